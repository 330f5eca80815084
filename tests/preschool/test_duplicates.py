"""Who is told to look like one child, and who is plainly another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qalam.kernel.kazakh.alphabet import search_key
from qalam.preschool.queries.duplicates import can_reach, is_one_slip, likeness_of
from qalam.registry.models import Person


def called(surname: str, given_name: str, patronymic: str) -> Person:
    """A person of these names."""
    whole = f"{surname} {given_name} {patronymic}"
    return Person(surname=surname, given_name=given_name, patronymic=patronymic, search_key=search_key(whole))


GULZHAN = called("Оразбек", "Гүлжан", "Ержанқызы")


@pytest.mark.parametrize(
    "other",
    [
        called("Оразбек", "Гулжан", "Ержанкызы"),
        called("Оразбек", "Гүлжан", ""),
        called("Гүлжан", "Оразбек", "Ержанқызы"),
        called("Ораздек", "Гүлжан", "Ержанқызы"),
    ],
)
def test_a_name_written_otherwise_is_alike(other: Person) -> None:
    assert likeness_of(GULZHAN, other) >= 85
    assert likeness_of(other, GULZHAN) == likeness_of(GULZHAN, other)


@pytest.mark.parametrize(
    "other",
    [
        called("Оразбек", "Айна", "Ержанқызы"),
        called("Оразбек", "Айна", "Бауыржанқызы"),
        called("Оразбек", "Ерасыл", "Ержанұлы"),
    ],
)
def test_a_twin_or_a_namesake_is_not_alike(other: Person) -> None:
    assert likeness_of(GULZHAN, other) < 75


def test_one_slip_is_a_mistyped_digit_or_two_exchanged() -> None:
    assert is_one_slip("200106600032", "200106600042")
    assert is_one_slip("200106600032", "200160600032")
    assert not is_one_slip("200106600032", "200160600132")
    assert not is_one_slip(None, "200106600032")


NAMES = some.builds(
    called,
    some.sampled_from(["Оразбек", "Ораздек", "Ахметова", "Сейтқали", ""]),
    some.sampled_from(["Гүлжан", "Гулжан", "Айна", "Ерасыл", "Аружан", "Аруна"]),
    some.sampled_from(["Ержанқызы", "Ержанұлы", "Бауыржанқызы", ""]),
)


@given(first=NAMES, second=NAMES, wanted=some.integers(50, 100))
def test_whoever_is_passed_over_quickly_would_not_be_found_alike(first: Person, second: Person, wanted: int) -> None:
    if likeness_of(first, second) >= wanted:
        assert can_reach(wanted, first, second)
