"""Shares, changes in percent, differences and quotients that no pattern tells, and that one slip of the typist broke.

All pairs of counts near a number are weighed by what is seen around them; the likeliest is held against it, unless
another pair fits with fair odds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import log

from qalam.checker.checks.changes.differences import difference_finding, is_near
from qalam.checker.checks.changes.ends_of_others import names_another_thing
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.checks.changes.other_pairs import fits_another_pair
from qalam.checker.checks.changes.roles import in_order
from qalam.checker.checks.changes.subjects import is_about_another
from qalam.checker.checks.shares.apart import is_apart, is_of_one_elsewhere
from qalam.checker.checks.shares.bases import is_of_another_time
from qalam.checker.checks.shares.coverage_shares import is_of_places
from qalam.checker.checks.shares.explained_rates import fits_share, is_change_explained, is_of_table, is_share_explained
from qalam.checker.checks.shares.other_bases import is_of_base_with_next
from qalam.checker.checks.shares.quotients import quotient_finding
from qalam.checker.checks.shares.share_findings import share_finding
from qalam.checker.checks.shares.share_pairs import are_both_parts
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import said_of, stems
from qalam.checker.evidence.rates import Around
from qalam.checker.evidence.rates_odds import log_odds
from qalam.checker.evidence.rates_seen import of_claim
from qalam.checker.evidence.rates_told import Sort, Told, rates_of, swollen_by, told_by
from qalam.checker.evidence.weights import weights
from qalam.checker.findings import Finding
from qalam.checker.paragraphs import are_of_two_topics
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.fits import is_difference_told
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import printed
from qalam.checker.text import Text
from qalam.checker.words.shares.fulfilled import PLAN
from qalam.checker.words.shares.told import OF_PLAN_BEHIND

SORTS: tuple[Sort, ...] = ("share", "growth", "difference", "quotient")
PERCENTS: tuple[Sort, ...] = ("share", "growth")
UNNAMED: tuple[Sort, ...] = ("difference", "quotient")  # that no percent sign tells
# Log-odds of a tie that a slip broke.
FLAG: dict[Sort, float] = {"share": 1.5, "growth": 1.7, "difference": 2.6, "quotient": 3.2}
RARE = 2.2  # by how much a pair that fits may be less likely than one that a slip broke, which are few
LONG = 3  # digits of a figure
MANY = 3  # rates of a sentence that fail
SURE = 6.05  # log-odds with which a pair that nearly fits was meant
LEAST = -2.0  # log-odds of a slip below which a pair is not looked at
NAMED = frozenset({"people", "organisations"})
BESIDE = 20  # sentences on either side of a base
ONCE = 20  # parts of a number by one of which it may change within a year
NEAR = 16  # characters from a share to the number in parentheses behind it
_SHARE_ASIDE = as_pattern(r"(?:%|процент|пайыз)[^\d.,;()]{0,12}\(\Z", re.I)
_OF_PLAN, _PLAN = as_pattern("|".join(OF_PLAN_BEHIND), re.I), as_pattern("|".join(PLAN), re.I)
UNSURE = -4.0  # log-odds of a tie by its surroundings below which no slip makes it one


def check_weighed_rates(text: Text, relations: Sequence[Relation], found: Iterable[Finding]) -> list[Finding]:
    """Findings about rates that neither `relations` tie nor `found` tells to be wrong."""
    around = Around(text, relations)
    known = {part.id for tie in relations if tie.kind == "share" for part in tie.parts[1:]}
    known |= {claim.id for finding in found for claim in finding.claims}
    summed = {part.id for tie in relations if tie.kind == "parts" and tie.holds for part in tie.parts}
    pairs = {(tie.whole.id, tie.parts[0].id) for tie in relations if tie.kind == "share" and tie.whole and tie.holds}
    told: list[Finding] = []
    for sort in SORTS:
        known |= summed if sort in UNNAMED else set()  # what is left is a part, too
        for rate in rates_of(around, sort):
            if rate.id not in known:
                near = told_by(around, sort, rate, within_reach=True)
                candidates = [one for one in near if one.holds or not _has_share(one, pairs)]
                if sort == "share":
                    candidates += [one for one in swollen_by(around, rate) if not one.holds]
                worst = _broken(around, sort, candidates, known) or _misrounded(sort, candidates)
                if worst is not None:
                    known |= {claim.id for claim in worst.claims}
                    told.append(_finding(worst))
    return _but_for_rows(told)


def _has_share(told: Told, pairs: set[tuple[str, str]]) -> bool:
    """Whether another share was told of a pair, and holds: 'с 0,9% до 0,6% (3 из 512)'."""
    return told.sort == "share" and (told.tie.base.id, told.tie.part.id) in pairs


def _but_for_rows(told: list[Finding]) -> list[Finding]:
    """The findings but for those of a sentence in which several rates fail: they were not meant so."""
    times = Counter(finding.claims[0].sentence for finding in told)
    return [finding for finding in told if times[finding.claims[0].sentence] < MANY]


def _broken(around: Around, sort: Sort, candidates: Sequence[Told], known: set[str]) -> Told | None:
    """The likeliest pair of a rate where that fails by one slip, and no pair that fits is likely."""
    best, most = None, FLAG[sort]
    for told in candidates:
        if told.holds or known & {told.tie.part.id, told.tie.base.id} or _is_above(around.text, told):
            continue
        if sort == "difference" and (
            is_difference_told(around.text, told.tie.part, told.tie.base) or _is_left(around.text, told)
        ):
            continue
        slip = told.slip_odds()
        if slip is None or slip < LEAST:
            continue
        tie = log_odds(told.tie, weights(sort), max(UNSURE, most - slip))
        if tie >= UNSURE and tie + slip > most and not _is_of_another(told):
            best, most = told, tie + slip
    if best is None or _fits(around, sort, best.tie.rate, candidates, most - RARE):
        return None
    return None if _is_explained(around, best) else best


def _is_above(text: Text, told: Told) -> bool:
    """Whether a share would be of fewer than its own number, told behind it or with others between: it is of others."""
    part, base = told.tie.part, told.tie.base
    if told.sort != "share" or part.value <= base.value:
        return False
    is_behind = base.start > part.start
    return is_behind or any(claim.is_count for claim in text.claims_within(base.end, part.start))


def _is_left(text: Text, told: Told) -> bool:
    """Whether what two numbers and their rate make is told near them: then the rate is what both leave of that."""
    part, base = told.tie.part, told.tie.base
    all_three = part.value + base.value + told.tie.rate.value
    return any(one.value == all_three for claim in (part, base) for one in text.claims_around(claim, 1))


def _is_explained(around: Around, told: Told) -> bool:
    """Whether a rate was reckoned of other numbers."""
    base, part, rate = told.claims
    if told.sort != "share":
        return told.sort == "growth" and (
            is_change_explained(around.text, part, rate)
            or in_order(around.text, *sorted((base, part), key=lambda end: end.start)) is None
            or is_about_another(around.text, rate, (base, part))
            or fits_another_pair(around.text, rate, base, part)
        )
    own = mentions_in(around.text, around.text.sentences[part.sentence])
    if any(one.claim.id == part.id and not one.is_weak for one in own):
        return True  # 'контингент сократился на 78 учащихся (1,1%)'
    is_of_others = is_share_explained(around.text, part, rate, base) or is_of_table(around.text, part, rate)
    is_of_others |= _is_beside_with_share(around.text, part, base)
    is_of_others |= any(is_so(around.text, part, rate, base) for is_so in (is_apart, is_of_one_elsewhere))
    return is_of_others or _fits_once(around, told) or _is_of_larger(around, told)


def _is_beside_with_share(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a base has a share of its own in brackets, and no word says that the part is some of it."""
    beside = text.between(base.sentence, base.end, text.sentences[base.sentence].end)[:1]
    is_with_share = bool(beside) and beside[0].unit == "percent" and "(" in text.content[base.end : beside[0].start]
    return is_with_share and (base.start > part.start or not MARKER.search(text.content, base.end, part.end))


