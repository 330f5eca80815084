"""Which numbers of a sentence a tie may reach: asides, items of a list, the whole before a tie."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.apart.elsewhere import goes_elsewhere
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.nested import end_of_own_list
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import AT_END, DOWN, UP
from qalam.checker.words.contests.contests import PRIZE_PLACES
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.names.once import AND_OTHERS
from qalam.checker.words.parts.ends import OTHERS, THE_REST
from qalam.checker.words.parts.of_whom import OF_IT, OF_WHOM
from qalam.checker.words.parts.others import ACTIVITIES, LAST_SCHOOL_YEAR, NO_PARTS, NOW, SOURCES, THAN_THEN
from qalam.checker.words.parts.overlaps import EACH_BEFORE, EACH_BEHIND

ASIDE = as_pattern(r"\([^()\n]{1,400}\)")
MARKER = words_pattern("|".join(OF_WHOM), re.I)
REST = words_pattern("|".join(THE_REST), re.I)
MEASURES = frozenset({"places", "money", "points", "physical"})  # of a part, not other parts
_REST_COUNTED = words_pattern(rf"(?:{'|'.join(THE_REST)}|\bдруги[ех]\b)[^\W\d]*\s(?:[^\W\d]+\s)?[–—-]?\s?$", re.I)
_OTHERS_UNCOUNTED = as_pattern(
    rf"[^\d,;.:()\n]{{0,60}}[,;]\s(?:(?:а|ал|и|және)\s)?(?:{'|'.join(OTHERS)})[^\W\d]*\s[^\d.;:\n]{{3,60}}(?:[.;\n)]|\Z)",
    re.I,
)
_ET_CETERA = as_pattern(rf"[^\d;.:()\n]{{0,40}}?[,\s](?:{'|'.join(AND_OTHERS)})", re.I)
# 'up to 70 000 tenge a month': a bound, unless something came to it
_CLAUSE = as_pattern(
    r"(?:в |на |из |с |для )?(?:котор|где\b|куда\b|откуда\b|чт[оо]\b|хотя\b|так как|which\b|where\b|who\b)", re.I
)
_BOUND = as_pattern(
    r"(?:\s[^\W\d]+)?-?(?<=[^\W\d])[ғқгк][ае]\sдейін(?:гі)?\b(?!\s(?:[^\W\d]+\s){0,2}(?:жет|өс|арт|көбей|ұлғай|көтер|азай|кемі|төмен|түс))"
)
_DASHED = as_pattern(r"(?:[^\W\d]\W?|№\s?\d{1,3})\s?[–—‑-]\s?$")
_EACH_BEFORE = words_pattern(rf"(?:{'|'.join(EACH_BEFORE)})$", re.I)
_BY = as_pattern(r"\bпо\s\Z", re.I)
_DONE_BY = as_pattern(
    r"\s[а-яё]{3,}(?:[её]н[аоы]|[ая]н[оы]|ято|яты|лись|лось)\b|\sиз\s(?:них|этого|этих|которых)\b", re.I
)
_EACH_IN_ONE = as_pattern(
    r"\bкажд[^\W\d]*(?:\s[^\W\d]+){0,6}?\s(?:одн[^\W\d]+|один)\b|\bәрқайсы[^\W\d]*(?:\s[^\W\d]+){0,3}?\sбір", re.I
)  # ', каждый выступает в одном виде' is of no number
_EACH_BEHIND = as_pattern("|".join(EACH_BEHIND), re.I)
MOST_PLACES = 4_000  # of one building: '7 200 орындық 6 мектеп' have so many together
_ITEM_END = words_pattern(r",(?!\d)|[;:\n]|\.\s|\bжәне\b|\bи\b|\band\b")
_FROM_PLACES = as_pattern(r"\b(?:из|from)\s$", re.I)
_POSSESSIVE = as_pattern(OF_IT)  # of what was counted before: '277-сі'
_AMONG = as_pattern(r"[нтд][ыі]ң\sішінде\b|\bсреди\b|\bamong\b")
_HELD = as_pattern(r"\b(?:оларда|онда|в них|в которых|где|where)\s(?:[^\W\d]+\s){0,2}\Z", re.I)
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s\Z")
_AT_END = as_pattern("|".join(AT_END), re.I)
_OTHER_TIME = words_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_THEN_BEHIND = words_pattern(
    rf"(?:,|;|\s[–—-]|\()\s?(?:(?:а|ал|против|but)\s)?(?:{'|'.join(OTHER_TIME)})[^.;\n\d]{{0,50}}\d", re.I
)
_NO_PARTS = words_pattern(rf"\b(?:{'|'.join(NO_PARTS)})", re.I)
_ACTIVITY = as_pattern(rf"\b(?:{'|'.join(ACTIVITIES)})", re.I)
# The same span in two sentences is one time.
SPAN_REACH = 300
_SPAN = as_pattern(r"\b([^\W\d]+|\d+)\s(?:жыл(?!ы\b|ғы)|лет\b|года\b|years\b)", re.I)
_NOW = as_pattern(rf"\b(?:{'|'.join(NOW)})", re.I)
_LAST_SCHOOL_YEAR = as_pattern(rf"\b(?:{'|'.join(LAST_SCHOOL_YEAR)})", re.I)
_NOW_AT_LAST = as_pattern(rf"\s*[«\"]?(?:Ал |А |But )?(?:{'|'.join(NOW)})", re.I)
_CHANGED = as_pattern("|".join((*UP, *DOWN)), re.I)
_COMPARED = as_pattern(rf"\b(?:{'|'.join(THAN_THEN)})", re.I)
_PRIZE_PLACE = as_pattern("|".join(word for words in PRIZE_PLACES for word in words), re.I)
_DEFINES = as_pattern(r"\s[–—-]\s(?:это|бұл|олар)\s(?=\d)", re.I)
_SOURCE = as_pattern("|".join(SOURCES), re.I)
_THIS_IS_CHANGE = as_pattern(rf"\s*(?:Бұл|Это|This is)\b.*(?:{'|'.join((*UP, *DOWN))})", re.I | re.S)
_CHANGED_BY = as_pattern(rf"(?:{'|'.join((*UP, *DOWN))})\w*\s(?:[^\W\d]+\s){{0,2}}(?:на|by)\s\Z", re.I)
_LIST_ITEM = as_pattern(r"[;\n]|,(?!\d)|\s(?:және|и|and)\s")
_NUMBERED_LINE = as_pattern(r"\s*\d{1,2}[.)]\s")
_NEXT_NUMBERED = as_pattern(r"\n\s*\d{1,2}[.)]\s")
_BLANKS = as_pattern(r"\s{2,}")
NEAR = Decimal("0.15")  # of one of several numbers that parts may make
MOST_LISTED = 12  # numbers of a list and its whole
LARGE = 100  # a part that few other numbers of the sentence before are above
HOLDING = 40  # characters before a number in which it is said to be in the organisations before it
_ITEM = 80  # characters on either side of a number in which its item of a list ends


def outside_asides(text: Text, sentence: Sentence, start: int, end: int) -> list[Claim]:
    """The claims of a range that stand in the same parentheses as its start, or in none."""
    asides = [match.span() for match in ASIDE.finditer(text.content, sentence.start, sentence.end)]
    within = [span for span in asides if span[0] < start < span[1]]
    limit = min([end, *(span[1] for span in within)])
    first = max([start, *(span[0] for span in within)])
    starts = [low for low, _ in asides]
    return [
        claim
        for claim in text.between(sentence.number, first, limit)
        if not (place := bisect_right(starts, claim.start))
        or asides[place - 1] in within
        or claim.start >= asides[place - 1][1]
    ]


def before_next_number(text: Text, start: int, scope: int) -> int:
    """The reach of a tie in a numbered line ends with the next one: '1) доходы …, в том числе: … 2) затраты'; so does
    that of a list below a line with another mark."""
    line = text.content.rfind("\n", 0, start) + 1
    if not _NUMBERED_LINE.match(text.content, line, start):
        return end_of_own_list(text.content, start, scope)
    following = _NEXT_NUMBERED.search(text.content, start, scope)
    return following.start() if following else scope


def whole_before(
    text: Text, sentence: Sentence, end: int, parts: Sequence[Claim] = (), opening: int = 0
) -> Claim | None:
    """The last count before `end`; before a sentence that opens with the tie, or after `opening` characters
    at most, that of the sentence before.
    Money or places are passed over when the parts are neither: '24 школы на 9 000 мест, из них 12'."""
    before = outside_asides(text, sentence, sentence.start, end)
    before = [claim for claim in before if not _BOUND.match(text.content, claim.end)]
    counts = _counts_of(before)
    words = text.content[sentence.start : end].strip()
    first = next((part for part in parts if part.is_count), None)
    is_measured = first is not None and (first.unit in MEASURES or first.step > 0)
    if not counts and not before and len(words) <= opening and sentence.number:
        last = _level_before(text, sentence)
        counts = _without_changes(text, _counts_of(outside_asides(text, last, last.start, last.end)))
        things = [claim for claim in counts if claim.unit not in MEASURES]
        counts = counts if is_measured else things or counts
        counts = _spoken_of(text, last, counts, first)
        larger = [claim for claim in counts if first is not None and claim.value >= first.value and not claim.is_rough]
        counts = larger if len(larger) == 1 and larger[0] is counts[-1] and first and first.value >= LARGE else counts
        prizes = [claim for claim in counts if claim.family == "prizes"]
        if len(prizes) == 1 and first is not None and is_prize_place(text, first):
            return prizes[0]
        if len({claim.unit for claim in counts}) != len(counts):
            return _made_of(counts, parts)
        counts = [claim for claim in counts if first is None or claim.value >= first.value] or counts
    if first is not None and not is_measured:
        counts = _things_of(counts, first)
    if len(counts) > 1 and _FROM_PLACES.search(text.content[max(0, counts[-1].start - 4) : counts[-1].start]):
        counts = counts[:-1]  # '2 150 учащихся из 7 посёлков, из них 1 486'
    if first is not None:
        counts = _of_sort(text, counts, first)
    return _whole_of_list(counts, first) if counts else None


def _things_of(counts: list[Claim], first: Claim) -> list[Claim]:
    """The counts that measure nothing; the places behind them where only these can hold the part: '84 предприятия
    предложили 2608 рабочих мест, 410 из них – для подростков'."""
    things = [claim for claim in counts if claim.unit not in MEASURES]
    places = [claim for claim in counts if claim.unit == "places" and claim.value >= first.value]
    is_of_places = bool(things and places) and all(claim.value < first.value for claim in things)
    return places if is_of_places and not first.noun else things or counts


