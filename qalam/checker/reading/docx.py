"""The text of a DOCX file: its paragraphs and rows, one a line. No macros, no outside entities, no network."""

from __future__ import annotations

from lxml import etree

from qalam.checker.reading.markup import archived_xml

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_ENDINGS = {f"{_WORD}tc": "\t", f"{_WORD}tr": "\n"}


def docx_text(data: bytes) -> str | None:
    """The text of the document's body; None for a damaged file or one that unpacks beyond the limit."""
    root = archived_xml(data, "word/document.xml")
    if root is None:
        return None
    for copy in list(root.iter(_FALLBACK)):
        copy.clear()
    return "".join(_pieces(root))


def _pieces(root: etree._Element) -> list[str]:
    pieces: list[str] = []
    cells = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_cell = element.tag == f"{_WORD}tc"
        if event == "end":
            if element.tag == f"{_WORD}p":
                pieces.append(" " if cells else "\n")
            pieces.append(_ENDINGS.get(str(element.tag), ""))
            cells -= is_cell
            continue
        cells += is_cell
        parent = element.getparent()
        if element.tag == f"{_WORD}t":
            pieces.append(element.text or "")
        elif element.tag in _BREAKS and parent is not None and parent.tag == f"{_WORD}r":
            pieces.append(_BREAKS[str(element.tag)])
    return pieces
