"""A number of a table that the text around it tells again with a slip: 'Барлығы | 697' and '679 бала болды'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from qalam.checker.checks.again.repeated import differing
from qalam.checker.evidence.cells import Retold, slipped
from qalam.checker.evidence.cells_grid import around_tables
from qalam.checker.evidence.slip_odds import pair_odds
from qalam.checker.evidence.weights import weights
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_IT

_SOME_OF_THEM = as_pattern(OF_IT)
APART = ("years_differ", "difference", "planned_of_one")  # of which any tells that they are two figures
ENOUGH, ENOUGH_ALONE = 0.0, 1.1  # log-odds
CLEARLY = 0.7  # by which the likeliest cell must be likelier than another one


def check_cells_again(text: Text, relations: Sequence[Relation], reported: Iterable[Finding]) -> list[Finding]:
    """Each number around a table that is most likely one of its cells, and that a slip parts from it; those of which
    something else was found are left alone."""
    around = around_tables(text)
    if not around.grids:
        return []
    wrong = {claim.id for finding in reported for claim in finding.claims}
    settled = settled_by(relations)
    table = weights("cells")
    likely: dict[str, list[tuple[float, Retold]]] = {}
    for pair in slipped(around):
        ids = {claim.id for claim in pair.claims}
        if ids & wrong or ids <= settled:
            continue
        if _are_apart(pair):
            continue
        odds = table.log_odds(pair.seen) + pair_odds(*pair.digits)
        likely.setdefault(pair.told.id, []).append((odds, pair))
    return [differing(*sorted(pair.claims, key=lambda one: one.start)) for pair in _best(likely)]


def _are_apart(pair: Retold) -> bool:
    """Whether anything tells that they are two figures: some of what a table counts, where nothing else says that
    its row is meant, a number told as some of another beside a total, one beside several that the table does not tell,
    or one that names no row of numbered ones ('10-11 | 131')."""
    seen = pair.seen
    is_in_row = seen["siblings_row"] or seen["near_row"] or seen["all_of_both"]
    if any(seen[name] for name in APART) or (seen["narrower"] and not is_in_row):
        return True
    text, told = pair.around.text, pair.told
    if seen["total_row"] and _SOME_OF_THEM.match(text.content, told.end):
        return True
    if told.value in pair.grid.sums:
        return True  # what a column makes
    are_of_another = seen["none_of_others"] and seen["others"] > 2
    return bool(are_of_another or (seen["row_number_unsaid"] and not seen["row_found"]))


def _best(likely: dict[str, list[tuple[float, Retold]]]) -> list[Retold]:
    """The likeliest cell of each number, if it is likely enough, and clearly likelier than any other; and no cell of
    two numbers."""
    found = []
    for pairs in likely.values():
        odds, pair = max(pairs, key=lambda one: one[0])
        rivals = [other for other, one in pairs if one.cell.claim.value != pair.cell.claim.value]
        if odds > _enough(pair) and all(odds - other > CLEARLY for other in rivals):
            found.append((odds, pair))
    best: list[Retold] = []
    taken = Counter[str]()
    for _, pair in sorted(found, key=lambda one: -one[0]):
        if not taken[pair.cell.claim.id]:
            best.append(pair)
            taken[pair.cell.claim.id] += 1
    return sorted(best, key=lambda pair: pair.told.start)


def _enough(pair: Retold) -> float:
    """The log-odds above which a number is told to be a cell: less where the text tells which row and column it is
    of."""
    return ENOUGH if pair.seen["row_found"] and pair.seen["column_found"] else ENOUGH_ALONE
