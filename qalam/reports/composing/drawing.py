"""Draws the bars of a chart as SVG, in the colours of the house and with the numbers beside the bars."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import altair
import vl_convert

from qalam.documents.tree import Language
from qalam.reports.composing.pictures import Ordering

SEA, STONE, INK = "#0A6273", "#B9B2A3", "#15233B"
FONT = "Golos Text Variable, Golos Text, sans-serif"
WIDTH = 460
ROW = 30
PAIR = 52
ROOM_FOR_NUMBERS = 1.25
ROOM_FOR_PAIRS = 1.75
"""How far beyond the longest bar the drawing reaches, for the number, and for the number with its day."""

Row = tuple[str, str, Decimal, str]


def draw_picture(shape: Ordering, rows: tuple[Row, ...], language: Language) -> str:
    """An SVG of rows: name of the bar, name of the series, number, number as printed."""
    if not rows:
        return '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" role="img"></svg>'
    chart = columns(rows) if shape == "columns" else bars(rows)
    styled = chart.configure_view(stroke=None).configure(
        font=FONT, background="transparent", axis={"labelColor": INK, "labelFontSize": 13, "labelLimit": 230}
    )
    svg: str = vl_convert.vegalite_to_svg(styled.to_dict())
    return svg


def bars(rows: tuple[Row, ...]) -> Any:
    """Bars lying down, one for each name; with two series the day stands at the number."""
    names = list(dict.fromkeys(name for name, *_ in rows))
    series = list(dict.fromkeys(series for _, series, *_ in rows))
    is_pair = len(series) > 1
    longest = float(max(value for _, _, value, _ in rows)) or 1.0
    data = [record(row, is_pair) for row in rows]
    room = ROOM_FOR_PAIRS if is_pair else ROOM_FOR_NUMBERS
    base = altair.Chart(altair.Data(values=data)).encode(
        y=altair.Y("name:N", sort=names, title=None, axis=altair.Axis(domain=False, ticks=False)),
        x=altair.X("value:Q", title=None, axis=None, scale=altair.Scale(domain=[0, longest * room], nice=False)),
    )
    if is_pair:
        base = base.encode(yOffset=altair.YOffset("series:N", sort=series))
    colour = altair.Color("series:N", sort=series, scale=altair.Scale(domain=series, range=[SEA, STONE]), legend=None)
    drawn = base.mark_bar(cornerRadiusEnd=1).encode(color=colour)
    told = base.mark_text(align="left", dx=6, color=INK, fontSize=13).encode(text="text:N")
    return (drawn + told).properties(width=WIDTH, height=len(names) * (PAIR if is_pair else ROW))


def columns(rows: tuple[Row, ...]) -> Any:
    """Columns standing up, for keys with an order of their own, such as grades."""
    names = [name for name, *_ in rows]
    base = altair.Chart(altair.Data(values=[record(row, False) for row in rows])).encode(
        x=altair.X("name:N", sort=names, title=None, axis=altair.Axis(domain=False, ticks=False, labelAngle=0)),
        y=altair.Y("value:Q", title=None, axis=None, scale=altair.Scale(zero=True)),
    )
    drawn = base.mark_bar(color=SEA)
    told = base.mark_text(dy=-8, color=INK, fontSize=11).encode(text="text:N")
    return (drawn + told).properties(width=WIDTH + 140, height=190)


def record(row: Row, is_pair: bool) -> Mapping[str, object]:
    """A row as the drawing reads it."""
    name, series, value, text = row
    return {"name": name, "series": series, "value": float(value), "text": f"{text} · {series}" if is_pair else text}
