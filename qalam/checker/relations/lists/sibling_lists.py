"""Two lists one below the other that divide one number: by form '– электронды – 17 300; – қағаз – 4 200', and then by
language.

The number told over both is just what one of them makes; the other fails by one slip of the typist.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.relations.lists.bulleted import Line, leading_of, marked_lists
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text

LEAST = 1_000  # a number that the lines of other things hardly make but for one slip


def sibling_lists(text: Text) -> list[Relation]:
    """The list that fails tied to the number that its sibling makes."""
    lists = list(marked_lists(text.content))
    return [tie for (above, one), (led, two) in pairwise(lists) for tie in _of_pair(text, above, one, led[-1:], two)]


def _of_pair(
    text: Text, above: Sequence[Line], one: Sequence[Line], led: Sequence[Line], two: Sequence[Line]
) -> Iterator[Relation]:
    if not above or not led or not _is_between(text, one[-1], led[0], two[0]):
        return
    first, later = _exact(text, one), _exact(text, two)
    if not first or not later:
        return
    told = text.claims_within(above[0].start, above[-1].end)
    wholes = [claim for claim in told if claim.is_count and claim.value >= LEAST and not claim.may_be_year]
    for whole in wholes:
        sums = [sum((part.value for part in parts), Decimal(0)) for parts in (first, later)]
        wrong = later if sums[0] == whole.value != sums[1] else first if sums[1] == whole.value != sums[0] else []
        is_whole = all(may_be_part(whole, part) and part.value < whole.value for part in (*first, *later))
        if wrong and is_whole and one_slip_away(whole, wrong):
            yield Relation("parts", whole, tuple(wrong), holds=False, is_exhaustive=True)


def _is_between(text: Text, last: Line, led: Line, first: Line) -> bool:
    """Whether nothing but a line with a colon that counts nothing stands between two lists."""
    said = text.content[led.start : led.end].rstrip()
    is_only = not (text.content[last.end : led.start].strip() or text.content[led.end : first.start].strip())
    return (
        is_only and said.endswith(":") and not any(claim.is_count for claim in text.claims_within(led.start, led.end))
    )


def _exact(text: Text, listed: Sequence[Line]) -> list[Claim]:
    """The numbers of a list, where each line has an exact one."""
    numbers = [claim for line in listed if (claim := leading_of(text, line)) is not None]
    is_exact = all(claim.is_count and not claim.step and not claim.decimals for claim in numbers)
    return numbers if is_exact and len(numbers) == len(listed) else []
