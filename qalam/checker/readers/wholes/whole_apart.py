"""What tells that numbers beside a whole are not all its parts: the reasons are general, and each of them is enough."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.sums import Sum, slip
from qalam.checker.evidence.sums_seen import between
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.wholes.closed import is_apart, is_closed, is_each_in_one, is_headed, is_listed, span
from qalam.checker.readers.wholes.closed_sorts import are_so_many, is_first_of_turn
from qalam.checker.readers.wholes.lines import are_lines, is_item_of_lines
from qalam.checker.readers.wholes.whole_others import count_others
from qalam.checker.readers.wholes.whole_otherwise import is_told_beside
from qalam.checker.readers.wholes.whole_seen import is_complete
from qalam.checker.relations.apart.told_in_part import without_told_in_part
from qalam.checker.relations.lists.measured import without_some_named
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_numbers_of_two_times, is_dashed, is_of_each
from qalam.checker.relations.tie import are_some_by_shares
from qalam.checker.relations.whole.explained import without_explained
from qalam.checker.relations.whole.made_otherwise import made_otherwise
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.parts.leaders import LEADERS, NEXT_ONES
from qalam.checker.words.parts.wholes import (
    AND_SOME_MORE,
    CLUBS,
    FURTHER,
    IN_SEVERAL_PARTS,
    NOT_COUNTED,
    OF_EACH,
    OF_ONE,
    SINCE_THEN,
    THE_LARGEST,
    WANTED,
)

_SEVERAL = words_pattern("|".join(IN_SEVERAL_PARTS), re.I)
_NOT_COUNTED = words_pattern("|".join(NOT_COUNTED), re.I)
_SINCE = words_pattern("|".join(SINCE_THEN), re.I)
_LARGEST = words_pattern("|".join(THE_LARGEST), re.I)
_LEADERS = words_pattern("|".join((*LEADERS, *NEXT_ONES)), re.I)
_MORE = words_pattern("|".join(AND_SOME_MORE), re.I)
_EACH = words_pattern("|".join(OF_EACH), re.I)
_OF_ONE = words_pattern("|".join(OF_ONE), re.I)
_CLUBS = words_pattern("|".join(CLUBS), re.I)
_WANTED = words_pattern("|".join(WANTED), re.I)
_FURTHER = words_pattern(rf"\b(?:{'|'.join(FURTHER)})\b", re.I)
_OF_ORDER = as_pattern(r"-(?:ші|шы|інші|ыншы|[йяе]|го|ой|ом|х|м)\b|-?(?:ықшам|үй|мөлтек|сынып|класс)", re.I)
_LEADS = as_pattern(r":\s[^\W\d][^\d:;]*\Z|:\s[^\W\d][^\d:;]*\s[–—-]\s")
_COLON = as_pattern(r":\s")
_OPENS = as_pattern(r"[–—(-]\s*(?:\(|это|бұл)?\s*\Z")
# What is seen of the sentences: overlaps, a rest without a number, movements, another time or plan.
_SEEN = (
    *("overlap", "rest_behind", "moved", "each"),
    *("two_times", "planned_apart", "asked_apart", "numbered_apart"),
)
_HEAD = as_pattern(r"[.;\n]\s*[^\d.;:\n]+:\s")
FEW_TENGE = 1_000_000  # below which exact tenge are told of one person or thing
JUST_BEFORE = 30  # characters
ROUND = 10
KEPT = 1 << 9
PAIR = 2
SURE_SLIP = 1.5  # log-odds of a slip from which the numbers tell by themselves that they were a sum


def are_apart(one: Sum) -> bool:
    """Whether anything tells that the numbers are no whole and all its parts; what costs least is asked first."""
    return (
        _are_of_sorts(one)
        or _are_headed_apart(one)
        or _are_rounded_alike(one)
        or count_others(one)
        or is_told_beside(one)
        or _is_item_itself(one)
        or bool(one.seen_at_once["share_of_whole"])
        or _are_said_apart(one)
        or is_apart(one, _SEEN)
        or _are_of_rules(one)
    )


def _are_of_sorts(one: Sum) -> bool:
    """Whether the numbers count other things than the whole, name places in an order, are all one number, or are
    payments to one person."""
    whole, parts = one.run.whole, one.run.parts
    is_measured = any(claim.unit == "measure" for claim in one.claims)  # '74,25 бірлік'
    if not (is_measured or all(may_be_part(whole, part) for part in parts)) or len({part.value for part in parts}) == 1:
        return True
    is_payment = whole.unit == "money" and not whole.step and not whole.decimals and whole.value < FEW_TENGE
    return (is_payment and not are_lines(one)) or any(
        _OF_ORDER.match(one.text.content, claim.end) for claim in one.claims
    )


def _are_headed_apart(one: Sum) -> bool:
    """Whether a head with a colon opens a list behind some of the numbers: 'осмотрено 28 210. Нарушения: зрение – 3
    114, осанка – 1 906'; where each has its own, they are labels."""
    headed = [_HEAD.search(one.text.content, a.end, b.start) is not None for a, b in pairwise(one.run.parts)]
    return any(headed) and not all(headed)


