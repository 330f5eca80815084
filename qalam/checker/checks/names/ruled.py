"""A name that stands twice among the items of a list, whatever the list is of, where the text says that nobody is
given such a thing twice; and names of which it says that two people have them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from qalam.checker.checks.names.items import PERSON
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import Name
from qalam.checker.text import Text
from qalam.checker.words.names.apart import NO_NAMESAKES
from qalam.checker.words.names.ruled import NAMESAKES, ONE_EACH

_ONE_EACH = words_pattern("|".join(ONE_EACH), re.I)
_NAMESAKES = words_pattern("|".join(NAMESAKES), re.I)
_NO_NAMESAKES = words_pattern("|".join(NO_NAMESAKES), re.I)
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_ITEM = as_pattern(
    rf"(?:признан[аы]?\s|стал[аи]?\s|атанды\s|[:;,(]\s|\s[–—-]\s|\d\)\s|\n)(?P<name>{PERSON}|«[^«»\n]{{2,40}}»|{_CAPITAL}[^\W\d]+(?=\s(?:отбасы|семья))"
    rf"|(?<=семья\s){_CAPITAL}[^\W\d]+)(?=\s?[,;.(\n]|\s[–—-]\s|\s[^\W\d]+(?:\s?[,;.(\n]|\Z)|\Z)"
)
FEWEST = 3  # items of a list
AROUND = 2  # sentences


def twice_under_rule(text: Text) -> Iterator[tuple[Name, Name]]:
    """The names that a sentence holds twice among its items where a rule beside it forbids that."""
    if _ONE_EACH.search(text.content) is None:
        return
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        items = list(_ITEM.finditer(text.content, sentence.start, sentence.end))
        if len(items) < FEWEST:
            continue
        seen: dict[str, re.Match[str]] = {}
        pairs = [(first, item) for item in items if (first := seen.setdefault(item["name"], item)) is not item]
        if len(pairs) == 1 and _is_ruled(text, sentence.number):
            one, two = pairs[0]
            yield _name(one), _name(two)


def _name(item: re.Match[str]) -> Name:
    return Name("word", (item["name"].strip("«»"),), item.start("name"), item.end("name"))


def _is_ruled(text: Text, number: int) -> bool:
    return _ONE_EACH.search(text.content, *_around(text, number, number)) is not None


def _around(text: Text, first: int, last: int) -> tuple[int, int]:
    start, end = max(0, first - AROUND), min(len(text.sentences) - 1, last + AROUND)
    return text.sentences[start].start, text.sentences[end].end


def are_namesakes(text: Text, one: Name, two: Name) -> bool:
    """Whether the text says beside two names that two people have one."""
    last_of_all = len(text.sentences) - 1
    first, last = (
        min(bisect_right(text.sentences, name.start, key=lambda sentence: sentence.end), last_of_all)
        for name in (one, two)
    )
    start, end = text.sentences[first].start, _around(text, first, last)[1]
    return _NAMESAKES.search(text.content, start, end) is not None and (
        _NO_NAMESAKES.search(text.content, start, end) is None
    )
