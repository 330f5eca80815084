"""Which members of a DOCX archive hold its text: what its relationships say, or else where Word puts them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from qalam.checker.reading.archive import Archive, WithoutDeclarations
from qalam.checker.reading.limits import Budget

_DOCUMENT = "word/document.xml"
_NOTES = ("footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Parts:
    """The names of the members."""

    document: str
    notes: tuple[str, ...]


class _Relations(WithoutDeclarations):
    """The target of a parser: what is related, by the last word of its type."""

    def __init__(self, budget: Budget) -> None:
        self.found: dict[str, str] = {}
        self._budget = budget

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._budget.take()
        if attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found.setdefault(kind, attributes.get("Target", ""))

    def end(self, tag: str) -> None: ...

    def close(self) -> None: ...


def parts_of(archive: Archive, budget: Budget) -> Parts:
    """The members with the text of the body and of the notes."""
    document = _related(archive, "", budget).get("officeDocument", _DOCUMENT)
    if document not in archive.names:
        document = _DOCUMENT
    related = _related(archive, document, budget)
    beside = posixpath.dirname(document)
    notes = [related.get(kind, f"{beside}/{kind}.xml") for kind in _NOTES]
    return Parts(document, tuple(name for name in notes if name in archive.names))


def _related(archive: Archive, member: str, budget: Budget) -> dict[str, str]:
    """The members to which one is related, by kind; '' is the archive itself."""
    folder, name = posixpath.split(member)
    described = posixpath.join(folder, "_rels", f"{name}.rels")
    if described not in archive.names:
        return {}
    relations = _Relations(budget)
    archive.parse(described, relations)
    return {kind: _resolved(folder, target) for kind, target in relations.found.items()}


def _resolved(folder: str, target: str) -> str:
    """The name of a member that is told from another one's folder, or from the archive's root."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
