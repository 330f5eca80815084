"""Numbers in a unit that what they are of never has: 'мектеп 600 теңге орынға арналған', money that takes part, 'Ақжар
150 пайыз қашықтықта', 'протяжённость – 40 тенге'.

A measure is named in the clause of its number, right before it or right behind its unit; nothing else stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.measures.heads import NOT_IN, names_unit, of_sentence, of_stuff, of_the_next, sides
from qalam.checker.readers.measures.told import measure_of, measured_sentences, new_ones
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.measures import NEVER_IN
from qalam.checker.words.concepts.told_units import DEGREES, LENGTH, SPEED, VOLUME, WEIGHT
from qalam.checker.words.units.kinds import (
    AT_PLACE,
    COUNTED,
    DONE_BY_PEOPLE,
    DONE_BY_PEOPLE_BEFORE,
    IN_THEM,
    OF_THEN,
    ONLY_BY_PEOPLE,
    ONLY_BY_PEOPLE_BEFORE,
    PEOPLE_COUNTED,
    SOME_OF_THEM,
    SPENT,
    SPENT_BEHIND,
    SPENT_ON,
    STUFF,
)
from qalam.kernel.trilingual import Trilingual

TWO_IN_ROW = Trilingual(
    kk="«{printed}»: екі бірлік қатар тұр. Артық сөзді алып тастаңыз.",
    ru="«{printed}»: две единицы подряд. Уберите лишнюю.",
    en="'{printed}': two units in a row. Take away one of them.",
)
NO_PEOPLE = Trilingual(
    kk="«{printed}» деп ақша айтылған, ал сөйлем адамдар туралы. Бірлікті түзетіңіз.",
    ru="«{printed}» – это деньги, а сказано о людях. Исправьте единицу.",
    en="'{printed}' is money, but people are spoken of. Correct the unit.",
)
TOO_FEW = Trilingual(
    kk="{places} орынға {printed} тым аз. «Мың» не «млн» дұрыс жазылғанын тексеріңіз.",
    ru="{printed} на {places} – слишком мало. Проверьте, верно ли «тыс.» или «млн».",
    en="{printed} are too few for {places}. Check its 'thousand' or 'million'.",
)
TWO_UNITS = Trilingual(
    kk="«{printed}»: бір шама екі түрлі бірлікпен берілген. Бірліктердің бірін түзетіңіз.",
    ru="«{printed}»: одна величина дана в двух разных единицах. Исправьте одну из них.",
    en="'{printed}': one figure is given in two different units. Correct one of them.",
)
_COUNTED = as_pattern(rf"\s?(?:{COUNTED})[^\W\d]*", re.I)
_MONEY_OF = as_pattern(
    rf"(?P<money>\s(?:теңге|тенге))?\s(?:(?P<place>орын(?:ға|ды[^\W\d]*|дық|)\b(?!\s(?:үшін|ақы|ал))|мест\b)|(?:{'|'.join(PEOPLE_COUNTED)}))"
)
_DOES = as_pattern(rf"\s[^\W\d]+\s(?:{'|'.join(DONE_BY_PEOPLE)})", re.I)
_ONLY_DOES = as_pattern(rf"\s(?:{ONLY_BY_PEOPLE})[^\W\d]*", re.I)
_ONLY_DONE_BEFORE = as_pattern(rf"\b(?:{ONLY_BY_PEOPLE_BEFORE})\s(?:[–—]\s)?\Z", re.I)
_DONE_BEFORE = as_pattern(rf"(?:{'|'.join(DONE_BY_PEOPLE_BEFORE)})\s$", re.I)
_MONEY = as_pattern(r"\s(?:теңге|тенге|tenge)\b", re.I)
_FROM = as_pattern(r"\b(?:со?|from)\s$", re.I)
_TO = as_pattern(r"[^\W\d]*(?:\s[^\W\d]+){0,2}\s(?:до|to)\s", re.I)
_FROM_BEHIND = as_pattern(r"\s?[^\W\d]*[дтн][ае]н\s", re.I)
_TO_BEHIND = as_pattern(r"\s[^\W\d]+[ғгқк]?[ае]\b", re.I)
_OF_THEN = as_pattern(rf"(?:{'|'.join(OF_THEN)})\s$", re.I)
_SPENT = words_pattern("|".join(SPENT), re.I)
_SPENT_ON = as_pattern(rf"\b(?:{'|'.join(SPENT_ON)})\s(?:[–—]\s)?\Z", re.I)
_SPENT_BEHIND = as_pattern(rf"\s{SPENT_BEHIND}[^\W\d]*", re.I)
_STUFF = as_pattern(rf"\b(?:{'|'.join(STUFF)})", re.I)
_FOR = as_pattern(r"\bна\s[^\W\d]+|\bиз\s(?:[^\W\d]+\s)?бюджет|\bбюджеттен|[^\W\d]{3,}[ғгқк][ае]\b", re.I)
_NO_MONEY = frozenset({LENGTH, WEIGHT, VOLUME, DEGREES, SPEED})
_BY_PEOPLE = words_pattern("|".join((*DONE_BY_PEOPLE, r"қамтыл", r"охвач", r"барады", r"келді")), re.I)
_CLAUSE = as_pattern(r"[;.\n]")
_AT_PLACE = as_pattern(rf"(?:{AT_PLACE})\s[–—-]\s\Z", re.I)
_AT_NEXT = as_pattern(rf"\s(?:теңге|тенге|тг)\.?,?\s(?:(?:ал|а|және|и)\s)?(?:{AT_PLACE})\s(?:[–—-]\s)?", re.I)
_IN_THEM, _SOME = as_pattern(IN_THEM, re.I), as_pattern("|".join(SOME_OF_THEM), re.I)
APART = frozenset({"people", "money", "places", "organisations", "points", "percent"})
BESIDE = 40  # characters beside a number
ONE_SIZE = 3  # times by which two figures of one thing may differ
LEAST_PLACES, LEAST_IN_PLACE = 20, 4  # places, and people in each that there surely are
CLAUSE = 120  # characters of a clause beside a number


def check_units(text: Text, ties: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such numbers."""
    found: list[Finding] = []
    for sentence in text.sentences:
        claims = () if sentence.is_row else text.by_sentence[sentence.number]
        for claim in claims:
            found += (*_in_a_row(text, sentence, claim), *_of_people(text, claim), *_spent(text, claim))
        for one, two in pairwise(claims):
            found += (*sides(text, one, two), *of_the_next(text, one, two))
            found += (*_two_units(text, one, two), *_left_out(text, one, two), *_fewer_than_places(text, one, two))
    for sentence in measured_sentences(text, rows=True):
        found += of_sentence(text, sentence)
        found += () if sentence.is_row else of_stuff(text, text.by_sentence[sentence.number])
    return new_ones(known, found)


