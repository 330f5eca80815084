"""What each number of a text is told of: its words, the members of divisions that they name, its place in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.said import Said, is_until, said_by
from qalam.checker.relations.scopes import MARKER
from qalam.checker.text import Text

BESIDE = -2  # the place of a share in brackets behind its number: '250-і (59,5%) қыз'
OUTSIDE = -1  # of a number in no brackets
REACH = 30  # characters before a number in which its owner stands
NUMBERED = 40  # characters before a number in which the numbers of schools may begin
CROWD = 40  # numbers of a sentence
SORTS = frozenset({"percent", "money", "places", "physical"})
_OWNER = as_pattern(r"[^\W\d]{3,}[нтд][ыі]ң\s\Z")
_NUMBERED = as_pattern(r"№№?\s?(?:\d{1,3}(?:, | и | мен | және |, № ?))+\Z")
_RANGE = as_pattern(r"[-–]\d")  # '10-20 жыл'
_OWNED = as_pattern(
    r"(?:\s?(?:%|пайыз|процент))?-?(?:[еа]у)?[сз]?(?:[ыі]|[уү])(?:н|нда|нде|на|не|мен|ның|нің|нан|нен)?\b"
)
_COLLECTIVE = as_pattern(
    r"(?:екеу|үшеу|төртеу|бесеу|алтау|жетеу)[іы]|(?:[бсео]н|ты|рық|лу|пыс|піс|сан|бір|кі|үш|рт|ес|тыз|гіз|ғыз)[ыі]\b|(?:нна|ңге)с[ыі]\Z|(?:гектар|шақырым|метр)[ыі]\Z",
    re.I,
)
_HOLDER = as_pattern(r"(?:\s[^\W\d]+){0,2}\s[^\W\d]+[дт][ае]\s\d")
_ITS_OWN = as_pattern(r"\s(?:[^\W\d]+\s)?(?:из них|из которых|of them|of whom)\s(?!\d)")  # '76 из них имеют …'
_DASH = as_pattern(r"[–—-]\s?\Z")
_DASH_LED = as_pattern(r"\s[^.,;:()\n\d–—]{3,40}\s[–—]\s")  # '18 школ — 12 начальных'
_COLON = as_pattern(r":\s*\Z")
_LED = as_pattern(
    r":|of the total|из общего числа|\s[–—-]\s(?:это|бұл|олар)|\bбұл\b|\bэто\b|\bолар\b|\bthese are\b|\bthey are\b",
    re.I,
)
SHORT = 4  # characters before a number in which its dash or colon stands


@dataclass(frozen=True, eq=False)
class Fact:
    """A number and its place among those of its text; what its words say, and those of the number whose share it is,
    where it is told in brackets behind it; where the brackets open in which it stands."""

    text: Text
    claim: Claim
    place: int
    told: Said
    of: Said
    aside: int

    @property
    def said(self) -> str:
        return self.told.words

    @cached_property
    def sort(self) -> str:
        """What numbers must have in common to be parts of one whole; counts of a noun not known are of any things."""
        return self.claim.unit if self.claim.unit in SORTS else "things"

    @property
    def is_bare(self) -> bool:
        """Whether it counts nothing that is named, and so may be of anything."""
        return self.claim.unit == "count" and not self.claim.noun

    @property
    def members(self) -> Mapping[str, frozenset[str]]:
        return self.of.members

    def member(self, division: str) -> str:
        """The one member of a division that its words name, or the strongest."""
        return self.of.member.get(division, "")

    @property
    def base(self) -> Mapping[str, frozenset[str]]:
        """The members of those of whom it is some."""
        return self.told.base(self.owner)

    @cached_property
    def owner(self) -> str:
        """The word in the genitive before it."""
        start = max(self.text.sentences[self.claim.sentence].start, self.claim.start - REACH)
        found = _OWNER.search(self.text.content, start, self.claim.start)
        return found[0].strip().lower() if found else ""

    @property
    def is_rest(self) -> bool:
        return self.told.is_rest

    @property
    def is_holder(self) -> bool:
        """Whether it counts where those are whom the next number counts: 'алты ауданда 8 мектеп'."""
        return _HOLDER.match(self.text.content, self.claim.end) is not None

    @cached_property
    def is_owned(self) -> bool:
        """Whether it has an ending of possession."""
        return is_some_of_them(self.text, self.claim)


def facts_of(text: Text) -> Sequence[Fact]:
    """All counts and shares of a text but those of tables, in their order."""
    return text.once("facts of divisions", lambda: _facts(text))


def _facts(text: Text) -> list[Fact]:
    found: list[Fact] = []
    for sentence, claims in zip(text.sentences, text.by_sentence, strict=True):
        if sentence.is_row or not 0 < len(claims) <= CROWD:
            continue
        for claim in claims:
            if not _is_told(text, claim):
                continue
            if found and claim.sentence == found[-1].claim.sentence and _was(text, found[-1].claim, claim):
                found.pop()
            fact = _fact(text, claim, len(found))
            found.append(_named_by(found[-1], fact) if found and fact.sort == "percent" else fact)
    return found


def _was(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the first of two numbers is what the second was: 'с 45,1% до 40,7%'."""
    if two.start - one.end > SHORT or one.unit != two.unit:
        return False
    return is_until(text.content[one.end : two.start])


