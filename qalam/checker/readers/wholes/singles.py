"""Things of a list that are told one by one in the singular: 'центральную, детскую, 2 поселковые и 21 сельскую'."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.evidence.sums import Sum
from qalam.checker.patterns import as_pattern

_LED = as_pattern(r"(?:-?[^\W\d]*)(?:\s[^\W\d]+){0,3}:\s")
_ITEM = as_pattern(r"\s*(?:одн[уа]\s|один\s|одно\s|бір\s)?[а-яёәғқңөұүһі-]+(?:\s[а-яёәғқңөұүһі-]+)?\s*")
_STOP = as_pattern(r"[.:()\n–—]")
_APART = as_pattern(r",\s|;\s|\s(?:и|және|мен|пен|бен)\s")
_NO_THING = as_pattern(
    r"\b(?:(?:не|нет|жоқ|без|в|на|по|из|для|все|всё)\b|друг|проч|остальн|басқа|өзге|қалған|т\.?\s?[дб]\b)", re.I
)


def with_singles(one: Sum) -> Sum:
    """A sum with those of its list that are told without a number, if all others of it have one."""
    text, run = one.text, one.run
    if not run.is_behind or run.whole.sentence != run.parts[-1].sentence:
        return one
    led = _LED.match(text.content, run.whole.end)
    if led is None or led.end() > run.parts[0].start + 1:
        return one
    found = _singles(one, led.end())
    if one.excess + len(found) <= 0 or not found:  # such a list may leave some out
        return one
    parts = tuple(sorted((*run.parts, *found), key=lambda part: part.start))
    return replace(one, run=replace(run, parts=parts), excess=one.excess + len(found))


def _singles(one: Sum, start: int) -> list[Claim]:
    """The items of a list that have no number; none where one of them is more than the name of a thing."""
    text, run, content = one.text, one.run, one.text.content
    stop = _STOP.search(content, start, text.sentences[run.whole.sentence].end)
    end = stop.start() if stop else text.sentences[run.whole.sentence].end
    if end < run.parts[-1].end:
        return []
    ends = [*(mark.span() for mark in _APART.finditer(content, start, end)), (end, end)]
    found: list[Claim] = []
    for stop_at, following in ends:
        if not text.claims_within(start, stop_at):
            said = content[start:stop_at]
            if not _ITEM.fullmatch(said) or _NO_THING.search(said):
                return []
            found.append(_one(run.whole, said.strip(), start + len(said) - len(said.lstrip())))
        start = following
    return found


def _one(whole: Claim, said: str, start: int) -> Claim:
    return replace(
        whole,
        id=f"single-{start}",
        text="1",
        value=Decimal(1),
        decimals=0,
        start=start,
        end=start + len(said),
        step=Decimal(0),
        is_rough=False,
    )
