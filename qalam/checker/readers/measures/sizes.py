"""More of a thing than there can be, or less: classes, hours of a day, children of a country, and whatever is measured.

'5-14 сынып оқушылары', 'тәулігіне 26 сағат', '27 800 тыс. мест', a child of 21 tonnes, a hall of 288 hectares, a lunch
of 620 million. The nearest words decide of what a number is: those of its own clause, then of its sentence, then of
the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.findings import Finding, written
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.measures.told import Measure, is_date, measure_of, measured_sentences, new_ones
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.concepts.measured import ANY, SIZES, THINGS, TOLD_OF
from qalam.checker.words.concepts.told_units import (
    AGE,
    AREA,
    DEGREES,
    DURATION,
    LENGTH,
    MONEY,
    PEOPLE,
    PLACES,
    SPEED,
    WEIGHT,
    YEARS,
)
from qalam.checker.words.units.bounds import BOUNDS, WITHIN
from qalam.checker.words.units.sizes import BY_SO_MUCH, FASTEST, OF_A_COUNTRY, OF_MANY, OF_MORE, SLOWEST, VEHICLE
from qalam.checker.words.units.units import ABROAD
from qalam.kernel.trilingual import Trilingual

TOO_MUCH = Trilingual(
    kk="«{printed}»: мұнша болуы мүмкін емес, ең көбі {limit}. Санды не бірлікті тексеріңіз.",
    ru="«{printed}»: столько быть не может, самое большее {limit}. Проверьте число или единицу.",
    en="'{printed}': there cannot be so many, {limit} at most. Check the number or its unit.",
)
MORE_THAN_ALL = Trilingual(
    kk="{printed} деген {value} болады, ал бұл бүкіл елде болуы мүмкін саннан көп. «Мың» артық жазылған болса, "
    "алып тастаңыз.",
    ru="{printed} – это {value}, больше, чем их может быть во всей стране. Если «тыс.» лишнее, уберите его.",
    en="{printed} makes {value}, more than the whole country can have. Take 'thousand' away if it is one too many.",
)
NOT_SO = Trilingual(
    kk="«{printed}»: мұндай мөлшер болуы екіталай. Санды не бірлікті тексеріңіз.",
    ru="«{printed}»: такой величины быть не может. Проверьте число или единицу.",
    en="'{printed}': it cannot be of such a size. Check the number or its unit.",
)
_BOUNDS = [(limit, words_pattern(words, re.I)) for limit, words in BOUNDS]
_WITHIN = [
    (
        limit,
        as_pattern(rf"(?:\s?-?\s?)(?:{unit})[^\W\d]*\s(?:[^\W\d]+\s)?(?:{whole})", re.I),
        words_pattern(rf"(?:{whole})[^\W\d]*\s(?:[^\W\d]+\s){{0,2}}$", re.I),
        as_pattern(rf"\s?-?\s?(?:{unit})", re.I),
    )
    for limit, unit, whole in WITHIN
]
_OF_TIME = as_pattern(rf"\s?-?\s?(?:{'|'.join(unit for _, unit, _ in WITHIN)})", re.I)
LEAST_LIMIT = min(limit for limit, *_ in WITHIN)
_VEHICLE = as_pattern(VEHICLE, re.I)
_ABROAD = as_pattern("|".join(ABROAD), re.I)
_THINGS, _TOLD_OF = Concepts(THINGS), Concepts(TOLD_OF)
_BY_SO_MUCH, _OF_MANY, _OF_MORE = (as_pattern("|".join(words), re.I) for words in (BY_SO_MUCH, OF_MANY, OF_MORE))
_OF_A_COUNTRY = as_pattern("|".join(OF_A_COUNTRY), re.I)
_STOP = as_pattern(r"[;.!?]\s|\n|,\s(?!который|которая|которое)")
_SAME = as_pattern(
    r"\s*(?:[^\W\d]+\s){0,2}?(?:он[ао]?|н[её]м|не[йё]|его|е[её]|там|здесь|тут|ол|оның|онда|мұнда|сонда|it|its)\b",
    re.I,
)
_QUOTED = as_pattern(r"«[^«»\n]{2,40}»(?:\s\([A-Za-z ]+\))?")
_SO_MANY = as_pattern(
    r"(?<![№\d-])(?<!№\s)(?![\d–-]+\s?-?\s?(?:сынып|класс))\d[\d\s]*(?:-[^\W\d]+)?"
    r"(?:\s?(?:мыңнан|млн-нан|тысяч\w*|тыс\.|млн)(?:\s(?:астам|аса|жуық))?)?\s[^\W\d]+(?:\s[^\W\d]+)?"
)
_AGAIN = as_pattern(r"\b(?:биыл|былтыр|қазір|енді|келесі|тепер|ныне|нынче|сейчас|в этом|в прошлом|стал)", re.I)
_TO = as_pattern(r"\bдо\s\Z", re.I)
_GREW = as_pattern(r"\b(?:вырос|увелич|повы[сш]|поднял)[^\W\d]*", re.I)  # 'выросла до 21 млн' is so much
NEAR = 40  # characters beside a number
POPULATION = 21_000_000
CHILDREN = 8_000_000  # more than there are in the country
THOUSAND = 1_000
WORDS, LETTERS = 4, 4  # of a way; of a noun by which it is known again
COUNTED = frozenset({"people", "places", "organisations"})
_EACH = frozenset({"each", "one", "a kilo"})
OF_MANY_THINGS = frozenset({PEOPLE, PLACES})
FAR = 1  # places from the words of the clause itself
NEAREST = frozenset({"class"})  # no number further off is of one
BEHIND = 60  # characters of its clause behind a number


def check_limits(text: Text, relations: Sequence[Relation]) -> list[Finding]:
    """Findings about numbers beyond what there is at all."""
    found = [finding for limit, words in _BOUNDS for finding in _above(text, limit, words)]
    for claims in text.by_sentence:
        for claim in claims:
            found += (*_more_than_all(text, claim), *_too_much(text, claim))
        found += [finding for one, two in pairwise(claims) for finding in _too_slow(text, one, two)]
    return found


def _above(text: Text, limit: int, words: Pattern) -> Iterator[Finding]:
    """'5-14 сынып', 'за 16 месяцев 2024 года'."""
    for match in words.finditer(text.content):
        first = match.groupdict().get("first")
        number = int(match["n"])
        if number <= limit or (first and int(first) > limit):
            continue
        claims = tuple(text.claims_within(match.start(), match.end()))
        start = match.start("first") if first else match.start("n")
        printed = text.words(start, match.end())
        message = TOO_MUCH.fill(printed=printed, limit=limit)
        yield Finding("unit", "error", claims, message, f"≤ {limit}", str(number), match.end(), start)


def _too_much(text: Text, claim: Claim) -> Iterator[Finding]:
    """'26 hours a day', 'тәулігіне 26 сағат'."""
    if claim.value <= LEAST_LIMIT or claim.step or not _OF_TIME.match(text.content, claim.end):
        return  # asked first, for few numbers are of days or hours
    before = text.content[max(0, claim.start - NEAR) : claim.start]
    for limit, behind, leading, unit in () if text.sentences[claim.sentence].is_row else _WITHIN:
        told = behind.match(text.content, claim.end)
        if told is None and leading.search(before):
            told = unit.match(text.content, claim.end)
        if told is not None and claim.value > limit and not _OF_MANY.search(before):
            printed = text.words(claim.start, told.end())
            message = TOO_MUCH.fill(printed=printed, limit=limit)
            yield Finding("unit", "error", (claim,), message, f"≤ {limit}", written(claim.value), told.end())
            return


def _too_slow(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """'Автобус 9 шақырымды 15 сағатта жүріп өтеді'."""
    way, hours = (one, two) if one.family == "km" else (two, one)
    lasts = measure_of(text, hours) if way.family == "km" and hours.value > 0 else None
    if lasts is None or lasts.sort != DURATION:
        return
    sentence = text.sentences[one.sentence]
    is_way = len(text.content[one.end : two.start].split()) <= WORDS
    speed = way.value / lasts.value
    if is_way and not SLOWEST <= speed <= FASTEST and _VEHICLE.search(text.content, sentence.start, sentence.end):
        printed = text.words(min(one.start, two.start), max(lasts.end, two.end))
        yield Finding("unit", "warning", (one, two), NOT_SO.fill(printed=printed), "", printed, lasts.end)


def _more_than_all(text: Text, claim: Claim) -> Iterator[Finding]:
    """People, places or organisations in thousands of thousands or in millions: more than there can be."""
    if claim.unit not in COUNTED or not claim.step or claim.value <= CHILDREN:
        return
    sentence = text.sentences[claim.sentence]
    is_large = claim.value > (CHILDREN if claim.family == "children" and claim.step == THOUSAND else POPULATION)
    if not is_large or sentence.is_row or not (claim.step == THOUSAND or _is_of_millions(text, claim)):
        return
    reach = 2 if claim.step == THOUSAND else 0
    first, last = max(0, claim.sentence - reach), min(len(text.sentences) - 1, claim.sentence + reach)
    if not _ABROAD.search(text.content, text.sentences[first].start, text.sentences[last].end):
        message = MORE_THAN_ALL.fill(printed=claim.text, value=written(claim.value))
        yield Finding("unit", "warning", (claim,), message, written(claim.value / THOUSAND), written(claim.value))


def _is_of_millions(text: Text, claim: Claim) -> bool:
    """Whether the noun of a number of places or organisations stands right behind it, and no money in its sentence:
    '34 миллионын колледждер берді'."""
    behind = text.content[claim.end : claim.end + NEAR].split()[:2]
    is_named = bool(claim.noun) and any(word.casefold().startswith(claim.noun[:LETTERS]) for word in behind)
    is_money = any(one.unit == "money" for one in text.by_sentence[claim.sentence])
    return claim.unit != "people" and is_named and not is_money


@dataclass(frozen=True, slots=True)
class _Size:
    thing: str
    told: frozenset[str]
    least: float
    most: float


@cache
def _sizes() -> dict[str, list[_Size]]:
    """The rows of each measure."""
    found: dict[str, list[_Size]] = {}
    for thing, told, sort, least, most in SIZES:
        words = frozenset(word for word in told.split(" & ") if word)
        found.setdefault(sort, []).append(_Size(thing, words, least, most))
    return found


def check_sizes(text: Text, ties: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about numbers that their things cannot come to."""
    rows = (text.by_sentence[sentence.number] for sentence in measured_sentences(text))
    return new_ones(known, (finding for claims in rows for finding in _sizes_in(text, claims)))