def _is_told(text: Text, claim: Claim) -> bool:
    """Whether a number counts something, and is no end of a range or one of several numbers of schools."""
    if claim.may_be_year or not (claim.is_count or claim.unit == "percent") or _RANGE.match(text.content, claim.end):
        return False
    start = max(0, claim.start - NUMBERED)
    return "№" not in text.content[start : claim.start] or not _NUMBERED.search(text.content, start, claim.start)


def _named_by(before: Fact, share: Fact) -> Fact:
    """A share alone in brackets behind a number is of the members that the number names."""
    if share.aside < before.claim.end or not before.claim.is_count or share.told.tells:
        return share
    if "," in share.text.content[before.claim.end : share.aside]:
        return share
    return replace(share, of=before.of, aside=BESIDE)


def _fact(text: Text, claim: Claim, place: int) -> Fact:
    said = said_by(text, claim)
    opened = text.content.rfind("(", text.sentences[claim.sentence].start, claim.start)
    is_aside = opened >= 0 and text.content.find(")", opened, claim.start) < 0
    return Fact(text, claim, place, said, said, opened if is_aside else OUTSIDE)


def is_some_of_them(text: Text, claim: Claim) -> bool:
    """Whether a number or its unit has an ending of possession: '34-ін', 'бесеуі', '940 тоннасы'."""
    return _OWNED.match(text.content, claim.end) is not None or _COLLECTIVE.search(claim.text) is not None


def is_led(whole: Fact, first: Fact) -> bool:
    """Whether words or marks between two numbers say that parts of the first follow: 'of whom', a colon."""
    pair = whole.place, first.place
    return whole.text.each("facts that are led", pair, lambda: _is_led(whole, first))


def _is_led(whole: Fact, first: Fact) -> bool:
    text, claim = whole.text, whole.claim
    passed = [one.end for one in text.claims_within(claim.end, first.claim.start) if one.is_count]
    own = _ITS_OWN.match(text.content, claim.end)
    start = max([own.end() if own else claim.end, *passed])
    if MARKER.search(text.content, start, first.claim.start + 1) is not None:
        return True
    between = text.content[start : first.claim.start]
    if first.aside > claim.end > whole.aside and "(" in between:
        return True
    before = text.content[max(0, claim.start - SHORT) : claim.start]
    if _DASH_LED.fullmatch(between) and not _DASH.search(before):
        return True
    are_labels = _COLON.search(between) is not None and _COLON.search(before) is not None
    return _LED.search(between) is not None and not are_labels
