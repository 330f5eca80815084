"""Two figures told together twice, of which one comes again with a slip: '430 государственных и 47 частных школ … в 437
государственных школах, в 47 частных'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qalam.checker.checks.again.alike import is_measure, is_same
from qalam.checker.checks.again.made import are_both_made
from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.statements import are_named_apart
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.evidence.same import are_of_sort
from qalam.checker.evidence.same_apart import are_listed, are_of_two_places
from qalam.checker.evidence.same_odds import pair_odds
from qalam.checker.evidence.same_seen import seen
from qalam.checker.evidence.same_sight import Sight
from qalam.checker.evidence.weights import weights
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import REST, are_of_two_times, is_dashed, is_of_each
from qalam.checker.slips import printed, printed_slip
from qalam.checker.text import Text

_BEFORE = as_pattern(r"([^\W\d]{4,})\s?[–—:-]?\s?(?:[^\W\d]{1,3}\s)?$")
_BEHIND = as_pattern(r"(?:-[^\W\d]+)?\s([^\W\d]{4,})")
REACH = 4  # sentences
MOST = 5  # measures of a sentence
LONG = 2  # digits
ENOUGH, ENOUGH_OF_SHAPE = -1.5, 0.5  # log-odds of two numbers to be one
AROUND = 40  # characters on either side of a number


def check_paired(text: Text, relations: Sequence[Relation], reported: Iterable[Finding]) -> list[Finding]:
    """Each number that is said by the same word as one shortly before, with another that both sentences tell."""
    wrong = {claim.id for finding in reported for claim in finding.claims}
    sight = Sight(text)
    lines = [sentence.number for sentence in text.sentences if not sentence.is_row]
    told = {number: claims for number in lines if 1 < len(claims := _told(text, number)) <= MOST}
    found: list[Finding] = []
    for later, claims in told.items():
        for first in range(max(0, later - REACH), later):
            pairs = _slipped(sight, told.get(first, []), claims)
            if len(pairs) == 1 and not {claim.id for claim in pairs[0]} & wrong:
                found.append(differing(*pairs[0]))
                wrong |= {claim.id for claim in pairs[0]}
    return found


def _told(text: Text, number: int) -> list[Claim]:
    return [
        claim
        for claim in text.by_sentence[number]
        if is_measure(claim)
        and claim.unit not in {"percent", "date"}
        and len(printed(claim)) >= LONG
        and not (is_dashed(text, claim) or is_of_each(text, claim) or claim.may_be_year)
    ]


def _slipped(sight: Sight, earlier: Sequence[Claim], later: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """The pairs that a slip parts, where two sentences tell another number alike."""
    equal = [(one, two) for one in earlier for two in later if _are_equal(sight, one, two)]
    rest = [claim for claim in earlier if not any(claim is one for one, _ in equal)]
    others = [claim for claim in later if not any(claim is two for _, two in equal)]
    return [(one, two) for one in rest for two in others if equal and _is_slip(one, two) and _are_one(sight, one, two)]


def _are_equal(sight: Sight, one: Claim, two: Claim) -> bool:
    return one.value == two.value and are_of_sort(sight.text, one, two) and _are_said_alike(sight.text, one, two)


def _is_slip(one: Claim, two: Claim) -> bool:
    is_alike = (one.step, one.decimals, one.is_rough) == (two.step, two.decimals, two.is_rough)
    return is_alike and printed_slip(one, two) is not None and not is_same(one, two)


def _are_said_alike(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the word right before or behind two numbers, other than their noun, is the same; or both are money."""
    words = [_beside(text, claim) for claim in (one, two)]
    return any(mine & other for mine, other in zip(*words, strict=True)) or one.unit == two.unit == "money"


def _beside(text: Text, claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    sentence = text.sentences[claim.sentence]
    before = _BEFORE.search(text.content, max(sentence.start, claim.start - AROUND), claim.start)
    behind = _BEHIND.match(text.content, claim.end, min(sentence.end, claim.end + AROUND))
    return stems(before[1] if before else ""), stems(behind[1] if behind else "")


def _are_one(sight: Sight, one: Claim, two: Claim) -> bool:
    text = sight.text
    if not are_of_sort(text, one, two) or not _are_said_alike(text, one, two) or are_listed(sight, one, two):
        return False
    if are_of_two_times(text, one.sentence, two.sentence) or are_of_two_places(sight, one, two):
        return False
    if are_named_apart(sight.stated(one), sight.stated(two)) or not _is_likely(sight, one, two):
        return False
    if are_both_made(text, one, two):
        return False
    rest = [REST.search(sight.said(claim.sentence)) is not None for claim in (one, two)]
    return rest[0] == rest[1]


def _is_likely(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the words around two numbers tell one figure: more of them where both sentences are built alike, as
    those of two shifts or two schools are."""
    shapes = [[claim.unit for claim in sight.measures(of.sentence)] for of in (one, two)]
    odds = weights("same").log_odds(seen(sight, one, two)) + pair_odds(printed(one), printed(two))
    return odds > (ENOUGH_OF_SHAPE if len(shapes[0]) == len(shapes[1]) else ENOUGH)
