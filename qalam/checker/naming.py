"""Which figure of the records a number of a text names; none where anything else could be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from qalam.checker.claims import Claim
from qalam.checker.own_words import HERE, OwnWords, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.times import Told, fits, time_of
from qalam.checker.whereabouts import Whereabouts
from qalam.checker.words.named.row import KINDS, Row
from qalam.checker.words.records import ALL_OF_THEM, MOVED, NARROWED, RECORDS, SAID_OF_ALL

_NARROWED = as_pattern("|".join(NARROWED), re.I)
_MOVED = as_pattern("|".join(MOVED), re.I)
_ALL = as_pattern(rf"\b(?:{'|'.join(ALL_OF_THEM)}) {HERE}", re.I)
_SAID_OF_ALL = as_pattern(rf"\b(?:{'|'.join(SAID_OF_ALL)})(?!\w)", re.I)
_WORD = as_pattern(r"[^\W\d]{3,}")
_OF_WORD = as_pattern(r"\w*$"), as_pattern(r"\w*")
_KINDS = {kind: {name: as_pattern(words, re.I) for name, words in names.items()} for kind, names in KINDS.items()}


@dataclass(frozen=True, slots=True)
class _Known:
    """A row with its patterns read."""

    row: Row
    own: tuple[re.Pattern[str], ...]
    topic: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]
    apart: tuple[re.Pattern[str], ...]
    known: re.Pattern[str]


@lru_cache(maxsize=1)
def _rows() -> tuple[_Known, ...]:
    return tuple(
        _Known(
            row,
            own=_read(row.own),
            topic=_read(row.topic),
            never=_read(row.never),
            apart=_read(row.apart),
            known=as_pattern("|".join((*row.own, *row.topic, row.known or r"(?!)")), re.I),
        )
        for row in RECORDS
    )


def _read(words: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(as_pattern(word, re.I) for word in words)


class Naming:
    """Names the figures of one text, as of a day."""

    def __init__(self, text: Text, codes: Sequence[str], on: date) -> None:
        self.text = text
        self.codes = frozenset(codes)
        self.on = on
        self.whereabouts = Whereabouts(text)

    def code(self, claim: Claim) -> str | None:
        """The code of the only figure that the words of a claim name."""
        words = own_words(self.text, claim)
        if is_moved(words):
            return None
        is_elsewhere = {wider: self.whereabouts.is_elsewhere(claim, may_be_wider=wider) for wider in (False, True)}
        told = time_of(self.text, claim)
        found = {
            code: known.row.of
            for known in _rows()
            if claim.unit in known.row.units
            and (code := self._code(known.row, told)) is not None
            and not is_elsewhere[known.row.is_wider]
            and _fits(known, words, self.whereabouts.city)
        }
        of_year = [code for code, of in found.items() if of == "named"]
        return _only(of_year or list(found))

    def is_elsewhere(self, claim: Claim) -> bool:
        """Whether a claim is plainly of another place than the city."""
        return self.whereabouts.is_elsewhere(claim, may_be_wider=False)

    def is_of_now(self, claim: Claim) -> bool:
        """Whether nothing says that a claim is of another time than the day."""
        return fits(time_of(self.text, claim), "now", self.on)

    def _code(self, row: Row, told: Told | None) -> str | None:
        """The code of a row at the time told, where there is such a figure."""
        if not fits(told, row.of, self.on, of_month=any(kind == "sitting" for kind, _ in row.under)):
            return None
        code = row.code.format(year=told.year if told else 0)
        return code if code in self.codes else None


def is_moved(words: OwnWords) -> bool:
    """Whether a clause tells a change and no state."""
    return _MOVED.search(words.said) is not None


def is_narrowed(said: str, known: re.Pattern[str]) -> bool:
    """Whether a word says that only some are counted, and a pattern does not know it."""
    if _ALL.search(said):
        return False
    spans = [match.span() for match in known.finditer(said)]
    return any(
        not known.search(_whole_word(said, match))
        and not any(start < match.end() and match.start() < end for start, end in spans)
        for match in _NARROWED.finditer(said)
    )


def _whole_word(said: str, match: re.Match[str]) -> str:
    front, back = _OF_WORD
    start = front.search(said[: match.start()])
    end = back.match(said, match.end())
    return said[start.start() if start else match.start() : end.end() if end else match.end()]


def _fits(known: _Known, words: OwnWords, city: str) -> bool:
    context = f"{words.before} {HERE} {words.after}"
    return (
        all(word.search(words.said) for word in known.own)
        and all(word.search(context) for word in known.topic)
        and not any(word.search(words.said) for word in known.never)
        and not any(word.search(context) for word in known.apart)
        and all(_is_under(kind, name, words) for kind, name in known.row.under)
        and not is_narrowed(words.said, known.known)
        and (not known.row.strict or not _unexplained(words.said, known, city))
    )


def _is_under(kind: str, name: str, words: OwnWords) -> bool:
    """Whether the text spoke of this last; of anything else where the name begins with '!'."""
    last = _last(kind, words)
    return last != name[1:] if name.startswith("!") else last == name


def _last(kind: str, words: OwnWords) -> str:
    """Which of a kind the text spoke of last; first in the number's own words, then before it, then behind it."""
    front, _, back = words.said.partition(HERE)
    return _latest(kind, front) or _earliest(kind, back) or _latest(kind, words.before) or _earliest(kind, words.after)


def _latest(kind: str, said: str) -> str:
    found = [(match.end(), name) for name, words in _KINDS[kind].items() for match in words.finditer(said)]
    return max(found, default=(0, ""))[1]


def _earliest(kind: str, said: str) -> str:
    found = [(match.start(), name) for name, words in _KINDS[kind].items() if (match := words.search(said))]
    return min(found, default=(0, ""))[1]


def _unexplained(said: str, known: _Known, city: str) -> bool:
    """Whether a word is left that neither the row nor such sentences have."""
    rest = said
    for pattern in (*known.own, *known.topic):
        rest = re.sub(rf"\w*(?:{pattern.pattern})\w*", f" {HERE} ", rest, flags=re.I)
    rest = _SAID_OF_ALL.sub(" ", rest)
    return any(not (city and word.lower().startswith(city)) for word in _WORD.findall(rest))


def _only(codes: Sequence[str]) -> str | None:
    """The only one of several, a part rather than the whole that its code is a part of."""
    narrowest = [code for code in codes if not any(other.startswith(f"{code}.") for other in codes)]
    return narrowest[0] if len(narrowest) == 1 else None
