"""Lines without marks behind 'including:', as in budgets: 'доходы – 900 тысяч тенге, в том числе:' and four lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack, value_of
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.listed_above import is_slip
from qalam.checker.relations.lists.measured import measured_in, tie_measured
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST
from qalam.checker.relations.tie import is_net
from qalam.checker.text import Text

_LINE = as_pattern(r"[^\n]+")
_OPENS = as_pattern(r"(?:\s[^\W\d]+)?\s?:\s*$")
_OPENS_NUMBERED = as_pattern(r"\s*\d{1,2}[.)]\s[^:]*:\s*")  # '1) доходы – 900 тысяч тенге:'
_NUMBERED = as_pattern(r"\s*(?:\d{1,2}[.)]|[^\W\d]\))")
_LABELLED = as_pattern(r"\s*[^\W\d][^\d\n]*[–—-]?\s?$")
_PLAIN_END = as_pattern(r"\d(?:\s[^\W\d]+){0,2}\Z")
_NEXT_LINE = as_pattern(r"[ \t]*\n(?![ \t]*(?:\n|\Z))")
ENDS = 50  # characters of a line in which its number ends it
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
    counts = [claim for claim in text.claims_within(span[0], end) if _is_sum(claim) and not claim.may_be_year]
    wholes = [claim for claim in counts if claim.step or claim.noun or claim.unit == "money"]
    wholes = wholes or (counts if markers else [])
    if len(wholes) != 1 or wholes[0].is_rough:
        return
    if not markers and not (wholes[0].unit == "money" and _OPENS_NUMBERED.fullmatch(text.content, *span)):
        return
    whole = wholes[0]
    parts: list[Claim] = []
    for start, end in following:
        counts = text.claims_within(start, end)
        if parts and not counts and REST.search(text.content, start, end):
            return  # 'остальное – на учебники'
        if len(counts) != 1 or _NUMBERED.match(text.content, start):
            break
        is_same = counts[0].unit == whole.unit or not counts[0].value  # 'трансферты – 0;'
        is_same &= measured_in(counts[0]) == measured_in(whole)
        if not is_same or not _LABELLED.match(text.content, start, counts[0].start):
            break
        parts.append(counts[0])
        if not _goes_on(text.content, start, end):
            break
    if measured_in(whole):
        yield from tie_measured(text, whole, parts, span[1])
        return
    far = FAR_OF_BUDGET if whole.unit == "money" and _NUMBERED.match(text.content, span[0]) else FAR
    yield from _tied(whole, parts, far)


def _is_sum(claim: Claim) -> bool:
    return claim.is_count or measured_in(claim) != ""


def _goes_on(content: str, start: int, end: int) -> bool:
    """Whether a list goes on behind a line: one that ends with a comma or semicolon, or with its number and what that
    counts, where no empty line follows."""
    line = content[start:end].rstrip()
    is_plain = _PLAIN_END.search(line, max(0, len(line) - ENDS)) is not None
    return line.endswith((";", ",")) or (is_plain and _NEXT_LINE.match(content, start + len(line)) is not None)


def _tied(whole: Claim, parts: list[Claim], far: Decimal) -> Iterator[Relation]:
    total = sum((part.value for part in parts), Decimal(0))
    gap = abs(total - whole.value)
    if len(parts) >= FEWEST and gap <= whole.value * far and not is_net(whole, parts):
        yield Relation("parts", whole, tuple(parts), gap <= slack(whole, *parts), is_exhaustive=True)
        return
    most = max(parts, key=value_of, default=whole)
    is_one_above = len(parts) > FEWEST and whole.value < most.value and all(may_be_part(whole, part) for part in parts)
    if is_one_above and not any(part.step or part.is_rough for part in parts) and is_slip(whole, most, total):
        yield Relation("subset", whole, (most,), holds=False)
