"""The list of the queue in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Language as Tongue
from qalam.preschool.models import Application, Evidence
from qalam.preschool.queries.listing import MONTHS, gardens, years_in_queue
from qalam.preschool.web.presenters.words import in_alphabet, names_of, short_moment
from qalam.registry.models.choices import Language

Choices = list[tuple[str, str]]
HEADING: tuple[Promise | str, ...] = (
    _("Number"), _("Child"), _("Born on"), pgettext_lazy("form", "Category"), _("Filed"),
    pgettext_lazy("queue", "State"), _("Language"), _("How it was filed"),
)  # fmt: skip


@dataclass(frozen=True)
class ListRow:
    """One application of the list."""

    number: str
    child: str
    born_on: date
    category: str
    filed: str
    state: str
    language: str
    waits_for_confirmation: bool


def list_rows(rows: Sequence[Application]) -> list[ListRow]:
    """The rows of a page; one query says whose papers wait."""
    claimed = set(
        Evidence.objects.filter(application__in=rows, state=Evidence.State.CLAIMED).values_list(
            "application_id", flat=True
        )
    )
    return [
        ListRow(
            number=row.number,
            child=str(row.child),
            born_on=row.child.born_on,
            category=str(row.get_priority_display()),
            filed=short_moment(row.filed_at),
            state=str(row.get_state_display()),
            language=str(row.get_language_display()),
            waits_for_confirmation=row.pk in claimed,
        )
        for row in rows
    ]


def sheet_row(row: Application) -> list[str]:
    """One application as the cells of a table."""
    return [
        row.number,
        str(row.child),
        f"{row.child.born_on:%d.%m.%Y}",
        str(row.get_priority_display()),
        f"{row.filed_at.astimezone(CITY_ZONE):%d.%m.%Y %H:%M:%S}",
        str(row.get_state_display()),
        str(row.get_language_display()),
        str(row.get_origin_display()),
    ]


def choices_of(on: date, language: Tongue) -> dict[str, Choices]:
    """What each filter can be set to, beside all."""
    names = names_of(gardens(), on, language)
    return {
        "year": [(str(year), str(year)) for year in years_in_queue()],
        "category": texts(Application.Priority.choices),
        "state": [
            ("", str(_("in the queue"))),
            *texts(Application.State.choices),
            ("all", str(_("all"))),
        ],
        "language": texts(Language.choices),
        "garden": [(str(key), name) for key, name in in_alphabet(names)],
        "origin": texts(Application.Origin.choices),
        "months": [(str(months), str(_("over %(months)s months") % {"months": months})) for months in MONTHS],
    }


def texts(choices: Sequence[tuple[object, object]]) -> Choices:
    """Codes and labels as texts of the language of the page."""
    return [(str(code), str(label)) for code, label in choices]
