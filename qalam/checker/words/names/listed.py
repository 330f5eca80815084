"""Words of lists of places."""

from __future__ import annotations

# Behind the name of a place in a list of places.
OF_PLACE = (
    *(r"облыс\w*", r"қала\w*", r"аудан\w*", r"ауыл\w*", r"елді мекен\w*"),
    *(r"област\w+", r"район\w*", r"город\w*", r"\b[сС][её]л\w+", r"пос[её]л\w+"),
    *(r"region", r"district", r"city", r"village"),
)

# Beside the number of a school: of which town it is.
OF_PLACES = (
    *(r"қала(?:да|сын|лық)", r"аудан", r"ауыл", r"\bгород", r"\bг\.", r"район", r"\bс[её]л", r"пос[её]л", r"облыс"),
    r"област",
)
