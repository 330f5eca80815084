"""Two applications side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language
from qalam.preschool.models import Application
from qalam.preschool.queries.duplicates import Pair
from qalam.preschool.web.presenters.words import write_moment


@dataclass(frozen=True)
class Compared:
    """One thing that both have; `differs` where they are not the same."""

    title: Promise | str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Whether the two are not the same."""
        return self.first != self.second


@dataclass(frozen=True)
class PairCard:
    """A pair, with why it is shown."""

    first: str
    second: str
    child: str
    likeness: int
    is_one_slip: bool
    can_end_first: bool
    can_end_second: bool
    rows: tuple[Compared, ...]


def pair_card(pair: Pair, language: Language) -> PairCard:
    """The two applications of a pair."""
    return PairCard(
        first=pair.first.number,
        second=pair.second.number,
        child=str(pair.first.child),
        likeness=pair.likeness,
        is_one_slip=pair.is_one_slip,
        can_end_first=is_at_rest(pair.first),
        can_end_second=is_at_rest(pair.second),
        rows=tuple(compared(pair.first, pair.second, language)),
    )


def is_at_rest(row: Application) -> bool:
    """Whether nothing is offered to it, so that it can end."""
    return row.state not in (Application.State.OFFERED, Application.State.REFERRED)


def compared(first: Application, second: Application, language: Language) -> Iterator[Compared]:
    """What is told of each."""
    for title, one, other in zip(TITLES, told(first, language), told(second, language), strict=True):
        yield Compared(title, one, other)


def told(row: Application, language: Language) -> tuple[str, ...]:
    """The texts under the titles, of one application."""
    return (
        str(row.child),
        row.child.iin or "–",
        write_date(row.child.born_on, language),
        write_moment(row.filed_at, language),
        str(row.get_priority_display()),
        str(row.get_state_display()),
        str(row.get_language_display()),
    )


TITLES: tuple[Promise | str, ...] = (
    _("Child"), _("IIN"), _("Born on"), _("Filed"), pgettext_lazy("form", "Category"), pgettext_lazy("queue", "State"),
    _("Language"),
)  # fmt: skip
