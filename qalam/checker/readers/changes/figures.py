"""The figures round a change that may be the two it lies between."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.readers.changes.words import Mention, is_figure
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.text import Text

BACK, AHEAD = 2, 3  # sentences before a change and behind it in which its figures stand
MOST = 10  # figures around a change, the nearest
WHOLE = 100  # percent
SEATS = frozenset({"places", "people"})  # of which the one may be more than the other
SHORTEST = 3  # letters of a noun without its ending
ROOT = 4  # letters by which two stems are one
UNITS = frozenset({"people", "organisations", "places"})  # by which things of several names are one
_BEHIND = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}")
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
    found = [*_far_figures(text, mention, first, found), *found]
    found = _without_parts(found)
    if len(found) > MOST:
        near = sorted(found, key=lambda one: max(change.start - one.end, one.start - change.end))[:MOST]
        found = sorted(near, key=lambda one: one.start)
    return found


def _far_figures(text: Text, mention: Mention, first: int, near: Sequence[Claim]) -> list[Claim]:
    """The figures of a few sentences before, that count what the change does, where only one near it counts such."""
    own = [one for one in near if mention.claim.sentence - 1 <= one.sentence and one.end <= mention.claim.start]
    things = _things(text, mention.claim) or (_things(text, own[-1]) if own else frozenset())
    if not things or sum(bool(_things(text, one) & things) for one in near) != 1:
        return []
    found = [
        one
        for number in range(max(0, first - BACK), first)
        if not text.sentences[number].is_row
        for one in figures_of(text, number)
        if _may_be_end(text, one, mention) and _things(text, one) & things
    ]
    return found if len(found) == 1 else []


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
    return text.each("figures told", number, lambda: _figures(text, number))


def _figures(text: Text, number: int) -> list[Claim]:
    changes = {one.claim.id for one in mentions_in(text, text.sentences[number]) if not one.is_weak}
    return [one for one in text.by_sentence[number] if is_figure(one) and one.id not in changes]


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
    are_seats = mention.is_compared and {one.unit, change.unit} <= SEATS
    is_unit = one.is_count and (one.unit == change.unit or "count" in (one.unit, change.unit) or are_seats)
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
    are_seats = mention.is_compared and {one.unit, two.unit} == SEATS
    is_unit |= are_seats
    is_family = one.family == two.family or not (one.family and two.family) or are_seats
    is_alike = _are_alike(one, two) or (bool(measured_in(mention.claim)) and not (one.family and two.family))
    return is_unit and is_family and is_alike and one.value != two.value


def is_bare_beside_money(text: Text, one: Claim, two: Claim) -> bool:
    """Whether one of two figures is money and the other a bare number of a sentence that tells of none."""
    bare, other = (one, two) if one.unit == "count" else (two, one)
    if bare.unit != "count" or other.unit != "money" or bare.step or bare.decimals:
        return False
    return not any(near.unit == "money" for near in text.by_sentence[bare.sentence])


def are_only_two(text: Text, figures: Sequence[Claim], one: Claim, two: Claim) -> bool:
    """Whether two figures count things of one name, and no other figure among these counts such."""
    things = _things(text, one) & _things(text, two)
    if not things:
        return False
    return not any(_things(text, other) & things for other in figures if other is not one and other is not two)


def _things(text: Text, claim: Claim) -> frozenset[str]:
    """The stems of what a figure counts, and of the two words behind it."""
    return text.each("things of figures", claim.id, lambda: _find_things(text, claim))


def _find_things(text: Text, claim: Claim) -> frozenset[str]:
    behind = _BEHIND.match(text.content, claim.end)
    if not claim.noun and not (behind and behind[0]):
        return _things_of_next(text, claim)
    said = f"{claim.noun} {behind[0] if behind else ''}"
    roots = frozenset(one[:ROOT] for one in stems(said) if len(one) >= SHORTEST)
    return roots | ({claim.unit} if claim.unit in UNITS else frozenset())


def _things_of_next(text: Text, claim: Claim) -> frozenset[str]:
    """What the figure behind a bare one counts: '2024 жылы 4 500, 2025 жылы 13 500 түп'."""
    later = (one for one in text.by_sentence[claim.sentence] if one.start > claim.end and is_figure(one))
    following = next(later, None)
    is_listed = text.content[claim.end : claim.end + 1] == ","
    return _things(text, following) if following is not None and is_listed else frozenset()


def _are_alike(one: Claim, two: Claim) -> bool:
    return measured_in(one) == measured_in(two)
