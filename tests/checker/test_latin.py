"""Kazakh in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.checker.check import check_text
from qalam.checker.latin import in_cyrillic, is_latin_kazakh

ACUTE = "Aýdanda 40 mektep bar, onyń ishinde 25 orta, 20 negizgi mektep."
DRAFT = "Audanda 40 mektep bar, onyŋ ışınde 25 orta, 20 negızgı mektep."
PLAIN = "Audanda 40 mektep bar, onyn ishinde 25 orta, 20 negizgi mektep."


@pytest.mark.parametrize("text", [ACUTE, DRAFT])
def test_a_latin_text_is_checked_at_its_own_offsets(text: str) -> None:
    checked = check_text(text)
    assert checked.language == "kk"
    assert [finding.kind for finding in checked.findings] == ["parts-exceed-whole"]
    assert [claim.text for claim in checked.claims] == ["40", "25", "20"]
    assert all(text[claim.start : claim.end] == claim.text for claim in checked.claims)


def test_a_latin_text_without_marks_is_checked() -> None:
    assert [finding.kind for finding in check_text(PLAIN).findings] == ["parts-exceed-whole"]


def test_english_is_not_kazakh() -> None:
    assert not is_latin_kazakh("The city has 28 schools, of which 22 are general schools; the balance is good.")


@pytest.mark.parametrize(
    "text",
    [
        "The balance of the budget is 40 million; the balance was 30 million.",
        "Balapan and Balausa kindergartens have 120 children each.",
        "Balance: 40. Balance: 60.",
        "Balausa, Balapan and Balnur: 120, 140 and 160 places.",
        "Mektep is a school; balabaqsha is a kindergarten. The city has 40 of them.",
        "The newspaper Bilim has 400 readers; the journal Mektep has 300.",
    ],
)
def test_english_with_kazakh_names_is_english(text: str) -> None:
    assert check_text(text).language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Bala sany 36.",
        "Muǵalimder sany 2 640.",
        "Mūğalımder sany 2 640.",
        "Mugalimder sany 2 640.",
        "Mektepter: 3 orta, 2 negizgi.",
        "Balabaqşalar sany 48.",
        "Balalar sany 120, onyń ishinde 60 qyz.",
    ],
)
def test_a_short_latin_text_is_kazakh(text: str) -> None:
    assert check_text(text).language == "kk"


@given(st.text(alphabet="aáshngıýİЖ12 .\n", max_size=40))
def test_every_letter_of_the_cyrillic_text_has_its_place(text: str) -> None:
    cyrillic = in_cyrillic(text)
    assert len(cyrillic.places) == len(cyrillic.text) + 1
    assert list(cyrillic.places) == sorted(cyrillic.places)
    assert cyrillic.places[-1] == len(text)
