"""Things that texts speak of in many words, known by the beginnings of these words.

A table gives the beginnings of the words of each concept, of all languages together: 'девоч', 'қыз', 'girl'. The
longest beginning that fits a word decides, so that a longer one of another concept, or of none (''), is an exception:
'қызмет'. A beginning with a stop is a whole word ('ер.'); one of two words or more is a phrase, in which each word
begins so ('жоғары білім').
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qalam.checker.patterns import as_pattern

_WORD = as_pattern(r"[^\W\d_]+")
NONE = ""  # the concept of words that only look like those of another


@dataclass(frozen=True, slots=True)
class Told:
    """A concept that some words name, and the half-open range of the characters in which they do."""

    concept: str
    start: int
    end: int


@dataclass(frozen=True)
class Concepts:
    """Concepts by their names, with the beginnings of their words."""

    beginnings: Mapping[str, Sequence[str]]
    known: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """The further words of each beginning and its concept, by its first word."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for concept, beginnings in self.beginnings.items():
            for beginning in beginnings:
                first, *further = beginning.lower().split()
                found.setdefault(first, []).append((tuple(further), concept))
        return found

    def _of_word(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """What a word may begin, the longest first."""
        if word not in self.known:
            starts = [f"{word}.", *(word[:length] for length in range(len(word), 0, -1))]
            found = [one for start in starts for one in self._by_first.get(start, ())]
            self.known[word] = tuple(sorted(found, key=lambda one: -len(one[0])))
        return self.known[word]

    def told_in(self, said: str) -> Iterator[Told]:
        """The concepts that words name, in their order."""
        words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(said.lower())]
        place = 0
        while place < len(words):
            fits = (one for one in self._of_word(words[place][0]) if _go_on(words, place + 1, one[0]))
            further, concept = next(fits, ((), NONE))
            last = place + len(further)
            if concept:
                yield Told(concept, words[place][1], words[last][2])
            place = last + 1

    def named_in(self, said: str) -> frozenset[str]:
        """The names of all concepts that words name."""
        return frozenset(told.concept for told in self.told_in(said))


def _go_on(words: Sequence[tuple[str, int, int]], place: int, further: Sequence[str]) -> bool:
    """Whether the words from a place on begin as the further words of a phrase."""
    if place + len(further) > len(words):
        return False
    return all(
        word == beginning[:-1] if beginning.endswith(".") else word.startswith(beginning)
        for (word, _, _), beginning in zip(words[place:], further, strict=False)
    )
