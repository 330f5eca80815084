"""The words of a number, and whose part it is told to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.own_words import HERE, own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.members import members_in
from qalam.checker.text import Text

REACH = 30  # characters before a number in which its label or its owner stands
_BASE = as_pattern(
    rf"(?:[^\W\d]+ )?[^\W\d]+[нтд][ыі]ң {HERE}|(?:^|\s)(?:из|of)(?:\s[^\W\d]+(?:ых|их|ов|ей|ин))? {HERE}|"
    rf"[^\W\d]+ арасында[^{HERE}]{{0,40}} {HERE}|\b(?:среди|among)\b[^{HERE}]{{0,40}} {HERE}|"
    rf"{HERE}-?(?:нен|нан|ден|дан|тен|тан) (?!тұра)",
    re.I,
)
_OUT_OF = as_pattern(rf"(?:^|\s)(?:из|of(?: the| all)?)(?: всех| этих)? {HERE}", re.I)
_OWNER = as_pattern(r"[^\W\d]{3,}[нтд][ыі]ң\s\Z")
_LABEL = as_pattern(r"[^,;:()\n]{2,30}\Z")
_TELLING = as_pattern(r"[^\W\d]{2}|\d")
_DASHED = as_pattern(r"[^\d,;.:()\n–—]{0,40}\s[–—-]\s([^\d,;.:()\n–—]{3,60})(?=[,;.])")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a number with '#' in its place, the members that they name, those of whom it is some ('қыздардың
    35%-ы'), and the word in the genitive before it."""

    words: str
    members: Mapping[str, frozenset[str]]
    base: Mapping[str, frozenset[str]]
    owner: str


def said_by(text: Text, claim: Claim) -> Said:
    """What a text says of a number."""
    words = _words(text, claim)
    found = _OWNER.search(text.content, max(text.sentences[claim.sentence].start, claim.start - REACH), claim.start)
    owner = found[0].strip().lower() if found else ""
    base = _BASE.search(words)
    of = members_in(base[0] if base else owner)
    if _OUT_OF.search(words):
        return Said(words, {}, of, owner)
    own = f"{words[: base.start()]} {words[base.end() :]}" if base else words
    return Said(words, members_in(own), of, owner)


def _words(text: Text, claim: Claim) -> str:
    """Its own words; its label where it has none ('тапсырды: «5» – 6'), and what a dash adds behind its noun ('63%
    школ – казахские, 24% – русские')."""
    words = own_words(text, claim).said
    if not _TELLING.search(words):
        label = _LABEL.search(text.content, max(0, claim.start - REACH), claim.start)
        words = f"{label[0]} {words}" if label else words
    words = _without_others(text, claim, words)
    behind = _DASHED.match(text.content, claim.end)
    return f"{words} {behind[1]}" if behind else words


def _without_others(text: Text, claim: Claim, words: str) -> str:
    """Without those of other numbers told in words: 'девять средних' of 'девять средних и четыре основные'."""
    for other in text.by_sentence[claim.sentence]:
        if other is claim or not other.is_count or any(letter.isdigit() for letter in other.text):
            continue
        before, found, behind = words.partition(f" {other.text} ")
        if found:
            words = before.removesuffix(" и").removesuffix(" және") if HERE in before else behind
    return words
