"""Dated rules and parameters: which version speaks on which day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from qalam.kernel.parameter import Parameters
from qalam.kernel.rule import NotYetInForce, RuleBook, UnknownCode, Verdict
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import LANGUAGES, Trilingual

BECAUSE = Trilingual(kk="Себебі", ru="Потому что", en="Because")
PARAMETERS = """
[[parameter]]
code = "group.size"
value = 25
since = 2022-01-01
act = "V1"
place = "p. 3"
unit = "children"
confidence = "B"

[[parameter]]
code = "group.size"
value = 22.5
since = 2024-09-01
act = "V2"
unit = "children"
confidence = "C"
"""
CITY_PARAMETER = """
[[parameter]]
code = "group.size"
value = 20
since = 2023-01-01
act = "V3"
unit = "children"
confidence = "C"
city = "astana"
"""


def book() -> RuleBook:
    rules = RuleBook()

    @rules.rule("size", since=date(2024, 1, 1), source=Source("V2", "p. 1"))
    def newer(size: int) -> Verdict[bool]:
        return Verdict(size <= 20, (BECAUSE,))

    @rules.rule("size", since=date(2022, 1, 1), source=Source("V1"))
    def older(size: int) -> Verdict[bool]:
        return Verdict(size <= 25, (BECAUSE,))

    @rules.rule("size", since=date(2023, 1, 1), source=Source("city"), city="zhanaozen")
    def local(size: int) -> Verdict[bool]:
        return Verdict(size <= 30, (BECAUSE,))

    return rules


@pytest.mark.parametrize(
    ("on", "city", "version_on", "is_allowed"),
    [
        (date(2022, 1, 1), None, date(2022, 1, 1), True),
        (date(2023, 12, 31), None, date(2022, 1, 1), True),
        (date(2024, 1, 1), None, date(2024, 1, 1), False),
        (date(2022, 12, 31), "zhanaozen", date(2022, 1, 1), True),
        (date(2023, 1, 1), "zhanaozen", date(2023, 1, 1), True),
        (date(2025, 1, 1), "zhanaozen", date(2023, 1, 1), True),
        (date(2025, 1, 1), "aqtau", date(2024, 1, 1), False),
    ],
)
def test_the_version_of_the_day_decides(on: date, city: str | None, version_on: date, is_allowed: bool) -> None:
    verdict = book().in_force("size", on=on, city=city)(25)
    assert verdict == Verdict(is_allowed, (BECAUSE,), "size", version_on)


def test_a_code_or_a_day_without_a_rule_is_refused() -> None:
    with pytest.raises(UnknownCode) as caught:
        book().in_force("sise", on=date(2024, 1, 1))
    assert all("sise" in caught.value.say(language) for language in LANGUAGES)
    with pytest.raises(NotYetInForce, match="31 December 2021"):
        book().in_force("size", on=date(2021, 12, 31))


def test_two_versions_cannot_begin_on_one_day() -> None:
    rules = book()
    with pytest.raises(ValueError, match="two versions"):
        rules.rule("size", since=date(2022, 1, 1), source=Source("V3"))(lambda: Verdict(1))


def test_a_parameter_is_read_with_its_source(tmp_path: Path) -> None:
    path = tmp_path / "parameters.toml"
    path.write_text(PARAMETERS, encoding="utf-8")
    parameters = Parameters.read(path)
    old = parameters.in_force("group.size", on=date(2024, 8, 31))
    new = parameters.in_force("group.size", on=date(2024, 9, 1))
    assert (old.value, old.unit, str(old.source), old.is_law) == (25, "children", "V1, p. 3", True)
    assert (new.value, str(new.source), new.is_law) == (Decimal("22.5"), "V2", False)
    with pytest.raises(NotYetInForce):
        parameters.in_force("group.size", on=date(2021, 12, 31))
    with pytest.raises(UnknownCode):
        parameters.in_force("group.area", on=date(2024, 9, 1))
    with pytest.raises(ValueError, match="two versions"):
        Parameters([old, old])


@pytest.mark.parametrize(("mark", "is_law"), [("A", True), ("B", True), ("C", False), ("I", False), ("M", False)])
def test_only_what_was_read_or_reliably_cited_is_law(mark: str, is_law: bool) -> None:
    assert Confidence(mark).is_law is is_law


def test_a_city_has_numbers_of_its_own_from_their_day_on(tmp_path: Path) -> None:
    path = tmp_path / "parameters.toml"
    path.write_text(PARAMETERS + CITY_PARAMETER, encoding="utf-8")
    parameters = Parameters.read(path)
    assert parameters.in_force("group.size", on=date(2023, 1, 1), city="astana").value == 20
    assert parameters.in_force("group.size", on=date(2024, 9, 1), city="astana").value == 20
    assert parameters.in_force("group.size", on=date(2022, 12, 31), city="astana").value == 25
    assert parameters.in_force("group.size", on=date(2023, 1, 1), city="aqtau").value == 25
    assert [(one.since, one.city) for one in parameters.all_versions()] == [
        (date(2022, 1, 1), None),
        (date(2023, 1, 1), "astana"),
        (date(2024, 9, 1), None),
    ]


def test_a_signed_verdict_names_its_edition_in_one_word() -> None:
    assert book().in_force("size", on=date(2024, 1, 1))(20).edition == "size@2024-01-01"
    assert Verdict(True).edition == ""
