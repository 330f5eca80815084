"""Products that do not come out: so many, so much for each of them, and another number of all.

A rate is told by a mark ('әр', 'по', 'орта есеппен', 'на ребёнка в год'); the number of those for each of whom it is
told, and that of all, are told near it. It is told where they are certain to be tied and nothing near explains them
otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.paragraphs import are_of_several
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.products.bills import bills, fails
from qalam.checker.readers.products.columns import wrong_rows
from qalam.checker.readers.products.factors import SURE
from qalam.checker.readers.products.held import explained, holds, with_others
from qalam.checker.readers.products.listed import check_listed_means
from qalam.checker.readers.products.near import MOST, near_rates
from qalam.checker.readers.products.nouns_alike import may_be_all
from qalam.checker.readers.products.odds import least_sure, odds_of
from qalam.checker.readers.products.quantities import MONEY, WEIGHT, in_words
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.rates import rate_of
from qalam.checker.readers.products.tied_words import is_slip
from qalam.checker.readers.products.ties import Tie, ties_of
from qalam.checker.readers.products.told import bill_finding, product_finding, row_finding, unit_finding
from qalam.checker.readers.products.wrong_units import told_in_wrong_unit
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_MAY_TELL = words_pattern(
    r"×|\d\s[xх*]\s\d|кажд|\bодн|\bбір\b|\bәр|біреу|гектар|средн|\bper\b|each|every|apiece|average|орта|басына|сайын|айына|жылына"
    r"|күніне|аптасына|сағатына|тоқсанына|айлық|шаққан|\b(?:на|из) 1\d*|жылдық|күндік|месячн|ежемес|ежедн|ежегод|еженед"
    r"|\bв (?:месяц|день|год|неделю|час|сутки)|/\s?(?:га|час|чел)|\bпо \d|[дтн][ае]н\b|\bна [а-я]|\bс квадр|\bза [а-я]"
    r"|стоимо|цен[аеуо]|құны|баға|мөлшер|стоит|обош|обход|тұрады|размер|тең\b|поровну|урожайн",
    re.I,
)
_SOME = as_pattern(r"(?:мыңы|миллионы|миллиарды)\Z", re.I)  # 'оның 30 миллионы демеушілерден'
_RANGE = as_pattern(r"\s?[–—-]\s?\d")
CHANGES = frozenset({"change", "difference"})  # of which the figures are no factors
ENOUGH, ENOUGH_APART = 5.0, 6.7  # odds; of numbers in paragraphs of their own


@dataclass(frozen=True, slots=True)
class Likely:
    """A tie that fails, and how likely it is one."""

    tie: Tie
    odds: float


def check_read_products(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Each product that fails, the surest first; a number of which something else was found is left alone."""
    wrong = {claim.id for finding in findings for claim in finding.claims}
    rates = list(_rates(text))
    sums = list(bills(text, rates))
    found = [row_finding(*row) for row in wrong_rows(text)]
    found += check_listed_means(text)
    found += [bill_finding(bill) for bill in sums if fails(bill)]
    found = [finding for finding in found if not _names(finding.claims) & wrong]
    listed = [bill for bill in sums if len(bill.pairs) > 1 or (bill.holds and bill.others)]
    taken: set[str] = set().union(*(_names(bill.claims) for bill in listed))
    taken |= set().union(*(_names(finding.claims) for finding in found))
    found += [finding for finding in _wrong_units(text, rates) if not _names(finding.claims) & (wrong | taken)]
    taken |= set().union(*(_names(finding.claims) for finding in found))
    taken |= set().union(*(_names(tie.parts) for tie in ties if tie.kind in CHANGES and tie.holds))
    likely = [
        one
        for one in likely_ties(text, rates)
        if one.odds >= (ENOUGH_APART if are_of_several(text, one.tie.claims) else ENOUGH)
    ]
    for one in sorted(likely, key=lambda one: -one.odds):
        ids = _names(one.tie.claims)
        if not ids & (wrong | taken):
            taken |= ids
            found.append(product_finding(one.tie))
    return found


def _wrong_units(text: Text, rates: Sequence[Rate]) -> Iterator[Finding]:
    """A rate in the wrong unit by the only product that all but holds; none of a rate of which one holds."""
    for rate in rates:
        if rate.quantity.sort not in {MONEY, WEIGHT}:
            continue
        near = near_rates(text, rate.quantity.claim)
        if len(near) > MOST or any(_is_held(text, rate, total, near) for total in near):
            continue
        wrong = list(told_in_wrong_unit(text, rate, near))
        if len(wrong) == 1:
            yield unit_finding(wrong[0])


def _names(claims: Sequence[Claim]) -> set[str]:
    return {claim.id for claim in claims}


def likely_ties(text: Text, rates: Sequence[Rate]) -> Iterator[Likely]:
    """The best tie that fails of each rate of which none holds."""
    around = [(rate, near) for rate in rates if len(near := near_rates(text, rate.quantity.claim)) <= MOST]
    held = [(rate, total) for rate, near in around for total in near if _is_held(text, rate, total, near)]
    totals_held = {total.quantity.claim.id for _, total in held}
    for rate, near in around:
        failing = [tie for tie in ties_of(text, rate, near) if tie.total.quantity.claim.id not in totals_held]
        own = [total for of, total in held if of is rate]
        if own:
            failing = [tie for tie in failing if _is_told_anew(tie, own)]
        if failing and not any(tie.factors and with_others(tie, near) for tie in failing):
            yield max((Likely(tie, odds_of(text, tie, failing)) for tie in failing), key=lambda one: one.odds)


def _is_told_anew(tie: Tie, held: Sequence[Rate]) -> bool:
    """Whether a rate that makes one total is multiplied once more, by a number in the words of another total: 'в день
    тратится 93 тыс. тенге, а за 20 учебных дней – 1 860 тыс.'."""
    own = tie.total.quantity.claim
    told = [factor.number.quantity.claim for factor in tie.factors if factor.sure >= SURE]
    after = max(total.quantity.claim.start for total in held)
    return any(one.sentence == own.sentence and after < one.start < own.start for one in told)


def _is_held(text: Text, rate: Rate, total: Rate, near: Sequence[Rate]) -> bool:
    """Whether all is what a rate makes with some numbers beside it."""
    if not may_be_all(rate, total):
        return False
    ties = [tie for tie in ties_of(text, rate, near) if tie.total is total]
    if any(holds(tie) for tie in ties):
        return True
    named = [tie for tie in ties if tie.factors and least_sure(tie) >= SURE]
    is_plain = len(named) == 1 and is_slip(named[0])
    return not is_plain and explained(total, rate, near)


def _rates(text: Text) -> Iterator[Rate]:
    """The numbers that words tell to be for each; those in words only where 'each' or their form does."""
    for sentence in text.sentences:
        if sentence.is_row or not _MAY_TELL.search(text.content, sentence.start, sentence.end):
            continue
        for claim in (*text.by_sentence[sentence.number], *in_words(text, sentence.number)):
            rate = rate_of(text, claim)
            if rate is None or claim.may_be_year or claim.value <= 1 or _SOME.search(claim.text):
                continue
            if _RANGE.match(text.content, claim.end):
                continue  # 'по 12–14 детей'
            if rate.is_marked and (claim.is_number or rate.is_spread or rate.is_led):
                yield rate
