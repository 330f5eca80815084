"""From a ground and its evidence to a category. What nobody confirmed keeps its place in the general order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from qalam.kernel.parameter import Parameter
from qalam.kernel.rule import NotYetInForce, Verdict, rule
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.turn import Category

GIVES = Trilingual(
    kk="Негіз: {ground}. Расталған күні — {confirmed_on}.",
    ru="Основание: {ground}. Подтверждено {confirmed_on}.",
    en="Ground: {ground}. Confirmed on {confirmed_on}.",
)
UNCONFIRMED = Trilingual(
    kk="Негіз әлі расталмаған: {ground}. Расталғанша балаңыз жалпы кезектегі орнын сақтайды.",
    ru="Основание ещё не подтверждено: {ground}. До подтверждения ребёнок сохраняет место в общей очереди.",
    en="The ground is not confirmed yet: {ground}. Until it is, the child keeps its place in the general queue.",
)
REFUSED = Trilingual(
    kk="Негіз расталмады: {ground}. Шешіммен келіспесеңіз, қайта қарауды сұраңыз.",
    ru="Основание не подтвердилось: {ground}. Если Вы не согласны, попросите о пересмотре.",
    en="The ground was not confirmed: {ground}. If you disagree, ask for a review.",
)
LAPSED = Trilingual(
    kk="Анықтаманың мерзімі {until} күні бітті: {ground}. Жаңа анықтама әкеліңіз.",
    ru="Справка действовала до {until}: {ground}. Принесите новую.",
    en="The certificate was valid until {until}: {ground}. Bring a new one.",
)
NOT_A_GROUND_YET = Trilingual(
    kk="{on} күні бұл негіз бойынша санат берілмейді: {ground}.",
    ru="На {on} это основание категории не даёт: {ground}.",
    en="On {on} this ground gives no category yet: {ground}.",
)
NO_GROUND = Trilingual(
    kk="Санатқа негіз көрсетілмеген, бала жалпы кезекте тұрады.",
    ru="Основание для категории не заявлено, ребёнок стоит в общей очереди.",
    en="No ground for a category is named; the child stands in the general queue.",
)


class Paper(StrEnum):
    """Kinds of evidence."""

    WORKPLACE_CERTIFICATE = "workplace certificate"
    STATE_DATABASE = "state database"
    MEDICAL_CONCLUSION = "conclusion on disability"
    CONSULTATION_CONCLUSION = "conclusion of the psychological-medical-pedagogical consultation"
    GUARDIANSHIP_DECISION = "decision on guardianship"


class Confirmer(StrEnum):
    """Who says that the evidence is true."""

    SPECIALIST = "specialist of the department, by hand"
    DATABASE = "state database"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a category is claimed; which category it gives on which day is a parameter."""

    code: str
    title: Trilingual
    paper: Paper
    confirmer: Confirmer

    def in_force(self, on: date, territory: str) -> Parameter:
        """The category that the ground gives, with its source; refused before the ground's first day."""
        return PARAMETERS.in_force(f"preschool.ground.{self.code}", on=on, city=territory)


