"""How likely a percentage is that of two numbers told apart from it: in a sentence of their own, or in another item.

Such a percentage tells again whose it is: its words are those of its number ('Охват – 90%' of those 'охвачены', 'доля
сельских школ') and those of its base ('орындардың 57%-ы'), or it has no words of its own but its name and is that of
the last number told as some of another. A percentage with words of which neither tells is of something else, unless it
is said to follow from what was told.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.rates import Around
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.shares.share_echo import Heard, heard, heard_in, heard_of
from qalam.checker.readers.shares.share_groups import STATE, THING, Group, owner_of
from qalam.checker.readers.shares.share_places import places_seen
from qalam.checker.readers.shares.share_said import Said
from qalam.checker.text import Text
from qalam.checker.words.concepts.doings import WHO

BEFORE = -2.5  # log-odds of any two numbers
TOLD, NAMED, TWICE = 2.0, 2.5, 3.0  # of a base of which the number is told to be, or the percentage; of both
FIRST = 1.5  # of the base that is the first and largest of all that is measured alike
ALL, ONLY = 0.7, 0.5  # of a base told to be all, and of the only one
UNNAMED = -2.5  # of a base that is not whom the percentage is told to be of, though another is
OTHERS = -2.5  # of a base of other things
RIVALS = (0.0, -1.0, -2.0)  # of others that are as likely
ECHO = (-1.5, 1.5, 2.0)  # of words that only the number tells
LAST = (1.0, 0.0)  # of the last number told as some of another, where a percentage has no words but its group
FORCED = 1.0  # of the only number that may be of a base which is told or named
AGAINST, IS_PART = -4.0, -2.5  # of a number of those left out, and of a base that is itself the part
UNTOLD, MOST_UNTOLD = -1.5, -4.5  # of each word of which neither number tells
VERB, RECKONED = 0.5, 0.3  # of a word: of one that tells what is done, and where a percentage is reckoned from numbers
LOUDER, AS_LOUD, TAKEN = (
    -2.0,
    -2.0,
    -1.5,
)  # where the words tell more of another number, or as much; of one with a share
AWAY = (0.0, 0.0, -0.3, -0.6)  # of sentences between
BEHIND, BESIDE = -1.0, -0.5  # of a number behind the percentage, and in its sentence
BASE_BEHIND = -2.0  # of a base behind the percentage
OTHER_TIME, OTHER_PLACE = -3.0, -3.0
NEAR = 1.5  # percentage points
PEOPLE = {"learners", "students", "leavers", "staff", "people"}
DONE = {"done", "spent", "planned"}
WHOLES = {"planned", "needed"}  # of which some is done
# What is told of all of whom some then did more.
POPULATES = {"took part", "applied", "examined", "asked", "finished", "taken in", "given", "listed"} | WHOLES
STRUCTURE = ("genitive", "them within", "them before", "them behind")
_OUT_OF = as_pattern(r"^\)?(?:-?[^\W\d]+)?\s(?:[^\W\d]+\s){0,4}?(?:из|от|of|out of|при)\s(?:[^\W\d]+\s){0,4}?$")


class Apart:
    """A percentage with what its words tell, and the numbers near it."""

    def __init__(self, around: Around, rate: Claim, near: Sequence[Claim], group: Group, taken: set[str]) -> None:
        self.around, self.rate, self.near, self.taken = around, rate, near, taken
        self.said = Said(around.text, rate, group)
        self._bases: dict[tuple[str, str], float] = {}
        self._silent: dict[tuple[int, int], float] = {}
        self._tied: dict[tuple[str, str], bool] = {}

    @property
    def text(self) -> Text:
        return self.around.text

    def sure(self, part: Claim, base: Claim) -> float:
        """Natural logarithm of the odds that the percentage is that of a number in a base."""
        if self._untold(part, base) <= MOST_UNTOLD and not self._is_near(part, base):
            return BEFORE + MOST_UNTOLD
        odds = BEFORE + self._of_base(part, base) + self._of_part(part, base)
        others = (one for one in self._larger(part) if one is not base)
        as_likely = sum(self._of_base(part, one) >= self._of_base(part, base) for one in others)
        odds += RIVALS[min(as_likely, len(RIVALS) - 1)]
        odds += OTHER_TIME * self.said.is_of_other_time(part, base) + OTHER_PLACE * self.said.is_of_other_place(
            part, base
        )
        away = self.rate.sentence - part.sentence
        if part.start > self.rate.start:
            return odds + (BEHIND if away else BESIDE)
        return odds + AWAY[min(away, len(AWAY) - 1)]

    def _is_near(self, part: Claim, base: Claim) -> bool:
        """Whether the numbers nearly make the percentage."""
        return abs(float(part.value) * 100 / float(base.value) - float(self.rate.value)) < NEAR

    def _larger(self, part: Claim) -> list[Claim]:
        """The numbers of which one may be some."""
        return [one for one in self.near if one is not part and one.value > part.value and may_be_part(one, part)]

    def is_told_of(self, part: Claim, base: Claim) -> bool:
        """Whether a number is told as some of another."""
        key = part.id, base.id
        if key not in self._tied:
            self._tied[key] = self._is_told_of(part, base)
        return self._tied[key]

    def _is_told_of(self, part: Claim, base: Claim) -> bool:
        places = self._places(part, base)
        if part.end <= base.start:
            is_total = places.get("all") and part.sentence == base.sentence and self._is_largest(base)
            return bool(is_total) or _OUT_OF.match(self.text.content[part.end : base.start]) is not None
        is_of = places.get("of") and part.sentence == base.sentence
        is_of = is_of or (places.get("possessed") and self._is_next_larger(part, base) and self._is_owner(part, base))
        return bool(is_of) or any(places.get(name) for name in STRUCTURE) or self.around.whole_of(part) is base

    def _places(self, part: Claim, base: Claim) -> dict[str, float]:
        """What the places of two numbers tell, looked for once in a text."""
        known: dict[tuple[str, str], dict[str, float]] = self.text.once("places of pairs", dict)
        key = part.id, base.id
        if key not in known:
            known[key] = places_seen(self.text, part, base)
        return known[key]

    def _is_largest(self, base: Claim) -> bool:
        """Whether no number of its sentence is larger than one told to be all: 'платные – 94, всего 440 млн'."""
        return all(one.value <= base.value for one in self.near if one.sentence == base.sentence)

    def _is_next_larger(self, part: Claim, base: Claim) -> bool:
        """Whether one number is the last before another that is larger: '5 200 бала бар, 4 732-сі барады'."""
        larger = [one for one in self.near if one.end <= part.start and one.value > part.value]
        return larger[-1:] == [base] and part.sentence - base.sentence <= 1

    def _is_owner(self, part: Claim, base: Claim) -> bool:
        """Whether no words say that a number is of others: 'қабылданғандардың жиырма төрті'."""
        owner = heard(owner_of(self.text, part).said)
        return not owner.words or bool(owner.told_by(heard_of(self.text, base), heard(base.noun)))

    def _of_base(self, part: Claim, base: Claim) -> float:
        key = part.id, base.id
        if key not in self._bases:
            self._bases[key] = self._base(part, base)
        return self._bases[key]

    def _base(self, part: Claim, base: Claim) -> float:
        """How surely a number is told to be of a base, or the percentage to be of that."""
        places = self._places(part, base)
        is_told, is_named = self.is_told_of(part, base), self._is_named(base)
        odds = (0.0, TOLD, NAMED, TWICE)[is_told + 2 * is_named]
        odds += FIRST * (not is_told and not is_named and self.is_first(part, base))
        is_all = places.get("all") or places.get("stands") or self._states(base) & POPULATES
        odds += ALL * bool(is_all and not (is_told and is_named)) + OTHERS * self._are_of_others(part, base)
        odds += ONLY * (not any(one is not base for one in self._larger(part)))
        odds += BASE_BEHIND * (base.start > self.rate.start and not is_told)
        is_of_some = bool(self.said.head.words and self.said.group.states)
        odds += UNNAMED * ((self._is_any_named or is_of_some) and not is_named)
        return odds + OTHER_TIME * bool(places.get("another time") or places.get("two times"))

    def is_first(self, part: Claim, base: Claim) -> bool:
        """Whether a number opens what is told, and is larger than all that is measured alike and stands near."""
        alike = [one for one in self.near if one.unit in {base.unit, "count"}]
        is_close = base.end <= part.start and part.sentence - base.sentence <= 1 and part.unit in {base.unit, "count"}
        return is_close and all(one.value <= base.value for one in alike)

    def _states(self, claim: Claim) -> frozenset[str]:
        return STATE.named_in(own_words(self.text, claim).said)

    @cached_property
    def _is_any_named(self) -> bool:
        """Whether the percentage is told to be of those whom some number near counts."""
        return any(self._is_named(one) for one in self.near)

    def _is_named(self, base: Claim) -> bool:
        """Whether the percentage is said to be of those whom a number counts."""
        if self.said.is_of_them and base is self._last:
            return True
        if self.said.head.told_by(heard_of(self.text, base), heard(base.noun)):
            return True
        return bool(
            THING.named_in(self.said.head_words) & THING.named_in(f"{base.noun} {own_words(self.text, base).said}")
        )

    @cached_property
    def _last(self) -> Claim | None:
        """The last number before the percentage."""
        return next((one for one in reversed(self.near) if one.end <= self.rate.start), None)

    def _are_of_others(self, part: Claim, base: Claim) -> bool:
        """Whether a number counts other things than a base: schools of pupils, pupils of teachers."""
        counted = THING.named_in(part.noun)
        bases = THING.named_in(base.noun) or THING.named_in(own_words(self.text, base).said)
        if not counted or not bases or counted & bases:
            return False
        are_people = bool(counted & PEOPLE and bases & PEOPLE)
        return not are_people or ("staff" in counted) != ("staff" in bases and "people" not in bases)

    def _of_part(self, part: Claim, base: Claim) -> float:
        """How much the words of the percentage tell of the number, and of nothing else."""
        said, of_base, of_part = self.said.own, heard_of(self.text, base), self._heard_of(part)
        of_both = said.told_by(of_part) if self._states(base) & WHOLES else frozenset()
        own = said.words - self.said.head.words - (said.told_by(of_base) - of_both)
        odds = TAKEN * (part.id in self.taken) + self._untold(part, base) + AGAINST * said.is_against(of_part)
        is_told = self.is_told_of(part, base) or self._is_named(base)
        forced = FORCED * (is_told and self._is_forced(part, base))
        if not own:
            rest = said.words - self.said.head.words
            if rest and self._states(base) & WHOLES and said.doings & DONE and self.is_told_of(part, base):
                return odds + forced  # 'выполнение плана – 96%' of what was done of a plan
            is_last = not rest and part is self._last and self.is_told_of(part, base)
            odds += IS_PART * bool(rest and not self._states(base) & WHOLES)
            return odds + max(forced if rest else ECHO[0], LAST[bool(self.said.head.words)] if is_last else ECHO[0])
        odds += forced
        echo = len(own & said.told_by(of_part))
        others = (
            one for one in self.near if one is not part and one is not base and self._may_be_meant(one, part, base)
        )
        named = Heard(own, frozenset(), frozenset())
        loud, most = named.loud(of_part), max((named.loud(heard_of(self.text, one)) for one in others), default=0)
        odds += LOUDER * (most > loud) + AS_LOUD * (most == loud > 0)
        return odds + (ECHO[min(echo, len(ECHO) - 1)] if echo or not self.said.is_reckoned else 0.0)

    def _is_forced(self, part: Claim, base: Claim) -> bool:
        """Whether no other number before the percentage may be some of a base."""
        others = (one for one in self.near if one is not part and one.end <= self.rate.start and one.value < base.value)
        return part.end <= self.rate.start and not any(may_be_part(base, one) for one in others)

    def _untold(self, part: Claim, base: Claim) -> float:
        """What the words of the percentage weigh of which neither the number nor the base tells."""
        key = part.sentence, base.sentence
        if key not in self._silent:
            self._silent[key] = self._untold_by(*{*key})
        return self._silent[key]

    def _untold_by(self, *sentences: int) -> float:
        told = [heard_in(self.text, number) for number in sentences]
        said, topic, head = self.said.own, self.said.topic, self.said.head
        untold = said.words - said.told_by(*told) if said.words else topic.words - topic.told_by(*told)
        untold -= frozenset() if self._is_any_named else head.words
        odds = max(MOST_UNTOLD, sum(UNTOLD * (VERB if word in said.verbs else 1.0) for word in untold))
        return odds * (RECKONED if self.said.is_reckoned else 1.0) + UNTOLD * any(doing in WHO for _, doing in untold)

    def _heard_of(self, part: Claim) -> Heard:
        """What is told of a number: of one behind the percentage in its sentence only what stands behind it."""
        if part.sentence != self.rate.sentence or part.start < self.rate.start:
            return heard_of(self.text, part)
        return heard(f"{part.noun} {own_words(self.text, part).said.partition(HERE)[2]}")

    def _may_be_meant(self, one: Claim, part: Claim, base: Claim) -> bool:
        """Whether another number stands where a number does: those behind a percentage are seldom of it, nor those
        which are told of another base."""
        if one.unit == "physical" != part.unit or self.around.whole_of(one) not in (None, base):
            return False
        return one.end <= self.rate.start or part.start >= self.rate.start
