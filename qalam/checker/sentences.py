"""Sentences of a text, by character range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.patterns import as_pattern, words_pattern

_END = words_pattern(
    r"\n+|(?<=[^\W\d]{2})[.!?]+(?=\s+[^\Wа-яa-zәғқңөұүһі]|\s+«|\s+[–—]\s+[A-ZА-ЯӘҒҚҢӨҰҮҺІ]|(?!KZ\b)[\dA-ZА-ЯӘҒҚҢӨҰҮҺІ])|(?<=[\d%)»])[.!?]+(?=\s)|(?<=[»”\u0022])\.(?=[A-ZА-ЯӘҒҚҢӨҰҮҺІ])|(?<=[\d%]-[^\W\d])[.!?]+(?=\s+[A-ZА-ЯӘҒҚҢӨҰҮҺІ])|(?<=[^\W\d]/[^\W\d])[.!?]+(?=\s+[A-ZА-ЯӘҒҚҢӨҰҮҺІ\d])"
)
# 'Мбит/с.' ends one, as 'с.' of a village does not.
_ABBREVIATION = as_pattern(
    r"(?:\b|(?<=\d))(?:им|ул|Nos?|ср|др|пр|гг|жж|тг|см|млн|млрд|тыс|чел|гос|руб|ч|т|қ|г|ж)$", re.I
)
_NUMBER_OF_LINE = as_pattern(r"(?:\A|\n)[ \t]*\d{1,2}\Z")
_BULLET = as_pattern(r"[ \t]*(?:[-–—•*·▪]|\d{1,2}\)|[^\W\d]\))[ \t]*\S")
LIST_MARKS = r"[-–—•*·▪▫◦]"
_MARK = as_pattern(rf"[ \t]*({LIST_MARKS})")
_LINE_MARK = as_pattern(rf"\n[ \t]*({LIST_MARKS})")
_JOINS = as_pattern(  # a line goes on behind these
    r"\s(?:и|в|на|с|по|из|для|от|до|за|және|мен|пен|бен|оның|соның|олардың|қалған|of|and|in|the)$"
)
_CELLS = as_pattern(r"\t|\|")

CELL = 60  # characters of a cell in which no sentence ends
SHORT_ROW = 120  # characters of a row of two cells
LONGEST = 4000  # characters: ties are sought within a sentence, at a cost that grows with its square


@dataclass(frozen=True, slots=True)
class Sentence:
    """A half-open range of characters of the text read; `is_row` for a row of a table."""

    number: int
    start: int
    end: int
    is_row: bool = False


def split_sentences(text: str) -> list[Sentence]:
    """The sentences in order, none longer than `LONGEST`. A line break ends one, unless the line
    plainly goes on: after a colon, a semicolon or a comma, in a bulleted list, before a small letter."""
    pieces = (piece for start, end in _ranges(text) for piece in _cut(text, start, end))
    kept = [(start, end) for start, end in pieces if text[start:end].strip()]
    return [Sentence(number, start, end, _is_row(text[start:end])) for number, (start, end) in enumerate(kept)]


def _is_row(line: str) -> bool:
    """Cells of a table: two marks or more, or one between two short pieces."""
    marks = len(_CELLS.findall(line))
    return marks > 1 or (marks == 1 and len(line) <= SHORT_ROW and _CELLS.search(line.strip()) is not None)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    is_list, is_in_row, line_end = False, False, 0
    for match in _END.finditer(text):
        is_break = match.group()[0] == "\n"
        if not is_break and match.end() > line_end:
            line_end = _end_of_line(text, match.end())
            is_in_row = _is_row(text[text.rfind("\n", 0, match.start()) + 1 : line_end])
        if not is_break and ((is_in_row and _is_in_cell(text, match)) or _is_abbreviation(text, match)):
            continue
        if is_break and match.group() == "\n":
            goes_on, is_list = _goes_on(text, match.start(), is_list)
            goes_on = goes_on and not (is_list and _is_next_item(text, start, match.end()))
            if goes_on:
                continue
        elif is_break and _opens_list(text, match):
            is_list = True
            continue
        is_list = False
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _is_in_cell(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop stands in a short cell of a row: '| обл. Абай |'."""
    before = text[max(0, match.start() - CELL) : match.start()]
    behind = text[match.end() : match.end() + CELL]
    first = max(before.rfind(mark) for mark in "|\t\n")
    later = [at for mark in "|\t\n" if (at := behind.find(mark)) >= 0]
    return bool(later) and len(before) - first + min(later) <= CELL and (first >= 0 or len(before) < CELL)


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _opens_list(text: str, match: re.Match[str]) -> bool:
    """Whether empty lines only part a list from the colon that announces it."""
    before = text[max(0, match.start() - 60) : match.start()].rstrip()[-1:]
    return before == ":" and _BULLET.match(text, match.end()) is not None


def _is_next_item(text: str, start: int, line: int) -> bool:
    """Whether a line is the next item of the list in which a sentence stands that opened a list of other marks."""
    first, mark = _MARK.match(text, start), _MARK.match(text, line)
    if first is None or mark is None or first[1] != mark[1]:
        return False
    inner = _LINE_MARK.search(text, start + len(first.group()), line)
    return inner is not None and inner[1] != first[1]


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    """'19,6 млрд. теңге' and '19,6 МЛРД. ТЕҢГЕ' go on; '19,6 млрд. Мектептер' does not; nor does '1.' end anything that
    opens a line."""
    if _NUMBER_OF_LINE.search(text, max(0, match.start() - 6), match.start()):
        return True
    if not _ABBREVIATION.search(text[max(0, match.start() - 5) : match.start()]):
        return False
    follows = text[match.end() : match.end() + 2].lstrip()[:1]
    short = re.search(r"(?:млн|млрд|тыс|чел|гос|руб|тг)$", text[max(0, match.start() - 5) : match.start()], re.I)
    return not (short and follows.isupper() and not short.group().isupper())


def _goes_on(text: str, at: int, is_list: bool) -> tuple[bool, bool]:
    """Whether the sentence goes on over the line break at `at`, and whether in a list."""
    before = text[max(0, at - 60) : at].rstrip()[-1:]
    line = text[at + 1 : at + 200].partition("\n")[0]
    if not line.strip() or _is_row(line):
        return False, False
    is_item = bool(_BULLET.match(line))
    if before == ":" or (before in {";", ","} and is_item):
        return True, is_item
    if is_item:
        return is_list, is_list
    if _JOINS.search(text[max(0, at - 12) : at].rstrip()):
        return True, is_list
    is_wrapped = before not in {".", "!", "?", "|"} and line.lstrip()[0].islower()
    return is_wrapped or (before == "," and not is_list), False


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
