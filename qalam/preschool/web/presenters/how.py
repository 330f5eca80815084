"""How places are given: the order of service with the numbers in force, each with its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from qalam.documents.words import write_date
from qalam.kernel.parameter import Parameter
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.queries.kept_odds import kept
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.regimes import regime
from qalam.preschool.rules.regimes import terms as terms_on
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters.chances import trust
from qalam.preschool.web.presenters.grid import Grid, grid


@dataclass(frozen=True)
class HowPage:
    """The regime in a sentence, and the numbers; `trust` is empty while families see no chances."""

    today: str
    regime: str
    ratio: int
    numbers: Grid
    trust: str


def how_page(at: datetime, language: Language) -> HowPage:
    """As it is at the moment."""
    today, standing = local_day(at), kept(at)
    verdict = terms_on(today, TERRITORY)
    heads = (_("What"), _("How much"), _("Since"), _("Source"), _("What it is"))
    rows = [number_row(label, found, language) for label, found in numbers(today)]
    reason = verdict.reasons[0].say(language)
    return HowPage(
        write_date(today, language), reason, verdict.outcome.general_per_first, grid(_("In force"), heads, rows),
        trust(standing.proof, language) if standing else "",
    )  # fmt: skip


def numbers(today: date) -> list[tuple[Trilingual, Parameter]]:
    """The parameters of the territory's regime that are in force, with what they are."""
    kind = str(regime(today, TERRITORY).value)
    found = []
    for code, label in LABELS.items():
        try:
            found.append((label, PARAMETERS.in_force(code.format(regime=kind), on=today, city=TERRITORY)))
        except Refusal:
            # Another regime's number, or one that is not in force yet.
            continue
    return found


def number_row(label: Trilingual, found: Parameter, language: Language) -> tuple[str, ...]:
    """One number with its day and source."""
    value = VALUES[str(found.value)].say(language) if str(found.value) in VALUES else str(found.value)
    place = f", {found.source.place}" if found.source.place and language == "en" else ""
    status = _("law") if found.is_law else _("local practice")
    return (label.say(language), value, write_date(found.since, language), f"{found.source.act}{place}", status)


LABELS: Mapping[str, Trilingual] = {
    "preschool.turn.general_per_first": Trilingual(
        kk="Бірінші кезектегі бір орынға жалпы кезектің орны", ru="Мест общей очереди на одно первоочередное",
        en="Places of the general queue to one of first priority",
    ),
    "preschool.{regime}.choices": Trilingual(
        kk="Тізімдегі балабақша саны, ең көбі", ru="Детских садов в списке, не больше",
        en="Kindergartens on a list, at most",
    ),
    "preschool.{regime}.published": Trilingual(
        kk="Бюллетень жарияланатын сағат", ru="Час публикации бюллетеня", en="Hour at which the bulletin comes out"
    ),
    "preschool.{regime}.answer.days": Trilingual(
        kk="Ұсынысқа жауап беру мерзімі, күн", ru="Срок ответа на предложение, дней", en="Days to answer an offer"
    ),
    "preschool.{regime}.answer.counting": Trilingual(
        kk="Жауап беру күндері қалай саналады", ru="Как считаются дни ответа", en="How the days of answering count"
    ),
    "preschool.{regime}.silence": Trilingual(
        kk="Жауап берілмесе", ru="Если семья не ответила", en="If the family does not answer"
    ),
    "preschool.{regime}.refusal": Trilingual(
        kk="Бас тартылса", ru="Если семья отказалась", en="If the family says no"
    ),
    "preschool.{regime}.claims.open": Trilingual(
        kk="Қалған орынға тілек қабылдау басталады", ru="Начало приёма желаний", en="Wishes are taken from"
    ),
    "preschool.{regime}.claims.close": Trilingual(
        kk="Қалған орынға тілек қабылдау аяқталады", ru="Конец приёма желаний", en="Wishes are taken until"
    ),
    "preschool.{regime}.presentation.days": Trilingual(
        kk="Жолдаманы балабақшаға апару мерзімі, жұмыс күні", ru="Срок предъявления направления, рабочих дней",
        en="Working days to bring the referral",
    ),
    "preschool.{regime}.not_presented": Trilingual(
        kk="Жолдама апарылмаса", ru="Если направление не принесли", en="If the referral is not brought"
    ),
    "preschool.{regime}.extension.days": Trilingual(
        kk="Мерзімді ұзарту, күн", ru="Продление срока, дней", en="Extension, days"
    ),
    "preschool.{regime}.extension.times": Trilingual(
        kk="Неше рет ұзартылады", ru="Сколько раз продлевается", en="Extensions, at most"
    ),
    "preschool.{regime}.stop_list.days": Trilingual(
        kk="Тоқтату тізімінде болу, күн", ru="Пребывание в стоп-листе, дней", en="Days on the stop-list"
    ),
    "preschool.{regime}.restoration.days": Trilingual(
        kk="Өтінішті қалпына келтіру мерзімі, күн", ru="Срок восстановления заявления, дней",
        en="Days to restore an application",
    ),
    "preschool.age.served_from.{regime}": Trilingual(
        kk="Орын берілетін ең кіші жас, ай", ru="Возраст, с которого дают место, месяцев",
        en="Age from which places are given, months"
    ),
    "preschool.evidence.confirmation": Trilingual(
        kk="Негізді растау мерзімі, жұмыс күні", ru="Срок подтверждения основания, рабочих дней",
        en="Working days for confirming a ground"
    ),
    "preschool.rounds.from": Trilingual(
        kk="Жаппай жинақтау басталады", ru="Начало массового комплектования", en="Mass rounds from"
    ),
    "preschool.rounds.until": Trilingual(
        kk="Жаппай жинақтау аяқталады", ru="Конец массового комплектования", en="Mass rounds until"
    ),
}  # fmt: skip
VALUES: Mapping[str, Trilingual] = {
    "working": Trilingual(kk="жұмыс күндері", ru="рабочие дни", en="working days"),
    "calendar": Trilingual(kk="күнтізбелік күндер", ru="календарные дни", en="calendar days"),
    "to-next": Trilingual(
        kk="орын келесі балаға өтеді, кезек сақталады", ru="место переходит к следующему, очередь сохраняется",
        en="the place goes to the next child, the turn is kept",
    ),
    "to-everyone": Trilingual(
        kk="орынға кез келген отбасы тілек білдіре алады, кезек сақталады",
        ru="на место может заявиться любая семья, очередь сохраняется",
        en="any family may wish for the place, the turn is kept",
    ),
    "stop-list": Trilingual(kk="тоқтату тізімі", ru="стоп-лист", en="the stop-list"),
    "inactive": Trilingual(kk="өтініш белсенді емес болады", ru="заявление становится неактивным",
                           en="the application becomes inactive"),
    "annulled": Trilingual(kk="өтініш кезектен шығады", ru="заявление выбывает из очереди",
                           en="the application leaves the queue"),
}  # fmt: skip
