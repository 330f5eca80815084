"""The data packages as a page lists them."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.preschool.models import DayPackage
from qalam.preschool.open_data.words import TABLES
from qalam.preschool.web.presenters.words import short_moment


@dataclass(frozen=True)
class Line:
    """A day: when its package was made, how large it is, and its hash."""

    day: str
    key: str
    made: str
    kilobytes: str
    digest: str
    leaves: str


def package_line(kept: DayPackage, language: Language) -> Line:
    """What the page says of one package; it was asked for with its `size`."""
    size: int = kept.size  # type: ignore[attr-defined]  # annotated by the query
    return Line(
        day=write_date(kept.day, language),
        key=kept.day.isoformat(),
        made=short_moment(kept.made_at),
        kilobytes=write(-(-size // 1024), language),
        digest=kept.digest,
        leaves=write(kept.checkpoint.size, language),
    )


def table_titles(language: Language) -> list[str]:
    """What is inside a package."""
    return [title.say(language) for title in TABLES.values()]
