"""The numbers of tables and charts, the same in every format of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qalam.documents.tree import Block, Chart, Document, Table
from qalam.documents.words import write_label


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block with what stands before its caption; `label` is "" for blocks that have none."""

    block: Block
    label: str
    number: int


def number_blocks(document: Document) -> tuple[Numbered, ...]:
    """The blocks in order; tables and charts are counted apart, each from 1."""
    counts = {Table: 0, Chart: 0}
    numbered = []
    for block in document.blocks:
        if isinstance(block, (Table, Chart)):
            counts[type(block)] += 1
            kind: Literal["table", "chart"] = "table" if isinstance(block, Table) else "chart"
            number = counts[type(block)]
            numbered.append(Numbered(block, write_label(kind, number, document.language), number))
        else:
            numbered.append(Numbered(block, "", 0))
    return tuple(numbered)


def anchors(document: Document) -> frozenset[str]:
    """Every place of the document that an address `#…` can lead to."""
    return frozenset(anchor for block in document.blocks if (anchor := getattr(block, "anchor", "")))
