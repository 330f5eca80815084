"""Marks told in sentences: '«5» – 6, «4» – 9', '6 отличников, 9 хорошистов', '6 оқушы «5» алды'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.marks import MARKS

MARK = Concepts(MARKS)
BOTH = "45"  # of those who have both good marks
REACH = 2  # sentences between marks of the same pupils
_DIGIT = r"(?:«\s?([2-5])\s?»|'([2-5])'|\b(?:на|оценк\w+|отметк\w+|баға\w*)\s([2-5])(?=-?[^\W\d]{0,4}\s?[–—:=-]))"
_SIGNS = as_pattern(rf"{_DIGIT}|([^\W\d]{{4,}})")
_AND = as_pattern(r"\s?(?:и|пен|мен|және)\s?(?:на\s)?")
_FEW = as_pattern(r"(?:\bс одн[^\W\d]{2}|\bбір|\bпо одной)\s?\Z")
_MARKED = as_pattern(r"(?:-?[^\W\d]{1,6})?(?:\s[^\W\d]+){0,4}?\s?[–—:=-]\s?")
_PLAIN = as_pattern(r"(?:-?[^\W\d]{1,6})?\s?(?:[^\W\d]+\s){0,4}?")
_BEFORE = as_pattern(r"(?:-?[^\W\d]{1,4})?\.?(?:\s[^\W\d]+\.?){0,3}?\s?(?:[–—-]\s?)?(?:на\s|оценк\w+\s)?")


class Sign(NamedTuple):
    """A mark that is named, and where."""

    mark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Register:
    """The numbers of pupils with each mark, told together."""

    marks: dict[str, Claim]

    @property
    def start(self) -> int:
        return min(claim.start for claim in self.marks.values())

    @property
    def end(self) -> int:
        return max(claim.end for claim in self.marks.values())

    @property
    def sentences(self) -> tuple[int, int]:
        told = [claim.sentence for claim in self.marks.values()]
        return min(told), max(told)


def registers_of(text: Text, sentences: Iterable[Sentence]) -> list[Register]:
    """All marks of some sentences that are told together with another, in their order."""
    found: list[Register] = []
    marks: dict[str, Claim] = {}
    last = 0
    for sentence in sentences:
        for mark, claim in () if sentence.is_row else _marked(text, sentence):
            if marks and (mark in marks or sentence.number - last > REACH):
                found.append(Register(marks))
                marks = {}
            marks[mark] = claim
            last = sentence.number
    return [one for one in (*found, Register(marks)) if {"5", "4"} <= one.marks.keys()]


def signs_of(text: Text, sentences: Iterable[Sentence]) -> list[Sign]:
    """The marks that some sentences name."""
    return [sign for sentence in sentences for sign in _signs(text, sentence)]


def _marked(text: Text, sentence: Sentence) -> Iterator[tuple[str, Claim]]:
    """Each number of pupils of a sentence that is told to have a mark."""
    claims = text.by_sentence[sentence.number]
    signs = list(_signs(text, sentence)) if claims else []
    numbers = [one for one in claims if one.is_count and not any(sign.start <= one.start < sign.end for sign in signs)]
    taken: set[str] = set()
    for sign in signs:
        claim = _number_of(text, sign, [one for one in numbers if one.id not in taken])
        if claim is not None:
            taken.add(claim.id)
            yield sign.mark, claim


def _number_of(text: Text, sign: Sign, numbers: Sequence[Claim]) -> Claim | None:
    """The number behind a mark that a dash or a colon ties to it, the one before it, or else the one behind it."""
    before = next((one for one in reversed(numbers) if one.end <= sign.start), None)
    behind = next((one for one in numbers if one.start >= sign.end), None)
    if behind is not None and _MARKED.fullmatch(text.content, sign.end, behind.start):
        return behind
    if before is not None and _BEFORE.fullmatch(text.content, before.end, sign.start):
        return before
    return behind if behind is not None and _PLAIN.fullmatch(text.content, sign.end, behind.start) else None


def _signs(text: Text, sentence: Sentence) -> Iterator[Sign]:
    """The marks that a sentence names; two good ones that are joined are one sign, and of those who have only one bad
    mark none is told: 'с одной «3» – 4'."""
    held: Sign | None = None
    for found in _SIGNS.finditer(text.content, sentence.start, sentence.end):
        mark = found[1] or found[2] or found[3] or _of_word(found[4])
        if not mark or _FEW.search(text.content, max(sentence.start, found.start() - 12), found.start()):
            continue
        sign = Sign(mark, found.start(), found.end())
        if held is not None and {held.mark, mark} == {"4", "5"} and _are_joined(text, held, sign):
            held = Sign(BOTH, held.start, sign.end)
            continue
        if held is not None:
            yield held
        held = sign
    if held is not None:
        yield held


def _are_joined(text: Text, one: Sign, other: Sign) -> bool:
    return _AND.fullmatch(text.content, one.end, other.start) is not None


def _of_word(word: str) -> str:
    return next(iter(MARK.named_in(word.lower())), "")
