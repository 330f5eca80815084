"""Changes told each with its year, against figures told each with theirs.

'Обучаются 38 214 детей (2021 год – 36 540, 2020 год – 34 875). Контингент растёт: на 4,8% в 2021-м и на 4,6% в 2022-м'.
The figure without a year, before the others, is of the year behind the last of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.changes.change_slips import slip_of_growth
from qalam.checker.checks.changes.differences import IS_DOWN, IS_UP, is_near
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_TO_FIGURE = as_pattern(r"(?:\s?(?:г\.|год[^\W\d]{0,2}|жыл[^\W\d]{0,3}))?\s?(?:[–—:-]\s?)?(?:[^\W\d]+\s)?", re.I)
_TO_YEAR = as_pattern(r"\s(?:в|за|in)\s", re.I)
_FROM_YEAR = as_pattern(r"\s(?:жылы|год[^\W\d]*|г\.)\s(?:на\s)?", re.I)
_OPENS = as_pattern(r"[^\d;:()]{0,60}\(")
FEWEST = 2  # changes
BACK = 2  # sentences from the changes to the figures


def check_yearly_growth(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about changes that the figures of their year and of the year before do not make."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    changes = _changes(text, sentence)
    if len(changes) < FEWEST:
        return
    for number in range(sentence.number, max(-1, sentence.number - BACK - 1), -1):
        figures = _figures(text, number)
        pairs = [(figures.get(year - 1), figures.get(year), change) for year, change in changes]
        told = [(then, now, change) for then, now, change in pairs if then is not None and now is not None]
        if len(told) == len(changes):
            yield from _wrong(told)
            return


def _wrong(told: list[tuple[Claim, Claim, Claim]]) -> Iterator[Finding]:
    """The changes that fail, where others hold or one slip explains one of them."""
    failing = [one for one in told if not growth_fits(*one, is_by=True)]
    if len(failing) < len(told) or any(slip_of_growth(*one) for one in failing):
        yield from (growth_finding(*one) for one in failing if slip_of_growth(*one) or _is_near(*one))


def _is_near(then: Claim, now: Claim, change: Claim) -> bool:
    return is_near(abs(now.value - then.value) * 100 / then.value, change.value)


def _changes(text: Text, sentence: Sentence) -> list[tuple[int, Claim]]:
    """The percentages of a sentence that says that something grew or fell, each with the year beside it."""
    claims = text.by_sentence[sentence.number]
    found = []
    for first, later in pairwise(claims):
        between = text.content[first.end : later.start]
        if first.unit == "percent" and later.unit == "year" and _TO_YEAR.fullmatch(between):
            found.append((int(later.value), first))
        elif first.unit == "year" and later.unit == "percent" and _FROM_YEAR.fullmatch(between):
            found.append((int(first.value), later))
    if len(found) < FEWEST or len({year for year, _ in found}) < len(found):
        return []
    says = (words.search(text.content, sentence.start, sentence.end) for words in (IS_UP, IS_DOWN))
    return found if any(says) else []


def _figures(text: Text, number: int) -> dict[int, Claim]:
    """The figures of a sentence by their years; the first, which has none, is of the year behind the last of them."""
    found: dict[int, Claim] = {}
    claims = [claim for claim in text.by_sentence[number] if claim.unit == "year" or claim.is_count]
    for first, later in pairwise(claims):
        if first.unit == "year" and later.is_count and _TO_FIGURE.fullmatch(text.content, first.end, later.start):
            found.setdefault(int(first.value), later)
    lead = claims[0] if found and claims[0].is_count and claims[0] not in found.values() else None
    if lead is not None and _OPENS.match(text.content, lead.end, claims[1].start):
        found.setdefault(max(found) + 1, lead)
    exact = {year: claim for year, claim in found.items() if claim.value > 0 and not claim.is_rough}
    return exact if len({claim.unit for claim in exact.values()} - {"count"}) <= 1 else {}
