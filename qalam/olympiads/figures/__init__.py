"""What is counted of olympiads and contests, and how these figures agree."""

from __future__ import annotations

from qalam.figures.figure import Figure
from qalam.figures.relations import Overlap, Relation, Stage, Within
from qalam.olympiads.figures import contests, olympiads

FIGURES: tuple[Figure, ...] = (
    *olympiads.FIGURES,
    *contests.FIGURES,
)
RELATIONS: tuple[Relation, ...] = (
    Within("olympiad.city.prizes", "olympiad.city.participants"),
    Within("olympiad.region.prizes", "olympiad.region.participants"),
    Within("olympiad.republic.prizes", "olympiad.republic.participants"),
    Stage("olympiad.region.participants", "olympiad.city.participants"),
    Stage("olympiad.republic.participants", "olympiad.region.participants"),
    Overlap(
        "contests.pupils.prizes",
        ("contests.pupils.city.prizes", "contests.pupils.region.prizes", "contests.pupils.republic.prizes"),
    ),
    Overlap(
        "contests.teachers.prizes",
        ("contests.teachers.city.prizes", "contests.teachers.region.prizes", "contests.teachers.republic.prizes"),
    ),
)
