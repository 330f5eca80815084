"""What is weighed where no pattern ties numbers: the table of weights, the odds of a slip, and sums."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from qalam.checker.evidence.slip_odds import slip_odds
from qalam.checker.evidence.sums import sums_of
from qalam.checker.evidence.weights import Weights, weights
from qalam.checker.relations import find_relations
from qalam.checker.text import read_text

OF_TWO_TOWNS = "В очереди детей старше полутора лет – 195 человек, из них в Тасбулаке – 105, на селе – 45."


def test_an_evidence_adds_each_step_that_it_reaches() -> None:
    table = Weights(-1.0, (("far", ((1.0, 0.5), (2.0, 0.25))), ("colon", ((1.0, 2.0),))))
    assert table.log_odds({"far": 2, "colon": False}) == pytest.approx(-0.25)
    assert table.log_odds({"far": 0, "colon": True}) == pytest.approx(1.0)
    assert table.so_far({"far": 1}) == pytest.approx(-0.5)


def test_a_table_names_only_evidence_that_is_looked_for() -> None:
    one = next(sums_of(read_text(OF_TWO_TOWNS), ()))
    assert {name for name, _ in weights("sums").steps} <= set(one.seen)


def test_exchanged_digits_are_likelier_than_a_gap_that_no_slip_makes() -> None:
    swapped = slip_odds([("618", "681")], accident=0.001, other=0.001)
    none = slip_odds([("618", "597")], accident=0.001, other=0.001)
    assert swapped > 3 > 0 > none


def test_a_sum_is_sought_behind_its_whole_and_before_it() -> None:
    sums = list(sums_of(read_text("Мальчиков 310, девочек 290. Всего 600 детей."), ()))
    assert [(one.run.whole.text, [part.text for part in one.run.parts]) for one in sums if one.holds] == [
        ("600", ["310", "290"])
    ]


def test_no_number_is_weighed_that_a_pattern_told_already() -> None:
    findings = check_text("В районе 100 школ, из них 60 городских и 50 сельских.").findings
    assert [finding.kind for finding in findings] == ["parts-exceed-whole"]


def test_a_line_full_of_numbers_is_passed_over() -> None:
    assert list(sums_of(read_text(" ".join(str(number) for number in range(100, 300))), ())) == []


def test_what_divides_a_part_is_no_part_of_the_whole() -> None:
    says = "Организаций 589. Садов – 333, из них государственных 151, частных 182. Мини-центров – 256."
    text = read_text(says)
    sums = [one for one in sums_of(text, find_relations(text)) if one.holds]
    assert ["333", "256"] in [[part.text for part in one.run.parts] for one in sums]


def test_numbers_of_one_year_make_that_of_the_year() -> None:
    text = read_text("Обращений 543 (2017 – 537): физлица – 368 (2017 – 355), юрлица – 175 (2017 – 182).")
    sums = [one for one in sums_of(text, ()) if one.holds]
    assert ["355", "182"] in [[part.text for part in one.run.parts] for one in sums]