def _is_of_larger(around: Around, told: Told) -> bool:
    """Whether a share whose part is larger than its base is just that of a larger number anywhere near."""
    base, part, rate = told.claims
    return part.value > base.value and any(
        fits_share(part.value, claim.value, rate) and claim.is_count and may_be_part(claim, part)
        for claim in around.text.claims_around(part, BESIDE)
    )


def _fits_once(around: Around, told: Told) -> bool:
    """Whether a share is just that of another number near to its base and of its unit, of the same people at another
    time of the year, or of its base with the number behind that."""
    base, part, rate = told.claims
    unit = Decimal(1).scaleb(-rate.decimals)
    if base.unit not in NAMED and not rate.decimals:
        return False
    near = [
        claim.value
        for claim in around.text.claims_around(base, BESIDE)
        if claim is not base and claim is not part and claim.value > 0 and claim.family == base.family
        if claim.unit == base.unit and abs(claim.value - base.value) * ONCE <= base.value
    ]
    fits = any(abs(part.value * 100 / value - rate.value) * 2 <= unit for value in near)
    return fits or is_of_base_with_next(around.text, base, part, rate)


def _misrounded(sort: Sort, candidates: Sequence[Told]) -> Told | None:
    """The only pair of a rate that fits but for a last digit cut off or rounded the wrong way, where that is surely
    meant."""
    fitting = [told for told in candidates if told.holds] if sort in PERCENTS else []
    if len(fitting) != 1 or fitting[0].is_rounded or _is_of_another(fitting[0]):
        return None
    is_sure = log_odds(fitting[0].tie, weights(sort)) - log(fitting[0].accident) >= SURE
    return fitting[0] if is_sure else None


