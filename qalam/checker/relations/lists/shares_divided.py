"""Shares of one whole whose items name all that a division has, in whatever order and words: levels, languages, sexes,
owners, answers, bands of age.

'У 52 % детей высокий уровень, у 39 % – средний, у 19 % – низкий'; 'Доля горожан достигла 61,2 %. Сельское население
сократилось до 39,8 %'. Nothing is left out of them, so they make one hundred; what ties them is the division, not the
form of the sentence. Rates that each part has of its own ('қыздардың 71 %-ы, ұлдардың 35 %-ы') are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.lists.making_hundred import NEARER, NOT_FAR, shares
from qalam.checker.relations.lists.shares_opposed import two_languages
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_rest
from qalam.checker.relations.sides.values import (
    are_all_values,
    end_with_others,
    is_undecided,
    items_of,
    lack_a_value,
    name_value,
    never_make_more,
)
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import NOT_SPLIT, SPLIT
from qalam.checker.words.parts.ends import THE_REST
from qalam.checker.words.parts.overlaps import OVERLAP
from qalam.checker.words.parts.stands import BEHIND_EACH, CONSISTS, OF_EACH
from qalam.checker.words.parts.values import ONE_ANSWER
from qalam.checker.words.shares.told import SHARE
from qalam.checker.words.units.scores import FILLED, RATES

_ELSE = words_pattern("|".join((*RATES, *NOT_SPLIT, *FILLED, *OVERLAP)), re.I)
_RATES = words_pattern("|".join((*RATES, *FILLED, *OVERLAP)), re.I)
_CONSISTS = words_pattern("|".join((*SPLIT, *SHARE, *CONSISTS, *THE_REST)), re.I)
_SHARE = words_pattern("|".join(SHARE), re.I)
_SPLIT = words_pattern("|".join((*SPLIT, *SHARE)), re.I)
_OF_EACH = as_pattern(rf"(?:{'|'.join(OF_EACH)})\s[^\W\d]+|[^\W\d]+\s(?:{'|'.join(BEHIND_EACH)})", re.I)
_MORE = as_pattern(r"\b(?:тағы|ещ[её]|another)\s(?:на\s)?\s*\Z", re.I)
_OF_ALL = as_pattern(r"\b(?:среди|из (?:всех|общего|числа)|от (?:всех|общего)|барлық|жалпы)\s[^\W\d]", re.I)
_FROM = as_pattern(r"\b(?:с|со|from)\s\Z|\([^()]{0,30}\Z", re.I)
_FROM_BEHIND = as_pattern(r"-?[^\W\d]*(?<=[дтн][ае]н)\b")
_OWNER = as_pattern(r"[^\W\d]{2,}[нтд][ыі]ң\s+\Z")
_OWN_NOUN = as_pattern(r"\s(?![–—-])[^\W\d]+(?:ых|их|ов|ев|ей|ек|ок|иц|щин|ц)\b")
_DASH = as_pattern(r"\s?[–—-]\s")
_ONE_ANSWER = words_pattern("|".join(ONE_ANSWER), re.I)
AROUND = 2  # sentences
FAR_BACK = 3  # sentences before the rest
LARGEST = 8  # shares of one division
TWO = 2
HUNDRED = 100


def shares_divided(text: Text) -> list[Relation]:
    """The shares of each sentence, or of two neighbouring ones, that are all of one division."""
    found: list[Relation] = []
    levels = [_levels(text, sentence) for sentence in text.sentences]
    for sentence, own in zip(text.sentences, levels, strict=True):
        if sentence.is_row or not own:
            continue
        tied = next(_of_sentence(text, sentence, own), None) if len(own) > 1 else None
        tied = tied or next((one for pair in pairwise(own) for one in two_languages(text, list(pair))), None)
        following = levels[sentence.number + 1] if sentence.number + 1 < len(levels) else []
        if tied is None and len(own) == len(following) == 1:
            tied = _of_two(text, own[0], following[0])
        elif tied is None and is_rest(text, own[0]):
            tied = _of_rest(text, levels, own[0])
        elif tied is None and following and own[0].sentence == sentence.number:
            tied = _of_both(text, own, following)
        found += [tied] if tied else []
    return found


def _of_both(text: Text, own: list[Claim], following: list[Claim]) -> Relation | None:
    """The shares of two neighbouring sentences that are all answers to one question, or all values of one division:
    '46 пайызы толық, 31 пайызы жартылай риза. Риза еместер – 15 пайыз, қиналғандар – 8 пайыз'."""
    run = [*own, *following]
    first, later = text.sentences[own[0].sentence], text.sentences[following[0].sentence]
    if later.is_row or not TWO < len(run) <= LARGEST or not _are_near(run):
        return None
    if _ELSE.search(text.content, first.start, later.end):
        return None
    items = [*items_of(text, first, own), *items_of(text, later, following)]
    is_all = are_all_values(items) or (
        _has_one_answer(text, first) and (end_with_others(items) or is_undecided(items[-1]))
    )
    return (
        shares(run, is_all=True)
        if is_all and not any(_OWNER.search(item.split("#")[0]) for item in items[1:])
        else None
    )


def _of_rest(text: Text, levels: Sequence[list[Claim]], rest: Claim) -> Relation | None:
    """The shares of the sentences right before one that opens with the rest, and this: '57,5 %-ы …, 24 %-ы …. Шетелге
    кеткені 3,5 %. Қалған 15 пайызы …'. Those that end with it and make a hundred are meant, if any do."""
    first = rest.sentence
    while first and rest.sentence - first < FAR_BACK and levels[first - 1]:
        first -= 1
    run = [claim for level in levels[first : rest.sentence] for claim in level]
    start, sentence = text.sentences[first].start, text.sentences[rest.sentence]
    is_else = _ELSE.search(text.content, start, sentence.end) is not None
    if not TWO <= len(run) < LARGEST or is_else or any(text.sentences[one.sentence].is_row for one in run):
        return None
    for place in range(len(run) - 1):
        if sum((claim.value for claim in run[place:]), rest.value) == HUNDRED:
            return shares([*run[place:], rest], is_all=True)
    items = [item for number in range(first, rest.sentence) for item in _items_in(text, number, levels[number])]
    are_owned = any(_OWNER.search(item.split("#")[0]) for item in items[1:])
    return shares([*run, rest], is_all=True) if _are_near([*run, rest]) and not are_owned else None


