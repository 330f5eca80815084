"""What the pages of occupancy say: of which day it is, how far to trust it, and by what it is weighed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.queries.kept_occupancy import HouseTold, Told
from qalam.preschool.queries.occupancy_score import GROUPS
from qalam.preschool.rules.occupancy import parameters, pedagogues_per_group, weights
from qalam.preschool.territory import TERRITORY


def basis(told: Told, language: Language) -> str:
    """Of which day the forecast is, and what stands in brackets."""
    return BASIS.say(language).format(day=write_date(told.on, language))


def trust(told: Told, language: Language) -> str:
    """How the forecast of half a year before did, group by group, beside that of no change."""
    scored = [one for one in told.proof if one.level == GROUPS]
    if not scored:
        return UNPROVEN.say(language)
    said = [TEST.say(language).format(day=write_date(scored[0].on, language))]
    said += [
        RESULT.fill(
            months=one.months, share=round(100 * one.covered), many=one.many,
            error=tenth(one.error, language), today=tenth(one.as_today, language),
        ).say(language)
        for one in scored
    ]  # fmt: skip
    return " ".join(said)


def tenth(number: float, language: Language) -> str:
    """With one decimal, as the language writes it."""
    return write(Decimal(f"{number:.1f}"), language)


def weighing(on: date, language: Language) -> str:
    """What a child counts for, as law where an act says so and else as local practice."""
    *some, _ = parameters(on, TERRITORY)
    in_force = weights(on, TERRITORY)
    mark = max(one.confidence.value for one in some)
    if in_force.under_three == in_force.from_three == in_force.disability == 1:
        return NEUTRAL.fill(mark=mark).say(language)
    sentence = BY_LAW if all(one.is_law for one in some) else BY_PRACTICE
    numbers = (in_force.under_three, in_force.from_three, in_force.disability)
    young, old, needs = (write(Decimal(str(one)).normalize(), language) for one in numbers)
    return sentence.fill(young=young, old=old, needs=needs, mark=mark).say(language)


def staffed(house: HouseTold, on: date) -> float | None:
    """For how many places the kindergarten has pedagogues; None where nobody is recorded, or it has no group."""
    if house.pedagogues is None or not house.groups:
        return None
    return house.months[0].seats * house.pedagogues / (house.groups * pedagogues_per_group(on, TERRITORY))


def staffing(house: HouseTold | None, on: date, language: Language) -> str:
    """Children against the pedagogues, by the practice of so many to a group."""
    places = None if house is None else staffed(house, on)
    if house is None or places is None:
        return NO_STAFF.say(language)
    norm = parameters(on, TERRITORY)[-1]
    taken = house.months[0].taken.median
    return STAFF.fill(
        pedagogues=house.pedagogues, groups=house.groups, norm=norm.value, mark=norm.confidence.value,
        places=int(places), percent=round(100 * taken / places) if places else 100,
    ).say(language)  # fmt: skip


BASIS = Trilingual(
    kk="Болжам {day} күнгі топтарға, жолдамаларға, кезекке және өткен жылға сүйенеді: алдағы 12 ай 200 рет ойналады. "
    "Алдымен орта мән, одан кейін 10 жағдайдың 8-інде бала саны болатын аралық көрсетіледі.",
    ru="Прогноз построен на группах, направлениях и очереди на {day} и на прошлом годе: 12 месяцев вперёд "
    "разыгрываются 200 раз. Сначала — среднее значение, затем границы, между которыми лежат 8 розыгрышей из 10.",
    en="The forecast rests on the groups, referrals and queue of {day} and on the past year: 12 months to come are "
    "played 200 times. First stands the median, then the bounds between which 8 of 10 courses lie.",
)
UNPROVEN = Trilingual(
    kk="Болжамның дәлдігі әлі тексерілген жоқ: ол үшін екі жылға жуық жазба керек.",
    ru="Точность прогноза ещё не проверена: для этого нужны записи почти за два года.",
    en="How exact the forecast is has not been tested yet: that takes records of nearly two years.",
)
TEST = Trilingual(
    kk="Тексеру: дәл осындай болжам {day} күні бойынша жасалды.",
    ru="Проверка: такой же прогноз был сделан на {day}.",
    en="The test: the same forecast was made as of {day}.",
)
RESULT = Trilingual(
    kk="{months} айдан кейін {many} топтың {share} пайызы айтылған аралықта болды, орташа қате — {error} бала; "
    "«ештеңе өзгермейді» деген болжамның қатесі — {today}.",
    ru="Через {months} мес. в названных границах оказались {share} процентов групп (всего {many}), средняя ошибка — "
    "{error} ребёнка; у прогноза «ничего не изменится» — {today}.",
    en="{months} months later {share} percent of {many} groups were within the bounds, with a mean error of {error} "
    "children; the forecast that nothing changes has {today}.",
)
NEUTRAL = Trilingual(
    kk="Әр бала бір орын алады: біз оқыған актілерде жасқа не ерекше қажеттілікке қарай салмақ жоқ. Бұл — жергілікті "
    "тәжірибе [{mark}], қала өз салмағын белгілей алады.",
    ru="Каждый ребёнок занимает одно место: в прочитанных актах нет весов ни по возрасту, ни по особым потребностям. "
    "Это местная практика [{mark}], город может задать свои веса.",
    en="Each child takes one place: no act that was read weighs age or special needs. This is local practice [{mark}]; "
    "a city may set weights of its own.",
)
BY_PRACTICE = Trilingual(
    kk="Бала алатын орын: үш жасқа дейін — {young}, үш жастан — {old}; мүгедектігі бар бала үшін бұл {needs} есе "
    "алынады. Бұл — жергілікті тәжірибе [{mark}].",
    ru="Ребёнок занимает мест: до трёх лет — {young}, с трёх лет — {old}; ребёнок с инвалидностью — в {needs} раза "
    "больше. Это местная практика [{mark}].",
    en="A child takes places: {young} under three, {old} from three on; with a disability {needs} times as many. This "
    "is local practice [{mark}].",
)
BY_LAW = Trilingual(
    kk="Бала алатын орын: үш жасқа дейін — {young}, үш жастан — {old}; мүгедектігі бар бала үшін бұл {needs} есе "
    "алынады [{mark}].",
    ru="Ребёнок занимает мест: до трёх лет — {young}, с трёх лет — {old}; ребёнок с инвалидностью — в {needs} раза "
    "больше [{mark}].",
    en="A child takes places: {young} under three, {old} from three on; with a disability {needs} times as many "
    "[{mark}].",
)
STAFF = Trilingual(
    kk="Педагогтер — {pedagogues}, топтар — {groups}. Бір топқа {norm} педагог деген жергілікті тәжірибе [{mark}] "
    "бойынша олар {places} орынға жетеді; балалар сол орындардың {percent} пайызын алады.",
    ru="Педагогов — {pedagogues}, групп — {groups}. По местной практике [{mark}] на группу приходится {norm}, то есть "
    "педагогов хватает на {places} мест; дети занимают {percent} процентов из них.",
    en="There are {pedagogues} pedagogues and {groups} groups. By local practice [{mark}] a group has {norm}, so the "
    "pedagogues suffice for {places} places; the children take {percent} percent of them.",
)
NO_STAFF = Trilingual(
    kk="Педагогтер туралы жазба жоқ, сондықтан толықтық олар бойынша есептелмейді.",
    ru="Записей о педагогах нет, поэтому наполняемость по ним не считается.",
    en="No pedagogue is recorded, so occupancy is not reckoned by staff.",
)
UNTOLD = Trilingual(kk="Әлі жарияланбаған топтар", ru="Ещё не объявленные группы", en="Groups not announced yet")
