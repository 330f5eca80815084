"""Charts as pictures inside the page: drawn by Vega-Lite without a browser, coloured by the page's own tokens."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import altair
import vl_convert

# Stand-ins that no other part of a picture uses; in the page each becomes the token, in light and in dark.
TOKENS = {"#0a6271": "sea", "#55617b": "muted", "#d8d0c1": "line", "#15233c": "ink"}
SEA, MUTED, LINE, INK = TOKENS
FONT = "Golos Text Variable"
WIDTH = 340
ROW = 46
LABEL = 600
"""As long as a label may be by the drawing program, which takes our letters for nearly twice as wide as they are."""
ROOM = 60
"""How far words may stand out; a picture that grew with them would shrink all its letters in the page."""
LONGEST = 30
"""More bars than this make no picture: the table is read instead."""


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its length, its number as the page writes it."""

    name: str
    value: Decimal
    text: str


@dataclass(frozen=True)
class Point:
    """One point of a line: its place, its height, and its words where it carries any."""

    place: str
    value: Decimal
    text: str = ""


@lru_cache(maxsize=512)
def draw_bars(bars: tuple[Bar, ...]) -> str:
    """Bars from zero, each under its own name with its number at the end; an SVG for the page."""
    rows = [{"name": bar.name, "value": float(bar.value), "text": bar.text, "zero": 0} for bar in bars]
    base = altair.Chart(altair.InlineData(values=rows)).encode(
        y=altair.Y("name:N", sort=None, axis=None, scale=altair.Scale(paddingInner=0, paddingOuter=0))
    )
    longest = max((float(bar.value) for bar in bars), default=0) or 1
    scale = altair.Scale(domain=[0, longest], range=[0, WIDTH - 72])
    length = altair.X("value:Q", axis=None, scale=scale)
    layers = altair.layer(
        base.mark_bar(color=SEA, size=12, yOffset=9).encode(x=length),
        base.mark_text(align="left", baseline="middle", dy=-9, color=INK, fontSize=14, limit=LABEL).encode(
            x=altair.X("zero:Q", axis=None, scale=scale), text="name:N"
        ),
        base.mark_text(align="left", baseline="middle", dx=7, dy=9, color=INK, fontSize=14, fontWeight=600).encode(
            x=length, text="text:N"
        ),
    )
    return draw(layers.properties(width=WIDTH, height=ROW * len(bars)))


@lru_cache(maxsize=64)
def draw_line(points: tuple[Point, ...]) -> str:
    """A line above its zero, with words at the points that carry some; an SVG for the page."""
    rows = [{"place": p.place, "value": float(p.value), "text": p.text} for p in points]
    base = altair.Chart(altair.InlineData(values=rows)).encode(
        x=altair.X("place:O", sort=None, axis=altair.Axis(title=None, labelAngle=0, labelOverlap=True, tickSize=0)),
        y=altair.Y("value:Q", axis=None, scale=altair.Scale(zero=True, nice=False)),
    )
    layers = altair.layer(
        base.mark_line(color=SEA, strokeWidth=2.5),
        base.transform_filter("datum.text != ''").mark_point(color=SEA, filled=True, size=55, opacity=1),
        base.transform_filter("datum.text != ''")
        .mark_text(dy=-14, color=INK, fontSize=14, fontWeight=600, align="center")
        .encode(text="text:N"),
    )
    return draw(layers.properties(width=WIDTH, height=130))


def draw(chart: Any) -> str:
    """The chart in our type and colours, as wide as its place in the page."""
    dressed = chart.configure(
        font=FONT, background="transparent", padding={"left": 2, "right": 2, "top": 18, "bottom": 4}
    )
    dressed = dressed.configure_view(stroke=None).configure_axis(
        labelColor=MUTED, labelFontSize=13, domainColor=LINE, grid=False, tickColor=LINE
    )
    svg = vl_convert.vegalite_to_svg(json.dumps(dressed.to_dict()))
    return fit(svg)


def fit(svg: str) -> str:
    """The picture with tokens for colours and without a size of its own; the words for it stand beside it."""
    for stand_in, token in TOKENS.items():
        svg = re.sub(re.escape(stand_in), f"var(--{token})", svg, flags=re.IGNORECASE)
    head, rest = svg.split(">", 1)
    view = re.search(r'viewBox="0 0 (\S+) (\S+)"', head)
    size = f'viewBox="0 0 {min(float(view[1]), WIDTH + ROOM):g} {view[2]}"' if view else ""
    return f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" {size} aria-hidden="true">{rest}'


def is_drawable(values: Iterable[Decimal]) -> bool:
    """Whether bars would tell anything: at least two, and not too many to read."""
    return 1 < len(list(values)) <= LONGEST
