"""What the words of a percentage tell: whose it is, of whom, of which time and place, and whether it was reckoned."""

from __future__ import annotations

import re
from functools import cached_property

from qalam.checker.checks.shares.bases import YEARS
from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.shares.share_echo import Heard, heard
from qalam.checker.readers.shares.share_groups import Group
from qalam.checker.text import Text
from qalam.checker.words.concepts.doings import RECKONED, THEN
from qalam.checker.words.concepts.shares import LEVELS

_LEVEL, _THEN, _RECKONED = Concepts(LEVELS), Concepts({"then": THEN}), Concepts({"so": RECKONED})
LIMITS = {"age", "class", "classes", "duration"}  # of those of whom a percentage is
_VERB = as_pattern(r"(?:ют|ят|ет|ит|ут|ат|ли|ла|ло|сь|ся|ены|аны|яты|ым|им|ыми|ими|ом|ой|ам|ям)\Z")
_DIGITS = as_pattern(r"\d+")
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s\Z")
_WORD = as_pattern(r"[^\W\d_]{3,}")
_FULFILLED = words_pattern(r"орындал|выполн|исполн|өтел|carried out|fulfil", re.I)
_THEM = words_pattern(
    r"\b(?:из них|их\b|из которых|of them|of these|олар|солар|соның|оның|бұлар|(?:осы|бұл|аталған) (?:топ|сан)"
    r"|эт(?:ого|их|ой)\b|this group|these)",
    re.I,
)


class Said:
    """A percentage with what its words tell."""

    def __init__(self, text: Text, rate: Claim, group: Group) -> None:
        self.text, self.rate, self.group = text, rate, group

    @property
    def start(self) -> int:
        return self.text.sentences[self.rate.sentence].start

    @cached_property
    def rates_before(self) -> list[Claim]:
        """The percentages before this one in its sentence."""
        between = self.text.between(self.rate.sentence, self.start, self.rate.start)
        return [one for one in between if one.unit == "percent"]

    @cached_property
    def own(self) -> Heard:
        """What its clause tells; that of the percentage before where it goes on with the same:
        'охват детей 3–6 лет – 98%, 2–6 лет – 90%'."""
        found = self._heard(self.rate)
        is_whole = found.words or not self.rates_before
        return found if is_whole else found.with_words(self._heard(self.rates_before[-1]).words)

    def _heard(self, rate: Claim) -> Heard:
        start = max((one.end for one in self.rates_before if one.end < rate.start), default=self.start)
        before = self.text.content[start : rate.start] if self.is_reckoned else ""  # its words are set apart by commas
        said = self.group.said if rate is self.rate else ""
        return heard(f"{before} {own_words(self.text, rate).said} {said}")

    @cached_property
    def limits(self) -> frozenset[str]:
        """The ages or classes of which it is told to be."""
        return limits_before(self.text, self.rate)

    @cached_property
    def topic(self) -> Heard:
        """What the sentence tells before a colon that opens the words of the percentage."""
        return heard(self._led_by)

    @cached_property
    def _led_by(self) -> str:
        before = self.text.content[self.start : self.rate.start]
        colon = before.rfind(":")
        between = self.text.between(self.rate.sentence, self.start, self.rate.start)
        is_first = colon >= 0 and not any(one.unit == "percent" or one.is_count for one in between)
        return before[:colon] if is_first else ""

    @cached_property
    def head(self) -> Heard:
        """The word that names those of whom the percentage is said to be: 'педагогов', 'орындардың'."""
        return heard(self.head_words)

    @cached_property
    def head_words(self) -> str:
        words = _WORD.findall(self.group.said)
        if _GENITIVE.search(self.group.said):
            return words[-1] if words else ""
        return " ".join(word for word in words[:2] if not _VERB.search(word))

    @cached_property
    def is_of_fulfilment(self) -> bool:
        """Whether the percentage tells how far a plan was carried out, of no place beside it: 'выполнение – 93 %'."""
        said = own_words(self.text, self.rate).said
        return _FULFILLED.search(said) is not None and not _LEVEL.named_in(said)

    @cached_property
    def is_of_them(self) -> bool:
        return _THEM.search(self.group.said) is not None

    @cached_property
    def is_reckoned(self) -> bool:
        """Whether the sentence says that the percentage follows from what was told: 'стало быть', 'деген сөз'."""
        return bool(_RECKONED.named_in(self.text.sentence_of(self.rate)))

    @cached_property
    def _years(self) -> set[str]:
        """The years of which the sentence tells right before the percentage."""
        told = self.text.between(self.rate.sentence, self.start, self.rate.start)
        since = max((one.end for one in told if one.is_count or one.unit == "percent"), default=self.start)
        return {one.text for one in told if one.unit in YEARS and one.start >= since}

    @cached_property
    def _is_then(self) -> bool:
        """Whether the words of the percentage tell of another time."""
        return bool(_THEN.named_in(f"{self._before(self.rate)} {own_words(self.text, self.rate).said}"))

    def _before(self, claim: Claim) -> str:
        """What the sentence tells before a number, from its last semicolon on."""
        start = self.text.sentences[claim.sentence].start
        return self.text.content[max(start, self.text.content.rfind(";", start, claim.start)) : claim.start]

    def is_of_other_time(self, part: Claim, base: Claim) -> bool:
        """Whether the percentage is told of another year than its numbers, or of one to come."""
        if self._is_then:
            return not any(
                _THEN.named_in(self._before(one)) for one in (part, base) if one.sentence != self.rate.sentence
            )
        told = {
            one.text
            for number in {part.sentence, base.sentence}
            for one in self.text.by_sentence[number]
            if one.unit in YEARS and (one.sentence != self.rate.sentence or one.end <= max(part.end, base.end))
        }
        return bool(self._years) and not self._years & told

    def is_of_other_place(self, part: Claim, base: Claim) -> bool:
        """Whether the percentage is told of a wider or narrower place than its numbers."""
        own = _LEVEL.named_in(f"{own_words(self.text, self.rate).said} {self._led_by}")
        if not own:
            return False
        told = [own_words(self.text, one) for one in (part, base)]
        places = _LEVEL.named_in(" ".join(f"{one.said} {one.before}" for one in told))
        if places:
            return not own & places
        is_item = "\n" in self.text.content[max(part.end, base.end) : self.rate.start]
        return bool(self.rates_before) or (is_item and part.sentence == self.rate.sentence)


def limits_before(text: Text, claim: Claim) -> frozenset[str]:
    """The ages or classes told before a number in its item: 'от 1 до 6 лет' as well as '1-6 лет'."""
    start = text.sentences[claim.sentence].start
    start = max(start, *(text.content.rfind(mark, start, claim.start) + 1 for mark in ";\n"))
    told = text.between(claim.sentence, start, claim.start)
    since = max((one.end for one in told if one.unit == "percent"), default=start)
    limits = [one for one in told if one.start >= since and one.unit in LIMITS]
    return frozenset(digits for one in limits for digits in _DIGITS.findall(one.text))
