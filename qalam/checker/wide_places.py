"""How wide the places are of which some words speak: the country, a region, a town or district, a village."""

from __future__ import annotations

import re

from qalam.checker.patterns import words_pattern
from qalam.checker.words.wide_places import WIDE_PLACES

COUNTRY, REGION, TOWN, VILLAGE = range(4)
PLACES = tuple(words_pattern("|".join(words), re.I) for words in WIDE_PLACES)  # the widest first


def widest(said: str) -> int | None:
    """The widest sort of place that some words name."""
    return next((width for width, place in enumerate(PLACES) if place.search(said)), None)


def names_wide(said: str) -> bool:
    """Whether some words name the country or a region."""
    return any(place.search(said) for place in PLACES[:TOWN])
