"""What staffing counts, and how its figures agree."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import Figure
from qalam.figures.relations import Parts, Relation, Shares, Stage, Within
from qalam.staffing.figures import careers, categories, education, pedagogues

FIGURES: tuple[Figure, ...] = (
    *pedagogues.FIGURES,
    *education.FIGURES,
    *categories.FIGURES,
    *careers.FIGURES,
)
RELATIONS: tuple[Relation, ...] = (
    Within("staff.pedagogues.secondary", "staff.pedagogues"),
    Within("staff.support", "staff.pedagogues"),
    Within("staff.pedagogues.villages", "staff.pedagogues"),
    Parts("staff.pedagogues", ("staff.age.under_35", "staff.age.35_54", "staff.age.from_55")),
    Parts("staff.pedagogues.secondary", ("staff.education.higher", "staff.education.vocational")),
    Shares(("staff.education.higher.share", "staff.education.vocational.share")),
    Parts("staff.pedagogues.secondary", ("staff.category.any", "staff.category.none")),
    Parts(
        "staff.category.any",
        (
            "staff.category.moderator",
            "staff.category.expert",
            "staff.category.researcher",
            "staff.category.master",
        ),
    ),
    Within("staff.category.expiring", "staff.category.any"),
    Shares(
        ("staff.young.yessenov.share", "staff.young.colleges.share", "staff.young.elsewhere.share"),
        round_to=Decimal(1),
    ),
    Stage("staff.competition.hired", "staff.competition.applicants"),
)
