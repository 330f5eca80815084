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
    """A value from a day on, until the next version of the same code."""

    code: str
    value: Value
    since: date
    source: Source
    unit: str
    confidence: Confidence

    @property
    def is_law(self) -> bool:
        """Whether it is shown as law; otherwise as local practice."""
        return self.confidence.is_law


class Parameters:
    """All versions of all parameters of a room."""

    def __init__(self, versions: Iterable[Parameter]) -> None:
        self._versions: dict[str, list[Parameter]] = defaultdict(list)
        for version in versions:
            if any(other.since == version.since for other in self._versions[version.code]):
                raise ValueError(f"{version.code} has two versions since {version.since}")
            self._versions[version.code].append(version)

    @classmethod
    def read(cls, path: Path) -> Parameters:
        """The tables `[[parameter]]` of a file: code, value, since, act, place, unit, confidence."""
        tables = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["parameter"]
        return cls(
            Parameter(
                code=table["code"],
                value=table["value"],
                since=table["since"],
                source=Source(table["act"], table.get("place", "")),
                unit=table["unit"],
                confidence=Confidence(table["confidence"]),
            )
            for table in tables
        )

    def in_force(self, code: str, *, on: date) -> Parameter:
        """The version of that day; refused for an unknown code or a day before the first version."""
        if code not in self._versions:
            raise UnknownCode(unknown(code))
        begun = [version for version in self._versions[code] if version.since <= on]
        if not begun:
            raise NotYetInForce(not_yet(code, on))
        return max(begun, key=lambda version: version.since)
