"""A text with its sentences and the numbers in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, count
from typing import Any, TypeVar

from qalam.checker.abreast import asked
from qalam.checker.amounts import amounts_alike, scores_alike
from qalam.checker.claims import Claim
from qalam.checker.heads import named_by_heads
from qalam.checker.lately import Lately
from qalam.checker.leaders import is_behind_leader
from qalam.checker.numbers import read_claims
from qalam.checker.scales import scaled_as_told
from qalam.checker.sentences import Sentence, split_sentences

RUN = 60  # sentences that are read in a row
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Text:
    """What every relation and check is given."""

    content: str
    sentences: tuple[Sentence, ...]
    by_sentence: tuple[tuple[Claim, ...], ...]
    read: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What several rules read from all of the text, such as its tables."""
    told: dict[str, Lately] = field(default_factory=dict, repr=False, compare=False)
    """What several rules ask of a number or a sentence, by the question."""

    @property
    def claims(self) -> list[Claim]:
        return [claim for claims in self.by_sentence for claim in claims]

    def is_so(self, question: str, name: object, find: Callable[[], bool]) -> bool:
        """The answer to a question about a number or a sentence."""
        return self.each(question, name, find)

    def each(self, question: str, name: object, find: Callable[[], Read]) -> Read:
        """What is read of a number, a pair of them or a sentence, once while it was asked for lately."""
        lately = self.told.get(question)
        if lately is None:
            lately = self.told[question] = Lately()
        found: Read = lately.answer(name, find)
        return found

    def once(self, name: str, find: Callable[[], Read]) -> Read:
        """What is read from all of the text, read once."""
        if name not in self.read:
            self.read[name] = find()
        found: Read = self.read[name]
        return found

    def said(self, number: int) -> str:
        """The words of a sentence."""
        sentence = self.sentences[number]
        return self.content[sentence.start : sentence.end]

    def sentence_of(self, claim: Claim) -> str:
        """The words of the sentence in which a number stands."""
        return self.said(claim.sentence)

    def words(self, start: int, end: int) -> str:
        """What stands in a half-open range of characters, its first and its last word whole."""
        while start and self.content[start - 1].isalnum() and self.content[start].isalnum():
            start -= 1
        while end < len(self.content) and self.content[end - 1].isalnum() and self.content[end].isalnum():
            end += 1
        return self.content[start:end]

    def claims_within(self, start: int, end: int) -> list[Claim]:
        """The claims of all sentences that lie within a half-open range of characters."""
        first = bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1
        last = bisect_left(self.sentences, end, key=lambda sentence: sentence.start)
        return [claim for number in range(max(0, first), last) for claim in self.between(number, start, end)]

    def claims_around(self, claim: Claim, reach: int) -> list[Claim]:
        """The claims of the sentences around that of one, so many on either side."""
        first, last = max(0, claim.sentence - reach), min(len(self.sentences) - 1, claim.sentence + reach)
        return [one for number in range(first, last + 1) for one in self.by_sentence[number]]

    def between(self, sentence: int, start: int, end: int) -> list[Claim]:
        """The claims of a sentence that lie within a half-open range of characters."""
        claims = self.by_sentence[sentence]
        first = bisect_left(claims, start, key=lambda claim: claim.start)
        return list(claims[first : bisect_right(claims, end, key=lambda claim: claim.end)])


def read_text(content: str, *, abreast: bool = False) -> Text:
    """Split `content` and read its numbers; `abreast` allows a second process for a long text."""
    sentences = split_sentences(content)
    grouped: list[list[Claim]] = [[] for _ in sentences]
    for claim in _claims(Text(content, tuple(sentences), ()), abreast=abreast):
        if not is_behind_leader(content, claim.start, claim.end):
            grouped[claim.sentence].append(claim)
    named_by_heads(content, sentences, grouped)
    scaled_as_told(content, grouped)
    scores_alike(content, grouped)
    amounts_alike(content, grouped)
    return Text(content, tuple(sentences), tuple(tuple(claims) for claims in grouped))


def _claims(text: Text, *, abreast: bool) -> list[Claim]:
    """Every number of the sentences of a text, each with its own name. The first run of sentences is read before the
    others are shared: the patterns that it needs are then made in both processes."""
    runs = [text.sentences[first : first + RUN] for first in range(0, len(text.sentences), RUN)]
    first, *others = (partial(read_claims, text.content, run) for run in runs or [()])
    claims = chain(first(), *asked(text, others, abreast=abreast))
    return [replace(claim, id=f"c{number}") for claim, number in zip(claims, count(1))]
