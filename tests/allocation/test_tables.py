from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.allocation.problem import Problem
from qalam.allocation.rows import DamagedTable
from qalam.allocation.solving import claims_of
from qalam.allocation.tables import read_round
from qalam.allocation.writing import cell
from tests.allocation.slow_reader import read_slowly

PLACES, APPLICANTS = ["Ақ", "Бал", "B"], ["a", "aa", "Ә", "a,b", 'q"t']
HEADERS = {
    "places.csv": "place,capacity",
    "choices.csv": "applicant,rank,place",
    "priorities.csv": "place,rank,applicant",
    "queue.csv": "applicant,position",
    "seats.csv": "applicant,place",
}
PIECES = st.sampled_from(["", ",", "\n", "\r", "\r\n", '"', "x", "7", "\0", " ", "-1", "1234567890"])


def line_of(*fields: object) -> str:
    return ",".join(cell(str(field)) for field in fields)


@st.composite
def folders(draw: st.DrawFn) -> dict[str, str]:
    """The texts of four or five tables, whole or damaged in places."""
    applicants = draw(st.lists(st.sampled_from(APPLICANTS), unique=True))
    chosen = [(a, p) for a in applicants for p in draw(st.permutations(PLACES))[: draw(st.integers(1, 3))]]
    ranks = st.integers(1, 4) if draw(st.booleans()) else st.none()
    choices = [(a, draw(ranks) or PLACES.index(p) + 1, p) for a, p in chosen]
    pairs = [(p, draw(st.integers(0, 2)), a) for a, p in chosen if draw(st.booleans())]
    order = draw(st.permutations(range(len(applicants))))
    rows: dict[str, Sequence[tuple[object, ...]]] = {
        "places.csv": [(p, draw(st.integers(0, 3))) for p in PLACES],
        "choices.csv": draw(st.permutations(choices)),
        "priorities.csv": draw(st.permutations(pairs)),
        "queue.csv": list(zip(applicants, order, strict=True)),
    }
    if draw(st.booleans()):
        rows["seats.csv"] = [(a, draw(st.sampled_from(PLACES))) for a in applicants if draw(st.booleans())]
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    texts = {name: end.join([HEADERS[name], *(line_of(*row) for row in rows[name])]) for name in rows}
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
        case = read_round(folder, seed="")
    except DamagedTable as refusal:
        return str(refusal)
    problem, _ = claims_of(case.market)
    return [*lists_of(problem), case.applicants, case.places]


def slow_reading(folder: Path) -> Reading:
    try:
        problem, applicants, places = read_slowly(folder, seed="")
    except DamagedTable as refusal:
        return str(refusal)
    return [*lists_of(problem), applicants, places]


@settings(max_examples=400, deadline=None)
@given(folders(), st.booleans())
def test_the_fast_reading_is_the_slow_one_in_what_it_reads_and_in_what_it_refuses(
    texts: dict[str, str], marked: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in texts.items():
            (folder / file).write_bytes(text.encode("utf-8-sig" if marked else "utf-8"))
        assert fast_reading(folder) == slow_reading(folder)


@given(st.lists(st.text(), min_size=2, max_size=3))
def test_a_written_name_is_read_back(names: list[str]) -> None:
    line = ",".join(map(cell, names)) + "\n"
    assert list(csv.reader(io.StringIO(line, newline=""), strict=True)) == [names]