def _items_in(text: Text, number: int, claims: list[Claim]) -> list[str]:
    return items_of(text, text.sentences[number], claims) if claims else []


def _has_one_answer(text: Text, sentence: Sentence) -> bool:
    """Whether it is said near a sentence that each gave one answer to a question."""
    last = min(len(text.sentences) - 1, sentence.number + AROUND)
    start, end = text.sentences[max(0, sentence.number - AROUND)].start, text.sentences[last].end
    return _ONE_ANSWER.search(text.content, start, end) is not None


def _levels(text: Text, sentence: Sentence) -> list[Claim]:
    """The shares of a sentence that tell how much something is, not by how much it changed or what it was before."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]
    return [claim for claim in claims if not (tells_change(text, claim) or _is_before(text, sentence, claim))]


def _is_before(text: Text, sentence: Sentence, claim: Claim) -> bool:
    """Whether a share is what something set out from: 'с 43,9 % до 39,8 %'."""
    before = text.content[max(sentence.start, claim.start - 32) : claim.start]
    return _FROM.search(before) is not None or _FROM_BEHIND.match(text.content, claim.end) is not None


def _of_sentence(text: Text, sentence: Sentence, claims: list[Claim]) -> Iterator[Relation]:
    """The longest runs first, of which each item names another value of one division."""
    if len(claims) > LARGEST * TWO or _ELSE.search(text.content, sentence.start, sentence.end):
        return
    items = items_of(text, sentence, claims)
    for size in range(min(LARGEST, len(claims)), 1, -1):
        for first in range(len(claims) - size + 1):
            run, said = claims[first : first + size], items[first : first + size]
            beside = [place for place in (first - 1, first + size) if 0 <= place < len(claims)]
            if not _are_near(run) or _may_lack_few(run, said) or not _leave_none_out(text, sentence, run, said):
                continue
            if not any(name_value(said, items[place]) or _lacks(run, claims[place]) for place in beside):
                yield shares(run, is_all=True)


def _leave_none_out(text: Text, sentence: Sentence, claims: Sequence[Claim], items: Sequence[str]) -> bool:
    """Whether the items are of one whole and all of it: by their values, since the last is of the others or one more of
    three, or as they make more than all."""
    if are_all_values(items):
        return _are_of_one(text, sentence, claims, items)
    if never_make_more(items):
        return sum(claim.value for claim in claims) > HUNDRED and _are_of_one(text, sentence, claims, items)
    if len(items) > TWO and _has_one_answer(text, sentence):
        total = sum(claim.value for claim in claims)
        return total > HUNDRED or end_with_others(items) or is_undecided(items[-1])
    is_closed = end_with_others(items) or (len(items) > TWO and _MORE.search(items[-1].split("#")[0]) is not None)
    return is_closed and _are_told_of_one(text, sentence, claims, items)


def _are_told_of_one(text: Text, sentence: Sentence, claims: Sequence[Claim], items: Sequence[str]) -> bool:
    """Whether one whole stands before the first share, in Kazakh or behind 'of whom', and no part has its own."""
    owners = [_OWNER.search(f"{item.split('#')[0]} ") for item in items]
    is_marked = MARKER.search(text.content, sentence.start, claims[0].start) is not None
    is_split = _SPLIT.search(text.content, sentence.start, claims[0].start) is not None
    return (owners[0] is not None or is_marked or is_split) and not any(owners[1:])


def _are_near(claims: Sequence[Claim]) -> bool:
    """Whether shares miss a hundred by no more than a slip may, or by whole tens where each has decimals."""
    gap = abs(sum((claim.value for claim in claims), Decimal(0)) - HUNDRED)
    are_fine = all(claim.value % 1 for claim in claims)
    return gap <= NOT_FAR or (are_fine and gap % 10 == 0 and gap <= 3 * 10)


def _may_lack_few(claims: Sequence[Claim], items: Sequence[str]) -> bool:
    """Whether shares told to tenths miss a hundred by what a value without a number may have: 'салықтың үлесі 24,5%,
    трансферттікі 75,3%'."""
    gap = HUNDRED - sum((claim.value for claim in claims), Decimal(0))
    return 0 < gap < 1 and all(claim.decimals for claim in claims) and lack_a_value(items)


