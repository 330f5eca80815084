"""Lists of names, each with what is said of all its names: behind a heading and a colon or a dash, in lines below a
heading, or among the words of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from qalam.checker.checks.names.items import PERSON
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import RUN_OF_NAMES, Name, names_in
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.ranks import RANKS

_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_CLAUSE = as_pattern(  # opens with the marks of all its forms, so that other letters are passed over at once
    r"[;,\s](?:(?<=;)\s|(?<=,)\s(?:ал|а(?!\sтакже)|но|зато|тогда как|в то время как|while|whereas|but|and the)\s"
    r"|(?:(?<=,)\s|(?<=\s))(?:ал|whereas|while)\s"
    r"|(?<=,)\s(?=(?:(?:в|во|на|из|к|ко|in the|to the|the)\s)?"
    r"(?:втор|екінші|қалған|остальн|прочи|second|the rest|remaining))"
    rf"|(?P<initial>(?<=[\s.]{_CAPITAL}\.\s))(?={_CAPITAL}[^\W\d]*(?::|\s[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]))"
    r"|(?P<year>(?<=,)\s)(?:и\s|ал\s)?(?=(?:(?:в|in)\s)?(?:19|20)\d\d\s?(?:-?\s?(?:жыл|год)|[^\W\d«]))"
    r"|(?<=\d\.\s)(?=(?:19|20)\d\d\s)"
    r"|(?<=\n)\s*(?=\S))"
)
_WITH_INITIALS = as_pattern(rf"{_CAPITAL}[^\W\d]+\s(?:{_CAPITAL}\.\s?){{1,2}}\Z")
_YEAR = as_pattern(r"\b(?:19|20)\d\d\b")
_BULLET = as_pattern(r"[ \t]*(?:(?:[-–—•*·▪]|\d{1,2}[.)])[ \t]*)?")
_ITEM = as_pattern(
    rf"(?:{PERSON}|«[^«»\n]{{2,40}}»|(?:[^\W\d]+(?:-[^\W\d]+)?\s){{0,2}}№\s?\d+)"
    r"(?=\s{0,92}(?:[,;.(–—-]|\Z|[^\W\d]+(?:[,;.]|\s[–—-]|\Z)))"  # an aside behind it is blanked
)
_HEAD_IN_QUOTES = as_pattern(rf"«[^«»\n]{{2,40}}»(?::|\s[–—-])\s{PERSON}[,;]\s{PERSON}")
_FULL_NAME = as_pattern(PERSON)
_MARK = as_pattern(r":(?=\s|\Z)|\s[–—-](?=\s|\Z)")
_BREAK = as_pattern(r"[,;]\s")
_ASIDE = as_pattern(r"(?<=[^\s(])\s?\([^()\n]{1,90}\)")
_NAMED_BEFORE = as_pattern(
    rf"(?:[»”\"\d]|[»”]\s[^\W\d]{{3,12}}|{_CAPITAL}[^\W\d]*\.?|{_CAPITAL}[^\W\d]+\s[^\W\d]{{3,12}})\Z"
)
_IS_LIST = as_pattern(
    r"№\s?\d{1,3}(?:,?\s(?:и|және|мен|пен|бен|and)\s|,\s?)(?:№\s?)?\d|[»”](?:,|\s(?:и|және|and))\s[«“]"
)
_EXPLAINS = as_pattern(rf"\s[a-zа-яёәғқңөұүһі](?:(?!{_CAPITAL})[^№«“\d]){{8}}")  # why: it names nobody
_SMALL_WORD = as_pattern(r"\b[a-zа-яёәғқңөұүһі][^\W\d]{2,}")
RANK = as_pattern("|".join(f"(?P<{'r' + name}>{words})" for name, words in RANKS), re.I)
_ANY_RANK = words_pattern("|".join(words for _, words in RANKS), re.I)
MANY = 60  # names of a clause: more are no list to read
MANY_LINES = 200
LONGEST_HEAD = 160  # characters of a heading of lines
LONGEST_NAME = 30
LEAD = 24  # characters before an aside


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of a list and the words behind it, up to the next."""

    name: Name
    note: str


@dataclass(slots=True)
class NameList:
    """The names of which one thing is said, in a half-open range; `last` is the sentence of the last name, and a
    headed list has its words before all names and a colon, a dash or a line's end behind them.

    `said` is what is said of all, `told` all words but for the names, and `full` what is said with what may be a name:
    the first word has a capital as well."""

    sentence: int
    last: int
    start: int
    end: int
    head: str
    said: str
    told: str
    full: str
    entries: list[Entry]
    is_headed: bool = False

    @property
    def names(self) -> list[Name]:
        return [entry.name for entry in self.entries]

    def named(self, kind: str) -> list[Name]:
        return [name for name in self.names if name.kind.split()[0] == kind]

    @property
    def people(self) -> list[Entry]:
        return [entry for entry in self.entries if is_person(entry.name)]


