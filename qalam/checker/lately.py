"""What was read of the numbers and sentences that were asked for lately.

Every rule goes through a text from its beginning and asks of what stands near. Of a report all that is read is kept for
the rules behind; of a text of many thousand numbers a rule reads again what another read long ago, and it takes no more
room than a report does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

MOST = 4_096  # answers, of some hundred pages; up to twice as many are kept


class Lately:
    """Answers to one question, of which those longest not asked for are given up."""

    __slots__ = ("_earlier", "_last")

    def __init__(self) -> None:
        self._last: dict[object, Any] = {}
        self._earlier: dict[object, Any] = {}

    def answer(self, name: object, find: Callable[[], Any]) -> Any:
        """The answer for a name, found if it is not kept."""
        if name in self._last:
            return self._last[name]
        found = self._earlier[name] if name in self._earlier else find()
        if len(self._last) >= MOST:
            self._earlier, self._last = self._last, {}
        self._last[name] = found
        return found