def _without_changes(text: Text, counts: list[Claim]) -> list[Claim]:
    """Several numbers without those by how much another grew: '318, на 12 больше прежнего. В том числе …'."""
    return [claim for claim in counts if not tells_change(text, claim)] or counts if len(counts) > 1 else counts


def _whole_of_list(counts: list[Claim], first: Claim | None) -> Claim:
    """The last of several counts; where that is below a part, the one that those behind it just make, which it closes:
    '19 специалистов: 13 педагогов, 4 врача и 2 ветеринара; 8 из них'."""
    if first is not None and counts[-1].value < first.value:
        counts = counts[-MOST_LISTED:]
        for place, whole in enumerate(counts[:-2]):
            if sum(claim.value for claim in counts[place + 1 :]) == whole.value:
                return whole
    return counts[-1]


def _spoken_of(text: Text, sentence: Sentence, counts: list[Claim], first: Claim | None) -> list[Claim]:
    """The counts of a sentence of which the next one may speak: the whole of a list, or the last where that is of the
    first, of the later of two years, or what is left in the end."""
    if len(counts) > 2 and sum(claim.value for claim in counts[1:]) == counts[0].value:
        return counts[:1]
    is_at_end = len(counts) > 1 and _AT_END.search(text.content, counts[-2].end, counts[-1].start) is not None
    is_last = is_at_end or _are_of_two_years(text, sentence, counts) or _is_one_in_the_other(text, counts)
    if not is_last and len(counts) == 2 and first is not None and counts[1].value >= first.value:
        is_last = _is_of_first(text, counts)
    return counts[-1:] if is_last else counts