def _is_item_itself(one: Sum) -> bool:
    """Whether the whole is an item of a list before the parts, stands in brackets without them, or too far before them
    to be spoken of without a word."""
    text, whole, first = one.text, one.run.whole, one.run.parts[0]
    if (one.outline.is_aside_of(whole, one.run.parts) and not is_headed(one)) or one.outline.are_of_levels(
        one.run.parts
    ):
        return True
    if is_item_of_lines(one) or is_first_of_turn(one) or _are_led_apart(one):
        return True
    counts = [claim for claim in text.by_sentence[whole.sentence] if claim.is_count]
    before = [claim for claim in counts if claim.end <= whole.start]
    behind = [claim for claim in counts if claim.start >= whole.end]
    is_other = first.sentence != whole.sentence
    beside = [*before[-1:], *behind[:1]] if is_other and is_dashed(text, whole) else []
    if is_other and not whole.noun and any(not claim.may_be_year for claim in before) and is_dashed(text, whole):
        return True  # the last item of its own list: '742 учатся за счёт бюджета, платно – 436'
    if any(is_dashed(text, claim) for claim in beside if not claim.may_be_year):
        return True
    return is_other and bool(one.seen_at_once["item_behind_others"])


def _are_led_apart(one: Sum) -> bool:
    """Whether a colon leads a list that only some of the parts are in: 'осмотрено 28 210. Нарушения: зрение – 3 114,
    осанка – 1 906'."""
    content = one.text.content
    leads = [_LEADS.search(content, a.end, b.start) is not None for a, b in pairwise(one.run.parts)]
    if not any(leads) or all(leads):
        return False
    return not (one.run.is_behind and _COLON.search(content, one.run.whole.end, one.run.parts[0].start))


def _are_rounded_alike(one: Sum) -> bool:
    """Whether the whole is told to fewer digits than its parts, and they make it as nearly as that tells."""
    whole = one.run.whole
    if not whole.step or all(part.step for part in one.run.parts):
        return False
    unit = whole.step
    while whole.value % (unit * ROUND) == 0:
        unit *= ROUND
    return abs(one.excess) * 2 <= unit


def _are_said_apart(one: Sum) -> bool:
    """Whether words say so."""
    tests = (_are_in_several, _are_some, _are_more, _is_of_one, _is_told_in_words)
    return any(says_so(one) for says_so in tests)


def _span(one: Sum) -> tuple[int, int, int]:
    """Where the sentence of the first of the numbers begins, and where that of the last ends and the next one."""
    sentences = one.text.sentences
    first, last = min(claim.sentence for claim in one.claims), max(claim.sentence for claim in one.claims)
    return sentences[first].start, sentences[last].end, sentences[min(last + 1, len(sentences) - 1)].end


def _are_in_several(one: Sum) -> bool:
    """Whether one may be in several parts, or a number is told of each."""
    content, (start, end, following) = one.text.content, _span(one)
    if _says_several(content[start:following]) or _says_of_each(content[start:end]):
        return not is_each_in_one(one.text, *span(one))
    first = min(claim.start for claim in one.claims)
    are_clubs = one.run.whole.unit == "people" and one.excess > 0 and _CLUBS.search(content, first, end) is not None
    return are_clubs and not is_each_in_one(one.text, *span(one))


