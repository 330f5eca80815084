"""Mass rounds: stable, the same for the same data, and every tampering with one is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import LANGUAGES
from qalam.preschool.rules.replay import replay
from qalam.preschool.rules.round import Outcome, Round, RoundPool, Seeker, run, standings
from qalam.preschool.rules.turn import Category, order
from tests.preschool.replay.office import Office
from tests.preschool.replay.plain_rounds import assigned_plainly

KEYS = [f"99024000000{number}/2021/kk/ordinary/full" for number in range(4)]


@st.composite
def rounds(draw: st.DrawFn, *, batches: bool = False) -> Round:
    """Some pools with some places, and children of every category who want some of them."""
    sizes = draw(st.lists(st.integers(0, 4), min_size=1, max_size=4))
    pools = [
        RoundPool(key, tuple(f"{number}{spot}" for spot in range(size)), draw(st.integers(0, 3)))
        for number, (key, size) in enumerate(zip(KEYS, sizes, strict=False))
    ]
    seekers = []
    for number in range(draw(st.integers(0, 12))):
        wishes = draw(st.permutations([pool.key for pool in pools]))[: draw(st.integers(0, 4))]
        ranked = tuple((key, rank) for rank, key in enumerate(wishes, start=1))
        batch = f"family {number // 2}" if batches and number < 6 else None
        category = draw(st.sampled_from(list(Category)))
        seekers.append(Seeker(f"{number:02}", draw(st.integers(0, 20)), category, ranked, batch))
    return Round.of(seekers, pools, mechanism="deferred-acceptance", seed=None, general_per_first=3)


@given(rounds())
def test_nobody_is_left_out_whom_a_pool_would_rather_serve(asked: Round) -> None:
    waiting = standings(asked)
    given_pool = {offer.who: offer.pool for offer in run(asked).outcome.offers}
    for seeker in asked.seekers:
        ranks = dict(seeker.pools)
        for key, rank in seeker.pools:
            if rank >= ranks.get(given_pool.get(seeker.who, ""), 99):
                continue
            (pool,) = (one for one in asked.pools if one.key == key)
            there = [waiting[who] for who, at in given_pool.items() if at == key]
            turns = order([*there, waiting[seeker.who]], pool.counter, 3, len(pool.places))
            assert seeker.who not in {member.who for turn in turns for member in turn.members}


@given(rounds())
def test_the_engine_gives_what_the_plainest_deferred_acceptance_gives(asked: Round) -> None:
    assert {offer.who: offer.pool for offer in run(asked).outcome.offers} == assigned_plainly(asked)


@given(rounds(batches=True))
def test_a_batch_gets_places_together_or_none(asked: Round) -> None:
    given_pool = {offer.who: offer.pool for offer in run(asked).outcome.offers}
    batches: dict[str, set[str | None]] = {}
    for seeker in asked.seekers:
        if seeker.batch:
            batches.setdefault(seeker.batch, set()).add(given_pool.get(seeker.who))
    assert all(len(pools) == 1 for pools in batches.values())


@given(rounds(batches=True))
def test_no_place_is_given_twice_and_the_counters_go_on_from_where_they_stood(asked: Round) -> None:
    offers = run(asked).outcome.offers
    places = [offer.place for offer in offers]
    assert len(places) == len(set(places))
    assert [offer.pool for offer in offers] == sorted(offer.pool for offer in offers)
    for pool in asked.pools:
        in_order = [one for one in offers if one.pool == pool.key]
        counter = pool.counter
        for offer in in_order:
            assert offer.counter == counter
            counter = offer.counter_after
        assert [one.place for one in in_order] == list(pool.places[: len(in_order)])


@given(rounds(batches=True), st.randoms())
def test_the_order_of_rows_changes_nothing(asked: Round, chance: Random) -> None:
    seekers, pools = list(asked.seekers), list(asked.pools)
    chance.shuffle(seekers)
    chance.shuffle(pools)
    again = Round.of(seekers, pools, mechanism="deferred-acceptance", seed=None, general_per_first=3)
    assert again.hash() == asked.hash()
    assert run(again) == run(asked)


@given(rounds(), st.data())
@settings(max_examples=60)
def test_no_child_gains_by_a_list_that_is_not_its_wish(asked: Round, data: st.DataObject) -> None:
    if not asked.seekers:
        return
    liar = data.draw(st.sampled_from(asked.seekers))
    wishes = data.draw(st.permutations(liar.pools))[: data.draw(st.integers(0, len(liar.pools)))]
    lie = [replace(one, pools=tuple(wishes)) if one is liar else one for one in asked.seekers]
    told = Round.of(lie, asked.pools, mechanism="deferred-acceptance", seed=None, general_per_first=3)
    ranks = dict(liar.pools)
    honest, lying = (
        next((ranks[offer.pool] for offer in run(one).outcome.offers if offer.who == liar.who), 99)
        for one in (asked, told)
    )
    assert honest <= lying


@given(rounds(batches=True))
def test_every_choice_is_explained_in_three_languages(asked: Round) -> None:
    result = run(asked).outcome
    assert [(one.who, one.rank) for one in result.explained] == [
        (seeker.who, rank) for seeker in asked.seekers for _, rank in seeker.pools
    ]
    given_pool = {offer.who: offer.pool for offer in result.offers}
    for one in result.explained:
        assert (one.outcome is Outcome.GIVEN) == (given_pool.get(one.who) == one.pool)
        assert all(one.reason.say(language) and "{" not in one.reason.say(language) for language in LANGUAGES)


def office() -> Office:
    """Twelve children, some of them first-priority, and a round over five places."""
    made = Office("zhanaozen", datetime(2026, 2, 2, 9, tzinfo=CITY_ZONE), Random(5))
    for number in range(12):
        child = made.file(born=2021)
        if number % 5 == 1:
            made.confirm(child)
        made.pass_time(minutes=1)
    for garden in (0, 0, 0, 1, 2):
        made.open(f"{('990240001234', '990240005678', '990240009012')[garden]}/2021/kk/ordinary/full")
    made.round()
    return made


def found(made: Office) -> set[str]:
    return {one.code for one in replay(made.events, made.territory)}


def offers(made: Office) -> list[int]:
    return [number for number, event in enumerate(made.events) if event["cause"] == "round"]


def test_an_honest_round_is_clean_and_gives_all_places() -> None:
    made = office()
    assert len(offers(made)) == 5
    assert found(made) == set()


def test_two_children_swapped_are_found_at_both_offers() -> None:
    made = office()
    first, second = (made.events[number] for number in offers(made)[:2])
    for name in ("place", "pool", "rank", "counter", "counter_after"):
        first[name], second[name] = second[name], first[name]
    findings = list(replay(made.events, made.territory))
    assert [one.leaf for one in findings if one.code == "round-differs"] == offers(made)[:2]


def test_an_offer_withheld_is_found() -> None:
    made = office()
    del made.events[offers(made)[-1]]
    assert found(made) == {"round-count"}


def test_an_offer_to_somebody_else_is_found() -> None:
    made = office()
    placed = {made.events[number]["who"] for number in offers(made)}
    favourite = next(who for who in made.children if who not in placed)
    made.events[offers(made)[0]]["who"] = favourite
    assert "round-differs" in found(made)


def test_a_counter_bent_in_a_round_is_found() -> None:
    made = office()
    made.events[offers(made)[0]]["counter_after"] = 2
    assert "round-differs" in found(made)


def test_a_round_on_other_data_is_found() -> None:
    made = office()
    made.events[offers(made)[0] - 1]["input"] = "0" * 64
    assert found(made) == {"round-input"}


def test_a_round_over_a_closed_place_is_found() -> None:
    made = office()
    opened = offers(made)[0] - 1
    at = made.events[opened]["at"]
    closing = {"v": 1, "kind": "place-closed", "at": at, "rule": "", "cause": "repair", "place": "5"}
    made.events.insert(opened, closing)
    assert "place-closed" in found(made)


@pytest.mark.parametrize("places", [["2", "1", "3", "4", "5"], ["1", "1", "2", "3", "4", "5"]])
def test_places_out_of_order_or_named_twice_are_found(places: list[str]) -> None:
    made = office()
    made.events[offers(made)[0] - 1]["places"] = places
    assert "round-unordered" in found(made)


def test_a_round_without_an_end_or_a_beginning_is_found() -> None:
    made = office()
    end = made.events.pop()
    assert found(made) == {"round-open"}
    made.events = [event for event in made.events if event["kind"] != "round-opened"] + [end]
    assert "round-unknown" in found(made)


def test_something_done_in_the_midst_of_a_round_is_found() -> None:
    made = office()
    waiting = next(child for child in made.children.values() if child.state == "queued")
    made.choose(waiting)
    made.events.insert(offers(made)[0] + 1, made.events.pop())
    assert "round-open" in found(made)


def test_a_mechanism_that_the_law_does_not_know_is_found() -> None:
    made = office()
    made.events[offers(made)[0] - 1]["mechanism"] = "boston"
    assert "round-mechanism" in found(made)


def test_after_a_round_the_counter_goes_on() -> None:
    made = office()
    made.pass_time(hours=1)
    for _ in range(3):
        made.offer(made.open("990240001234/2021/kk/ordinary/full"))
    assert found(made) == set()
