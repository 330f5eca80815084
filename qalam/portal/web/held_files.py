"""Files on their way back to the person who gave them, while others are served: nothing of them is kept here.

A browser does not give a file twice by itself, so the page carries it, as letters, and sends it again.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django import forms
from django.core.files.base import File

LARGEST_HELD = 1024 * 1024
"""Bytes of all files of a form: as letters they fit into what the site takes at once, beside a pasted text."""


class HeldField(forms.CharField):
    """A file that comes back; nothing for what is none."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput)

    def to_python(self, value: Any) -> Any:
        """The file, as if it had been chosen again."""
        name, _, content = str(super().to_python(value)).partition(".")
        try:
            return File(BytesIO(b64decode(content, validate=True)), name=b64decode(name).decode()) if name else None
        except (binascii.Error, ValueError):
            return None


@dataclass(frozen=True)
class Held:
    """A file in a page: the field that it comes back in, and its name for people to read."""

    field: str
    name: str
    value: str


def hold(files: dict[str, Any]) -> list[Held]:
    """The files of a form by their fields; none where together they are too large for a page."""
    if sum(file.size or 0 for file in files.values()) > LARGEST_HELD:
        return []
    held = []
    for field, file in files.items():
        file.seek(0)
        value = ".".join(b64encode(piece).decode() for piece in (str(file.name).encode(), file.read()))
        held.append(Held(f"held_{field}", str(file.name), value))
    return held
