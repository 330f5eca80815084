"""The sandbox's own words: regimes, mechanisms, groups, and sentences about gains and losses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.queries.policy import FAR, NO, UNKNOWN, YES
from qalam.preschool.rules.regimes import Regime
from qalam.preschool.web.presenters.public_words import BAND_WORDS

REGIME_WORDS: Mapping[Regime, Trilingual] = {
    Regime.BULLETIN: Trilingual(
        kk="Бюллетень: қалған орын барлығына ашылады",
        ru="Бюллетень: оставшееся место открыто всем",
        en="Bulletin: a place left over is open to all",
    ),
    Regime.NOTIFY: Trilingual(
        kk="Хабарлау: кезектегі алғашқы балаға",
        ru="Уведомление: первому в очереди",
        en="Notice: to the first in line",
    ),
    Regime.VOUCHER: Trilingual(
        kk="Ваучер: балабақшаны отбасы таңдайды",
        ru="Ваучер: детский сад выбирает семья",
        en="Voucher: the family chooses the kindergarten",
    ),
}
SHORT_REGIMES: Mapping[Regime, Trilingual] = {
    Regime.BULLETIN: Trilingual(kk="Бюллетень", ru="Бюллетень", en="Bulletin"),
    Regime.NOTIFY: Trilingual(kk="Хабарлау", ru="Уведомление", en="Notice"),
    Regime.VOUCHER: Trilingual(kk="Ваучер", ru="Ваучер", en="Voucher"),
}
MECHANISM_WORDS: Mapping[str, Trilingual] = {
    "deferred-acceptance": Trilingual(
        kk="Тұрақты бөлу, қазіргі тәртіп",
        ru="Устойчивое распределение, как сейчас",
        en="Stable allocation, as it is now",
    ),
    "serial-dictatorship": Trilingual(
        kk="Барлығы бір кезекпен", ru="Все по одной общей очереди", en="Everyone in one common line"
    ),
    "boston": Trilingual(
        kk="Алдымен бірінші тілектер", ru="Сначала первые желания", en="First wishes before all others"
    ),
    "ttc": Trilingual(kk="Басымдықтармен алмасу", ru="Обмен преимуществами", en="Trading of priorities"),
}
WAYS: Mapping[str, Trilingual] = {
    "priority": Trilingual(kk="Санат бойынша", ru="По категориям", en="By category"),
    "born": Trilingual(kk="Туған жылы бойынша", ru="По году рождения", en="By year of birth"),
    "language": Trilingual(kk="Тәрбиелеу тілі бойынша", ru="По языку воспитания", en="By language"),
    "waited": Trilingual(kk="Күту ұзақтығы бойынша", ru="По времени ожидания", en="By time of waiting"),
    "sibling": Trilingual(
        kk="Тізімдегі балабақшада аға-інісі не апа-сіңлісі бар ма",
        ru="Есть ли брат или сестра в саду из списка",
        en="By a brother or sister in a kindergarten of the list",
    ),
    "area": Trilingual(kk="Тұратын жері бойынша", ru="По месту жительства", en="By home"),
    "distance": Trilingual(
        kk="Ең қалаған балабақшаға дейінгі қашықтық бойынша",
        ru="По расстоянию до самого желанного сада",
        en="By the way to the dearest kindergarten",
    ),
}
GROUP_WORDS: Mapping[str, Trilingual] = {
    **BAND_WORDS,
    YES: Trilingual(kk="бар", ru="есть", en="yes"),
    NO: Trilingual(kk="жоқ", ru="нет", en="no"),
    "under_1_km": Trilingual(kk="1 км-ге дейін", ru="до 1 км", en="under 1 km"),
    "1_to_3_km": Trilingual(kk="1–3 км", ru="1–3 км", en="1 to 3 km"),
    FAR: Trilingual(kk="3 км-ден алыс", ru="дальше 3 км", en="over 3 km"),
    UNKNOWN: Trilingual(kk="белгісіз", ru="неизвестно", en="not known"),
}
SUMMER = Trilingual(kk="{day} күнгі кезек", ru="Очередь на {day}", en="The queue of {day}")
NOTHING_CHANGES = Trilingual(
    kk="Ешкім үшін ештеңе өзгермейді: сыналған ереже осы кезекте қазіргідей нәтиже береді.",
    ru="Ни для кого ничего не меняется: на этой очереди пробное правило даёт то же, что и нынешнее.",
    en="Nothing changes for anybody: on this queue the rule tried gives what the present one gives.",
)
SUMMARY = Trilingual(
    kk="Кезектегі бала саны — {all}. Сыналған ережеден {gain} бала ұтады, {lose} бала ұтылады, қалғанына өзгеріс жоқ.",
    ru="Детей в очереди: {all}. От пробного правила выигрывают {gain}, проигрывают {lose}, для остальных разницы нет.",
    en="Children in the queue: {all}. The rule tried is a gain for {gain}, a loss for {lose}, no change for others.",
)
MORE = Trilingual(
    kk="Орын алатын балалар саны көбейеді, айырма — {many}.", ru="Детей с местом станет больше на {many}.",
    en="The number of children with a place grows by {many}.",
)  # fmt: skip
FEWER = Trilingual(
    kk="Орын алатын балалар саны азаяды, айырма — {many}.", ru="Детей с местом станет меньше на {many}.",
    en="The number of children with a place falls by {many}.",
)  # fmt: skip
AS_MANY = Trilingual(
    kk="Орын алатын балалар саны өзгермейді.", ru="Число детей с местом не меняется.",
    en="As many children get a place as now.",
)  # fmt: skip
HARDEST = Trilingual(
    kk="Ең көп ұтылатын санат — «{group}»: {all} баланың ішінен {many} бала ұтылады.",
    ru="Больше всех теряет категория «{group}»: {many} из {all} детей.",
    en="The category that loses most is “{group}”: {many} of its {all} children.",
)
LOST = Trilingual(
    kk="Бас тартқандықтан не жауап бермегендіктен {many} бала жыл ішінде кезегін жоғалтады.",
    ru="Из-за отказа или молчания семьи за год теряют очередь детей: {many}.",
    en="Since its family refused or was silent, the turn of {many} children is lost within the year.",
)
MEASURED = Trilingual(
    kk="Отбасылардың қалай жауап беретіні соңғы жылғы {many} ұсынысқа берілген жауаптардан алынды.",
    ru="Как отвечают семьи, взято из ответов на предложения последнего года: {many}.",
    en="How families answer is taken from their answers of the last year: {many} offers.",
)
ASSUMED = Trilingual(
    kk="Жазбаларда соңғы жылғы жауаптар аз, сондықтан жауапсыз және бас тартылған ұсыныстардың үлесі — болжам. Оны "
    "өзгертіп көріңіз.",
    ru="В записях мало ответов за последний год, поэтому доли молчания и отказов — предположение. Попробуйте другие.",
    en="The records hold few answers of the last year, so the shares of silence and refusals are assumed. Try others.",
)


def summer(day: date, language: Language) -> str:
    """The queue of a past day, as the form names it."""
    return SUMMER.say(language).format(day=write_date(day, language))
