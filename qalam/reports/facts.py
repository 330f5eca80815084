"""What a report may name that no record counts: terms of an agreement, numbers of orders, the scale of a test.

Each stands in `texts/facts.toml` with its wording in three languages and its source.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual
from qalam.reports.manuscript.reading import TEXTS


@dataclass(frozen=True, slots=True)
class Fact:
    """A fixed fact: its words in each language, what it is, and where it comes from."""

    code: str
    words: Trilingual
    meaning: Trilingual
    source: Source
    confidence: Confidence


@cache
def all_facts(path: Path = TEXTS / "facts.toml") -> Mapping[str, Fact]:
    """The facts by their codes."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["fact"]
    return {
        table["code"]: Fact(
            code=table["code"],
            words=Trilingual(**table["words"]),
            meaning=Trilingual(**table["meaning"]),
            source=Source(table["act"], table.get("place", "")),
            confidence=Confidence(table["confidence"]),
        )
        for table in tables
    }
