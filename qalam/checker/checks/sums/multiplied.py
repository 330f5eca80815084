"""A number for each, how many they are, and what it comes to, told without a word for each: 'пособие в размере 176 750
тенге получили 155 специалистов, на это направлено 27 396,3 тыс. тенге', 'Бір түскі ас 650 теңге … Сонда күніне …'.

Either one slip parts a total of four digits or more from the product, or the total is said to follow from the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.roles import role_of
from qalam.checker.checks.shares.quotients import quotient_finding
from qalam.checker.claims import AMOUNTS, Claim
from qalam.checker.findings import Finding
from qalam.checker.made import makes
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import IN_PLACE, printed, slip_between, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import SUMMED_UP

_FOLLOWS = as_pattern(rf"\W*(?:{'|'.join(SUMMED_UP)}|значит|выходит|получается|so|hence)\b", re.I)
_MONEY_OR_PHYSICAL = frozenset({"money", "physical"})
DIGITS = 4  # of a total that hardly comes so near by accident
BACK = 2  # sentences from a total to the two that make it
CROWD = 8  # numbers
ONE = Decimal(1)
TIMES = 2  # that a total which follows from two may be more or less than they make
FEWEST = 3


def check_multiplied(text: Text, relations: Sequence[Relation], found: Sequence[Finding]) -> list[Finding]:
    """Findings about totals that nothing else tells to be wrong."""
    known = {claim.id for finding in found for claim in finding.claims}
    known |= {claim.id for tie in relations if tie.holds for claim in (*tie.parts, *([tie.whole] if tie.whole else []))}
    told = [claim for claim in text.claims if claim.unit in _MONEY_OR_PHYSICAL and not claim.is_rough]
    return [finding for total in told if total.id not in known for finding in _of_total(text, total, known)]


def _of_total(text: Text, total: Claim, known: set[str]) -> Iterator[Finding]:
    sentence = text.sentences[total.sentence]
    if sentence.is_row or len(printed(total)) < DIGITS:
        return
    first = text.sentences[max(0, total.sentence - BACK)].start
    near = [one for one in text.claims_within(first, sentence.end) if one.is_count and not one.may_be_year]
    near = [one for one in near if one is not total and not text.sentences[one.sentence].is_row]
    eaches = [one for one in near if _may_be_each(one, total)]
    numbers = [one for one in near if one.unit not in AMOUNTS and FEWEST <= one.value == one.value.to_integral()]
    if len(near) > CROWD or any(makes(one, two, total, ONE) for one in eaches for two in numbers):
        return
    pairs = [(one, two) for one in eaches for two in numbers if not {one.id, two.id} & known]
    slips = [pair for pair in pairs if pair[0].sentence == pair[1].sentence and _is_slip(*pair, total)]
    if not slips and _FOLLOWS.match(text.content, sentence.start, sentence.end) and len(pairs) == 1:
        slips = [pair for pair in pairs if _is_near(*pair, total) and pair[0].end <= total.start >= pair[1].end]
    if len(slips) == 1 and not _are_of_two_times(text, *slips[0], total):
        yield quotient_finding(slips[0][1], total, slips[0][0])


def _may_be_each(one: Claim, total: Claim) -> bool:
    is_unit = one.unit == total.unit and measured_in(one) == measured_in(total)
    return is_unit and not one.is_rough and one.value * FEWEST <= total.value


def _is_slip(each: Claim, number: Claim, total: Claim) -> bool:
    """Whether one digit, or two neighbours exchanged, part a total from the product."""
    made = (each.value * number.value / unit_printed(total)).quantize(ONE, ROUND_HALF_UP)
    return slip_between(str(int(made)), printed(total)) in IN_PLACE


def _is_near(each: Claim, number: Claim, total: Claim) -> bool:
    made = each.value * number.value
    return not each.is_rough and max(made, total.value) <= TIMES * min(made, total.value)


def _are_of_two_times(text: Text, *claims: Claim) -> bool:
    roles = [role_of(text, claim) for claim in claims]
    return any(role.is_then for role in roles) and any(role.is_now for role in roles)
