"""The figures round a change that may be the two it lies between."""

from __future__ import annotations

from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.readers.changes.words import Mention, is_figure
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.text import Text

BACK, AHEAD = 2, 3  # sentences before a change and behind it in which its figures stand
MOST = 10  # figures around a change, the nearest
WHOLE = 100  # percent
SCORES = frozenset({"points", "measure"})


def figures_round(text: Text, mention: Mention) -> list[Claim]:
    """The figures in the unit of those that a change may have, the nearest to it."""
    change = mention.claim
    first, last = max(0, change.sentence - BACK), min(len(text.sentences) - 1, change.sentence + AHEAD)
    found = [
        one
        for number in range(first, last + 1)
        if not text.sentences[number].is_row
        for one in figures_of(text, number)
        if one.id != change.id and _may_be_end(text, one, mention)
    ]
    found = _without_parts(found)
    if len(found) > MOST:
        near = sorted(found, key=lambda one: max(change.start - one.end, one.start - change.end))[:MOST]
        found = sorted(near, key=lambda one: one.start)
    return found


def _without_parts(figures: list[Claim]) -> list[Claim]:
    """The figures without those that make one before them: '206 мектеп: 122-сі мемлекеттік, 77-сі жеке, 7-еуі …'."""
    gone: set[str] = set()
    for place, whole in enumerate(figures):
        total = Decimal(0)
        for last, part in enumerate(figures[place + 1 :], place + 1):
            total += part.value
            if total == whole.value and last > place + 1:
                gone |= {one.id for one in figures[place + 1 : last + 1]}
            if total >= whole.value:
                break
    return [one for one in figures if one.id not in gone] if gone else figures


def figures_of(text: Text, number: int) -> list[Claim]:
    """The figures of a sentence that are no changes."""
    known: dict[int, list[Claim]] = text.once("figures told", dict)
    if number not in known:
        changes = {one.claim.id for one in mentions_in(text, text.sentences[number]) if not one.is_weak}
        known[number] = [one for one in text.by_sentence[number] if is_figure(one) and one.id not in changes]
    return known[number]


def _may_be_end(text: Text, one: Claim, mention: Mention) -> bool:
    """Whether a figure is told in what a change may be one of."""
    change = mention.claim
    if one.unit in {"times", "change"}:
        return False
    is_bare = one.unit == "count" and not one.noun
    if mention.is_points or change.unit in SCORES:
        is_score = one.unit in SCORES | ({"percent"} if mention.is_points else set())
        return is_score or (is_bare and (one.value <= WHOLE or _is_scored_beside(text, one)))
    if change.unit in {"percent", "times", "change"}:
        return one.is_count or one.unit in SCORES | {"percent"}
    if one.unit in SCORES:
        return change.unit == "count" and not change.noun
    is_unit = one.is_count and (one.unit == change.unit or "count" in (one.unit, change.unit))
    return is_unit and _is_measured_so(text, one, change, is_bare=is_bare)


def _is_measured_so(text: Text, one: Claim, change: Claim, *, is_bare: bool) -> bool:
    """Whether a figure may be in the money or the measure of a change: a bare number is where its sentence tells it of
    another, as not in '19 депутаттың 17-сі'."""
    if change.unit == "money" and one.unit == "count":
        return bool(one.step) or any(other.unit == "money" for other in text.by_sentence[one.sentence])
    if measured_in(change) and is_bare:
        return any(_are_alike(other, change) for other in text.by_sentence[one.sentence])
    return _are_alike(one, change)


def _is_scored_beside(text: Text, one: Claim) -> bool:
    """Whether the score of a number stands behind another about as large: '2023 жылы 418, 2024 жылы 431 ұпай'."""
    beside = (other for other in text.by_sentence[one.sentence] if other.unit in SCORES)
    return any(one.value <= other.value * 2 and other.value <= one.value * 2 for other in beside)


def may_be_one_thing(one: Claim, two: Claim, mention: Mention) -> bool:
    """Whether two figures may count one thing at two times."""
    if mention.claim.unit in SCORES and one.unit == two.unit == "count" and not (one.decimals or two.decimals):
        return False  # 'children aged 3 to 6 … up 3.1 points'
    is_unit = one.unit == two.unit or "count" in (one.unit, two.unit) or {one.unit, two.unit} <= SCORES
    if "percent" in (one.unit, two.unit):
        is_unit = one.unit == two.unit
    is_family = one.family == two.family or not (one.family and two.family)
    is_alike = _are_alike(one, two) or (bool(measured_in(mention.claim)) and not (one.family and two.family))
    return is_unit and is_family and is_alike and one.value != two.value


def _are_alike(one: Claim, two: Claim) -> bool:
    return measured_in(one) == measured_in(two)
