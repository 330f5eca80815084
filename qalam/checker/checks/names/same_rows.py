"""A person in two rows of one table that differ in nothing but the number of the row."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.checks.names.items import PERSON
from qalam.checker.checks.names.names import SAME_LIST
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_CELLS = as_pattern(r"\s*[\t|]\s*")
_PERSON = as_pattern(PERSON)
_NUMBER = as_pattern(r"№?\s?\d{1,3}[.)]?")
FEWEST = 2  # cells besides the number of the row


def check_same_rows(text: Text, _: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such people whom no other check found."""
    told = [(finding.start, finding.end) for finding in known if finding.kind == "duplicate-name"]
    found: list[Finding] = []
    seen: dict[tuple[str, ...], int] = {}
    for sentence in text.sentences:
        if not sentence.is_row:
            seen = {}
            continue
        said = text.content[sentence.start : sentence.end].strip(" \n\t|")
        cells = [cell for cell in _CELLS.split(said) if cell]
        number, rest = (cells[0], cells[1:]) if cells and _NUMBER.fullmatch(cells[0]) else ("", cells)
        person = next((cell for cell in rest if _PERSON.fullmatch(cell)), None)
        if not number or person is None or len(rest) < FEWEST:
            continue
        first = seen.setdefault(tuple(cell.casefold() for cell in rest), sentence.start)
        if first != sentence.start and not any(start < sentence.end and first < end for start, end in told):
            message = SAME_LIST.fill(name=person)
            found.append(Finding("duplicate-name", "warning", (), message, "1", "2", sentence.end, sentence.start))
    return found
