"""What stands for a child in a comparison: the same for whoever put the same secrets on it, nothing to anybody else."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from qalam.preschool.towns.points import NotAPoint, NotASecret, Secret, generator, on_curve, point_of, tag_of
from tests.preschool.towns.invented import AIGUL, DIAS

SECRETS = [Secret.new() for _ in range(3)]
FIELD = 2**256 - 2**224 + 2**192 + 2**96 - 1
A, B = -3, 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
"""P-256 as FIPS 186 gives it: y² = x³ + Ax + B over the field."""


def is_point(x: int) -> bool:
    """Whether some y belongs to x, by Euler's criterion."""
    square = (x**3 + A * x + B) % FIELD
    return x < FIELD and pow(square, (FIELD - 1) // 2, FIELD) in (0, 1)


def test_the_order_of_the_towns_does_not_matter_and_each_secret_does() -> None:
    point = point_of("c", "child", AIGUL)
    ends = set()
    for order in permutations(SECRETS):
        end = point
        for secret in order:
            end = secret.blind(end)
        ends.add(end)
    assert len(ends) == 1
    assert SECRETS[0].blind(SECRETS[1].blind(point)) not in ends


@settings(max_examples=50)
@given(text=some.text(max_size=20), what=some.sampled_from(["child", "phone"]))
def test_a_text_has_one_point_and_it_lies_on_the_curve(text: str, what: str) -> None:
    point = point_of("c", what, text)
    assert point == point_of("c", what, text)
    assert is_point(int.from_bytes(point, "big"))
    on_curve(point)


def test_a_number_means_something_else_in_another_comparison_or_as_another_kind_of_text() -> None:
    points = {point_of("c", "child", AIGUL), point_of("d", "child", AIGUL), point_of("c", "phone", AIGUL)}
    assert len(points) == 3
    assert point_of("c", "child", DIAS) not in points


@pytest.mark.parametrize("point", [b"", bytes(31), bytes(33), b"\xff" * 32])
def test_what_is_no_point_is_refused(point: bytes) -> None:
    with pytest.raises(NotAPoint):
        SECRETS[0].blind(point)


def test_an_x_without_a_point_is_refused() -> None:
    x = next(x for x in range(1, 100) if not is_point(x))
    with pytest.raises(NotAPoint):
        on_curve(x.to_bytes(32, "big"))


def test_a_secret_is_read_as_it_was_written_and_its_mark_tells_it_from_others() -> None:
    again = Secret.read(SECRETS[0].write())
    assert again.mark == SECRETS[0].mark
    assert again.blind(generator()) == SECRETS[0].blind(generator())
    assert len({secret.mark for secret in SECRETS}) == 3
    assert SECRETS[0].write() not in repr(SECRETS[0])


@pytest.mark.parametrize("text", ["", "0" * 64, "f" * 64, "F" * 64, "1" * 63, "1" * 65])
def test_what_is_no_secret_is_refused(text: str) -> None:
    with pytest.raises(NotASecret):
        Secret.read(text)


def test_a_tag_is_short_and_follows_from_the_point() -> None:
    point = SECRETS[0].blind(point_of("c", "child", AIGUL))
    assert len(tag_of(point)) == 32
    assert tag_of(point) == tag_of(point) != tag_of(SECRETS[1].blind(point))
