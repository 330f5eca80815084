"""What was published beside what the records give, figure by figure, with the reason of each difference."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from qalam.figures.reading import Reading
from qalam.kernel.trilingual import Trilingual

PUBLISHED = Path(__file__).parent / "published.csv"


@dataclass(frozen=True)
class Line:
    """One figure of the published report; `reason` is None where nothing explains a difference."""

    id: str
    published: Decimal
    unit: str
    computed: Decimal | None
    reason: Trilingual | None

    @property
    def difference(self) -> Decimal | None:
        """Computed less published."""
        return None if self.computed is None else self.computed - self.published

    @property
    def is_explained(self) -> bool:
        """Whether both agree or it is said why they do not."""
        return (not self.difference and self.computed is not None) or self.reason is not None


def compare(reading: Reading) -> Iterator[Line]:
    """Every published figure, in the order of the report."""
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            reason = Trilingual(row["reason_kk"], row["reason_ru"], row["reason_en"]) if row["reason_kk"] else None
            computed = reading.answer(row["id"]).value
            yield Line(row["id"], Decimal(row["published"]), row["unit"], computed, reason)
