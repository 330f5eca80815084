"""Text damaged by old eight-bit fonts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.checker.check import check_text
from qalam.checker.command import main
from qalam.checker.fonts import mended
from qalam.checker.page import checked_page

DAMAGED = "Ќалада 54 балабаќша бар, оныѕ ішінде 21 мемлекеттік, 35 жекеменшік."
MEANT = "Қалада 54 балабақша бар, оның ішінде 21 мемлекеттік, 35 жекеменшік."


def test_letters_of_old_fonts_are_read_as_they_were_meant() -> None:
    assert mended(DAMAGED) == MEANT
    checked = check_text(DAMAGED)
    assert checked.is_mended
    assert checked.language == "kk"
    assert [(f.kind, f.start) for f in checked.findings] == [("parts-exceed-whole", DAMAGED.index("54"))]


@pytest.mark.parametrize("text", ["оның iшiнде", "ɵнер", "əлем", "Kазақстан", "оқyшы"])
def test_latin_letters_inside_a_cyrillic_word_are_put_right(text: str) -> None:
    assert not any(letter in mended(text) for letter in "iɵəKy")


@pytest.mark.parametrize(
    "text", [MEANT, "В 2024 году IT-школа и STEM-центр", "Qalada 54 mektep", "їжак є", "Smart-мектеп"]
)
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert mended(text) == text
    assert not check_text(text).is_mended


@given(st.text(alphabet="ЌќѕўіiəқңaеK 5%\n", max_size=60))
def test_no_letter_moves(text: str) -> None:
    assert len(mended(text)) == len(text)


def test_mending_is_said_beside_every_form_of_the_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "old.txt"
    file.write_text(DAMAGED, encoding="utf-8")
    for form in ("text", "json"):
        assert main([str(file), "--format", form, "--lang", "ru"]) == 1
        assert "старым шрифтом" in capsys.readouterr().err
    assert "Ескі қаріптен" in checked_page([("old.txt", DAMAGED, check_text(DAMAGED))])
