"""Chances and waits in words: for a child, for each kindergarten, and how far they can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import Backtest
from qalam.preschool.queries.choices import Profile
from qalam.preschool.queries.kept_odds import Standing, kept, odds_before_filing, odds_of_child
from qalam.preschool.queries.odds import HORIZONS, Odds
from qalam.preschool.queries.outlook import HORIZON

TOLD = (6, 12)
"""The chance is told within half a year, or within a year where it is next to none before."""
NEGLIGIBLE = 0.05
EVEN = 0.5
FEWEST = 20
"""Of fewer families nothing is said."""


@dataclass(frozen=True)
class ChanceRows:
    """What is said of each kindergarten, by institution; empty where nothing is to be shown. `basis` says of which day
    it is, and `trust` how the forecast of half a year before did."""

    by_institution: dict[int, str]
    basis: str
    trust: str
    child: str = ""


NOTHING = ChanceRows({}, "", "")


def chances_of(application: Application, at: datetime, language: Language) -> ChanceRows:
    """What a child that waits is told."""
    standing = kept(at)
    found = odds_of_child(application, standing) if standing else None
    if standing is None or found is None:
        return NOTHING
    rows = {institution: turn(odds).say(language) for institution, odds in found.by_institution.items()}
    said = " ".join(sentence.say(language) for sentence in (place(found.anywhere), wait(found.anywhere)) if sentence)
    return ChanceRows(rows, basis(standing, language), trust(standing.proof, language), said)


def chances_before_filing(profile: Profile, at: datetime, language: Language) -> ChanceRows:
    """What is said of each kindergarten to a child of the general queue that would file now."""
    standing = kept(at)
    found = odds_before_filing(profile, standing) if standing else {}
    if standing is None or not found:
        return NOTHING
    rows = {institution: turn(odds).say(language) for institution, odds in found.items()}
    return ChanceRows(rows, basis(standing, language), trust(standing.proof, language))


def tenths(chance: float) -> int:
    """A chance as so many of ten, never certain: 9 at most and 1 at least."""
    return min(max(round(chance * 10), 1), 9)


def told(odds: Odds) -> tuple[int, float] | None:
    """The months within which the chance is told, and the chance; None where it is next to none within a year."""
    for months, chance in zip(HORIZONS, odds.within, strict=True):
        if months in TOLD and chance >= NEGLIGIBLE:
            return months, chance
    return None


def place(odds: Odds) -> Trilingual:
    """The chance of a place in any kindergarten of the list."""
    if not odds.is_known:
        return UNKNOWN
    found = told(odds)
    return UNLIKELY if found is None else PLACE.fill(months=found[0], tenths=tenths(found[1]))


def wait(odds: Odds) -> Trilingual | None:
    """Between which months a place probably comes; None where nothing can be said."""
    if not odds.is_known:
        return None
    if odds.soonest > HORIZON:
        return NOT_SOON
    sentence = WAIT_FROM if odds.latest > HORIZON else WAIT if odds.latest > odds.soonest else WAIT_ABOUT
    return sentence.fill(soonest=odds.soonest, latest=odds.latest)


def turn(odds: Odds) -> Trilingual:
    """The chance of one kindergarten, as short as a line of a list."""
    if not odds.is_known:
        return SHORT_UNKNOWN
    found = told(odds)
    if found is None:
        return SHORT_UNLIKELY
    sentence = SHORT_FROM if odds.latest > HORIZON else SHORT if odds.latest > odds.soonest else SHORT_ABOUT
    return sentence.fill(months=found[0], tenths=tenths(found[1]), soonest=odds.soonest, latest=odds.latest)


def basis(standing: Standing, language: Language) -> str:
    """Of which day the forecast is."""
    return BASIS.say(language).format(day=write_date(standing.on, language))


def trust(proof: Backtest | None, language: Language) -> str:
    """How the forecast of half a year ago did: of those told at least an even chance, and of the others."""
    if proof is None:
        return UNPROVEN.say(language)
    likely = [one for one in proof.bins if one.told >= EVEN]
    others = [one for one in proof.bins if one.told < EVEN]
    day = write_date(proof.on, language)
    words = [PROOF.say(language).format(day=day, children=proof.waited, months=proof.months)]
    for sentence, bins in ((LIKELY, likely), (OTHERS, others)):
        many = sum(one.children for one in bins)
        if many >= FEWEST:
            placed = sum(one.happened * one.children for one in bins) / many
            words.append(sentence.fill(tenths=round(placed * 10)).say(language))
    return " ".join(words)


PLACE = Trilingual(
    kk="Жағдайы Сіздікіне ұқсас 10 отбасының шамамен {tenths} отбасына {months} ай ішінде орын тиеді.",
    ru="В ближайшие {months} мес. место получат примерно {tenths} из 10 таких семей, как Ваша.",
    en="Within {months} months about {tenths} of 10 families like yours get a place.",
)
UNLIKELY = Trilingual(
    kk="Бір жыл ішінде орын тиюі екіталай. Тізімге басқа балабақша қосып көріңіз.",
    ru="За год место вряд ли появится. Попробуйте добавить в список другой сад.",
    en="A place within a year is unlikely. Try adding another kindergarten to the list.",
)
UNKNOWN = Trilingual(
    kk="Мұндай орын былтыр босамаған, жаңасы да жарияланбаған: ештеңе болжай алмаймыз.",
    ru="Такие места за прошлый год не освобождались и новых не объявлено: предсказать нельзя.",
    en="No such place came free in the past year and none is announced: nothing can be foretold.",
)
WAIT = Trilingual(
    kk="Күту ұзақтығы, бәлкім, {soonest}–{latest} ай.",
    ru="Ждать, вероятно, от {soonest} до {latest} мес.",
    en="The wait is probably {soonest} to {latest} months.",
)
WAIT_ABOUT = Trilingual(
    kk="Күту ұзақтығы, бәлкім, шамамен {soonest} ай.",
    ru="Ждать, вероятно, около {soonest} мес.",
    en="The wait is probably about {soonest} months.",
)
WAIT_FROM = Trilingual(
    kk="Күту ұзақтығы, бәлкім, кемінде {soonest} ай, екі жылдан асуы да мүмкін.",
    ru="Ждать, вероятно, не меньше {soonest} мес., может быть, дольше двух лет.",
    en="The wait is probably at least {soonest} months, and may be over two years.",
)
NOT_SOON = Trilingual(
    kk="Болжам бойынша екі жыл ішінде орын тимейді.",
    ru="По прогнозу, за два года место не появится.",
    en="The forecast sees no place within two years.",
)
SHORT = Trilingual(
    kk="{months} айда кезек келу мүмкіндігі — 10-нан {tenths}, күту — {soonest}–{latest} ай",
    ru="шанс за {months} мес.: {tenths} из 10, ждать {soonest}–{latest} мес.",
    en="chance within {months} months: {tenths} of 10, wait {soonest} to {latest} months",
)
SHORT_ABOUT = Trilingual(
    kk="{months} айда кезек келу мүмкіндігі — 10-нан {tenths}, күту — шамамен {soonest} ай",
    ru="шанс за {months} мес.: {tenths} из 10, ждать около {soonest} мес.",
    en="chance within {months} months: {tenths} of 10, wait about {soonest} months",
)
SHORT_FROM = Trilingual(
    kk="{months} айда кезек келу мүмкіндігі — 10-нан {tenths}, күту — кемінде {soonest} ай",
    ru="шанс за {months} мес.: {tenths} из 10, ждать от {soonest} мес.",
    en="chance within {months} months: {tenths} of 10, wait {soonest} months or more",
)
SHORT_UNLIKELY = Trilingual(
    kk="бір жылда кезек келуі екіталай", ru="за год очередь вряд ли подойдёт", en="a turn within a year is unlikely"
)
SHORT_UNKNOWN = Trilingual(
    kk="мүмкіндігін болжау мүмкін емес", ru="шанс предсказать нельзя", en="the chance cannot be foretold"
)
BASIS = Trilingual(
    kk="Болжам {day} күнгі нағыз кезек пен ашық орындарға және өткен жылға сүйенеді: алдағы айлар ережемен 200 рет "
    "ойналады.",
    ru="Прогноз построен на настоящей очереди и открытых местах на {day} и на прошлом годе: будущие месяцы "
    "разыгрываются по правилам 200 раз.",
    en="The forecast rests on the actual queue and the open places of {day} and on the past year: the coming months "
    "are played by the rules 200 times.",
)
UNPROVEN = Trilingual(
    kk="Болжамның дәлдігі әлі тексерілген жоқ.",
    ru="Точность прогноза ещё не проверена.",
    en="How exact the forecast is has not been tested yet.",
)
PROOF = Trilingual(
    kk="Тексеру: {day} күні кезекте тұрған {children} балаға {months} айға дәл осындай болжам жасалды.",
    ru="Проверка: такой же прогноз на {months} мес. был сделан на {day} для детей в очереди ({children}).",
    en="The test: the same forecast for {months} months was made for the {children} children in the queue of {day}.",
)
LIKELY = Trilingual(
    kk="Мүмкіндігі 10-нан кемі 5 деп айтылғандардың ішінде орын алғаны — 10-нан {tenths}.",
    ru="Из тех, кому обещалось не меньше 5 из 10, место получили {tenths} из 10.",
    en="Of those told at least 5 of 10, {tenths} of 10 got a place.",
)
OTHERS = Trilingual(
    kk="Қалғандарының ішінде орын алғаны — 10-нан {tenths}.",
    ru="Из остальных место получили {tenths} из 10.",
    en="Of the others {tenths} of 10 did.",
)
