"""A share that is told as coverage, beside the two numbers it was taken of.

'Охват составил 91,2 %: из 4 500 детей места получили 3 900'; '4 500 баланың 3 900-і орын алды, қамту – 91,2 %'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from qalam.checker.checks.shares.bases import is_of_another_time, miss
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import differ_in_sort
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times, words_between
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.plans.needs import MISSING, MISSING_EITHER, NEEDED, NEEDED_EITHER
from qalam.checker.words.shares.coverage import COVERAGE, FILLING, LEFT_OUT, NARROWED, OTHER_TOPICS, SHARES

_COVERAGE = as_pattern(rf"\b(?:{'|'.join(COVERAGE)})\b", re.I)
_LABEL = as_pattern(rf"\b(?:{'|'.join((*COVERAGE, *SHARES))})\b", re.I)
_FILLING = as_pattern(rf"\b(?:{'|'.join(FILLING)})\b", re.I)
_FILLED = as_pattern("|".join((*COVERAGE, *FILLING, r"\bзаполнен", r"\bзанят", "толтырыл")), re.I)
_COVERED = as_pattern(r"қамтыл(?:ған|ды|ып)|\bохва(?:чен|т)|\bcovered\b", re.I)
_LEFT_OUT = as_pattern("|".join(LEFT_OUT), re.I)
_NARROWED = as_pattern(rf"\b(?:{'|'.join(NARROWED)})", re.I)
_TOPIC = as_pattern(rf"\b(?:{'|'.join(OTHER_TOPICS)})", re.I)
_NEED = as_pattern("|".join((*MISSING, *MISSING_EITHER, *NEEDED, *NEEDED_EITHER)), re.I)
_OTHER_TIME = as_pattern("|".join(OTHER_TIME), re.I)
_OF_BEFORE = as_pattern(r"\b(?:из|of|out of)\s(?:(?:the|all|these|всех|этих|общего числа)\s)?\Z", re.I)
_OF_BETWEEN = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}\s(?:(?:из|of|out of)\s(?:(?:the|all|всех|общего числа)\s)?|"
    r"при\s(?:общ\w+\s)?(?:числ|количеств|численност|контингент)\w+\s(?:[^\W\d]+\s){0,3}(?:в\s)?)\Z",
    re.I,
)
_OF_GENITIVE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}?(?<=[нтд][ыі]ң)\s\Z")
_OF_ABLATIVE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}?(?<=[дтн][ае]н)\s\Z")
_WORDS_BETWEEN = as_pattern(r"[^\d.;:()]{1,80}\Z")
_POSSESSIVE = as_pattern(r"-?(?:с?[ыі]|[еа]?у[іы])\b")
_GOT_PLACE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?\sорын(?:ға|мен)?\s(?:ал|ие|тап|қамт)", re.I)  # '3 900-і орын алды'
_THEY = as_pattern(r"[^\d.;:()]{0,20}(?::|,|\s[–—-])\s(?:их|это|таких|олар|бұл|ондайлар|they are)\s", re.I)
_SHARE_FIRST = as_pattern(r"[^\d.;:()]{0,30}(?::|,|\s[–—-]|\s?\()[^\d.;:()]{0,30}\Z")
_SHARE_LAST = as_pattern(r"[^\d.;:]{1,120}\Z")
FAR = 25  # percentage points: a share further off was of something else
FAR_NEXT = 8  # the same, where the share has a sentence of its own
BARE = 5  # words of a sentence that says of nobody whose share it tells
LEAST = 20  # a base of which a share says something
Row = tuple[Claim, Claim, Claim]


def is_of_all_to_cover(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share far from that of two numbers who are both covered is of all of the age of the part: '4 192 бала,
    соның ішінде 3-6 жастағы 4 142 бала (30,4%) қамтылған'."""
    sentence = text.sentences[part.sentence]
    is_one = base.sentence == part.sentence and miss(part, share, base) > FAR
    return is_one and _COVERED.search(text.content, sentence.start, sentence.end) is not None


