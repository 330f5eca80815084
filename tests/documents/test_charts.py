"""What charts are drawn like."""

from __future__ import annotations

from decimal import Decimal

import pytest
from lxml import etree

from qalam.documents.charts import DRAWERS, Kind, Series, draw, to_png
from qalam.documents.style import SEA

BEFORE = Series("2021–2022", (("Қала", 8120), ("Ауыл", 1203), ("Өңір", None)))
NOW = Series("2022–2023", (("Қала", 9283), ("Ауыл", 1150), ("Өңір", 412)))


def _words(svg: str) -> str:
    return " ".join("".join(text.itertext()) for text in etree.fromstring(svg.encode()).iter("{*}text"))


@pytest.mark.parametrize("kind", DRAWERS)
def test_a_chart_names_what_it_shows_in_kazakh_and_is_drawn_alike_each_time(kind: Kind) -> None:
    svg = draw(kind, (BEFORE, NOW), language="kk")
    assert "Қала" in _words(svg)
    assert SEA in svg
    assert svg == draw(kind, (BEFORE, NOW), language="kk")
    # A page holds many charts: a name inside one would clash with the next.
    assert " id=" not in svg


@pytest.mark.parametrize(
    ("language", "printed"), [("kk", "1\u202f234,5"), ("ru", "1\u202f234,5"), ("en", "1\u202f234.5")]
)
def test_values_stand_beside_the_marks_as_the_language_writes_them(language, printed: str) -> None:
    rows = (Series("a", (("b", Decimal("1234.5")),)),)
    assert printed in _words(draw("bar", rows, language=language))


def test_several_series_are_named_in_the_chart_itself() -> None:
    words = _words(draw("bar", (BEFORE, NOW), language="kk"))
    assert BEFORE.label in words
    assert NOW.label in words


def test_a_highlighted_category_alone_is_drawn_in_sea() -> None:
    svg = draw("bar", (NOW,), language="kk", highlight="Ауыл")
    assert svg.count(f'fill="{SEA}"') == 1


def test_names_of_categories_cannot_become_markup() -> None:
    svg = draw("bar", (Series("a", (("<script>x</script>'\"", 1),)),), language="en")
    assert "<script" not in svg
    assert "<script>x</script>" in _words(svg)


@pytest.mark.parametrize("kind", DRAWERS)
def test_zeros_and_unknown_values_can_be_drawn(kind: Kind) -> None:
    rows = (Series("a", (("x", 0), ("y", None))), Series("b", (("x", 0), ("y", 0))))
    assert draw(kind, rows, language="ru").startswith("<svg")


def test_a_chart_becomes_a_picture() -> None:
    assert to_png(draw("line", (NOW,), language="en")).startswith(b"\x89PNG")
