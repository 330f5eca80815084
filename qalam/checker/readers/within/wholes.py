"""The numbers of which another one may be some, by the words that tie it to those before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from qalam.checker.claims import Claim, value_of
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.counted import are_alike, counted, may_be_of
from qalam.checker.readers.within.listed import place_of
from qalam.checker.readers.within.named import are_of_one_root, those_named
from qalam.checker.readers.within.outcomes import roles
from qalam.checker.readers.within.ties import NAMES, ROLE_WORDS, Link, is_of_doers, is_possessed, told_links
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import ORGANISATIONS, PEOPLE

FARTHER = Decimal("2.5")  # times those named that some of them are told by mistake
NEAR = 2  # sentences back to 'them'
BACK = 5  # the same to those who are named
OPENS = 6  # words before 'of them' that open a sentence
FEW = 3  # the same before a number that is of those of the sentence before, by its ending
BASE = frozenset({"took_part", "applied", "checked", "planned", "under_way", "given", "there", "finished"})
COMING = frozenset({"invited", "took_part", "applied"})
DOERS = PEOPLE | {"family"}
PLACES = frozenset({"district", "settlement"})
_WORD = as_pattern(r"[^\W\d]{3,}")
# That they are there ends the clause, and the number opens the next one: '26 бөлме ашық, 41-і'.
_OPENS_OWN = as_pattern(r"\A[^,;:.()\n]*\s?(?:[аеиый]д[ыі]|бар|ашық)[,:]\s\Z", re.I)
_CONVERB = as_pattern(r"[^\W\d]+(?:[ыі]п|[ае]п|қанда|генде),?\s", re.I)
_FIRST = as_pattern(r"\A(?:-[^\W\d]+)?\s[^\W\d]+")
_IN = as_pattern(r"\b(?:в|во|на)\s\Z", re.I)
_DOING_KK = as_pattern(r"(?:атын|етін|йтын|йтін)(?:дар|дер)?[ыі]\Z", re.I)
_ALL = as_pattern(r"\b(?:жалпы|барлығы|барлық)\b", re.I)


@dataclass(frozen=True)
class Wholes:
    """The numbers of a text by their sentences, and the wholes found so far by the names of their parts."""

    text: Text
    counts: Sequence[Sequence[Claim]]
    known: dict[str, Claim] = field(default_factory=dict)

    def tied(self, sentence: Sentence, part: Claim, link: Link) -> list[Claim]:
        """All numbers that may be the whole of one; the one that is, if it holds, is the whole of what follows too."""
        found = list(self._found(sentence, part, link))
        if found:
            self.known[part.id] = max(found, key=value_of)
        return found

    def _found(self, sentence: Sentence, part: Claim, link: Link) -> Sequence[Claim]:
        if link.whole is not None:
            return [link.whole] if self._is_out_of(link.whole, part, link) else []
        before = [one for one in self.counts[sentence.number] if one.end <= link.start and self._is_level(one, link)]
        if link.how == "rest":
            return self._of_rest(sentence, part, before)
        if link.how == "named":
            return self._of_named(sentence, part, link)
        if link.how == "did":
            return self._of_those_who_did(sentence, part, before, link)
        if link.how == "own":
            return self._of_own(sentence, part, before)
        return self._of_them(sentence, part, before, link)

    def _is_out_of(self, whole: Claim, part: Claim, link: Link) -> bool:
        """Whether 'out of so many' tells a whole: not from where they came, nor of how many kinds they are."""
        own, of = counted(self.text, part), counted(self.text, whole)
        if of.concept == "kind" or (of.concept in PLACES and not self._is_of_places(part, of.concept)):
            return False
        if of.concept in ORGANISATIONS and not own.is_told and self._are_people(part):
            return False  # 'лекторов приглашено 11 из 4 вузов'
        if own.is_told and not are_alike(own, of) and (of.is_told or link.start < part.start):
            return False
        return may_be_of(own, of)

    def _are_people(self, part: Claim) -> bool:
        """Whether the words of a number before it name people or tell that some came."""
        label = own_words(self.text, part).said.partition(HERE)[0]
        return bool(NAMES.named_in(label) & PEOPLE or ROLE_WORDS.named_in(label) & COMING)

    def _is_of_places(self, part: Claim, concept: str) -> bool:
        """Whether a number behind that of places counts places as well: 'из 46 сёл газ проведён в 52'."""
        if counted(self.text, part).concept == concept or is_possessed(self.text, part):
            return True
        return _IN.search(self.text.content[max(0, part.start - 4) : part.start]) is not None

    def _is_in_place(self, part: Claim) -> bool:
        """Whether a number is told of a place by its name, and so counts no places."""
        return not counted(self.text, part).is_told and bool(
            place_of(self.text, self.text.sentences[part.sentence], part)
        )

    def _is_level(self, claim: Claim, link: Link) -> bool:
        """Whether a number stands in the same parentheses as a tie, or in none."""
        return ")" not in self.text.content[claim.end : link.start].split("(")[0]

    def _fitting(self, part: Claim, counts: Sequence[Claim]) -> list[Claim]:
        """The numbers of which one may be some: those told to count the same before others."""
        own = counted(self.text, part)
        fit = [one for one in counts if may_be_of(own, counted(self.text, one))]
        if any(counted(self.text, one).concept in PLACES for one in fit) and self._is_in_place(part):
            fit = [one for one in fit if counted(self.text, one).concept not in PLACES]
        if not own.is_told:
            fit = [one for one in fit if not counted(self.text, one).is_measure] or fit
        return [one for one in fit if are_alike(own, counted(self.text, one))] or fit

    def _before(self, sentence: Sentence) -> Iterator[Sequence[Claim]]:
        """The numbers of the sentences before one, the last first."""
        yield from (
            self.counts[number] for number in range(sentence.number - 1, sentence.number - 1 - NEAR, -1) if number >= 0
        )

    def _of_rest(self, sentence: Sentence, part: Claim, before: Sequence[Claim]) -> list[Claim]:
        """The whole of the part told last before the rest, and what else it may be the rest of."""
        earlier = [*(one for level in reversed(list(self._before(sentence))) for one in level), *before]
        own = counted(self.text, part)
        for place, one in reversed(list(enumerate(earlier))):
            whole = self.known.get(one.id)
            if whole is not None and may_be_of(own, counted(self.text, whole)):
                others = (other for other in earlier[:place] if other.id not in self.known)
                return [*(other for other in others if may_be_of(own, counted(self.text, other))), whole]
        return []

    def _of_own(self, sentence: Sentence, part: Claim, before: Sequence[Claim]) -> list[Claim]:
        """Of a number with an ending and no owner: the whole of the part before it in its sentence; else what is told
        to be there, to take part or to be planned."""
        if before and before[-1].id in self.known:
            return self._fitting(part, [self.known[before[-1].id]])
        if any(is_possessed(self.text, one) for one in before):
            return []
        if before:
            fit = self._fitting(part, before)
            return fit if any(self._goes_on(sentence, one, part) for one in fit) else []
        opening = self.text.content[sentence.start : part.start]
        if ":" in opening or len(_WORD.findall(opening)) > FEW:
            return []
        level = next(self._before(sentence), ())
        if not level or "\n" in self.text.content[level[-1].end : part.start] or level[-1].id in self.known:
            return []
        return [one for one in self._fitting(part, level) if roles(self.text, one) & BASE]

    def _goes_on(self, sentence: Sentence, claim: Claim, part: Claim) -> bool:
        """Whether a number is told to be there, or to do what some of it may do more, before one of some of it; behind
        what is done to it so many of all those may be told of whom the sentence before spoke."""
        between = _FIRST.sub("", self.text.content[claim.end : part.start], count=1)
        own = counted(self.text, claim)
        above = [one for one in next(self._before(sentence), ()) if one.value >= part.value]
        is_there = not ROLE_WORDS.named_in(between).isdisjoint(BASE) or _OPENS_OWN.search(between) is not None
        if is_there and not any(counted(self.text, one) == own for one in above):
            return True
        is_all_told = any(are_alike(own, counted(self.text, one)) for one in above)
        return _CONVERB.search(between) is not None and not is_all_told

    def _of_those_who_did(self, sentence: Sentence, part: Claim, before: Sequence[Claim], link: Link) -> list[Claim]:
        """The whole of the part before; else those of the last sentence that counts some."""
        parts = [self.known[one.id] for one in before if one.id in self.known]
        if not parts and any(is_of_doers(self.text, one) for one in before):
            return []  # 'қатысқаны – 14, жүлде алғаны – 6': the first is as good
        if parts:
            return self._fitting(part, parts[-1:])
        told = [one.concept for one in told_links(self.text, sentence) if one.end <= part.start]
        if "all" in told or _ALL.search(self.text.content, sentence.start, part.start):
            return []
        if not before and _DOING_KK.search(link.name):
            return []  # 'тегін тамақтанатыны' may be of all of whom the text tells
        levels = [[] if "they" in told else before, *self._before(sentence)]
        roots = ([one for one in level if one.id not in self.known] for level in levels)
        level = [] if counted(self.text, part).is_other else next(filter(None, roots), [])
        return [one for one in self._fitting(part, level) if counted(self.text, one).concept in DOERS]

    def _of_them(self, sentence: Sentence, part: Claim, before: Sequence[Claim], link: Link) -> list[Claim]:
        """The last number before 'of them' in its sentence, else all of the last sentence that counts some."""
        fit = self._fitting(part, before)
        if counted(self.text, part).is_measure and before and before[-1] not in fit:
            return []
        if fit:
            return [self.known.get(fit[-1].id, fit[-1]) if link.start == part.start else fit[-1]]
        if before and self._people(part, before) == [one for one in before if counted(self.text, one).is_told]:
            return [before[-1]]
        words = _WORD.findall(self.text.content[sentence.start : link.start])
        level = next(filter(None, self._before(sentence)), ())
        if not level or (link.how != "these" and (before or len(words) > OPENS)):
            return []
        if "\n\n" in self.text.content[level[-1].end : sentence.start + 1]:
            return []
        roots = [one for one in level if one.id not in self.known]
        theirs = [self.known[one.id] for one in level if one.id in self.known]
        found = self._fitting(part, roots) or self._fitting(part, [*theirs, *level])
        named = [one for one in found if part.noun and one.noun and are_of_one_root(part.noun, one.noun)]
        return named or self._labelled_so(part, level) or found

    def _labelled_so(self, part: Claim, level: Sequence[Claim]) -> list[Claim]:
        """The number that the noun of another labels: 'на пожары – 46 … 51 пожар из этого числа'."""
        if not part.noun:
            return []
        labels = [(one, own_words(self.text, one).said.lower().partition(HERE)[0]) for one in level if not one.noun]
        return [one for one, label in labels if any(are_of_one_root(part.noun, word) for word in _WORD.findall(label))][
            :1
        ]

    def _of_named(self, sentence: Sentence, part: Claim, link: Link) -> list[Claim]:
        """The numbers of those who are named again, the greatest last."""
        first = max(0, sentence.number - BACK)
        numbers = range(first, sentence.number + 1)
        levels = [self._may_be_whole(part, self.counts[number], link) for number in numbers]
        before = self.text.content[self.text.sentences[first].start : link.start].lower()
        found = list(those_named(self.text, levels, link.name, before, frozenset(self.known)))
        return sorted(self._fitting(part, found) or found, key=value_of)

    def _may_be_whole(self, part: Claim, counts: Sequence[Claim], link: Link) -> list[Claim]:
        """The numbers before a name that may be of those named, and are not far below those of some."""
        before = [one for one in counts if one.end <= link.start and part.value <= one.value * FARTHER]
        people = self._people(part, before)
        own = counted(self.text, part)
        if "money" not in NAMES.named_in(link.name):
            before = [one for one in before if counted(self.text, one).is_measure == own.is_measure]
        before = [one for one in before if not own.is_measure or one.unit == part.unit]
        return [one for one in before if one in people or may_be_of(own, counted(self.text, one))]

    def _people(self, part: Claim, counts: Sequence[Claim]) -> list[Claim]:
        """The numbers of people, where one is of people: they may be called otherwise, 'түлек' and 'ұстаз'."""
        are_people = counted(self.text, part).concept in PEOPLE
        return [one for one in counts if are_people and counted(self.text, one).concept in PEOPLE]