def _in_a_row(text: Text, sentence: Sentence, claim: Claim) -> Iterator[Finding]:
    """'3 420 теңге бала … қамтылды', '600 тенге мест'."""
    told = _MONEY_OF.match(text.content, claim.end)
    if told is None or not (told["money"] or claim.unit == "physical"):
        return
    stop = _CLAUSE.search(text.content, told.end(), sentence.end)
    start, end = max(sentence.start, claim.start - CLAUSE), stop.start() if stop else sentence.end
    printed = text.content[claim.start : told.end()]
    if told["place"]:
        message = TWO_IN_ROW.fill(printed=printed)
    elif _BY_PEOPLE.search(text.content, start, min(end, told.end() + CLAUSE)):
        message = NO_PEOPLE.fill(printed=printed)
    else:
        return
    yield Finding("unit", "warning", (claim,), message, "≠ ₸", printed, told.end())


def _of_people(text: Text, claim: Claim) -> Iterator[Finding]:
    """Money, tonnes or hectares that take part, learn or teach."""
    before = text.content[max(0, claim.start - BESIDE) : claim.start]
    measure = measure_of(text, claim) if claim.unit not in {"people", "money"} else None
    if measure is not None and measure.sort in NEVER_IN["people"]:
        if _ONLY_DOES.match(text.content, measure.end) or _ONLY_DONE_BEFORE.search(before):
            head, printed = text.words(measure.end, measure.end + 2), text.words(claim.start, measure.end)
            yield Finding(
                "unit", "warning", (claim,), NOT_IN.fill(head=head, printed=printed), "", printed, measure.end
            )
        return
    if claim.unit != "money" or claim.step or _MONEY.match(text.content, claim.end) is None:
        return
    if _DOES.match(text.content, claim.end) or _DONE_BEFORE.search(before):
        printed = text.words(claim.start, claim.end + 2)
        yield Finding("unit", "warning", (claim,), NO_PEOPLE.fill(printed=printed), "≠ ₸", printed)


