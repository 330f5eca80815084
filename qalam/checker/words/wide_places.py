"""Words for places by how wide they are, and of what is counted over a wider place than the one spoken of."""

from __future__ import annotations

# Words for places, the widest first.
WIDE_PLACES: tuple[tuple[str, ...], ...] = (
    (r"стран", r"республик", r"казахстан", r"қазақстан", r"\bел(?:де|імізде|іміз| бойынша)", r"countr"),
    (r"област", r"облыс", r"регион", r"өңір", r"region"),
    (r"район", r"аудан", r"город", r"столиц", r"қала", r"елорда", r"city", r"district"),
    (r"\bсел[аеьо]", r"ауыл", r"village"),
)
