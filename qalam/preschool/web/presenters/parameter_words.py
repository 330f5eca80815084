"""The parameters of the queue as a person reads them: what each is, and its value."""

from __future__ import annotations

from collections.abc import Mapping

from qalam.kernel.dates import write_day_of_year
from qalam.kernel.parameter import Parameter
from qalam.kernel.trilingual import Language, Trilingual

DAY_OF_YEAR = "month and day"
"""The unit of a value like `05-21`."""


def value_words(found: Parameter, language: Language) -> str:
    """A number, a choice or a day of the year, as a person reads it."""
    text = str(found.value)
    if found.unit == DAY_OF_YEAR:
        month, day = text.split("-")
        return write_day_of_year(int(month), int(day), language)
    return VALUES[text].say(language) if text in VALUES else text


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
