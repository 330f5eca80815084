"""Numbers that the law sets, each with the days it is in force, kept in a `parameters.toml`."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from qalam.kernel.rule import NotYetInForce, UnknownCode, not_yet, unknown
from qalam.kernel.source import Confidence, Source

Value = int | Decimal | str | bool


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value from a day on, until the next version of the same code. With a `city` it is that city's own."""

    code: str
    value: Value
    since: date
    source: Source
    unit: str
    confidence: Confidence
    city: str | None = None

    @property
    def is_law(self) -> bool:
        """Whether it is shown as law; otherwise as local practice."""
        return self.confidence.is_law


class Parameters:
    """All versions of all parameters of a room."""

    def __init__(self, versions: Iterable[Parameter]) -> None:
        self._versions: dict[str, list[Parameter]] = defaultdict(list)
        for version in versions:
            if any(
                (other.since, other.city) == (version.since, version.city) for other in self._versions[version.code]
            ):
                raise ValueError(f"{version.code} has two versions since {version.since}")
            self._versions[version.code].append(version)

    @classmethod
    def read(cls, path: Path) -> Parameters:
        """The tables `[[parameter]]` of a file: code, value, since, act, place, unit, confidence, city."""
        tables = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["parameter"]
        return cls(
            Parameter(
                code=table["code"],
                value=table["value"],
                since=table["since"],
                source=Source(table["act"], table.get("place", "")),
                unit=table["unit"],
                confidence=Confidence(table["confidence"]),
                city=table.get("city"),
            )
            for table in tables
        )

    def in_force(self, code: str, *, on: date, city: str | None = None) -> Parameter:
        """The version of that day, the city's own first; refused for an unknown code or too early a day."""
        if code not in self._versions:
            raise UnknownCode(unknown(code))
        begun = [one for one in self._versions[code] if one.since <= on and one.city in (None, city)]
        if not begun:
            raise NotYetInForce(not_yet(code, on))
        return max(begun, key=lambda one: (one.city is not None, one.since))

    def all_versions(self) -> list[Parameter]:
        """Every version of every parameter, by code, then by day, then by city."""
        versions = (version for code in self._versions.values() for version in code)
        return sorted(versions, key=lambda one: (one.code, one.since, one.city or ""))
