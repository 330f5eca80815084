"""The unit in which a number is told against what it measures: 'ұзындығы – 12 кг', '38 тыс. часов угля'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts, Told
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.measures.told import is_date, measure_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.measures import (
    MEASURED,
    MEASURES,
    NEVER_IN,
    STUFF,
    THINGS_WITH_LENGTH,
    TOLD_IN,
    WAYS,
    WORKS,
)
from qalam.checker.words.concepts.told_units import (
    AGE,
    DAYS,
    DEGREES,
    DURATION,
    ENERGY,
    LENGTH,
    POWER,
    SPEED,
    WEIGHT,
    YEARS,
)
from qalam.checker.words.dates.months import ANY_MONTH
from qalam.checker.words.units.kinds import PEOPLE
from qalam.kernel.trilingual import Trilingual

NOT_IN = Trilingual(
    kk="«{head}» мұндай бірлікпен өлшенбейді: «{printed}». Бірлікті түзетіңіз.",
    ru="«{head}» не измеряют в таких единицах: «{printed}». Исправьте единицу.",
    en="'{head}' is not measured in such units: '{printed}'. Correct the unit.",
)
_MEASURES, _STUFF = Concepts(MEASURES), Concepts(STUFF)
_WAYS, _WORKS, _WITH_LENGTH = (words_pattern("|".join(words), re.I) for words in (WAYS, WORKS, THINGS_WITH_LENGTH))
_PEOPLE_BEHIND = as_pattern(rf"[^\W\d]*\s(?:[^\W\d]+[ыи]х\s)?(?:{PEOPLE})", re.I)
_PEOPLE_BEFORE = as_pattern(rf"\b(?:{PEOPLE})[^\W\d]*\s\Z", re.I)
_OF_WHOM = as_pattern(r"[дтн][ыі]ң\s\Z")  # a Kazakh genitive: 'залдың ауданы' is its area, 'Ақсу ауданы' a district
_NOUN = as_pattern(r"\s[^\W\d]+(?:\s[^\W\d]+)?(?![^\W\d])")
_UNIT_WORD = as_pattern(
    r"(?:\s?[–-]?(?:ды|ді|ты|ті|ға|ге|қа|ке|ы|і)\b|\s?(?:теңге|тенге|tenge|адам|бала|оқушы|человек|мест|орын)[^\W\d]*)"
)
_SORTS = {DAYS: DURATION, AGE: YEARS}  # as what a unit is told of a measure
# Between the measure and its number: words that say 'is'.
_IS = as_pattern(
    r"\s?(?:\([^()]{0,30}\)\s)?(?:[–—:-]|\b(?:состав(?:ил|ля|ит)|достиг|превы(?:сил|шает)|равн|стал|is\b|was\b|reached|"
    r"орта есеппен|шамамен|бар болғаны|барлығы|кемінде|кем дегенде|ең көбі|көп дегенде|бүгінде|қазір|биыл|"
    r"около|почти|более|примерно|свыше|всего|уже|не менее|не более|сейчас|сегодня)[^\W\d]*|\s)*\s?"
)
_WHEN = as_pattern(
    rf"\s(?:по состоянию )?(?:на|к|с)\s(?:\d{{1,2}}\s(?:{ANY_MONTH})[^\W\d]*(?:\s\d{{4}}\s(?:года|г\.))?|"
    rf"(?:начал|конец|конц)[^\W\d]*"
    rf"(?:\s[^\W\d]+){{1,2}}|сегодня)\b|\s(?:за|в)\s(?:20\d\d|прошл[^\W\d]+|эт[^\W\d]+|текущ[^\W\d]+)\sгод[^\W\d]?|"
    rf"\s(?:20\d\d жыл[^\W\d]*\s)?(?:\d{{1,2}}\s(?:{ANY_MONTH})[^\W\d]*(?:\sжағдай[^\W\d]*(?:\sбойынша)?)?)",
    re.I,
)
_WHOSE = as_pattern(r"\s+(?:[^\W\d]+\s+){0,5}")
_NOT_IT = as_pattern(r"\b(?:на|за|от|с|үшін|қосымша|к)\b|\b(?:өст|артт|вырос|увелич|сниз|повы)|[\d,;.]", re.I)
_NUMBER = as_pattern(r"[\d\s.,]+(?:мың|тыс\.?|млн|млрд)?")
_VERB = as_pattern(
    r"\s(?:состав(?:ил|ля|ит)|достиг|равн|превы|was|is|reached|(?:вырос|увеличил|повысил|снизил|упал|довед|доведен)[^\W\d]*\s(?:до|с)|"
    r"(?:не\s)?(?:опуска|подн|держ|упал|пада)[^\W\d]*\s(?:ниже|выше|до|на уровне))[^\W\d]*\s$",
    re.I,
)
_TIMES = as_pattern(r"\s?[×xх*]\s?")
_OF_NEXT = as_pattern(r",\s(?:[^\W\d]+\s){1,3}[–—-]\s")
_NO_WEIGHT = frozenset({LENGTH, DEGREES, SPEED, POWER, ENERGY, DURATION})
_TOLD_BEHIND = as_pattern(r"(?:\s[^\W\d]+){0,3}\s[–—]\s")
_FROM_BUDGET = as_pattern(r"\s(?:из|за сч[её]т)\s(?:[^\W\d]+\s){0,2}бюджет")
_EACH = as_pattern(r"1\s[^\W\d]+(?:на|не|ға|ге|қа|ке)\b")
_PER = as_pattern(
    r"\b(?:на (?:одного|одну|одно|душу|каждого|каждую)|за (?:год|месяц|сутки|день|смену|квартал))\b"
    r"|\b(?:бір|әр) [^\W\d]+(?:ға|ге|қа|ке|на|не)\b",
    re.I,
)
_KK_IS = as_pattern(
    r"(?:ды|ді|ты|ті|ны|ні)?\s(?:құра|болат|болды|болып|болған|жет|тең\b|ас(?:ты|қан|ады|пай|па)|деңгейінде|шамасында|"
    r"төңірегінде|көлемінде|деп|екен|көрсет|ұстал|төмен түс)",
    re.I,
)
BESIDE = 40  # characters beside a number
LETTERS = 4  # of a noun by which it is known again
MOST_WORDS = 2  # between a Kazakh measure and its number
NEAR = 60  # characters from a measure to its number


def of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    for measure in _MEASURES.told_in(text.content[sentence.start : sentence.end]):
        claim = _number_of(text, sentence, measure)
        unit, end = _told_in(text, claim) if claim else ("", 0)
        if (
            claim
            and unit in MEASURED
            and (not _may_be_in(text, sentence, measure, unit) or _is_age_in_hours(text, measure, claim))
            and not _is_bare(text, claim, unit, end)
        ):
            head = text.words(sentence.start + measure.start, sentence.start + measure.end)
            printed = text.words(claim.start, end)
            yield Finding("unit", "warning", (claim,), NOT_IN.fill(head=head, printed=printed), "", printed, end)


def _is_age_in_hours(text: Text, told: Told, claim: Claim) -> bool:
    """Whether an age, which may be so many months, is told in hours or minutes."""
    measure = measure_of(text, claim) if told.concept == "age" else None
    return measure is not None and measure.sort == DURATION


def of_stuff(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Numbers in a unit in which what stands right behind it is never told: '16 гигаватт молока', '2 500 келі ақша'."""
    for claim in claims:
        measure = measure_of(text, claim)
        noun = _NOUN.match(text.content, measure.end) if measure else None
        if measure and measure.sort in NEVER_IN["money"] and _FROM_BUDGET.match(text.content, measure.end):
            printed = text.words(claim.start, measure.end)
            message = NOT_IN.fill(head=text.words(measure.end + 1, measure.end + 3), printed=printed)
            yield Finding("unit", "warning", (claim,), message, "₸", printed, measure.end)
        named = _STUFF.told_in(noun.group())[:1] if noun else ()
        if measure and any(one.start == 1 and measure.sort in NEVER_IN[one.concept] for one in named):
            end = measure.end + named[0].end
            head, printed = text.words(measure.end + 1, end), text.words(claim.start, end)
            yield Finding("unit", "warning", (claim,), NOT_IN.fill(head=head, printed=printed), "", printed, end)


