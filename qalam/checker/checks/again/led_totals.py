"""The total of a table against the number that the sentence above it tells, where another total is just the one told:
'3 240 бала 68 үйірмеге қатысады', and below 'Барлығы 68 | 3 290'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.relations.tables.tables import first_cell, names_total
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

LEAD = 2  # sentences above a table that lead to it
ROOT = 3  # letters by which a noun is known again
NEAR = 10  # parts of a total by one of which the number told may miss it
_Pair = tuple[Claim, Claim]


def check_led_totals(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about totals that are sums of their columns and not what was told above the table."""
    summed = {tie.whole.id for tie in relations if tie.kind == "parts" and tie.holds and tie.whole}
    found: list[Finding] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        rows = list(group) if is_row else []
        if len(rows) > 2 and names_total(first_cell(text, rows[-1])):
            pairs = list(_pairs(text, rows))
            if any(told.value == total.value for told, total in pairs):
                found += [
                    differing(told, total) for told, total in pairs if total.id in summed and _is_near(told, total)
                ]
    return found


def _pairs(text: Text, rows: Sequence[Sentence]) -> Iterator[_Pair]:
    """Each total with the only number of its noun in the sentences that lead to the table."""
    lead = [one for one in text.sentences[max(0, rows[0].number - LEAD) : rows[0].number] if not one.is_row]
    told = [
        claim
        for one in lead
        if not are_of_two_times(text, one.number, lead[-1].number)
        for claim in text.by_sentence[one.number]
        if claim.is_count and claim.noun and not claim.is_rough and not claim.step
    ]
    totals = [claim for claim in text.by_sentence[rows[-1].number] if claim.is_count and claim.noun]
    for total in totals:
        same = [claim for claim in told if _are_alike(claim, total)]
        if len(same) == 1 and sum(_are_alike(one, total) for one in totals) == 1:
            yield same[0], total


def _are_alike(one: Claim, other: Claim) -> bool:
    return one.unit == other.unit and one.noun[:ROOT].lower() == other.noun[:ROOT].lower()


def _is_near(told: Claim, total: Claim) -> bool:
    return 0 < abs(told.value - total.value) * NEAR <= total.value
