from __future__ import annotations

import itertools

from hypothesis import event, given, settings

from qalam.allocation.solving import solve
from tests.allocation.waiting_lines import (
    Town,
    batch_parties,
    claims,
    counter_after,
    lawful,
    liked,
    parties_at,
    reported,
    towns,
)


@settings(max_examples=300, deadline=None)
@given(towns(homes=True))
def test_with_reserves_it_is_the_best_stable_allocation_for_every_child(town: Town) -> None:
    got = solve(town.market()).assigned.tolist()
    stable = [assigned for assigned in lawful(town) if not claims(town, assigned)]
    assert tuple(got) in stable
    for other in stable:
        for child, (mine, theirs) in enumerate(zip(got, other, strict=True)):
            assert liked(town, child, mine) <= liked(town, child, theirs)


@settings(max_examples=100, deadline=None)
@given(towns(applicants=4, homes=True))
def test_with_reserves_no_single_misreport_helps(town: Town) -> None:
    honest = solve(town.market()).assigned.tolist()
    every = range(len(town.seats))
    reports = [list(r) for k in range(len(town.seats) + 1) for r in itertools.permutations(every, k)]
    for liar, report in itertools.product(range(len(town.choices)), reports):
        got = int(solve(reported(town, liar, report).market()).assigned[liar])
        assert liked(town, liar, honest[liar]) <= liked(town, liar, got)


@settings(max_examples=400, deadline=None)
@given(towns(applicants=6, batches=True, homes=True))
def test_with_batches_nobody_has_a_claim_but_those_that_are_reported(town: Town) -> None:
    outcome = solve(town.market())
    got = outcome.assigned.tolist()
    assert tuple(got) in set(lawful(town))
    left = {(party, place) for party, place in claims(town, got)}
    assert left == {(tuple(sorted(one.members)), one.place) for one in outcome.relaxed}
    event(f"batches {len(batch_parties(town))}, let go {len(left)}")
    for place in range(len(town.seats)):
        assert outcome.counters[place] == counter_after(town, place, parties_at(town, got, place))