def sides(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """'24 кг × 12 м': the sides of one thing."""
    measures = measure_of(text, one), measure_of(text, two)
    first = measures[0].end if measures[0] else one.end
    if _TIMES.fullmatch(text.content, first, two.start):
        for claim, measure in zip((one, two), measures, strict=True):
            if measure and measure.sort in NEVER_IN["people"] and measure.end > claim.end - 1:
                printed = text.words(claim.start, measure.end)
                message = NOT_IN.fill(
                    head=text.words(one.start, measures[1].end if measures[1] else two.end), printed=printed
                )
                yield Finding("unit", "warning", (claim,), message, "", printed, measure.end)


def of_the_next(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """'Урожай картофеля – 3,4 тонны, моркови – 800 км'; of what grows each is told by its weight."""
    measures = measure_of(text, one), measure_of(text, two)
    sorts = [measure.sort for measure in measures if measure]
    if len(sorts) == 2 and sorts[0] == WEIGHT and sorts[1] in _NO_WEIGHT:
        start = text.sentences[one.sentence].start
        is_of_same = _OF_NEXT.fullmatch(text.content, measures[0].end, two.start) is not None  # type: ignore[union-attr]
        if is_of_same and "harvest" in _MEASURES.named_in(text.content[start : one.start]):
            end = measures[1].end  # type: ignore[union-attr]
            printed = text.words(two.start, end)
            message = NOT_IN.fill(head=text.words(one.start, two.start), printed=printed)
            yield Finding("unit", "warning", (two,), message, "", printed, end)


def _number_of(text: Text, sentence: Sentence, measure: Told) -> Claim | None:
    """The number that a measure is told of: right behind it, or right before it in Kazakh."""
    start, end = sentence.start + measure.start, sentence.start + measure.end
    while end < sentence.end and text.content[end].isalpha():
        end += 1
    claims = [one for one in text.by_sentence[sentence.number] if not is_date(one) and not _is_each(text, one)]
    behind = next((one for one in claims if one.start >= end), None)
    if behind is not None and behind.start - end <= NEAR and _is_it(text, text.content[end : behind.start], behind):
        later = next((one for one in claims if one.start == behind.end + 1), None)  # '25–30 minutes'
        return later if later and text.content[behind.end] in "–—-" else behind
    before = next((one for one in reversed(claims) if one.end <= start), None)
    if _TOLD_BEHIND.match(text.content, end):  # 'на 2,65 млрд тенге срок исполнения – до 31 декабря'
        return None
    if before is not None and start - before.end <= NEAR:
        unit = _told_in(text, before)[1]
        if unit <= start and not text.content[unit:start].strip():
            return before
    return None


def _is_each(text: Text, claim: Claim) -> bool:
    """Whether a number is the one of something for which another is told: '1 литріне 285 теңге'."""
    return claim.value == 1 and _EACH.match(text.content, claim.start) is not None


def _is_it(text: Text, between: str, claim: Claim) -> bool:
    """Whether what stands between a measure and a number only says whose it is, and that it is so much."""
    between = _WHEN.sub("", between)
    if _IS.fullmatch(between):
        return True
    head, dash, tail = between.replace("—", "–").replace(":", "–").replace("|", "–").partition("–")
    verb = None if dash else _VERB.search(between)
    whose = head.rstrip() if dash else between[: verb.start()] if verb else between
    if _NOT_IT.search(_PER.sub(" ", whose)):
        return False
    if dash or verb:
        return not tail.strip() and _WHOSE.fullmatch(f"{whose} ") is not None
    end = _told_in(text, claim)[1]
    if not text.content[end : end + 1].strip(".,;\n") and _WHOSE.fullmatch(f"{between.rstrip()} "):  # a noun for a verb
        return True
    return len(between.split()) <= MOST_WORDS and _KK_IS.match(text.content, _told_in(text, claim)[1]) is not None


def _may_be_in(text: Text, sentence: Sentence, measure: Told, unit: str) -> bool:
    """Whether a measure may be told in a unit: a road may be 'so long' in both ways, a shelf lasts no minutes."""
    start, end = sentence.start + measure.start, sentence.start + measure.end
    beside = text.content[max(sentence.start, start - NEAR) : end + NEAR // 2]
    if measure.concept == "duration" and unit == LENGTH:
        return _WAYS.search(beside) is not None
    if measure.concept in {"number", "amount"} and (
        _PEOPLE_BEHIND.match(text.content, end)
        or _PEOPLE_BEFORE.search(beside[: start - max(sentence.start, start - NEAR)])
    ):
        return unit in TOLD_IN["people"] | {YEARS, DURATION}  # 'за 2 года число призёров выросло'
    if measure.concept == "volume" and unit == LENGTH:
        return _WORKS.search(beside) is not None
    if measure.concept == "area or district" and _OF_WHOM.search(text.content[sentence.start : start]):
        return unit in TOLD_IN["area"]
    if measure.concept == "length" and unit == DURATION:
        return _WITH_LENGTH.search(beside) is None
    return unit in TOLD_IN[measure.concept]


def _is_bare(text: Text, claim: Claim, unit: str, end: int) -> bool:
    """Whether a number of money or people has no word of these behind it: it was only taken for such."""
    if names_unit(text, claim) and claim.noun:
        return False
    return unit in {"money", "people", "places"} and end == claim.end and _NUMBER.fullmatch(claim.text) is not None


def names_unit(text: Text, claim: Claim) -> bool:
    """Whether the word right behind a number is its noun."""
    behind: Sequence[str] = text.content[claim.end : claim.end + BESIDE].split()
    return bool(behind) and (claim.unit == "percent" or behind[0].casefold().startswith(claim.noun[:LETTERS] or "-"))


def _told_in(text: Text, claim: Claim) -> tuple[str, int]:
    """What a number measures, and where its unit ends."""
    measure = measure_of(text, claim)
    if measure is not None and measure.end > claim.end:
        return _SORTS.get(measure.sort, measure.sort), measure.end
    word = _UNIT_WORD.match(text.content, claim.end)
    return (measure.sort if measure else claim.unit), (word.end() if word else claim.end)
