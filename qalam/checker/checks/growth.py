"""A change 'from a to b' against the percentage printed for it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

CHANGE = Trilingual(
    kk="{before} санынан {after} санына дейінгі өзгеріс {expected} % болады, ал мәтінде {printed} % деп тұр. "
    "Пайызды немесе сандардың бірін түзетіңіз.",
    ru="Изменение от {before} до {after} составляет {expected} %, а напечатано {printed} %. "
    "Исправьте процент или одно из чисел.",
    en="The change from {before} to {after} is {expected} %, but {printed} % is printed. "
    "Correct the percentage or one of the figures.",
)
_FROM = re.compile(r"\b(?:с|со|от|from)\s$", re.I)
_TO = re.compile(r"^(?:\s[^\W\d]+){0,2}\s(?:до|to)\s$", re.I)
_FROM_KAZAKH = re.compile(r"^-?(?:[^\W\d]+\s)?(?:[^\W\d]*[дтн][ае]н)\s$", re.I)
_TO_KAZAKH = re.compile(r"^-?(?:\s?[^\W\d]+)?(?:ға|ге|қа|ке|на|не)\b", re.I)
_BY = re.compile(r"^[^.;)\d]{0,30}(?:\bна|\bby|\bили|яғни|немесе)\s$|^-?(?:ға|ге|қа|ке)(?: дейін)?,?\s$", re.I)


def check_growth(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about printed changes; a percentage that fits either base is right."""
    found = []
    for claims in text.by_sentence:
        for before, after, share in zip(claims, claims[1:], claims[2:], strict=False):
            if _is_change(text, before, after, share) and not _fits(before, after, share):
                found.append(_finding(before, after, share))
    return found


def _is_change(text: Text, before: Claim, after: Claim, share: Claim) -> bool:
    if not (before.is_count and after.is_count and share.unit == "percent") or before.is_rough or after.is_rough:
        return False
    gap = text.content[before.end : after.start]
    follows = text.content[after.end : share.start]
    is_russian = _FROM.search(text.content[max(0, before.start - 6) : before.start]) and _TO.match(gap)
    is_kazakh = _FROM_KAZAKH.match(gap) and _TO_KAZAKH.match(follows)
    return bool(before.value > 0 and (is_russian or is_kazakh) and _BY.search(follows))


def _exact(before: Claim, after: Claim) -> Decimal:
    return abs(after.value - before.value) * 100 / before.value


def _fits(before: Claim, after: Claim, share: Claim) -> bool:
    """Within one unit of the last digit, or the later figure as a percentage of the earlier."""
    unit = Decimal(1).scaleb(-share.decimals)
    whole = after.value * 100 / before.value
    return min(abs(_exact(before, after) - share.value), abs(whole - share.value)) <= unit


def _finding(before: Claim, after: Claim, share: Claim) -> Finding:
    expected = written(_exact(before, after).quantize(Decimal(1).scaleb(-share.decimals), ROUND_HALF_UP))
    message = CHANGE.fill(
        before=written(before.value),
        after=written(after.value),
        expected=expected,
        printed=written(share.value),
    )
    actual = f"{written(share.value)} %"
    return Finding("percent-mismatch", "warning", (before, after, share), message, f"{expected} %", actual)
