"""How far 'of whom' reaches: its parentheses, its item of a list, up to the next one."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import ASIDE
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.text import Text

_LIST_OF_LINES = as_pattern(rf"\s*:\s*\n\s*(?:{LIST_MARKS}|\d{{1,2}}[.)])\s")
_NEXT_LINE = as_pattern(rf"\n\s*{LIST_MARKS}\s")
OPENS_LIST = as_pattern(r"\s*:")
_LINE_ENDS = as_pattern(r";[ \t]{0,3}\n")
_INNER_LIST = as_pattern(r":\s")
_ITEM_OVER = as_pattern(r"[;\n]")
Span = tuple[int, int]


def one_of_each_line(text: Text, end: int, listed: list[Claim]) -> list[Claim]:
    """In a list of lines with marks the first number of each line: what follows it is about that line alone."""
    if not _LIST_OF_LINES.match(text.content, end):
        return listed
    lines: dict[int, Claim] = {}
    for claim in listed:
        lines.setdefault(text.content.rfind("\n", end, claim.start), claim)
    return list(lines.values())


def scopes_of(text: Text, sentence: Sentence, markers: list[Span]) -> list[int]:
    """Where the reach of each marker ends: with its parentheses; with its item, inside a list that
    another marker opens; else at the next marker."""
    content = text.content
    asides = [match.span() for match in ASIDE.finditer(content, sentence.start, sentence.end)]
    scopes: list[int] = []
    in_list = False
    for place, (start, end) in enumerate(markers):
        aside = next((high for low, high in asides if low < start < high), None)
        following = [
            other for other, _ in markers[place + 1 :] if aside or not any(low < other < high for low, high in asides)
        ]
        if aside is not None:
            scopes.append(min([aside, *following]))
        elif not in_list and OPENS_LIST.match(content, end):
            in_list = True
            scopes.append(sentence.end)
        else:
            limits = _ends_of_item(text, sentence, end, in_list=in_list, is_only=len(markers) == 1)
            scopes.append(min([*limits, *following, sentence.end]))
    return scopes


def _ends_of_item(text: Text, sentence: Sentence, end: int, *, in_list: bool, is_only: bool) -> list[int]:
    """Where what a marker opens may be over: at the next item, the list of a part, a semicolon, the next line."""
    over = _ITEM_OVER.search(text.content, end, sentence.end) if in_list else _list_of_part(text, sentence, end)
    semicolon = text.content.find(";", end, sentence.end)
    is_open = _has_count(text, sentence, end, semicolon) and not _is_line_over(text, sentence, end, semicolon)
    if is_only and is_open:
        semicolon = -1
    line = _NEXT_LINE.search(text.content, end, sentence.end)
    over = line if line and (over is None or line.start() < over.start()) else over
    return [over.start() if over else sentence.end, semicolon if semicolon > 0 else sentence.end]


def _has_count(text: Text, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a count stands there; behind 'of which 89 % are private;' the text has gone on to other things."""
    return any(claim.is_count for claim in text.between(sentence.number, start, end))


def _is_line_over(text: Text, sentence: Sentence, start: int, semicolon: int) -> bool:
    """Whether a semicolon ends a line with several counts between commas: what follows is the next item of an outer
    list, 'доходы – 900, включая налоги – 600, трансферты – 300;' and below it 'затраты – 950'."""
    if semicolon < 0 or not _LINE_ENDS.match(text.content, semicolon) or "\n" in text.content[start:semicolon]:
        return False
    return sum(claim.is_count for claim in text.between(sentence.number, start, semicolon)) > 1


def _list_of_part(text: Text, sentence: Sentence, end: int) -> re.Match[str] | None:
    """The colon behind a part, which opens a list of that part: 'of whom 40 hold a category: 6 masters, …'."""
    colon = _INNER_LIST.search(text.content, end, sentence.end)
    parts = text.between(sentence.number, end, colon.start()) if colon else []
    if colon is None or not parts or not parts[-1].is_count:
        return None
    behind = [claim for claim in text.between(sentence.number, colon.end(), sentence.end) if claim.is_count]
    is_sum = len(behind) > 1 and sum(claim.value for claim in behind) == parts[-1].value
    return colon if len(parts) == 1 or is_sum else None  # 'соның ішінде 7 жарыста 9 жүлде алды: 1 алтын, …'
