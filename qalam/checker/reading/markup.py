"""XML from an archive within limits, and the running text of a marked-up document."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

LARGEST_UNPACKED = 64 * 1024 * 1024  # bytes of one member of an archive
_BLANKS = re.compile(r"[ \t\r\n]+")
_BREAKS = re.compile(r" *\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Markup:
    """Tags by what they do to the text: a block ends a line, a cell of a table ends with a tab, a
    row ends a line; `marks` stand for a text of their own, `skipped` elements are left out."""

    blocks: frozenset[str]
    rows: frozenset[str]
    cells: frozenset[str]
    skipped: frozenset[str]
    marks: dict[str, str] = field(default_factory=dict)


def archived_xml(data: bytes, name: str) -> etree._Element | None:
    """The root of a member of a ZIP archive; None for a damaged one or one that unpacks beyond the
    limit. No outside entities, no network."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as member:
            unpacked = member.read(LARGEST_UNPACKED + 1)
        if len(unpacked) > LARGEST_UNPACKED:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(unpacked, parser)
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, EOFError, RuntimeError, OSError):
        return None
    except (etree.XMLSyntaxError, ValueError):
        return None


def running_text(root: etree._Element, markup: Markup) -> str:
    """The text of an element with its lines and rows; blanks are one space each."""
    pieces: list[str] = []
    skipped = cells = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = str(element.tag)
        if event == "start":
            skipped += tag in markup.skipped
            cells += tag in markup.cells
            if not skipped:
                pieces.append(markup.marks.get(tag, "") + _BLANKS.sub(" ", element.text or ""))
            continue
        if event == "end":
            if not skipped:
                pieces.append(_ending(tag, markup, is_in_cell=cells > 0))
            skipped -= tag in markup.skipped
            cells -= tag in markup.cells
        if not skipped:
            pieces.append(_BLANKS.sub(" ", element.tail or ""))
    return _BREAKS.sub("\n", "".join(pieces)).strip(" ")


def _ending(tag: str, markup: Markup, *, is_in_cell: bool) -> str:
    if tag in markup.cells:
        return "\t"
    if tag in markup.rows:
        return "\n"
    if tag in markup.blocks:
        return " " if is_in_cell else "\n"
    return ""
