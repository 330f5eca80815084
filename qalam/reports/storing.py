"""A composed document as plain JSON and back, so that an edition can be printed again word for word."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from qalam.documents import tree
from qalam.documents.tree import Document
from qalam.kernel.trilingual import Language

KIND = "is"
NODES: Mapping[str, type[Any]] = {
    node.__name__: node
    for node in (
        tree.Text, tree.Number, tree.Link, tree.Mark, tree.Paragraph, tree.Heading, tree.ListBlock,
        tree.Table, tree.Chart, tree.Quote, tree.Notice, tree.Document,
    )
}  # fmt: skip
DATES = {"on"}


def to_plain(node: Any) -> Any:
    """Dataclasses as objects that name their kind, tuples as lists, dates as ISO."""
    if is_dataclass(node):
        named = {field.name: to_plain(getattr(node, field.name)) for field in fields(node)}
        return {KIND: type(node).__name__, **named}
    if isinstance(node, tuple):
        return [to_plain(part) for part in node]
    return node.isoformat() if isinstance(node, date) else node


def from_plain(plain: Any) -> Any:
    """The tree that `to_plain` wrote."""
    if isinstance(plain, dict):
        values = {name: from_plain(value) for name, value in plain.items() if name != KIND}
        values |= {name: date.fromisoformat(values[name]) for name in DATES & values.keys()}
        return NODES[plain[KIND]](**values)
    if isinstance(plain, list):
        return tuple(from_plain(part) for part in plain)
    return plain


def content_hash(documents: Mapping[Language, Document]) -> str:
    """The SHA-256 of the documents in all languages."""
    plain = {language: to_plain(document) for language, document in documents.items()}
    return hashlib.sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
