"""IIN and BIN: what is read from them, and each way they are refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qalam.kernel.bin import NoSuchBranch, NoSuchKind, NoSuchMonth, parse_bin
from qalam.kernel.check_digit import check_digit
from qalam.kernel.iin import (
    InventedNumber,
    NoSuchBirthday,
    NoSuchCentury,
    Sex,
    invented_iin,
    is_invented,
    parse_iin,
)
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import LANGUAGES
from qalam.kernel.twelve_digits import NotDigits, WrongCheckDigit, WrongLength

BIRTHDAYS = some.dates(date(1900, 1, 1), date(2099, 12, 31))
SEXES: some.SearchStrategy[Sex] = some.sampled_from(("male", "female"))
SERIALS = some.integers(0, 9999)


@pytest.mark.parametrize(
    ("text", "born_on", "sex", "century"),
    [
        ("791028302728", date(1979, 10, 28), "male", 20),
        ("061211600012", date(2006, 12, 11), "female", 21),
        (" 7910 2830 2728 ", date(1979, 10, 28), "male", 20),
    ],
)
def test_an_iin_tells_birthday_sex_and_century(text: str, born_on: date, sex: str, century: int) -> None:
    iin = parse_iin(text)
    assert (iin.born_on, iin.sex, iin.century, iin.is_invented) == (born_on, sex, century, False)
    assert str(iin) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("79102830272", WrongLength),
        ("7910283027281", WrongLength),
        ("", WrongLength),
        ("79102830272O", NotDigits),
        ("79102830272٨", NotDigits),
        ("791028002728", NoSuchCentury),
        ("791028702728", NoSuchCentury),
        ("790230302728", NoSuchBirthday),
        ("791328302728", NoSuchBirthday),
        ("791028302729", WrongCheckDigit),
    ],
)
def test_an_iin_is_refused_for_its_own_reason(text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as caught:
        parse_iin(text)
    sentences = {caught.value.say(language) for language in LANGUAGES}
    assert len(sentences) == 3
    assert not any("{" in sentence for sentence in sentences)


def test_a_bin_tells_month_kind_and_branch() -> None:
    found = parse_bin("250240001104")
    assert (found.registered_in, found.kind, found.branch) == (date(2025, 2, 1), "resident", "head")


def test_a_bin_of_the_nineties_is_not_of_the_future() -> None:
    eleven = (9, 4, 0, 1, 4, 0, 0, 0, 0, 3, 8)
    number = "".join(map(str, eleven)) + str(check_digit(eleven))
    assert parse_bin(number).registered_in == date(1994, 1, 1)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("25024000110", WrongLength),
        ("25024000110x", NotDigits),
        ("251340001104", NoSuchMonth),
        ("250040001104", NoSuchMonth),
        ("250230001104", NoSuchKind),
        ("250249001104", NoSuchBranch),
        ("250240001105", WrongCheckDigit),
    ],
)
def test_a_bin_is_refused_for_its_own_reason(text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        parse_bin(text)


@given(BIRTHDAYS, SEXES, SERIALS)
def test_an_invented_number_can_belong_to_nobody(born_on: date, sex: Sex, serial: int) -> None:
    number = invented_iin(born_on, sex, serial)
    assert check_digit([int(digit) for digit in number[:11]]) != int(number[11])
    with pytest.raises(InventedNumber):
        parse_iin(number)


@given(BIRTHDAYS, SEXES, SERIALS)
def test_an_invented_number_is_recognised_and_read(born_on: date, sex: Sex, serial: int) -> None:
    number = invented_iin(born_on, sex, serial)
    found = parse_iin(number, accept_invented=True)
    assert is_invented(number)
    assert (found.born_on, found.sex) == (born_on, sex)


def test_a_birthday_and_sex_have_ten_thousand_invented_numbers() -> None:
    assert len({invented_iin(date(2019, 3, 22), "female", serial) for serial in range(10_000)}) == 10_000


@pytest.mark.parametrize("number", ["791028302728", "061211600012", "not a number", "250240001104"])
def test_nothing_else_is_taken_for_invented(number: str) -> None:
    assert not is_invented(number)


@pytest.mark.parametrize("serial", [-1, 10_000])
def test_a_serial_has_four_digits(serial: int) -> None:
    with pytest.raises(ValueError, match="serial"):
        invented_iin(date(2019, 3, 22), "male", serial)


@given(
    some.lists(some.integers(0, 9), min_size=11, max_size=11),
    some.integers(0, 10),
    some.integers(1, 9),
)
def test_the_first_round_notices_a_changed_digit(digits: list[int], at: int, change: int) -> None:
    changed = [*digits[:at], (digits[at] + change) % 10, *digits[at + 1 :]]
    first = sum(d * w for d, w in zip(digits, range(1, 12), strict=True)) % 11
    second = sum(d * w for d, w in zip(changed, range(1, 12), strict=True)) % 11
    if at == 10:  # the eleventh weight is eleven: the law leaves this digit unchecked in the first round
        assert first == second
    elif 10 not in (first, second):
        assert check_digit(digits) != check_digit(changed)
