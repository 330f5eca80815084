"""Tables without marks between their cells: rows that run on ('Барлығы 64 1 14 19'), and cells each on a line of its
own, as pages have them that were copied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

Key = tuple[int, int]  # the place of a number in its row; second there is a share in parentheses behind it

FEWEST = 3  # rows that run on
ROWS = 2  # records of cells below one another
NUMBERS = 2  # of a row
LONG = 160  # characters of a row that runs on
CELL = 60  # characters of a cell on a line of its own
CELLS = 8  # of a table of such lines
WIDEST = 16  # cells of a record
NARROWEST = 3
AHEAD = 2 * WIDEST  # cells of heads that may look like records of their own
_BETWEEN = as_pattern(r"\s*%?\s+")
_BEFORE_SHARE = as_pattern(r"\s*%?\s*\(\s*")
_BEHIND_SHARE = as_pattern(r"\s*%?\s*\)\s*")
_END = as_pattern(r"\s*%?\s*\)?\s*[.;]?\s*")
_LABEL = as_pattern(r"[^\W\d]{2}|\b(?:19|20)\d\d\b")
_NUMBER = as_pattern(r"[\s|]*\d[\d\s.,]*%?[\s|]*")
_NONE = as_pattern(r"[\s|]*[-–—]?[\s|]*")


class Row(NamedTuple):
    """The numbers of a row by their places, what names it, and the sentences in which it begins and ends."""

    numbers: dict[Key, Claim]
    label: str
    first: Sentence
    last: Sentence


class Unmarked(NamedTuple):
    """The rows of a table, and what heads a place where that is told."""

    rows: list[Row]
    heads: dict[int, str]


def unmarked_tables(text: Text) -> list[Unmarked]:
    """Every table of rows that run on alike, and of records of cells below one another."""
    return text.once("unmarked tables", lambda: list(_tables(text)))


def _tables(text: Text) -> Iterator[Unmarked]:
    for rows in _in_turn([_row(text, sentence) for sentence in text.sentences]):
        if len(rows) >= FEWEST:
            yield Unmarked(rows, {})
    for cells in _runs_of_cells(text):
        yield from _stacked(text, cells)


def _in_turn(rows: Sequence[Row | None]) -> Iterator[list[Row]]:
    """Rows behind one another with numbers at the same places."""
    run: list[Row] = []
    for row in (*rows, None):
        if run and (row is None or row.numbers.keys() != run[0].numbers.keys()):
            yield run
            run = []
        if row is not None:
            run.append(row)


def _row(text: Text, sentence: Sentence) -> Row | None:
    """A line that ends with numbers behind its name."""
    claims = text.by_sentence[sentence.number]
    if sentence.is_row or len(claims) < NUMBERS or sentence.end - sentence.start > LONG:
        return None
    if _END.fullmatch(text.content, claims[-1].end, sentence.end) is None:
        return None
    first = len(claims) - 1
    while first and _gap(text, claims[first - 1], claims[first]) is not None:
        first -= 1
    label = text.content[sentence.start : claims[first].start]
    while first < len(claims) and _LABEL.search(label) is None:  # a year that names the row
        first += 1
        label = text.content[sentence.start : claims[first - 1].end]
    numbers = _placed(text, claims[first:])
    if len({place for place, _ in numbers}) < NUMBERS or "\n" in label.strip():
        return None
    return Row(numbers, label.strip(), sentence, sentence)


def _gap(text: Text, before: Claim, claim: Claim) -> int | None:
    """By how many places a number stands behind another where only blanks, or parentheses around a share, part them."""
    if _BETWEEN.fullmatch(text.content, before.end, claim.start) or _BEHIND_SHARE.fullmatch(
        text.content, before.end, claim.start
    ):
        return 1
    is_share = claim.unit == "percent" and _BEFORE_SHARE.fullmatch(text.content, before.end, claim.start)
    return 0 if is_share else None


def _placed(text: Text, claims: Sequence[Claim]) -> dict[Key, Claim]:
    placed: dict[Key, Claim] = {}
    place = 0
    for at, claim in enumerate(claims):
        gap = _gap(text, claims[at - 1], claim) if at else 1
        place += gap if gap is not None else 1
        placed[place, 0 if gap else 1] = claim
    return placed


def _runs_of_cells(text: Text) -> Iterator[list[Sentence]]:
    """Lines behind one another that are short; those with nothing but the marks of a table are none."""
    run: list[Sentence] = []
    for sentence in text.sentences:
        said = text.content[sentence.start : sentence.end]
        if _NONE.fullmatch(said) and "|" in said:
            continue
        if len(said.strip()) <= CELL and "\n" not in said.strip():
            run.append(sentence)
            continue
        if len(run) >= CELLS:
            yield run
        run = []
    if len(run) >= CELLS:
        yield run


def _stacked(text: Text, cells: Sequence[Sentence]) -> Iterator[Unmarked]:
    """The tables that a run of cells holds: records of as many cells, with numbers at the same places."""
    are_numbers = [_is_number(text, cell) for cell in cells]
    at = 0
    while at < len(cells):
        wide, many = _largest(are_numbers, at)
        if not many or any(
            _size(are_numbers, later) > wide * many for later in range(at + 1, at + min(wide * many, AHEAD))
        ):
            at += 1  # no table, or heads that look like a record of the one behind them
            continue
        heads = cells[max(0, at - wide) : at]
        rows = [_record(text, cells[at + wide * row : at + wide * (row + 1)]) for row in range(many)]
        yield Unmarked(rows, {place: _said(text, head) for place, head in enumerate(heads, wide - len(heads))})
        at += wide * many


def _largest(are_numbers: Sequence[bool], start: int) -> tuple[int, int]:
    """The width of the largest table that begins at a cell and how many records it has; none if it is small."""
    wide, many = max(
        ((wide, _records(are_numbers, start, wide)) for wide in _widths()), key=lambda one: one[0] * one[1]
    )
    return (wide, many) if many >= ROWS and wide * many >= CELLS else (0, 0)


def _size(are_numbers: Sequence[bool], start: int) -> int:
    wide, many = _largest(are_numbers, start)
    return wide * many


def _widths() -> range:
    return range(WIDEST, NARROWEST - 1, -1)


def _records(are_numbers: Sequence[bool], start: int, wide: int) -> int:
    """How many records of so many cells stand from `start` on, each with a name first and numbers where the first has
    them."""
    first = are_numbers[start : start + wide]
    if len(first) < wide or first[0] or sum(first) < NUMBERS:
        return 0
    many = 1
    while are_numbers[start + many * wide : start + (many + 1) * wide] == first:
        many += 1
    return many if many >= ROWS else 0


def _record(text: Text, cells: Sequence[Sentence]) -> Row:
    numbers = {
        (place, 0): text.by_sentence[cell.number][0] for place, cell in enumerate(cells) if _is_number(text, cell)
    }
    first = min(place for place, _ in numbers)
    label = " ".join(_said(text, cell) for cell in cells[:first])
    return Row(numbers, label, cells[0], cells[-1])


def _is_number(text: Text, cell: Sentence) -> bool:
    claims = text.by_sentence[cell.number]
    return len(claims) == 1 and _NUMBER.fullmatch(text.content, cell.start, cell.end) is not None


def _said(text: Text, cell: Sentence) -> str:
    return text.content[cell.start : cell.end].strip()
