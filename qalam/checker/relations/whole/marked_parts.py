"""The ties of a whole and its parts behind 'of whom': a sum, or numbers within it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.forms import are_of_one_form
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_rest, leaves_some, uncounted
from qalam.checker.relations.sides.sides import (
    are_complements,
    are_overlapping,
    end_with_others,
    leave_none_out,
    sides_of,
)
from qalam.checker.relations.tie import are_some_by_shares, tie
from qalam.checker.relations.whole.done_by_same import done_by_same
from qalam.checker.slips import one_slip_away, one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.ends import AND_ALSO
from qalam.checker.words.parts.of_whom import OF_WHOM

_LAST = as_pattern(r"^[^,;:.\n]*\s(?:және|мен|пен|и|and)\s+$")
_MORE = as_pattern(rf";\s[^\W\d][^;\d]{{8,}}|,?\s(?:{'|'.join(AND_ALSO)})\s[^\W\d][^.;:\d\n]{{3,}}(?:[.;\n]|\Z)", re.I)
_HAS = as_pattern(r"-?(?:с?[ыі]|[уе]у?[іы]|[ау]уы)?н[дт][ае]\b")  # '530-ында'
_OF_DONE = as_pattern(
    rf"(?:{'|'.join(OF_WHOM)})\s(?:[^\W\d]+\s){{0,3}}[^\W\d]+(?:[еая]ны|[иаея]ли(?:сь)?|[ыіаеу]л?[дт][ыі])\s?:", re.I
)  # 'из них награждены: …': what follows divides those who were awarded
_MARKED = as_pattern(rf"(?:{'|'.join(OF_WHOM)})\s*\d\Z", re.I)  # right before a number
_NAMED_ANEW = as_pattern(r";\s(?:[^\W\d]+\s){1,4}\Z")
_DONE = r"[^\W\d]+(?:[аяе]н[оы]|[иы]т[оы]|нят[оы])(?:\s[^\W\d]+){0,3}\s"
_DONE_ANEW, _DONE_BEFORE = as_pattern(rf";\s{_DONE}\Z"), as_pattern(rf"\s{_DONE}\Z")
PAIR = 2
CLEARLY_MORE = Decimal("1.25")  # times the whole
MARK = 40  # characters before a number in which 'of whom' stands
NEARLY = 4  # fifths of the whole: a list of less is not meant to be complete


def tied_parts(
    text: Text, whole: Claim, parts: list[Claim], listed: list[Claim], *, is_all: bool = False, is_list: bool = False
) -> Iterable[Relation]:
    """The ties of a whole and its parts: the rest closes them; those that overlap or differ in form lie within it."""
    parts, listed = (parts, listed) if is_list else _of_own_clause(text, whole, parts, listed)
    rest = next((place for place, part in enumerate(parts) if place and is_rest(text, part)), None)
    parts = parts if rest is None else parts[: rest + 1]  # what is told behind the rest is of something else
    with_rest = any(is_rest(text, part) for part in parts) or (is_all and len(parts) == len(listed) > 1)
    with_rest = with_rest and not (parts and _OF_DONE.search(text.content, whole.end, parts[0].start))
    sides = sides_of(text, whole, parts)
    if sides:  # '1680 адам, оның 210-ы – кәмелетке толмаған, 488-і – әйел, 1192-сі – ер адам'
        yield from tie(whole, sides, is_exhaustive=True)
    elif _are_had(text, whole, parts) or (done_by_same(text, whole, parts) and not leave_none_out(text, parts)):
        yield Relation("subset", whole, tuple(parts), all(part.value <= whole.value for part in parts))
    elif with_rest:
        yield from tie(whole, parts, is_exhaustive=True, is_closed=True)
    elif are_overlapping(text, parts) and _first_group(text, parts):
        yield from tie(whole, _first_group(text, parts), is_exhaustive=True)
    elif are_overlapping(text, parts) or _are_two_properties(text, whole, parts):
        yield Relation("subset", whole, tuple(parts), all(part.value <= whole.value for part in parts))
    else:
        yield from _sum_of(text, whole, parts, listed, is_list=is_list)


def _of_own_clause(
    text: Text, whole: Claim, parts: list[Claim], listed: list[Claim]
) -> tuple[list[Claim], list[Claim]]:
    """The parts before the first semicolon, where only those behind it are named before their numbers, and make the
    sum more than its whole, or only they tell what was done: 'педагогов 27, из них 19 с высшим образованием;
    воспитателей 13', 'на учёте 214, из них девочек 48; снято с учёта 87, поставлено 93'."""
    if len(parts) < PAIR or sum(part.value for part in parts) <= whole.value:
        return parts, listed
    first = parts[0].start
    is_bare = _MARKED.search(text.content, max(whole.end, first - MARK), first + 1) is not None
    is_done = _DONE_BEFORE.search(text.content, max(whole.end, first - MARK), first) is not None
    for place in range(1, len(parts)):
        start, end = parts[place - 1].end, parts[place].start
        is_anew = (is_bare and _NAMED_ANEW.search(text.content, start, end)) or (
            not is_done and _DONE_ANEW.search(text.content, start, end)
        )
        if is_anew:
            return parts[:place], [claim for claim in listed if claim.start < end]
    return parts, listed


