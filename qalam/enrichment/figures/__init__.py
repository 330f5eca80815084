"""What extracurricular education counts, and how its figures agree."""

from __future__ import annotations

from qalam.enrichment.figures import children, circles
from qalam.figures.figure import Figure
from qalam.figures.relations import Overlap, Parts, Relation, Within

FIGURES: tuple[Figure, ...] = (
    *children.FIGURES,
    *circles.FIGURES,
)
RELATIONS: tuple[Relation, ...] = (
    Overlap(
        "extracurricular.children",
        (
            "extracurricular.children.arts",
            "extracurricular.children.sport",
            "extracurricular.children.science",
            "extracurricular.children.local_history",
            "extracurricular.children.languages",
        ),
    ),
    Within("extracurricular.creativity_house.children", "extracurricular.children"),
    Within("extracurricular.yard_clubs.children", "extracurricular.children"),
    Parts(
        "extracurricular.circles",
        (
            "extracurricular.circles.arts",
            "extracurricular.circles.sport",
            "extracurricular.circles.science",
            "extracurricular.circles.local_history",
            "extracurricular.circles.languages",
        ),
    ),
)
