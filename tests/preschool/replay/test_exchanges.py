"""Exchanges by the rule of the round: rings, what keeps one from closing, and twins."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qalam.preschool.rules.exchange import exchange, givers, seats_by_number
from qalam.preschool.rules.round import Outcome, Round, Seeker, run, standings
from qalam.preschool.rules.turn import Category, order

A, B, C = (f"99024000000{number}/2021/kk/ordinary/full" for number in range(3))
GENERAL, FIRST, EXTRAORDINARY = Category.GENERAL, Category.FIRST, Category.EXTRAORDINARY


def child(
    who: str, filed: int, *wishes: str, category: Category = Category.GENERAL, batch: str | None = None
) -> Seeker:
    return Seeker(who, filed, category, tuple((key, rank) for rank, key in enumerate(wishes, start=1)), batch)


def found(waiting: list[Seeker], homes: dict[str, str]) -> dict[str, str]:
    """Who moves, and where to."""
    moving = givers(waiting, homes, {}, 3)
    asked = exchange(waiting, moving, seats_by_number(moving), {}, 3)
    given = {offer.who: offer.pool for offer in run(asked).outcome.offers}
    assert given.keys() == moving.keys()
    return given


def test_two_families_swap_and_three_go_round() -> None:
    assert found([child("a", 1, B), child("b", 2, A)], {"a": A, "b": B}) == {"a": B, "b": A}
    ring = [child("a", 1, B), child("b", 2, C), child("c", 3, A)]
    assert found(ring, {"a": A, "b": B, "c": C}) == {"a": B, "b": C, "c": A}


def test_a_child_that_waits_and_stands_ahead_keeps_the_ring_from_closing() -> None:
    pair, homes = [child("a", 5, B), child("b", 6, A)], {"a": A, "b": B}
    assert found([*pair, child("w", 1, A)], homes) == {}
    assert found([*pair, child("w", 9, A)], homes) == {"a": B, "b": A}
    assert found([*pair, child("w", 9, A, category=EXTRAORDINARY)], homes) == {}


def test_the_list_whose_turn_it_is_counts_as_for_any_place() -> None:
    pair, homes = [child("a", 5, B), child("b", 6, A)], {"a": A, "b": B}
    # The counter stands at 0, so the seat would be a first-priority child's.
    assert found([*pair, child("w", 9, A, category=FIRST)], homes) == {}


def test_another_ring_goes_on_where_one_is_kept_from_closing() -> None:
    waiting = [child("a", 5, B), child("b", 6, A, C), child("c", 4, B), child("w", 1, A)]
    # Had c stood behind a, who wants that seat too, this ring would not have closed either.
    assert found(waiting, {"a": A, "b": B, "c": C}) == {"b": C, "c": B}


def test_twins_swap_with_two_others_or_stay() -> None:
    twins = [child("a", 1, B, batch="x"), child("b", 2, B, batch="x")]
    homes = {"a": A, "b": A, "c": B, "d": B}
    others = [child("c", 3, A), child("d", 4, A)]
    assert found([*twins, *others], homes) == {"a": B, "b": B, "c": A, "d": A}
    assert found([*twins, child("c", 3, A)], homes | {}) == {}


def test_nobody_is_offered_a_seat_that_it_has_and_nobody_outside_gets_one() -> None:
    waiting = [child("a", 5, B), child("b", 6, A), child("w", 9, A)]
    asked = exchange(waiting, {"a": A, "b": B}, {A: ("1",), B: ("2",)}, {A: 2, B: 1}, 3)
    result = run(asked)
    assert [(o.who, o.place, o.counter, o.counter_after) for o in result.outcome.offers] == [
        ("b", "1", 2, 2), ("a", "2", 1, 1),
    ]  # fmt: skip
    assert "exchange" in result.reasons[0].en
    told = {one.who: one.outcome for one in result.outcome.explained}
    assert told == {"a": Outcome.GIVEN, "b": Outcome.GIVEN, "w": Outcome.FULL}


def test_rings_are_as_short_as_they_can_be() -> None:
    waiting = [
        child("a", 1, B),
        child("b", 2, A),
        child("c", 3, B),
        child("d", 4, A),
        child("e", 5, C),
        child("f", 6, A),
    ]
    homes = {"a": A, "b": B, "c": A, "d": B, "e": A, "f": C}
    moving = givers(waiting, homes, {}, 3)
    assert moving == homes
    asked = exchange(waiting, moving, {A: ("1", "2", "3"), B: ("4", "5"), C: ("6",)}, {}, 3)
    # The places of a pool are its givers' seats in the order of their codes.
    seat_of = dict(zip("123456", "acebdf", strict=True))
    given = {offer.who: seat_of[offer.place] for offer in run(asked).outcome.offers}
    assert sorted(given.values()) == sorted(homes)
    assert all(given[given[who]] == who for who in homes)


def test_a_round_without_givers_has_the_hash_it_always_had() -> None:
    asked = Round.of([child("a", 1, A)], [], mechanism="deferred-acceptance", seed=None, general_per_first=3)
    assert asked.hash() == "f650917ff7f2bbdb81cdbdb774a9dcce3be3751c35671358e21e89e6e11706ae"
    assert replace(asked, givers=(("a", B),)).hash() != asked.hash()


@st.composite
def towns(draw: st.DrawFn) -> tuple[list[Seeker], dict[str, str]]:
    """Children, most of whom hold a seat and want others."""
    pools = [A, B, C]
    waiting, homes = [], {}
    for number in range(draw(st.integers(2, 8))):
        who, home = f"{number}", draw(st.sampled_from([*pools, *pools, ""]))
        wishes = [key for key in draw(st.permutations(pools)) if key != home][: draw(st.integers(1, 2))]
        waiting.append(child(who, draw(st.integers(0, 9)), *wishes, category=draw(st.sampled_from(list(Category)))))
        if home:
            homes[who] = home
    return waiting, homes


@given(towns(), st.integers(0, 3))
def test_whoever_moves_gets_a_wish_and_nobody_who_waits_would_be_served_before_those_who_come(
    town: tuple[list[Seeker], dict[str, str]], counter: int
) -> None:
    waiting, homes = town
    counters = dict.fromkeys((A, B, C), counter)
    moving = givers(waiting, homes, counters, 3)
    asked = exchange(waiting, moving, seats_by_number(moving), counters, 3)
    given = {offer.who: offer.pool for offer in run(asked).outcome.offers}
    assert given.keys() == moving.keys()
    assert sorted(given.values()) == sorted(moving.values())
    stands = standings(asked)
    for seeker in asked.seekers:
        assert given.get(seeker.who, seeker.pools[0][0]) in dict(seeker.pools)
        for key, rank in seeker.pools:
            if seeker.who in given and rank >= dict(seeker.pools)[given[seeker.who]]:
                continue
            there = [stands[who] for who, at in given.items() if at == key]
            turns = order([*there, stands[seeker.who]], counter, 3, len(there))
            assert not there or seeker.who not in {member.who for turn in turns for member in turn.members}
