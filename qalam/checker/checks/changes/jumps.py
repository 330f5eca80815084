"""Figures that no city changes so much in a year: this year's report against last year's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import NUMBER_OF
from qalam.kernel.trilingual import Trilingual

COUNT = Trilingual(
    kk="Бұл көрсеткіш былтырғы есепте {before} болған, енді {after} (× {times}). "
    "Санды тексеріңіз; ол дұрыс болса, себебін жазыңыз.",
    ru="В прошлогоднем отчёте этот показатель был {before}, теперь {after} (× {times}). "
    "Проверьте число; если оно верно, назовите причину.",
    en="This figure was {before} in last year's report and is {after} now (× {times}). "
    "Check the figure; if it is right, give the reason.",
)
SHARE = Trilingual(
    kk="Бұл көрсеткіш былтырғы есепте {before} % болған, енді {after} %: айырмасы {points} пайыздық тармақ. "
    "Санды тексеріңіз; ол дұрыс болса, себебін жазыңыз.",
    ru="В прошлогоднем отчёте этот показатель был {before} %, теперь {after} %: разница в процентных пунктах {points}. "
    "Проверьте число; если оно верно, назовите причину.",
    en="This figure was {before} % in last year's report and is {after} % now: {points} percentage points apart. "
    "Check the figure; if it is right, give the reason.",
)
TIMES = Decimal(2)  # as many, or half
LEAST = 10  # of a count: 2 schools may well become 5
POINTS = 25  # of one hundred
FEWEST_WORDS = 2  # one where the text says that it is their number: 'мұғалімдер саны 2 640'
_NUMBER_OF = as_pattern("|".join((*NUMBER_OF, r"\bчисленность\s")), re.I)
_Key = tuple[str, frozenset[str]]


def check_jumps(last: Text, this: Text) -> list[Finding]:
    """Findings about the figures of `this` that `last` states in the same words, each once."""
    before = dict(_told_once(last))
    found = []
    for key, claim in _told_once(this):
        earlier = before.get(key)
        if earlier is not None and _is_jump(earlier, claim):
            found.append(_finding(earlier, claim))
    return found


def _told_once(text: Text) -> Iterator[tuple[_Key, Claim]]:
    told = [(_key(text, claim), claim) for claim in text.claims if claim.is_count or claim.unit == "percent"]
    times = Counter(key for key, _ in told)
    for key, claim in told:
        fewest = 1 if _is_named(text, claim) else FEWEST_WORDS
        if times[key] == 1 and len(key[1]) >= fewest and not claim.is_rough:
            yield key, claim


def _is_named(text: Text, claim: Claim) -> bool:
    """Whether one word tells the figure: in a row of a table, or as the number of a known noun."""
    if text.sentences[claim.sentence].is_row:
        return True
    return bool(claim.noun) and _NUMBER_OF.search(said_of(text, claim)) is not None


def _key(text: Text, claim: Claim) -> _Key:
    sentence = text.sentences[claim.sentence]
    if not sentence.is_row:
        return claim.unit, stems(said_of(text, claim))
    column = sum(text.content.count(mark, sentence.start, claim.start) for mark in "\t|")
    label = text.content[sentence.start : claim.start].strip("|\t ").partition("|")[0].partition("\t")[0]
    return f"{claim.unit}-{column}", stems(label)


def _is_jump(before: Claim, after: Claim) -> bool:
    if after.unit == "percent":
        return abs(after.value - before.value) >= POINTS
    low, high = sorted((before.value, after.value))
    return high - low >= LEAST and high >= low * TIMES


def _finding(before: Claim, after: Claim) -> Finding:
    low, high = sorted((before.value, after.value))
    first, later = written(before.value), written(after.value)
    if after.unit == "percent":
        message = SHARE.fill(before=first, after=later, points=written(high - low))
    else:
        times = written((after.value / before.value).quantize(Decimal("0.1"), ROUND_HALF_UP)) if before.value else "∞"
        message = COUNT.fill(before=first, after=later, times=times)
    return Finding("jump", "warning", (after,), message, first, later)
