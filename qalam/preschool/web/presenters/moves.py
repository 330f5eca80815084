"""The position journal as rows of a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.models import Application
from qalam.preschool.queries.decisions import decisions_about
from qalam.preschool.queries.journal import Move, journal
from qalam.preschool.web.presenters.words import write_moment

MINUS = "−"
CHILDREN = Trilingual(kk="{cause} ({n} бала)", ru="{cause} (детей: {n})", en="{cause} ({n} children)")
NO_NUMBER = "–"
# By whether the child came nearer.
BESIDES = {
    True: Trilingual(
        kk="Тағы {n} бала енді Сізден кейін: бірінші кезек пен жалпы кезек алмасып келеді.",
        ru="Ещё детей, которые теперь после Вас: {n}. Первоочередные и общая очередь чередуются.",
        en="{n} more now come after yours: first priority and the general queue alternate.",
    ),
    False: Trilingual(
        kk="Тағы {n} бала енді Сізден бұрын: бірінші кезек пен жалпы кезек алмасып келеді.",
        ru="Ещё детей, которые теперь перед Вами: {n}. Первоочередные и общая очередь чередуются.",
        en="{n} more now come before yours: first priority and the general queue alternate.",
    ),
}


@dataclass(frozen=True)
class MoveRow:
    """One move: when, to which number, by how many, and why.

    `review` is the event of a decision of the rules or a kindergarten of which no review was asked yet; 0 of any other.
    """

    when: str
    at: datetime
    number: str
    step: str
    is_nearer: bool
    cause: str
    besides: str
    is_own: bool
    review: int


@dataclass(frozen=True)
class MoveRows:
    """A part of the journal, the latest move first, and from where the part before it is asked for, if there is one."""

    rows: tuple[MoveRow, ...]
    earlier: int | None


def move_rows(
    application: Application, language: Language, until: datetime | None = None, before: int | None = None
) -> MoveRows:
    """The latest moves, up to and with a moment or before a leaf."""
    decided = dict(decisions_about(application).filter(reviews__isnull=True).values_list("leaf_index", "pk"))
    found = journal(application, until, before=before)
    return MoveRows(tuple(row_of(move, language, decided) for move in reversed(found.moves)), found.earlier)


def row_of(move: Move, language: Language, decided: Mapping[int, int]) -> MoveRow:
    """One row."""
    is_nearer = bool(move.step and move.step < 0)
    return MoveRow(
        when=write_moment(move.at, language),
        at=move.at,
        number=NO_NUMBER if move.number is None else write(move.number, language),
        step=signed(move.step, language),
        is_nearer=is_nearer,
        cause=cause_of(move, language),
        besides=BESIDES[is_nearer].fill(n=move.besides).say(language) if move.besides else "",
        is_own=move.is_own,
        review=decided.get(move.leaf_index, 0) if move.is_own else 0,
    )


def signed(step: int | None, language: Language) -> str:
    """`+2`, `−1`; empty where nothing moved."""
    if not step:
        return ""
    return f"{MINUS if step < 0 else '+'}{write(abs(step), language)}"


def cause_of(move: Move, language: Language) -> str:
    """The cause, with how many children it was, beginning with a capital letter."""
    said = move.cause.say(language)
    if move.children > 1:
        said = CHILDREN.fill(cause="{cause}", n=move.children).say(language).format(cause=said)
    return said[:1].upper() + said[1:]
