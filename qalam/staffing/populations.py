"""Whom staffing counts: pedagogues of schools and kindergartens, each once however many posts they hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import NAMED, PERIOD, person_columns
from qalam.registry.dimensions import AREA, INSTITUTION, KIND, OWNERSHIP, SEX, worded
from qalam.registry.models import Institution
from qalam.registry.models.choices import Ownership
from qalam.registry.populations import DAY_KINDS, PRESCHOOL_KINDS, SCHOOL_KINDS, VILLAGE, as_of, narrowed
from qalam.registry.spans import years_before
from qalam.staffing.models import Category, Education, Post

Grade = Category.Kind

AGES = {
    "under_25": Trilingual("25 жасқа дейін", "До 25 лет", "Under 25"),
    "25_34": Trilingual("25–34 жас", "25–34 года", "25 to 34"),
    "35_44": Trilingual("35–44 жас", "35–44 года", "35 to 44"),
    "45_54": Trilingual("45–54 жас", "45–54 года", "45 to 54"),
    "from_55": Trilingual("55 жас және одан жоғары", "55 лет и старше", "55 and over"),
}
AGE = worded("age", Trilingual("Жасы", "Возраст", "Age"), AGES)
FIELDS = {
    Post.Field.SECONDARY: Trilingual("Орта білім", "Среднее образование", "Secondary education"),
    Post.Field.PRESCHOOL: Trilingual("Мектепке дейінгі білім", "Дошкольное образование", "Preschool education"),
    Post.Field.EXTRACURRICULAR: Trilingual("Қосымша білім", "Дополнительное образование", "Extracurricular education"),
    Post.Field.SUPPORT: Trilingual("Педагогикалық қолдау", "Педагогическое сопровождение", "Pedagogical support"),
}
FIELD = worded("field", Trilingual("Білім беру саласы", "Сфера образования", "Field"), FIELDS)
CATEGORY = worded(
    "category",
    Trilingual("Біліктілік санаты", "Квалификационная категория", "Qualification category"),
    {
        Grade.MODERATOR: Trilingual("Педагог-модератор", "Педагог-модератор", "Pedagogue-moderator"),
        Grade.EXPERT: Trilingual("Педагог-сарапшы", "Педагог-эксперт", "Pedagogue-expert"),
        Grade.RESEARCHER: Trilingual("Педагог-зерттеуші", "Педагог-исследователь", "Pedagogue-researcher"),
        Grade.MASTER: Trilingual("Педагог-шебер", "Педагог-мастер", "Pedagogue-master"),
    },
)
HIGH_CATEGORIES = (Grade.EXPERT, Grade.RESEARCHER, Grade.MASTER)


def posts(question: Slice) -> QuerySet[Any]:
    """Posts held on the day, with the holder's age and category."""
    on = question.on
    rows = as_of(
        Post.objects.on(on),
        on,
        named="institution__names",
        profile="institution__profiles",
        held="person__categories",
    )
    bands = [
        When(person__born_on__gt=years_before(on, bound), then=Value(code))
        for bound, code in ((25, "under_25"), (35, "25_34"), (45, "35_44"), (55, "45_54"))
    ]
    aged: QuerySet[Any] = rows.annotate(age_band=Case(*bands, default=Value("from_55")))
    return aged


def holds(on: date, level: Education.Level) -> Exists:
    """Whether the person has a diploma of the level by the day."""
    return Exists(Education.objects.filter(person=OuterRef("person"), level=level, graduated_on__lte=on))


def higher(question: Slice) -> QuerySet[Any]:
    return SECONDARY.select(question).filter(holds(question.on, Education.Level.HIGHER))


def vocational(question: Slice) -> QuerySet[Any]:
    """Those with a vocational diploma and no higher one."""
    on = question.on
    rows = SECONDARY.select(question).filter(holds(on, Education.Level.VOCATIONAL))
    return rows.filter(~holds(on, Education.Level.HIGHER))


