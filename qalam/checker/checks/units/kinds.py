"""Numbers in a unit of another sort than that which their head measures: 'баланың саны 2 млн теңгені құрады'.

Also units of two sorts in a row, 'мектеп 600 теңге орынға арналған'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.checks.units.measures import NO_PEOPLE
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.units.kinds import FAMILIES, HEADS, INSTRUMENTAL, IS, IS_BEHIND, OF_ELSE, PEOPLE_COUNTED, UNITS
from qalam.checker.words.units.measures import DONE_BY_PEOPLE
from qalam.kernel.trilingual import Trilingual

NOT_IN = Trilingual(
    kk="«{head}» мұндай бірлікпен өлшенбейді: «{printed}». Бірлікті түзетіңіз.",
    ru="«{head}» не измеряют в таких единицах: «{printed}». Исправьте единицу.",
    en="'{head}' is not measured in such units: '{printed}'. Correct the unit.",
)
TWO_IN_ROW = Trilingual(
    kk="«{printed}»: екі бірлік қатар тұр. Артық сөзді алып тастаңыз.",
    ru="«{printed}»: две единицы подряд. Уберите лишнюю.",
    en="'{printed}': two units in a row. Take away one of them.",
)
_HEADS = [(sort, as_pattern(rf"\b(?:{words})", re.I), wrong) for sort, words, wrong in HEADS]
_ANY_HEAD = words_pattern("|".join(words for _, words, _ in HEADS), re.I)
_UNITS = {sort: as_pattern(rf"\s?{words}[^\W\d]*", re.I) for sort, words in UNITS.items()}
_BETWEEN = as_pattern(rf"\s?(?:(?:[^\W\d]+|{IS[0]})\s){{0,9}}", re.I)
_IS = as_pattern(rf"(?:^|\s)(?:{'|'.join(IS)})\s(?:[^\W\d]+\s){{0,2}}$", re.I)
_INSTRUMENTAL = as_pattern(INSTRUMENTAL, re.I)
_IS_VERB = as_pattern(rf"(?:{'|'.join(IS[1:])})\s$", re.I)
_IS_BEHIND = as_pattern(rf"(?:\sметр[^\W\d]*)?\s(?:{'|'.join(IS_BEHIND)})", re.I)
_BEHIND = as_pattern(rf"(?:\sметр[^\W\d]*)?\s(?:{'|'.join(IS_BEHIND)})|\s?(?:[,.;)]|$)", re.I)
_ELSE = as_pattern("|".join(OF_ELSE), re.I)
_BARE = as_pattern(
    r"(?:теңге|тенге|адам|бала|оқушы|человек|км|га|кг|балл|ұпай|орын|шаршы|детей|учеников)(?:[ндт][іы]|[ғгқк][ае])?$",
    re.I,
)
_MONEY_OF = as_pattern(
    rf"(?P<money>\s(?:теңге|тенге))?\s(?:(?P<place>орын(?:ға|ды[^\W\d]*|дық|)\b(?!\s(?:үшін|ақы|ал))|мест\b)|(?:{'|'.join(PEOPLE_COUNTED)}))"
)
_BY_PEOPLE = words_pattern("|".join((*DONE_BY_PEOPLE, r"қамтыл", r"охвач", r"барады", r"келді")), re.I)
_CLAUSE = as_pattern(r"[;.\n]")
NEAR = 90  # characters from a head to its number
CLAUSE = 120  # characters of a clause beside a number


def check_kinds(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about numbers in a unit of the wrong sort, where no other check found that of the unit."""
    told = {claim.id for finding in known if finding.kind == "unit" for claim in finding.claims}
    found: list[Finding] = []
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        if claims and not sentence.is_row:
            found += [one for claim in claims if claim.id not in told for one in _in_a_row(text, sentence, claim)]
            found += _of_heads(text, sentence, claims)
    return [finding for finding in found if not any(claim.id in told for claim in finding.claims)]


def _of_heads(text: Text, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Finding]:
    """The first number behind each head of a sentence, where its unit is of a sort that the head cannot have."""
    units = {claim.id: dict(_units_of(text, claim)) for claim in claims}
    told = {sort for ends in units.values() for sort in ends}
    for sort, heads, wrong in _HEADS:
        if told.isdisjoint(wrong):
            continue
        for head in heads.finditer(text.content, sentence.start, sentence.end):
            claim = next((one for one in claims if one.start >= head.end()), None)
            end = next((units[claim.id][unit] for unit in wrong if unit in units[claim.id]), 0) if claim else 0
            if claim and end and _is_of(text, head, claim, end, may_be_paid=sort == "money"):
                printed = text.words(claim.start, end)
                message = NOT_IN.fill(head=text.words(*head.span()), printed=printed)
                yield Finding("unit", "warning", (claim,), message, "", printed, end)


def _units_of(text: Text, claim: Claim) -> Iterator[tuple[str, int]]:
    """The sorts of which a unit stands behind a number, each with where it ends."""
    if claim.unit == "physical":
        yield FAMILIES.get(claim.family, ""), claim.end
        return
    for sort, unit in _UNITS.items():
        told = unit.match(text.content, claim.end)
        if told is not None:
            yield sort, told.end()


def _is_of(text: Text, head: re.Match[str], claim: Claim, end: int, *, may_be_paid: bool) -> bool:
    """Whether nothing but a few words and 'is' stands between a head and its number, and the number is all of it.
    Behind a dash an amount may have those to whom it is paid: 'стипендия – 630 студентов'."""
    between = text.content[head.end() : claim.start]
    told = _BETWEEN.fullmatch(between) if len(between) <= NEAR else None
    if told is None or _ELSE.search(between) or _ANY_HEAD.search(between):
        return False
    if may_be_paid and claim.unit == "people":
        return _IS_VERB.search(between) is not None or _IS_BEHIND.match(text.content, end) is not None
    is_told = (_IS.search(between) is not None) or (
        _INSTRUMENTAL.search(head.group()) is not None and not between.strip()
    )
    if between.strip() and not _IS_BEHIND.match(text.content, end):
        return is_told
    is_bare = _BARE.search(text.content[claim.start : end]) is not None
    return is_told or (is_bare and _BEHIND.match(text.content, end) is not None)


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
