"""The balance of a budget in numbered lines, in the rows of a table or in one sentence: its deficit is what its income
leaves of its costs, of what it lends and of what it spends on financial assets; what it lends is loans less what is
paid back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from qalam.checker.checks.changes.differences import difference_finding
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.scales import scaled_like
from qalam.checker.sentences import Sentence
from qalam.checker.slips import slip_between, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DEFICIT, FINANCING
from qalam.checker.words.plans.budgets import ASSETS, COMES_BACK, COSTS, GOES_OUT, INCOME, LENT, OTHER_DEFICIT, UNTOLD
from qalam.kernel.trilingual import Trilingual

BALANCE = Trilingual(
    kk="Бюджеттің жолдары бойынша {sum} = {due}, ал тапшылығы (профициті) {printed} деп жазылған. "
    "Сомалардың бірін түзетіңіз.",
    ru="По строкам бюджета {sum} = {due}, а дефицит (профицит) указан как {printed}. Исправьте одну из сумм.",
    en="The lines of the budget make {sum} = {due}, but its deficit (surplus) is printed as {printed}. "
    "Correct one of the sums.",
)
_LINE = as_pattern(r"(?:\A|[\n;:])[ \t]*(\d{1,2})[.)]\s(?=[^\W\d])")
_LENT, _ASSETS, _COMES_BACK, _GOES_OUT, _OTHER = (
    as_pattern("|".join(words), re.I) for words in (LENT, ASSETS, COMES_BACK, GOES_OUT, OTHER_DEFICIT)
)
_DEFICIT, _UNTOLD = as_pattern("|".join(DEFICIT), re.I), as_pattern("|".join(UNTOLD), re.I)
_TITLES = tuple(
    (name, as_pattern("|".join(words), re.I))
    for name, words in (
        ("financing", FINANCING),
        ("deficit", DEFICIT),
        ("lent", LENT),
        ("assets", ASSETS),
        ("income", INCOME),
        ("costs", COSTS),
    )
)
_NEGATIVE = as_pattern(r"(?:\A|[\s(])[-–−]\Z")
_SUMS = frozenset({"money", "measure", "count"})
_LINES = {"income": 1, "costs": -1, "lent": -1, "assets": -1}
LEAST = 3  # lines of a budget
TITLE = 160  # characters of a title


@dataclass(frozen=True, slots=True)
class _Line:
    """A numbered line, what it is of, its sums with what is said before each, and the value of the first with its
    sign; all in the thousands of the first line."""

    name: str
    number: int
    sums: tuple[Claim, ...]
    titles: tuple[str, ...]
    value: Decimal


def check_balances(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about the deficit of each budget, and about its lines that are differences."""
    numbered = [finding for lines in _budgets(text) for finding in (*_of_deficit(lines, lines), *_of_lines(lines))]
    told = {claim.id for finding in numbered for claim in finding.claims}
    bare = (lines for lines in _bare_budgets(text) if not told & {line.sums[0].id for line in lines})
    return [*numbered, *(finding for lines in bare if _is_slip(lines) for finding in _of_deficit(lines, []))]


def _bare_budgets(text: Text) -> Iterator[list[_Line]]:
    """The lines of each budget that no numbers tell: rows of a table with one sum each, or the clauses of a sentence.
    Of what a line is made up of, and of what is told behind the deficit but its financing, nothing is asked."""
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        told = list(group)
        for sentences in [told] if is_row else [[sentence] for sentence in told]:
            start, end = sentences[0].start, sentences[-1].end
            if not _DEFICIT.search(text.content, start, end):
                continue
            for lines in _whole(_named(text, list(_titled(text, sentences)))):
                if {"lent", "assets"} & {line.name for line in lines} or not _UNTOLD.search(text.content, start, end):
                    yield lines


def _titled(text: Text, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Claim]]:
    """Each sum with where its title begins; none of a table with several sums in a row."""
    for sentence in sentences:
        sums = [claim for claim in text.by_sentence[sentence.number] if claim.unit in _SUMS and not claim.may_be_year]
        if len(sentences) > 1 and len(sums) > 1:
            return
        start = sentence.start
        for claim in sums:
            yield start, claim
            start = claim.end


def _named(text: Text, titled: Sequence[tuple[int, Claim]]) -> list[_Line]:
    """The first line of each name, up to the deficit and its financing, in the thousands of the income."""
    lines: list[_Line] = []
    for start, claim in titled:
        line = _line(text, len(lines) + 1, start, claim.end, lines[0].sums[0] if lines else None)
        is_new = line is not None and line.name not in {one.name for one in lines}
        if line is not None and is_new and (lines or line.name == "income"):
            lines.append(line)
    return lines


