"""What a rule that was tried would do, as tables."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.preschool.services.sandbox import OUTCOMES, Compared, Tried
from qalam.preschool.web.presenters.grid import Grid, grid
from qalam.preschool.web.presenters.public_words import BAND_WORDS
from qalam.registry.models import Area


@dataclass(frozen=True)
class SandboxPage:
    """The whole, and each way of grouping."""

    on: str
    whole: Grid
    ways: tuple[Grid, ...]


def sandbox_page(tried: Tried, language: Language) -> SandboxPage:
    """The rule in force beside the one that was tried."""
    rows = [
        (_("Children with a place"), *(write(number, language) for number in tried.placed)),
        (_("Of them in their dearest kindergarten"), *(write(number, language) for number in tried.first)),
    ]
    heads = (_("What"), _("Rule in force"), _("Rule tried"))
    return SandboxPage(
        on=write_date(tried.on, language),
        whole=grid(_("In all"), heads, rows, numbers=True),
        ways=tuple(way_grid(one, language) for one in tried.ways),
    )


def way_grid(one: Compared, language: Language) -> Grid:
    """Groups against outcomes."""
    captions = {
        "priority": _("By category"), "born": _("By year of birth"), "language": _("By language"), "area": _("By home"),
    }  # fmt: skip
    words = {"gain": _("Gain"), "lose": _("Lose"), "same": _("No difference")}
    rows = [
        (
            group_words(name, language),
            told(one.totals[name], language),
            *(told(one.counts[name][outcome], language) for outcome in OUTCOMES),
        )
        for name in one.counts
    ]
    return grid(captions[one.way], (_("Group"), _("All"), *(words[o] for o in OUTCOMES)), rows, numbers=True)


def told(number: int | None, language: Language) -> str | None:
    """The number as the language writes it; None where it is hidden."""
    return None if number is None else write(number, language)


def group_words(name: str, language: Language) -> str:
    """A group as people say it."""
    if name in BAND_WORDS:
        return BAND_WORDS[name].say(language)
    return str(Area.Kind(name).label) if name in Area.Kind.values else name or _("Not known")
