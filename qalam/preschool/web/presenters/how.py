"""How places are given: the order of service with the numbers in force, each with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from qalam.kernel.acts import name_act
from qalam.kernel.dates import write_date
from qalam.kernel.parameter import Parameter
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.queries.kept_odds import kept
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.regimes import regime
from qalam.preschool.rules.regimes import terms as terms_on
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters.chances import trust
from qalam.preschool.web.presenters.grid import Grid, grid
from qalam.preschool.web.presenters.parameter_words import LABELS, value_words


@dataclass(frozen=True)
class HowPage:
    """The regime in a sentence, and the numbers; `trust` is empty while families see no chances."""

    today: str
    regime: str
    ratio: int
    numbers: Grid
    trust: str


def how_page(at: datetime, language: Language) -> HowPage:
    """As it is at the moment."""
    today, standing = local_day(at), kept(at)
    verdict = terms_on(today, TERRITORY)
    heads = (_("What"), _("How much"), _("Since"), _("Source"), _("What it is"))
    rows = [number_row(label, found, language) for label, found in numbers(today)]
    reason = verdict.reasons[0].say(language)
    return HowPage(
        write_date(today, language), reason, verdict.outcome.general_per_first, grid(_("In force"), heads, rows),
        trust(standing.proof, language) if standing else "",
    )  # fmt: skip


def numbers(today: date) -> list[tuple[Trilingual, Parameter]]:
    """The parameters of the territory's regime that are in force, with what they are."""
    kind = str(regime(today, TERRITORY).value)
    found = []
    for code, label in LABELS.items():
        try:
            found.append((label, PARAMETERS.in_force(code.format(regime=kind), on=today, city=TERRITORY)))
        except Refusal:
            # Another regime's number, or one that is not in force yet.
            continue
    return found


def number_row(label: Trilingual, found: Parameter, language: Language) -> tuple[str, ...]:
    """One number with its day and source."""
    status = _("law") if found.is_law else _("local practice")
    since, source = write_date(found.since, language), name_act(found.source.act, language)
    return (label.say(language), value_words(found, language), since, source, status)
