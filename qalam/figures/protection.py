"""Which cells of a breakdown stay in the house, decided for all figures that tell of the same people together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from qalam.figures.catalogue import all_figures, all_relations
from qalam.figures.counting import Part, parts
from qalam.figures.figure import Figure
from qalam.figures.population import Dimension
from qalam.figures.relations import Parts
from qalam.figures.suppression import Table, protect

MembersBy = Callable[..., Mapping[Any, int]]
"""Asked with a part and dimension codes: how many members stand under each key, or pair of keys."""


def hidden_keys(figure: Figure, by: Dimension, members_by: MembersBy) -> set[Any]:
    """The keys whose cells a public breakdown of the figure does not show."""
    thresholds = sensitive()
    groups = [group for part in parts(figure) if (group := people(part)) in thresholds]
    return {key for group in groups for key in hidden_in_family(group, by, members_by)}


def hidden_in_family(group: Part, by: Dimension, members_by: MembersBy) -> set[Any]:
    """The hidden keys of a group of people, its table protected together with those of its parts and wholes."""
    family = [one for one in related(group) if by in shared_dimensions(one)] or [group]
    found = {one: {k: n for k, n in members_by(one, by.code).items() if k is not None} for one in family}
    keys = sorted({key for counts in found.values() for key in counts}, key=str)
    counts = {one: {key: found[one].get(key, 0) for key in keys} for one in family}
    stretches: dict[Part, tuple[tuple[Any, ...], ...]] = {}
    # Where the village is hidden, all its schools are, or they would add up to it.
    closed: set[Any] = set()
    for coarser in by.nests_in:
        inside = [one for one in family if coarser in shared_dimensions(one)]
        nests = nested(inside, by, coarser, members_by)
        for one in inside if nests else ():
            hidden = hidden_in_family(one, coarser, members_by)
            stretches[one] = stretches_of(keys, nests, hidden)
            closed |= {key for key in keys if one == group and nests.get(key) in hidden}
    made = tuple((whole, parts) for whole, parts in wholes() if {whole, *parts} <= set(family))
    below = max(sensitive().get(one, 0) for one in family)
    return closed | {key for one, key in protect(Table(counts, stretches, made), below=below) if one == group}


def stretches_of(keys: list[Any], nests: Mapping[Any, Any], hidden: set[Any]) -> tuple[tuple[Any, ...], ...]:
    """The keys that lie in one coarser key, for each that is shown; of those hidden only the sum of all is known."""
    lying: dict[Any, list[Any]] = defaultdict(list)
    for key in keys:
        coarse = nests.get(key)
        lying[HIDDEN if coarse in hidden else coarse].append(key)
    return tuple(tuple(keys) for keys in lying.values())


HIDDEN = object()
"""Stands for all coarser keys that are not shown."""


def nested(family: list[Part], by: Dimension, coarser: Dimension, members_by: MembersBy) -> dict[Any, Any]:
    """The coarser key of each key; empty where some key lies in two."""
    nests: dict[Any, Any] = {}
    for one in family:
        for key, wide in members_by(one, by.code, coarser.code):
            if nests.setdefault(key, wide) != wide:
                return {}
    return nests


@cache
def sensitive() -> Mapping[Part, int]:
    """The groups of people of whom small numbers are not told, each with its threshold."""
    return {
        people(parts(figure)[0]): figure.suppress_below for figure in all_figures().values() if figure.suppress_below
    }


@cache
def wholes() -> tuple[tuple[Part, tuple[Part, ...]], ...]:
    """Which groups make up which, by the relations of sensitive figures; a whole may be divided in many ways."""
    figures = all_figures()
    declared = [relation for relation in all_relations() if isinstance(relation, Parts)]
    groups = [[people(parts(figures[id])[0]) for id in relation.ids] for relation in declared]
    return tuple((first, tuple(rest)) for first, *rest in groups if first in sensitive())


@cache
def related(group: Part) -> tuple[Part, ...]:
    """The group and all that are its parts or wholes, near or far."""
    family = [group]
    for one in family:
        near = [g for whole, made in wholes() if one == whole or one in made for g in (whole, *made)]
        family.extend(other for other in dict.fromkeys(near) if other not in family)
    return tuple(family)


def shared_dimensions(part: Part) -> set[Dimension]:
    """The dimensions by which all populations of the part break down."""
    return set.intersection(*(set(population.dimensions) for population in part.populations))


def people(part: Part) -> Part:
    """The people of a part, whatever column is added up over them."""
    return Part(part.populations)
