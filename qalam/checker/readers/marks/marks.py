"""Rates of marks told in sentences: 'Писали 25 учеников, «5» – 6, «4» – 9, «3» – 10, качество – 68 %'.

Of whom a rate is tell the marks themselves where all are told, down to the third: their sum, which must be the number
of pupils where one is told. Where only the good ones are, it is of the only number of people told right before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.marks.reckoned import Reckoned, finding_of, marks_of
from qalam.checker.readers.marks.registers import Register, registers_of
from qalam.checker.readers.marks.tables import rates_of_tables
from qalam.checker.readers.shares.share_kinds import COMPARED, is_share
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.units.scores import UNGRADED, WHOLE_SCHOOL

REACH, AHEAD = 4, 2  # sentences before a rate, and behind it, in which its marks are told
BEFORE = 2  # sentences before the marks in which their pupils are counted
NAME = 60  # characters before a rate in which it is named
ALL = 100  # percent
LETTERS = 5  # by which a subject is known again
CLASSES = frozenset({"class", "classes"})
_SUBJECT = as_pattern(
    r"\bпо\s(?!итог|результ|дан|класс|отнош|сравн)([^\W\d]{4,})|([^\W\d]{4,})\s(?:бойынша|пәнінен)\b", re.I
)
_OTHERS = as_pattern(
    r"көрші|басқа|параллел|былтыр|өткен|алдыңғы|аудан|қала|облыс|друг(?:ом|ой|их)|соседн|прошл|район|город|област"
)
_NUMBER = as_pattern(r"[\d;\n]|(?<!кач)(?<!сап)(?<!успев)\.\s")
_UNGRADED, _WHOLE_SCHOOL = (as_pattern("|".join(words), re.I) for words in (UNGRADED, WHOLE_SCHOOL))


def check_marks_read(text: Text, _: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Findings about the rates of marks, in sentences and in tables, of which `findings` do not tell."""
    known = {claim.id for finding in findings for claim in finding.claims}
    told = [*_in_sentences(text), *rates_of_tables(text)]
    return [one for one in told if known.isdisjoint(claim.id for claim in one.claims)]


def _in_sentences(text: Text) -> Iterator[Finding]:
    for rate in text.claims:
        if rate.unit != "percent" or rate.is_rough or rate.value > ALL or text.sentences[rate.sentence].is_row:
            continue
        marks = marks_of(_name_of(text, rate))
        if marks and rate.value < ALL and not is_share(text, rate):
            continue  # 'качество снизилось на 10 %'
        register = _register_of(text, rate) if marks else None
        if register is not None and (finding := _held(text, rate, marks, register)) is not None:
            yield finding


def _name_of(text: Text, rate: Claim) -> str:
    """The words right before a rate, of which no other number is told."""
    said = _NUMBER.split(text.content[max(0, rate.start - NAME) : rate.start])[-1]
    return "" if COMPARED.search(said) else said


def _register_of(text: Text, rate: Claim) -> Register | None:
    """The marks told last before a rate, or else next behind it."""
    first, last = max(0, rate.sentence - REACH), min(len(text.sentences), rate.sentence + AHEAD + 1)
    found = registers_of(text, text.sentences[first:last])
    before = [one for one in found if one.end <= rate.start]
    return before[-1] if before else found[0] if found and found[0].start > rate.end else None


def _held(text: Text, rate: Claim, marks: Sequence[str], register: Register) -> Finding | None:
    """What is wrong with a rate of some marks."""
    if not set(marks) <= register.marks.keys() or _is_of_others(text, rate, register):
        return None
    own = tuple(register.marks[mark] for mark in marks)
    told = _told_near(text, rate, register)
    all_marks = sum((claim.value for claim in register.marks.values()), Decimal(0))
    good = sum((claim.value for claim in own), Decimal(0))
    are_all = "3" in register.marks
    bases = {claim.value for claim in told if claim.value >= good} | ({all_marks} if are_all else set())
    if any(Reckoned(base, own, rate).fits for base in bases if base) or _are_others_between(text, rate, register):
        return None
    base = [claim for claim in told if claim.value == all_marks] if are_all else _only(text, rate, register, told)
    if not all_marks or (not base and (not are_all or any(one.unit == "people" for one in told))):
        return None
    return finding_of(Reckoned(base[0].value if base else all_marks, own, rate), base[:1])


def _are_others_between(text: Text, rate: Claim, register: Register) -> bool:
    """Whether pupils are counted between marks and a rate, of whom that may be."""
    if register.end > rate.start:
        return False
    between = text.claims_within(register.end, rate.start)
    told = (one for one in between if one.is_count and not one.may_be_year)
    return any(text.content[one.start - 1] != "«" for one in told)


def _told_near(text: Text, rate: Claim, register: Register) -> list[Claim]:
    """The numbers told right before some marks and among them, up to their rate."""
    first = max(0, register.sentences[0] - BEFORE)
    last = max(register.end, rate.start)
    within = text.claims_within(text.sentences[first].start, last)
    own = {claim.id for claim in register.marks.values()}
    return [one for one in within if one.is_count and not one.is_rough and one.id not in own]


def _only(text: Text, rate: Claim, register: Register, told: Sequence[Claim]) -> list[Claim]:
    """The only number of people told before good marks of which the rate may be."""
    people = [one for one in told if one.unit == "people" and one.end <= register.start]
    start = text.sentences[max(0, register.sentences[0] - BEFORE)].start
    if len(people) != 1 or rate.start < register.end:
        return []
    classes = any(one.unit in CLASSES for one in text.claims_within(people[0].end, register.start))
    return [] if classes or _UNGRADED.search(text.content, start, rate.start) else people


def _is_of_others(text: Text, rate: Claim, register: Register) -> bool:
    """Whether a rate is said to be of the whole school, or of a subject of which nothing is told before the marks."""
    if register.end > rate.start:
        return False
    said = text.content[register.end : rate.start].lower()
    of_classes = text.claims_within(register.end, rate.start)
    if _WHOLE_SCHOOL.search(said) or _OTHERS.search(said) or any(one.unit in CLASSES for one in of_classes):
        return True
    told = text.content[text.sentences[max(0, register.sentences[0] - BEFORE)].start : register.end].lower()
    subjects = (found[1] or found[2] for found in _SUBJECT.finditer(said))
    return any(subject[:LETTERS] not in told for subject in subjects)