def is_person(name: Name) -> bool:
    """Whether a name has a first name or an initial."""
    return name.kind == "word" and len(name.parts) > 1


class Reader:
    """Reads the lists of one text, the asides behind names left out."""

    def __init__(self, text: Text) -> None:
        self.text = text

    @cached_property
    def content(self) -> str:
        """The text with what stands in brackets behind a name blanked: each character keeps its place."""
        return _ASIDE.sub(self._blank, self.text.content)

    def _blank(self, aside: re.Match[str]) -> str:
        lead = aside.string[max(0, aside.start() - LEAD) : aside.start()]
        return " " * len(aside.group()) if _NAMED_BEFORE.search(lead) else aside.group()

    def lists(self) -> Iterator[NameList]:
        """The lists in the order of the text, those of lines when they are over."""
        opened: NameList | None = None
        for sentence, start, end in self._units():
            said = self.content[start:end]
            mark = _BULLET.match(said)
            at = start + (mark.end() if mark else 0)
            item = _ITEM.match(self.content[at:end].rstrip())
            if item and opened and self._goes_on(opened, start) and not _HEAD_IN_QUOTES.match(self.content, at, end):
                self._add(opened, sentence, at, end)
                continue
            if opened is not None and opened.entries:
                yield opened
            opened = None
            made = list(self._made(sentence, at, end))
            if made and made[-1].is_headed:
                *made, opened = made
            elif item is None and self._is_heading(start, end):
                opened = NameList(sentence.number, sentence.number, at, end, said.strip(), said, said, said, [], True)
                made = []
            yield from made
        if opened is not None and opened.entries:
            yield opened

    def _units(self) -> Iterator[tuple[Sentence, int, int]]:
        """The clauses and the lines of all sentences but the rows of tables."""
        for sentence in self.text.sentences:
            if sentence.is_row:
                continue
            marks = _CLAUSE.finditer(self.content, sentence.start, sentence.end)
            edges = [mark.span() for mark in marks if self._is_edge(mark, sentence.start)]
            starts = [sentence.start, *(end for _, end in edges)]
            ends = [*(start for start, _ in edges), sentence.end]
            yield from ((sentence, start, end) for start, end in zip(starts, ends, strict=True) if start < end)

    def _is_edge(self, mark: re.Match[str], start: int) -> bool:
        """Whether a clause ends: an initial ends one behind a surname, a year opens one behind another year."""
        if mark["initial"] is not None:
            return _WITH_INITIALS.search(self.content, max(0, mark.start() - LONGEST_NAME), mark.start()) is not None
        return mark["year"] is None or _YEAR.search(self.content, start, mark.start()) is not None

    def _goes_on(self, opened: NameList, start: int) -> bool:
        """Whether a line or an item behind a semicolon belongs to the list above it: no blank line stands between."""
        between = self.content[opened.end : start]
        return "\n\n" not in between and ("\n" in self.content[opened.end - 1 : start + 1] or ";" in between)

    def _is_heading(self, start: int, end: int) -> bool:
        said = self.content[start:end].rstrip(" ")
        ends_line = said.endswith("\n") or self.content[end : end + 1] in {"\n", ""}
        return len(said) <= LONGEST_HEAD and ends_line and not said.rstrip().endswith((".", "!", "?", ";", ","))

    def _add(self, one: NameList, sentence: Sentence, start: int, end: int) -> None:
        """Take the name that opens a line, with the rest of the line as its note."""
        names = names_in(self.content, start, end, opens=False)
        numbered = [name for name in names if name.kind.startswith("number")]
        is_number = _FULL_NAME.match(self.content, start, end) is None and self.content[start : start + 1] != "«"
        name = min(numbered if is_number and numbered else names, key=lambda name: name.start, default=None)
        if name is not None and len(one.entries) < MANY_LINES:
            one.entries.append(Entry(name, self.text.content[name.end : end].strip()))
        one.last, one.end = sentence.number, end

    def _made(self, sentence: Sentence, start: int, end: int) -> Iterator[NameList]:
        """The lists of one clause: one behind each heading, or one for each prize, or one of all its names."""
        heads = list(self._heads(start, end))
        before = heads[0][0] if heads else end
        own = self._named(sentence, start, before)
        edges = [start, *self._edges_of_ranks(start, before), before] if own else []
        for edge, following in pairwise(edges):
            names = own if len(edges) == len((start, before)) else self._named(sentence, edge, following)
            if 0 < len(names) <= MANY:
                entries = self._entries(names, following)
                said = self._said(edge, following, names)
                number, full = sentence.number, self.content[edge:following]
                yield NameList(number, number, edge, following, "", said, said, full, entries)
        for place, (head, mark) in enumerate(heads):
            following = heads[place + 1][0] if place + 1 < len(heads) else end
            names = names_in(self.content, mark, following, opens=False)
            people = [name for name in names if is_person(name)]
            if len(people) * 2 >= len([name for name in names if name.kind in {"word", "quoted"}]) > 0:
                names = people  # the schools behind them are theirs
            if len(names) <= MANY and (names or self._is_heading(start, end)):
                heading = self.text.content[head:mark]
                first, last = (
                    (min(n.start for n in names), max(n.end for n in names)) if names else (following, following)
                )
                tail = f"{self.content[mark:first]} {self.content[last:following]}"
                entries = self._entries(names, following)
                number, told, said = sentence.number, self._said(head, following, names), f"{heading} {tail}"
                yield NameList(number, number, head, following, heading, said, told, said, entries, True)

    def _named(self, sentence: Sentence, start: int, end: int) -> list[Name]:
        """The names of a clause or a part of it; a first word with a capital is none by itself."""
        opens = start == sentence.start or self.content[start : start + 1].isupper()
        names = names_in(self.content, start, end, opens=opens) if end - start > 2 else []
        return _without_first_word(names, start) if opens else names

    def _entries(self, names: list[Name], end: int) -> list[Entry]:
        """The names with the words behind each."""
        own = sorted(names, key=lambda name: name.start)
        ends = [*(name.start for name in own[1:]), end] if own else []
        return [
            Entry(name, self.text.content[name.end : following].strip())
            for name, following in zip(own, ends, strict=True)
        ]

    def _heads(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where each heading of a clause begins, and where its names do."""
        edge = start
        for mark in _MARK.finditer(self.content, start, end):
            breaks = [match.end() for match in _BREAK.finditer(self.content, edge, mark.start())]
            begin = breaks[-1] if breaks and mark.group() != ":" else edge
            chunk = self.content[begin : mark.start()]
            if mark.group() == ":":
                begin = begin if begin == start else max(begin, breaks[-1] if breaks else begin)
            is_head = mark.group() == ":" or _SMALL_WORD.search(chunk) is not None or begin == start
            is_head = is_head and not (_IS_LIST.search(chunk) and _EXPLAINS.match(self.content, mark.end(), end))
            is_head = is_head and _FULL_NAME.fullmatch(chunk.strip()) is None
            if is_head and chunk.strip() and not _FULL_NAME.search(RUN_AT_FIRST.sub("", chunk)):
                yield begin, mark.end()
                edge = mark.end()

    def _edges_of_ranks(self, start: int, end: int) -> list[int]:
        """Where a clause that tells of several prizes goes on to the next: before it, or behind it where the winners
        stand first."""
        if _ANY_RANK.search(self.content, start, end) is None:
            return []
        ranks = list(RANK.finditer(self.content, start, end))
        if len({rank.lastgroup for rank in ranks}) < 2:
            return []
        first = _FULL_NAME.search(self.content, start, end)
        if first is not None and first.start() < ranks[0].start() and not self._leads(start, first.start()):
            return [rank.end() for rank in ranks[:-1]]
        return [rank.start() for rank in ranks[1:]]

    def _leads(self, start: int, end: int) -> bool:
        return self.content[start:end].rstrip().endswith("(")

    def _said(self, start: int, end: int, names: list[Name]) -> str:
        """What a clause says besides its names."""
        kept, at = [], start
        for name in sorted(names, key=lambda name: name.start):
            if name.kind.startswith(("word", "quoted")) and name.start >= at:
                kept += [self.content[at : name.start], RUN_OF_NAMES.sub(" ", self.content[name.start : name.end])]
                at = name.end
        return " ".join([*kept, self.content[at:end]])


def _without_first_word(names: list[Name], start: int) -> list[Name]:
    """The names, the first without the first word of the sentence where all others are single words: 'Жарысқа Аксай,
    Бурлин …'."""
    first = min(names, key=lambda name: name.start, default=None)
    others = [name for name in names if name is not first]
    is_glued = first is not None and first.kind == "word" and len(first.parts) == FULL and first.start - start <= 1
    if first is None or not is_glued or len(others) < FULL or any(len(name.parts) > 1 for name in others):
        return names
    return [*others, Name("word", first.parts[1:], first.end - len(first.parts[1]), first.end)]


FULL = 2  # words of a first name and a surname
RUN_AT_FIRST = as_pattern(rf"\A\W*{_CAPITAL}[^\W\d]*")  # the first word of a heading has a capital
