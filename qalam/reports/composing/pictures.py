"""The charts of the report: which figures each shows, and what its title says is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qalam.kernel.trilingual import Trilingual

AS_IS = Trilingual("{key}", "{key}", "{key}")


@dataclass(frozen=True, slots=True)
class Title:
    """What the chart shows, as a sentence with places: `{top}` is the longest bar's name, `{top_value}` its number,
    `{top_share}` its share of all, `{first}` and `{last}` the numbers at the ends.

    Where the first bar is compared with a year before, `down` and `same` say the other two outcomes.
    """

    up: Trilingual
    down: Trilingual | None = None
    same: Trilingual | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as it is declared: figures side by side, each with its short label, or one figure by a dimension."""

    title: Title
    bars: tuple[tuple[str, Trilingual], ...] = ()
    breakdown: tuple[str, str] = ("", "")
    with_before: bool = False
    naming: Trilingual = AS_IS


def label(kk: str, ru: str, en: str) -> Trilingual:
    """A short label of a bar."""
    return Trilingual(kk, ru, en)


PICTURES: Mapping[str, Picture] = {
    "preschool_kinds": Picture(
        Title(
            Trilingual(
                "Мектепке дейінгі ұйымдар арасында ең көбі — {top}: {top_share}",
                "Среди дошкольных организаций больше всего — {top}: {top_share}",
                "The largest group of preschool organisations: {top}, {top_share}",
            )
        ),
        bars=(
            (
                "preschool.organisations.private",
                label("жекеменшік балабақша", "частные детские сады", "private kindergartens"),
            ),
            (
                "preschool.organisations.state",
                label("мемлекеттік балабақша", "государственные детские сады", "state kindergartens"),
            ),
            ("preschool.organisations.mini_centre", label("шағын орталық", "мини-центры", "mini-centres")),
        ),
    ),
    "preschool_queue": Picture(
        Title(
            Trilingual(
                "Кезекте тұрған бала былтырғыдан көп",
                "В очереди больше детей, чем год назад",
                "More children wait than a year before",
            ),
            Trilingual(
                "Кезекте тұрған бала былтырғыдан аз",
                "В очереди меньше детей, чем год назад",
                "Fewer children wait than a year before",
            ),
            Trilingual(
                "Кезекте тұрған бала саны өзгерген жоқ",
                "Очередь за год не изменилась",
                "As many children wait as a year before",
            ),
        ),
        bars=(
            ("preschool.queue", label("кезекте", "в очереди", "waiting")),
            ("preschool.enrolled", label("балабақшада", "в детском саду", "in kindergarten")),
        ),
        with_before=True,
    ),
    "pupils_by_grade": Picture(
        Title(
            Trilingual(
                "Оқушысы ең көп — {top}: {top_value}",
                "Больше всего учеников — {top}: {top_value}",
                "Most pupils are in {top}: {top_value}",
            )
        ),
        breakdown=("schools.pupils.day", "grade"),
        naming=Trilingual("{key}-сынып", "{key} класс", "grade {key}"),
    ),
    "pupils_by_language": Picture(
        Title(
            Trilingual(
                "Негізгі оқыту тілі — {top}: {top_share}",
                "Основной язык обучения — {top}: {top_share}",
                "The main language of instruction is {top}: {top_share}",
            )
        ),
        breakdown=("schools.pupils.day", "language"),
    ),
    "leavers_honours": Picture(
        Title(
            Trilingual(
                "«Алтын белгі» иелері былтырғыдан көп",
                "Обладателей «Алтын белгі» больше, чем год назад",
                "More leavers earned Altyn belgi than a year before",
            ),
            Trilingual(
                "«Алтын белгі» иелері былтырғыдан аз",
                "Обладателей «Алтын белгі» меньше, чем год назад",
                "Fewer leavers earned Altyn belgi than a year before",
            ),
            Trilingual(
                "«Алтын белгі» иелерінің саны өзгерген жоқ",
                "Обладателей «Алтын белгі» столько же, сколько год назад",
                "As many leavers earned Altyn belgi as a year before",
            ),
        ),
        bars=(
            ("schools.leavers.11.altyn_belgi", label("«Алтын белгі»", "«Алтын белгі»", "Altyn belgi")),
            (
                "schools.leavers.11.uzdik",
                label("үздік аттестат", "аттестат с отличием", "certificate with distinction"),
            ),
        ),
        with_before=True,
    ),
    "unt_means": Picture(
        Title(
            Trilingual(
                "Қаңтардағы орташа нәтиже былтырғыдан жоғары",
                "Январский средний балл выше, чем год назад",
                "The January mean is higher than a year before",
            ),
            Trilingual(
                "Қаңтардағы орташа нәтиже былтырғыдан төмен",
                "Январский средний балл ниже, чем год назад",
                "The January mean is lower than a year before",
            ),
            Trilingual(
                "Қаңтардағы орташа нәтиже: {first}, наурызда: {last}",
                "Средний балл в январе — {first}, в марте — {last}",
                "The January mean is {first}, the March mean {last}",
            ),
        ),
        bars=(
            ("schools.unt.january.mean", label("қаңтар", "январь", "January")),
            ("schools.unt.march.mean", label("наурыз", "март", "March")),
        ),
        with_before=True,
    ),
    "meals_grounds": Picture(
        Title(
            Trilingual(
                "Екі негізі бар балалар бір рет саналады, олар — {last}",
                "Дети с двумя основаниями считаются один раз, их {last}",
                "Children with two grounds are counted once: there are {last}",
            )
        ),
        bars=(
            ("schools.meals", label("барлығы", "всего", "all")),
            (
                "schools.meals.vulnerable",
                label("әлеуметтік қорғалмаған отбасынан", "из уязвимых семей", "from vulnerable families"),
            ),
            ("schools.meals.grade_1", label("бірінші сынып", "первоклассники", "first-graders")),
            ("schools.meals.both", label("екі негізі бар", "оба основания", "both grounds")),
        ),
    ),
    "olympiad_stages": Picture(
        Title(
            Trilingual(
                "Қалалық кезеңге {first} оқушы қатысса, республикалық кезеңге {last} оқушы жетті",
                "От городского этапа до республиканского: {first} и {last}",
                "From {first} participants in the city to {last} in the republic",
            )
        ),
        bars=(
            ("olympiad.city.participants", label("қала", "город", "city")),
            ("olympiad.region.participants", label("облыс", "область", "region")),
            ("olympiad.republic.participants", label("республика", "республика", "republic")),
        ),
    ),
    "pedagogues_education": Picture(
        Title(
            Trilingual(
                "Педагогтердің басым бөлігінің білімі — {top}: {top_share}",
                "У большинства педагогов образование {top}: {top_share}",
                "Most pedagogues have {top} education: {top_share}",
            )
        ),
        bars=(
            ("staff.education.higher", label("жоғары", "высшее", "higher")),
            ("staff.education.vocational", label("кәсіптік", "профессиональное", "vocational")),
        ),
    ),
    "categories": Picture(
        Title(
            Trilingual(
                "Ең көп тараған санат — {top}: {top_share}",
                "Самая частая категория — {top}: {top_share}",
                "The most common category is {top}: {top_share}",
            )
        ),
        bars=(
            ("staff.category.moderator", label("педагог-модератор", "педагог-модератор", "pedagogue-moderator")),
            ("staff.category.expert", label("педагог-сарапшы", "педагог-эксперт", "pedagogue-expert")),
            ("staff.category.researcher", label("педагог-зерттеуші", "педагог-исследователь", "pedagogue-researcher")),
            ("staff.category.master", label("педагог-шебер", "педагог-мастер", "pedagogue-master")),
        ),
    ),
    "competition": Picture(
        Title(
            Trilingual(
                "Өтініш берген {first} адамның ішінен {last} қабылданды",
                "Заявлений — {first}, принято — {last}",
                "Of {first} applicants {last} were hired",
            )
        ),
        bars=(
            ("staff.competition.applicants", label("өтініш берген", "подали заявления", "applied")),
            ("staff.competition.hired", label("қабылданған", "приняты", "hired")),
        ),
    ),
    "extracurricular": Picture(
        Title(
            Trilingual(
                "Қосымша біліммен қамтылған бала былтырғыдан көп",
                "Дополнительным образованием охвачено больше детей, чем год назад",
                "More children in extracurricular education than a year before",
            ),
            Trilingual(
                "Қосымша біліммен қамтылған бала былтырғыдан аз",
                "Дополнительным образованием охвачено меньше детей, чем год назад",
                "Fewer children in extracurricular education than a year before",
            ),
            Trilingual(
                "Қосымша біліммен қамтылған бала саны өзгерген жоқ",
                "Охват дополнительным образованием за год не изменился",
                "As many children in extracurricular education as a year before",
            ),
        ),
        bars=(
            ("extracurricular.children", label("қосымша білім алады", "занимаются дополнительно", "extracurricular")),
            ("schools.pupils.day", label("күндізгі мектеп оқушылары", "ученики дневных школ", "day-school pupils")),
        ),
        with_before=True,
    ),
}
