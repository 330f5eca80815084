"""Rates whose two numbers are weighed: the candidates, whether they hold, and what a slip of the pen explains."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from qalam.checker.evidence.rates import MOST, Around, reach_of
from qalam.checker.evidence.rates_odds import NAMES, Seen, log_odds
from qalam.checker.evidence.rates_told import Sort, Told, told_of
from qalam.checker.evidence.weights import weights
from qalam.checker.text import read_text

SHARE = "В городе 9 460 детей. Детские сады посещают 8 798 из них. Охват составил {}%."


def told(content: str, sort: Sort = "share") -> list[Told]:
    """The candidates of a text."""
    around = Around(read_text(content))
    return list(told_of(around, sort))


def test_a_share_has_each_pair_of_counts_near_it_and_the_right_one_holds() -> None:
    assert [(one.tie.part.text, one.tie.base.text, one.holds) for one in told(SHARE.format(93))] == [
        ("8 798", "9 460", True)
    ]
    assert not told(SHARE.format(39))[0].holds


def test_a_change_is_tried_both_ways_and_holds_one_way() -> None:
    content = "Было 400 школ, стало 300 школ, на 25% меньше."
    assert {(one.tie.base.text, one.tie.part.text): one.holds for one in told(content, "growth")} == {
        ("400", "300"): True,
        ("300", "400"): False,
    }


def test_a_difference_has_to_be_exact() -> None:
    content = "Былтыр 2 318 бала болды. Биыл 2 745 бала. Яғни {} балаға көбейді."
    assert all(one.holds for one in told(content.format(427), "difference"))
    assert not any(one.holds for one in told(content.format(428), "difference"))


def test_a_share_rounded_the_wrong_way_is_told_from_one_rounded_well() -> None:
    assert told(SHARE.format("93,0"))[0].is_rounded
    assert told(SHARE.format("93,1"))[0].holds
    assert not told(SHARE.format("93,1"))[0].is_rounded


def test_two_digits_exchanged_are_likelier_than_one_replaced_and_others_no_slip() -> None:
    swapped, replaced, none = (told(SHARE.format(printed))[0].slip_odds() for printed in ("39", "73", "41"))
    assert swapped is not None
    assert replaced is not None
    assert swapped > replaced
    assert none is None


def test_the_log_odds_are_those_of_the_table() -> None:
    tie = told(SHARE.format(93))[0].tie
    assert log_odds(tie, weights("share")) == pytest.approx(weights("share").log_odds(Seen(tie)))
    assert set(Seen(tie)) == set(NAMES)


def test_only_the_nearest_counts_are_tried() -> None:
    content = "; ".join(f"в {number} школах" for number in range(100, 140)) + ", или 40% школ."
    around = Around(read_text(content))
    rate = next(claim for claim in around.text.claims if claim.unit == "percent")
    assert [claim.text for claim in reach_of(around, rate)] == [str(number) for number in range(140 - MOST, 140)]


def test_a_pair_that_fits_settles_a_share() -> None:
    assert check_text(SHARE.format(93)).findings == []
    assert [finding.expected for finding in check_text(SHARE.format(39)).findings] == ["93 %"]


def test_a_larger_count_far_before_a_share_is_tried_as_its_base() -> None:
    content = "Всего в школе 812 учеников. " + "Работают кружки. " * 6 + "Горячим питанием охвачено 406, или 50%."
    assert [(one.tie.part.text, one.tie.base.text, one.holds) for one in told(content)] == [("406", "812", True)]


def test_other_shares_of_a_base_are_counted_even_where_it_is_misprinted() -> None:
    content = "Педагогов {}: высшая категория у 56 (22%), первая у 29 (11,4%), вторая у 67 (26,3%)."
    for base, others in (("255", 2), ("225", 2), ("310", 0)):
        ties = {
            (one.tie.rate.text, one.tie.part.text, one.tie.base.text): one.tie for one in told(content.format(base))
        }
        tie = ties["11,4%", "29", base]
        assert Seen(tie)["base_shared"] == others


def test_a_quotient_holds_as_far_as_its_numbers_are_rounded() -> None:
    content = "975 оқушыға 40,{} мың теңгеден, жалпы 39 552 825 теңге берілді."
    assert [one.holds for one in told(content.format(6), "quotient")] == [True]
    assert [one.holds for one in told(content.format(9), "quotient")] == [False]