def _lacks(claims: Sequence[Claim], beside: Claim) -> bool:
    """Whether a share beside others may be what they lack of a hundred."""
    total = sum((claim.value for claim in claims), Decimal(0))
    return total < HUNDRED and total + beside.value <= HUNDRED + NOT_FAR


def _are_of_one(text: Text, sentence: Sentence, claims: Sequence[Claim], items: Sequence[str]) -> bool:
    """Whether the shares are taken of one whole: the parts have no shares of their own, and something says so, be it
    only that the whole stands before the first share and each value behind its own."""
    halves = [item.split(" # ", 1) for item in items]
    if any(name_value(items, each.group()) for before, _ in halves for each in _OF_EACH.finditer(before)):
        return False
    owners = [_OWNER.search(f"{before} ") for before, _ in halves]
    if any(owners[1:]) or any(
        owner and name_value(items, before) for owner, (before, _) in zip(owners, halves, strict=True)
    ):
        return False
    own = [_OWN_NOUN.match(behind if behind.startswith(" ") else f" {behind}") for _, behind in halves]
    if any(noun and name_value(items, noun.group()) for noun in own) or all(own):
        return _SHARE.search(text.content, sentence.start, sentence.end) is not None
    is_told = _CONSISTS.search(text.content, sentence.start, sentence.end) is not None
    is_told |= any(words.search(text.content, sentence.start, claims[0].start) for words in (MARKER, _OF_ALL))
    are_behind = all(name_value(items, behind) for _, behind in halves[1:])
    is_owned = owners[0] is not None or own[0] is not None
    return is_told or len(items) > TWO or (are_behind and is_owned) or all(_DASH.match(behind) for _, behind in halves)


def _of_two(text: Text, first: Claim, later: Claim) -> Relation | None:
    """The only shares of two neighbouring sentences, of the two sides of a division, one of which names its share."""
    sentences = [text.sentences[claim.sentence] for claim in (first, later)]
    start, end = sentences[0].start, sentences[1].end
    if (
        sentences[1].is_row
        or _SHARE.search(text.content, start, end) is None
        or _RATES.search(text.content, start, end)
    ):
        return None
    items = [
        item for claim, one in zip((first, later), sentences, strict=True) for item in items_of(text, one, [claim])
    ]
    gap = abs(first.value + later.value - HUNDRED)
    is_near = gap <= NEARER or (gap % 1 == 0 and gap <= NOT_FAR and first.value % 1 != 0)
    are_owned = any(_OWNER.search(item.split("#")[0]) for item in items)
    return shares([first, later]) if is_near and not are_owned and are_all_values(items) else None
