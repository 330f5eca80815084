"""Medals by metal or by degree against their number: '922 медали … 177 золотых, 329 серебряных и 416 бронзовых'."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.contests.one_contest import serves_contest
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MARKER, are_of_two_times, item
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import (
    METALS,
    ONE_MEDAL_EACH,
    PLACES_IN_TURN,
    PRIZE_PLACES,
    STOOD_FOR,
    TOOK_PART,
    WON_PRIZES,
)
from qalam.checker.words.contests.ranks import LESSER_PRIZES, NOMINATIONS, RANKS
from qalam.checker.words.parts.divided import TOTAL

_METALS = [words_pattern("|".join(words), re.I) for words in METALS]
_TOOK_PART = words_pattern("|".join(TOOK_PART), re.I)
_WON = words_pattern("|".join(WON_PRIZES), re.I)
_ONE_EACH = as_pattern("|".join(ONE_MEDAL_EACH), re.I)
_STOOD_FOR = words_pattern("|".join(STOOD_FOR), re.I)
_THEY = as_pattern(r"\s*(?:олар(?:дың)?|они|у них|на их счету|they)\b", re.I)
_MEDAL = as_pattern(r"медал|medal", re.I)
_TOTAL_BEFORE = as_pattern(rf"(?:{'|'.join(TOTAL)})[^\d.;:]{{0,40}}\Z", re.I)
_RANKS = [words_pattern("|".join(words), re.I) for words in PRIZE_PLACES]
_IN_TURN = [as_pattern(rf"(?:\s[^\W\d]+){{0,2}}?\s(?:[–—-]\s)?{place}", re.I) for place in PLACES_IN_TURN]
_OTHER_PRIZES = words_pattern(rf"{RANKS[0][1]}|{NOMINATIONS}|{'|'.join(LESSER_PRIZES)}", re.I)
_COLON = as_pattern(r"[^.;:\d]{1,60}:\s(?:[^\W\d]+\s){0,2}")
FEW_OF = 4  # parts of the prizes by one of which the people with them may miss them
BECAME = 20  # characters before the winners: 'призёрами стали 14 школьников'
FAR = 6  # sentences from those who took part to those with medals
MOST_TIMES = 2  # the medals of all metals against all medals
NEAR = 8  # parts of the medals of all metals by one of which a number of all may miss
TOTAL_BEFORE = 60  # characters before the number of all in which the word for it stands
OPENING = 12  # characters from 'of whom' to the first number of a list
REACH = 2  # sentences from the number of all to those of each metal


def medals(text: Text) -> list[Relation]:
    """The sum of gold, silver and bronze against the only number of medals in their sentence or the one before."""
    found = []
    for sentence in text.sentences:
        found += _of_team(text, sentence)
        if len(text.by_sentence[sentence.number]) < len(_METALS):
            found += _over_two(text, sentence)
            continue
        ranks = _one_of_each(text, sentence, _RANKS)
        ranked = _medallists(text, sentence, ranks) if len(ranks) == len(_RANKS) else None
        found += [ranked] if ranked else []
        found += _prizes_of_people(text, sentence)
        kinds = _kinds(text, sentence)
        if len(kinds) != len(_METALS):
            continue
        prizes = _medallists(text, sentence, kinds)
        found += [prizes] if prizes else []
        found += _without_medal(text, sentence, kinds)
        whole = _all_medals(text, sentence, kinds)
        if whole is not None:
            total = sum((claim.value for claim in kinds), Decimal(0))
            found.append(Relation("parts", whole, tuple(kinds), total == whole.value, is_exhaustive=True))
    return found


def _prizes_of_people(text: Text, sentence: Sentence) -> list[Relation]:
    """Prizes that a colon divides into the people with each place: '10 жүлдемен оралды: 2 оқушы бірінші, 3 екінші, 5
    үшінші орын алды'. A prize may be of several people, or of one with two, so what fails must be one slip off."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.unit != "ordinal"]
    place = next((place for place, claim in enumerate(counts) if claim.family == "prizes"), len(counts))
    prizes, ranks = counts[place : place + 1], counts[place + 1 : place + 1 + len(_IN_TURN)]
    if len(ranks) < len(_IN_TURN) or any(one.is_rough or not one.is_count for one in (*prizes, *ranks)):
        return []
    ends = [*(one.start for one in ranks[1:]), sentence.end]
    spans = zip(_IN_TURN, ranks, ends, strict=True)
    are_ranks = all(rank.match(text.content, one.end, end) for rank, one, end in spans)
    if not are_ranks or not _COLON.fullmatch(text.content, prizes[0].end, ranks[0].start):
        return []
    gap = abs(sum((claim.value for claim in ranks), Decimal(0)) - prizes[0].value)
    is_all = not _OTHER_PRIZES.search(text.content, prizes[0].end, sentence.end) and counts[-1] is ranks[-1]
    if gap and not (is_all and gap * FEW_OF <= prizes[0].value and one_slip_away(prizes[0], ranks)):
        return []
    return [Relation("parts", prizes[0], tuple(ranks), gap == 0, is_exhaustive=True)]


