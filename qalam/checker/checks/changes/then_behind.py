"""A change in percent with the figure of then behind it, where that of now stands sentences before: '5 510 оқушы
қабылданды. … Бұл былтырғыдан 12,6%-ға көп: 2022 жылы 4 740 оқушы түскен'.

Which figure of now is meant no word tells for certain. Two digits of the percentage that stand the other way round tell
it: hardly any other pair of figures comes so near by accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import says
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of
from qalam.checker.text import Text
from qalam.checker.words.changes.then_behind import LAST_TIME

_LAST_TIME = as_pattern(rf"\b(?:{'|'.join(LAST_TIME)})", re.I)
BACK = 5  # sentences from the figure of now to the change
LEAST_DIGITS = 3  # of the percentage
LEAST = 100  # of a figure: the changes of smaller ones are few
YEARS = frozenset({"year", "years", "school-year"})


def check_then_behind(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about such changes that a figure of now would make right but for two digits exchanged."""
    return [
        growth_finding(then, now, change)
        for sentence in text.sentences
        if not sentence.is_row
        for then, change in _told(text, sentence)
        for now in _meant(text, then, change)
    ]


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    """The only change of a sentence and the only figure behind it, with the word or the year of another time."""
    claims = text.by_sentence[sentence.number]
    changes = [claim for claim in claims if claim.unit == "percent"]
    figures = [claim for claim in claims if claim.is_count and not claim.may_be_year]
    if len(changes) != 1 or len(figures) != 1 or not is_difference(text, sentence, changes[0]):
        return
    then, change = figures[0], changes[0]
    is_exact = not (then.is_rough or change.is_rough or then.step) and then.value >= LEAST
    is_dated = any(claim.unit in YEARS for claim in text.between(sentence.number, change.end, then.start))
    is_apart = is_dated or ":" in text.content[change.end : then.start]
    if is_exact and is_apart and then.start > change.start and says(text, sentence, _LAST_TIME):
        yield then, change


def _meant(text: Text, then: Claim, change: Claim) -> list[Claim]:
    """The only figure of the same unit shortly before with which the change has two digits exchanged, if none fits."""
    first = text.sentences[max(0, change.sentence - BACK)].start
    figures = [
        claim
        for claim in text.claims_within(first, text.sentences[change.sentence].start)
        if claim.unit in {then.unit, "count"} and claim.is_count and not (claim.is_rough or claim.may_be_year)
    ]
    if any(growth_fits(then, now, change, is_by=True) for now in figures):
        return []
    found = [now for now in figures if _is_exchanged(then, now, change)]
    return found if len(found) == 1 else []


def _is_exchanged(then: Claim, now: Claim, change: Claim) -> bool:
    """Whether the percentage printed is the true one with two neighbouring digits the other way round."""
    exact = abs(now.value - then.value) * 100 / then.value
    due = str(int(exact.quantize(Decimal(1).scaleb(-change.decimals), ROUND_HALF_UP).scaleb(change.decimals)))
    said = digits_of(change)
    if len(due) != len(said) or len(said) < LEAST_DIGITS:
        return False
    places = [place for place, (one, two) in enumerate(zip(due, said, strict=True)) if one != two]
    is_pair = len(places) == 2 and places[1] == places[0] + 1
    return is_pair and due[places[0]] == said[places[1]] and due[places[1]] == said[places[0]]