def _made_of(counts: list[Claim], parts: Sequence[Claim]) -> Claim | None:
    """The only one of several counts that the numbers behind 'of whom' make, or nearly; None where it is not plain."""
    if len(parts) < 2 or any(not part.is_count or part.is_rough for part in parts):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    near = [claim for claim in counts if abs(claim.value - total) <= claim.value * NEAR and not claim.is_rough]
    near = [claim for claim in near if all(may_be_part(claim, part) for part in parts)]
    return near[0] if len(near) == 1 else None


def _of_sort(text: Text, counts: list[Claim], first: Claim) -> list[Claim]:
    """The counts of the sort of the first part, without the people that the organisations among them hold."""
    counts = [claim for claim in counts if not _is_held(text, claim, counts)] or counts
    counts = [claim for claim in counts if may_be_part(claim, first)] or counts
    sort = [claim for claim in counts if _is_of_sort(claim, first) or _POSSESSIVE.match(text.content, claim.end)]
    return sort or [claim for claim in counts if first.noun and stem(claim.noun) == stem(first.noun)] or counts


def _level_before(text: Text, sentence: Sentence) -> Sentence:
    """The sentence before, or the one before that where it only says by how much that has changed, or tells no number:
    'Халық саны 2 млн. Бұл былтырғыдан 25 мың адамға артық. Соның ішінде …', 'Проверили 8 садов. Замечаний много. 5 из
    них закрыты'."""
    last = text.sentences[sentence.number - 1]
    counts = [claim for claim in text.by_sentence[last.number] if claim.is_count and not claim.may_be_year]
    is_bare = not text.by_sentence[last.number] and "\n" not in text.content[last.start : sentence.start]
    if not counts and last.number and (is_bare or _SOURCE.match(text.content, last.start, last.end)):
        last = text.sentences[last.number - 1]  # 'Об этом сообщила главный эксперт …'
    is_change = len(counts) == 1 and (
        _THIS_IS_CHANGE.match(text.content, last.start, last.end) is not None or _is_only_change(text, last, counts[0])
    )
    return text.sentences[last.number - 1] if is_change and last.number else last


