"""What the words round a number say of it: which things, of what sort, what of them, and whether they were told of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.again.nouns import (
    BELONGS,
    DEEDS,
    IS_VERB,
    NEXT,
    NOUN,
    THINGS,
    WITHOUT_SENSE,
    is_kazakh,
    place_of_noun,
    thing_named,
)
from qalam.checker.text import Text
from qalam.checker.words.concepts.figures import AGAIN, LEVELS, MONTHS, OPPOSED, SIDES, WIDER
from qalam.checker.words.concepts.phrases import (
    ALL,
    ALL_BEHIND,
    GENITIVE,
    OF_PLACE,
    OUT_OF,
    PARTICIPLE,
    STANDING,
    THESE,
    TOLD_BEFORE,
)

_SIDES, _LEVELS, _AGAIN, _MONTHS = map(Concepts, (SIDES, LEVELS, AGAIN, MONTHS))
_WORD = as_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*|№\s?\d+|\b\d{1,2}\s?[–-]\s?\d{1,2}\b")
_GENITIVE = as_pattern(rf"{GENITIVE}$")
_PARTICIPLE = as_pattern(rf",\s(?={PARTICIPLE})")
_CLAUSE = as_pattern(r"[;.(]|,(?!\d)")
_ALL, _THESE, _OUT_OF = (as_pattern(rf"(?:{words})\s(?:[^\W\d]+\s){{0,2}}$", re.I) for words in (ALL, THESE, OUT_OF))
_ALL_BEHIND = as_pattern(ALL_BEHIND)
_TOLD_BEFORE = as_pattern(TOLD_BEFORE)
NOT_SO = "емес"  # 'барлығы емес'
BEFORE = 34  # characters before a number that tell 'all' or 'these'
CONTEXT = 300  # characters of a paragraph before a number
SORT = 7  # words that tell of what sort things are
TAIL = 160  # characters behind a number in which a participle tells of its things
WIDE = 150  # characters by which the language is known
SHORT = 2  # letters of words that tell nothing


class Told:
    """The thing that a number counts, the words that tell of what sort, all the other words of its clause, and how it
    is known: as 'all', 'these', 'out of' or 'owner', or not at all. Each is read when it is asked for."""

    def __init__(self, text: Text, claim: Claim) -> None:
        self._text, self._claim = text, claim
        self.said = own_words(text, claim).said
        self._ahead, _, self._behind = self.said.partition(HERE)
        is_owned = text.content[claim.end : claim.end + 1] == "-"
        self.thing = thing_named(claim, self._ahead, self._behind, is_owned=is_owned)

    @cached_property
    def _after(self) -> list[str]:
        return _WORD.findall(self._behind)

    @cached_property
    def _place(self) -> int:
        return place_of_noun(self._claim, self._after)

    @cached_property
    def _noun(self) -> str:
        return self._after[self._place].lower() if self._place >= 0 else ""

    @cached_property
    def known(self) -> str:
        return _known(self._text, self._claim, self._noun, self._after[self._place + 1 :])

    @property
    def sort(self) -> frozenset[str]:
        return self._sort_and_rest[0]

    @property
    def rest(self) -> frozenset[str]:
        return self._sort_and_rest[1]

    @cached_property
    def words(self) -> frozenset[str]:
        return self.sort | self.rest

    @cached_property
    def is_bare(self) -> bool:
        """Whether only that there are so many is said."""
        return not self.sort and not self.beyond_standing

    @property
    def beyond_standing(self) -> frozenset[str]:
        return self.rest - _STANDING

    @cached_property
    def _sort_and_rest(self) -> tuple[frozenset[str], frozenset[str]]:
        text, claim, noun = self._text, self._claim, self._noun
        before = _WORD.findall(self._ahead)
        own = self._after[: max(0, self._place)]
        after = self._after[self._place + 1 :]
        kazakh = is_kazakh(text.content[max(0, claim.start - WIDE) : claim.end + WIDE])
        if kazakh and before and BELONGS.search(before[-1].lower()):
            sort, rest = [*own, *before[-NEXT:]], [*before[:-NEXT], *after]
        elif kazakh:
            sort, rest = own, [*before, *after]
        else:
            more = _more_of_sort(after)
            sort, rest = [*own, *after[:more], *_participle(text, claim)], [*after[more:], *before]
        if not content([*sort, *rest]):
            rest = _WORD.findall(_words_before(text, claim))
        sort = [*sort, *noun.split("-")[1:]]  # 'педагог-зерттеуші'
        plain = {f"t:{self.thing}"} | (content([noun]) if noun else set())
        return content(sort) - plain, content(rest) - plain


_STANDING = frozenset(f"d:{deed}" for deed in STANDING)


def told(text: Text, claim: Claim) -> Told:
    """What is told of a number, read once."""
    return text.each("again: told", claim.id, lambda: Told(text, claim))


def thing_of(text: Text, claim: Claim) -> str:
    """The thing that a number counts."""
    return told(text, claim).thing


def sentence_words(text: Text, number: int) -> frozenset[str]:
    """The words and concepts of a sentence."""
    return text.each("again: sentences", number, lambda: content(_WORD.findall(text.said(number))))


def around(text: Text, claim: Claim) -> frozenset[str]:
    """The words of the sentence of a number, of the paragraph before it and of the heading above."""
    return text.each("again: around", claim.id, lambda: _around(text, claim))


def _around(text: Text, claim: Claim) -> frozenset[str]:
    before = content(_WORD.findall(own_words(text, claim).before[-CONTEXT:]))
    return before | sentence_words(text, claim.sentence)


def sides(text: Text, claim: Claim) -> frozenset[str]:
    """The sides of divisions that the words of a number name."""
    return _SIDES.named_in(own_words(text, claim).said)


def levels(text: Text, claim: Claim) -> frozenset[str]:
    """Of how wide a place the words of a number tell."""
    return _LEVELS.named_in(own_words(text, claim).said)


def months(text: Text, claim: Claim) -> frozenset[str]:
    """The months and seasons that the sentence of a number names."""
    return _MONTHS.named_in(text.sentence_of(claim))


def are_opposed(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether sides are of one division, and two."""
    return any(
        (first in one and later in two and first not in two) or (later in one and first in two and later not in two)
        for first, later in OPPOSED
    )


