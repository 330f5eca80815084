"""Things that texts speak of in many words, known by the beginnings of these words.

A table gives the beginnings of the words of each concept, of all languages together: 'девоч', 'қыз', 'girl'. The
longest beginning that fits a word decides, so that a longer one of another concept, or of none (''), is an exception:
'қызмет'. A beginning with a stop is a whole word ('ер.'); one of two words or more is a phrase, in which each word
begins so ('жоғары білім').
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from qalam.checker.patterns import as_pattern

_WORD = as_pattern(r"[^\W\d_]+")
NONE = ""  # the concept of words that only look like those of another
_Word = tuple[str, int, int]  # in small letters, with the range of its characters
MOST_WORDS, MOST_SAID = 1 << 16, 1 << 11  # of which a table remembers what they name


@dataclass(frozen=True, slots=True)
class Told:
    """A concept that some words name, and the half-open range of the characters in which they do."""

    concept: str
    start: int
    end: int


_Further = tuple[tuple[str, ...], str]  # the words that must follow, and the concept


@dataclass(frozen=True)
class Concepts:
    """Concepts by their names, with the beginnings of their words."""

    beginnings: Mapping[str, Sequence[str]]
    known: dict[str, tuple[_Further, ...]] = field(default_factory=dict, repr=False, compare=False)
    told: dict[str, tuple[Told, ...]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _by_first(self) -> dict[str, list[_Further]]:
        """The further words of each beginning and its concept, by its first word."""
        found: dict[str, list[_Further]] = {}
        for concept, beginnings in self.beginnings.items():
            for beginning in beginnings:
                first, *further = beginning.lower().replace("-", " ").split()
                found.setdefault(first, []).append((tuple(further), concept))
        return found

    def _of_word(self, word: str) -> tuple[_Further, ...]:
        """What a word may begin, the longest first."""
        starts = [f"{word}.", *(word[:length] for length in range(len(word), 0, -1))]
        found = [one for start in starts for one in self._by_first.get(start, ())]
        fits = tuple(sorted(found, key=lambda one: -len(one[0])))
        if len(self.known) >= MOST_WORDS:
            self.known.clear()
        self.known[word] = fits
        return fits

    def told_in(self, said: str) -> tuple[Told, ...]:
        """The concepts that words name, in their order. Several rules ask it of the same words."""
        found = self.told.get(said)
        if found is None:
            if len(self.told) >= MOST_SAID:
                self.told.clear()
            found = self.told[said] = tuple(self._read(_words_of(said)))
        return found

    def _read(self, words: Sequence[_Word]) -> Iterator[Told]:
        known, after = self.known, 0
        for place, (word, start, end) in enumerate(words):
            fits = known.get(word)
            if fits is None:
                fits = self._of_word(word)
            if not fits or place < after:
                continue
            for further, concept in fits:
                if not further or _go_on(words, place + 1, further):
                    after = place + len(further) + 1
                    if concept:
                        yield Told(concept, start, words[after - 1][2] if further else end)
                    break

    def named_in(self, said: str) -> frozenset[str]:
        """The names of all concepts that words name."""
        return frozenset([told.concept for told in self.told_in(said)])


@lru_cache(maxsize=1 << 11)
def _words_of(said: str) -> tuple[_Word, ...]:
    return tuple((found.group(), found.start(), found.end()) for found in _WORD.finditer(said.lower()))


def _go_on(words: Sequence[_Word], place: int, further: Sequence[str]) -> bool:
    """Whether the words from a place on begin as the further words of a phrase."""
    if place + len(further) > len(words):
        return False
    for (word, _, _), beginning in zip(words[place : place + len(further)], further, strict=True):
        if not (word == beginning[:-1] if beginning.endswith(".") else word.startswith(beginning)):
            return False
    return True
