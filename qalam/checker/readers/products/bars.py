"""What keeps a product still: the numbers are of others, of another time, of some, or of more than the rate."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.nouns_alike import share
from qalam.checker.readers.products.quantities import THING, quantity_of
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.tied_words import (
    all_of,
    are_joined,
    are_labels,
    factors_of,
    is_called_all,
    is_slip,
    is_told,
    lead_of,
    times_apart,
)
from qalam.checker.readers.products.ties import Tie
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import MEASURED_BY
from qalam.checker.words.shares.coverage import NARROWED
from qalam.checker.words.units.rates_per import OTHERWISE, PART_OF_YEAR

_NARROWED = as_pattern(rf"\b(?:{'|'.join(NARROWED)})", re.I)
_WHERE = as_pattern(r"\b[ВвУу]\s\Z")
_BY_SO_MUCH = as_pattern(r"\b(?:на|by)\s\Z", re.I)
_TO_SO_MUCH = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+)?[ғгқк][ае]\s(?:өс|арт|көбей|азай|төменде|қымбат|арзан|кемі|қысқар)", re.I
)
_AND_MORE = as_pattern(
    r"\s?(?:теңге[^\W\d]*|тенге|тг\.?)?\s(?:и|а также|плюс|және)\s(?![^\W\d]+(?:л[аио]?|н[оы]|ды|ді)\b)[^\W\d]", re.I
)
_PART, _OTHERWISE = as_pattern("|".join(PART_OF_YEAR), re.I), as_pattern("|".join(OTHERWISE), re.I)
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")
PLACES = ("район", "аудан", "қала", "город", "бірінші", "перво")  # where all of it is
CLOSE = Decimal("1.3")
TIMES = 5  # that one price is another, of the same ware for others


def bars_of(text: Text, tie: Tie) -> float:
    """How much what stands against a tie weighs, as a negative number."""
    return sum(weigh(text, tie) for weigh in _BARS)


def _of_others(text: Text, tie: Tie) -> float:
    claim = tie.rate.quantity.claim
    leads = [lead_of(text, one) for one in tie.claims if one.sentence != claim.sentence]
    said = [one.said for one in all_of(tie)]
    more = -2.0 if is_told("more", *said) else 0.0
    return more - 5.0 * is_told("others", *said, *leads)


def _of_two_times(text: Text, tie: Tie) -> float:
    """Some of the numbers are told of the past and others are not; a mean told behind the numbers of last year is of
    that year, if no word says that it is of now."""
    rate = tie.rate.quantity.claim
    past = []
    for one in all_of(tie):
        claim = one.quantity.claim
        lead = lead_of(text, claim) if claim.sentence != rate.sentence else ""
        past.append(is_told("then", f"{one.said} {lead}"))
    if all(past[1:]) and not past[0]:
        return -5.0 if is_told("now", text.sentence_of(rate)) else 0.0
    years, others = set(_YEAR.findall(tie.rate.said)), set(_YEAR.findall(_but_for_rate(text, tie)))
    is_other_year = bool(years) and not years & others and (bool(others) or not _opens(tie))
    return -5.0 if is_other_year or any(past) != all(past) else 0.0


def _of_change(text: Text, tie: Tie) -> float:
    return -5.0 if any(_is_change(text, one) for one in (tie.rate, tie.total)) else 0.0


def _is_change(text: Text, one: Rate) -> bool:
    """Whether a number tells by how much something has changed: 'вырос на 12 тысяч', '12 мыңға өсті'."""
    claim = one.quantity.claim
    if not is_told("changed", one.said):
        return False
    is_by = _BY_SO_MUCH.search(text.content, max(0, claim.start - 4), claim.start)
    return (is_by or _TO_SO_MUCH.match(text.content, claim.end)) is not None


def _of_narrower(text: Text, tie: Tie) -> float:
    """A word of the rate tells that it is of girls, of villages, of the first forms, and none of the others does."""
    if all(factor.is_span for factor in tie.factors) or _opens(tie):
        return 0.0
    rest = _but_for_rate(text, tie)
    told = [match.group() for match in _NARROWED.finditer(tie.rate.said.lower())]
    return -5.0 if any(word not in rest for word in told if not word.startswith(PLACES)) else 0.0


def _opens(tie: Tie) -> bool:
    """Whether a rate is the first of the numbers, and another is in its sentence: what opens that is told of all."""
    first, second, *_ = tie.claims
    return first is tie.rate.quantity.claim and first.sentence == second.sentence


def _but_for_rate(text: Text, tie: Tie) -> str:
    """The sentences of the numbers without the words of the rate."""
    parts = [part.strip() for part in tie.rate.said.split(" # ") if part.strip()]
    said = " ".join(text.sentence_of(claim) for claim in tie.claims)
    for part in parts:
        said = said.replace(part, " ")
    return said.lower()


def _of_base(text: Text, tie: Tie) -> float:
    """A rate for each thousand is reckoned for a whole year, and of those who are asked about only."""
    if not any(of.base for of in tie.rate.of):
        return 0.0
    whole = " ".join(text.sentence_of(one.quantity.claim) for one in factors_of(tie)).lower()
    said = text.sentence_of(tie.rate.quantity.claim).lower()
    is_some = any(match.group() not in whole for match in _OTHERWISE.finditer(said))
    return -5.0 if is_some or _PART.search(f"{said} {whole}") else 0.0


def _of_some(text: Text, tie: Tie) -> float:
    """A number of things that no word calls all of them may be some, or more than those of whom the rate is told."""
    rate, total = tie.rate, tie.total
    is_thing = rate.quantity.sort == total.quantity.sort == THING
    if not is_thing or is_called_all(tie) or are_labels(text, tie):
        return 0.0
    one, whole = rate.quantity.claim, total.quantity.claim
    if whole.start > one.start and not are_joined(text, tie) and not _is_measured(tie):
        less = -2.0 if rate.is_mean else -4.0
        return less if total.quantity.value < tie.made else -1.5
    if whole.sentence < one.sentence - 1:
        return -1.5
    return -1.0 if rate.is_spread and not rate.is_mean and not rate.of else 0.0


def _is_measured(tie: Tie) -> bool:
    """Whether all is no part of more: it is told of so many days, or measured as wood is."""
    sentence = tie.total.quantity.claim.sentence
    if any(factor.is_span and factor.number.quantity.claim.sentence == sentence for factor in tie.factors):
        return True
    return any(noun.startswith(MEASURED_BY) for noun in tie.rate.quantity.nouns)


def _of_other_sums(text: Text, tie: Tie) -> float:
    """What is told behind a price, or told of more or of fewer than those who pay it."""
    rate, total = tie.rate, tie.total
    is_more = total.quantity.value > tie.made
    told = 0.0
    sentences = {claim.sentence: text.sentence_of(claim) for claim in tie.claims}.values()
    if is_told("with" if is_more else "exempt", *sentences):
        told -= 4.0
    if is_more and not rate.is_mean and _AND_MORE.match(text.content, rate.quantity.claim.end):
        told -= 4.0
    if rate.quantity.unit == "m2" and not rate.is_mean and times_apart(tie) > CLOSE:
        told -= 3.0  # of a building with more than its rooms
    if not is_more and "ha" in rate.spans and is_told("sown", *sentences):
        told -= 5.0
    return told


def _of_list(text: Text, tie: Tie) -> float:
    """One of several prices, or a sum of others: 'қола иегерлері 300 мың теңгеден алды, күміске 500 мың'."""
    rate, total = tie.rate, tie.total
    if is_called_all(tie) and not rate.is_price:
        return 0.0
    is_thing = rate.quantity.sort == total.quantity.sort == THING
    is_only_spread = rate.is_spread and not (rate.is_mean or rate.is_each or rate.of)
    is_behind = total.quantity.claim.start > rate.quantity.claim.start
    told = -2.0 if not is_thing and is_only_spread and is_behind and not (is_called_all(tie) or is_slip(tie)) else 0.0
    return told - 2.5 if not rate.is_mean and _is_listed(text, tie) else told


def _is_listed(text: Text, tie: Tie) -> bool:
    """Whether a further number of the sort of the rate stands beside it: a list of which it is one item."""
    rate, total = tie.rate.quantity, tie.total.quantity
    own = {claim.id for claim in tie.claims}
    for claim in text.by_sentence[rate.claim.sentence]:
        other = quantity_of(text, claim) if claim.id not in own else None
        if other is None or other.value >= total.value:
            continue
        is_price = tie.rate.is_price and other.is_bare and rate.value < other.value * TIMES < rate.value * TIMES**2
        is_alike = other.sort == rate.sort and other.unit == rate.unit and not is_called_all(tie)
        if (is_price and not other.claim.step) or (is_alike and (rate.sort != THING or share(rate.nouns, other.nouns))):
            return True
    return False


def _of_far(text: Text, tie: Tie) -> float:
    """The numbers stand in three sentences, or the rate before them all, or what it is of is named only elsewhere."""
    claims: tuple[Claim, ...] = tie.claims
    rate, total = tie.rate.quantity.claim, tie.total.quantity.claim
    told = 0.0
    is_concluded = are_joined(text, tie) and total.start > rate.start
    if not is_concluded and not are_labels(text, tie):
        told -= 1.5 if len({claim.sentence for claim in claims}) > 2 else 0.0
        is_weak = bool(tie.rate.things) and all(of.is_weak for of in tie.rate.things)
        if is_weak and not {one.quantity.claim.sentence for one in factors_of(tie)} & {rate.sentence, total.sentence}:
            is_where = any(_WHERE.search(text.content, max(0, claim.start - 4), claim.start) for claim in claims)
            told -= 1.8 if is_where else 0.8
    is_first = min(claim.sentence for claim in claims if claim is not rate) > rate.sentence
    return told - 1.5 if is_first and times_apart(tie) > CLOSE else told


_BARS: tuple[Callable[[Text, Tie], float], ...] = (
    *(_of_others, _of_two_times, _of_change, _of_narrower, _of_base, _of_some, _of_other_sums, _of_list, _of_far),
)
