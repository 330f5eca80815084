"""The check of refusals: exact where it can be counted out, seldom wrong where nothing is to be found, and able."""

from __future__ import annotations

from itertools import combinations, product
from math import comb
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.preschool.simulation.refusal_rates import (
    ALARM,
    ALARM_OF_A_YEAR,
    CHANCES_PLANTED,
    CHECKS_OF_A_YEAR,
    CITIES,
    MEASURED_ALARMS,
    MEASURED_YEARS,
    City,
    Planted,
    checks,
    found_everywhere,
    invented,
    measured,
    measured_years,
    power,
    printed_power,
    usual_threshold,
)
from qalam.preschool.simulation.refusals import (
    ANY_SORT,
    OWN,
    TAKEN_IN,
    Answer,
    Check,
    Decisions,
    Question,
    Said,
    alarms_of_shuffles,
    check,
    threshold_of,
)
from qalam.preschool.simulation.strata import Counts, in_one

DOC = Path(__file__).resolve().parents[3] / "docs" / "explanation" / "refusals.md"
SMALL = City(referrals=600, kindergartens=15)
FIRST = 2
"""The sort of the invented cities of which a quarter of the children are."""


def counts(*strata: tuple[int, int, int]) -> Counts:
    """One question with these strata: children, of the sort, refused."""
    columns = np.array(strata, dtype=np.int64).T[:, None, :]
    return Counts(*columns)


def decisions(rows: list[tuple[int, int, int, tuple[bool, ...]]]) -> Decisions:
    """Kindergarten, stratum, reason and sorts of each."""
    places, strata, reasons, sorts = zip(*rows, strict=True)
    return Decisions(np.array(places), np.array(strata), np.array(reasons), np.array(sorts, dtype=np.bool_).T)


def test_what_chance_makes_of_one_stratum_is_what_counting_out_says() -> None:
    # Of ten children three are of the sort and two are refused: both of the sort in 3 of the 45 ways.
    chance = in_one(10, 3, 2)
    assert [round(45 * share) for share in chance.shares] == [21, 21, 3]
    assert chance.at_least(2) == pytest.approx(3 / 45)
    assert chance.at_least(0) == pytest.approx(1)


def test_a_stratum_in_which_nearly_all_are_refused_has_a_least_count() -> None:
    assert (in_one(5, 3, 4).first, len(in_one(5, 3, 4).shares)) == (2, 2)


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=3))
def test_strata_add_up_as_all_their_ways_do(strata: list[tuple[int, int, int]]) -> None:
    strata = [(many, min(sort, many), min(refused, many)) for many, sort, refused in strata]
    whole: dict[int, int] = {}
    for ways in product(*(list(combinations(range(many), refused)) for many, _, refused in strata)):
        found = sum(sum(one < sort for one in way) for way, (_, sort, _) in zip(ways, strata, strict=True))
        whole[found] = whole.get(found, 0) + 1
    all_ways = np.prod([comb(many, refused) for many, _, refused in strata])
    chance = counts(*strata).chance(0)
    for found, ways in whole.items():
        assert chance.shares[found - chance.first] == pytest.approx(ways / all_ways)
    assert counts(*strata).expected()[0] == pytest.approx(sum(one * ways for one, ways in whole.items()) / all_ways)
    assert counts(*strata).rarest()[0] == pytest.approx(chance.at_least(max(whole)))


def test_the_interval_leaves_out_a_fortieth_on_either_side_at_most() -> None:
    chance = counts((40, 10, 12), (25, 5, 4)).chance(0)
    low, high = chance.middle()
    assert 1 - chance.at_least(low) <= 0.025 < 1 - chance.at_least(low + 1)
    assert chance.at_least(high + 1) <= 0.025 < chance.at_least(high)


def test_the_threshold_spends_what_is_promised_and_no_more() -> None:
    chances = [in_one(many, sort, refused) for many, sort, refused in product((12, 20, 33), (2, 5, 9), (1, 3, 6))]
    threshold = threshold_of(chances, 0.05)

    def spent(level: float) -> float:
        return sum(max((tail for tail in one.tails() if tail <= level), default=0.0) for one in chances)

    assert spent(threshold) <= 0.05
    higher = min(tail for one in chances for tail in one.tails() if tail > threshold)
    assert spent(higher) > 0.05


