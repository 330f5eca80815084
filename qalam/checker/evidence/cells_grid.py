"""The tables of a text as the sentences around them tell them again: each number with the words that name its row and
its column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.tables.tables import cells_of_row, tables_of, texts_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

AROUND = 12  # sentences on either side of a table in which its numbers are told again
MOST_CELLS = 600  # of a table: a longer one is no table that anybody retells
LEAST = 2
YEAR = 4  # digits
_UNITS = frozenset({"percent", "points", "measure", "change"})
LEAD = 200  # characters above a table in which its unit may be told
_SCALED = as_pattern(r"\b(?:тыс|мың|млн|млрд|миллион|миллиард|thousand|million|billion)", re.I)
_NUMBER = as_pattern(r"\d+(?:[ \u00a0\u202f]\d{3}\b)*(?:[.,]\d+)?(?:\s?[–-]\s?\d+)?")
_LETTERS = as_pattern(r"[^\W\d]{2}")
_BARE = as_pattern(r"[\d\s.,%+–-]*")
_RANGE = as_pattern(r"\s*(?:\d{1,2}\s?[–-]\s?\d{1,2}|(?:19|20)\d\d(?:\s?[–-]\s?\d{2,4})?)\s*")
_DASH = as_pattern(r"\s?[–-]\s?")


def tokens(words: str) -> frozenset[str]:
    """The stems of some words, and the numbers among them: '5-9' of a row of classes, '2021' of a column; of a range of
    years each end too."""
    numbers = {_DASH.sub("-", number) for number in _NUMBER.findall(words)}
    years = {year for number in numbers for year in number.split("-") if len(year) == YEAR}
    return stems(words) | numbers | years


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a table, its row and column, and the words that name them: those of the row stand in its first cell
    with letters and beside the number, those of the column in the head."""

    claim: Claim
    row: int
    column: int
    named: frozenset[str]
    headed: frozenset[str]
    label: str
    says: str
    """What names it, as it is printed."""


@dataclass(frozen=True)
class Grid:
    """The numbers of a table."""

    first: int
    last: int
    cells: tuple[Cell, ...]
    lead: str
    """The end of the sentence above it, and its first row."""

    @cached_property
    def is_scaled(self) -> bool:
        """Whether it is told in thousands or millions, which its numbers then do not say."""
        return _SCALED.search(self.lead) is not None

    @cached_property
    def by_value(self) -> dict[Decimal, list[Cell]]:
        found: dict[Decimal, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            found[cell.claim.value].append(cell)
        return found

    @cached_property
    def sums(self) -> frozenset[Decimal]:
        """What each column makes."""
        made: dict[int, Decimal] = defaultdict(Decimal)
        for cell in self.cells:
            made[cell.column] += cell.claim.value
        return frozenset(made.values())

    @cached_property
    def labels(self) -> dict[int, frozenset[str]]:
        """The words that name each row."""
        return {cell.row: cell.named for cell in self.cells}

    @cached_property
    def heads(self) -> dict[int, frozenset[str]]:
        """The words that head each column."""
        return {cell.column: cell.headed for cell in self.cells}


class Around:
    """A text with its tables, and what was once read of the sentences around them."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.grids = list(_grids(text))

    def said(self, number: int) -> frozenset[str]:
        return self.text.each("tokens of sentences", number, lambda: tokens(self.text.said(number)))

    def clause(self, claim: Claim) -> frozenset[str]:
        return self.text.each("tokens of clauses", claim.id, lambda: tokens(said_of(self.text, claim)))

    def sentences(self, grid: Grid) -> Iterator[Sentence]:
        """The sentences around a table."""
        for sentence in self.text.sentences[max(0, grid.first - AROUND) : grid.last + 1 + AROUND]:
            if not sentence.is_row:
                yield sentence

    def measures(self, number: int) -> list[Claim]:
        """The numbers of a sentence that may stand in a table."""
        return [claim for claim in self.text.by_sentence[number] if _is_measure(claim)]


def around_tables(text: Text) -> Around:
    """A text with its tables, read once."""
    return text.once("around tables", lambda: Around(text))


def _is_measure(claim: Claim) -> bool:
    is_sort = (claim.is_count and not claim.may_be_year) or claim.unit in _UNITS
    return is_sort and claim.value >= LEAST and not claim.is_rough


def _grids(text: Text) -> Iterator[Grid]:
    for lines in tables_of(text):
        cells = tuple(_cells(text, lines))
        if cells and len(cells) <= MOST_CELLS:
            lead = text.sentences[max(0, lines[0].number - 1)]
            said = text.content[max(lead.start, lines[0].start - LEAD) : lines[0].end]
            yield Grid(lines[0].number, lines[-1].number, cells, said)


def _cells(text: Text, lines: Sequence[Sentence]) -> Iterator[Cell]:
    heads: list[str] = []
    for line in lines:
        cells = texts_of_row(text, line)
        named = next((place for place, cell in enumerate(cells) if _LETTERS.search(cell)), 0)
        if line is lines[0] and _is_head(cells):
            heads = cells
            continue
        label = cells[named]
        for column, claims in cells_of_row(text, line).items():
            head = heads[column] if column < len(heads) else ""
            said = f"{label} {head} {cells[column]}"
            headed = tokens(head) | stems(cells[column])
            for claim in claims if column > named else ():
                if _is_measure(claim):
                    yield Cell(claim, line.number, column, tokens(label), headed, label, said)


def _is_head(cells: Sequence[str]) -> bool:
    """Whether no cell is a bare number, but for years and for ranges of classes or ages."""
    return not any(cell.strip() and _BARE.fullmatch(cell) and not _RANGE.fullmatch(cell) for cell in cells)
