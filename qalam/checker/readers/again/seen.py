"""How alike two numbers are that may be two values of one figure: in their digits, things, words and surroundings."""

from __future__ import annotations

import re
from functools import cached_property

from qalam.checker.checks.again.alike import are_made_below, is_measure, is_rounded, is_same
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems, thing
from qalam.checker.evidence.slip_odds import pair_odds
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.again.nouns import ANYBODY, NAMELESS, is_kazakh
from qalam.checker.readers.again.pairs import Pair, are_of_sort
from qalam.checker.readers.again.sight import NEAR
from qalam.checker.readers.again.told import (
    Told,
    are_one_thing,
    around,
    comes_back,
    sentence_words,
    thing_of,
    told,
)
from qalam.checker.relations.scopes import REST
from qalam.checker.slips import slip_between

_NAME = as_pattern(r"«([^«»\n]{3,40})»|№\s?(\d+)")
_SAME = as_pattern(
    r"\b(?:эт(?:от|ом|ого|их|ой) же|то(?:т|м|го|й) же|тех же|осы|аталған|сол|дәл|яғни|прошедш\w+|состоявш\w+"
    r"|проходивш\w+|намеченн\w+|назначенн\w+|проведенн\w+|проведённ\w+|the same)\b",
    re.I,
)
EVENTS = frozenset({"t:contest", "t:event", "d:be held", "t:camp"})
NAMES = "«№"
NAMED = 50  # characters round a number in which a name is of it
NAME = 5  # letters by which a name is known
JUST_BEFORE = 2  # sentences
BEHIND = 2  # sentences behind a number in which others of its title stand
LEAD = 4  # sentences below a title that tell of the same
RIVALS = 3  # sentences before and behind two numbers in which others of their thing stand
OPENING = 60  # characters with which a sentence opens
HEAD = 120  # characters above a sentence in which its part of the text is named
LEAST = 10  # a number by which a sentence is known
LONG = 3  # digits of numbers that are the same in another order
LEFT_OUT = 0.6  # how much alike things are of which one is left out
TELLING = 0.7  # log-odds of digits from which on a slip is likelier than an accident
NO_SLIP = -2.5
DEFINITE = frozenset({"all", "these", "told", "owner", "out of"})  # ways in which things are known
ABOUT = 0.34  # of the greater of two
CLOSE, FAR = 0.1, 0.5  # of the greater of two


def _tells(one: Claim, two: Claim) -> bool:
    """Whether a number tells that of a title, exactly or rounded."""
    if one.step and one.step == two.step:
        return one.value == two.value
    return is_same(one, two) or is_rounded(one, two)


def _are_of_same_digits(one: str, two: str) -> bool:
    """Whether two numbers have the same digits in another order behind the first."""
    return len(one) >= LONG and one[0] == two[0] and sorted(one) == sorted(two)


