"""What plainly says that a list of numbers leaves nothing out: the rest that ends it, words that there are no others or
that each is in one of them, how many parts there are, what concludes, money that is shared out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.sums import Sum
from qalam.checker.evidence.sums_seen import between
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.partitions.facts import is_some_of_them
from qalam.checker.readers.partitions.said import said_by
from qalam.checker.readers.wholes.closed_sorts import are_in_turn, are_named, are_so_many
from qalam.checker.readers.wholes.lines import are_lines, is_of_lines
from qalam.checker.readers.wholes.plain_lists import LISTED, is_plain_list
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.text import Text
from qalam.checker.words.parts.closed_lists import (
    ALL_THE_REST,
    IN_FULL,
    IS_EMPTY,
    NO_OTHERS,
    NOT_TWICE,
    ONE_EACH,
    SUMS_UP,
    TELLING_SORTS,
    THUS,
    TOGETHER,
)
from qalam.checker.words.parts.divided import BY_SORT, BY_WHAT, DIVIDED, LED_BY, SORTS, SPLIT

# What each reason adds to the log-odds that the numbers were to make their whole.
REST, NONE_ELSE, EACH_ONCE, CONCLUDED, SUMMED, SHARED_OUT, DIVIDES = 5.0, 4.5, 3.5, 4.0, 1.5, 3.0, 1.5
OF_IT, OF_ALL = 2.0, 2.0
MOST = 6.0
SURE = 3.5  # reasons from which what else is seen says little
SPAN = 2  # sentences over which a list goes to its rest
PAIR = 2
MOSTLY = 0.6  # of the parts
REACH = 60  # characters before a number in which a word concludes
_NO_OTHERS = words_pattern("|".join(NO_OTHERS), re.I)
_ONE_EACH = words_pattern("|".join(ONE_EACH), re.I)
_NOT_TWICE = words_pattern("|".join(NOT_TWICE), re.I)
_CONCLUDES = words_pattern("|".join((*THUS, *TOGETHER, *(rf"\b{word}\b" for word in LED_BY))), re.I)
_SUMS_UP = words_pattern("|".join(SUMS_UP), re.I)
_OF_ALL = as_pattern(r"\b(?:весь|вся|вс[её]|бүкіл|күллі|жалпы|барлығы|бәрі|барша|түгел|whole|entire|all)\b", re.I)
_FURTHER = as_pattern(r"\b(?:ещ[её]|тағы|another)\b", re.I)
_REST = as_pattern("|".join(ALL_THE_REST), re.I)
_HAS = as_pattern(r"\b(?:бар|жоқ|имеет|имеют|есть|нет|has|have)\b", re.I)
_DIVIDES = words_pattern("|".join((*SPLIT, *DIVIDED, *SORTS, *BY_SORT, *BY_WHAT, *TELLING_SORTS)), re.I)
_IN_FULL = as_pattern(rf"\b(?:{'|'.join(IN_FULL)})[^.;:\d\n]{{0,40}}:\s", re.I)
_EMPTY = words_pattern("|".join(IS_EMPTY), re.I)
_CLAUSE = as_pattern(r"[,;:(]\s|\s[–—-]\s|\s(?:а|ал|и|және|but|and)\s")
_ARE_REST = as_pattern(
    r"[^\d,;.]{0,30}[–—-]\s(?:и |а |ал |бұл |ол |это )*(?:это |есть |бұл )?"
    r"(?:весь |вся |вс[её] |барлық |бүкіл )?(?:остальн|оставш|қалған)"
    r"[^\W\d]*\s"
    r"[^\W\d]+\s*[.;]",
    re.I,
)


def closing(one: Sum) -> float:
    """What the reasons for which the parts must make their whole add to the log-odds."""
    name = tuple(claim.id for claim in one.claims)
    return one.text.each("closings of lists", name, lambda: _closing(one))


def _closing(one: Sum) -> float:
    if not _takes_all(one):
        return 0.0
    reasons = (_ends_with_rest, _says_none_else, _is_each_once, are_so_many, _is_concluded, _is_shared_out)
    others = (_is_divided, are_named, are_in_turn, _are_of_it, _is_all, is_plain_list, is_of_lines)
    found = sum(reason(one) for reason in (*reasons, *others))
    return min(MOST, found)


def weighed(one: Sum, odds: float) -> float:
    """The log-odds of what is seen, with those of the reasons."""
    reasons = closing(one)
    return (max(odds, -SURE) if reasons >= SURE else odds) + reasons


def is_closed(one: Sum) -> bool:
    """Whether they are sure to leave nothing out."""
    return closing(one) >= SURE


def is_listed(one: Sum) -> bool:
    """Whether anything says that they are a list of all."""
    return closing(one) >= LISTED


def is_headed(one: Sum) -> bool:
    """Whether a whole alone in its brackets heads a list: 'Комплексы (54) оснащены так: …', 'Орны (67 түлек): …'."""
    aside, run = one.outline.aside_of(one.run.whole), one.run
    if aside is None or not run.is_behind or ":" not in between(one.text, run):
        return False
    inner, behind = one.text.content[aside[0] + 1 : aside[1] - 1], one.text.content[aside[1] : aside[1] + 1]
    is_alone = inner.strip() == run.whole.text
    is_alone |= behind == ":" and not any(letter.isdigit() for letter in inner.replace(run.whole.text, ""))
    return is_alone and not any(one.outline.aside_of(part) for part in run.parts)


def is_apart(one: Sum, names: Iterable[str]) -> bool:
    """Whether any of some evidence tells the numbers apart; it does not where words say that nobody is in two of them,
    nor does money that went somewhere leave its sum."""
    return any(one.seen[name] and not _is_excused(one, name) for name in names)


def _is_excused(one: Sum, name: str) -> bool:
    if name == "moved":
        return one.run.whole.unit in {"money", "physical"}
    if name == "rest_behind":
        return _ARE_REST.match(one.text.content, one.run.parts[-1].end, span(one)[1]) is not None
    return name == "overlap" and is_each_in_one(one.text, *span(one))


def is_each_in_one(text: Text, start: int, end: int) -> bool:
    """Whether words say that nobody is in two of the parts told in a range."""
    return _is_once(text.content[start:end])


@lru_cache(maxsize=1 << 9)
def _is_once(said: str) -> bool:
    return _ONE_EACH.search(said) is not None or _NOT_TWICE.search(said) is not None


def span(one: Sum) -> tuple[int, int]:
    """From the sentence of the first number to the end of that of the last, and of the next one where this tells no
    number that could be of them."""
    text = one.text
    first, last = min(claim.sentence for claim in one.claims), max(claim.sentence for claim in one.claims)
    if last + 1 < len(text.sentences) and not any(_is_of_it(one, claim) for claim in text.by_sentence[last + 1]):
        last += 1
    return text.sentences[first].start, text.sentences[last].end


def _is_of_it(one: Sum, claim: Claim) -> bool:
    """Whether a number could be a part of the whole, as far as its unit tells."""
    whole = one.run.whole
    if not claim.is_count or claim.may_be_year or not may_be_part(whole, claim):
        return False
    return claim.unit == whole.unit or not claim.noun


def _takes_all(one: Sum) -> bool:
    """Whether no number beside the parts could be one of them: none stands between, nor goes on in their sentence."""
    run, text = one.run, one.text
    own = {claim.id for claim in one.claims}
    low = min(claim.end for claim in one.claims)
    high = max(claim.start for claim in one.claims)
    asides = {one.outline.aside_of(part) for part in run.parts}
    if 1 < len(asides) < len(run.parts) or max(part.value for part in run.parts) >= run.whole.value or _is_item(one):
        return False
    beside = text.claims_within(low, high)
    last, first = run.parts[-1], run.parts[0]
    if run.is_behind:
        beside = [*beside, *text.between(last.sentence, last.end, text.sentences[last.sentence].end)]
    else:
        beside = [*beside, *text.between(first.sentence, text.sentences[first.sentence].start, first.start)]
    others = [claim for claim in beside if claim.id not in own and _is_of_it(one, claim)]
    return not any(one.outline.aside_of(claim) in asides and claim.value != len(run.parts) for claim in others)


def _is_item(one: Sum) -> bool:
    """Whether the whole is one of a list with a dash for each: 'центр – 171,5; город С. – 41,2; прочие – 88,7'."""
    text, run = one.text, one.run
    if (
        not run.is_behind
        or ":" in between(text, run)
        or said_by(text, run.whole).is_total
        or are_lines(one)
        or _is_divided(one)
    ):
        return False
    if run.whole.sentence == run.parts[0].sentence and one.seen_at_once["item"]:
        return True
    is_list = run.whole.sentence == run.parts[0].sentence or "\n" in between(text, run)
    return is_list and is_dashed(text, run.whole) and is_dashed(text, run.parts[0])


def _ends_with_rest(one: Sum) -> float:
    last = one.run.parts[-1]
    if last.sentence - one.run.parts[0].sentence > SPAN:
        return 0.0
    is_rest = _is_rest(one, last) and (one.run.is_behind or _is_of_all(one))
    return REST * (is_rest and not one.seen_at_once["item_of_form"] and _is_largest(one))


def ends_with_rest(one: Sum) -> bool:
    """Whether the last of the parts is told to be the rest."""
    return _is_rest(one, one.run.parts[-1])


def _is_rest(one: Sum, part: Claim) -> bool:
    """Whether a number, or what stands between it and the one before, tells of the rest."""
    text = one.text
    if said_by(text, part).is_rest:
        return True
    others = [claim.end for claim in text.between(part.sentence, text.sentences[part.sentence].start, part.start)]
    start = others[-1] if others else text.sentences[part.sentence].start
    if _REST.search(text.content[start : part.start]):
        return True
    return _ARE_REST.match(text.content, part.end, text.sentences[part.sentence].end) is not None


def _is_of_all(one: Sum) -> bool:
    """Whether the whole behind its parts is said to be of all: 'весь коллектив – 91 человек'."""
    before = one.text.content[max(0, one.run.whole.start - REACH) : one.run.whole.start]
    return said_by(one.text, one.run.whole).is_total or _OF_ALL.search(before) is not None


def _is_largest(one: Sum) -> bool:
    """Whether no larger number of the sort stands before a whole, of which the rest may be, and the rest is of the same
    things."""
    text, whole, last = one.text, one.run.whole, one.run.parts[-1]
    if last.unit == "places" != whole.unit:
        return False
    start = text.sentences[max(0, whole.sentence - 1)].start
    before = [claim for claim in text.claims_within(start, whole.start) if claim.is_count]
    if any(claim.value == whole.value * 2 + one.excess for claim in before):
        return False
    return all(claim.value <= whole.value for claim in before if _is_of_it(one, claim))


def says_none_else(one: Sum) -> bool:
    """Whether words say that there are no others."""
    return _says_none_else(one) > 0


def are_singles(one: Sum) -> bool:
    """Whether some of the parts are told one by one in the singular: then all others have a number."""
    return any(part.id.startswith("single") for part in one.run.parts)


def _says_none_else(one: Sum) -> float:
    if not one.run.is_behind and not _is_concluded(one):
        return 0.0
    last = one.run.parts[-1]
    if _NO_OTHERS.search(one.text.content, last.end, span(one)[1]):
        return NONE_ELSE
    return NONE_ELSE * _is_empty(one.text.content[last.end : one.text.sentences[last.sentence].end])


def _is_empty(behind: str) -> bool:
    """Whether a clause behind the last number tells none of its own but that there are none of one more sort, and does
    not speak of the rest: ', смешанных нет'."""
    later = _CLAUSE.split(behind)[1:]
    return any(
        _EMPTY.search(clause) and not _REST.search(clause) and not any(letter.isdigit() for letter in clause)
        for clause in later
    )


def _is_each_once(one: Sum) -> float:
    if not one.run.is_behind and not _is_concluded(one):
        return 0.0
    between = one.text.claims_within(one.run.whole.end, one.run.parts[0].start) if one.run.is_behind else []
    if any(claim.unit == "percent" for claim in between):
        return 0.0  # it is said of the shares: 'подана 1 041 заявка. По каждой одно решение: … – 52,3%'
    return (EACH_ONCE + (one.excess > 0)) * is_each_in_one(one.text, *span(one))


def _is_concluded(one: Sum) -> float:
    """Whether a word of a sum stands before the whole behind its parts."""
    if one.run.is_behind:
        return 0.0
    apart = between(one.text, one.run)[-REACH:]
    if _CONCLUDES.search(apart):
        return CONCLUDED
    are_further = any(_FURTHER.search(one.text.content[a.end : b.start]) for a, b in pairwise(one.run.parts))
    return SUMMED * (_SUMS_UP.search(apart) is not None and not are_further)


def _are_of_it(one: Sum) -> float:
    """Whether the parts have the ending of some of them and they are more."""
    if one.seen["overlapping"] or any(_HAS.search(said_by(one.text, part).words) for part in one.run.parts):
        return 0.0  # one of them may have both: '15-інде бассейн бар, 13-інде лифт жоқ'
    own = sum(is_some_of_them(one.text, part) for part in one.run.parts)
    is_many = len(one.run.parts) > PAIR  # two may be steps
    return OF_IT * (is_many and one.run.is_behind and one.excess > 0 and own >= MOSTLY * len(one.run.parts))


def _is_all(one: Sum) -> float:
    """Whether all of them are spoken of: 'все на месте', 'бәрі тізімде'."""
    sentence = one.text.sentences[one.run.whole.sentence]
    is_all = _OF_ALL.search(one.text.content, sentence.start, min(sentence.end, max(one.run.parts[0].start, 0)))
    return OF_ALL * (one.run.is_behind and is_all is not None)


def _is_shared_out(one: Sum) -> float:
    """Whether money behind a sum is more than it: none of it can be spent twice."""
    is_money = one.run.whole.unit == "money" and one.run.is_behind and one.excess > 0
    return SHARED_OUT * (is_money and all(part.step == one.run.whole.step for part in one.run.parts))


def _is_divided(one: Sum) -> float:
    """Whether what stands between the whole and its parts divides it, or says that it does so in full."""
    apart = between(one.text, one.run) if one.run.is_behind else ""
    return CONCLUDED if _IN_FULL.search(apart) else DIVIDES * (_DIVIDES.search(apart) is not None)
