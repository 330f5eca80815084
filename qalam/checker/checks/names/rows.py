"""A person in two rows of one table that differ in nothing but the number or the place of the row, and points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.checks.names.in_both import TWO_MEDALS
from qalam.checker.checks.names.items import PERSON
from qalam.checker.checks.names.names import SAME_LIST
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_CELLS = as_pattern(r"\s*[\t|]\s*")
_PERSON = as_pattern(PERSON)
_NUMBER = as_pattern(r"(?:№?\s?\d{1,3}|[IІVХX]{1,4})(?:[.)]|\s?-?\s?(?:орын|место|place|дәреже|степень))?")
_MEASURE = as_pattern(r"\d+(?:[.,]\d+)?\s?%?")
_PLACES = as_pattern(r"орын|место|place|дәреже|степень|жүлде", re.I)
_POINTS = as_pattern(r"балл?[ыа]?\b|балы|ұпай|очк|очки|результат|нәтиже|\bscore|\bpoints|итог\b|қорытынды|%", re.I)
FEWEST = 2  # cells besides the number of the row


def check_rows(text: Text, _: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such people whom no other check found."""
    told = [(finding.start, finding.end) for finding in known if finding.kind == "duplicate-name"]
    found: list[Finding] = []
    seen: dict[tuple[str, ...], tuple[int, list[str]]] = {}
    header: list[str] = []
    for sentence in text.sentences:
        if not sentence.is_row:
            header, seen = [], {}
            continue
        cells = _cells(text.content[sentence.start : sentence.end])
        is_numbered = bool(cells) and _NUMBER.fullmatch(cells[0]) is not None
        header = header if is_numbered else cells
        person = next((cell for cell in cells[1:] if _PERSON.fullmatch(cell)), "")
        if not (is_numbered and person) or len(cells) <= FEWEST:
            continue
        start, first = seen.setdefault(_key(cells, header), (sentence.start, cells))
        is_new = not any(one < sentence.end and start < two for one, two in told)
        if first is not cells and first[0] != cells[0] and is_new:
            message = TWO_MEDALS if header and _PLACES.search(header[0]) else SAME_LIST
            words = message.fill(name=person)
            found.append(Finding("duplicate-name", "warning", (), words, "1", "2", sentence.end, start))
    return found


def _cells(said: str) -> list[str]:
    return [cell for cell in _CELLS.split(said.strip(" \n\t|")) if cell]


def _key(cells: list[str], header: list[str]) -> tuple[str, ...]:
    """What a row says besides its number and the points of the person."""
    are_told = len(header) == len(cells)
    return tuple(
        "" if are_told and _MEASURE.fullmatch(cell) and _POINTS.search(header[place]) else cell.casefold()
        for place, cell in enumerate(cells[1:], 1)
    )
