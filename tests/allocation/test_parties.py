from __future__ import annotations

import numpy as np
from hypothesis import event, given, settings
from hypothesis import strategies as st

from qalam.allocation.parties import Parties
from qalam.allocation.solving import claims_of
from tests.allocation.waiting_lines import Town, chosen


@st.composite
def single_places(draw: st.DrawFn) -> Town:
    """One place that up to fourteen children ask for, two or three of them together."""
    count, together, every = draw(st.integers(3, 14)), draw(st.integers(2, 3)), draw(st.integers(1, 4))
    return Town(
        choices=[[0]] * count,
        ranks=[[draw(st.integers(0, 2))] for _ in range(count)],
        seats=[draw(st.integers(1, 10))],
        turns=list(draw(st.permutations(range(count)))),
        classes=[draw(st.integers(0, 2)) for _ in range(count)],
        ahead=[draw(st.sampled_from([-1, 1]))],
        due=[2 if every > 1 else -1],
        every=[every],
        counters=[draw(st.integers(0, every - 1))],
        homes=[-1] * count,
        batches=[0 if child < together else -1 for child in range(count)],
    )


@settings(max_examples=400, deadline=None)
@given(single_places())
def test_a_batch_that_asks_a_place_is_let_in_where_its_turn_comes_while_seats_are_left(town: Town) -> None:
    problem, claims = claims_of(town.market())
    parties = Parties(problem, claims.homes, claims.lists, claims.reserves, claims.batches)
    assigned, _ = parties.seated(np.zeros(len(claims.batches.places), dtype=np.bool_))
    batch = tuple(child for child, number in enumerate(town.batches) if number == 0)
    alone = [(child,) for child in range(len(town.choices)) if child not in batch]
    before = chosen(town, 0, alone)
    after = chosen(town, 0, [*before, batch])
    expected = after if batch in after else before
    event("let in" if batch in after else "refused")
    assert set(np.flatnonzero(assigned == 0).tolist()) == {child for party in expected for child in party}