def _without_medal(text: Text, sentence: Sentence, kinds: list[Claim]) -> list[Relation]:
    """Winners of whom some would have no medal: '94 оқушы жеңімпаз атанды. Олар 21 алтын, 20 күміс және 43 қола медаль
    алды'. More medals than winners are a contradiction only in a contest in which one person wins one medal."""
    if not sentence.number or not _THEY.match(text.content, sentence.start):
        return []
    before = text.sentences[sentence.number - 1]
    people = [claim for claim in text.by_sentence[before.number] if claim.unit == "people" and not claim.is_rough]
    people = people[-1:] if MARKER.search(text.content, before.start, before.end) else people
    total = sum((claim.value for claim in kinds), Decimal(0))
    since = max(before.start, people[0].start - BECAME) if len(people) == 1 else before.end
    is_won = _WON.search(text.content, since, before.end) is not None
    if (
        not is_won
        or total == people[0].value
        or max(total, people[0].value) >= MOST_TIMES * min(total, people[0].value)
    ):
        return []
    said = text.content[text.sentences[max(0, before.number - REACH)].start : sentence.end]
    if total > people[0].value and not _ONE_EACH.search(said):
        return []
    return [Relation("parts", people[0], tuple(kinds), holds=False, is_exhaustive=True)]


def _of_team(text: Text, sentence: Sentence) -> list[Relation]:
    """A team of an olympiad with more medals than members: 'вернулись с 2 серебряными и 4 бронзовыми медалями. … Честь
    области защищали 5 школьников'."""
    people = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "people" and not claim.is_rough]
    if len(people) != 1 or sentence.is_row or not _STOOD_FOR.search(text.content, sentence.start, sentence.end):
        return []
    near = text.sentences[max(0, sentence.number - FAR) : sentence.number + FAR]
    said = text.content[near[0].start : near[-1].end]
    told = [one for one in near if _MEDAL.search(text.content, one.start, one.end) and _metals_of(text, one)]
    if len(told) != 1 or not _ONE_EACH.search(said) or are_of_two_times(text, told[0].number, sentence.number):
        return []
    kinds = _metals_of(text, told[0])
    total = sum((claim.value for claim in kinds), Decimal(0))
    if not people[0].value < total <= people[0].value * MOST_TIMES:
        return []
    return [Relation("parts", people[0], tuple(kinds), holds=False, is_exhaustive=True)]


def _metals_of(text: Text, sentence: Sentence) -> list[Claim]:
    """The counts of a sentence that name a metal; none where one metal has two."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "count" and not claim.is_rough]
    named = [[claim for claim in counts if metal.search(item(text, claim))] for metal in _METALS]
    return [claims[0] for claims in named if claims] if all(len(claims) < 2 for claims in named) else []


def _over_two(text: Text, sentence: Sentence) -> list[Relation]:
    """Medals of which some are told in the sentence before: '183 бала алтын медаль алды. Тағы 274 – күміс, 462 – қола.
    Барлығы 919'. Only a number that they make, or nearly, can be that of all."""
    if not sentence.number or sentence.is_row or not text.by_sentence[sentence.number]:
        return []
    counts = [
        claim
        for number in (sentence.number - 1, sentence.number)
        for claim in text.by_sentence[number]
        if claim.unit in {"count", "people"} and not claim.is_rough
    ]
    named = _named(text, counts, _METALS)
    if any(len(claims) != 1 for claims in named) or len({claims[0].id for claims in named}) < len(_METALS):
        return []
    kinds = sorted((claims[0] for claims in named), key=lambda claim: claim.start)
    if kinds[-1].sentence != sentence.number or kinds[0].sentence == sentence.number:
        return []
    total = sum((claim.value for claim in kinds), Decimal(0))
    first, last = max(0, sentence.number - 1 - REACH), min(len(text.sentences), sentence.number + 2)
    near = [
        claim
        for number in range(first, last)
        for claim in text.by_sentence[number]
        if claim.is_count and claim not in kinds and not claim.is_rough and abs(claim.value - total) * NEAR <= total
    ]
    told = [claim for claim in near if claim.value == total] or near
    if not told or are_of_two_times(text, told[0].sentence, sentence.number):
        return []
    return [Relation("parts", told[0], tuple(kinds), told[0].value == total, is_exhaustive=True)]


