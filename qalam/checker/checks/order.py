"""All checks of a text, in their order.

A check tells what is wrong, and those that read ties also which of these hold: to read them again would take as long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qalam.checker.checks.again.cells_again import check_cells_again
from qalam.checker.checks.again.headlines import check_headlines
from qalam.checker.checks.again.known_again import check_known_again
from qalam.checker.checks.again.only_in_title import check_only_in_title
from qalam.checker.checks.again.recalled import check_recalled
from qalam.checker.checks.again.restated import check_restated
from qalam.checker.checks.changes.net_changes import check_net_changes
from qalam.checker.checks.dates.impossible_dates import check_impossible_dates
from qalam.checker.checks.names.counted import check_counted
from qalam.checker.checks.names.in_both import check_in_both
from qalam.checker.checks.names.names import check_names
from qalam.checker.checks.names.rows import check_rows
from qalam.checker.checks.plans.fulfilled import check_fulfilled
from qalam.checker.checks.plans.plans import check_plans
from qalam.checker.checks.shares.shares import check_shares
from qalam.checker.checks.shares.weighed_rates import check_weighed_rates
from qalam.checker.checks.stages import check_stages
from qalam.checker.checks.sums.sums import check_sums
from qalam.checker.checks.sums.table_lines import check_table_lines
from qalam.checker.checks.units.in_words import check_in_words
from qalam.checker.checks.units.peers import check_peers
from qalam.checker.checks.units.scores import check_scores
from qalam.checker.findings import Finding
from qalam.checker.readers.again.again import check_again
from qalam.checker.readers.changes.balances import check_movements
from qalam.checker.readers.changes.changes import check_told_changes
from qalam.checker.readers.days.dates import check_read_dates
from qalam.checker.readers.hundred.hundred import check_hundred
from qalam.checker.readers.hundred.together import check_together
from qalam.checker.readers.marks.marks import check_marks_read
from qalam.checker.readers.measures.shares_of_all import check_shares_of_all
from qalam.checker.readers.measures.sizes import check_limits, check_sizes
from qalam.checker.readers.measures.units import check_units
from qalam.checker.readers.partitions.partitions import check_partitions
from qalam.checker.readers.products.products import check_read_products
from qalam.checker.readers.shares.share_words import check_shares_in_words
from qalam.checker.readers.shares.shares import read_shares
from qalam.checker.readers.steps.stages import check_later_steps, check_steps_named
from qalam.checker.readers.tables.changes import check_changes_of_rows
from qalam.checker.readers.wholes.wholes import check_wholes
from qalam.checker.readers.within.within import check_outcomes, check_within
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

Told = Finding | Relation

CHECKS: tuple[Callable[[Text, list[Relation]], Sequence[Told]], ...] = (
    check_shares,
    check_sums,
    check_stages,
    check_names,
    check_scores,
    check_limits,
    check_shares_of_all,
    check_in_words,
    check_impossible_dates,
    check_told_changes,
    check_movements,
    check_net_changes,
    check_plans,
    check_restated,
    check_fulfilled,
    check_recalled,
    check_headlines,
    check_only_in_title,
)

# Asked behind the others: each is given the ties and what was found so far, and leaves that alone. What was and what is
# with their difference are a sum as well, so of those that weigh evidence rates come first.
BEHIND: tuple[Callable[[Text, Sequence[Relation], Sequence[Finding]], Sequence[Told]], ...] = (
    check_in_both,
    check_counted,
    check_rows,
    check_steps_named,
    check_again,
    check_read_dates,
    check_table_lines,
    check_marks_read,
    check_changes_of_rows,
    check_units,
    check_sizes,
    check_peers,
    check_read_products,
    read_shares,
    check_shares_in_words,
    check_weighed_rates,
    check_later_steps,
    check_wholes,
    check_cells_again,
    check_known_again,
    check_within,
    check_outcomes,
    check_partitions,
    check_together,
    check_hundred,
)
