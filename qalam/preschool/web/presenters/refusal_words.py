"""The words of the check of refusals: sorts of children, questions, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.preschool.models import Referral
from qalam.preschool.queries.refusals import ANY, AREA, ELSEWHERE, NEEDS, NO_ADDRESS
from qalam.preschool.simulation.refusals import Question, Said
from qalam.registry.models import Area

SORTS: Mapping[str, Promise] = {
    NEEDS: _("children with special needs or a disability"),
    "extraordinary": _("children of the extraordinary category"),
    "first": _("children of the first-priority category"),
    "kk": _("children in Kazakh groups"),
    "ru": _("children in Russian groups"),
    "en": _("children in English groups"),
    "f": _("girls"),
    "m": _("boys"),
    ELSEWHERE: _("children who live in another area than the kindergarten"),
    NO_ADDRESS: _("children without an address in the records"),
    ANY: _("all children"),
}
"""What the records know of a child, in the order of the tables; areas follow."""
FAMILIES: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (_("Special needs"), (NEEDS,)),
    (pgettext_lazy("form", "Category"), ("extraordinary", "first")),
    (_("Language"), ("kk", "ru", "en")),
    (_("Sex"), ("f", "m")),
    (_("Address"), (ELSEWHERE, NO_ADDRESS, AREA)),
)
"""Sorts that share a column; all areas are named by the beginning of their codes."""
QUESTIONS: Mapping[Question, Promise] = {
    Question.WITHIN: _("refused more often than the other children of the same kindergarten"),
    Question.AMONG: _("refused more often than such children in other kindergartens"),
    Question.REASON: _("refused for this reason more often than others of the same kindergartens"),
}
COMPARED: Mapping[Question, Promise] = {
    Question.WITHIN: _("Other children of the kindergarten"),
    Question.AMONG: _("Such children in other kindergartens"),
    Question.REASON: _("Other children of the same kindergartens"),
}
VERDICTS: Mapping[Said, Promise] = {
    Said.PATTERN: _("pattern"),
    Said.NOTHING: _("nothing told"),
    Said.TOO_FEW: _("too few to tell"),
}
IN_SHORT: Mapping[Said, Promise] = {
    Said.PATTERN: pgettext_lazy("pattern", "yes"),
    Said.NOTHING: pgettext_lazy("pattern", "no"),
    Said.TOO_FEW: pgettext_lazy("pattern", "too few"),
}
"""For a table of many columns."""
MOST_RARE = 1_000_000
ANY_REASON = _("For any reason, all kindergartens together")


def sort_words(code: str, areas: Mapping[int, Area], language: Language) -> str:
    """The sort of children with this code."""
    if not code.startswith(AREA):
        return str(SORTS[code])
    area = areas[int(code.removeprefix(AREA))]
    return gettext("children who live in: {area}").format(area=getattr(area, f"name_{language}"))


def sort_order(code: str) -> tuple[int, str]:
    """The order of the tables: all children first, areas last."""
    codes = [ANY, *SORTS]
    return (codes.index(code), "") if code in SORTS else (len(codes), code)


def reason_words(code: str) -> str:
    """The reason of a refusal."""
    return str(ANY_REASON) if code == ANY else str(Referral.Refusal(code).label)


def tenth(number: float, language: Language) -> str:
    """A number of the average, to one decimal."""
    return write(Decimal(str(number)), language, places=1)


def rarity(share: float, language: Language) -> str:
    """`once in 3 000 courses`, to the first digit and no farther than a million."""
    if share * MOST_RARE < 1:
        return gettext("less than once in {times} courses").format(times=write(MOST_RARE, language))
    times = round(1 / share)
    digits = 10 ** (len(str(times)) - 1)
    return gettext("once in {times} courses").format(times=write(times // digits * digits, language))


def refused_of(children: int, refused: int, language: Language) -> str:
    """`6 / 9`."""
    return f"{write(refused, language)} / {write(children, language)}"


def by_chance(expected: float, low: int, high: int, language: Language) -> str:
    """`1.5, mostly 0 to 4`."""
    return gettext("{expected}, mostly {low} to {high}").format(expected=tenth(expected, language), low=low, high=high)