def _sizes_in(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Numbers of a sentence that are too much or too little for what they are of."""
    for claim in claims:
        measure = measure_of(text, claim)
        rows = _sizes().get(measure.sort, ()) if measure else ()
        if (
            measure
            and not (measure.sort in {YEARS, AGE} and is_date(claim))
            and not all(row.least <= measure.value <= row.most for row in rows)
            and _is_wrong(text, claim, measure, rows)
        ):
            printed = text.words(claim.start, measure.end)
            yield Finding("unit", "warning", (claim,), NOT_SO.fill(printed=printed), "", printed, measure.end)


def _is_wrong(text: Text, claim: Claim, measure: Measure, rows: Sequence[_Size]) -> bool:
    """Whether the nearest words that say of what a number is all say that it cannot be so."""
    start, comma, end = clause = _clause(text, claim, measure)
    behind = claim.end if measure.sort in OF_MANY_THINGS else measure.end
    said = f"{text.content[start : claim.start]} {text.content[behind:end]}"
    if measure.sort in OF_MANY_THINGS and _OF_A_COUNTRY.search(text.content, *_before(text, claim)):
        return False
    told = _told(said[comma - start :]) or _told(said)
    is_risen = _TO.search(text.content, start, claim.start) is not None  # 'с 18 тысяч до 21 млн тенге в месяц'
    if is_risen or (not told and _AGAIN.search(said)):  # 'жалақысы былтыр 310 мың теңге еді, биыл 365 теңгеге жетті'
        told |= _TOLD_OF.named_in(text.content[text.sentences[claim.sentence].start : claim.start])
    hot = _THINGS.named_in(text.sentence_of(claim)) & {"hot", "space"}
    for place, things in enumerate(_things(text, claim, measure, clause)):
        named = [row for row in rows if row.thing in things | hot and row.told <= told]
        if named:
            is_odd = all(not row.least <= measure.value <= row.most for row in named)
            is_far = place >= FAR and named[0].thing not in {"", ANY}
            if is_far and measure.value < min(row.least for row in named):
                return False  # so little is of another thing
            return is_odd and not _is_excused(_GREW.sub(" ", said) if is_risen else said, measure, named, told)
    return False


def _told(said: str) -> frozenset[str]:
    """What words tell that a number is of, but for those of so many: '400 гектардан 720 тонна' is not of each."""
    return _TOLD_OF.named_in(_SO_MANY.sub(" ", said))


def _before(text: Text, claim: Claim) -> tuple[int, int]:
    return text.sentences[claim.sentence].start, claim.start


def _things(text: Text, claim: Claim, measure: Measure, clause: tuple[int, int, int]) -> Iterator[frozenset[str]]:
    """The things that a number may be of, those named nearest first. People and money are of what stands before."""
    start, comma, end = clause
    sort, sentence = measure.sort, text.sentences[claim.sentence]
    behind = "" if sort in OF_MANY_THINGS else text.content[measure.end : end]
    yield _named(text.content[comma : claim.start] + behind)
    yield _named(text.content[start : claim.start] + behind)
    if sort != MONEY:
        yield _named(text.content[sentence.start : claim.start] + behind) - NEAREST
    if sort == LENGTH:  # 'ұзындығы 25 метр, алты жолақты бассейн'
        yield _named(text.content[measure.end : min(sentence.end, measure.end + BEHIND)])
    is_of_last = sort in {SPEED, WEIGHT} and not _named(text.content[sentence.start : sentence.end])
    if claim.sentence and sort != MONEY and (is_of_last or _SAME.match(text.content, sentence.start, end)):
        before = text.sentences[claim.sentence - 1]
        yield _named(text.content[before.start : before.end])
    yield frozenset({""})
    yield frozenset({ANY})


def _named(said: str) -> frozenset[str]:
    """The things that words name, but for those of which there are so many."""
    return _THINGS.named_in(_SO_MANY.sub(" ", _QUOTED.sub(" ", said)))


def _is_excused(said: str, measure: Measure, rows: Sequence[_Size], told: frozenset[str]) -> bool:
    """Whether a number is of many things together, or only by how much one is more than another."""
    if measure.sort in {DEGREES, SPEED} or rows[0].thing == ANY:
        return False
    if measure.value < min(row.least for row in rows):
        return _BY_SO_MUCH.search(said) is not None
    many = _OF_MORE if measure.sort in {MONEY, AREA, PEOPLE, PLACES} else _OF_MANY
    return not told & _EACH and many.search(said) is not None


def _clause(text: Text, claim: Claim, measure: Measure) -> tuple[int, int, int]:
    """Where the words begin that are of no other number of the measure, those behind their last comma, and where they
    end."""
    sentence = text.sentences[claim.sentence]
    claims = text.by_sentence[claim.sentence]
    if measure.sort in OF_MANY_THINGS:  # with the number before, that what there are so many of is not taken for one
        before = [one.start for one in claims if one.end <= claim.start]
    else:
        before = [one.end for one in claims if one.end <= claim.start and _sort(text, one) == measure.sort]
    later = [one.start for one in claims if one.start >= measure.end]
    stop = _STOP.search(text.content, measure.end, sentence.end)
    end = min([sentence.end, measure.end + BEHIND, *later[:1], *([stop.start()] if stop else [])])
    start = max([sentence.start, *before[-1:]])
    if before and measure.sort not in OF_MANY_THINGS:  # up to a comma the words are of the number before
        start = max(start, text.content.find(", ", start, claim.start))
    return start, max(start, text.content.rfind(", ", start, claim.start)), end


def _sort(text: Text, claim: Claim) -> str:
    measure = measure_of(text, claim)
    return measure.sort if measure else ""