def comes_back(words: str) -> frozenset[str]:
    """In which ways some words come back to what was told."""
    return _AGAIN.named_in(words)


def are_one_thing(one: str, two: str) -> float:
    """How much alike two things are: one for the same, less for the wider and the narrower name, none for others."""
    if not one or not two:
        return 0.0
    return 1.0 if one == two else 0.6 if two in WIDER.get(one, ()) or one in WIDER.get(two, ()) else -1.0


def content(words: Iterable[str]) -> frozenset[str]:
    """What words say: concepts where they are known, else their beginnings."""
    return frozenset().union(*map(_said_by, words))


@lru_cache(maxsize=1 << 15)
def _said_by(word: str) -> frozenset[str]:
    if not word[0].isalpha():
        return frozenset([word.replace(" ", "").replace("–", "-")])
    roots = (root for root in stems(word) if root not in WITHOUT_SENSE and word.lower() not in WITHOUT_SENSE)
    return frozenset(named for root in roots if len(named := _named(word, root)) > SHORT)


def _named(word: str, root: str) -> str:
    for kind, concepts in (("t", THINGS), ("d", DEEDS)):
        concept = next((told.concept for told in concepts.told_in(word)), "")
        if concept:
            return f"{kind}:{concept}"
    return root


def _words_before(text: Text, claim: Claim) -> str:
    """What the sentence says before a number whose clause says nothing: 'Стоимость школы, 2,6 млрд, выросла'."""
    start = text.sentences[claim.sentence].start
    before = [other.end for other in text.between(claim.sentence, start, claim.start) if other is not claim]
    return text.content[max([start, claim.start - TAIL, *before[-1:]]) : claim.start]


def _more_of_sort(words: list[str]) -> int:
    """How many words behind a noun tell of what sort it is: up to a verb, or to where or when."""
    for place, word in enumerate(words[:SORT]):
        plain = word.lower()
        if plain in OF_PLACE or (IS_VERB.search(plain) and not THINGS.named_in(plain)):
            return place
    return min(len(words), SORT)


def _participle(text: Text, claim: Claim) -> list[str]:
    """The words behind a comma that tell which things: 'ребёнка, пришедшие 1 сентября в первые классы'."""
    end = min(text.sentences[claim.sentence].end, claim.end + TAIL)
    tail = text.content[claim.end : end]
    comma = _PARTICIPLE.search(tail)
    if comma is None or any(letter.isdigit() or letter in ",;" for letter in tail[: comma.start()]):
        return []
    clause = _CLAUSE.split(tail[comma.end() :])[0]
    return [] if any(letter.isdigit() for letter in clause) else _WORD.findall(clause)


def _known(text: Text, claim: Claim, noun: str, after: list[str]) -> str:
    """In which way the things of a number are known to the reader."""
    first = text.sentences[claim.sentence].start
    before = text.content[max(first, claim.start - BEFORE) : claim.start]
    if _ALL.search(before) or any(_ALL_BEHIND.match(word.lower()) for word in after[:3]):
        return "" if NOT_SO in after[1:4] else "all"
    if _THESE.search(before):
        return "these"
    if _OUT_OF.search(before):
        return "out of"
    if _participle(text, claim) or _has_participle(before):
        return "told"
    return "owner" if _GENITIVE.search(noun) else ""


def _has_participle(before: str) -> bool:
    """Whether a participle stands among the words right before a number: 'вышедшие в финал 26 школ'."""
    words = _WORD.findall(_CLAUSE.split(before)[-1])
    return any(len(word) >= NOUN and _TOLD_BEFORE.search(word) for word in words[-NEXT:])
