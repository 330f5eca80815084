"""The language of short texts, with names of people and schools in them."""

from __future__ import annotations

import pytest

from qalam.checker.language import guess_language
from qalam.checker.spelled import spelled_numbers


@pytest.mark.parametrize(
    "text",
    [
        "Школа имени Абая: всего 120 учеников, из них 70 мальчиков. Её директор Гүлнәр Әбенқызы Өтегенова.",
        "Директор школы Гүлнәр Өтегенова.",
        "В садах «Айгөлек», «Балдәурен», «Күншуақ» всего 120 детей.",
        "Учителя: Қайрат Әбілқасымұлы, Өмірбек Үкібайұлы, Ғазиза Құрманғалиқызы.",
        "В школе «Жаңа ғасыр» 340 учеников.",
        "Победили Әлия Қуанышқызы и Нұржан Өтеген.",
        "Село Үшқоңыр: 2 школы, 340 детей.",
        "Работы начаты 03.06.2024 и завершены 25.08.2024.",
        "Школ 12, садов 40.",
        "| Категория | Количество |\n|---|---|\n| Педагог-мастер | 12 |\n| Всего | 600 |",
    ],
)
def test_a_russian_text_with_kazakh_names_is_russian(text: str) -> None:
    assert guess_language(text) == "ru"


@pytest.mark.parametrize(
    "text",
    [
        "Балалар саны 120, оның ішінде 60 қыз.",
        "Бала саны 36.",
        "Ауданда 5 лагерь, онда 300 бала демалды.",
        "«Школа» газеті 40 сан шығарды, барлығы 400 дана.",
        "Мектептер: 3 орта, 2 негізгі.",
        "БІЛІМ БАСҚАРМАСЫ 2023",
        "Аудандағы мектептер – 9.",
        "12, 14",
    ],
)
def test_a_kazakh_text_is_kazakh_whatever_letters_it_has(text: str) -> None:
    assert guess_language(text) == "kk"


def test_numbers_in_russian_words_are_read_beside_a_kazakh_name() -> None:
    text = "Гүлнәр Өтегенова и двенадцать учителей"
    assert [value for _, _, value in spelled_numbers(text, 0, len(text))] == [12]