def test_of_all_ways_in_which_refusals_can_fall_in_a_tiny_city_alarms_are_at_most_what_is_promised() -> None:
    # Two kindergartens of six children, two refusals each: 225 ways, all of them gone through.
    sorts = [(one < 2, one % 2 == 0) for one in range(6)]
    ways = list(product(combinations(range(6), 2), repeat=2))
    alarm, told = 0.4, 0
    for refused in ways:
        rows = [(k, 0, 0 if one in refused[k] else TAKEN_IN, sorts[one]) for k in (0, 1) for one in range(6)]
        found = check(decisions(rows), alarm=alarm).patterns
        told += any(one.question in OWN for one in found)
    assert 0 < told / len(ways) <= alarm / 2


def of_question(found: Check, question: Question, about: int, sort: int) -> Answer:
    [answer] = [one for one in found.answers if (one.question, one.about, one.sort) == (question, about, sort)]
    return answer


def test_a_kindergarten_that_refuses_one_sort_is_told_and_no_other_is_pointed_at() -> None:
    planted = Planted(FIRST, 0.8, kindergarten=3)
    for found in checks(City(), 5, ALARM, 11, planted):
        told = {(one.about, one.sort) for one in found.patterns if one.question is Question.WITHIN}
        assert told == {(3, FIRST)}
        answer = of_question(found, Question.WITHIN, 3, FIRST)
        assert answer.told_from is not None
        assert answer.found >= answer.told_from > answer.expected


def test_strictness_to_everybody_is_told_as_such_and_never_as_looking_at_a_sort() -> None:
    drawn = np.random.default_rng(5)
    made = invented(City(), drawn)
    strict = (made.kindergartens == 3) & (drawn.random(len(made.reasons)) < 0.5)
    found = check(
        Decisions(made.kindergartens, made.strata, np.where(strict, 0, made.reasons), made.sorts), alarm=ALARM
    )
    assert of_question(found, Question.AMONG, 3, ANY_SORT).said is Said.PATTERN
    assert [one for one in found.patterns if one.question is not Question.AMONG] == []


def test_what_all_kindergartens_do_a_little_is_told_by_its_reason() -> None:
    drawn = np.random.default_rng(6)
    made = invented(City(), drawn)
    more = made.sorts[FIRST] & (drawn.random(len(made.reasons)) < 0.12)
    reasons = np.where(more, 1, made.reasons)
    found = check(Decisions(made.kindergartens, made.strata, reasons, made.sorts), alarm=ALARM)
    told = {(one.about, one.sort) for one in found.patterns if one.question is Question.REASON}
    assert told == {(1, FIRST), (made.reason_count, FIRST)}


def test_of_too_few_it_is_said_that_they_are_too_few() -> None:
    rows = [(0, 0, 0, (True,)), (0, 0, TAKEN_IN, (False,)), (0, 0, TAKEN_IN, (False,))]
    found = check(decisions(rows), alarm=ALARM)
    answer = of_question(found, Question.WITHIN, 0, 0)
    assert (answer.said, answer.children, answer.found, answer.told_from) == (Said.TOO_FEW, 1, 1, None)
    assert found.patterns == ()


def test_where_nothing_was_decided_or_nobody_refused_nothing_is_told() -> None:
    nothing = Decisions(*(np.zeros(0, dtype=np.int64) for _ in range(3)), np.zeros((0, 0), dtype=np.bool_))
    assert check(nothing, alarm=ALARM).answers == ()
    kind = check(decisions([(0, 0, TAKEN_IN, (True,)), (1, 0, TAKEN_IN, (False,))]), alarm=ALARM)
    assert {one.said for one in kind.answers} == {Said.TOO_FEW}
    assert alarms_of_shuffles(nothing, check(nothing, alarm=ALARM), times=3, seed=0) == 0


def test_the_order_of_the_records_changes_nothing() -> None:
    made = invented(SMALL, np.random.default_rng(2), Planted(FIRST, 0.9, kindergarten=0))
    order = np.random.default_rng(3).permutation(len(made.reasons))
    moved = Decisions(made.kindergartens[order], made.strata[order], made.reasons[order], made.sorts[:, order])
    assert check(moved, alarm=ALARM) == check(made, alarm=ALARM)


def test_the_promised_rate_of_a_year_is_divided_between_its_checks() -> None:
    assert pytest.approx(ALARM_OF_A_YEAR) == ALARM * CHECKS_OF_A_YEAR