def _medallists(text: Text, sentence: Sentence, kinds: list[Claim]) -> Relation | None:
    """People with a medal of each metal, who were never more than those who took part."""
    if kinds[0].unit != "people":
        return None
    total = sum((claim.value for claim in kinds), Decimal(0))
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - FAR), -1):
        before = text.sentences[number]
        people = [
            claim
            for claim in text.by_sentence[number]
            if claim.unit == "people" and not claim.is_rough and not serves_contest(text, claim)
        ]
        if are_of_two_times(text, number, sentence.number):
            continue
        if not people or not _TOOK_PART.search(text.content, before.start, before.end):
            continue
        if total <= people[0].value:
            return None
        behind = text.claims_within(
            kinds[-1].end, text.sentences[min(sentence.number + 1, len(text.sentences) - 1)].end
        )
        told = next((claim for claim in behind if claim.value == total), None)
        parts = (told,) if told else tuple(kinds)
        return Relation("prizes" if told else "parts", people[0], parts, holds=False, is_exhaustive=True)
    return None


def _kinds(text: Text, sentence: Sentence) -> list[Claim]:
    """The one count of each metal, in the order in which they stand; fewer where one has none or two."""
    return _one_of_each(text, sentence, _METALS)


def _one_of_each(text: Text, sentence: Sentence, patterns: list[Pattern]) -> list[Claim]:
    counts = [
        claim for claim in text.by_sentence[sentence.number] if claim.unit in {"count", "people"} and not claim.is_rough
    ]
    named = _named(text, counts, patterns)
    if any(len(claims) > 1 for claims in named):  # 'I дәрежелі дипломмен 2 қатысушы (2 жоба)'
        asides = [match.span() for match in ASIDE.finditer(text.content, sentence.start, sentence.end)]
        named = [[one for one in claims if not any(a < one.start < b for a, b in asides)] for claims in named]
    if any(len(claims) != 1 for claims in named):
        return []
    kinds = {claims[0].id: claims[0] for claims in named}
    return sorted(kinds.values(), key=lambda claim: claim.start)


def _named(text: Text, counts: list[Claim], patterns: list[Pattern]) -> list[list[Claim]]:
    """The counts whose items name each of some things; none of any where one thing is named by no item."""
    items = [(claim, item(text, claim)) for claim in counts]
    named: list[list[Claim]] = []
    for words in patterns:
        named.append([claim for claim, said in items if words.search(said)])
        if not named[-1]:
            return [[] for _ in patterns]
    return named


def _is_total(text: Text, claim: Claim) -> bool:
    start = max(text.sentences[claim.sentence].start, claim.start - TOTAL_BEFORE)
    return _TOTAL_BEFORE.search(text.content[start : claim.start]) is not None


def _are_of_them(text: Text, whole: Claim, first: Claim) -> bool:
    """Whether 'of whom' opens the list behind its whole, which then is of all however far they are from it."""
    is_near = whole.sentence >= first.sentence - 1 and whole.end <= first.start
    return is_near and any(first.start - end <= OPENING for end in _marker_ends(text, whole.end, first.start))


def _marker_ends(text: Text, start: int, end: int) -> list[int]:
    return [match.end() for match in MARKER.finditer(text.content, start, end)]


def _all_medals(text: Text, sentence: Sentence, kinds: list[Claim]) -> Claim | None:
    known = {claim.id for claim in kinds}
    numbers = [*range(sentence.number, max(-1, sentence.number - 1 - REACH), -1), sentence.number + 1]
    for number in numbers[: len(numbers) - (sentence.number + 1 >= len(text.sentences))]:
        prizes = [claim for claim in text.by_sentence[number] if claim.family == "prizes" and claim.id not in known]
        prizes = [claim for claim in prizes if claim.end <= kinds[0].start or _is_total(text, claim)]
        total = sum((claim.value for claim in kinds), Decimal(0))
        made = [claim for claim in text.by_sentence[number] if claim.id not in known and _is_total(text, claim)]
        told: Claim | None = next((claim for claim in made if claim.value == total), None)
        if number == sentence.number and told is not None:
            return told
        if prizes:
            is_one = len(prizes) == 1 and not prizes[0].is_rough and prizes[0].value * MOST_TIMES > total
            is_one = is_one and (total * MOST_TIMES > prizes[0].value or _are_of_them(text, prizes[0], kinds[0]))
            is_one = is_one and not are_of_two_times(text, number, sentence.number)
            if number > sentence.number and abs(prizes[0].value - total) * NEAR > total:
                is_one = is_one and one_slip_away(prizes[0], kinds)  # else of all who took part: 'Всего разыграли 120'
            return prizes[0] if is_one else None
    return None
