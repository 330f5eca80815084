"""Changes told as growth where the figure fell, and as a fall where it grew: 'выросло с 120 до 100'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.changes.change_fits import as_told
from qalam.checker.checks.changes.roles import role_of
from qalam.checker.claims import Claim
from qalam.checker.concepts import Told
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.figures import figures_of
from qalam.checker.readers.changes.words import DOWN, NAMES, UP, VERBS, told_of
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

FELL = Trilingual(
    kk="{before} → {after}: сан азайған, ал мәтінде өсті делінген. Сөзді немесе сандардың бірін түзетіңіз.",
    ru="{before} → {after}: число уменьшилось, а сказано о росте. Исправьте слово или одно из чисел.",
    en="{before} → {after}: the figure fell, but growth is told. Correct the word or one of the figures.",
)
GREW = Trilingual(
    kk="{before} → {after}: сан өскен, ал мәтінде азайды делінген. Сөзді немесе сандардың бірін түзетіңіз.",
    ru="{before} → {after}: число выросло, а сказано о снижении. Исправьте слово или одно из чисел.",
    en="{before} → {after}: the figure grew, but a fall is told. Correct the word or one of the figures.",
)
_MARK = as_pattern(r"[:;.()\n]|,\s|\s[–—-]\s")
_BETTER = ("улучш", "ухудш", "жақсар", "нашарла", "improv", "worse")  # less may be better
_PLACES = ("мест", "орын", "позици", "строч", "place", "разряд", "курс", "сынып", "класс")  # the first is the best
REACH = 70  # characters between a verb and its figures


def wrong_ways(text: Text) -> Iterator[Finding]:
    """What is wrong with figures told as from the one to the other, of which the verb beside them tells otherwise."""
    for sentence in text.sentences:
        if sentence.is_row or len(text.by_sentence[sentence.number]) < len(("from", "to")):
            continue
        told = [one for one in told_of(text, sentence.number) if one.concept in VERBS | NAMES]
        if told:
            for then, now in pairwise(figures_of(text, sentence.number)):
                if _is_from_to(text, then, now):
                    yield from _of_pair(text, then, now, told)


def way_finding(then: Claim, now: Claim, *claims: Claim) -> Finding:
    """That a figure is told to have gone the other way."""
    fell = now.value < then.value
    message = (FELL if fell else GREW).fill(before=written(then.value), after=written(now.value))
    ways = ("↓", "↑") if fell else ("↑", "↓")
    return Finding("repeated-differs", "warning", (then, now, *claims), message, *ways)


def _is_from_to(text: Text, then: Claim, now: Claim) -> bool:
    if then.unit != now.unit and "count" not in (then.unit, now.unit):
        return False
    if then.is_rough or now.is_rough or any(one.noun.startswith(_PLACES) for one in (then, now)):
        return False
    gap = text.content[then.end : now.start]
    return not _MARK.search(gap) and role_of(text, then).is_from and role_of(text, now).is_to


def _of_pair(text: Text, then: Claim, now: Claim, told: list[Told]) -> Iterator[Finding]:
    """The same of two figures, where all words of change beside them tell one way, and that is not theirs."""
    beside = [one for one in told if _is_beside(text, one, then, now)]
    ways = {one.concept in UP for one in beside if one.concept in UP | DOWN}
    first, later = as_told(then, now)
    if len(ways) == 1 and first.value != later.value and ways != {later.value > first.value}:
        said = [text.content[one.start : one.end].lower() for one in beside]
        if not any(word.startswith(_BETTER) for word in said):
            yield way_finding(first, later)


def _is_beside(text: Text, one: Told, then: Claim, now: Claim) -> bool:
    """Whether no mark parts a word of change from the figures."""
    start, end = (one.end, then.start) if one.end <= then.start else (now.end, one.start)
    return start <= end <= start + REACH and _MARK.search(text.content, start, end) is None
