"""The reference page of the queue's law, written from the parameters, the table of states and the tested tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from qalam.kernel.parameter import Parameter
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.categories import GROUNDS, Evidence
from qalam.preschool.rules.events import COMMON, SHAPES
from qalam.preschool.rules.findings import SENTENCES
from qalam.preschool.rules.lifecycle import TABLE, Guard
from tests.rules.preschool import tables
from tests.rules.preschool.tables import Row

REFERENCE = Path("docs", "reference", "rules", "preschool.md")
HEAD = """# The law of the kindergarten queue

Written by `make docs` from `qalam/preschool/rules` and from the tables in `tests/rules/preschool`, which the rules are
tested against. *Law* means that the act itself, or a reliable text citing it, was read; the rest is local practice.
"""
TOPICS: dict[str, tuple[str, str, list[Row]]] = {
    "Regimes (орын беру тәртібі)": ("territory, day", "regime", tables.REGIMES),
    "Last days (мерзімдер)": ("territory, term, day of the event", "last day", tables.DEADLINES),
    "Terms that a regime does not have": ("territory, term, day", "", tables.NO_TERM),
    "What follows (салдары)": ("territory, day, event", "consequence", tables.CONSEQUENCES),
    "Categories (санаттар)": ("papers, day", "category", tables.CATEGORIES),
    "Who may stand in the queue": ("born, day", "may stand", tables.STANDS),
    "Groups by age (жас топтары)": ("born, school year begins", "group", tables.GROUPS),
    "Which birth year a child stands with": ("born, day, territory, asks", "birth year", tables.LATE_BIRTHS),
    "Who is old enough for a place": ("born, day, territory", "may be offered one", tables.SERVED),
    "Whose turn it is (кезек)": ("who waits, counter, free places", "served, counter after", tables.TURNS),
    "The place in the queue from counts": (
        "list, (extraordinary, first-priority, general, ahead in the own list), counter",
        "place in the queue",
        tables.POSITIONS,
    ),
}
NOTE = """`E`, `F`, `G` are the extraordinary, first-priority and general lists; the number is the minute of filing; `t`
marks twins. One place in four is due to the first-priority list.
"""


def write_reference() -> str:
    """The whole page."""
    parts = [
        HEAD,
        "## The rules, case by case\n",
        NOTE,
        *cases(),
        *grounds(),
        *states(),
        *vocabulary(),
        *findings(),
    ]
    return "\n".join([*parts, *numbers()]) + "\n"


def cases() -> Iterator[str]:
    """Each table with its words."""
    for title, (given, outcome, rows) in TOPICS.items():
        yield f"### {title}\n"
        yield from table(
            ("in words", f"case: {given}", outcome or "outcome"),
            [(row.words, ", ".join(map(say, row.given)), say(row.outcome)) for row in rows],
        )


def grounds() -> Iterator[str]:
    """Why a category is claimed, and what proves it."""
    yield "## Grounds of a category (санатқа негіздер)\n"
    dated = {one.code.rpartition(".")[2]: one for one in PARAMETERS.all_versions() if ".ground." in one.code}
    yield from table(
        ("ground", "қазақша", "по-русски", "category", "since", "proved by", "confirmed by"),
        [
            (
                ground.title.en,
                ground.title.kk,
                ground.title.ru,
                str(dated[code].value),
                str(dated[code].since),
                ground.paper,
                ground.confirmer,
            )
            for code, ground in GROUNDS.items()
        ],
    )


def states() -> Iterator[str]:
    """The state machine of an application."""
    yield "## The states of an application (өтініштің күйлері)\n"
    yield "What this table does not have is refused. No cause means any, no regime means any.\n"
    yield from table(
        ("state", "event", "cause", "next state", "only if", "regime"),
        [
            (
                line.state,
                line.event,
                ", ".join(line.causes),
                line.next,
                line.guard or "",
                ", ".join(line.regimes),
            )
            for line in TABLE
        ],
    )
    yield "Why a deed is refused while what it needs is not true:\n"
    yield from table(("only if", "the refusal"), [(guard, guard.sentence.en) for guard in Guard])


def vocabulary() -> Iterator[str]:
    """The fields of every line of the history."""
    yield "## The lines of the history\n"
    yield f"Every line has {', '.join(f'`{name}`' for name in COMMON)}, and nothing but these and the fields below.\n"
    yield from table(
        ("kind", "further fields"),
        [(kind, ", ".join(name for name in shape if name not in COMMON)) for kind, shape in SHAPES.items()],
    )


def findings() -> Iterator[str]:
    """What a replay can find."""
    yield "## What a replay of the history finds\n"
    yield "How it goes: [explanation](../../explanation/replay-of-the-queue.md).\n"
    told = [(code, sentence.en) for code, sentence in sorted(SENTENCES.items())]
    own = [
        ("lifecycle", "The table of states has no such step, or what it needs is not true."),
        ("malformed", "The line has not exactly the fields of its kind."),
    ]
    yield from table(("code", "sentence"), [*told, *own])


def numbers() -> Iterator[str]:
    """Every parameter with its source."""
    yield "## Every number, with its source\n"
    for topic, members in groupby(PARAMETERS.all_versions(), key=lambda one: one.code.split(".")[1]):
        yield f"### {topic}\n"
        yield from table(("code", "value", "unit", "since", "where", "source", "standing"), map(number, members))


def number(one: Parameter) -> tuple[str, ...]:
    """One version as a row."""
    standing = f"{'law' if one.is_law else 'local practice'}, {one.confidence}"
    return (f"`{one.code}`", say(one.value), one.unit, str(one.since), one.city or "", str(one.source), standing)


def say(value: object) -> str:
    """A value of a table as a person reads it."""
    if isinstance(value, Evidence):
        told = f"confirmed {value.confirmed_on}" if value.confirmed_on else "not confirmed"
        return f"{value.ground} of {value.issued_on}, {f'refused {value.refused_on}' if value.refused_on else told}"
    if isinstance(value, tuple):
        return f"({', '.join(map(say, value))})" if value else "no paper"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "–" if value is None else str(value) or "nobody"


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table."""
    lines = ["| " + " | ".join(heads) + " |", "| " + " | ".join("---" for _ in heads) + " |"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    yield "\n".join(lines) + "\n"


if __name__ == "__main__":
    REFERENCE.parent.mkdir(parents=True, exist_ok=True)
    REFERENCE.write_text(write_reference(), encoding="utf-8")
    print(REFERENCE)
