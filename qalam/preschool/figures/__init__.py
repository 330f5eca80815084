"""What preschool education counts, and how its figures agree."""

from __future__ import annotations

from qalam.figures.figure import Figure
from qalam.figures.relations import Parts, Relation, Within
from qalam.preschool.figures import children, organisations, places, queue

FIGURES: tuple[Figure, ...] = (
    *organisations.FIGURES,
    *places.FIGURES,
    *children.FIGURES,
    *queue.FIGURES,
)
RELATIONS: tuple[Relation, ...] = (
    Parts(
        "preschool.organisations",
        ("preschool.organisations.state", "preschool.organisations.private", "preschool.organisations.mini_centre"),
    ),
    Within("preschool.organisations.villages", "preschool.organisations"),
    Within("preschool.full", "preschool.organisations"),
    Within("preschool.enrolled.villages", "preschool.enrolled"),
    Within("preschool.outside.2_6", "preschool.residents.2_6"),
    Parts("preschool.queue", ("preschool.queue.extraordinary", "preschool.queue.first", "preschool.queue.general")),
    Parts("preschool.queue", ("preschool.queue.under_2", "preschool.queue.aged_2", "preschool.queue.from_3")),
)
