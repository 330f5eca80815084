"""Words for places by how wide they are, and of what is counted over a wider place than the one spoken of."""

from __future__ import annotations

# Words for places, the widest first.
WIDE_PLACES: tuple[tuple[str, ...], ...] = (
    (r"стран", r"республик", r"казахстан", r"қазақстан", r"\bел(?:де|імізде|іміз| бойынша)", r"countr"),
    (r"област", r"облыс", r"регион", r"өңір", r"region"),
    (r"район", r"аудан", r"город", r"столиц", r"қала", r"елорда", r"city", r"district"),
    (r"\bсел[аеьо]", r"ауыл", r"village"),
)

# What is counted over all places, in a label or a sentence.
_OF_ALL = ("всего", "в целом", "барлығы", "жалпы")

# In the label of a number that is of more than the places beside it.
WIDER = (
    *_OF_ALL,
    *(r"\b(?:в|по) (?:все\w+ )?(?:област|стран|республик|регион|казахстан|мир)", r"итого"),
    *(r"\bобластн", r"облыс(?:та|ымызда| бойынша)", r"\bелде", r"\bел бойынша", r"республика", r"қазақстан"),
    *(r"nationwide", r"\bin (?:all|total)", r"region", r"country"),
)
