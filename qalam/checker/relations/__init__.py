"""Ties between the numbers of a text: a folder for each subject, a module for each kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import chain, pairwise

from qalam.checker.abreast import asked
from qalam.checker.claims import Claim
from qalam.checker.readers.steps.stages import later_stages
from qalam.checker.readers.within.apart import is_some_of_all
from qalam.checker.relations.apart.all_of_sort import all_of_sort
from qalam.checker.relations.apart.divided import divided
from qalam.checker.relations.apart.told_in_part import without_told_in_part
from qalam.checker.relations.apart.topics import topics
from qalam.checker.relations.contests.winners import winners
from qalam.checker.relations.grids.sums import grid_sums
from qalam.checker.relations.grids.totals import grid_totals
from qalam.checker.relations.grids.within import grid_parts
from qalam.checker.relations.lists.bulleted import bulleted
from qalam.checker.relations.lists.closed_lists import closed_lists
from qalam.checker.relations.lists.measured import without_some_named
from qalam.checker.relations.lists.names import name_lists
from qalam.checker.relations.lists.shares_divided import shares_divided
from qalam.checker.relations.parts import parts_of_wholes
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_rest
from qalam.checker.relations.sums.runs import runs
from qalam.checker.relations.sums.totals import totals
from qalam.checker.relations.whole.explained import without_explained
from qalam.checker.relations.whole.made_otherwise import made_otherwise
from qalam.checker.relations.whole.other_years import is_of_other_years
from qalam.checker.relations.whole.some_of_group import some_of_group
from qalam.checker.text import Text

TIES: tuple[Callable[[Text], list[Relation]], ...] = (
    parts_of_wholes,
    totals,
    grid_totals,
    grid_parts,
    grid_sums,
    later_stages,
    winners,
    name_lists,
    divided,
    bulleted,
    shares_divided,
    closed_lists,
)


def find_relations(text: Text, *, abreast: bool = False) -> list[Relation]:
    """All ties that the text states itself; a share is tied to its base by the check of shares."""
    found: dict[tuple[object, ...], Relation] = {}
    for relation in chain(*asked(text, [partial(tie, text) for tie in TIES], abreast=abreast)):
        whole = relation.whole.id if relation.whole else None
        parts = tuple(part.id for part in relation.parts)
        first = found.setdefault((relation.kind, parts, relation.names, relation.start), relation)
        is_of_other = relation.whole is None or first.whole is None or first.whole.value != relation.whole.value
        if relation != first and is_of_other:
            found.setdefault((relation.kind, whole, parts, relation.names, relation.start), relation)
    for relation in some_of_group(text, found.values()):
        found.setdefault((relation.kind, _pair(relation)), relation)
    tied = _without_pieces([tie for tie in found.values() if not is_of_other_years(text, tie)])
    tied += topics(text, tied)
    tied += runs(text, tied)
    tied = made_otherwise(text, [*tied, *all_of_sort(text, tied)])
    own = without_told_in_part(text, tied)
    return without_explained(text, without_some_named(text, _without_fellows(text, own)))


def _without_fellows(text: Text, tied: list[Relation]) -> list[Relation]:
    """The ties that hold, and of the others those that nothing in the text speaks against."""
    fellows = [{part.id for part in tie.parts} for tie in tied if tie.kind == "parts" and tie.holds]
    return [tie for tie in tied if tie.holds or not (_are_years(tie) or _is_fellow(text, tie, fellows))]


def _is_fellow(text: Text, tie: Relation, fellows: list[set[str]]) -> bool:
    """Whether a part above its whole is another part beside it: both are of a sum that holds, or the text says so, or
    it is what others leave: 'Из общего числа 305 – государственные, 379 – частные', '2 из которых …, остальные 4'."""
    if len(tie.parts) != 1 or tie.whole is None:
        return False
    is_beside = any(_pair(tie) <= own for own in fellows) or is_some_of_all(text, tie.whole, tie.parts[0])
    return is_beside or (tie.whole.sentence == tie.parts[0].sentence and is_rest(text, tie.parts[0]))


def _are_years(tie: Relation) -> bool:
    """Whether some of the numbers that a sum is made of name the years of the others: '2023 – 134, 2024 – 131'."""
    years = [part.value for part in tie.parts if part.may_be_year]
    return len(years) > 1 and all(later == year + 1 for year, later in pairwise(years))


def _pair(tie: Relation) -> frozenset[str]:
    """The names of all numbers of a tie."""
    return frozenset(one.id for one in (tie.whole, *tie.parts) if one is not None)


def _without_pieces(tied: list[Relation]) -> list[Relation]:
    """The ties without the sums that fail, or seem short, since another pattern read the same list whole: with a
    number more."""
    lists: dict[str, list[tuple[Claim, ...]]] = {}
    for tie in tied:
        if tie.kind == "parts" and tie.whole is not None:
            lists.setdefault(tie.whole.id, []).append(tie.parts)
    return [tie for tie in tied if not _is_piece(tie, lists)]


def _is_piece(tie: Relation, lists: dict[str, list[tuple[Claim, ...]]]) -> bool:
    is_failing = (tie.kind == "parts" and not tie.holds) or tie.may_be_short
    if not is_failing or tie.whole is None:
        return False
    own = {part.id for part in tie.parts}
    more = (parts for parts in lists.get(tie.whole.id, ()) if len(parts) > len(tie.parts))
    return any(own <= {part.id for part in parts} for parts in more)
