from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from qalam.allocation.lettering import cell
from qalam.allocation.problem import UNPLACED, Problem
from qalam.allocation.rows import DamagedTable
from qalam.allocation.solving import claims_of, solve
from qalam.allocation.tables import read_round
from qalam.allocation.writing import write_result
from tests.allocation.slow_reader import read_slowly

PLACES, APPLICANTS = ["Ақ", "Бал", "B"], ["a", "aa", "Ә", "a,b", 'q"t']
HEADERS = {
    "places.csv": "place,capacity",
    "choices.csv": "applicant,rank,place",
    "priorities.csv": "place,rank,applicant",
    "queue.csv": "applicant,position",
    "seats.csv": "applicant,place",
    "reserves.csv": "place,class,every",
    "classes.csv": "applicant,class",
    "counters.csv": "place,counter",
    "batches.csv": "batch,applicant",
}
CLASSES = ["көп балалы", "c,1", "x"]
Tables = dict[str, Sequence[tuple[object, ...]]]
PIECES = st.sampled_from(["", ",", "\n", "\r", "\r\n", '"', "x", "7", "\0", " ", "-1", "1234567890"])


def line_of(*fields: object) -> str:
    return ",".join(cell(str(field)) for field in fields)


@st.composite
def class_rows(draw: st.DrawFn, applicants: list[str]) -> Tables:
    """The rows about classes and batches, of tables that there may be; now and then one that may not stand there."""
    rows: Tables = {}
    every = {p: draw(st.integers(2, 4)) for p in PLACES if draw(st.booleans())}
    if draw(st.booleans()):
        ahead = [(p, draw(st.sampled_from(CLASSES)), 1) for p in PLACES if draw(st.booleans())]
        due = [(p, draw(st.sampled_from(CLASSES)), cycle) for p, cycle in every.items()]
        rows["reserves.csv"] = draw(st.permutations(ahead + due))
    has = "reserves.csv" in rows
    if has != (draw(st.integers(0, 19)) == 7):
        # Without reserves.csv this table is refused.
        rows["classes.csv"] = [(a, draw(st.sampled_from(CLASSES))) for a in applicants if draw(st.booleans())]
    if draw(st.booleans()) if has else draw(st.integers(0, 19)) == 7:
        rows["counters.csv"] = [(p, draw(st.integers(0, cycle - 1))) for p, cycle in every.items()]
    if draw(st.booleans()):
        rows["batches.csv"] = [(draw(st.sampled_from(["т", "u"])), a) for a in applicants if draw(st.booleans())]
    return rows


@st.composite
def tables(draw: st.DrawFn) -> Tables:
    """The rows of four to nine tables; most fit together."""
    applicants = draw(st.lists(st.sampled_from(APPLICANTS), unique=True))
    chosen = [(a, p) for a in applicants for p in draw(st.permutations(PLACES))[: draw(st.integers(1, 3))]]
    ranks = st.integers(1, 4) if draw(st.booleans()) else st.none()
    choices = [(a, draw(ranks) or PLACES.index(p) + 1, p) for a, p in chosen]
    pairs = [(p, draw(st.integers(0, 2)), a) for a, p in chosen if draw(st.booleans())]
    order = draw(st.permutations(range(len(applicants))))
    rows: Tables = {
        "places.csv": [(p, draw(st.integers(0, 3))) for p in PLACES],
        "choices.csv": draw(st.permutations(choices)),
        "priorities.csv": draw(st.permutations(pairs)),
        "queue.csv": list(zip(applicants, order, strict=True)),
    }
    if draw(st.booleans()):
        rows["seats.csv"] = [(a, draw(st.sampled_from(PLACES))) for a in applicants if draw(st.booleans())]
    return rows | draw(class_rows(applicants))


def text_of(name: str, rows: Sequence[tuple[object, ...]], end: str = "\n") -> str:
    return end.join([HEADERS[name], *(line_of(*row) for row in rows)])


@st.composite
def folders(draw: st.DrawFn) -> dict[str, str]:
    """The texts of the tables, whole or damaged in places."""
    rows = draw(tables())
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    texts = {name: text_of(name, rows[name], end) for name in rows}
    for name in draw(st.lists(st.sampled_from(sorted(texts)), max_size=2)):
        text = texts[name]
        spot = draw(st.integers(0, len(text)))
        texts[name] = text[:spot] + draw(PIECES) + text[spot + draw(st.integers(0, 3)) :]
    return texts


Reading = str | list[object]


def lists_of(problem: Problem) -> list[object]:
    *arrays, (places, applicants, ranks) = astuple(problem)
    return [*(array.tolist() for array in arrays), sorted(zip(places, applicants, ranks, strict=True))]


def fast_reading(folder: Path) -> Reading:
    """What was read, or the sentence of the refusal."""
    try:
        # This mechanism is told of all standings.
        case = read_round(folder, seed="", mechanism="ttc")
    except DamagedTable as refusal:
        return str(refusal)
    problem, claims = claims_of(case.market)
    reserves, numbers = claims.reserves, case.market.batches
    batches: dict[int, list[str]] = {}
    for applicant, number in enumerate([] if numbers is None else numbers.tolist()):
        batches.setdefault(number, []).append(case.applicants[applicant])
    return [
        *lists_of(problem),
        case.applicants,
        case.places,
        list(zip(case.ahead, case.due, reserves.every.tolist(), reserves.counters.tolist(), strict=True)),
        claims.lists.tolist(),
        [None if home == UNPLACED else case.places[home] for home in claims.homes.tolist()],
        sorted(members for number, members in batches.items() if number != UNPLACED),
    ]


def slow_reading(folder: Path) -> Reading:
    try:
        problem, facts = read_slowly(folder, seed="")
    except DamagedTable as refusal:
        return str(refusal)
    return [*lists_of(problem), *facts]


@settings(max_examples=1000, deadline=None)
@given(folders(), st.booleans())
def test_the_fast_reading_is_the_slow_one_in_what_it_reads_and_in_what_it_refuses(
    texts: dict[str, str], marked: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in texts.items():
            (folder / file).write_bytes(text.encode("utf-8-sig" if marked else "utf-8"))
        slow = slow_reading(folder)
        event(slow.partition(":")[0] if isinstance(slow, str) else f"{len(texts)} tables")
        assert fast_reading(folder) == slow


@given(st.lists(st.text(), min_size=2, max_size=3))
def test_a_written_name_is_read_back(names: list[str]) -> None:
    line = ",".join(map(cell, names)) + "\n"
    assert list(csv.reader(io.StringIO(line, newline=""), strict=True)) == [names]


def written(folder: Path, rows: Tables) -> dict[str, bytes] | None:
    """The tables of the result; `None` where the round is refused."""
    for name, own in rows.items():
        (folder / name).write_text(text_of(name, own), encoding="utf-8")
    try:
        case = read_round(folder, seed="")
    except DamagedTable:
        return None
    write_result(case, solve(case.market), seed="", to=folder / "out")
    return {path.name: path.read_bytes() for path in (folder / "out").glob("*.csv")}


@settings(max_examples=200, deadline=None)
@given(tables(), st.data())
def test_with_any_tables_the_order_of_rows_and_the_names_of_batches_change_nothing(
    rows: Tables, data: st.DataObject
) -> None:
    turned = {name: data.draw(st.permutations(list(own))) for name, own in rows.items()}
    if "batches.csv" in turned:
        turned["batches.csv"] = [({"т": "b", "u": "a"}[str(batch)], who) for batch, who in turned["batches.csv"]]
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        assert written(Path(one), rows) == written(Path(other), turned)
