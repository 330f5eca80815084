"""The tables of the report: which figures stand in each, this year beside the year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qalam.documents.tree import Inlines, Link, Table
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Trilingual
from qalam.reports.composing.telling import Telling
from qalam.reports.readings import EARLIER


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it is declared: its caption and the figures of its rows, as of a named day."""

    caption: Trilingual
    figures: tuple[str, ...]
    at: str = "day"


def compose_table(sheet: Sheet, telling: Telling) -> Table:
    """The table with the figures of the day, of a year before, and the change."""
    days = telling.readings.days
    now, before = days.named(sheet.at), days.named(EARLIER[sheet.at])
    return Table(
        caption=telling.say(sheet.caption),
        head=(
            telling.say(INDICATOR),
            write_date(now, telling.language),
            write_date(before, telling.language),
            telling.say(CHANGE),
        ),
        rows=tuple(_row(id, sheet.at, telling) for id in sheet.figures),
        numeric=(False, True, True, True),
    )


def _row(id: str, at: str, telling: Telling) -> tuple[Inlines, ...]:
    now, before = telling.readings.pair(id, at)
    name = Link(telling.say(now.figure.title), f"#{definition_anchor(id)}")
    return ((name,), (telling.number(now),), (telling.number(before),), (telling.change(now, before),))


def definition_anchor(id: str) -> str:
    """Where the closing list defines the figure."""
    return f"def-{id.replace('.', '-').replace('_', '-')}"


INDICATOR = Trilingual(kk="Көрсеткіш", ru="Показатель", en="Indicator")
CHANGE = Trilingual(kk="Өзгеріс", ru="Изменение", en="Change")
TABLES: Mapping[str, Sheet] = {
    "preschool": Sheet(
        Trilingual(
            "Мектепке дейінгі ұйымдар мен орындар",
            "Дошкольные организации и места",
            "Preschool organisations and places",
        ),
        (
            "preschool.organisations",
            "preschool.organisations.state",
            "preschool.organisations.private",
            "preschool.organisations.mini_centre",
            "preschool.enrolled",
            "preschool.coverage.3_6",
            "preschool.coverage.2_6",
            "preschool.queue",
        ),
    ),
    "preschool_opened": Sheet(
        Trilingual(
            "Күнтізбелік жылда ашылған жекеменшік балабақшалар",
            "Частные детские сады, открытые за календарный год",
            "Private kindergartens opened in the calendar year",
        ),
        ("preschool.opened", "preschool.opened.seats"),
        at="autumn",
    ),
    "schools": Sheet(
        Trilingual("Қала мектептері", "Школы города", "The schools of the city"),
        (
            "schools",
            "schools.general",
            "schools.primary",
            "schools.evening",
            "schools.private",
            "schools.pupils.day",
            "schools.grade_11",
        ),
    ),
    "results": Sheet(
        Trilingual(
            "Оқу жылының қорытындысы және түлектер",
            "Итоги учебного года и выпускники",
            "Results of the school year and leavers",
        ),
        (
            "schools.quality",
            "schools.attainment",
            "schools.monitoring.quality",
            "schools.leavers.11",
            "schools.leavers.11.altyn_belgi",
            "schools.leavers.11.uzdik",
            "schools.leavers.9",
            "schools.leavers.9.uzdik",
        ),
    ),
    "national_tests": Sheet(
        Trilingual("Ұлттық бірыңғай тестілеу", "Единое национальное тестирование", "The Unified National Testing"),
        (
            "schools.unt.january.participants",
            "schools.unt.january.mean",
            "schools.unt.march.participants",
            "schools.unt.march.mean",
        ),
    ),
    "meals": Sheet(
        Trilingual(
            "Тегін ыстық тамақ алатын оқушылар", "Ученики с бесплатным горячим питанием", "Pupils with free hot meals"
        ),
        ("schools.meals", "schools.meals.vulnerable", "schools.meals.grade_1", "schools.meals.both"),
    ),
    "special_needs": Sheet(
        Trilingual(
            "Ерекше білім беру қажеттілігі бар балалар",
            "Дети с особыми образовательными потребностями",
            "Children with special educational needs",
        ),
        ("sen.children", "sen.children.preschool", "sen.children.school", "sen.home_schooled"),
    ),
    "olympiads": Sheet(
        Trilingual(
            "Республикалық пәндік олимпиаданың кезеңдері",
            "Этапы республиканской предметной олимпиады",
            "Stages of the republican subject olympiad",
        ),
        (
            "olympiad.city.participants",
            "olympiad.city.prizes",
            "olympiad.region.participants",
            "olympiad.region.prizes",
            "olympiad.republic.participants",
            "olympiad.republic.prizes",
        ),
    ),
    "contests": Sheet(
        Trilingual(
            "Жарыстар мен ғылыми жобалар байқауларының жүлдегерлері",
            "Призёры конкурсов и научных проектов",
            "Prize winners of contests and science projects",
        ),
        (
            "contests.pupils.city.prizes",
            "contests.pupils.region.prizes",
            "contests.pupils.republic.prizes",
        ),
    ),
    "pedagogues": Sheet(
        Trilingual("Педагогтер және олардың білімі", "Педагоги и их образование", "Pedagogues and their education"),
        (
            "staff.pedagogues",
            "staff.pedagogues.secondary",
            "staff.education.higher",
            "staff.education.higher.share",
            "staff.education.vocational",
            "staff.education.vocational.share",
        ),
    ),
    "categories": Sheet(
        Trilingual("Біліктілік санаттары", "Квалификационные категории", "Qualification categories"),
        (
            "staff.category.any",
            "staff.category.any.share",
            "staff.category.moderator",
            "staff.category.expert",
            "staff.category.researcher",
            "staff.category.master",
        ),
    ),
    "hiring": Sheet(
        Trilingual(
            "Жас мамандар және жұмысқа қабылдау",
            "Молодые специалисты и приём на работу",
            "Young specialists and hiring",
        ),
        (
            "staff.young",
            "staff.young.yessenov.share",
            "staff.young.colleges.share",
            "staff.diploma_to_village",
            "staff.competition.applicants",
            "staff.competition.hired",
        ),
    ),
    "growth": Sheet(
        Trilingual("Педагогтердің өсуі", "Рост педагогов", "Growth of pedagogues"),
        (
            "staff.courses",
            "contests.teachers.city.prizes",
            "contests.teachers.region.prizes",
            "contests.teachers.republic.prizes",
        ),
    ),
    "safety": Sheet(
        Trilingual(
            "Күндізгі мектептердің қауіпсіздігі мен жағдайы",
            "Безопасность и условия дневных школ",
            "Safety and conditions of the day schools",
        ),
        ("safety.day_schools", "safety.video", "safety.alarm_button", "safety.indoor_toilets"),
    ),
    "extracurricular": Sheet(
        Trilingual("Қосымша білім", "Дополнительное образование", "Extracurricular education"),
        ("extracurricular.children", "extracurricular.coverage", "extracurricular.yard_clubs.opened"),
    ),
}