@lru_cache(maxsize=KEPT)  # the runs of a whole lie in the same sentences
def _says_several(said: str) -> bool:
    return _SEVERAL.search(said) is not None


@lru_cache(maxsize=KEPT)
def _says_of_each(said: str) -> bool:
    return _EACH.search(said) is not None


def _are_some(one: Sum) -> bool:
    """Whether the parts are only some: the largest, or those that have a number."""
    content, parts, apart = one.text.content, one.run.parts, between(one.text, one.run)
    behind = content[max(claim.end for claim in one.claims) : _span(one)[1]]
    if _NOT_COUNTED.search(behind) or _LEADERS.search(apart):
        return True
    if any(_LARGEST.search(content, a.end, b.start) for a, b in pairwise(parts)):
        return True
    return one.excess < 0 and bool(_MORE.search(behind) or _LARGEST.search(apart) or _may_be_some(one, apart))


def _are_more(one: Sum) -> bool:
    """Whether the parts, or some of them, are further ones, or what is left, or the whole has more in it."""
    text, run = one.text, one.run
    whole, parts = run.whole, run.parts
    if run.is_behind and _FURTHER.search(between(text, run)):
        return True
    since = max(text.sentences[whole.sentence].start, parts[-1].end)  # else the parts are of that time themselves
    if not run.is_behind and _SINCE.search(text.content, since, whole.start):
        return True
    return any(_is_further(text, part) for part in parts[:-1]) or _is_left(text, whole, parts)


def _is_of_one(one: Sum) -> bool:
    """Whether the whole is a mean, a wage or an age, and no number of people or organisations."""
    if one.run.whole.unit in {"people", "organisations"}:
        return False
    return _OF_ONE.search(own_words(one.text, one.run.whole).said) is not None


def _is_told_in_words(one: Sum) -> bool:
    """Whether what the parts lack is told in words among them: 'ещё в двух'."""
    start, following = min(claim.start for claim in one.claims), _span(one)[1 if is_closed(one) else 2]
    return one.excess < 0 and -one.excess in _spelled(one.text.content[start:following])


@lru_cache(maxsize=KEPT)
def _spelled(said: str) -> frozenset[Decimal]:
    return frozenset(Decimal(value) for _, _, value in spelled_numbers(said, 0, len(said)))


def _may_be_some(one: Sum, apart: str) -> bool:
    """Whether two parts that make less are told in running text, and nothing says that they are all."""
    is_run = one.run.is_behind and len(one.run.parts) == PAIR and not (_OPENS.search(apart) or ":" in apart)
    return is_run and slip(one) < SURE_SLIP and not (is_complete(one) or is_closed(one))


def _is_further(text: Text, part: Claim) -> bool:
    start = max(text.sentences[part.sentence].start, part.start - JUST_BEFORE)
    return _FURTHER.search(text.content, start, part.start) is not None


def _is_left(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether a part is what is still wanted of what the whole says is wanted."""
    is_wanted = _WANTED.search(own_words(text, whole).said) is not None
    return is_wanted and any(_WANTED.search(own_words(text, part).said) for part in parts)


def _are_of_rules(one: Sum) -> bool:
    """Whether what is asked of every tie speaks against this one."""
    text, whole, parts = one.text, one.run.whole, one.run.parts
    if any(is_of_each(text, claim) for claim in one.claims) or are_some_by_shares(text, whole, parts):
        return True
    if any(are_numbers_of_two_times(text, whole, part) for part in parts):
        return True
    tie = Relation("parts", whole, parts, holds=False, is_exhaustive=True)
    is_list = is_listed(one) and (one.excess > 0 or are_so_many(one) > 0)
    some = [tie] if is_list or is_closed(one) else without_some_named(text, [tie])
    told = without_explained(text, some)
    told = told if is_closed(one) else without_told_in_part(text, told)
    return not any(not kept.holds for kept in made_otherwise(text, told))
