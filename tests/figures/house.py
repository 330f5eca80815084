"""A house of one room, whose figures a test declares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from qalam.figures import catalogue, protection
from qalam.figures.figure import Figure
from qalam.figures.population import Dimension, Population, Unit
from qalam.figures.relations import Relation
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Enrolment

TITLE = Trilingual(kk="Оқушылар", ru="Ученики", en="Pupils")
ABOUT: dict[str, Any] = {
    "title": TITLE,
    "meaning": TITLE,
    "source": Source("test"),
    "confidence": Confidence.INFERRED,
}
CACHES = (
    catalogue.all_figures,
    catalogue.all_relations,
    protection.sensitive,
    protection.wholes,
    protection.related,
)


def labels(keys: Any, _: date) -> dict[Any, Trilingual]:
    """Each key under its own name."""
    return {key: Trilingual(str(key), str(key), str(key)) for key in sorted(keys)}


SEX, INSTITUTION = Dimension("sex", TITLE, labels), Dimension("institution", TITLE, labels)
ENROLLED = Population(
    "enrolled",
    Unit.PEOPLE,
    lambda question: Enrolment.objects.on(question.on),
    identity="person_id",
    dimensions={SEX: "person__sex", INSTITUTION: "group__institution_id"},
)


@contextmanager
def declared_house(*figures: Figure, relations: tuple[Relation, ...] = ()) -> Iterator[Callable[..., None]]:
    """Inside the block the catalogue has these figures; what it gives declares others in their place."""
    room = SimpleNamespace(FIGURES=figures, RELATIONS=relations, __name__="room")

    def declare(*figures: Figure, relations: tuple[Relation, ...] = ()) -> None:
        room.FIGURES, room.RELATIONS = figures, relations
        for kept in CACHES:
            kept.cache_clear()

    with patch.object(catalogue, "declarations", lambda: [room]):
        declare(*figures, relations=relations)
        yield declare
    for kept in CACHES:
        kept.cache_clear()
