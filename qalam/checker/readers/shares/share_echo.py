"""Which words of a percentage tell again of a number: 'Охват – 90%' of those 'охвачены', 'ауыл мектептерінің үлесі'."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.clauses import SOFTENED
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.concepts.doings import BARE, DOINGS, LONG_BEGINNINGS, NOT_BARE, OPPOSED

SAME = 2  # times as loud as by another word
LETTERS, MORE = 4, 6  # that tell a word, and one that begins as many do
_DOING, _BARE = Concepts(DOINGS), Concepts({"bare": BARE, "": NOT_BARE})
_WORD = as_pattern(r"[^\W\d_]{3,}|\b(?:ақ|ұл|ер|су|ет)\b")
_GOOD_MARKS = as_pattern(r"[«\"]?4[»\"]?(?:-?[^\W\d]{0,3})\s?(?:и|пен|мен|және|да|,)\s?(?:на\s)?[«\"]?5[»\"]?(?!\d)")
_GOOD = ("", "good marks")
OPPOSITES = dict(OPPOSED) | {second: first for first, second in OPPOSED}
_VERB = as_pattern(
    r"(?:[яаеиоуы]ют|[аяеиу]ет|[^\W\d]ит|[^\W\d]ят|[аеиыуя]ли|[аеиыуя]л[ао]?|(?:л[аои]?|ет|ют|ит|ят)с[ья]|[аяеё]н[оаы]?|[аяеи]т[оаы]"
    r"|[дт][ыі]|[ғгқк][ае]н|[ае]ды|[ае]ді|йды|йді|[пб]т[ыі]|[ыі]п)\Z"
)
_ASIDE = as_pattern(r"\([^()]*\)")
Word = tuple[str, str]  # the beginning of a word, and what it says to be done or to be


@dataclass(frozen=True, slots=True)
class Heard:
    """The words told of something, but for those that only name a percentage as such."""

    words: frozenset[Word]
    roots: frozenset[str]
    doings: frozenset[str]
    verbs: frozenset[Word] = frozenset()  # the words that tell what is done

    def told_by(self, *others: Heard) -> frozenset[Word]:
        """The words that others tell as well, or what they say by others."""
        return frozenset(word for word in self.words if any(one.tells(word) for one in others))

    def with_words(self, words: frozenset[Word]) -> Heard:
        roots, doings = self.roots | {root for root, _ in words}, self.doings | {doing for _, doing in words}
        return Heard(self.words | words, roots, doings - {""}, self.verbs)

    def tells(self, word: Word) -> bool:
        return word[1] in self.doings if word[1] else word[0] in self.roots

    def loud(self, other: Heard) -> int:
        """How loudly words are told again: in the same words, or by others."""
        return sum(SAME if word[0] in other.roots else other.tells(word) for word in self.words)

    def is_against(self, other: Heard) -> bool:
        """Whether other words are of just those whom these leave out: girls and boys, village and town."""
        return any(OPPOSITES.get(doing, "") in other.doings - self.doings for doing in self.doings)


def heard(said: str) -> Heard:
    """What some words tell."""
    said = said.lower().replace("ё", "е")
    done = _DOING.told_in(said)
    passed = [(told.start, told.end) for told in (*done, *_BARE.told_in(said))]
    words = {(_root(said[told.start : told.end]), told.concept) for told in done}
    verbs = set()
    for found in _WORD.finditer(said):
        if not any(first <= found.start() < last for first, last in passed):
            word = _root(found.group()), ""
            words.add(word)
            if _VERB.search(found.group()):
                verbs.add(word)
    if _GOOD_MARKS.search(said):
        words.add(_GOOD)
    roots, doings = ({word[place] for word in words} - {""} for place in (0, 1))
    return Heard(frozenset(words), frozenset(roots), frozenset(doings), frozenset(verbs))


def _root(word: str) -> str:
    root = word[: MORE if word.startswith(LONG_BEGINNINGS) else LETTERS]
    return root[:-1] + SOFTENED.get(root[-1], root[-1])


def heard_of(text: Text, claim: Claim) -> Heard:
    """What its clause tells of a number, or all of its sentence before it where that tells nothing."""
    return text.each("heard of numbers", claim.id, lambda: _heard_of(text, claim))


def _heard_of(text: Text, claim: Claim) -> Heard:
    found = heard(own_words(text, claim).said)
    return found if found.words else heard(_ASIDE.sub(" ", text.content[_start(text, claim) : claim.start]))


def heard_of_noun(text: Text, claim: Claim) -> Heard:
    """What the noun tells that a number counts: many numbers have the same one."""
    return text.each("heard of nouns", claim.noun, lambda: heard(claim.noun))


def _start(text: Text, claim: Claim) -> int:
    """Where what is told of a number may begin: behind the last percentage or semicolon of its sentence."""
    start = text.sentences[claim.sentence].start
    rates = [one.end for one in text.between(claim.sentence, start, claim.start) if one.unit == "percent"]
    return max(start, *rates, text.content.rfind(";", start, claim.start) + 1)


def heard_in(text: Text, number: int) -> Heard:
    """What a sentence tells."""
    return text.each("heard in sentences", number, lambda: heard(text.said(number)))