def _sum_of(text: Text, whole: Claim, parts: list[Claim], listed: list[Claim], *, is_list: bool) -> Iterable[Relation]:
    """The parts as a sum, or within the whole where they are short of it and their one form does not say all."""
    has_others = len(parts) == len(listed) and end_with_others(text, parts)
    is_closed = (is_list and len(parts) == len(listed)) or (
        len(parts) > 1 and bool(_LAST.search(text.content[parts[-2].end : parts[-1].start]))
    )
    is_all = len(parts) == sum(_is_of_unit([whole, *parts], claim) for claim in listed)
    is_all = is_all and not _leaves_some(text, whole, parts[-1] if parts else None)
    may_be_short = is_all and _is_nearly_whole(whole, parts, is_list=is_list) and not _has_bare(text, whole, parts)
    may_be_short = may_be_short and not are_some_by_shares(text, whole, parts)
    is_short = may_be_short and sum(part.value for part in parts) < whole.value
    if is_short and are_of_one_form(text, parts) and not leave_none_out(text, parts):
        yield Relation("subset", whole, tuple(parts), holds=True, may_be_short=True)
        return  # whatever the later ones make
    yield from tie(
        whole,
        parts,
        is_exhaustive=is_all and leave_none_out(text, parts),
        is_closed=is_closed or has_others,
        may_be_short=may_be_short,
    )


def _has_bare(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether items of a list behind a colon without a number may be what is short of the whole, one each."""
    sentence = text.sentences[parts[0].sentence]
    colon = text.content.rfind(":", sentence.start, parts[0].start)
    gap = whole.value - sum(part.value for part in parts)
    return colon >= 0 and 0 < gap <= uncounted(text, colon + 1, parts)


def _are_had(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether parts that make more than their whole tell what each has or is, and no slip brings them together: 'оның
    894-і арнаулы білім алған, 530-ында санат бар'."""
    is_more = len(parts) > 1 and sum(part.value for part in parts) > whole.value
    if not is_more or not any(_HAS.match(text.content, part.end) for part in parts):
        return False
    return not one_slip_away(whole, parts) and not leave_none_out(text, parts)


def _are_two_properties(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether the two parts that make clearly more than their whole are told in two forms and no slip brings them
    together: 'студентов 25 750, из которых очников 23 318, на бюджете – 13 445'."""
    is_more = len(parts) == PAIR and sum(part.value for part in parts) > whole.value * CLEARLY_MORE
    is_within = is_more and all(part.value < whole.value for part in parts)
    is_apart = is_within and not (are_of_one_form(text, parts) or leave_none_out(text, parts))
    return is_apart and not one_slip_mends(whole, parts)


def _is_of_unit(counted: list[Claim], claim: Claim) -> bool:
    """Whether a number may be meant as one more part of what is counted, and does not measure what stands beside a
    part: of organisations their people and places do."""
    is_beside = any(one.unit == "organisations" for one in counted) and claim.unit in {"people", "places", "money"}
    return claim.is_count and not is_beside


def _first_group(text: Text, parts: list[Claim]) -> list[Claim]:
    """The two parts before a semicolon that leave nothing out: 'men 24, women 94; with a degree 104'."""
    is_group = len(parts) > 2 and ";" in text.content[parts[1].end : parts[2].start]
    return parts[:2] if is_group and are_complements(text, parts[:2]) else []


def _leaves_some(text: Text, whole: Claim, last: Claim | None = None) -> bool:
    """Whether the rest is told in words, or an item without a number follows the last part."""
    if last is not None and _MORE.search(text.content, last.end, text.sentences[last.sentence].end):
        return True
    return leaves_some(text, whole, last)


def _is_nearly_whole(whole: Claim, parts: list[Claim], *, is_list: bool) -> bool:
    """Three parts or more, or two items of a list behind a colon, that make most of the whole."""
    total = sum(part.value for part in parts)
    is_budget = whole.unit == "money"  # of which reports name the large lines only
    return len(parts) > (1 if is_list else 2) and not is_budget and total * 5 >= whole.value * NEARLY
