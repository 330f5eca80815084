"""Items above the number before the colon of their list: '264 ноутбука: 858 для учеников и 106 для учителей', and the
same with a line for each item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.listed import is_whole
from qalam.checker.readers.within.ties import told_links
from qalam.checker.sentences import Sentence
from qalam.checker.slips import Slip, values_meant
from qalam.checker.text import Text

SLIPS: tuple[Slip, ...] = ("replaced", "swapped", "lost", "doubled")
FEW = 2
MOST = 40  # lines of one list
MOST_TIMES = 3  # so much more than all one of many items is at most, where no slip explains it
_LINES = as_pattern(r":[ \t]*\n(?![ \t]*\n)")
_ENDS = as_pattern(r"\n[ \t]*\n\s*\Z")
List = tuple[
    Claim, Sequence[Claim], bool
]  # the number of all, those of the items, and whether these are told to be of it


def in_list(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The number before a colon behind which all others are less than it, and with one of them mended make it, or of
    which one is not much more."""
    own = counts[sentence.number]
    colon = text.content.rfind(":", sentence.start, part.start)
    if colon < 0 or any(mark in text.content[colon : part.start] for mark in ";\n"):
        return []
    before = [one for one in own if one.end <= colon]
    items = [one for one in own if one.start > colon]
    if not before or any(one.concept != "they" for one in told_links(text, sentence)):
        return []
    return [before[-1]] if _is_odd_one(text, (before[-1], items, True), part) else []


def in_lines(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The same of a list with a line for each item."""
    told = lists_of_lines(text, counts).get(part.id)
    return [told[0]] if told and _is_odd_one(text, told, part) else []


def lists_of_lines(text: Text, counts: Sequence[Sequence[Claim]]) -> Mapping[str, List]:
    """The lists that have a line for each item, by the names of their numbers that are above that of all."""
    return text.once("lists of lines", lambda: _by_items(text, counts))


def _by_items(text: Text, counts: Sequence[Sequence[Claim]]) -> dict[str, List]:
    lists = (one for sentence in text.sentences for one in _list_behind(text, counts, sentence))
    return {item.id: told for told in lists for item in told[1] if item.value > told[0].value}


def _list_behind(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence) -> Iterator[List]:
    """The list of the lines behind a colon that ends a line with a number."""
    own = counts[sentence.number]
    colon = _LINES.search(text.content, sentence.start, sentence.end) if own else None
    before = [one for one in own if colon and one.end <= colon.start()]
    if colon is None or not before or "\n" in text.content[before[-1].end : colon.start()]:
        return
    items = [one for one in own if one.start > colon.start()]
    if len(items) > 1:
        return  # more than the first line
    number = sentence.number
    while len(items) < MOST and not _ENDS.search(
        text.content, text.sentences[number].start, text.sentences[number].end
    ):
        number += 1
        if number == len(text.sentences) or len(counts[number]) != 1:
            break
        items.extend(counts[number])
    is_told = any(one.concept == "of" and one.end == colon.start() for one in told_links(text, sentence))
    yield before[-1], items, is_told


def _is_odd_one(text: Text, told: List, part: Claim) -> bool:
    """Whether one item alone is above the number of all, and a slip in it, or the number of items, tells that it is."""
    whole, items, is_told = told
    others = [one for one in items if one is not part]
    if len(items) < FEW or any(one.value >= whole.value for one in others):
        return False
    if not all(is_whole(text, whole, one) for one in items):
        return False
    meant = whole.value - sum((one.value for one in others), Decimal(0))
    is_slip = meant > 0 and meant in set(values_meant(part, SLIPS))
    return is_slip or (is_told and len(items) > FEW and part.value <= whole.value * MOST_TIMES)
