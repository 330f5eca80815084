"""Which two numbers tell one figure, and what tells them apart."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from qalam.checker.evidence.slip_odds import pair_odds
from qalam.checker.readers.again.again import check_again
from qalam.checker.readers.again.pairs import slipped
from qalam.checker.readers.again.sight import sight_of
from qalam.checker.readers.again.told_two import are_listed
from qalam.checker.relations import find_relations
from qalam.checker.text import read_text


def _pairs(content: str) -> list[tuple[str, str]]:
    return [(pair.one.text, pair.two.text) for pair in slipped(read_text(content))]


def test_numbers_of_one_sort_in_two_sentences_that_one_slip_parts_are_pairs() -> None:
    assert _pairs("В школе 412 учеников. Отличников среди 421 ученика нет.") == [("412", "421")]
    assert _pairs("В школе 412 учеников. Отличников среди 417 учеников нет.") == [("412", "417")]
    assert _pairs("В школе 412 учеников. Отличников среди 538 учеников нет.") == []
    assert _pairs("В школе 412 учеников, отличников среди 421 ученика нет.") == []


def test_numbers_of_two_sorts_are_no_pairs() -> None:
    assert _pairs("В районе 412 школ. В зале 421 место.") == []
    assert _pairs("Сдали 41,2% работ. Выдали 42,1 млн тенге.") == []


def test_places_may_be_for_as_many_people() -> None:
    assert _pairs("В школе 412 учеников. В зале 421 место.") == [("412", "421")]


def test_a_rounded_number_meets_the_exact_one() -> None:
    assert _pairs("Помощь получат 62 тысячи детей. Всего в списках 26 314 детей.") == [("62 тысячи", "26 314")]
    assert _pairs("Помощь получат 26 тысяч детей. Всего в списках 26 314 детей.") == []


def test_numbers_far_from_one_another_are_no_pairs() -> None:
    between = "Школа готовится к празднику. " * 60
    assert _pairs(f"В школе 412 учеников. {between}Отличников среди 421 ученика нет.") == []


def test_exchanged_digits_are_less_of_an_accident_than_another_last_digit_and_long_numbers_less_than_short() -> None:
    assert pair_odds("3472", "3742") > pair_odds("3472", "3473") > pair_odds("34", "35")
    assert pair_odds("200", "300") == pair_odds("2", "3")
    with pytest.raises(ValueError, match="no slip"):
        pair_odds("34", "57")


@pytest.mark.parametrize(
    "content",
    [
        "В 2022 году в лагере отдохнули 1 460 детей. В 2023 году в лагере отдохнули 1 640 детей.",
        "В лагере отдыхают 1 460 детей. В лагере из 1 640 детей в возрасте 7-10 лет многие впервые.",
        "В лагере отдохнули 1 460 детей. Планируется, что в лагере отдохнут 1 640 детей.",
        "В лагере 1 460 детей. В лагере «Арай» 1 640 детей.",
        "В лагере 1 460 девочек. В лагере 1 640 мальчиков.",
        "В лагере 1 460 детей. В лагере ещё 1 640 детей.",
    ],
)
def test_another_time_age_plan_name_or_sort_tells_two_figures_apart(content: str) -> None:
    text = read_text(content)
    assert list(slipped(text))
    assert check_again(text, [], []) == []


def test_items_of_a_list_are_no_retelling() -> None:
    text = read_text("5-сынып – 132 оқушы\n6-сынып – 123 оқушы\n")
    one, two = (claim for claim in text.claims if claim.value > 100)
    assert are_listed(sight_of(text), one, two)


def test_numbers_of_sums_that_hold_are_left_alone() -> None:
    sums = "Награды получили {whole} педагога: {part} учителя и 40 воспитателей. "
    text = read_text(sums.format(whole=274, part=234) + sums.format(whole=374, part=334))
    relations = find_relations(text)
    assert [relation.holds for relation in relations] == [True, True]
    assert check_again(text, relations, []) == []


def test_numbers_of_which_something_was_found_are_left_alone() -> None:
    text = read_text("Пособие получают 7 318 матерей области. По данным управления, пособие получают 3 718 матерей.")
    found = check_again(text, [], [])
    assert [(finding.expected, finding.actual) for finding in found] == [("7\u00a0318", "3\u00a0718")]
    assert check_again(text, [], found) == []


def test_a_conclusion_tells_again_what_stands_far_above_it() -> None:
    body = "\n".join(f"Жиналыс {word} өтті." for word in ("тыныш", "ашық", "бірге", "кеште") * 20)
    said = "Облыста қазақ балабақшаларының саны 374-ке жетті.\n{body}\nҚазір облыста {count} қазақ балабақшасы бар."
    found = {count: check_text(said.format(body=body, count=count)).findings for count in (347, 374)}
    assert [[claim.text for claim in finding.claims] for finding in found[347]] == [["374", "347"]]
    assert found[374] == []
