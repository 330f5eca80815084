"""Things told as known: whether nothing but an earlier number can be meant by them."""

from __future__ import annotations

from itertools import combinations

from qalam.checker.claims import Claim
from qalam.checker.readers.again.seen import ABOUT, Seen
from qalam.checker.readers.again.told import are_one_thing, sentence_words, thing_of

SOON = 4  # sentences
CROWD = 12  # numbers of which any two are added
MORE = 0.2  # of the greater of two


def is_definite(seen: Seen) -> bool:
    """Whether nothing but the earlier number can be meant by things that are told as known: it is the nearest of the
    thing and of about as many, nothing is said of the later ones that was not said before, and no others make their
    number. Those told by what they do must do what was told of the earlier ones."""
    known = seen.said[1].known
    is_known = known in {"all", "these"} and not _sort_new_between(seen)
    is_told = known in {"told", "out of"} and not seen.sort_new and seen.sort_told > 0
    return (is_known or is_told) and _is_near(seen) and seen.is_next and seen.is_alone and not is_made(seen)


def is_made(seen: Seen) -> bool:
    """Whether other numbers round the two make the later one, or the difference of the two."""
    text, one, two = seen.text, seen.one, seen.two
    first, last = max(0, one.sentence - 1), min(len(text.sentences) - 1, two.sentence + 1)
    near = [
        claim.value
        for claim in text.claims_within(text.sentences[first].start, text.sentences[last].end)
        if claim is not two and claim.is_count and _may_be_of_thing(seen, claim)
    ]
    sums = {first + later for first, later in combinations(near[:CROWD], 2)}
    is_rest = any(two.value + value in near for value in near[:CROWD])
    return abs(one.value - two.value) in near or two.value in sums or is_rest


def _sort_new_between(seen: Seen) -> int:
    """Words of the later number for its sort that nothing up to it says."""
    return len(seen.sort_new_words - _told_between(seen))


def _told_between(seen: Seen) -> frozenset[str]:
    between = range(seen.one.sentence + 1, seen.two.sentence)
    return frozenset().union(*(sentence_words(seen.text, number) for number in between))


def _is_near(seen: Seen) -> bool:
    """Whether two numbers are near enough, in the text and in their size, for things told as known to be those of the
    earlier one: of some only these many, and not all that there are, were told before."""
    if seen.two.sentence - seen.one.sentence > SOON or not (seen.gap <= ABOUT or seen.is_telling):
        return False
    is_more = seen.two.value > seen.one.value and not seen.said[0].is_bare and seen.said[1].known == "all"
    return not is_more or seen.gap <= MORE or seen.is_telling


def _may_be_of_thing(seen: Seen, claim: Claim) -> bool:
    is_bare = claim.unit == "count" and not claim.noun
    return is_bare or are_one_thing(thing_of(seen.text, claim), seen.said[1].thing) > 0
