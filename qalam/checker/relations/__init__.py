"""Ties between the numbers of a text: a folder for each subject, a module for each kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import chain

from qalam.checker.abreast import asked
from qalam.checker.claims import Claim
from qalam.checker.readers.steps.stages import later_stages
from qalam.checker.relations.apart.all_of_sort import all_of_sort
from qalam.checker.relations.apart.and_the_others import and_the_others
from qalam.checker.relations.apart.by_bands import by_bands
from qalam.checker.relations.apart.by_bounds import by_bounds
from qalam.checker.relations.apart.counts_divided import counts_divided
from qalam.checker.relations.apart.divided import divided
from qalam.checker.relations.apart.divided_again import divided_again
from qalam.checker.relations.apart.far import far
from qalam.checker.relations.apart.leaders import leaders
from qalam.checker.relations.apart.left_over import left_over
from qalam.checker.relations.apart.more_than_all import more_than_all
from qalam.checker.relations.apart.owned_parts import owned_parts
from qalam.checker.relations.apart.part_of_before import part_of_before
from qalam.checker.relations.apart.rest_of_divided import rests_of_divided
from qalam.checker.relations.apart.rest_of_one import rest_of_one
from qalam.checker.relations.apart.rests import rests
from qalam.checker.relations.apart.sorted_out import sorted_out
from qalam.checker.relations.apart.these_made import these_made
from qalam.checker.relations.apart.told_in_part import without_told_in_part
from qalam.checker.relations.apart.told_one_by_one import told_one_by_one
from qalam.checker.relations.apart.topics import topics
from qalam.checker.relations.contests.chosen import chosen
from qalam.checker.relations.contests.honours import honours
from qalam.checker.relations.contests.medals import medals
from qalam.checker.relations.contests.one_each import prizes_one_each
from qalam.checker.relations.contests.results import results
from qalam.checker.relations.contests.violations import violations
from qalam.checker.relations.contests.winners import winners
from qalam.checker.relations.grids.sums import grid_sums
from qalam.checker.relations.grids.totals import grid_totals
from qalam.checker.relations.grids.within import grid_parts
from qalam.checker.relations.lists.and_more import and_more
from qalam.checker.relations.lists.bulleted import bulleted
from qalam.checker.relations.lists.closed_lists import closed_lists
from qalam.checker.relations.lists.concluded import concluded
from qalam.checker.relations.lists.headed import opposed_lists
from qalam.checker.relations.lists.lines import under_totals
from qalam.checker.relations.lists.listed_above import listed_above
from qalam.checker.relations.lists.measured import without_some_named
from qalam.checker.relations.lists.names import name_lists
from qalam.checker.relations.lists.opposed_runs import opposed_runs
from qalam.checker.relations.lists.people_listed import people_listed
from qalam.checker.relations.lists.plain_lists import plain_lists
from qalam.checker.relations.lists.share_lines import share_lines
from qalam.checker.relations.lists.shared_out import shared_out
from qalam.checker.relations.lists.shares_divided import shares_divided
from qalam.checker.relations.lists.sibling_lists import sibling_lists
from qalam.checker.relations.parts import parts_of_wholes
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sides.changed_sides import changed_sides
from qalam.checker.relations.sums.buildings import buildings
from qalam.checker.relations.sums.each import each_in_all, without_each
from qalam.checker.relations.sums.each_apart import each_apart
from qalam.checker.relations.sums.near_sums import near_sums
from qalam.checker.relations.sums.runs import runs
from qalam.checker.relations.sums.totals import totals
from qalam.checker.relations.tables.beside import beside
from qalam.checker.relations.whole.explained import without_explained
from qalam.checker.relations.whole.made_otherwise import made_otherwise
from qalam.checker.relations.whole.namely import namely
from qalam.checker.relations.whole.narrowed import narrowed
from qalam.checker.relations.whole.nearest import without_farther
from qalam.checker.relations.whole.other_years import is_of_other_years
from qalam.checker.relations.whole.some_of_group import some_of_group
from qalam.checker.text import Text

TIES: tuple[Callable[[Text], list[Relation]], ...] = (
    parts_of_wholes,
    chosen,
    totals,
    grid_totals,
    grid_parts,
    grid_sums,
    later_stages,
    prizes_one_each,
    winners,
    name_lists,
    opposed_lists,
    opposed_runs,
    divided,
    under_totals,
    far,
    bulleted,
    violations,
    medals,
    buildings,
    results,
    namely,
    by_bounds,
    and_the_others,
    leaders,
    honours,
    changed_sides,
    people_listed,
    and_more,
    concluded,
    share_lines,
    shares_divided,
    closed_lists,
    these_made,
    by_bands,
    sorted_out,
    sibling_lists,
    shared_out,
)
# What these say is told only where none of the others says it of the same two numbers.
BESIDES: tuple[Callable[[Text], list[Relation]], ...] = (
    plain_lists,
    narrowed,
    listed_above,
    more_than_all,
    part_of_before,
)


def find_relations(text: Text, *, abreast: bool = False) -> list[Relation]:
    """All ties that the text states itself; a share is tied to its base by the check of shares."""
    found: dict[tuple[object, ...], Relation] = {}
    told = asked(text, [partial(tie, text) for tie in (*TIES, *BESIDES)], abreast=abreast)
    for relation in chain(*told[: len(TIES)]):
        whole = relation.whole.id if relation.whole else None
        parts = tuple(part.id for part in relation.parts)
        first = found.setdefault((relation.kind, parts, relation.names, relation.start), relation)
        is_of_other = relation.whole is None or first.whole is None or first.whole.value != relation.whole.value
        if relation != first and is_of_other:
            found.setdefault((relation.kind, whole, parts, relation.names, relation.start), relation)
    pairs = {_pair(relation) for relation in found.values() if not relation.holds}
    for relation in chain(*told[len(TIES) :]):
        if _pair(relation) not in pairs:
            pairs.add(_pair(relation))
            found.setdefault((relation.kind, _pair(relation)), relation)
    for relation in some_of_group(text, found.values()):
        found.setdefault((relation.kind, _pair(relation)), relation)
    products = [*each_in_all(text), *each_apart(text)]
    own = without_each(list(found.values()), products)
    own = without_farther([tie for tie in own if not is_of_other_years(text, tie)])
    tied = [*_without_pieces(own), *products]
    tied += rests(text, tied)
    tied += left_over(text, tied)
    tied += rest_of_one(text, tied)
    tied += owned_parts(text, tied)
    tied += topics(text, tied)
    tied += runs(text, tied)
    tied += divided_again(text, tied)
    tied += told_one_by_one(text, tied)
    tied += rests_of_divided(text, tied)
    tied += counts_divided(text, tied)
    tied += near_sums(text, tied)
    tied = made_otherwise(text, [*tied, *beside(text, tied), *all_of_sort(text, tied)])
    own = without_told_in_part(text, without_each(tied, products))
    return without_explained(text, without_some_named(text, own))


def _pair(tie: Relation) -> frozenset[str]:
    """The names of all numbers of a tie."""
    return frozenset(one.id for one in (tie.whole, *tie.parts) if one is not None)


def _without_pieces(tied: list[Relation]) -> list[Relation]:
    """The ties without the sums that fail since another pattern read the same list whole: with a number more."""
    lists: dict[str, list[tuple[Claim, ...]]] = {}
    for tie in tied:
        if tie.kind == "parts" and tie.whole is not None:
            lists.setdefault(tie.whole.id, []).append(tie.parts)
    return [tie for tie in tied if not _is_piece(tie, lists)]


def _is_piece(tie: Relation, lists: dict[str, list[tuple[Claim, ...]]]) -> bool:
    if tie.kind != "parts" or tie.holds or tie.whole is None:
        return False
    own = {part.id for part in tie.parts}
    more = (parts for parts in lists[tie.whole.id] if len(parts) > len(tie.parts))
    return any(own <= {part.id for part in parts} for parts in more)
