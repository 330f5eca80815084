"""A counted list of names in parentheses: '3 балабақша (Айболат, Ханторе, Мерей)'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.names.once import CARRIED_ON, OPENED, RENEWED
from qalam.checker.words.units.units import NOUNS

_NAMES = as_pattern(r"\(\s*([«\"“]?[^\W\da-zа-яәғқңөұүһі][^()\d:;–]{1,300}?)\s*\)")
_SPLIT = as_pattern(r"\s*(?:,|\bжәне\b|\bи\b|\band\b)\s*")
_ONE_QUOTED = as_pattern(r"«([^«»\n\d]{2,40})»")
ANY_QUOTED = as_pattern(r"[«“\"][^\W\da-zа-яәғқңөұүһі_][^«»“”\"\n\d]{1,40}[»”\"]")
_BETWEEN = r"(?:[,;]\s{0,2}(?:[-–—•]\s)?|,?\s(?:және|мен|пен|бен|и|and)\s)"
QUOTED_RUN = as_pattern(rf"{ANY_QUOTED.pattern}(?:{_BETWEEN}{ANY_QUOTED.pattern})+")
_OPENED = as_pattern("|".join(OPENED), re.I)
_DONE = as_pattern("|".join((*OPENED, *RENEWED)), re.I)
_CARRIED_ON = as_pattern("|".join(CARRIED_ON), re.I)
_ORGANISATION = as_pattern(
    "|".join(stem for unit, _, stems in NOUNS if unit == "organisations" for stem in stems), re.I
)
_CAPITAL = as_pattern(r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+(?:-[^\W\d_]+)?")
_REGIONS = as_pattern(
    rf"(?P<names>{_CAPITAL.pattern}(?:,\s(?:в\s|во\s)?{_CAPITAL.pattern})+,?"
    rf"\s(?:и|және|мен|пен|бен|and)\s(?:в\s|во\s)?{_CAPITAL.pattern})"
    r"\s(?:област(?:ях|ей|и|ями)\b|район(?:ах|ов|ы|ами)\b|город(?:ах|ов|ами)\b|облыстар|аудандар|қалалар|regions\b|districts\b)"
)
_NUMBERS = as_pattern(r"\d+")


FEWEST_REGIONS = 3


def name_lists(text: Text) -> list[Relation]:
    """Lists whose length is stated: names of organisations, numbers of schools."""
    found: list[Relation] = []
    for sentence in text.sentences:
        before = len(found)
        organisations = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "organisations"]
        for match in _NAMES.finditer(text.content, sentence.start, sentence.end):
            names = tuple(name.strip('«»"“” ') for name in _SPLIT.split(match.group(1)))
            counted = _counted_before(organisations, match.start())
            if counted is not None and all(name[:1].isupper() for name in names):
                holds = counted.value == len(names)
                found.append(Relation("names", counted, (), holds, names=names, end=match.end()))
        found.extend(_school_numbers(text, sentence.number, organisations))
        found.extend(_quoted(text, sentence))
        found.extend(_numbered(text, sentence))
        found.extend(_one_after_another(text, sentence, found[before:]))
        found.extend(_regions(text, sentence))
    return found


def _quoted(text: Text, sentence: Sentence) -> list[Relation]:
    """The quoted names of organisations of a sentence that has a year and a number that they are tied to,
    outside parentheses: '2022 жылы «Айгөлек», «Балдырған» балабақшалары ашылды'."""
    years = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "year"]
    if not years or "(" in text.content[sentence.start : sentence.end]:
        return []
    is_opened = _OPENED.search(text.content, sentence.start, sentence.end)
    if not is_opened or not _ORGANISATION.search(text.content, sentence.start, sentence.end):
        return []
    ends = [year.start for year in years[1:]] + [sentence.end]
    return [
        Relation("names", year, (), True, names=names, end=end)
        for year, end in zip(years, ends, strict=True)
        if (names := tuple(match[1] for match in _ONE_QUOTED.finditer(text.content, year.end, end)))
    ]


def _numbered(text: Text, sentence: Sentence) -> list[Relation]:
    """The numbers of the schools of one year that were opened or repaired: '2022 жылы жөнделген мектептер: № 3, № 8'.
    Two lists of one sentence are read as lists that exclude one another."""
    claims = text.by_sentence[sentence.number]
    years = [claim for claim in claims if claim.unit == "year"]
    said = text.content[sentence.start : sentence.end]
    is_meant = len(years) == 1 and "(" not in said and _DONE.search(said) and _ORGANISATION.search(said)
    if not is_meant or _CARRIED_ON.search(said):
        return []
    lists = [claim for claim in claims if claim.unit == "school-numbers" and years[0].end <= claim.start]
    names = tuple(f"№{number}" for claim in lists for number in _NUMBERS.findall(claim.text))
    return [Relation("names", years[0], (), True, names=names, end=lists[-1].end)] if len(names) > 1 else []


def _one_after_another(text: Text, sentence: Sentence, counted: list[Relation]) -> list[Relation]:
    """Names in quotes with nothing between them, of which one recurs, outside the lists found already:
    'школы «Самғау», «Дарын» и «Самғау»'."""
    taken = [(relation.whole.start, relation.end) for relation in counted if relation.whole]
    return [
        Relation("names", None, (), False, names=names, start=run.start(), end=run.end())
        for run in QUOTED_RUN.finditer(text.content, sentence.start, sentence.end)
        if not any(start <= run.start() < end for start, end in taken)
        and (names := tuple(name.strip('«»"“”') for name in ANY_QUOTED.findall(run.group())))
        and len({name.casefold() for name in names}) < len(names)
    ]


def _regions(text: Text, sentence: Sentence) -> list[Relation]:
    """Regions, districts or towns in a row, of which one recurs: 'в Атырауской, Абайской и Атырауской областях'. In
    'Алматы, Астана және Алматы облысы' the last is another."""
    found = []
    for run in _REGIONS.finditer(text.content, sentence.start, sentence.end):
        names = tuple(_CAPITAL.findall(run["names"]))
        if len({name.casefold() for name in names}) < len(names) >= FEWEST_REGIONS:
            end = run.end("names")
            found.append(Relation("names", None, (), False, names=names, start=run.start("names"), end=end))
    return found


def _school_numbers(text: Text, sentence: int, organisations: list[Claim]) -> list[Relation]:
    found = []
    for claim in text.by_sentence[sentence]:
        if claim.unit == "school-numbers" and text.content[claim.start - 1 : claim.start] == "(":
            counted = _counted_before(organisations, claim.start)
            names = tuple(_NUMBERS.findall(claim.text))
            if counted is not None and len(names) > 1:
                holds = counted.value == len(names)
                found.append(Relation("names", counted, (claim,), holds, names=names, end=claim.end))
    return found


def _counted_before(organisations: list[Claim], start: int) -> Claim | None:
    """The last organisation count that stands at most 60 characters before the list."""
    before = [claim for claim in organisations if claim.end <= start <= claim.end + 60]
    return before[-1] if before else None
