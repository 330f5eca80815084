"""The same figure stated twice with different values."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.repeats import EMPTY, NOT_A_STATE, PLACES
from qalam.kernel.trilingual import Trilingual

DIFFERS = Trilingual(
    kk="Бір көрсеткіш екі рет берілген: бір жерде {first}, екінші жерде {second}. Қайсысы дұрыс екенін анықтаңыз; "
    "екеуі екі бөлек күнге жатса, күндерін жазыңыз.",
    ru="Один показатель приведён дважды: {first} и {second}. Выясните, какое число верно; если они на разные даты, "
    "назовите даты.",
    en="One figure is given twice: {first} and {second}. Find out which is right; if they are of different days, "
    "name the days.",
)
_CLAUSE_END = re.compile(r"[,;:.()\n!?]")
_WORD = re.compile(r"[^\W\d]+")
_YEARS = frozenset({"year", "years", "school-year", "date"})
_STATES = frozenset({"people", "organisations", "places"})
STEM = 5
FEWEST_WORDS = 3
NEAR = Decimal("0.1")  # of the value; further apart the two are rather two figures than one


def check_repeated(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each later statement against the first one with the same words and the same year last named."""
    first: dict[tuple[str, frozenset[str]], Claim] = {}
    found = []
    year = ""
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        year = "".join(claim.text for claim in claims if claim.unit in _YEARS) or year
        counts = [claim for claim in claims if claim.is_count]
        if len(counts) != 1 or sentence.is_row:
            continue
        words = _words(text, sentence, counts[0])
        if words:
            before = first.setdefault((year, words), counts[0])
            if _differs(before, counts[0]):
                found.append(_finding(before, counts[0]))
    return found


def _words(text: Text, sentence: Sentence, claim: Claim) -> frozenset[str]:
    """The stems of the clause of a claim; none when it states no lasting figure of a known place."""
    if claim.unit not in _STATES or claim.is_rough or claim.step:
        return frozenset()
    before = _CLAUSE_END.split(text.content[sentence.start : claim.start])[-1]
    after = _CLAUSE_END.split(text.content[claim.end : sentence.end])[0]
    words = [word.lower() for word in _WORD.findall(f"{before} {after}")]
    if any(word.startswith(NOT_A_STATE) for word in words) or not any(word.startswith(PLACES) for word in words):
        return frozenset()
    stems = frozenset(_stem(word) for word in words if word not in EMPTY)
    return stems if len(stems) >= FEWEST_WORDS else frozenset()


def _stem(word: str) -> str:
    return word.rstrip("аяоеыийуюь")[:STEM] or word


def _differs(before: Claim, later: Claim) -> bool:
    return later.value != before.value and abs(later.value - before.value) <= before.value * NEAR


def _finding(before: Claim, later: Claim) -> Finding:
    first, second = written(before.value), written(later.value)
    return Finding(
        "repeated-differs", "warning", (before, later), DIFFERS.fill(first=first, second=second), first, second
    )
