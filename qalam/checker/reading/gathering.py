"""The running text of a marked-up document, gathered while it is parsed.

No tree of it is kept, so that neither the number of its elements nor their depth costs memory.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qalam.checker.patterns import as_pattern
from qalam.checker.reading.limits import Budget
from qalam.checker.reading.lines import Lines

_BLANKS = as_pattern(r"[ \t\r\n\f]+")
_NOTE_MARKS = as_pattern(r"[\d\s,*()\[\]]*")
_OF_A_MEASURE = as_pattern(r"(?:\A|[\W\d])[ксkc]?[мm]\Z")
_POWERS = {"2": "²", "3": "³"}

Closing = Callable[[], object]
Attributes = Mapping[str, str]


class Gathering:
    """What lxml calls a parser's target. A format says in `entered` what an element does to the lines when it
    opens, and returns what is to be done when it closes."""

    def __init__(self, budget: Budget) -> None:
        self.lines = Lines()
        self.tags: list[str] = []  # of the open elements
        self._budget = budget
        self._closings: list[Closing | None] = []
        self._skipped = 0
        self._raised: list[str] | None = None

    def entered(self, tag: str, attributes: Attributes) -> Closing | None:
        raise NotImplementedError

    def read(self, text: str) -> None:
        """Letters between the tags, as the format takes them."""
        raise NotImplementedError

    def start(self, tag: str, attributes: Attributes) -> None:
        self._budget.take()
        self._closings.append(None if self._skipped else self.entered(tag, attributes))
        self.tags.append(tag)

    def end(self, tag: str) -> None:
        self.tags.pop()
        closing = self._closings.pop()
        if closing:
            closing()

    def data(self, text: str) -> None:
        self._budget.take(0 if self._skipped else len(text))
        if not self._skipped:
            self.read(text)

    def comment(self, text: str) -> None:
        self._budget.take()

    def pi(self, target: str, data: str | None = None) -> None:
        self._budget.take()

    def close(self) -> str:
        return self.lines.text()

    def skip(self) -> Closing:
        """Nothing of the element is read."""
        self._skipped += 1
        return self._read_on

    def _read_on(self) -> None:
        self._skipped -= 1

    def write(self, text: str) -> None:
        """Letters, on the line or above it; where a word may be divided is no part of it."""
        text = text.replace("\u00ad", "")
        if self._raised is None:
            self.lines.write(text)
        else:
            self._raised.append(text)

    def write_flowing(self, text: str) -> None:
        """Letters of which all blanks in a row, and those that open a line, count as they are shown."""
        flowing = _BLANKS.sub(" ", text)
        is_behind_blank = self._raised is None and self.lines.tail in ("", " ", "\n")
        self.write(flowing.removeprefix(" ") if is_behind_blank else flowing)

    def raise_line(self) -> Closing:
        """What follows stands above the line: the number of a note, the power of a measure, letters."""
        if self._raised is None:
            self._raised = []
        return self.lower_line

    def lower_line(self) -> None:
        """The number of a note is no number of the text; 'м²' stays a measure."""
        text, self._raised = "".join(self._raised or ()), None
        if not _NOTE_MARKS.fullmatch(text):
            self.lines.write(text)
        elif _OF_A_MEASURE.search(self.lines.tail_of(3)):
            self.lines.write(_POWERS.get(text.strip(), ""))

    def cell(self) -> Closing | None:
        """A cell of the open row; without one, a paragraph."""
        if not self.lines.is_in_row:
            return self.lines.break_line
        self.lines.open_cell()
        return self.lines.close_cell

    def row(self) -> Closing:
        """A row; in a table too deep, a paragraph."""
        self.lines.break_line()
        if not self.lines.may_nest:
            return self.lines.break_line
        self.lines.open_row()
        return self.lines.close_row

    def apart(self) -> Closing | None:
        """A note or a text box: lines of its own after the paragraph."""
        if not self.lines.may_nest:
            return None
        self.lines.open_apart()
        return self.lines.close_apart
