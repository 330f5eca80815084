from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.demo.allotting import apportion, numbers_with_total
from qalam.demo.building import fill
from qalam.demo.people import invented_iins, joined_search_keys, joined_sort_keys
from qalam.demo.sheets import Sheets, Span, as_texts, copy_lines
from qalam.kernel.iin import invented_iin
from qalam.kernel.kazakh.alphabet import search_key, sort_key

NAMES = (["Әлиев", "Қалиева"], ["Іңкәр", "Ёлка"], ["Мұратқызы", "Гара оглы"])


@given(st.dates(date(1936, 1, 1), date(2030, 1, 1)), st.booleans(), st.integers(0, 9999))
def test_a_column_of_numbers_is_made_by_the_rule_of_one_number(born: date, is_girl: bool, serial: int) -> None:
    made = invented_iins(np.array([born], dtype="datetime64[D]"), np.array([is_girl]), np.array([serial]))
    assert made == [invented_iin(born, "female" if is_girl else "male", serial)]


def test_a_birthday_without_free_numbers_is_said() -> None:
    with pytest.raises(ValueError, match="no numbers left"):
        invented_iins(np.array(["2015-05-05"], dtype="datetime64[D]"), np.array([True]), np.array([10_000]))


def test_keys_of_full_names_are_joined_from_the_keys_of_their_parts() -> None:
    columns = tuple(np.array(part, dtype=object) for part in NAMES)
    whole = [" ".join(parts) for parts in zip(*NAMES, strict=True)]
    assert joined_search_keys(columns) == [search_key(name) for name in whole]
    assert joined_sort_keys((columns[0], columns[1], columns[0])) == [
        sort_key(f"{a} {b} {a}") for a, b in zip(NAMES[0], NAMES[1], strict=True)
    ]


@given(st.integers(0, 5000), st.lists(st.integers(1, 50), min_size=1, max_size=30))
def test_seats_are_apportioned_to_the_last_one(total: int, weights: list[int]) -> None:
    given_out = apportion(total, np.array(weights, dtype=float))
    assert given_out.sum() == total
    assert np.all(np.abs(given_out - total * np.array(weights) / sum(weights)) < 1)


def test_numbers_make_their_total_within_their_bounds() -> None:
    made = numbers_with_total(np.random.default_rng(1), 100, 6730, middle=67.3, width=21, least=12, most=137)
    assert (made.sum(), made.min() >= 12, made.max() <= 137) == (6730, True, True)


def test_columns_become_the_texts_of_copy() -> None:
    assert as_texts([None, "a\tb\\", True, date(2023, 5, 1)], 0, 4) == ["\\N", "a\\tb\\\\", "t", "2023-05-01"]
    days = np.array(["2023-05-01", "NaT"], dtype="datetime64[D]")
    assert as_texts(Span("2020-01-01", days), 0, 2) == ["[2020-01-01,2023-05-01)", "[2020-01-01,)"]


def test_the_same_seed_gives_the_same_rows_and_another_seed_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def rows(seed: int) -> list[str]:
        written: list[str] = []

        def keep(model: type, batches: list[tuple[int, dict[str, object]]]) -> int:
            written.extend("".join(copy_lines(model, *batch)) for batch in batches)
            return 0

        monkeypatch.setattr("qalam.demo.building.load", keep)
        fill(seed, 1, lambda _: None)
        return written

    first = rows(2023)
    assert rows(2023) == first
    assert rows(7) != first


def test_ids_go_on_after_rows_were_released() -> None:
    sheets = Sheets()
    assert sheets.add(date, 2).tolist() == [1, 2]  # type: ignore[arg-type]
    sheets.release()
    assert sheets.add(date, 1).tolist() == [3]  # type: ignore[arg-type]
