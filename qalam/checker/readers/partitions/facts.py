"""What each number of a text is told of: its words, the members of divisions that they name, its place in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.partitions.members import STRONGER
from qalam.checker.readers.partitions.said import said_by
from qalam.checker.relations.scopes import MARKER
from qalam.checker.text import Text
from qalam.checker.words.concepts.partitions.times import OTHERS_STILL, REST
from qalam.checker.words.concepts.partitions.tying import TOTALS

BESIDE = -2  # the place of a share in brackets behind its number: '250-і (59,5%) қыз'
OUTSIDE = -1  # of a number in no brackets
NUMBERED = 40  # characters before a number in which the numbers of schools may begin
CROWD = 40  # numbers of a sentence
SORTS = frozenset({"percent", "money", "places", "physical"})
TOTAL = words_pattern(rf"\b(?:{'|'.join(TOTALS)})", re.I)
_REST, _STILL = as_pattern("|".join(REST), re.I), as_pattern("|".join(OTHERS_STILL), re.I)
_LETTERS = as_pattern(r"[^\W\d]{2}")
_NUMBERED = as_pattern(r"№№?\s?(?:\d{1,3}(?:, | и | мен | және |, № ?))+\Z")
_RANGE = as_pattern(r"[-–]\d")  # '10-20 жыл'
_OWNED = as_pattern(
    r"(?:\s?(?:%|пайыз|процент))?-?(?:[еа]у)?[сз]?(?:[ыі]|[уү])(?:н|нда|нде|на|не|мен|ның|нің|нан|нен)?\b"
)
_COLLECTIVE = as_pattern(
    r"(?:екеу|үшеу|төртеу|бесеу|алтау|жетеу)[іы]|(?:[бсео]н|ты|рық|лу|пыс|піс|сан|бір|кі|үш|рт|ес|тыз|гіз|ғыз)[ыі]\b",
    re.I,
)
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
    """A number and its place among those of its text; its words, the members that they name, those of whom it is some
    and their name in the genitive; whether it is of all the rest, and has an ending of possession; where the brackets
    open in which it stands."""

    text: Text
    claim: Claim
    place: int
    said: str
    members: Mapping[str, frozenset[str]]
    base: Mapping[str, frozenset[str]]
    owner: str
    is_rest: bool
    is_owned: bool
    aside: int

    @property
    def sort(self) -> str:
        """What numbers must have in common to be parts of one whole; counts of a noun not known are of any things."""
        return self.claim.unit if self.claim.unit in SORTS else "things"

    @property
    def is_bare(self) -> bool:
        """Whether it counts nothing that is named, and so may be of anything."""
        return self.claim.unit == "count" and not self.claim.noun

    def member(self, division: str) -> str:
        """The one member of a division that its words name, or the strongest."""
        named = self.members.get(division, frozenset())
        if len(named) < 2:
            return next(iter(named), "")
        return next((member for member in STRONGER.get(division, ()) if member in named), "")


def facts_of(text: Text) -> Sequence[Fact]:
    """All counts and shares of a text but those of tables, in their order."""
    return text.once("facts of divisions", lambda: _facts(text))


def _facts(text: Text) -> list[Fact]:
    found: list[Fact] = []
    for sentence, claims in zip(text.sentences, text.by_sentence, strict=True):
        if sentence.is_row or not 0 < len(claims) <= CROWD:
            continue
        for claim in claims:
            if _is_told(text, claim):
                fact = _fact(text, claim, len(found))
                found.append(_named_by(found[-1], fact) if found and fact.sort == "percent" else fact)
    return found


def _is_told(text: Text, claim: Claim) -> bool:
    """Whether a number counts something, and is no end of a range or one of several numbers of schools."""
    if claim.may_be_year or not (claim.is_count or claim.unit == "percent") or _RANGE.match(text.content, claim.end):
        return False
    return _NUMBERED.search(text.content, max(0, claim.start - NUMBERED), claim.start) is None


def _named_by(before: Fact, share: Fact) -> Fact:
    """A share alone in brackets behind a number is of the members that the number names."""
    if share.aside < before.claim.end or not before.claim.is_count or _LETTERS.search(share.said):
        return share
    if "," in share.text.content[before.claim.end : share.aside]:
        return share
    return replace(share, members=before.members, aside=BESIDE)


def _fact(text: Text, claim: Claim, place: int) -> Fact:
    said = said_by(text, claim)
    is_rest = _REST.search(said.words) is not None and not _STILL.search(said.words)
    is_owned = _OWNED.match(text.content, claim.end) is not None or _COLLECTIVE.search(claim.text) is not None
    opened = text.content.rfind("(", text.sentences[claim.sentence].start, claim.start)
    is_aside = opened >= 0 and text.content.find(")", opened, claim.start) < 0
    aside = opened if is_aside else OUTSIDE
    return Fact(text, claim, place, said.words, said.members, said.base, said.owner, is_rest, is_owned, aside)


def is_led(whole: Fact, first: Fact) -> bool:
    """Whether words or marks between two numbers say that parts of the first follow: 'of whom', a colon."""
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
