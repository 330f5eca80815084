"""Numbers of schools, orders and classes count nothing."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Школы №8, 15.", [("№8, 15", "school-numbers")]),
        ("Школы №8, 15 отремонтированы.", [("№8, 15", "school-numbers")]),
        ("Жөнделген мектептер: №8, 15.", [("№8, 15", "school-numbers")]),
        ("В школах №8, 15 учеников болеют.", [("№8", "school-numbers"), ("15", "people")]),
        ("Schools No. 3, No. 8 were repaired.", [("No. 3, No. 8", "school-numbers")]),
        ("Schools Nos. 3, 8 and 15 were repaired.", [("Nos. 3, 8 and 15", "school-numbers")]),
        ("Order No. 14 was signed.", [("No. 14", "order")]),
        ("School No. 8 was closed by order No. 14.", [("No. 8", "school-numbers"), ("No. 14", "order")]),
        ("Победили 5А и 9 «Ә».", [("5", "class"), ("9", "class")]),
        ("In 5A there are 24 pupils.", [("5", "class"), ("24", "people")]),
        ("Открыты 3 сада «Айгөлек».", [("3", "organisations")]),
    ],
)
def test_a_number_that_names_is_no_count(text: str, claims: list[tuple[str, str]]) -> None:
    assert [(claim.text, claim.unit) for claim in check_text(text).claims] == claims
