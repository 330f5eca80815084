"""Where a checked text is marked: each number of a finding, each number that nothing was held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.check import Checked
from qalam.checker.findings import SEVERITIES, Finding

UNTIED = "unchecked"


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-open range of characters within one line, the gravest severity and the numbers of its findings."""

    name: str
    start: int
    end: int
    severity: str
    findings: tuple[int, ...] = ()


def marks_of(content: str, checked: Checked, findings: Sequence[Finding]) -> list[Mark]:
    """All marks in the order of the text, none over another. A list of several lines is marked in its first."""
    untied = [Mark(claim.id, claim.start, claim.end, UNTIED) for claim in checked.unchecked]
    return list(_apart(content, sorted([*_of_findings(findings), *untied], key=lambda mark: mark.start)))


def name_of_list(number: int) -> str:
    """The name of the mark of a finding without a number, such as a name told twice in a list."""
    return f"list{number}"


def _of_findings(findings: Sequence[Finding]) -> Iterable[Mark]:
    grave: list[str] = list(SEVERITIES)
    marked: dict[str, Mark] = {}
    for number, finding in enumerate(findings, 1):
        if not finding.claims:
            name = name_of_list(number)
            marked[name] = Mark(name, finding.start, finding.end, finding.severity, (number,))
        for claim in finding.claims:
            before = marked.get(claim.id)
            worst = min(before.severity, finding.severity, key=grave.index) if before else finding.severity
            numbers = (*before.findings, number) if before else (number,)
            marked[claim.id] = Mark(claim.id, claim.start, claim.end, worst, numbers)
    return marked.values()


def _apart(content: str, marks: Iterable[Mark]) -> Iterator[Mark]:
    free = 0
    for mark in marks:
        if mark.start < free:
            continue
        words = content[mark.start : mark.end].partition("\n")[0].rstrip(" ,;")
        free = mark.start + len(words)
        yield Mark(mark.name, mark.start, free, mark.severity, mark.findings)
