"""Lists whose lines tell the same figure of another year in parentheses: '– мясо – 2 557 т (в 2019 году 2 810 т)'.

Where the first numbers make the number over the list it names all, so those of the other year make what is told over it
for that year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.bulleted import Line, leading_of, marked_lists
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_OF_YEAR = as_pattern(r"\((?:[^\W\d]+\s){0,2}20\d\d\b")
FEWEST = 3  # lines
NEAR = Decimal("0.5")  # of a sum: a column further from it was of something else


def year_columns(text: Text) -> list[Relation]:
    """The numbers of the other year tied to the one that is told for it over their list."""
    if _OF_YEAR.search(text.content) is None:
        return []
    return [tie for above, listed in marked_lists(text.content) for tie in _of_list(text, above, listed)]


def _of_list(text: Text, above: Sequence[Line], listed: Sequence[Line]) -> Iterator[Relation]:
    first = [claim for line in listed if (claim := leading_of(text, line)) is not None]
    then = [pair for line in listed if (pair := _of_year(text, line)) is not None]
    is_list = len(first) == len(then) == len(listed) >= FEWEST and len({year.value for year, _ in then}) == 1
    if not is_list or not above:
        return
    told = text.claims_within(above[0].start, above[-1].end)
    counts = [claim for claim in told if claim.is_count and not (claim.may_be_year or claim.is_rough)]
    if not any(_makes(claim, first) for claim in counts):
        return
    year, parts = then[0][0], [part for _, part in then]
    whole = next((two for one, two in pairwise(told) if one.value == year.value and two in counts), None)
    if whole is None or not all(may_be_part(whole, part) and part.value < whole.value for part in parts):
        return
    holds, gap = _makes(whole, parts), abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    if holds or gap <= whole.value * NEAR:
        yield Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)


def _of_year(text: Text, line: Line) -> tuple[Claim, Claim] | None:
    """The year in the parentheses of a line and the number right behind it."""
    claims = text.claims_within(line.start, line.end)
    pairs = (pair for pair in pairwise(claims) if pair[0].unit == "year" and pair[1].is_count)
    aside = _OF_YEAR.search(text.content, line.start, line.end)
    return next((pair for pair in pairs if aside and pair[0].start >= aside.start()), None)


def _makes(whole: Claim, parts: Sequence[Claim]) -> bool:
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    return all(may_be_part(whole, part) for part in parts) and gap <= slack(whole, *parts)