def _fits(around: Around, sort: Sort, rate: Claim, candidates: Iterable[Told], least: float) -> bool:
    """Whether a pair that fits, as a share or as a change, is likely enough to be meant."""
    return any(
        told.holds and log_odds(told.tie, weights(other)) >= least + log(told.accident)
        for other in (PERCENTS if sort in PERCENTS else (sort,))
        for told in (candidates if other == sort else told_by(around, other, rate, within_reach=True))
    )


def _is_of_another(told: Told) -> bool:
    """Whether the words say that the numbers are of another time or thing than the rate, or no rate of this sort."""
    text, (base, part, rate) = told.tie.around.text, told.claims
    if told.sort != "share" and any(are_of_two_topics(text, end, rate) for end in (base, part)):
        return True
    return told.sort not in UNNAMED and _is_of_another_thing(told)


def _is_of_another_thing(told: Told) -> bool:
    """The same of a percentage by what its clause and those of its numbers say."""
    text, (base, part, rate) = told.tie.around.text, told.claims
    if of_claim(told.tie.around, "mean", rate):
        return True
    if told.sort == "share":
        is_of_another_base = is_of_another_time(text, base, part) or are_both_parts(text, base, part)
        is_of_another_base |= (
            _is_of_plan(text, told) or is_of_places(text, part, rate, base) or _is_money_apart(text, told)
        )
        is_of_another_base |= base.start > rate.start and tells_change(text, part)  # 'сократился на 78 (1,1%)'
        is_of_another_base |= base.sentence < part.sentence and _is_aside_of_share(text, base)
        return is_of_another_base or bool(of_claim(told.tie.around, "told_change", rate))
    if of_claim(told.tie.around, "to", base) or of_claim(told.tie.around, "from", part):
        return True
    ends = sorted((base, part), key=lambda claim: claim.start)
    if _is_far_off(told) or any(_has_own_change(told, end) for end in ends):
        return True
    return names_another_thing(text, text.sentences[rate.sentence], rate, ends)


def _is_of_plan(text: Text, told: Told) -> bool:
    """Whether a share is said to be of a plan of which its base is not told: '52,3 млн (50,7% годового плана)'."""
    base, _, rate = told.claims
    return _OF_PLAN.match(text.content, rate.end) is not None and not _PLAN.search(said_of(text, base))


def _is_money_apart(text: Text, told: Told) -> bool:
    """Whether a sum of money is taken for the base of one in another line, which has no word in common with its own:
    'Материалдық базаға 1,8 млрд теңге. … Оқулыққа 1,3 млрд теңге, 96%-ы жеткізілді'."""
    base, part, _ = told.claims
    if base.unit != "money" or base.end > part.start or "\n" not in text.content[base.end : part.start]:
        return False
    said = (stems(f"{before} {behind}") for before, behind in map(told.tie.around.words, (base, part)))
    return not frozenset.intersection(*said) - stems(base.noun)


def _is_aside_of_share(text: Text, base: Claim) -> bool:
    """Whether a number only explains a share before it: '66,5%-ы (14,3 мың адам) – әйелдер'."""
    return _SHARE_ASIDE.search(text.content, max(0, base.start - NEAR), base.start) is not None


def _is_far_off(told: Told) -> bool:
    """Whether a change is nowhere near that of two figures of which one has but a digit or two: many a slip
    makes such a pair right."""
    base, part, rate = told.claims
    short = min(len(printed(base).rstrip("0")), len(printed(part).rstrip("0"))) < LONG
    return short and not is_near(Decimal(told.exact), rate.value)


def _has_own_change(told: Told, end: Claim) -> bool:
    """Whether a figure stands in another sentence than a change, which tells by how much that one changed: 'Жылқы
    6,9%-ға көбейіп, 4,4 млн болды. Түйе 6,3%-ға артып, 300 мыңға жетті'."""
    rate = told.tie.rate
    changes = [one for one in told.tie.around.numbers(end.sentence) if one.unit == "percent"]
    return end.sentence != rate.sentence and any(of_claim(told.tie.around, "told_change", one) for one in changes)


def _finding(told: Told) -> Finding:
    base, part, rate = told.claims
    if told.sort == "share":
        return share_finding(part, rate, base)
    if told.sort == "quotient":
        return quotient_finding(base, part, rate)
    return growth_finding(base, part, rate) if told.sort == "growth" else difference_finding(base, part, rate)
