"""The two figures of which a printed change is the difference, beside it or in the sentences round it."""

from __future__ import annotations

import re

from qalam.checker.checks.changes.change_things import is_of_another
from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.changes.ends_around import (
    ends_behind,
    ends_told_next,
    is_score,
    may_be_end,
    of_named_year,
    scopes_of,
)
from qalam.checker.checks.changes.ends_of_others import (
    has_other_change,
    has_own_subject,
    is_of_first,
    is_of_other_money,
    is_of_others,
    opens_anew,
    percent_names_another,
)
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import words_between
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import ENDS_RU, OTHER_TIMES, PARTS_OF_YEAR

_FROM_KAZAKH = as_pattern(r"^-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?<=[дтн][ае]н)\s")
_BETWEEN_TWO = as_pattern(r"соответственно|тиісінше|сәйкесінше|respectively|\bразница|айырма", re.I)
_PARTS_OF_YEAR = as_pattern("|".join(PARTS_OF_YEAR), re.I)
_OTHER_TIME = as_pattern("|".join(OTHER_TIMES), re.I)


def ends_of(text: Text, sentence: Sentence, change: Claim, parts: set[str]) -> tuple[Claim, Claim] | None:
    """The only two figures of the sort of the difference in its item of a list, its sentence, or in that and those
    before; the text says that they are of two times."""
    ends, (start, end), is_told_next = _ends_found(text, sentence, change, parts)
    is_of_year = len(ends) > 2
    if is_of_year:
        ends = of_named_year(text, sentence, change, ends)
    if len(ends) != 2 or not _is_of_one(*ends):
        return None
    years = {claim.value for claim in text.claims_within(start, end) if claim.unit == "year"}
    if (len(years) > 2 and not is_of_year) or _is_of_another(text, sentence, change, ends, is_told_next=is_told_next):
        return None
    is_told = _are_of_two_times(text, sentence, change, ends, text.content[start:end])
    return (ends[0], ends[1]) if is_told else None


def _ends_found(
    text: Text, sentence: Sentence, change: Claim, parts: set[str]
) -> tuple[list[Claim], tuple[int, int], bool]:
    """The figures that may be those of a change, the piece of text they stand in, and whether the next sentence surely
    explains the change by them."""
    ends, end = ends_told_next(text, sentence, change)
    if ends:
        return ends, (sentence.start, end), True
    for start, end in scopes_of(text, sentence, change):
        around = [claim for claim in text.claims_within(start, end) if claim is not change and claim.id not in parts]
        ends = [claim for claim in around if may_be_end(claim, change) or is_score(text, start, claim, change)]
        ends = [end for end in ends if not is_difference(text, text.sentences[end.sentence], end)]
        if len(ends) > 1:
            return ends, (start, end), False
    ends, end = ends_behind(text, sentence, change)
    return ends, (sentence.start, end), False


def _is_of_another(text: Text, sentence: Sentence, change: Claim, ends: list[Claim], *, is_told_next: bool) -> bool:
    """Whether a change is of another thing than its two figures; a sentence that surely explains it is of the same."""
    if percent_names_another(text, sentence, change, ends) or has_own_subject(text, sentence, change, ends):
        return True
    if not is_told_next and any(
        tells(text, sentence, change, ends) for tells in (opens_anew, is_of_others, is_of_first)
    ):
        return True
    if is_of_other_money(text, sentence, change, ends) or is_of_another(text, change, ends):
        return True
    return ends[0].sentence > sentence.number and has_other_change(text, sentence, change)


def _are_of_two_times(text: Text, sentence: Sentence, change: Claim, ends: list[Claim], said: str) -> bool:
    """Whether the text says that the two figures are of two times."""
    return (
        _OTHER_TIME.search(said) is not None
        or _are_of_parts_of_year(text, sentence, change, ends)
        or _BETWEEN_TWO.search(said) is not None
        or any(_from_to(text, *ends))
    )


def _are_of_parts_of_year(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether the figures of a change stand behind it with the quarters or terms they are of: 'стало больше в 1,5 раза:
    в первом квартале – 120, во втором – 180'."""
    is_behind = change.end < ends[0].start < ends[1].start < sentence.end
    return is_behind and _PARTS_OF_YEAR.search(text.content, change.end, ends[0].start) is not None


def _is_of_one(first: Claim, later: Claim) -> bool:
    is_family = first.family == later.family or not (first.family and later.family)
    is_unit = first.unit == later.unit or ("count" in (first.unit, later.unit) and first.is_count and later.is_count)
    return is_family and is_unit and first.value > 0 and later.value > 0


def _from_to(text: Text, first: Claim, later: Claim) -> tuple[bool, bool]:
    """Whether the two are told as 'с 54 до 61', or as '54-тен 61-ге'."""
    between = words_between(text, first, later)
    opening, closing = ENDS_RU
    is_russian = re.search(opening, text.content[max(0, first.start - 6) : first.start], re.I) is not None
    return is_russian and re.search(closing, between, re.I) is not None, _FROM_KAZAKH.match(between) is not None
