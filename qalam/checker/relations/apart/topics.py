"""A number that a text is about, and its parts told over the next sentences: by owner, by kind, by source of money.

'Строится 23 школы. За счёт бюджета – восемь, ещё 13 – за счёт инвесторов.' No word ties the parts to the whole. What
does is that each counts the same thing, and that their items name different parts of one division.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.paragraphs import are_of_two_topics
from qalam.checker.relations.apart.topic_divisions import by_division
from qalam.checker.relations.apart.topic_numbers import (
    following_of,
    is_in_aside,
    is_last_named,
    is_of_first_place,
    is_of_one_of,
    may_count,
    number_read,
)
from qalam.checker.relations.apart.topic_sums import MORE
from qalam.checker.relations.apart.topic_wholes import FEWEST_PLACES
from qalam.checker.relations.labels import Part, part_of
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.relations.whole.made_before import made_before
from qalam.checker.text import Text

NUMBERS = 30  # from a whole to its last part
LEAST = 10  # a whole of which two parts are told with numbers
SMALLEST = 6  # a whole of which three parts or more name its noun again, each of them


def topics(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """The parts of each number that nothing tied, where they are near to it."""
    wholes = wholes_of(tied)
    taken, failing = _taken(tied)
    counts = [number_read(text, claim) for claim in text.claims if may_count(text, claim)]
    labelled: dict[str, Part] = {}
    found: list[Relation] = []
    for place, one in enumerate(counts):
        whole = one.claim
        if whole.value < SMALLEST or whole.is_rough:
            continue
        later = counts[place + 1 : place + 1 + NUMBERS]
        following = [claim for claim in following_of(text, one, later, wholes) if (whole.id, claim.id) not in taken]
        if len(following) < 2 or is_in_aside(text, whole) or is_of_one_of(text, whole, following):
            continue
        if is_of_first_place(text, whole, following[0]):
            continue
        if not is_last_named(one, following[0], later, wholes):
            continue
        own, *listed = (_labelled(text, claim, labelled) for claim in (whole, *following))
        ties = by_division(text, own, listed, wholes.get(whole.id))
        tie = next((tie for tie, is_all in ties if is_all or whole.id not in failing), None)
        if tie and whole.value < LEAST and not _is_plain_list(text, whole, tie.parts):
            continue
        if tie and not tie.holds and is_dashed(text, whole) and are_of_two_topics(text, whole, tie.parts[-1]):
            continue  # an item of another list
        is_told = tie is not None and (tie.holds or not (_is_made_sooner(tie) or made_before(text, whole, tie.parts)))
        found += [tie] if tie and is_told else []
    return _of_nearest(found)


def _is_made_sooner(tie: Relation) -> bool:
    """Whether the first parts make the whole and the last are of something else: '12: 5 state, 7 private, 3 more'."""
    made = accumulate(part.value for part in tie.parts[:-1])
    return tie.whole is not None and tie.whole.value in list(made)[1:]


def _labelled(text: Text, claim: Claim, labelled: dict[str, Part]) -> Part:
    """A number with its labels, which are read once."""
    if claim.id not in labelled:
        labelled[claim.id] = part_of(text, claim)
    return labelled[claim.id]


def _taken(tied: Sequence[Relation]) -> tuple[set[tuple[str, str]], set[str]]:
    """The wholes and parts of sums that are tied, by their names, and the wholes of those that fail or are short."""
    sums = [tie for tie in tied if tie.whole and len(tie.parts) > 1 and (tie.kind == "parts" or tie.may_be_short)]
    taken = {(tie.whole.id if tie.whole else "", part.id) for tie in sums for part in tie.parts}
    return taken, {tie.whole.id for tie in sums if tie.whole and (tie.may_be_short or not tie.holds)}


def _is_plain_list(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether three parts or more of a small whole each stand behind a dash and name its noun again, and are not
    said to be more of these things: others hardly are."""
    are_named = all(one.noun and stem(one.noun) == stem(whole.noun) and is_dashed(text, one) for one in parts)
    is_more = MORE.search(text.content, whole.end, parts[0].start) is not None
    return are_named and len(parts) >= FEWEST_PLACES and not is_more


def _of_nearest(found: list[Relation]) -> list[Relation]:
    """The ties without those that fail and share a part with one that holds, or fails by less."""
    least: dict[str, Decimal] = {}
    for tie in found:
        for part in tie.parts:
            least[part.id] = min(_miss(tie), least.get(part.id, _miss(tie)))
    return [tie for tie in found if tie.holds or all(_miss(tie) <= least[part.id] for part in tie.parts)]


def _miss(tie: Relation) -> Decimal:
    """By how much of its whole a sum misses it."""
    if tie.holds or tie.whole is None:
        return Decimal(0)
    return abs(sum((part.value for part in tie.parts), Decimal(0)) - tie.whole.value) / tie.whole.value
