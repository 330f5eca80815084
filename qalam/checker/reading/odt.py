"""The text of an ODT file: its paragraphs and rows, one a line."""

from __future__ import annotations

from qalam.checker.reading.markup import Markup, archived_xml, running_text

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
MARKUP = Markup(
    blocks=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    rows=frozenset({f"{_TABLE}table-row"}),
    cells=frozenset({f"{_TABLE}table-cell"}),
    # Deleted text, remarks and the little numbers of footnotes are not what the document says.
    skipped=frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation"}),
    marks={f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "},
)


def odt_text(data: bytes) -> str | None:
    """The text of the document's body; None for a damaged file or one that unpacks beyond the limit."""
    root = archived_xml(data, "content.xml")
    body = None if root is None else root.find(f"{_OFFICE}body")
    return None if body is None else running_text(body, MARKUP)