def _two_units(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """'from 28.1 pupils to 24.8 tenge', and points compared with a share of last year."""
    units = {_unit(one), _unit(two)}
    if len(units) == 1 or not units <= APART or not (one.noun or one.unit == "percent"):
        return
    is_like = max(one.value, two.value) <= min(one.value, two.value) * ONE_SIZE
    between = text.content[one.end : two.start]
    before = text.content[max(0, one.start - BESIDE) : one.start]
    is_range = (_FROM.search(before) and _TO.fullmatch(between)) or (
        _FROM_BEHIND.fullmatch(between) and _TO_BEHIND.match(text.content, two.end) and names_unit(text, two)
    )
    is_compared = units == {"points", "percent"} and _OF_THEN.search(between[-BESIDE:])
    if is_like and (is_range or is_compared):
        printed = text.words(one.start, min(two.end + 2, len(text.content)))
        yield Finding("unit", "warning", (one, two), TWO_UNITS.fill(printed=printed), _unit(one), _unit(two))


def _left_out(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """Money where the people of the next place are counted, whose noun and verb are those of both: 'мектепте – 420
    теңге, балабақшада 76 бала тәрбиеленуде', 'в школе – 310 тенге, в саду – 90 воспитанников'."""
    if one.unit != "money" or two.unit != "people" or one.step:
        return
    before = text.content[max(text.sentences[one.sentence].start, one.start - BESIDE) : one.start]
    if _AT_PLACE.search(before) and _AT_NEXT.fullmatch(text.content, one.end, two.start):
        printed = text.words(one.start, one.end + 2)
        yield Finding("unit", "warning", (one,), NO_PEOPLE.fill(printed=printed), "≠ ₸", printed)


def _fewer_than_places(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """Fewer pupils than the schools in which they are told to be: '640 мектеп, оларда 3,1 мың оқушы'."""
    if one.unit != "organisations" or two.unit != "people" or one.step or not two.step:
        return
    if one.value >= LEAST_PLACES and two.value < one.value * LEAST_IN_PLACE:
        told = _IN_THEM.search(text.content, one.end, two.start)
        if told and not _SOME.search(text.content, one.end, two.start):
            printed = text.words(two.start, two.end)
            message = TOO_FEW.fill(printed=printed, places=one.text)
            yield Finding("unit", "warning", (two,), message, f"> {one.text}", printed)


def _unit(claim: Claim) -> str:
    """The unit of a number, for a mean of people as well."""
    is_mean = claim.unit == "measure" and claim.family in {"children", "staff", "person"}
    return "people" if is_mean else claim.unit


def _spent(text: Text, claim: Claim) -> Iterator[Finding]:
    """Thousands or millions of people that were spent: 'на оборудование кабинета направлено 3,4 млн учеников'; tonnes
    or kilometres that were, where the sentence names no stuff: 'на ремонт школы выделено 45 млн тонн'."""
    sentence = text.sentences[claim.sentence]
    before = text.content[max(sentence.start, claim.start - BESIDE) : claim.start]
    end, told = 0, None
    if claim.unit in {"people", "places"} and claim.step:
        counted = _COUNTED.match(text.content, claim.end)
        end, told = counted.end() if counted else 0, _SPENT.search(before)
    elif measure := measure_of(text, claim):
        end = measure.end if measure.sort in _NO_MONEY else 0
        told = (_SPENT_ON.search(before) or _SPENT_BEHIND.match(text.content, end)) if end else None
        if told and _is_of_stuff(text, sentence, claim, end):
            return
    if told and end and (told.start() >= claim.end or not before[told.end() :].strip(" –—-:")):
        printed = text.words(claim.start, end)
        message = NOT_IN.fill(head=told.group().strip(), printed=printed)
        yield Finding("unit", "warning", (claim,), message, "₸", printed, end)


def _is_of_stuff(text: Text, sentence: Sentence, claim: Claim, end: int) -> bool:
    """Whether what was spent may be so heavy or so long: some stuff is named, or nothing for which it was spent."""
    if _STUFF.search(text.content, sentence.start, sentence.end):
        return True
    start = max(sentence.start, claim.start - CLAUSE)
    return not (_FOR.search(text.content, start, claim.start) or _FOR.match(text.content, end + 1, sentence.end))