def uncategorized(question: Slice) -> QuerySet[Any]:
    held = Category.objects.on(question.on).filter(person=OuterRef("person"))
    return SECONDARY.select(question).filter(~Exists(held))


def pedagogues(code: str, kinds: tuple[Institution.Kind, ...]) -> Population:
    return narrowed(POSTS, code, institution__kind__in=kinds)


def older_than(years: int, *, but_under: int | None = None) -> Callable[[Slice], QuerySet[Any]]:
    """Pedagogues of schools of at least so many full years, and not yet `but_under`."""

    def select(question: Slice) -> QuerySet[Any]:
        rows = PEDAGOGUES.select(question).filter(person__born_on__lte=years_before(question.on, years))
        return rows.filter(person__born_on__gt=years_before(question.on, but_under)) if but_under else rows

    return select


def expiring(question: Slice) -> QuerySet[Any]:
    """Secondary pedagogues whose category ends within a year after the day."""
    a_year_on = years_before(question.on, -1)
    return CATEGORIZED.select(question).filter(held__period__endswith__lte=a_year_on)


POSTS = Population(
    "posts",
    Unit.PEOPLE,
    posts,
    identity="person_id",
    dimensions={
        INSTITUTION: "institution_id",
        AREA: "institution__area_id",
        KIND: "institution__kind",
        OWNERSHIP: "profile__ownership",
        FIELD: "field",
        AGE: "age_band",
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), NAMED, Column(FIELD.title, "field", FIELDS), PERIOD),
)
PEDAGOGUES = pedagogues("pedagogues", SCHOOL_KINDS)
SECONDARY = narrowed(PEDAGOGUES, "pedagogues.secondary", without=(FIELD,), field=Post.Field.SECONDARY, is_main=True)
SECONDARY_OF_DAY_SCHOOLS = narrowed(
    POSTS,
    "pedagogues.secondary.day",
    institution__kind__in=DAY_KINDS,
    profile__ownership=Ownership.STATE,
    field=Post.Field.SECONDARY,
    is_main=True,
)
PRESCHOOL_STAFF = pedagogues("pedagogues.preschool", PRESCHOOL_KINDS)
EXTRACURRICULAR_STAFF = pedagogues(
    "pedagogues.extracurricular", (Institution.Kind.CREATIVITY_HOUSE, Institution.Kind.YARD_CLUB)
)
WOMEN = narrowed(PEDAGOGUES, "pedagogues.women", without=(SEX,), person__sex="f")
VILLAGE_STAFF = narrowed(PEDAGOGUES, "pedagogues.villages", institution__area__kind=VILLAGE)
UNDER_35 = replace(PEDAGOGUES, code="pedagogues.under_35", select=older_than(0, but_under=35))
FROM_35_TO_55 = replace(PEDAGOGUES, code="pedagogues.35_54", select=older_than(35, but_under=55))
FROM_55 = replace(PEDAGOGUES, code="pedagogues.from_55", select=older_than(55))
SUPPORT = narrowed(PEDAGOGUES, "pedagogues.support", without=(FIELD,), field=Post.Field.SUPPORT)

HIGHER = replace(SECONDARY, code="pedagogues.higher", select=higher)
VOCATIONAL = replace(SECONDARY, code="pedagogues.vocational", select=vocational)
CATEGORIZED = replace(
    narrowed(SECONDARY, "pedagogues.categorized", held__isnull=False),
    dimensions={**SECONDARY.dimensions, CATEGORY: "held__kind"},
)
UNCATEGORIZED = replace(SECONDARY, code="pedagogues.uncategorized", select=uncategorized)
OF_CATEGORY = {grade: narrowed(SECONDARY, f"pedagogues.{grade.value}", held__kind=grade) for grade in Grade}
HIGH = narrowed(SECONDARY, "pedagogues.high", held__kind__in=HIGH_CATEGORIES)
EXPIRING = replace(CATEGORIZED, code="pedagogues.expiring", select=expiring)
