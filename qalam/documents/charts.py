"""Charts in the style of the house: direct labels instead of legends, zero lines, one colour for one thing.

The current year, or the city among others, is drawn in sea; all else is muted. Every chart is an SVG whose colours a
page may replace for a dark theme (`svg [fill="#0A6273"]`), without a title: that is the caption's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

import vl_convert

from qalam.documents.drawing import Chart, bars, change, lines, multiples, shares
from qalam.documents.series import Chartable, Series
from qalam.documents.style import CHART_WIDTH, FONT, INK, LABEL_SIZE, LINE, MUTED
from qalam.kernel.numerals.writing import DECIMAL_SIGN, MINUS, THIN_SPACE
from qalam.kernel.trilingual import Language

__all__ = ["Kind", "Series", "draw", "to_png", "use_fonts"]

Kind: TypeAlias = Literal["bar", "line", "change", "shares", "multiples"]
DRAWERS: dict[Kind, Callable[[Chartable], Chart]] = {
    "bar": bars,
    "line": lines,
    "change": change,
    "shares": shares,
    "multiples": multiples,
}
VEGA_LITE = "5.20"
PNG_SCALE = 2.5
CONFIG: dict[str, Any] = {
    "aria": False,
    "background": None,
    "font": FONT,
    "padding": 4,
    "view": {"stroke": None},
    "text": {"fontSize": LABEL_SIZE, "color": INK},
    "axis": {"labelFontSize": LABEL_SIZE, "labelColor": MUTED, "gridColor": LINE, "titleColor": MUTED},
}


def draw(
    kind: Kind,
    rows: Sequence[Series],
    *,
    language: Language,
    highlight: str | None = None,
    unit: str = "",
    places: int | None = None,
    width: int = CHART_WIDTH,
) -> str:
    """An SVG of `rows`; the same arguments give the same bytes.

    `bar`: one series, or one for each year (the current last). `line`: categories are points of time. `change`: two
    series, the year before and now. `shares`: the parts of a whole, one strip for each series. `multiples`: a small
    panel of bars for each series. `highlight` names the series or the category in sea; by default the last series
    (`bar` of one series: all of it). `unit` follows each value; `places` rounds it.
    """
    chart = Chartable(tuple(rows), language, rows[-1].label if highlight is None else highlight, unit, places, width)
    spec = DRAWERS[kind](chart).to_dict()
    return _render({**spec, "config": CONFIG}, language)


def _render(spec: dict[str, Any], language: Language) -> str:
    locale = {
        "decimal": DECIMAL_SIGN[language],
        "thousands": THIN_SPACE,
        "grouping": [3],
        "currency": ["", ""],
        "minus": MINUS,
    }
    return str(vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, format_locale=locale, allowed_base_urls=[]))


def to_png(svg: str) -> bytes:
    """The picture for programs that show no SVG."""
    return bytes(vl_convert.svg_to_png(svg, scale=PNG_SCALE))


@lru_cache(maxsize=8)
def use_fonts(folder: Path) -> None:
    """Draw and measure charts with the print fonts in `folder`, from now on in this process."""
    vl_convert.register_font_directory(str(folder))
