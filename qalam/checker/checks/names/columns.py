"""The people of each column of a table, told by its head."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.checker.checks.names.lists import Entry, NameList, is_person
from qalam.checker.proper_names import names_in
from qalam.checker.readers.days.happenings import cells_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

FEWEST, MOST = 2, 6  # columns of names that stand side by side


def columns_of(text: Text) -> Iterator[NameList]:
    """The columns of all tables of which two or more hold nothing but people below their heads."""
    rows: list[Sentence] = []
    for sentence in (*text.sentences, None):
        if sentence is not None and sentence.is_row:
            rows.append(sentence)
            continue
        if len(rows) > FEWEST:
            yield from _columns(text, rows)
        rows = []


def _columns(text: Text, rows: list[Sentence]) -> Iterator[NameList]:
    head, *lines = [cells_of(text.content, row) for row in rows]
    found: list[NameList] = []
    for place, (start, end) in enumerate(head):
        said = text.content[start:end].strip(" |\n\t")
        entries = [entry for cells in lines if place < len(cells) for entry in _people(text, *cells[place])]
        if said and len(entries) >= max(FEWEST, len(lines) - 1):
            first, last = rows[0], rows[-1]
            found.append(NameList(first.number, last.number, start, last.end, said, said, said, said, entries, True))
    if FEWEST <= len(found) <= MOST:
        yield from found


def _people(text: Text, start: int, end: int) -> Iterator[Entry]:
    people = [name for name in names_in(text.content, start, end, opens=False) if is_person(name)]
    if len(people) == 1 and not text.content[start : people[0].start].strip(" |\n\t"):
        yield Entry(people[0], text.content[people[0].end : end].strip(" |\n"))
