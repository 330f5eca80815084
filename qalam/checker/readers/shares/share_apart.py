"""How likely a percentage is that of two numbers told apart from it: in a sentence of their own, or in another item.

Such a percentage tells again whose it is: its words are those of its number ('Охват – 90%' of those 'охвачены', 'доля
сельских школ') and those of its base ('орындардың 57%-ы'), or it has no words of its own but its name and is that of
the last number told as some of another. A percentage with words of which neither tells is of something else, unless it
is said to follow from what was told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.rates import Around
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.shares.share_echo import Heard, heard, heard_in, heard_of, heard_of_noun
from qalam.checker.readers.shares.share_groups import STATE, THING, Group, owner_of
from qalam.checker.readers.shares.share_places import places_seen
from qalam.checker.readers.shares.share_said import Said, limits_before
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.concepts.doings import WHO

BEFORE = -2.0  # log-odds of any two numbers
TOLD, NAMED, TWICE = 1.5, 1.5, 2.0  # of a base of which the number is told to be, or the percentage; of both
FIRST = 1.2  # of the base that is the first and largest of all that is measured alike
WHOLE = 1.6  # of a base told to be planned or needed
UNNAMED = -1.0  # of a base that is not whom the percentage is told to be of, though another is
OTHER_STATE = -2.5  # the same where it is of those who did something
OTHERS = -1.0  # of a base of other things
RIVALS = (0.0, -0.4, -1.1, -1.6, -2.0)  # of others that are larger as well
ECHO, LIKE = 0.3, 1.0  # of words that only the number tells; of those told in the same words
SILENT, BARE = -1.0, 0.7  # where the number tells none, and where there are none
FORCED, LAST_TWO = 0.7, 0.7  # of the only number that may be of a base, and of the last two before the percentage
AGAINST, OTHERS_ALONE = -3.0, -2.5  # of a number of those left out, and of a percentage only of girls, or the young
UNTOLD, MOST_UNTOLD = -0.7, -2.1  # of each word of which neither number tells
VERB, RECKONED = 0.5, 0.3  # of a word: of one that tells what is done, and where a percentage is reckoned from numbers
LOUDER = -0.6  # where the words tell as much of another number, or more
TAKEN, HELD = -1.3, -3.0  # of a number with a share, and of one of which that is right in this base
ALONE, LINE = 1.2, -0.8  # of a percentage that is the only number of its sentence, and of one in another line
TINY, SMALL = -2.0, 50  # of a number so many times smaller than its base
AWAY = (0.0, 0.0, -0.4, -1.0)  # of sentences between
BEHIND, BESIDE = -2.0, -0.3  # of a number behind the percentage, and in its sentence
BASE_BEHIND = -1.0  # of a base behind the percentage
OTHER_TIME, OTHER_PLACE, OTHER_LIMITS = -2.5, -2.5, -3.0
MOST_ADDED = FORCED + LAST_TWO + max(BARE, ECHO + LIKE)  # to what base, words and places tell
NEAR = 1.5  # percentage points
PEOPLE = {"learners", "students", "leavers", "staff", "people"}
WHOLES = {"planned", "needed"}  # of which some is done
GRANTED = WHOLES | {"given"}
STRUCTURE = ("genitive", "them within", "them before", "them behind")
_OF_OTHERS = as_pattern(r",\s(?:а |и )?из\s(?!н|кот)(?:[^\W\d]+\s){1,4}(?:[–—-]\s)?\Z")
_OUT_OF = as_pattern(r"^\)?(?:-?[^\W\d]+)?\s(?:[^\W\d]+\s){0,4}?(?:из|от|of|out of|при)\s(?:[^\W\d]+\s){0,4}?$")


class Apart:
    """A percentage with what its words tell, and the numbers near it."""

    def __init__(
        self, around: Around, rate: Claim, near: Sequence[Claim], group: Group, taken: Mapping[str, Claim]
    ) -> None:
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
        odds = BEFORE + self._of_base(part, base) + self._of_part(part, base) + self._by_place(part, base)
        odds += RIVALS[min(sum(one is not base for one in self._larger(part)), len(RIVALS) - 1)]
        odds += OTHER_TIME * self.said.is_of_other_time(part, base) + OTHER_PLACE * self.said.is_of_other_place(
            part, base
        )
        return odds + self._by_limits(part, base) + TINY * (part.value * SMALL < base.value)

    def _by_place(self, part: Claim, base: Claim) -> float:
        """What the places of the percentage and of both numbers tell."""
        odds, away = ALONE * self._is_alone, self.rate.sentence - part.sentence
        if part.start > self.rate.start:
            return odds + (BEHIND if away else BESIDE)
        odds += LINE * ("\n" in self.text.content[part.end : self.rate.start])
        odds += LAST_TWO * (len(self._last_two) > 1 and part in self._last_two and base in self._last_two)
        return odds + AWAY[min(away, len(AWAY) - 1)]

    def at_most(self, part: Claim, base: Claim) -> float:
        """What `sure` cannot exceed, as far as words and the base tell: that is known soonest."""
        odds = BEFORE + self._untold(part, base) + self._of_base(part, base)
        return odds + MOST_ADDED + ALONE * self._is_alone + LIKE * bool(self.said.limits)

    @cached_property
    def _is_alone(self) -> bool:
        told = self.text.by_sentence[self.rate.sentence]
        return not any(one is not self.rate and (one.is_count or one.unit == "percent") for one in told)

    @cached_property
    def _last_two(self) -> list[Claim]:
        return [one for one in self.near if one.end <= self.rate.start][-2:]

    def _by_limits(self, part: Claim, base: Claim) -> float:
        """What the ages or classes tell of which the percentage is: that they are those of the number, or others."""
        limits = self.said.limits
        if not limits:
            return 0.0
        told = [own for one in (part, base) if (own := limits_before(self.text, one))]
        if not told:
            return UNTOLD
        return LIKE if all(own == limits for own in told) else OTHER_LIMITS

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
        if self._makes_up(part, base):
            return True
        places = self._places(part, base)
        if part.end <= base.start:
            is_total = places.get("all") and part.sentence == base.sentence and self._is_largest(base)
            return bool(is_total) or _OUT_OF.match(self.text.content[part.end : base.start]) is not None
        is_of = places.get("of") and part.sentence == base.sentence and not self._is_beside_of(part, base)
        whole = self.around.whole_of(part)
        if whole is not None and whole is not base:
            return any(places.get(name) for name in STRUCTURE)
        is_of = is_of or (places.get("possessed") and self._is_next_larger(part, base) and self._is_owner(part, base))
        return bool(is_of) or any(places.get(name) for name in STRUCTURE) or whole is base

    def _is_beside_of(self, part: Claim, base: Claim) -> bool:
        """Whether both numbers are told as some of others: 'из бюджета области – 700, из районного – 300'."""
        return _OF_OTHERS.search(self.text.content, base.end, part.start) is not None

    def _makes_up(self, part: Claim, base: Claim) -> bool:
        """Whether a number is just all of those among which another stands: 'со смешанным – 13, … Всего 40'."""
        row = [one for one in self.near if one.sentence == part.sentence and one is not base and one.unit == part.unit]
        return part in row and len(row) > 1 and sum(one.value for one in row) == base.value

    def _places(self, part: Claim, base: Claim) -> dict[str, float]:
        """What the places of two numbers tell, looked for once in a text."""
        key = part.id, base.id
        return self.text.each("places of pairs", key, lambda: places_seen(self.text, part, base))

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
        return not owner.words or bool(owner.told_by(heard_of(self.text, base), heard_of_noun(self.text, base)))

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
        odds += WHOLE * (bool(self._states(base) & WHOLES) or self._is_fulfilled(base)) + OTHERS * self._are_of_others(
            part, base
        )
        odds += BASE_BEHIND * (base.start > self.rate.start and not is_told)
        is_of_some = bool(self.said.head.words and self.said.group.states)
        odds += 0.0 if is_named else OTHER_STATE if is_of_some else UNNAMED * self._is_any_named
        return odds + OTHER_TIME * bool(places.get("another time") or places.get("two times"))

    def is_first(self, part: Claim, base: Claim) -> bool:
        """Whether a number opens what is told, and is larger than all that is measured alike and stands near."""
        alike = [one for one in self.near if one.unit in {base.unit, "count"} and one.start < self.rate.start]
        is_close = base.end <= part.start and part.sentence - base.sentence <= 1 and part.unit in {base.unit, "count"}
        return is_close and all(one.value <= base.value for one in alike)

    def _states(self, claim: Claim) -> frozenset[str]:
        return STATE.named_in(own_words(self.text, claim).said)

    @cached_property
    def _is_any_named(self) -> bool:
        """Whether the percentage is told to be of those whom some number near counts."""
        return any(self._is_named(one) for one in self.near)

    def _is_fulfilled(self, base: Claim) -> bool:
        """Whether the percentage tells how far something was carried out, and a number how much of that was planned."""
        return self.said.is_of_fulfilment and bool(self._states(base) & GRANTED)

    def _is_named(self, base: Claim) -> bool:
        """Whether the percentage is said to be of those whom a number counts."""
        if (self.said.is_of_them and base is self._last) or self._is_fulfilled(base):
            return True
        if self.said.head.told_by(heard_of(self.text, base), heard_of_noun(self.text, base)):
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
        if base.unit == "places":
            return False  # 'орындардың толымдылығы' of children
        counted = THING.named_in(part.noun)
        bases = THING.named_in(base.noun) or THING.named_in(own_words(self.text, base).said)
        if not counted or not bases or counted & bases:
            return False
        are_people = bool(counted & PEOPLE and bases & PEOPLE)
        return not are_people or ("staff" in counted) != ("staff" in bases and "people" not in bases)

    def _of_part(self, part: Claim, base: Claim) -> float:
        """How much the words of the percentage tell of the number, and of nothing else."""
        said, of_base, of_part = self.said.own, heard_of(self.text, base), self._heard_of(part)
        own = said.words - self.said.head.words
        told = own & said.told_by(of_part)
        echo = told - said.told_by(of_base)
        odds = (
            (HELD if self._has_share(part, base) else TAKEN * (part.id in self.taken))
            + self._untold(part, base)
            + AGAINST * said.is_against(of_part)
        )
        odds += FORCED * self._is_forced(part, base) + BARE * (not said.words)
        odds += LIKE * any(word[0] in of_part.roots for word in told)
        is_bare = self.said.is_reckoned or (part is self._last and not own and said.words)  # '412, оқиғаның 77%-ы'
        odds += ECHO if echo else SILENT * (not is_bare)
        others = (
            one for one in self.near if one is not part and one is not base and self._may_be_meant(one, part, base)
        )
        named = Heard(own, frozenset(), frozenset())
        loud, most = named.loud(of_part), max((named.loud(heard_of(self.text, one)) for one in others), default=0)
        return odds + LOUDER * (most >= loud and most > 0)

    def _has_share(self, part: Claim, base: Claim) -> bool:
        """Whether another percentage beside a number is its share in this base."""
        share = self.taken.get(part.id)
        return share is not None and abs(part.value * 100 / base.value - share.value) <= unit_printed(share)

    def _is_forced(self, part: Claim, base: Claim) -> bool:
        """Whether no other number before the percentage may be some of a base."""
        others = (one for one in self.near if one is not part and one.end <= self.rate.start and one.value < base.value)
        return not any(may_be_part(base, one) for one in others)

    def _untold(self, part: Claim, base: Claim) -> float:
        """What the words of the percentage weigh of which neither the number nor the base tells."""
        if self._is_fulfilled(base):
            return 0.0
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
        return odds * (RECKONED if self.said.is_reckoned else 1.0) + OTHERS_ALONE * any(
            doing in WHO for _, doing in untold
        )

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