def _is_slip(lines: Sequence[_Line]) -> bool:
    """Whether one slip of the typist in one of the sums explains why they do not come out."""
    deficit = next(line for line in lines if line.name == "deficit")
    own = [line for line in lines if line.name in _LINES and line.number < deficit.number]
    due = sum((line.value * _LINES[line.name] for line in own), Decimal(0))
    meant = [(deficit, abs(due))]
    for side in (deficit.value, -deficit.value):
        meant += [(line, abs(line.value + _LINES[line.name] * (side - due))) for line in own]
    unit = min(unit_printed(line.sums[0]) for line in lines)
    return any(slip_between(str(int(abs(line.value) / unit)), str(int(other / unit))) for line, other in meant)


def _budgets(text: Text) -> Iterator[list[_Line]]:
    """The lines of each budget: of those numbered on from one that tell an income, costs and a deficit."""
    starts = list(_LINE.finditer(text.content))
    ends = [*(start.start() for start in starts), len(text.content)][1:]
    lines: list[_Line] = []
    for start, end in zip(starts, ends, strict=True):
        if not lines or int(start[1]) != lines[-1].number + 1:
            yield from _whole(lines)
            lines = []
        line = _line(text, int(start[1]), start.end(), end, lines[0].sums[0] if lines else None)
        if line is not None and (lines or line.name == "income"):
            lines.append(line)
    yield from _whole(lines)


def _whole(lines: list[_Line]) -> Iterator[list[_Line]]:
    names = [line.name for line in lines]
    if {"income", "costs", "deficit"} <= set(names) and len(set(names)) == len(names):
        yield lines


def _line(text: Text, number: int, start: int, end: int, first: Claim | None) -> _Line | None:
    """A line with its first sum; None where it tells none, or is none of a budget."""
    sums = [claim for claim in text.claims_within(start, end) if claim.unit in _SUMS and not claim.is_rough]
    if not sums or sums[0].start - start > TITLE:
        return None
    title = text.content[start : sums[0].start]
    name = next((name for name, words in _TITLES if words.search(title)), "")
    if not name or (name == "deficit" and _OTHER.search(title)):
        return None
    edges = [start, *(claim.end for claim in sums)]
    titles = tuple(text.content[low : claim.start] for low, claim in zip(edges, sums, strict=False))
    scaled = tuple(scaled_like(claim, first or sums[0]) for claim in sums)
    is_negative = _NEGATIVE.search(text.content, max(0, sums[0].start - 2), sums[0].start) is not None
    return _Line(name, number, scaled, titles, -scaled[0].value if is_negative else scaled[0].value)


def _of_deficit(lines: Sequence[_Line], financed: Sequence[_Line]) -> Iterator[Finding]:
    """The deficit that does not come out, unless it does in the line that is `financed`, against which another check
    holds it."""
    deficit = next(line for line in lines if line.name == "deficit")
    own = [line for line in lines if line.name in _LINES and line.number < deficit.number]
    due = sum((line.value * _LINES[line.name] for line in own), Decimal(0))
    claims = (*(line.sums[0] for line in own), deficit.sums[0])
    room = max(claim.step for claim in claims)
    if len(own) != deficit.number - 1 or abs(abs(due) - abs(deficit.value)) <= room:
        return
    if any(line.name == "financing" and abs(abs(due) - abs(line.value)) <= room for line in financed):
        return
    said = "".join(_term(line, is_first=place == 0) for place, line in enumerate(own))
    message = BALANCE.fill(sum=said, due=written(due), printed=written(deficit.value))
    yield Finding("repeated-differs", "warning", claims, message, written(abs(due)), written(abs(deficit.value)))


def _term(line: _Line, *, is_first: bool) -> str:
    value = written(line.value) if line.value >= 0 else f"(−{written(-line.value)})"
    return str(value) if is_first else f" − {value}"


def _of_lines(lines: Sequence[_Line]) -> Iterator[Finding]:
    """What is lent and the assets bought, each with the two sums of which it is the difference."""
    for line in lines:
        if line.name not in {"lent", "assets"} or len(line.sums) != LEAST:
            continue
        net, out, back = line.sums
        is_told = _GOES_OUT.search(line.titles[1]) and _COMES_BACK.search(line.titles[2])
        if is_told and abs(abs(out.value - back.value) - net.value) > max(claim.step for claim in line.sums):
            yield difference_finding(back, out, net)
