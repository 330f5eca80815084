"""Ties between the numbers of a text: one module for each kind."""

from __future__ import annotations

from collections.abc import Callable

from qalam.checker.relations.buildings import buildings
from qalam.checker.relations.bulleted import bulleted
from qalam.checker.relations.divided import divided
from qalam.checker.relations.far import far
from qalam.checker.relations.headed import opposed_lists
from qalam.checker.relations.lines import under_totals
from qalam.checker.relations.medals import medals
from qalam.checker.relations.names import name_lists
from qalam.checker.relations.parts import parts_of_wholes
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.runs import runs
from qalam.checker.relations.stages import stages
from qalam.checker.relations.tables import table_sums
from qalam.checker.relations.totals import totals
from qalam.checker.relations.winners import winners
from qalam.checker.text import Text

TIES: tuple[Callable[[Text], list[Relation]], ...] = (
    parts_of_wholes,
    totals,
    table_sums,
    stages,
    winners,
    name_lists,
    opposed_lists,
    divided,
    under_totals,
    far,
    bulleted,
    medals,
    buildings,
)


def find_relations(text: Text) -> list[Relation]:
    """All ties that the text states itself; a share is tied to its base by the check of shares."""
    found: dict[tuple[object, ...], Relation] = {}
    for relation in (relation for tie in TIES for relation in tie(text)):
        whole = relation.whole.id if relation.whole else None
        parts = tuple(part.id for part in relation.parts)
        first = found.setdefault((relation.kind, parts, relation.names, relation.start), relation)
        if relation.whole is None or first.whole is None or first.whole.value != relation.whole.value:
            found.setdefault((relation.kind, whole, parts, relation.names, relation.start), relation)
    tied = list(found.values())
    return [*tied, *runs(text, tied)]