def _is_only_change(text: Text, sentence: Sentence, count: Claim) -> bool:
    """Whether the only number of a sentence tells by how much something grew: 'контингент вырос на 462 тыс.'."""
    return _CHANGED_BY.search(text.content, sentence.start, count.start) is not None


def uncounted(text: Text, start: int, parts: Sequence[Claim]) -> int:
    """How many items of a list from `start` on tell no number but that of their places, and so are one thing each:
    'Дворец школьников, 6 домов творчества, лицей на 120 мест'."""
    end = text.sentences[parts[-1].sentence].end
    opens = [start, *(mark.end() for mark in _LIST_ITEM.finditer(text.content, start, end))]
    ends = [*(mark.start() for mark in _LIST_ITEM.finditer(text.content, start, end)), end]
    return sum(_is_one_thing(text, low, high, parts) for low, high in zip(opens, ends, strict=True))


def _is_one_thing(text: Text, start: int, end: int, parts: Sequence[Claim]) -> bool:
    item = text.content[start:end].strip(" .\n")
    if not item or item[0].isdigit() or _CLAUSE.match(item) or any(start <= part.start < end for part in parts):
        return False
    figures = text.claims_within(start, end) if any(letter.isdigit() for letter in item) else []
    return not any(letter.isdigit() for letter in item) or (
        bool(figures) and all(claim.unit == "places" for claim in figures)
    )


