"""What the front page says of the city: sentences in which each number is a figure."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Trilingual


@dataclass(frozen=True)
class Glance:
    """One subject of the front page: its sentence, with ids of figures in braces, and the figures whose change is told.

    `{id unit}` brings the word for what is counted; in Kazakh `{id case=poss}` declines the number.
    """

    topic: str
    sentence: Trilingual
    changes: tuple[str, ...]


OPENING = Trilingual(
    kk="Күндізгі мектептерде {schools.pupils.day unit} білім алады, балабақшаларда {preschool.enrolled unit} "
    "тәрбиеленеді. Мектептерде {staff.pedagogues} педагог жұмыс істейді.",
    ru="В дневных школах {schools.pupils.day unit}, в детских садах {preschool.enrolled unit}. "
    "Педагогов в школах: {staff.pedagogues}.",
    en="Day schools teach {schools.pupils.day unit}, kindergartens bring up {preschool.enrolled unit}. "
    "The schools have {staff.pedagogues} teachers.",
)

GLANCES = (
    Glance(
        "preschool",
        Trilingual(
            kk="Қалада {preschool.organisations} мектепке дейінгі ұйым бар. 3–6 жастағы балалардың "
            "{preschool.coverage.3_6 case=poss} балабақшаға барады, кезекте {preschool.queue unit} тұр.",
            ru="В городе {preschool.organisations unit} дошкольного воспитания. Из детей 3–6 лет в детский сад ходят "
            "{preschool.coverage.3_6}, в очереди {preschool.queue unit}.",
            en="The city has {preschool.organisations} preschool organisations. Of children aged 3 to 6, "
            "{preschool.coverage.3_6} attend; {preschool.queue unit} wait in the queue.",
        ),
        ("preschool.queue", "preschool.enrolled"),
    ),
    Glance(
        "schools",
        Trilingual(
            kk="{schools unit} жұмыс істейді. Өткен оқу жылында білім сапасы {schools.quality} болды, "
            "{schools.meals unit} тегін ыстық тамақ ішеді.",
            ru="Работает {schools unit}. Качество знаний за прошлый учебный год составило {schools.quality}, "
            "бесплатное горячее питание получают {schools.meals unit}.",
            en="There are {schools unit}. Quality of knowledge in the last school year was {schools.quality}; "
            "{schools.meals unit} get free hot meals.",
        ),
        ("schools.pupils.day", "schools.quality"),
    ),
    Glance(
        "staff",
        Trilingual(
            kk="Орта білім беру педагогтерінің {staff.category.any.share case=poss} біліктілік санатына ие. Биыл "
            "{staff.courses} педагог курстан өтті, мектептерде {staff.young} жас маман бар.",
            ru="Квалификационную категорию имеют {staff.category.any.share} педагогов среднего образования. "
            "Курсы в этом году прошли {staff.courses}, молодых специалистов в школах {staff.young}.",
            en="Of teachers in secondary education, {staff.category.any.share} hold a category. This year "
            "{staff.courses} completed courses; {staff.young} are young specialists.",
        ),
        ("staff.pedagogues", "staff.category.any.share"),
    ),
    Glance(
        "contests",
        Trilingual(
            kk="Биыл {olympiad.city.participants unit} қалалық олимпиадаға қатысты. Облыстық кезеңде "
            "{olympiad.region.prizes}, республикалық кезеңде {olympiad.republic.prizes} оқушы жүлделі орын алды.",
            ru="В городской олимпиаде этого года участвовали {olympiad.city.participants unit}. "
            "Призёров областного этапа {olympiad.region.prizes}, республиканского {olympiad.republic.prizes}.",
            en="This year {olympiad.city.participants unit} took part in the city olympiad. "
            "{olympiad.region.prizes} won places in the region and {olympiad.republic.prizes} in the country.",
        ),
        ("olympiad.city.participants", "olympiad.region.prizes"),
    ),
    Glance(
        "extracurricular",
        Trilingual(
            kk="{extracurricular.children unit} үйірмелер мен секцияларға барады. Бұл — күндізгі мектеп "
            "оқушыларының {extracurricular.coverage case=poss}.",
            ru="В кружках и секциях {extracurricular.children unit}: это {extracurricular.coverage} "
            "учащихся дневных школ.",
            en="{extracurricular.children unit} go to circles and sections, which is {extracurricular.coverage} "
            "of the pupils of day schools.",
        ),
        ("extracurricular.children", "extracurricular.coverage"),
    ),
    Glance(
        "buildings",
        Trilingual(
            kk="{safety.day_schools} күндізгі мектептің {safety.alarm_button case=poss-loc} дабыл түймесі полиция "
            "орталығына қосылған. Осы оқу жылында {repairs.capital} мекемеде күрделі жөндеу жүргізілді.",
            ru="Из {safety.day_schools} дневных школ тревожная кнопка выведена на пульт полиции в "
            "{safety.alarm_button}. Капитальный ремонт в этом учебном году — в {repairs.capital} учреждениях.",
            en="Of {safety.day_schools} day schools, {safety.alarm_button} have an alarm button that reaches the "
            "police. Major repairs took place in {repairs.capital} buildings this school year.",
        ),
        (),
    ),
)
HIGHLIGHT = "preschool.queue"
"""The one number that carries the sun: what families ask about most."""
CHARTED = ("preschool.queue", "preschool.enrolled")
"""Drawn month by month over the year up to the day."""
