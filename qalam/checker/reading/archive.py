"""The XML of an archive, read within limits. No outside entities, no network."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from qalam.checker.reading.limits import INTRICATE, MOST_MEMBERS, BeyondLimit, Budget
from qalam.checker.reading.unfit import ENTITIES, Unfit

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    NotImplementedError,
    EOFError,
    RuntimeError,
    OSError,
    etree.XMLSyntaxError,
    ValueError,
)
"""What reading a damaged archive raises: a member that is absent, cut, encrypted or no XML among them."""

_BLOCK = 64 * 1024
_MEMBER = b"PK\x01\x02"  # opens the entry of a member in the directory of an archive


class WithoutDeclarations:
    """A target of a parser that takes no declarations: what they stand for would be missing from the text unsaid."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise Unfit(ENTITIES)


class Archive:
    """A ZIP archive; `budget` bounds all that is read of it."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        if data.count(_MEMBER) > MOST_MEMBERS:
            raise BeyondLimit(INTRICATE)
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._budget = budget
        self.names = frozenset(self._zip.namelist())

    def parse(self, name: str, target: Any) -> None:
        """Tell `target` of a member's elements; no tree of them is kept."""
        parser = etree.XMLParser(
            target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        with self._zip.open(name) as member:
            while block := member.read(_BLOCK):
                parser.feed(self._budget.unpack(block))
        parser.close()