@pytest.mark.parametrize("usual", [0.04, 0.12])
def test_in_cities_where_nothing_is_to_be_found_alarms_are_no_more_than_promised(usual: float) -> None:
    # Promised for this test is one in five, so that some hundred cities tell. If it is kept, the number of 150 cities
    # has a mean of 30 at most and a standard deviation of 4.9: more than 49, four of them higher, comes once in 15 000.
    # Half of it is for each family of questions, with a mean of 15 and a standard deviation of 3.7: at most 30.
    rate = measured(City(referrals=600, kindergartens=15, usual=usual), cities=150, alarm=0.2, seed=77)
    assert 6 <= rate.any <= 49
    assert rate.own <= 30


def test_where_kindergartens_are_strict_by_nature_their_own_children_are_not_told_more_often() -> None:
    city = City(referrals=600, kindergartens=15, usual=0.08, spread=1.0)
    rate = measured(city, cities=150, alarm=0.2, seed=78)
    assert rate.own <= 30
    assert rate.any > rate.own


def test_shuffled_records_raise_no_more_alarms_than_promised_even_where_a_kindergarten_is_told() -> None:
    made = invented(SMALL, np.random.default_rng(4), Planted(FIRST, 0.9, kindergarten=0))
    found = check(made, alarm=0.2)
    assert found.patterns
    shuffles = alarms_of_shuffles(made, found, times=500, seed=9)
    # A tenth of 500 at most, and four standard deviations of 6.7.
    assert shuffles <= 77
    assert shuffles == alarms_of_shuffles(made, found, times=500, seed=9)


def test_power_is_the_share_of_all_courses_in_which_a_kindergarten_would_be_told() -> None:
    referrals, of_sort, usual, theirs, threshold = 9, 3, 0.2, 0.7, 0.05
    total = 0.0
    for outcome in product((0, 1), repeat=referrals):
        found, others = sum(outcome[:of_sort]), sum(outcome[of_sort:])
        share = theirs**found * (1 - theirs) ** (of_sort - found) * usual**others
        share *= (1 - usual) ** (referrals - of_sort - others)
        rare = in_one(referrals, of_sort, found + others).at_least(found) <= threshold
        total += share * rare
    assert power(referrals, of_sort, usual, theirs, threshold) == pytest.approx(total)


def test_the_table_of_what_is_found_is_what_the_documentation_prints() -> None:
    text = DOC.read_text(encoding="utf-8")
    for line in printed_power(usual_threshold(CITIES[0])):
        assert line in text


def test_the_measured_rates_of_the_documentation_keep_what_is_promised() -> None:
    rows = [line.strip("| ").split(" | ") for line in DOC.read_text(encoding="utf-8").splitlines()]
    rates = [row for row in rows if len(row) == 7 and row[2] in ("alike", "differs")]
    assert len(rates) == 2 * len(CITIES)
    for *_, promised, cities, own, anything in rates:
        share, many = float(promised.rstrip("%")) / 100, int(cities)
        for told, bound in ((own, share / 2), (anything, share)):
            if told != "–":
                # Three standard deviations: of twenty such numbers one is beyond it once in forty times.
                assert int(told.partition(",")[0]) <= many * bound + 3 * (many * bound) ** 0.5


def test_the_measured_years_are_those_of_the_documentation_and_of_the_page() -> None:
    share = MEASURED_ALARMS / MEASURED_YEARS
    line = f"Years of eight checks: {MEASURED_YEARS}, with an alarm: {MEASURED_ALARMS}, {share:.2%}."
    assert line in DOC.read_text(encoding="utf-8")
    assert share <= ALARM_OF_A_YEAR


def test_in_a_year_of_eight_checks_alarms_are_few() -> None:
    # One year in twenty at most: of 20 years more than six come once in 29 000.
    assert measured_years(City(referrals=400, kindergartens=10), years=20, seed=3) <= 6


def test_the_worked_example_of_the_documentation_is_right() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert comb(24, 7) == 346_104
    assert comb(8, 7) == 8
    assert "8 of the 346 104 ways" in text
    chance = in_one(24, 8, 7)
    assert 1 / chance.at_least(7) == pytest.approx(43_263)
    assert chance.middle() == (0, 4)


def test_what_is_found_over_all_kindergartens_is_what_the_documentation_prints() -> None:
    [line] = [one for one in DOC.read_text(encoding="utf-8").splitlines() if one.startswith("| extraordinary |")]
    column = 3 + CHANCES_PLANTED.index(0.20)
    assert int(line.split("|")[column]) == found_everywhere(Planted(1, 0.20))
