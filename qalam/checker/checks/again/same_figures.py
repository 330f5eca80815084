"""Two numbers in different sentences that tell one figure by all that stands around them, and of which a slip of the
pen makes one of the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from qalam.checker.checks.again.alike import is_measure, is_same
from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.evidence.same import Pair, are_of_sort, slipped
from qalam.checker.evidence.same_apart import are_apart, are_listed, are_told_two
from qalam.checker.evidence.same_odds import pair_odds
from qalam.checker.evidence.same_sight import NEAR, Sight
from qalam.checker.evidence.weights import weights
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import IN_ALL, THESE

_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\b", re.I)
_IN_ALL = as_pattern(rf"\b(?:{'|'.join(IN_ALL)})", re.I)

LEAST, LEAST_OF_TITLE = -1.0, -1.6  # log-odds of the digits below which no words would tell enough
SHARED = 2  # words besides what is counted
MANY = 10_000  # people, of whom hardly two numbers are so alike whatever they are called
DIGITS = 4  # of a number that hardly another comes one slip near
LONG = 100  # a number that such words are enough for
ENOUGH = 0.5  # log-odds: of published texts hardly two unlike figures seem as much to be one
ENOUGH_OF_ALL = 0.0  # where the later one is said to be of all, or two digits are exchanged


def check_same_figures(text: Text, relations: Sequence[Relation], reported: Iterable[Finding]) -> list[Finding]:
    """Each two numbers that are most likely one figure; those of which something else was found are left alone."""
    wrong = {claim.id for finding in reported for claim in finding.claims}
    settled = settled_by(relations)
    table = weights("same")
    likely: list[tuple[float, Pair]] = []
    sight = Sight(text)
    for pair in slipped(text, sight):
        accident = pair_odds(*pair.digits)
        if accident < (LEAST_OF_TITLE if sight.is_title(pair.one.sentence) else LEAST):
            continue
        ids = {pair.one.id, pair.two.id}
        is_swap = _is_long_swap(pair)
        if pair.one.step and sight.is_title(pair.one.sentence) and _is_rounded_below(text, pair):
            continue
        if ids & wrong or ids <= settled or not (is_swap or _may_say_the_same(sight, pair.one, pair.two)):
            continue
        odds = table.log_odds(pair.seen) + accident
        enough = ENOUGH_OF_ALL if is_swap or _is_all_again(sight, pair.one, pair.two) else ENOUGH
        if odds > enough and not (are_told_two if is_swap else are_apart)(sight, pair.one, pair.two):
            likely.append((odds, pair))
    return [differing(pair.one, pair.two) for pair in _best(text, likely)]


def _may_say_the_same(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two sentences share words besides what is counted, or one is a title or comes back to the number of
    the other; and are no two items of one list."""
    is_sure = sight.is_title(one.sentence) or sight.is_recalled(two) or _is_all_again(sight, one, two)
    shared = (sight.words(one.sentence) & sight.words(two.sentence)) - stems(one.noun) - stems(two.noun)
    is_long = min(one.value, two.value) >= LONG
    return (is_sure or (is_long and len(shared) >= SHARED)) and not are_listed(sight, one, two)


def _is_rounded_below(text: Text, pair: Pair) -> bool:
    """Whether another number below a title is the rounded one of the title."""
    behind = (claim for claim in text.claims if claim.sentence > pair.one.sentence and claim is not pair.two)
    return any(is_measure(claim) and is_same(pair.one, claim) for claim in behind)


def _is_long_swap(pair: Pair) -> bool:
    """Whether two long numbers of one noun differ by two neighbouring digits exchanged: hardly any published text has
    two such figures, unless it names two places or things."""
    one, two = pair.one, pair.two
    said = pair.sight.text.content[pair.sight.text.sentences[two.sentence].start : two.start]
    digits = DIGITS - (_THESE.search(said) is not None)  # 'осы бес мектептегі 1 890 орын'
    is_long = min(len(printed.rstrip("0")) for printed in pair.digits) >= digits
    are_people = min(one.value, two.value) >= MANY and "people" in {one.unit, two.unit} and may_be_part(one, two)
    are_one = bool(stems(one.noun) & stems(two.noun)) or one.unit == two.unit == "places" or are_people
    is_alike = are_one and (one.step, one.decimals) == (two.step, two.decimals)
    return is_long and is_alike and slip_between(*pair.digits) == "swapped"


def _is_all_again(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether a long number of the things counted before is said to be all of them: 'жалпы маусымда 12 846 бала'."""
    start = max(sight.text.sentences[two.sentence].start, two.start - NEAR)
    is_long = len(printed(two).rstrip("0")) >= DIGITS
    is_all = is_long and _IN_ALL.search(sight.text.content, start, two.start) is not None
    return is_all and bool(one.noun) and stems(one.noun) == stems(two.noun)


def _best(text: Text, likely: list[tuple[float, Pair]]) -> list[Pair]:
    """The likeliest pairs, each number in one of them; none whose later number only tells again what was told before,
    or of which both stand in the text again."""
    again = _by_value(text) if likely else {}
    taken: set[str] = set()
    best = []
    for _, pair in sorted(likely, key=lambda found: -found[0]):
        ids = {claim.id for claim in pair.claims}
        others = [_told_again(text, claim, again) for claim in pair.claims]
        is_before = any(other.start < pair.two.start for other in others[1])
        if not ids & taken and not is_before and not all(others):
            best.append(pair)
            taken |= ids
    return sorted(best, key=lambda pair: pair.two.start)


def _by_value(text: Text) -> dict[str, list[Claim]]:
    """The measures of a text by their values."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in text.claims:
        if is_measure(claim):
            found[str(claim.value)].append(claim)
    return found


def _told_again(text: Text, claim: Claim, by_value: dict[str, list[Claim]]) -> list[Claim]:
    """The other numbers of the text with the value of one, and of its sort."""
    return [other for other in by_value[str(claim.value)] if other is not claim and are_of_sort(text, claim, other)]
