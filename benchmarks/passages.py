"""Passages of published reports with the ties between their numbers: `passages.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "passages.toml"
_BETWEEN = re.compile(r" (?:\+|-|/|\*|=|<=|~) ")
_PLACE = re.compile(r"(.*)#(\d+)")
# The mark that tells what sort of tie one is, in the order in which they are sought.
FORMS = (
    (" <= ", "within"),
    (" * ", "product"),
    (" + ", "sum"),
    (" - ", "difference"),
    (" ~ ", "growth"),
    (" / ", "rate"),
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A tie: its sort (`sum`, `share`, `same`, …) and the half-open ranges of its numbers, as they stand in it."""

    form: str
    says: str
    numbers: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A true text and its ties."""

    name: str
    says: str
    ties: tuple[Stated, ...]


def passages() -> list[Passage]:
    """All passages; a tie with a number that does not stand in its passage is a ValueError."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["passage"]
    return [Passage(row["id"], row["says"], tuple(_stated(row["says"], row["ties"]))) for row in rows]


def _stated(says: str, ties: list[str]) -> Iterator[Stated]:
    for tie in ties:
        pieces = [piece.strip() for piece in _BETWEEN.split(tie)]
        yield Stated(_form(tie), tie, tuple(_place(says, piece) for piece in pieces))


def _form(tie: str) -> str:
    form = next((form for mark, form in FORMS if mark in tie), "same")
    return "share" if form == "rate" and "%" in tie.rsplit(" = ", 1)[-1] else form


def _place(says: str, piece: str) -> tuple[int, int]:
    """Where a number stands: its first place, or the one told; a whole number before one within another."""
    told = _PLACE.fullmatch(piece)
    number, wanted = (told[1], int(told[2])) if told else (piece, 1)
    found = [match.span() for match in re.finditer(re.escape(number), says)]
    whole = [span for span in found if not _is_within(says, *span)]
    places = whole if len(whole) >= wanted else found
    if len(places) < wanted:
        raise ValueError(f"{piece} does not stand in: {says[:80]}")
    return places[wanted - 1]


def _is_within(says: str, start: int, end: int) -> bool:
    before, behind = says[start - 1 : start], says[end : end + 1]
    return (before.isdigit() and says[start].isdigit()) or (behind.isdigit() and says[end - 1].isdigit())
