"""The words of a number, and what they say of it: of which members it is, of all, of the rest or of some of others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from qalam.checker.claims import Claim
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.partitions.members import members_in, strongest_in
from qalam.checker.text import Text
from qalam.checker.words.concepts.partitions.times import OTHERS_STILL, REST
from qalam.checker.words.concepts.partitions.tying import TOTALS, WITHIN

SHORT = 4  # characters in which 'до' stands
REACH = 30  # characters before a number in which its label stands
_BASE = as_pattern(
    rf"(?:[^\W\d]+ )?[^\W\d]+[нтд][ыі]ң {HERE}|(?:^|\s)(?:из|of)(?:\s[^\W\d]+(?:ых|их|ов|ей|ин))? {HERE}|"
    rf"[^\W\d]+ арасында[^{HERE}]{{0,40}} {HERE}|\b(?:среди|among)\b[^{HERE}]{{0,40}} {HERE}|"
    rf"{HERE}-?(?:нен|нан|ден|дан|тен|тан) (?!тұра)",
    re.I,
)
_OUT_OF = as_pattern(rf"(?:^|\s)(?:из|of(?: the| all)?)(?: всех| этих)? {HERE}", re.I)
_TOTAL = words_pattern(rf"\b(?:{'|'.join(TOTALS)})", re.I)
_REST, _STILL = as_pattern("|".join(REST), re.I), as_pattern("|".join(OTHERS_STILL), re.I)
_WITHIN = as_pattern("|".join(WITHIN), re.I)
_LETTERS = as_pattern(r"[^\W\d]{2}")
_LABEL = as_pattern(r"[^,;:()\n]{2,30}\Z")
_REACHED = as_pattern(rf"{HERE}-?(?:ге|ға|ке|қа)(?:\s(?:дейін|жет|өс|арт|көбей|азай|төменде|қысқар)[^\W\d]*)+\W*", re.I)
_TO = as_pattern(r"\b(?:до|to)\s\Z")
_UNTIL = as_pattern(r"\s(?:до|to)\s|-?[днт][ае]н\s")
_TELLING = as_pattern(r"[^\W\d]{2}|\d")
_DASHED = as_pattern(r"[^\d,;.:()\n–—]{0,40}\s[–—-]\s([^\d,;.:()\n–—]{3,60})(?=[,;.])")


@dataclass(frozen=True)
class Said:
    """Words with '#' in the place of their number, and what they say of it."""

    words: str

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """The members of divisions that they name."""
        if _OUT_OF.search(self.words):
            return {}
        base = self._base
        return members_in(f"{self.words[: base.start()]} {self.words[base.end() :]}" if base else self.words)

    @cached_property
    def member(self) -> Mapping[str, str]:
        """The one member of each division, or the strongest."""
        return strongest_in(self.members)

    @cached_property
    def _base(self) -> re.Match[str] | None:
        return _BASE.search(self.words)

    def base(self, owner: str) -> Mapping[str, frozenset[str]]:
        """The members of those of whom the number is some ('қыздардың 35%-ы'), the word in the genitive before it being
        `owner`."""
        return members_in(self._base[0] if self._base else owner)

    @cached_property
    def is_rest(self) -> bool:
        return _REST.search(self.words) is not None and not _STILL.search(self.words)

    @cached_property
    def is_total(self) -> bool:
        return _TOTAL.search(self.words) is not None

    @cached_property
    def is_within(self) -> bool:
        return _WITHIN.search(self.words) is not None

    @cached_property
    def tells(self) -> bool:
        """Whether there are any words."""
        return _LETTERS.search(self.words) is not None


@lru_cache(maxsize=1 << 11)
def _read(words: str) -> Said:
    return Said(words)


def said_by(text: Text, claim: Claim) -> Said:
    """What a text says of a number."""
    return _read(_words(text, claim))


def _words(text: Text, claim: Claim) -> str:
    """Its own words; its label where it has none ('тапсырды: «5» – 6'), and what a dash adds behind its noun ('63%
    школ – казахские, 24% – русские')."""
    words = own_words(text, claim).said
    is_bare = not _TELLING.search(words)
    if _REACHED.fullmatch(words) or (is_bare and _TO.search(text.content, max(0, claim.start - SHORT), claim.start)):
        return f"{_changing(text, claim)} {words}"
    if is_bare:
        label = _LABEL.search(text.content, max(0, claim.start - REACH), claim.start)
        words = f"{label[0]} {words}" if label else words
    words = _without_others(text, claim, words)
    behind = _DASHED.match(text.content, claim.end)
    return f"{words} {behind[1]}" if behind else words


def _changing(text: Text, claim: Claim) -> str:
    """What is told to come to a number ('в сёлах выросло на 2,6% — до 13 тыс.'), from the number before in its sentence
    on that is not what it was."""
    ends = [one.end for one in text.by_sentence[claim.sentence] if one.is_count and one.end < claim.start]
    ends = [end for end in ends if not is_until(text.content[end : claim.start])]
    return text.content[max(ends, default=text.sentences[claim.sentence].start) : claim.start]


def is_until(between: str) -> bool:
    """Whether words between two numbers tell that the first is what the second was: 'с 45,1% до 40,7%'."""
    return _UNTIL.fullmatch(between) is not None


def _without_others(text: Text, claim: Claim, words: str) -> str:
    """Without those of other numbers told in words: 'девять средних' of 'девять средних и четыре основные'."""
    for other in text.by_sentence[claim.sentence]:
        if other is claim or not other.is_count or any(letter.isdigit() for letter in other.text):
            continue
        before, found, behind = words.partition(f" {other.text} ")
        if found:
            words = before.removesuffix(" и").removesuffix(" және") if HERE in before else behind
    return words
