"""Two numbers in different sentences that tell one figure by all that stands around them, and of which a slip of the
pen makes one of the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from qalam.checker.checks.again.alike import is_measure, is_same
from qalam.checker.checks.again.made import are_both_made
from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import said_of, stems
from qalam.checker.evidence.same import Pair, are_of_sort, slipped
from qalam.checker.evidence.same_apart import are_apart, are_listed, are_told_two
from qalam.checker.evidence.same_odds import pair_odds
from qalam.checker.evidence.same_sight import NEAR, Sight
from qalam.checker.evidence.weights import weights
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import IN_ALL, THESE

_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\b", re.I)
_OF_THEM = as_pattern(r"(?:оның|соның|олардың|солардың)\s\Z", re.I)
_NAME = as_pattern(r"«([^«»\n]{3,40})»")
_IN_ALL = as_pattern(rf"\b(?:{'|'.join(IN_ALL)})", re.I)

LEAST, LEAST_OF_TITLE = -1.0, -1.6  # log-odds of the digits below which no words would tell enough
SHARED = 2  # words besides what is counted
MANY = 10_000  # people, of whom hardly two numbers are so alike whatever they are called
DIGITS = 4  # of a number that hardly another comes one slip near
ENOUGH_OF_QUOTE = -0.6
NAMED = 1.5  # log-odds that a name in both clauses adds
SHARE_DIGITS, NAMED_DIGITS = 3, 3
FAR_APART = 200  # times the gap of two long numbers of which the words beside tell little
LATER = 6  # sentences between a long number and the same again
LONG = 100  # a number that such words are enough for
ENOUGH = 0.75  # log-odds: of published texts hardly two unlike figures seem as much to be one
FEW = 10  # by which those who came and those who passed may differ
ENOUGH_ALONE = 1.5  # where the sentences share no words that would tell it
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
        may_say = is_swap or _may_say_the_same(pair) or _is_long_again(pair)
        if ids & wrong or ids <= settled or _is_some_of_them(text, pair):
            continue
        if not may_say and (are_listed(sight, pair.one, pair.two) or not _is_clear(pair)):
            continue
        odds = table.log_odds(pair.seen) + accident
        odds += NAMED if _are_of_name(sight, pair.one, pair.two) else 0
        enough = _enough(pair, is_swap=is_swap) if may_say else ENOUGH_ALONE
        if odds > enough and are_both_made(text, pair.one, pair.two):
            continue
        if odds > enough and not (are_told_two if is_swap else are_apart)(sight, pair.one, pair.two):
            likely.append((odds, pair))
    return [differing(pair.one, pair.two) for pair in _best(text, likely)]


def _enough(pair: Pair, *, is_swap: bool) -> float:
    """The log-odds above which two numbers are told to be one: less where the later is said to be of all, or quotes a
    long number of people, or where the clauses of two shares with tenths say two words alike."""
    if is_swap or _is_all_again(pair.sight, pair.one, pair.two) or _are_shares_again(pair):
        return ENOUGH_OF_ALL
    return ENOUGH_OF_QUOTE if _is_quoted(pair) else ENOUGH


def _are_shares_again(pair: Pair) -> bool:
    one, two = pair.claims
    clauses = [pair.sight.near(claim).clause for claim in (one, two)]
    return _are_shares(one, two) and len(clauses[0] & clauses[1]) >= SHARED


def _is_quoted(pair: Pair) -> bool:
    """Whether a quote begins with so many people as a sentence shortly before counts, in four digits or more."""
    are_people = pair.one.unit == pair.two.unit == "people"
    return are_people and pair.seen["quote"] > 0 and min(len(digits.rstrip("0")) for digits in pair.digits) >= DIGITS


def _are_of_name(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the clauses of two numbers of three digits or more name one thing in quotation marks, and no other."""
    named = [_NAME.findall(said_of(sight.text, claim)) for claim in (one, two)]
    is_long = min(len(printed(claim)) for claim in (one, two)) >= NAMED_DIGITS
    return is_long and len(named[0]) == 1 and named[0] == named[1]


def _may_say_the_same(pair: Pair) -> bool:
    """Whether two sentences share words besides what is counted, or one is a title or comes back to the number of
    the other; and are no two items of one list."""
    sight, (one, two) = pair.sight, pair.claims
    is_sure = sight.is_title(one.sentence) or sight.is_recalled(two) or _is_all_again(sight, one, two)
    shared = _words_shared(pair)
    is_long = min(one.value, two.value) >= LONG or _are_shares(one, two)
    return (is_sure or (is_long and len(shared) >= SHARED)) and not are_listed(sight, one, two)


def _are_shares(one: Claim, two: Claim) -> bool:
    """Whether two numbers are shares with tenths."""
    return one.unit == two.unit == "percent" and min(len(printed(claim)) for claim in (one, two)) >= SHARE_DIGITS


def _is_long_again(pair: Pair) -> bool:
    """Whether shortly behind a long number, or one beside which both tell another, a sentence that tells no other of
    its unit says the same again, or quotes the people who are counted: '6 415 участников … «6 415 школьников', '4 380
    орын бекітілді … 4 380 орынға қабылдау аяқталды'. Of 2 418 who sat an exam 2 416 may pass it."""
    one, two = pair.claims
    sight = pair.sight
    is_near = two.sentence - one.sentence <= LATER and (one.step, one.decimals) == (two.step, two.decimals)
    if not is_near or pair.seen["rivals_later"] or are_listed(sight, one, two):
        return False
    length = min(len(digits.rstrip("0")) for digits in pair.digits)
    shared = _words_shared(pair)
    is_share = one.unit == two.unit == "percent"  # of one count in both sentences
    if (length >= DIGITS - 1 or is_share) and shared and pair.seen["in_common"]:
        return True
    is_noun = bool(stems(one.noun) & stems(two.noun)) or one.unit == two.unit == "places"
    is_far = abs(one.value - two.value) * FAR_APART >= max(one.value, two.value)
    return length >= DIGITS and is_far and (is_noun or _is_quoted(pair) or bool(shared & sight.near(two).clause))


def _is_clear(pair: Pair) -> bool:
    """Whether two numbers of three digits or more, of no two nouns and with a word in common, differ by more than some
    that fell away: of 2 418 who sat an exam 2 416 may pass it."""
    is_long = min(len(digits.rstrip("0")) for digits in pair.digits) >= NAMED_DIGITS
    if not is_long or abs(pair.one.value - pair.two.value) < FEW or not _words_shared(pair):
        return False  # asked first: what stands around two numbers takes longest to see
    return not pair.seen["other_noun"] or bool(pair.seen["money"])


def _words_shared(pair: Pair) -> frozenset[str]:
    """What two sentences say alike besides what is counted."""
    one, two = pair.claims
    said = pair.sight.words(one.sentence) & pair.sight.words(two.sentence)
    return frozenset(said - stems(one.noun) - stems(two.noun))


def _is_some_of_them(text: Text, pair: Pair) -> bool:
    """Whether the smaller number behind another opens a sentence with 'of them': it is a part."""
    said = text.content[text.sentences[pair.two.sentence].start : pair.two.start].lstrip(" \n–—-•")
    return pair.two.value < pair.one.value and any(words.match(said) for words in (MARKER, _OF_THEM))


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
