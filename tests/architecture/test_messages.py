"""Every message of the code is where the catalogues find it."""

from __future__ import annotations

import ast
from pathlib import Path

import qalam

SAYING = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "pgettext", "pgettext_lazy"}


def hidden_messages(source: str) -> list[int]:
    """The lines on which a message stands inside a string with places, where the catalogues do not look."""
    places = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr)]
    calls = [node for place in places for node in ast.walk(place) if isinstance(node, ast.Call)]
    return [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id in SAYING]


def test_no_message_hides_inside_a_string_with_places() -> None:
    assert hidden_messages("x = f\"{_('a state order')}\"") == [1]
    root = Path(qalam.__file__).parent
    found = {
        str(file.relative_to(root)): hidden_messages(file.read_text(encoding="utf-8")) for file in root.rglob("*.py")
    }
    assert {file: lines for file, lines in found.items() if lines} == {}