def is_of_places(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a number of places in another sentence is taken for the base of those of whom no word says that they
    fill or need them: 'Проект рассчитан на 1 176 мест. … Дети с ОВЗ – 38 (2,2 %)'."""
    is_apart = base.unit == "places" != part.unit and base.sentence != share.sentence
    return is_apart and _FILLED.search(text.sentence_of(share)) is None


def coverage_shares(text: Text) -> Iterator[Row]:
    """The part, its share and its base for every such share."""
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        shares = [claim for claim in claims if claim.unit == "percent"]
        if sentence.is_row or len(shares) != 1 or not 0 < shares[0].value <= 100 or shares[0].is_rough:
            continue
        yield from _of_places(text, claims, shares[0])
        yield from _filled_now(text, claims, shares[0])
        said = text.content[sentence.start : shares[0].start]
        if _LABEL.search(said) is None:
            continue
        around = [sentence.number]
        if len(claims) == 1 and _COVERAGE.search(said):
            around = [sentence.number - 1, sentence.number + 1]
        for number in around:
            if 0 <= number < len(text.sentences):
                yield from _rows(text, shares[0], number)


def _of_places(text: Text, claims: Sequence[Claim], share: Claim) -> Iterator[Row]:
    """The places or things there are in those who need one, told right before: '2 400 орын бар. Мұқтаж студенттер
    2 650, қамту 90,6 пайыз'."""
    before = [claim for claim in claims if claim.is_count and claim.end <= share.start]
    if len(before) not in {1, 2} or not _COVERAGE.search(text.content, before[-1].end, share.start):
        return
    first = text.sentences[max(0, share.sentence - 1)].start
    told = [one for one in text.claims_within(first, before[-1].start) if one.is_count and not one.may_be_year]
    base, part = before[-1], told[-1] if told else before[-1]
    if base.value <= part.value or part.value < LEAST or base.is_rough or part.is_rough:
        return
    off = miss(part, share, base)
    is_exact = share.decimals > 0 and off * 2 <= unit_printed(share)
    is_near = part.unit == "places" and base.unit in {"people", "count"} and off <= FAR_NEXT
    if is_exact or (is_near and _NEED.search(text.content, part.end, base.end) is not None):
        yield part, share, base


def _filled_now(text: Text, claims: Sequence[Claim], share: Claim) -> Iterator[Row]:
    """The only people of the sentence and the only places of the one before, where the share is said right behind the
    people to tell how full these are: 'Лагерьлерде 1 264 орын бар. Қазір онда 1 071 бала дем алады, толымы – 84,7%'."""
    people = [claim for claim in claims if claim.is_count and not claim.may_be_year]
    if len(people) != 1 or people[0].unit != "people" or people[0].is_rough or people[0].end > share.start:
        return
    before = text.by_sentence[share.sentence - 1] if share.sentence else ()
    places = [claim for claim in before if claim.unit == "places"]
    is_filling = _FILLING.search(text.content, people[0].end, share.start) is not None
    if not is_filling or len(places) != 1 or places[0].is_rough or places[0].value < LEAST:
        return
    said = (text.sentence_of(claim) for claim in (places[0], people[0]))
    if miss(people[0], share, places[0]) <= FAR_NEXT and not any(_OTHER_TIME.search(one) for one in said):
        yield people[0], share, places[0]


def _rows(text: Text, share: Claim, number: int) -> Iterator[Row]:
    """The only pair of a sentence that the share may be of."""
    counts = [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]
    others = [
        claim
        for claim in text.by_sentence[number]
        if claim is not share and claim not in counts and claim.unit not in {"year", "date", "age"}
    ]
    pairs = [(*pair, place) for place, two in enumerate(pairwise(counts)) if (pair := _base_and_part(text, *two))]
    pairs = pairs or _places_filled(text, share, counts)
    if len(pairs) != 1 or others or text.sentences[number].is_row:
        return
    base, part, place = pairs[0]
    rest = [claim for claim in counts if claim not in (base, part)]
    if part.unit == "places" and _GOT_PLACE.match(text.content, part.end):
        part = replace(part, unit="count", noun="", family="")
    is_whole = not rest or (place == 0 and sum(claim.value for claim in rest) == base.value - part.value)
    is_near = _is_beside(text, share, base, part) if number == share.sentence else miss(part, share, base) <= FAR_NEXT
    if is_whole and is_near and _are_of_one(text, share, base, part) and _may_be_of(part, share, base):
        yield part, share, base


def _places_filled(text: Text, share: Claim, counts: Sequence[Claim]) -> list[tuple[Claim, Claim, int]]:
    """The only places of a sentence and the only people there, where the share is said to tell how full they are:
    'на 600 мест, учится 540 детей, заполняемость 90%'."""
    if len(counts) != 2 or {one.unit for one in counts} != {"places", "people"}:
        return []
    said = text.content[text.sentences[share.sentence].start : share.start]
    places, people = sorted(counts, key=lambda one: one.unit == "people")
    return [(places, people, 0)] if _FILLING.search(said) else []


def _base_and_part(text: Text, first: Claim, later: Claim) -> tuple[Claim, Claim] | None:
    """Which of two numbers is said to be some of the other."""
    gap = words_between(text, first, later)
    before = text.content[max(0, first.start - 24) : first.start]
    behind = _POSSESSIVE.match(text.content, later.end)
    if _OF_BETWEEN.match(gap):
        return later, first
    is_kazakh = (_OF_GENITIVE.match(gap) and behind) or _OF_ABLATIVE.match(gap)
    is_of = _OF_BEFORE.search(before) and _WORDS_BETWEEN.match(gap)
    return (first, later) if is_kazakh or is_of else None


def _is_beside(text: Text, share: Claim, base: Claim, part: Claim) -> bool:
    """Whether the share opens the pair with a colon, a dash or a bracket, or closes it with its own label."""
    start, end = min(base.start, part.start), max(base.end, part.end)
    if share.end <= start:
        return _SHARE_FIRST.match(text.content[share.end : start]) is not None
    gap = text.content[end : share.start]
    return share.start >= end and _SHARE_LAST.match(gap) is not None and _LABEL.search(gap) is not None


def _are_of_one(text: Text, share: Claim, base: Claim, part: Claim) -> bool:
    """Whether the words name the same people, place and time beside the share and beside its numbers."""
    first, last = sorted((share.sentence, base.sentence))
    said = text.content[text.sentences[first].start : text.sentences[last].end]
    if _OTHER_TIME.search(said) or _LEFT_OUT.search(said):
        return False
    # 'Of the 320 asked in May 2024, 240 …' is of one time
    is_of = base.start < part.start and _OF_BEFORE.search(text.content[max(0, base.start - 24) : base.start])
    if (not is_of and is_of_another_time(text, base, part)) or are_of_two_times(text, first, last):
        return False
    start, end = min(base.start, part.start), max(base.end, part.end)
    pieces = _pieces(text, share, base.sentence, start, end)
    some, topics = ([_named(words, piece) for piece in pieces] for words in (_NARROWED, _TOPIC))
    if share.end <= start and _THEY.match(text.content, share.end):
        some[1] = some[1] or some[0]  # 'доля сельских школ – 72%: их 130 из 200'
    if share.sentence != base.sentence and len(pieces[0].split()) <= BARE:
        some[0] = some[0] or some[1]  # 'Охват составил 84,8%'
    return some[0] == some[1] and topics[1] <= topics[0] and not differ_in_sort(*pieces)


def _named(words: re.Pattern[str], said: str) -> set[str]:
    return {match.group().lower() for match in words.finditer(said)}


def _pieces(text: Text, share: Claim, of_pair: int, start: int, end: int) -> tuple[str, str]:
    """What is said of the share, and what of its numbers in the sentence `of_pair`."""
    sentence, other = text.sentences[share.sentence], text.sentences[of_pair]
    if sentence is not other:
        return text.content[sentence.start : sentence.end], text.content[other.start : other.end]
    if share.end <= start:
        return text.content[sentence.start : share.end], text.content[share.end : sentence.end]
    return text.content[end : share.end], text.content[sentence.start : end]


def _may_be_of(part: Claim, share: Claim, base: Claim) -> bool:
    is_exact = not any(claim.is_rough or claim.unit == "money" for claim in (part, base))
    is_one = may_be_part(base, part) or base.unit == "places"  # which the people fill
    is_part = LEAST <= base.value > part.value and is_one and part.unit != "places"
    if not (is_exact and is_part):
        return False
    off = miss(part, share, base)
    is_rest = abs(100 - share.value - part.value * 100 / base.value) <= unit_printed(share)
    return off <= FAR and not is_rest