def are_of_others(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether numbers are no parts of one in a sentence before theirs: of another year or place, of what was bought
    for those counted, or of where only some of them go or what only some get."""
    one, two = whole.sentence, part.sentence
    if one == two:
        return False
    said = [text.content[text.sentences[number].start : text.sentences[number].end] for number in (one, two)]
    if _NO_PARTS.search(said[1]) or goes_elsewhere(said[1]) or differ_in_sort(*said):
        return True
    if are_of_two_times(text, one, two):
        return True
    if _DEFINES.search(said[1]):
        return False  # 'Участники конкурса – это 64 воспитателя и …'
    return _ACTIVITY.search(said[1]) is not None and _ACTIVITY.search(said[0]) is None


def are_of_two_times(text: Text, one: int, two: int) -> bool:
    """Whether two sentences, by their numbers, speak of two years: 'Былтыр 58 медаль алды. Биыл 15 алтын, …'.
    One that only compares its figures with last year's is of this year; one that names no time goes on with the first.
    """
    first, later = sorted((one, two))
    return one != two and _are_two_times(text, first, later, _is_then(text, first), _is_then(text, later))


def are_numbers_of_two_times(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers are of two years, as far as their sentences tell: what stands behind a number in a clause
    with another is of that, 'ждут 26 тысяч детей, год назад их было 18 тысяч'."""
    first, later = sorted((one, two), key=_start)
    if not are_of_two_times(text, first.sentence, later.sentence):
        return False
    then = [_is_then(text, claim.sentence) and not _is_then_behind(text, claim) for claim in (first, later)]
    return _are_two_times(text, first.sentence, later.sentence, *then)


def is_before_change(text: Text, claim: Claim) -> bool:
    """Whether a number is what something was before it changed, as its sentence goes on to tell: 'Год назад вакансий
    было 118, то есть стало больше на 27'."""
    sentence = text.sentences[claim.sentence]
    before = text.between(claim.sentence, sentence.start, claim.start)
    start = before[-1].end if before else sentence.start
    is_then = _OTHER_TIME.search(text.content, start, claim.start) is not None
    return is_then and _CHANGED.search(text.content, claim.end, sentence.end) is not None


def _is_then_behind(text: Text, claim: Claim) -> bool:
    """Whether a sentence tells of another time only behind a number, in a clause with a number of its own."""
    sentence = text.sentences[claim.sentence]
    behind = _THEN_BEHIND.search(text.content, claim.end, sentence.end)
    return behind is not None and not _OTHER_TIME.search(text.content, sentence.start, behind.start())


def _are_two_times(text: Text, first: int, later: int, is_first_then: bool, is_later_then: bool) -> bool:
    if is_later_then != is_first_then and (is_later_then or _says(text, later, _NOW)):
        return not _spans(text, first) & _spans(text, later)
    if _says(text, first, _LAST_SCHOOL_YEAR) and _NOW_AT_LAST.match(text.content, text.sentences[later].start):
        return True
    years = [
        {claim.value for claim in text.by_sentence[number] if claim.unit in {"year", "school-year"}}
        for number in (first, later)
    ]
    return bool(years[0] and years[1] and not years[0] & years[1])


def _spans(text: Text, number: int) -> frozenset[str]:
    """So many years as the beginning of a sentence names: 'төрт жылда', 'за четыре года'."""
    sentence = text.sentences[number]
    end = min(sentence.end, sentence.start + SPAN_REACH)
    return frozenset(span[1].lower() for span in _SPAN.finditer(text.content, sentence.start, end))


def _is_then(text: Text, number: int) -> bool:
    return text.is_so("then", number, lambda: _is_told_of_then(text, number))


def _is_told_of_then(text: Text, number: int) -> bool:
    return _says(text, number, _OTHER_TIME) and not _says(text, number, _NOW) and not _says(text, number, _COMPARED)


def says(text: Text, sentence: Sentence, words: Pattern) -> bool:
    """Whether a sentence has one of some words."""
    return words.search(text.content, sentence.start, sentence.end) is not None


def _says(text: Text, number: int, words: Pattern) -> bool:
    return says(text, text.sentences[number], words)


def _are_of_two_years(text: Text, sentence: Sentence, counts: list[Claim]) -> bool:
    """Whether a sentence tells one figure of two years, the later one last: '2021 жылы 410, 2024 жылы 455', '410 in
    2021 and 455 in 2024'."""
    years = [claim for claim in text.by_sentence[sentence.number] if claim.unit in {"year", "school-year"}]
    if len(counts) != 2 or len(years) != 2 or not may_be_part(counts[0], counts[1]):
        return False
    first, later = sorted((years[0], counts[0]), key=_start), sorted((years[1], counts[1]), key=_start)
    is_in_turn = first[1].start < later[0].start and [one in years for one in first] == [one in years for one in later]
    return is_in_turn and years[0].value < years[1].value


def _start(claim: Claim) -> int:
    return claim.start


def _is_one_in_the_other(text: Text, counts: list[Claim]) -> bool:
    """Whether the second of two numbers is said to be among the first: '60 мың баланың ішінде 14 мың оқушы'."""
    if len(counts) != 2:
        return False
    is_among = _AMONG.search(text.content, counts[0].end, counts[1].start) is not None
    return is_among or _FROM_PLACES.search(text.content[max(0, counts[0].start - 4) : counts[0].start]) is not None


def _is_held(text: Text, claim: Claim, counts: list[Claim]) -> bool:
    """Whether a number is of what the organisations before it hold: '96 мектеп бар, оларда 120 540 оқушы оқиды'."""
    holders = [one for one in counts if one.unit == "organisations" and one.end < claim.start]
    before = text.content[max(0, claim.start - HOLDING) : claim.start]
    return claim.unit == "people" and bool(holders) and _HELD.search(before) is not None


def _is_of_first(text: Text, counts: list[Claim]) -> bool:
    """Whether the second of two numbers is of the things that the first counts: '645 нысанның 530 нысаны салынды'."""
    return (
        counts[0].unit == counts[1].unit and _GENITIVE.search(text.content, counts[0].end, counts[1].start) is not None
    )


def _is_of_sort(claim: Claim, part: Claim) -> bool:
    """Whether both are known to count one sort of things: in '167 учащихся из 42 районов. Из них 13 человек' people."""
    return claim.unit == part.unit != "count" and claim.value >= part.value and may_be_part(claim, part)


def _counts_of(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.is_count and not claim.may_be_year]


def item(text: Text, part: Claim) -> str:
    """The words of the list item in which a part stands."""
    return _cut(text.content[max(0, part.start - _ITEM) : part.start], text.content[part.end : part.end + _ITEM])


@lru_cache(maxsize=1 << 12)
def _cut(before: str, behind: str) -> str:
    return _ITEM_END.split(before)[-1] + _ITEM_END.split(behind)[0]


def divided_into(text: Text, whole: Claim, rest: Claim) -> Claim | None:
    """The number shortly before a whole that this and the rest just make: '41 нысан салынбақ, биылғысы 18, оның 6-ы –
    колледж. Қалған 23-і келесі жылғы'."""
    first = text.sentences[max(0, whole.sentence - 1)].start
    before = [one for one in text.claims_within(first, whole.start) if one.is_count and may_be_part(one, rest)]
    return next((one for one in reversed(before) if one.value == whole.value + rest.value), None)


def is_rest(text: Text, part: Claim) -> bool:
    """Whether a number is what all the others leave: 'қалған 400-і', 'остальные 400'."""
    return bool(_REST_COUNTED.search(text.content[max(0, part.start - 40) : part.start]))


def leaves_some(text: Text, whole: Claim, last: Claim | None = None) -> bool:
    """Whether the rest of a whole is told in words: anywhere behind it, or in an item of others without a number behind
    the last part: 'прочие – частные', 'и т. д.'."""
    end = text.sentences[whole.sentence].end
    if last is not None and _OTHERS_UNCOUNTED.match(text.content, last.end, text.sentences[last.sentence].end):
        return True
    if last is not None and _ET_CETERA.match(text.content, last.end, text.sentences[last.sentence].end):
        return True
    return REST.search(text.content, whole.end, end) is not None


def is_prize_place(text: Text, claim: Claim) -> bool:
    """Whether a number is of those with a first, second or third place."""
    return _PRIZE_PLACE.search(item(text, claim)) is not None


def is_dashed(text: Text, claim: Claim) -> bool:
    """Whether a number is written after a word and a dash: 'педагог-сарапшы – 684'."""
    return _DASHED.search(text.content[max(0, claim.start - 9) : claim.start]) is not None


def is_of_each(text: Text, part: Claim) -> bool:
    """Whether a number is that of each of several things: 'екеуі 600 орындық', 'две по 600 мест'."""
    return text.is_so("each", (part.id, part.unit), lambda: _is_of_each(text, part))


def _is_of_each(text: Text, part: Claim) -> bool:
    before = text.content[max(0, part.start - 40) : part.start]
    if _EACH_BEFORE.search(before):
        return not (_BY.search(before) and _DONE_BY.match(text.content, part.end))  # 'по 5 составлены сметы'
    is_of_all = part.unit == "places" and part.value > MOST_PLACES
    if is_of_all or not _EACH_BEHIND.match(text.content, part.end):
        return False
    return not _EACH_IN_ONE.search(text.content, part.end, text.sentences[part.sentence].end)


def words_between(text: Text, first: Claim, later: Claim) -> str:
    """The text between two numbers, without the classes, years and ages that stand there."""
    between = text.between(first.sentence, first.end, later.start)
    if not between:
        return text.content[first.end : later.start]
    pieces: list[str] = []
    start = first.end
    for claim in between:
        pieces.append(text.content[start : claim.start])
        start = claim.end
    return _BLANKS.sub(" ", "".join([*pieces, text.content[start : later.start]]))
