"""Lines without marks behind 'including:', as in budgets: 'доходы – 900 тысяч тенге, в том числе:' and four lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER
from qalam.checker.relations.tie import is_net
from qalam.checker.text import Text

_LINE = re.compile(r"[^\n]+")
_OPENS = re.compile(r"(?:\s[^\W\d]+)?\s?:\s*$")
_OPENS_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s[^:]*:\s*")  # '1) доходы – 900 тысяч тенге:'
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]|[^\W\d]\))")
_LABELLED = re.compile(r"\s*[^\W\d][^\d\n]*[–—-]?\s?$")
FEWEST = 2
MOST = 40  # lines of one list
FAR_OF_BUDGET = Decimal("0.3")  # the numbered lines of a budget always name all
FAR = Decimal("0.1")  # of the number above: lines that miss it by more are not all


def announced(text: Text) -> list[Relation]:
    """The lines tied to the only number of the line that announces them."""
    lines = [match.span() for match in _LINE.finditer(text.content) if match.group().strip()]
    found: list[Relation] = []
    for place, (start, end) in enumerate(lines):
        if text.content[start:end].rstrip().endswith(":"):
            found.extend(_of_line(text, (start, end), lines[place + 1 : place + 1 + MOST]))
    return found


def _of_line(text: Text, span: tuple[int, int], following: list[tuple[int, int]]) -> Iterator[Relation]:
    markers = list(MARKER.finditer(text.content, *span))
    end = markers[-1].start() if markers else span[1]
    if markers and not _OPENS.fullmatch(text.content, markers[-1].end(), span[1]):
        return
    wholes = [claim for claim in text.claims_within(span[0], end) if claim.step or claim.noun or claim.unit == "money"]
    if len(wholes) != 1 or not wholes[0].is_count or wholes[0].is_rough:
        return
    if not markers and not (wholes[0].unit == "money" and _OPENS_NUMBERED.fullmatch(text.content, *span)):
        return
    whole, parts = wholes[0], []
    for start, end in following:
        counts = text.claims_within(start, end)
        if len(counts) != 1 or _NUMBERED.match(text.content, start):
            break
        is_same = counts[0].unit == whole.unit or not counts[0].value  # 'трансферты – 0;'
        if not is_same or not _LABELLED.match(text.content, start, counts[0].start):
            break
        parts.append(counts[0])
        if not text.content[start:end].rstrip().endswith((";", ",")):
            break
    far = FAR_OF_BUDGET if whole.unit == "money" and _NUMBERED.match(text.content, span[0]) else FAR
    yield from _tied(whole, parts, far)


def _tied(whole: Claim, parts: list[Claim], far: Decimal) -> Iterator[Relation]:
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    if len(parts) >= FEWEST and gap <= whole.value * far and not is_net(whole, parts):
        yield Relation("parts", whole, tuple(parts), gap <= slack(whole, *parts), is_exhaustive=True)
