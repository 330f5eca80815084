"""A document as JSON: the same tree, each node with its kind."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from qalam.documents.tree import Document

KINDS = {"ListBlock": "list"}


def write_json(document: Document) -> str:
    """The tree as JSON, in the order of its fields; the same document gives the same bytes.

    Each block and inline is an object with `kind` (`paragraph`, `heading`, `list`, `table`, `chart`, `quote`,
    `notice`; `text`, `number`, `link`, `mark`) and the fields of its class; dates are ISO 8601.
    """
    return json.dumps(as_data(document), ensure_ascii=False, indent=1) + "\n"


def as_data(value: Any) -> Any:
    """A node of the tree as plain lists and dictionaries."""
    if is_dataclass(value):
        name = type(value).__name__
        rest = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        return {"kind": KINDS.get(name, name.lower()), **rest}
    if isinstance(value, tuple):
        return [as_data(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
