"""The rows of a table, and of what is told to be a section of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qalam.checker.heads import CELL
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

HEADING = 80  # characters of a line between two sections


def joined_rows(text: Text) -> Iterator[list[Sentence]]:
    """The rows of each table, and those of the next one where only a heading without numbers parts them and they have
    as many cells."""
    lines: list[Sentence] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        between = list(group)
        if is_row:
            if lines and _width(text, lines[-1]) != _width(text, between[0]):
                yield lines
                lines = []
            lines = [*lines, *between]
        elif lines and not _is_heading(text, between):
            yield lines
            lines = []
    if lines:
        yield lines


def _width(text: Text, line: Sentence) -> int:
    return len(CELL.findall(text.content, line.start, line.end))


def _is_heading(text: Text, lines: Sequence[Sentence]) -> bool:
    is_bare = len(lines) == 1 and not text.by_sentence[lines[0].number]
    return is_bare and lines[0].end - lines[0].start <= HEADING