BY_HAND, BY_DATABASE = Confirmer.SPECIALIST, Confirmer.DATABASE
_ALL = (
    Ground(
        "servicemen",
        Trilingual("әскери қызметшінің баласы", "ребёнок военнослужащего", "child of a serviceman"),
        Paper.WORKPLACE_CERTIFICATE,
        BY_HAND,
    ),
    Ground(
        "special_bodies",
        Trilingual(
            "арнаулы мемлекеттік орган қызметкерінің баласы",
            "ребёнок сотрудника специального государственного органа",
            "child of an employee of a special state body",
        ),
        Paper.WORKPLACE_CERTIFICATE,
        BY_HAND,
    ),
    Ground(
        "fallen",
        Trilingual(
            "қызмет кезінде қаза тапқан немесе хабарсыз кеткен адамның баласы",
            "ребёнок погибшего или пропавшего без вести на службе",
            "child of one who died or went missing in service",
        ),
        Paper.WORKPLACE_CERTIFICATE,
        BY_HAND,
    ),
    Ground(
        "parent_disability",
        Trilingual(
            "ата-анасының мүгедектігі бар бала",
            "ребёнок родителя с инвалидностью",
            "child of a parent with a disability",
        ),
        Paper.MEDICAL_CONCLUSION,
        BY_DATABASE,
    ),
    Ground(
        "no_parental_care",
        Trilingual(
            "ата-анасының қамқорлығынсыз қалған бала",
            "ребёнок, оставшийся без попечения родителей",
            "child left without parental care",
        ),
        Paper.GUARDIANSHIP_DECISION,
        BY_DATABASE,
    ),
    Ground(
        "orphan",
        Trilingual("жетім бала", "ребёнок-сирота", "orphan"),
        Paper.GUARDIANSHIP_DECISION,
        BY_DATABASE,
    ),
    Ground(
        "large_family",
        Trilingual("көпбалалы отбасының баласы", "ребёнок из многодетной семьи", "child of a large family"),
        Paper.STATE_DATABASE,
        BY_DATABASE,
    ),
    Ground(
        "special_needs",
        Trilingual(
            "ерекше білім беруге қажеттілігі бар бала",
            "ребёнок с особыми образовательными потребностями",
            "child with special educational needs",
        ),
        Paper.CONSULTATION_CONCLUSION,
        BY_HAND,
    ),
    Ground(
        "pedagogue",
        Trilingual("педагогтің баласы", "ребёнок педагога", "child of a pedagogue"),
        Paper.WORKPLACE_CERTIFICATE,
        BY_HAND,
    ),
    Ground(
        "child_disability",
        Trilingual("мүгедектігі бар бала", "ребёнок с инвалидностью", "child with a disability"),
        Paper.MEDICAL_CONCLUSION,
        BY_DATABASE,
    ),
)
GROUNDS: dict[str, Ground] = {ground.code: ground for ground in _ALL}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The paper for a ground: issued on a day, and confirmed or refused by somebody, or still waiting for that."""

    ground: str
    issued_on: date
    confirmed_on: date | None = None
    refused_on: date | None = None
    valid_until: date | None = None
    """The last day that the paper itself names, where it does."""


def months_later(day: date, months: int) -> date:
    """The same day so many months on; the last day of a month that is too short."""
    count = day.year * 12 + day.month - 1 + months
    first = date(count // 12, count % 12 + 1, 1)
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def last_valid_day(evidence: Evidence, territory: str) -> date | None:
    """The last day on which the paper holds; None for one that does not age. A workplace certificate lives a month."""
    if GROUNDS[evidence.ground].paper is not Paper.WORKPLACE_CERTIFICATE:
        return evidence.valid_until
    code = "preschool.evidence.workplace_certificate"
    months = int(PARAMETERS.in_force(code, on=evidence.issued_on, city=territory).value)
    own = months_later(evidence.issued_on, months)
    return min(own, evidence.valid_until) if evidence.valid_until else own


def category_of(evidence: Evidence, on: date, territory: str) -> Verdict[Category]:
    """What one paper gives on that day."""
    ground = GROUNDS[evidence.ground]
    try:
        category = Category(str(ground.in_force(on, territory).value))
    except NotYetInForce:
        return Verdict(Category.GENERAL, (_about(NOT_A_GROUND_YET, ground, on=on),))
    until = last_valid_day(evidence, territory)
    if evidence.refused_on is not None and evidence.refused_on <= on:
        return Verdict(Category.GENERAL, (_about(REFUSED, ground),))
    if until is not None and until < on:
        return Verdict(Category.GENERAL, (_about(LAPSED, ground, until=until),))
    if evidence.confirmed_on is None or on < evidence.confirmed_on:
        return Verdict(Category.GENERAL, (_about(UNCONFIRMED, ground),))
    return Verdict(category, (_about(GIVES, ground, confirmed_on=evidence.confirmed_on),))


def _about(sentence: Trilingual, ground: Ground, **values: object) -> Trilingual:
    return sentence.fill(ground=ground.title, **values)


@rule("preschool.category", since=date(2018, 1, 1), source=Source("V2000020883", "editions of 2020 and 2021"))
def effective_category(evidence: Iterable[Evidence], on: date, territory: str) -> Verdict[Category]:
    """The best category that confirmed and valid evidence gives on that day; otherwise the general queue."""
    found = [category_of(one, on, territory) for one in evidence]
    if not found:
        return Verdict(Category.GENERAL, (NO_GROUND,))
    best = min((one.outcome for one in found), key=lambda category: category.order)
    told = [one for one in found if one.outcome is best] if best is not Category.GENERAL else found
    return Verdict(best, tuple(reason for one in told for reason in one.reasons))
