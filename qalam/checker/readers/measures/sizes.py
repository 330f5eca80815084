"""A number that its thing cannot come to: a child of 21 tonnes, a hall of 288 hectares, a lunch of 620 million.

The nearest words decide of what a number is: those of its own clause, then of its sentence, then of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.measures.told import Measure, is_date, measure_of
from qalam.checker.text import Text
from qalam.checker.words.concepts.measured import ANY, SIZES, THINGS, TOLD_OF
from qalam.checker.words.concepts.told_units import (
    AGE,
    AREA,
    DEGREES,
    LENGTH,
    MONEY,
    PEOPLE,
    PLACES,
    SPEED,
    WEIGHT,
    YEARS,
)
from qalam.checker.words.units.sizes import BY_SO_MUCH, OF_MANY, OF_MORE
from qalam.kernel.trilingual import Trilingual

NOT_SO = Trilingual(
    kk="«{printed}»: мұндай мөлшер болуы екіталай. Санды не бірлікті тексеріңіз.",
    ru="«{printed}»: такой величины быть не может. Проверьте число или единицу.",
    en="'{printed}': it cannot be of such a size. Check the number or its unit.",
)
_THINGS, _TOLD_OF = Concepts(THINGS), Concepts(TOLD_OF)
_BY_SO_MUCH, _OF_MANY, _OF_MORE = (as_pattern("|".join(words), re.I) for words in (BY_SO_MUCH, OF_MANY, OF_MORE))
_STOP = as_pattern(r"[;.!?]\s|\n|,\s(?!который|которая|которое)")
_SAME = as_pattern(
    r"\s*(?:[^\W\d]+\s){0,2}?(?:он[ао]?|н[её]м|не[йё]|его|е[её]|там|здесь|тут|ол|оның|онда|мұнда|сонда|it|its)\b",
    re.I,
)
_SO_MANY = as_pattern(r"(?<![№\d])(?<!№\s)\d[\d\s]*(?:-[^\W\d]+)?\s[^\W\d]+(?:\s[^\W\d]+)?")
_AGAIN = as_pattern(r"\b(?:биыл|былтыр|қазір|енді|келесі|тепер|ныне|нынче|сейчас|в этом|в прошлом|стал)", re.I)
_TO = as_pattern(r"\bдо\s\Z", re.I)
_GREW = as_pattern(r"\b(?:вырос|увелич|повы[сш]|поднял)[^\W\d]*", re.I)  # 'выросла до 21 млн' is so much
_EACH = frozenset({"each", "one", "a kilo"})
OF_MANY_THINGS = frozenset({PEOPLE, PLACES})
FAR = 1  # places from the words of the clause itself
NEAR = frozenset({"class"})  # no number further off is of one
BEHIND = 60  # characters of its clause behind a number


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


def sizes_of(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Findings about the numbers of a sentence that are too much or too little for what they are of."""
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
    told = _TOLD_OF.named_in(said[comma - start :]) or _TOLD_OF.named_in(said)
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


def _things(text: Text, claim: Claim, measure: Measure, clause: tuple[int, int, int]) -> Iterator[frozenset[str]]:
    """The things that a number may be of, those named nearest first. People and money are of what stands before."""
    start, comma, end = clause
    sort, sentence = measure.sort, text.sentences[claim.sentence]
    behind = "" if sort in OF_MANY_THINGS else text.content[measure.end : end]
    yield _named(text.content[comma : claim.start] + behind)
    yield _named(text.content[start : claim.start] + behind)
    if sort != MONEY:
        yield _named(text.content[sentence.start : claim.start] + behind) - NEAR
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
    return _THINGS.named_in(_SO_MANY.sub(" ", said))


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
