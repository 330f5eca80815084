"""What has changed since a publication."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from qalam.figures.freezing import Drift
from qalam.figures.models import Freeze
from qalam.kernel.trilingual import Language
from qalam.portal.presenters.telling import address_of
from qalam.reports.wording.numbers import printed


@dataclass(frozen=True)
class Drifted:
    """A figure as published and as counted now; the records may differ although the number does not."""

    title: str
    published: str
    now: str
    is_visible: bool
    address: str


@dataclass(frozen=True)
class DriftPage:
    """The last publication, and what is no longer as it was."""

    on: date
    at: datetime
    rows: tuple[Drifted, ...]


def drift_page(kept: Freeze, drifts: Iterable[Drift], language: Language) -> DriftPage:
    """The figures that have drifted, those whose number differs first."""
    rows = [
        Drifted(
            title=drift.now.figure.title.say(language),
            published=printed(drift.now.figure, drift.published, language),
            now=printed(drift.now.figure, drift.now.value, language),
            is_visible=drift.is_visible,
            address=address_of(drift.figure_id, kept.on),
        )
        for drift in drifts
    ]
    return DriftPage(kept.on, kept.at, tuple(sorted(rows, key=lambda row: not row.is_visible)))