class Seen:
    """A pair, and what is seen of it when it is asked for."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.text = pair.sight.text
        self.one, self.two = pair.claims
        self.slip = slip_between(*pair.digits)
        self.odds = pair_odds(*pair.digits) if self.slip else NO_SLIP  # log-odds of a slip rather than an accident
        self.is_swapped = self.slip == "swapped" or _are_of_same_digits(*pair.digits)
        self.is_telling = self.is_swapped or self.odds > TELLING
        self.gap = float(abs(self.one.value - self.two.value) / max(self.one.value, self.two.value))
        self.is_close = self.gap <= CLOSE
        self.is_title = pair.sight.is_title(self.one.sentence)

    @property
    def may_be_one(self) -> bool:
        """Whether the digits leave it possible at all: below no title others than close ones need a slip, and of those
        that slips often part the later one must be known or named."""
        if self.is_telling or self.is_close or self.is_title or self.one.unit == "date":
            return True
        later = told(self.text, self.two) if self.slip or self.gap <= ABOUT else None
        if later is None:
            return False
        if later.known in DEFINITE or (self.slip is not None and any(mark in later.said for mark in NAMES)):
            return True
        return self.is_told_over  # asked last: it is of the pair, and what is known of a number is read once

    @cached_property
    def is_told_over(self) -> bool:
        """Whether a number of about as many, which a slip parts, says no word that was not said of the earlier one."""
        is_near = self.slip is not None and not self.is_amount and self.gap <= ABOUT
        return is_near and self.told_again > 1 and not self.new

    @cached_property
    def is_same_event(self) -> bool:
        """Whether the later sentence names what happens, told of in the earlier one, as the same or as known."""
        events = [EVENTS & sentence_words(self.text, claim.sentence) for claim in self.pair.claims]
        sentence = self.text.sentences[self.two.sentence]
        said = self.text.content[sentence.start : sentence.end]
        is_told = bool(events[0] & events[1]) or self.shared > 1
        return is_told and _SAME.search(said) is not None

    @cached_property
    def length(self) -> int:
        """Digits of the longer number, without the zeros that end it."""
        return max(len(digits.rstrip("0")) for digits in self.pair.digits)

    @property
    def is_amount(self) -> bool:
        return self.one.unit == "percent" or self.one.unit == self.two.unit == "money"

    @cached_property
    def said(self) -> tuple[Told, Told]:
        return told(self.text, self.one), told(self.text, self.two)

    @cached_property
    def thing(self) -> float:
        """How much alike the things are: one for the same, less for a wider name, none for others."""
        if self.one.unit == "percent":
            is_said = self.told_again >= 2 or (self.in_clause and 2 * len(self.in_clause) >= self._fewest)
            return 1.0 if is_said else 0.0
        nouns = stems(self.one.noun), stems(self.two.noun)
        if nouns[0] and nouns[0] == nouns[1]:
            return 1.0
        things = (self.said[0].thing, self.said[1].thing)
        if ANYBODY in things and any(thing.startswith(NAMELESS) for thing in things):
            return LEFT_OUT  # 'освобождён 121 человек … 128 осуждённых'
        return are_one_thing(*things) or self._left_out() or self._behind()

    def _behind(self) -> float:
        """Whether one word that is no known thing stands right behind both."""
        if any(said.thing for said in self.said):
            return 0.0
        own = [thing(self.text, claim) for claim in self.pair.claims]
        return 1.0 if own[0] & own[1] and self.in_clause else 0.0

    def _left_out(self) -> float:
        """How surely the thing of one number, of which only the sort is told, is that of the other: 'в 25 частных'."""
        for claim, own, other in zip(self.pair.claims, self.said, reversed(self.said), strict=True):
            if not own.thing and other.thing and own.words:
                return LEFT_OUT if f"t:{other.thing}" in around(self.text, claim) else 0.0
        return 0.0

    @cached_property
    def _things(self) -> frozenset[str]:
        return frozenset(f"t:{said.thing}" for said in self.said)

    @cached_property
    def _around(self) -> tuple[frozenset[str], frozenset[str]]:
        return around(self.text, self.one), around(self.text, self.two)

    @cached_property
    def in_clause(self) -> frozenset[str]:
        """What both clauses say."""
        return (self.said[0].words & self.said[1].words) - self._things

    @cached_property
    def _fewest(self) -> int:
        return max(1, min(len(said.words - self._things) for said in self.said))

    @cached_property
    def shared(self) -> int:
        """Words that both sentences say."""
        one, two = (sentence_words(self.text, claim.sentence) for claim in self.pair.claims)
        return len((one & two) - self._things)

    @cached_property
    def sort_new(self) -> int:
        """Words of the later number for its sort that nothing round the earlier one says."""
        return len(self.sort_new_words)

    @cached_property
    def sort_new_words(self) -> frozenset[str]:
        return self.said[1].sort - self._things - self._around[0]

    @cached_property
    def sort_told(self) -> int:
        return len((self.said[1].sort - self._things) & self._around[0])

    @cached_property
    def rest_new(self) -> int:
        """Other words of the later clause that nothing round the earlier number says."""
        return len(self.said[1].rest - self._things - self._around[0])

    @cached_property
    def rest_told(self) -> int:
        return len((self.said[1].rest - self._things) & self._around[0])

    @property
    def told_again(self) -> int:
        return self.sort_told + self.rest_told

    @property
    def new(self) -> int:
        return self.sort_new + self.rest_new

    @cached_property
    def share_later(self) -> float:
        """The share of the words of the later clause that are told round the earlier number."""
        words = self.said[1].words - self._things
        return len(words & self._around[0]) / max(1, len(words))

    @cached_property
    def share_first(self) -> float:
        words = self.said[0].words - self._things
        return len(words & self._around[1]) / max(1, len(words))

    @cached_property
    def _rivals(self) -> list[Claim]:
        """Other numbers of the thing, of about as many, near the two."""
        sight, two = self.pair.sight, self.two
        near = range(max(0, self.one.sentence - RIVALS), min(len(self.text.sentences), two.sentence + RIVALS))
        others = (other for number in near for other in sight.measures(number) if other.unit == two.unit)
        values = {self.one.value, two.value}
        others = (other for other in others if other not in self.pair.claims and other.value not in values)
        alike = (other for other in others if two.value <= other.value * 2 and other.value <= two.value * 2)
        return [other for other in alike if thing_of(self.text, other) == self.said[1].thing]

    @property
    def is_alone(self) -> bool:
        return not self._rivals

    @cached_property
    def is_next(self) -> bool:
        """Whether no other number of the thing stands between the two."""
        return not any(self.one.sentence < other.sentence <= self.two.sentence for other in self._rivals)

    @cached_property
    def is_only_in_title(self) -> bool:
        """Whether no number below the title tells that of the title, and none of the thing stands before the later one
        or is left out beside it."""
        text, one, two = self.text, self.one, self.two
        if not self.is_title or two.sentence - one.sentence > LEAD:
            return False
        below = [claim for claim in text.claims if claim.sentence > one.sentence and is_measure(claim)]
        if any(are_of_sort(text, one, claim) and _tells(one, claim) for claim in below if claim is not two):
            return False
        last = min(two.sentence + BEHIND, len(text.sentences) - 1)
        near = [claim for claim in below if claim.sentence <= last and claim is not two]
        if are_made_below(one, [claim for claim in below if claim.sentence <= last]):
            return False
        if any(two.value + claim.value == one.value or one.value + claim.value == two.value for claim in near):
            return False
        if REST.search(text.content, two.end, text.sentences[two.sentence].end):
            return False
        alike = [claim for claim in near if claim.unit == two.unit and claim.sentence <= two.sentence]
        return not any(thing_of(text, claim) == self.said[1].thing and claim.value * 2 > one.value for claim in alike)

    @cached_property
    def comes_back(self) -> bool:
        """Whether the later sentence reminds of what was told, or sums it up."""
        sentence = self.text.sentences[self.two.sentence]
        opening = self.text.content[sentence.start : min(self.two.start, sentence.start + OPENING)]
        near = self.text.content[max(sentence.start, self.two.start - NEAR) : self.two.start]
        head = self.text.content[max(0, sentence.start - HEAD) : sentence.start]
        ways = comes_back(opening) | comes_back(near)
        return bool(ways & {"remind", "sum up"}) or "sum up" in comes_back(head)

    @cached_property
    def has_common_number(self) -> bool:
        """Whether both sentences tell another number alike."""
        known = [
            {(c.value, c.unit == "percent") for c in self.pair.sight.measures(of.sentence) if c is not of}
            for of in self.pair.claims
        ]
        return any(value >= LEAST for value, _ in known[0] & known[1])

    @property
    def is_just_before(self) -> bool:
        """Whether the earlier number stands shortly before, where what is called 'these' was told."""
        return self.two.sentence - self.one.sentence <= JUST_BEFORE

    @cached_property
    def has_same_name(self) -> bool:
        """Whether the clauses of both name one thing in quotation marks or by its number."""
        named = [set(_NAME.findall(own_words(self.text, claim).said)) for claim in self.pair.claims]
        return bool(named[0] & named[1])

    @cached_property
    def is_name_new(self) -> bool:
        """Whether a name stands by the later number that stands nowhere before."""
        said = own_words(self.text, self.two).said
        place = said.find(HERE)
        around = said[max(0, place - NAMED) : place + (0 if is_kazakh(said) else NAMED)]
        named = [name or number for name, number in _NAME.findall(around)]
        first = self.text.sentences[max(0, self.one.sentence - 2)].start
        before = self.text.content[first : self.text.sentences[self.two.sentence].start].lower() if named else ""
        return any(name[:NAME].lower() not in before for name in named)
