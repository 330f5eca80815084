"""Two lists one below the other that divide one number: by form '– электронды – 17 300; – қағаз – 4 200', and then by
language.

The number told over both is just what one of them makes; the other fails by one slip of the typist. In running text
each has a head and a colon: 'по ступени: средних – 16, основных – 8; по наполняемости: …'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.bulleted import Line, leading_of, marked_lists
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_dashed, is_of_each, item
from qalam.checker.relations.sides.sides import are_overlapping, leave_none_out
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import BY_WHAT, OF_ITS_OWN

_HEAD = words_pattern(rf"(?:[.;:\n]\s{{0,3}}|\A)(?:[–—•-]\s|а\s|ал\s)?(?:{'|'.join(BY_WHAT)}):\s", re.I)
_OF_ITS_OWN = words_pattern("|".join(OF_ITS_OWN), re.I)
_END = as_pattern(r"[;\n]|\.(?=\s|\Z)")
LEAST = 1_000  # a number that the lines of other things hardly make but for one slip
LONG = 400  # characters of a list in running text
BACK = 120  # characters before the first of two lists in which their whole stands


def sibling_lists(text: Text) -> list[Relation]:
    """The list that fails tied to the number that its sibling makes."""
    lists = list(marked_lists(text.content))
    found = [tie for (above, one), (led, two) in pairwise(lists) for tie in _of_pair(text, above, one, led[-1:], two)]
    heads = [head for head in _HEAD.finditer(text.content) if not _OF_ITS_OWN.search(head.group())]
    for head, later in pairwise(heads):
        if later.start() - head.end() <= LONG:
            found += _of_heads(text, head, later)
    return found


def _of_heads(text: Text, head: re.Match[str], later: re.Match[str]) -> Iterator[Relation]:
    """The same of two lists in running text, one right behind the other; with other labels, for the same labels would
    divide another whole: the schools of a town and those of a district."""
    over = _END.search(text.content, later.end(), later.end() + LONG)
    one = _labelled(text, head.end(), later.start())
    two = _labelled(text, later.end(), over.start() if over else min(later.end() + LONG, len(text.content)))
    if not one or not two or _names(text, one) & _names(text, two):
        return
    before = [claim for claim in text.claims_within(max(0, head.start() - BACK), head.start() + 1) if claim.is_count]
    wholes = [claim for claim in before if not (claim.may_be_year or claim.is_rough)]
    for tie in _of_sums(wholes[-1:], one, two):
        if tie.whole is not None and not are_overlapping(text, list(tie.parts)) and _is_meant_for_all(text, tie):
            yield tie


def _is_meant_for_all(text: Text, tie: Relation) -> bool:
    """Whether a list makes too much, or was not meant to leave some out: 'по льготам: сироты – 20, …' does."""
    total = sum((part.value for part in tie.parts), Decimal(0))
    whole = tie.whole.value if tie.whole else Decimal(0)
    return total > whole or whole >= LEAST or leave_none_out(text, list(tie.parts))


def _labelled(text: Text, start: int, end: int) -> list[Claim]:
    """The numbers of a list, where each is an exact count behind a label and a dash."""
    parts = text.claims_within(start, end)
    is_list = len(parts) > 1 and all(one.is_count and is_dashed(text, one) for one in parts)
    is_exact = not any(one.is_rough or one.step or one.decimals or is_of_each(text, one) for one in parts)
    return parts if is_list and is_exact else []


def _names(text: Text, parts: Sequence[Claim]) -> frozenset[str]:
    return stems(" ".join(item(text, part) for part in parts))


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
    yield from _of_sums(wholes, first, later)


def _of_sums(wholes: Sequence[Claim], first: list[Claim], later: list[Claim]) -> Iterator[Relation]:
    """The list that fails with each whole that the other makes."""
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
