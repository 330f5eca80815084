"""Shares of the members of one division, which make a hundred where these leave nothing out, and never more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.facts import CROWD, Fact
from qalam.checker.readers.partitions.listed import list_of
from qalam.checker.readers.partitions.members import NAMED, YEARS, members_in
from qalam.checker.readers.partitions.runs import OPPOSED, Run
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import values_meant
from qalam.checker.text import Text
from qalam.checker.words.concepts.partitions.tying import IS_AT, RATES, SHARED
from qalam.checker.words.parts.divided import DIVIDED, NOT_SPLIT, SPLIT
from qalam.checker.words.parts.overlaps import OVERLAP

OPEN = {NAMED, YEARS, "month", "region", "country", "subject", "sport", "art"}  # of which a share is a rate of each
# What becomes of those of whom the shares are: they are no shares of each member.
OUTCOMES = {
    *(OPPOSED, "pay", "form", "sent", "passed", "came", "decision", "progress", "content", "working", "employed"),
    *("fit", "repair", "lasting", "time of it", "vote", "order"),
}
OPINIONS = {"content", "vote", "opinion"}  # of which each person has one, of whatever it is
DONE = {"passed", "came", "progress", "fit"}
LANGUAGES = "people"
HUNDRED = 100
PAIR = 2
STEM = 4  # letters that tell a word
FEW_WORDS = 2  # of a member and its noun
FAR, NEAR = 20, 12  # percentage points from a hundred of shares that are all, and of any
BEFORE = 120  # characters round a sentence in which it is told of what the shares are
_COVERED, _RATE = as_pattern("|".join(NOT_SPLIT), re.I), as_pattern("|".join(RATES), re.I)
_SHARE = as_pattern("|".join(SHARED), re.I)
_OVERLAP = as_pattern("|".join(OVERLAP), re.I)
_IS_AT = as_pattern("|".join(IS_AT), re.I)
_WORD = as_pattern(r"[^\W\d]{3,}")
_AMONG = as_pattern(r"\b(?:среди|among|of)\s[^\W\d]+|\bпроцент\w*|\bпайыз\w*|\bpercent", re.I)
_IN_IT = as_pattern(r"[дт][ае]\b|\b(?:в|во|на|у|of|in)\s", re.I)
_DIVIDED = as_pattern("|".join((*DIVIDED, *SPLIT)), re.I)


def shares_tie(text: Text, run: Run, facts: Sequence[Fact]) -> Relation | None:
    """Shares that are far from a hundred, though they are all; or more, whatever they are."""
    parts = _all_of(text, run, facts)
    if len(parts) < PAIR or run.division in OPEN or any(part.value >= HUNDRED for part in parts):
        return None
    if _make_hundred_with_one(text, parts):
        return None
    shares = Shares(text, run, parts, facts)
    return Relation("shares", None, parts, holds=False, is_exhaustive=shares.are_all) if shares.are_off else None


def _make_hundred_with_one(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether a share beside them, which names no member, is what they lack."""
    own, total = {part.id for part in parts}, sum((part.value for part in parts), Decimal(0))
    first, last = max(0, parts[0].sentence - 1), min(len(text.sentences) - 1, parts[-1].sentence + 1)
    near = (claim for number in range(first, last + 1) for claim in text.by_sentence[number])
    return any(one.unit == "percent" and one.id not in own and total + one.value == HUNDRED for one in near)


def _all_of(text: Text, run: Run, facts: Sequence[Fact]) -> tuple[Claim, ...]:
    """The shares of a run, or all of its sentence where that goes on with a few that are in none of its members; none
    where many are, or they are of several years."""
    own = tuple(fact.claim for fact in run.facts)
    lines = [claim for number in range(own[0].sentence, own[-1].sentence + 1) for claim in text.by_sentence[number]]
    if len({claim.value for claim in lines if claim.unit in {"year", "school-year"}}) > 1:
        return ()
    near = facts[max(0, run.facts[0].place - CROWD) : run.facts[-1].place + CROWD]
    told = {fact.claim.id for fact in near}  # but for what each was before
    shares = tuple(claim for claim in lines if claim.unit == "percent" and claim.id in told)
    if len(shares) == len(own):
        return _with_lines_beside(run, facts)
    is_led = ":" in text.content[text.sentences[own[0].sentence].start : shares[0].start]
    is_some = len(own) * 2 >= len(shares) > PAIR and (run.has_rest or is_led)
    is_one = run.facts[0].aside == -1 and own[0].sentence == own[-1].sentence
    return shares if is_some and is_one else ()


def _with_lines_beside(run: Run, facts: Sequence[Fact]) -> tuple[Claim, ...]:
    """The shares of a run, with those before and behind in lines of the same list that name no member."""
    own = tuple(fact.claim for fact in run.facts)
    if own[0].sentence == own[-1].sentence:
        return own
    listed = tuple(fact.claim for fact in list_of(run, facts))
    are_lines = len({claim.sentence for claim in listed}) == len(listed) <= len(own) * 2
    return listed if are_lines else own


