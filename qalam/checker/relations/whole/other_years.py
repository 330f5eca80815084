"""Numbers in parentheses that are no parts of the number before them, but what it was in other years."""

from __future__ import annotations

from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

YEARS = frozenset({"year", "school-year"})
NEARLY = 2  # times its value, a number of another year is at least the number of this one
FEWEST = 2


def is_of_other_years(text: Text, tie: Relation) -> bool:
    """Whether each number of a sum that fails has its own year in parentheses behind the whole, and is about as large:
    '268,8 тыс. (263 тыс. – 2020 г., 267 тыс. – 2021 г.)'."""
    whole, parts = tie.whole, tie.parts
    if tie.kind != "parts" or tie.holds or whole is None or len(parts) < FEWEST:
        return False
    are_as_large = all(part.value * NEARLY >= whole.value for part in parts)
    return are_as_large and _are_in_aside(text, whole, parts) and _have_years(text, parts)


def _are_in_aside(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    opened = text.content.find("(", whole.end, parts[0].start)
    return opened >= 0 and ")" not in text.content[opened : parts[-1].start]


def _have_years(text: Text, parts: tuple[Claim, ...]) -> bool:
    closed = text.content.find(")", parts[-1].end)
    opened = text.content.rfind("(", 0, parts[0].start)
    inside = text.between(parts[0].sentence, opened, closed if closed >= 0 else parts[-1].end)
    return sum(claim.unit in YEARS for claim in inside) >= len(parts)
