"""What a chart is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language

Value: TypeAlias = int | Decimal | float | None


@dataclass(frozen=True, slots=True)
class Series:
    """One thing that is measured: `values` pairs the label of a category with its value (None: not known)."""

    label: str
    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Chartable:
    """Series ready to be drawn.

    `highlight` is the label of the series (or, where there is one series, of the category) drawn in sea.
    `unit` follows each printed value ("%"); `places` rounds it, None keeps every decimal. `ceiling` is a value that
    the scale reaches at least.
    """

    series: tuple[Series, ...]
    language: Language
    highlight: str
    unit: str
    places: int | None
    width: int
    ceiling: float = 0.0

    @property
    def categories(self) -> list[str]:
        """Every category once, in the order of first mention."""
        return list(dict.fromkeys(category for series in self.series for category, _ in series.values))

    def rows(self) -> list[dict[str, Any]]:
        """One record for each known value: series, category, value, its printed form, whether it is highlighted."""
        return [
            {
                "series": series.label,
                "category": category,
                "value": float(value),
                "printed": self.print(value),
                "current": self.highlight in {series.label, category},
            }
            for series in self.series
            for category, value in series.values
            if value is not None
        ]

    def print(self, value: int | Decimal | float) -> str:
        """The value as readers of the language write it, with its unit."""
        exact = value if isinstance(value, (int, Decimal)) else Decimal(str(value))
        number = write(exact, self.language, places=self.places)
        if not self.unit:
            return number
        return f"{number}%" if self.unit == "%" and self.language == "en" else f"{number}\u00a0{self.unit}"