@dataclass(frozen=True)
class Shares:
    """Shares of a run, or of all of its list."""

    text: Text
    run: Run
    parts: tuple[Claim, ...]
    facts: Sequence[Fact]

    @cached_property
    def _total(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def are_off(self) -> bool:
        """Whether they are shares of one thing that miss a hundred."""
        if self._total == HUNDRED or self._are_of_others or self._are_rates:
            return False
        far = FAR if self.are_all and self.run.division != "category" else NEAR
        if abs(self._total - HUNDRED) > far or not (self.are_all or self._total > HUNDRED):
            return False
        if self.run.division == OPPOSED and self._total < HUNDRED and not self._may_slip:
            return False  # a third may neither agree nor disagree
        return len(self.parts) > PAIR or self.run.division in OUTCOMES or self._are_tied or self._are_bare

    @cached_property
    def are_all(self) -> bool:
        are_enough = len(self.parts) > PAIR or self._total > HUNDRED  # two of a division may be but some of it
        return self.run.leaves_nothing or (self._are_divided and are_enough) or self._is_third_in_people

    @property
    def _said(self) -> tuple[int, int]:
        sentences = self.text.sentences
        return sentences[self.parts[0].sentence].start, sentences[self.parts[-1].sentence].end

    @cached_property
    def _are_divided(self) -> bool:
        """Whether words before or behind them say that something is divided."""
        (start, end), content = self._said, self.text.content
        is_before = _DIVIDED.search(content, max(0, start - BEFORE), self.parts[0].start) is not None
        return is_before or _DIVIDED.search(content, self.parts[-1].end, end + BEFORE) is not None

    @property
    def _are_rates(self) -> bool:
        """Whether words say that each has a share of its own: of coverage or growth; of quality or a price, unless
        three and more leave nothing out."""
        start, end = self._said
        if self._are_divided or self.run.has_rest:
            return False
        told = [claim.end for claim in self.text.claims_within(start, self.parts[0].start) if claim.is_count]
        start = max([0, start - BEFORE, *told])  # 'жұмыспен қамтылған 15 300 адам: …'
        if _COVERED.search(self.text.content, start, end):
            return True
        is_of_each = self.run.division in OPINIONS or (self.run.leaves_nothing and len(self.parts) > PAIR)
        return not is_of_each and _RATE.search(self.text.content, start, end) is not None

    @property
    def _are_tied(self) -> bool:
        if self._are_divided or self.run.has_rest or any(fact.is_owned for fact in self.run.facts):
            return True
        if self._is_third_in_people or (self.run.division == "settlement" and _IS_AT.search(self.run.facts[-1].said)):
            return True
        return _SHARE.search(self.text.content, *self._said) is not None

    @property
    def _are_bare(self) -> bool:
        """Whether nothing but the members is told of them: 'қыз балалар – 50%'."""
        said = [_AMONG.sub(" ", fact.said) for fact in self.run.facts]
        return all(len(_WORD.findall(words)) <= FEW_WORDS and not _IN_IT.search(words) for words in said)

    @property
    def _may_slip(self) -> bool:
        """Whether one digit changed in a share would make a hundred."""
        return any(part.value + HUNDRED - self._total in set(values_meant(part)) for part in self.parts)

    @property
    def _are_of_others(self) -> bool:
        """Whether they are of those whom the members name, or of others each: 'ұлдардың 71%-ы, қыздардың 35%-ы'."""
        first, *others = self.run.facts
        if any(fact.base.get(self.run.division) for fact in self.run.facts):
            return True
        bases = [(named, other.base.get(of)) for other in others for of, named in first.base.items()]
        if any(other and not named & other for named, other in bases):
            return True
        return len(self.parts) == PAIR and self.run.division in DONE and self._is_second_else

    @property
    def _is_second_else(self) -> bool:
        """Whether the second of two says what the first does not: 'не сдали алгебру', 'сдали историю'."""
        first, second = (
            {word[:STEM] for word in _WORD.findall(fact.said.lower()) if self.run.division not in members_in(word)}
            for fact in self.run.facts
        )
        return bool(second - first)

    @property
    def _is_third_in_people(self) -> bool:
        """Whether the third of the languages is told of in people, too few for a share: 'ал ағылшынша 74 адам'."""
        last = self.run.facts[-1]
        behind = self.facts[last.place + 1 : last.place + 1 + PAIR]
        if self.run.division != LANGUAGES or not {"kazakh", "russian"} <= self.run.members:
            return False
        if _OVERLAP.search(self.text.content, *self._said):
            return False  # 'часть писала на двух языках'
        near = [fact for fact in behind if fact.sort == "things" and fact.claim.sentence <= last.claim.sentence + 1]
        return any(fact.member(LANGUAGES) not in {"", *self.run.members} for fact in near)
