from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import event, given, settings
from hypothesis import strategies as st

from qalam.allocation.explaining import OUTCOMES
from qalam.allocation.relaxing import Relaxation, relaxations
from qalam.allocation.reserves import Reserves
from qalam.allocation.seated import seated
from qalam.allocation.solving import Market, claims_of, solve
from qalam.allocation.stability import blocking_choices, blocking_shared, verdict
from tests.allocation.markets import problem_of
from tests.allocation.waiting_lines import (
    Town,
    array,
    batch_parties,
    chosen,
    claims,
    counter_after,
    lawful,
    liked,
    lone,
    parties_at,
    reported,
    towns,
    wishes,
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


@settings(max_examples=150, deadline=None)
@given(towns(applicants=4, batches=True, homes=True))
def test_the_checker_sees_exactly_the_claims_of_every_lawful_allocation(town: Town) -> None:
    problem, measures = claims_of(town.market())
    for assigned in lawful(town):
        given_now = array(assigned)
        there = seated(problem, given_now, measures.lists, measures.reserves, measures.batches)
        shared = blocking_shared(problem, given_now, measures, there)
        alone = blocking_choices(problem, given_now, measures, there).tolist()
        found = {((int(problem.owners[edge]),), int(problem.places[edge])) for edge in alone}
        found |= {(tuple(sorted(one.members)), one.place) for one in relaxations(shared, measures)}
        assert found == set(claims(town, assigned))
        told = verdict(problem, given_now, measures)
        assert told.lawful
        assert told.blocking_pairs == len(found)


@settings(max_examples=60, deadline=None)
@given(towns(applicants=5, batches=True), st.data())
def test_the_checker_sees_batches_that_are_torn(town: Town, data: st.DataObject) -> None:
    problem, measures = claims_of(town.market())
    options = [[-1, *wishes(town, (a,))] for a in range(len(town.choices))]
    assigned = [data.draw(st.sampled_from(row)) for row in options]
    torn = [
        party
        for party in batch_parties(town)
        if {assigned[a] for a in party} != {-1}
        and (len({assigned[a] for a in party}) > 1 or assigned[party[0]] not in wishes(town, party))
    ]
    assert verdict(problem, array(assigned), measures).torn_batches == len(torn)


@settings(max_examples=100, deadline=None)
@given(towns(applicants=6, batches=True, homes=True))
def test_the_numbering_of_applicants_changes_nothing(town: Town) -> None:
    turned = replace(
        town,
        **{name: getattr(town, name)[::-1] for name in ("choices", "ranks", "turns", "classes", "homes", "batches")},
    )
    one, other = solve(town.market()), solve(turned.market())
    assert one.assigned.tolist() == other.assigned.tolist()[::-1]
    assert one.counters.tolist() == other.counters.tolist()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 2), min_size=1, max_size=12), st.integers(0, 6), st.integers(0, 6), st.integers(0, 3))
def test_two_rounds_with_the_counter_between_them_serve_as_one_round(
    classes: list[int], early: int, late: int, counter: int
) -> None:
    def served(children: list[int], seats: int, count: int) -> tuple[set[int], int]:
        own = array([classes[child] for child in children])
        turns = list(range(len(children)))
        problem = problem_of([[0]] * len(children), [[0]] * len(children), [seats], turns)
        reserves = Reserves.alike(own, array([count]), ahead=1, due=2, every=4)
        outcome = solve(Market(problem, reserves=reserves))
        seats_of = zip(children, outcome.assigned.tolist(), strict=True)
        return {child for child, got in seats_of if got == 0}, int(outcome.counters[0])

    everyone = list(range(len(classes)))
    first, between = served(everyone, early, counter)
    left = [child for child in everyone if child not in first]
    second, after = served(left, late, between) if left else (set(), between)
    assert (first | second, after) == served(everyone, early + late, counter)


@settings(max_examples=150, deadline=None)
@given(towns(applicants=5, batches=True, homes=True))
def test_what_would_have_had_to_differ_is_so(town: Town) -> None:
    """A child alone that is said to do with another list does get the place when it is moved to that list."""
    outcome = solve(town.market())
    told, got = outcome.explanation, outcome.assigned.tolist()
    for edge, (child, place) in enumerate(zip(outcome.problem.owners, outcome.problem.places, strict=True)):
        word = OUTCOMES[told.outcomes[edge]]
        assert (word == "placed") == (got[child] == place)
        if child not in lone(town) or word != "behind_cutoff":
            continue
        others = [one for one in parties_at(town, got, place) if child not in one]
        for line, own in ((0, town.ahead[place]), (1, town.due[place])):
            if own != -1:
                moved = replace(town, classes=[own if a == child else c for a, c in enumerate(town.classes)])
                serves = (child,) in chosen(moved, place, [*others, (child,)])
                assert bool(told.would_serve[edge] & 1 << line) == serves


def test_where_no_stable_result_exists_it_says_whose_claim_was_let_go() -> None:
    # The twins fill place 0, so child 3 asks place 1 and sends child 2 to place 0; the twins go, child 3 comes back to
    # the seat left over, so child 2 goes to place 1, and the twins fit again.
    town = Town(
        choices=[[0], [0], [1, 0], [0, 1]],
        ranks=[[2, 2], [2, 2], [1, 2], [2, 0]],
        seats=[2, 1],
        turns=[0, 2, 1, 3],
        classes=[0, 0, 0, 0],
        ahead=[-1, -1],
        due=[-1, -1],
        every=[1, 1],
        counters=[0, 0],
        homes=[-1, -1, -1, -1],
        batches=[0, 0, -1, -1],
    )
    assert all(claims(town, assigned) for assigned in lawful(town))
    outcome = solve(town.market())
    assert outcome.assigned.tolist() == [-1, -1, 1, 0]
    assert outcome.relaxed == (Relaxation(members=(0, 1), place=0),)
    assert outcome.verdict.blocking_pairs == 1
