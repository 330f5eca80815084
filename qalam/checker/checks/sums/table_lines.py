"""Lines of a table that are reckoned from others of it: differences, ratios, changes, products and shares, in the
records in which they are not what they are in the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.differences import difference_finding
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.checks.shares.share_findings import share_finding
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.grids.fixed_shares import Shares, lines_of
from qalam.checker.relations.grids.grid import Grid, grids
from qalam.checker.relations.grids.reckoned import Held, Reckoned
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

RATIO = Trilingual(
    kk="Кестенің басқа жолдарында бұл сан {later} мен {first} қатынасынан шығады: мұнда {expected} болуға тиіс, ал "
    "{printed} деп тұр. Сандардың бірін тексеріңіз.",
    ru="В остальных строках таблицы это число – отношение чисел вроде {later} и {first}: здесь должно быть {expected}, "
    "а напечатано {printed}. Проверьте одно из чисел.",
    en="Elsewhere in the table the figure is the ratio of such figures as {later} and {first}: {expected} is due here, "
    "but {printed} is printed. Check one of the figures.",
)
PRODUCT = Trilingual(
    kk="{first} мен {later} көбейтіндісі {expected} болады, ал кестеде {printed} деп тұр. Сандардың бірін тексеріңіз.",
    ru="Произведение {first} и {later} составляет {expected}, а в таблице напечатано {printed}. "
    "Проверьте одно из чисел.",
    en="The product of {first} and {later} is {expected}, but {printed} is printed in the table. "
    "Check one of the figures.",
)
HUNDRED = 100
RATES = frozenset({"percent-mismatch", "rounding", "repeated-differs"})


def check_table_lines(text: Text, relations: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Findings about the numbers that two others of their row, or of their column, do not make, beside what was found
    of them before."""
    told = [_names(tie) for tie in relations if tie.kind == "parts"]
    wrong = [{claim.id for claim in finding.claims} for finding in findings]
    rates = {finding.claims[-1].id for finding in findings if finding.kind in RATES and finding.claims}
    found = [one for grid in grids(text) for lines in lines_of(text, grid) for one in _of_lines(*lines)]
    settled = settled_by(relations)
    return [
        one
        for one in found
        if one.claims[-1].id not in rates
        and not any(_names_of(one) <= own for own in told)
        and not any(_names_of(one) & own for own in wrong)
        and not (_names_of(one) <= settled)
    ]


def _names_of(finding: Finding) -> set[str]:
    return {claim.id for claim in finding.claims}


def _names(tie: Relation) -> set[str]:
    return {claim.id for claim in (tie.whole, *tie.parts) if claim is not None}


def _of_lines(grid: Grid, held: Sequence[Held], fixed: Sequence[Shares]) -> Iterator[Finding]:
    for one in held:
        yield from _failing(grid, one)
    made = {claim.id for one in held for at in one.wrong for claim in _claims(grid, one.line, at)[2:]}
    for shares in fixed:
        yield from (share_finding(*part) for part in shares.failing if part[1].id not in made)


def _claims(grid: Grid, line: Reckoned, at: int) -> Sequence[Claim]:
    return [cell.claim for cell in line.cells(grid.records[at])]


def _failing(grid: Grid, held: Held) -> Iterator[Finding]:
    line = held.line
    for at in held.wrong:
        first, later, made = _claims(grid, line, at)
        if line.sort == "difference":
            yield difference_finding(first, later, made)
        elif line.sort == "change":
            yield growth_finding(first, later, made)
        elif line.sort == "ratio" and line.each == HUNDRED:
            yield share_finding(later, made, first)
        else:
            due = first.value * later.value if line.sort == "product" else later.value / (first.value or 1)
            due = due / Decimal(line.each) if line.sort == "product" else due * Decimal(line.each)
            yield _finding(line, (first, later, made), due)


def _finding(line: Reckoned, claims: tuple[Claim, Claim, Claim], due: Decimal) -> Finding:
    first, later, made = claims
    expected, printed = written(due.quantize(unit_printed(made), ROUND_HALF_UP)), written(made.value)
    message = PRODUCT if line.sort == "product" else RATIO
    said = message.fill(first=written(first.value), later=written(later.value), expected=expected, printed=printed)
    return Finding("repeated-differs", "warning", claims, said, expected, printed)
