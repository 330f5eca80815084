"""The text of a DOCX file: its paragraphs, one a line. No macros, no outside entities, no network."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

LARGEST_UNPACKED = 64 * 1024 * 1024  # bytes of document.xml
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}


def docx_text(data: bytes) -> str | None:
    """The text of the document's body; None for a damaged file or one that unpacks beyond the limit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("word/document.xml") as member:
            unpacked = member.read(LARGEST_UNPACKED + 1)
        if len(unpacked) > LARGEST_UNPACKED:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        root = etree.fromstring(unpacked, parser)
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, EOFError, RuntimeError, OSError):
        return None
    except (etree.XMLSyntaxError, ValueError):
        return None
    for copy in list(root.iter(_FALLBACK)):
        copy.clear()
    return "".join(_pieces(root))


def _pieces(root: etree._Element) -> list[str]:
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            pieces.append("\n" if element.tag == f"{_WORD}p" else "")
        elif element.tag == f"{_WORD}t":
            pieces.append(element.text or "")
        elif element.tag in _BREAKS and element.getparent().tag == f"{_WORD}r":
            pieces.append(_BREAKS[element.tag])
    return pieces
