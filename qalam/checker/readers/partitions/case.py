"""What speaks for numbers being the parts of a whole that they fail to make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.against import (
    are_some,
    has_other_noun,
    is_else,
    may_lack_some,
    misses_by_rounding,
)
from qalam.checker.readers.partitions.facts import Fact, is_led
from qalam.checker.readers.partitions.members import NAMED, YEARS, leave_nothing_out
from qalam.checker.readers.partitions.runs import OPPOSED, Run
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.concepts.partitions.tying import LEARNERS, SOME
from qalam.checker.words.parts.divided import DIVIDED

OF_ANY_NUMBER = {NAMED, YEARS, "month", "region", "country"}  # divisions of which a list may name a few
OUTCOMES = {"fate", "patient", "decision", "passed", "came", "progress"}  # of which each has one
FEW = 20  # a whole of which a slip tells little
SURE = 100  # a whole that parts hardly come near by chance
NEAR = Decimal("1.4")  # times the whole, or the parts
LED_NEAR = Decimal("1.7")  # the same where a mark or a total ties them at once
CLOSE = 7  # a gap of a seventh of the whole
CLOSER = 10  # of a tenth
LIST = 3  # parts of a list
BACK = 30  # characters before a whole in which 'of' stands

_FROM = as_pattern(r"(?:\bиз|\bот|\bof(?: the| all)?|\bfrom)\s(?:этих\s|всех\s|общего числа\s)?$", re.I)
_OWNER = as_pattern(r"[нтд][ыі]ң\s")
_LEARNERS = as_pattern("|".join(LEARNERS), re.I)
_SOME = as_pattern("|".join(SOME), re.I)
_DIVIDED = as_pattern("|".join(DIVIDED), re.I)


@dataclass(frozen=True)
class Case:
    """A whole and the numbers that may be its parts: those of a run, or all of the list in which it stands."""

    text: Text
    run: Run
    whole: Fact
    facts: tuple[Fact, ...]
    is_list: bool

    @property
    def tie(self) -> Relation:
        return Relation("parts", self.whole.claim, self.parts, holds=False, is_exhaustive=True)

    @cached_property
    def parts(self) -> tuple[Claim, ...]:
        return tuple(fact.claim for fact in self.facts)

    @cached_property
    def excess(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0)) - self.whole.claim.value

    @cached_property
    def is_plain(self) -> bool:
        """Whether it is plain that they are its parts and leave out nothing that it counts."""
        if max(part.value for part in self.parts) > self.whole.claim.value or misses_by_rounding(
            self.whole, self.facts
        ):
            return False
        if not self._is_far_by_chance or is_else(self.text, self.run, self.whole, self.facts):
            return False
        if has_other_noun(self.run, self.whole, self.facts) or not self._is_list_enough:
            return False
        return self._are_told_to_be_more if self.excess > 0 else self._are_told_to_be_less

    @property
    def _are_told_to_be_more(self) -> bool:
        is_many = len(self.parts) >= LIST and self.run.division in OUTCOMES and self._is_slip
        is_same = self._is_same and self._is_within(NEAR) and (self._is_all or is_many)
        is_of_some = self.run.division in OF_ANY_NUMBER and not (self._is_slip or self._is_gap_of(CLOSE))
        return (self._is_tied or is_same or self._is_beside) and not is_of_some

    @property
    def _are_told_to_be_less(self) -> bool:
        if self.run.division == OPPOSED or may_lack_some(self.text, self.whole, self.facts, -self.excess):
            return False
        is_of_some = self.run.division in OF_ANY_NUMBER and not self._is_behind
        is_list = self._is_whole_list and not is_of_some
        is_told = (self._is_all and (self._is_tied or self._is_next)) or is_list
        return is_told and self._is_gap_rare and not are_some(self.text, self.run, self.whole, self.facts)

    @cached_property
    def _is_gap_rare(self) -> bool:
        """Whether parts of something else would hardly come so near below the whole."""
        value = self.whole.claim.value
        if self.facts[0].sort == "money":
            return self._is_slip and len({part.step for part in (self.whole.claim, *self.parts)}) == 1
        if value < SURE:
            is_of_it = all(fact.is_owned for fact in self.facts)
            return self._is_gap_of(CLOSE) or (self._is_slip and value >= FEW and is_of_it)
        return self._is_slip or self._is_gap_of(CLOSE) or self._is_behind

    @cached_property
    def _is_far_by_chance(self) -> bool:
        """Whether the parts are as near to the whole as errors leave them."""
        is_led_at_once = self._is_all and (self._is_behind or self._is_led_at_once)
        return self._is_within(LED_NEAR if is_led_at_once else NEAR)

    @cached_property
    def _is_list_enough(self) -> bool:
        """Whether numbers of which some name no member, or names that there may be more of, are plainly a list."""
        if len(self.parts) > len(self.run.facts):
            return self._is_slip or (self._is_all and self._is_gap_of(CLOSER))
        if self.run.division not in OF_ANY_NUMBER:
            return True
        is_led_list = self.is_list and (self._is_behind or is_led(self.whole, self.facts[0]))
        return is_led_list and (self._is_slip or len(self.parts) >= LIST)

    @cached_property
    def _is_whole_list(self) -> bool:
        """Whether a total ends the list, or a colon opens it and one slip would make it whole."""
        if not self.is_list or self._is_behind:
            return self.is_list
        is_long = len(self.parts) >= LIST or self.run.division not in OF_ANY_NUMBER
        is_sure = self._is_slip and self.whole.claim.value >= SURE
        between = self.text.content[self.whole.claim.end : self.facts[0].claim.start]
        return is_sure and is_long and self._is_led_at_once and not _SOME.search(between)

    @cached_property
    def _is_tied(self) -> bool:
        """Whether words or marks say that the parts are of the whole."""
        is_before = self.whole.claim.sentence != self.facts[0].claim.sentence
        is_sure = not is_before or len(self.parts) >= LIST or self._are_of_one_noun
        return is_sure and (self._is_behind or is_led(self.whole, self.facts[0]) or self._is_owner)

    @property
    def _is_next(self) -> bool:
        """Whether three members or more that leave nothing out are all of a list right behind the only number of its
        unit; or two that are told to be some of it, which one slip would make it."""
        whole = self.whole.claim
        is_of_it = self._is_slip and whole.value >= SURE and all(fact.is_owned for fact in self.facts)
        if (
            not (is_of_it or len(self.parts) >= LIST)
            or not (self.run.leaves_nothing and self.is_list)
            or self._is_behind
        ):
            return False
        near = self.text.claims_within(self.text.sentences[whole.sentence].start, self.facts[0].claim.start)
        is_only = all(one is whole or one.unit != whole.unit for one in near if one.is_count)
        return is_only and self.facts[0].claim.sentence - whole.sentence <= (2 if is_of_it else 1)

    @cached_property
    def _is_owner(self) -> bool:
        """Whether endings, 'of', the rest, lines or a word for all tie the whole to what follows."""
        whole, first, content = self.whole.claim, self.facts[0].claim, self.text.content
        if len(self.run.members) > 1 and self.whole.members.get(self.run.division, frozenset()) >= self.run.members:
            return True  # it names what divides it
        is_before = whole.sentence < first.sentence
        if not is_before and _FROM.search(content[max(0, whole.start - BACK) : whole.start]):
            return True
        if whole.sentence < first.sentence - 1:
            return False
        is_in_genitive = is_before or _OWNER.search(content, whole.end, first.start) is not None
        if is_in_genitive and all(fact.is_owned for fact in self.run.facts):
            return True
        between = content[whole.end : first.start]
        is_line = between.count("\n") == 1 and "." not in between
        if self.run.leaves_nothing and not self._are_counts_between and (is_line or (self.run.has_rest and is_before)):
            return True
        return self.whole.told.is_total

    @property
    def _is_beside(self) -> bool:
        """Whether the members of a division stand right behind the whole in its sentence: '27 pupils, 12 boys and 16
        girls'."""
        between = self.text.content[self.whole.claim.end : self.facts[0].claim.start]
        is_one = self.whole.claim.sentence == self.facts[0].claim.sentence and not self._are_counts_between
        is_one = is_one and not any(letter.isdigit() for letter in between)  # 'class 6B has 12 boys'
        is_closed = leave_nothing_out(self.run.division, self.run.members) and not self._is_behind
        is_whole = self.run.division not in self.whole.members and not self.whole.is_owned
        return is_one and is_closed and is_whole and self.is_list and (self._is_slip or self._is_gap_of(CLOSE))

    @cached_property
    def _is_same(self) -> bool:
        """Whether the whole is the number right before, in a sentence before, of the same noun."""
        is_before = self.whole.claim.sentence < self.facts[0].claim.sentence
        return is_before and self._are_of_one_noun and not self._are_counts_between

    @cached_property
    def _are_of_one_noun(self) -> bool:
        nouns = [fact.claim.noun for fact in self.run.facts if fact.claim.noun]
        noun = self.whole.claim.noun
        if noun and _LEARNERS.match(noun):
            return all(_LEARNERS.match(one) for one in nouns)
        return not nouns or (bool(noun) and stem(noun) in {stem(one) for one in nouns})

    @cached_property
    def _is_all(self) -> bool:
        return self.run.leaves_nothing or self._is_said_to_be_all

    @property
    def _is_said_to_be_all(self) -> bool:
        """Whether the sentence of a run, or one beside it that tells no number, says that there are no others."""
        lines, sentences = self.text.by_sentence, self.text.sentences
        first, last = self.run.facts[0].claim.sentence, self.run.facts[-1].claim.sentence
        if first and not any(claim.is_count for claim in lines[first - 1][:-1]):
            first -= 1
        if last + 1 < len(lines) and not any(claim.is_count for claim in lines[last + 1]):
            last += 1
        return _DIVIDED.search(self.text.content, sentences[first].start, sentences[last].end) is not None

    @cached_property
    def _is_slip(self) -> bool:
        return one_slip_away(self.whole.claim, self.parts)

    @property
    def _is_behind(self) -> bool:
        return self.whole.place > self.facts[-1].place

    @cached_property
    def _is_led_at_once(self) -> bool:
        return is_led(self.whole, self.facts[0]) and not self._are_counts_between

    @cached_property
    def _are_counts_between(self) -> bool:
        """Whether a number stands between the whole and the parts, but for what stands in brackets behind the whole."""
        start, end = self.whole.claim.end, self.facts[0].claim.start
        aside = ASIDE.match(self.text.content, self.text.content.find("(", start, end))
        return any(one.is_count for one in self.text.claims_within(aside.end() if aside else start, end))

    def _is_gap_of(self, share: int) -> bool:
        return abs(self.excess) * share <= self.whole.claim.value

    def _is_within(self, times: Decimal) -> bool:
        low, high = sorted((self.whole.claim.value, self.whole.claim.value + self.excess))
        return high <= low * times
