"""Lines below a colon, each a name and a share of the one whole that the words before the colon divide: 'по возрасту
распределяются так (в %): до 25 лет – 6,8; …'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.making_hundred import NEARER, may_slip_to_hundred, shares
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import DIVIDED, NOT_SPLIT, SPLIT
from qalam.checker.words.parts.overlaps import OVERLAP
from qalam.checker.words.units.scores import RATES

_COLON = as_pattern(r":[ \t]*\n\s{0,4}")
_LINE = as_pattern(
    r"[ \t]*(?:[-–—•*·▪]\s)?(?P<name>[^\n]{2,80}?)(?:\s[–—-]\s|:\s)(?P<share>\d{1,2}(?:[.,]\d{1,2})?)"
    r"\s?(?P<sign>%|пайыз\w{0,4}|процент\w{0,4})?[;,.]?[ \t]*(?:\n|\Z)"
)
_PERCENT = as_pattern(r"%|пайыз|процент|per ?cent", re.I)
_DIVIDED = as_pattern("|".join((*SPLIT, *DIVIDED)), re.I)
_ELSE = words_pattern("|".join((*RATES, *NOT_SPLIT, *OVERLAP)), re.I)
FEWEST, MOST = 3, 20  # lines
LEAD = 200  # characters before a colon in which the whole is told
HUNDRED = 100


def share_lines(text: Text) -> list[Relation]:
    """The shares of each such list, where they are near a hundred or one slip away from it."""
    return list(_lists(text))


def _lists(text: Text) -> Iterator[Relation]:
    for colon in _COLON.finditer(text.content):
        lead = text.content[max(0, colon.start() - LEAD) : colon.start()].rpartition("\n")[2]
        found = _lines(text.content, colon.end()) if _DIVIDED.search(lead) and not _ELSE.search(lead) else []
        are_shares = bool(found) and (all(line["sign"] for line in found) or _PERCENT.search(lead) is not None)
        if not FEWEST <= len(found) <= MOST or not are_shares:
            continue
        claims = [claim for line in found for claim in _at(text, line)]
        if len(claims) != len(found) or any(_ELSE.search(line["name"]) for line in found):
            continue
        total = sum((claim.value for claim in claims), Decimal(0))
        if abs(total - HUNDRED) <= NEARER or may_slip_to_hundred(claims, total):
            yield shares(claims)


def _lines(content: str, start: int) -> list[re.Match[str]]:
    """The lines of a list from `start` on."""
    found: list[re.Match[str]] = []
    while len(found) <= MOST and (line := _LINE.match(content, start)):
        found.append(line)
        start = line.end()
    return found


def _at(text: Text, line: re.Match[str]) -> list[Claim]:
    """The number that a line ends with."""
    return [
        claim
        for claim in text.claims_within(line.start("share"), line.end())
        if claim.start == line.start("share") and claim.unit in {"measure", "count", "percent"}
    ]
