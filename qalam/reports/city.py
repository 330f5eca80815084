"""What a report must be told of the city, since it sees no records itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CityRecords:
    """The last day of which there are records, and whether these records are invented."""

    until: date
    is_invented: bool
