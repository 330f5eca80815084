"""What one slip of a typist can make of a number, and what is said of a sum that such a slip broke."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from qalam.checker.slips import keys, slip_between, variants

PAIRS = [
    ("14672", "14762", "swapped"),
    ("14672", "14678", "replaced"),
    ("14672", "1467", "lost"),
    ("14672", "144672", "doubled"),
    ("14672", "14627", "swapped"),
    ("14672", "12674", None),
    ("14672", "146", None),
]


@pytest.mark.parametrize(("one", "two", "slip"), PAIRS)
def test_a_slip_is_known_from_either_side_and_the_two_numbers_meet(one: str, two: str, slip: str | None) -> None:
    assert slip_between(one, two) == slip_between(two, one) == slip
    assert slip is None or set(keys(one)) & set(keys(two))


def test_as_many_numbers_are_counted_as_a_slip_can_reach() -> None:
    assert len(variants("14672", "swapped")) == 4
    assert len(variants("14672", "replaced")) == 9 * 5 - 1  # none begins with a zero
    assert variants("11672", "doubled") == {"1672"}
    assert "146720" in variants("14672", "lost")


def test_a_near_sum_is_a_warning_that_tells_both_readings_in_three_languages() -> None:
    text = "В колледж приняты 1 567 человек. На бюджет зачислены 1 213 человек, на платной основе – 363 человека."
    (finding,) = check_text(text).findings
    assert (finding.kind, finding.severity) == ("parts-exceed-whole", "warning")
    for said in finding.message.as_dict().values():
        assert all(number in said.replace("\u00a0", " ") for number in ("1 213", "363", "1 567", "1 576"))


def test_a_sum_that_holds_silences_another_that_nearly_does() -> None:
    text = (
        "В области 52 461 педагог. Из них 18 706 мужчин и 34 385 женщин, сообщили в центре. "
        "В городах работают 18 076 педагогов, в сёлах 34 385 педагогов."
    )
    assert not [finding for finding in check_text(text).findings if "mistyped" in finding.message.en]
