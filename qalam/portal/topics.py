"""The subjects under which figures are listed, by how their ids begin."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Trilingual


@dataclass(frozen=True)
class Topic:
    """A subject; `stems` are the first words of the ids of its figures."""

    code: str
    title: Trilingual
    stems: frozenset[str]


TOPICS = (
    Topic("city", Trilingual("Қала бойынша", "По городу", "The whole city"), frozenset({"institutions"})),
    Topic(
        "preschool",
        Trilingual("Мектепке дейінгі тәрбие", "Дошкольное воспитание", "Preschool"),
        frozenset({"preschool"}),
    ),
    Topic("schools", Trilingual("Мектептер", "Школы", "Schools"), frozenset({"schools"})),
    Topic(
        "needs",
        Trilingual("Ерекше білім беру қажеттіліктері", "Особые образовательные потребности", "Special needs"),
        frozenset({"sen"}),
    ),
    Topic(
        "contests",
        Trilingual("Олимпиадалар мен байқаулар", "Олимпиады и конкурсы", "Olympiads and contests"),
        frozenset({"olympiad", "contests"}),
    ),
    Topic("staff", Trilingual("Педагогтер", "Педагоги", "Teachers"), frozenset({"staff"})),
    Topic(
        "extracurricular",
        Trilingual("Қосымша білім беру", "Дополнительное образование", "After school"),
        frozenset({"extracurricular"}),
    ),
    Topic(
        "buildings",
        Trilingual("Ғимараттар мен қауіпсіздік", "Здания и безопасность", "Buildings and safety"),
        frozenset({"safety", "resources", "repairs", "estate"}),
    ),
    Topic(
        "partners",
        Trilingual("Серіктестік және қаржы", "Партнёрство и финансы", "Partners and funding"),
        frozenset({"agreements", "funding", "partnerships"}),
    ),
)
OTHER = Topic("other", Trilingual("Басқалары", "Прочее", "Other"), frozenset())


def topic_of(figure_id: str) -> Topic:
    """The subject of a figure."""
    stem = figure_id.partition(".")[0]
    return next((topic for topic in TOPICS if stem in topic.stems), OTHER)
