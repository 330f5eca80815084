"""How each kind of chart is drawn: Vega-Lite by way of Altair, without axes where the values stand beside the marks."""

from __future__ import annotations

from textwrap import wrap
from typing import Any, Literal

import altair as alt

from qalam.documents.series import Chartable, Series
from qalam.documents.style import FAINT, INK, LETTER, LINE, MUTED, PAPER, SEA

BAR = 15  # height of a bar; pixels, as all sizes here
GAP = 13  # between the bars of two categories
STEP = 32  # between the rows of dots
STRIP = 28
LINE_HEIGHT = 210
PANELS_IN_ROW = 2
NAME_LETTERS = 24  # of a category's name in one line
LINE_BREAK = "\n"

ACCENT = alt.condition("datum.current", alt.value(SEA), alt.value(FAINT))
VALUE_COLOUR = alt.condition("datum.current", alt.value(INK), alt.value(MUTED))


Drawn = alt.LayerChart | alt.FacetChart
"""What Altair says that layers may become; ours are never faceted."""
Chart = Drawn | alt.VConcatChart
Align = Literal["left", "center", "right"]
BESIDE_BARS: tuple[tuple[str, Align, int], ...] = ((">=", "left", 5), ("<", "right", -5))
BESIDE_DOTS: tuple[tuple[str, Align, int], ...] = (("left", "right", -9), ("right", "left", 9))
BELOW_PARTS: tuple[tuple[str, str, Align, int], ...] = (("false", "start", "left", 2), ("true", "end", "right", -2))


def bars(chart: Chartable) -> Drawn:
    """Horizontal bars from zero; the values of several series stand below each other in a category."""
    rows = _named_in_first_category(chart)
    plot = _plot_width(chart)
    scale = alt.Scale(domain=_domain_from_zero(rows, plot), nice=False)
    base = alt.Chart(_data(rows)).encode(y=_names(chart), x=alt.X("value:Q", axis=None, scale=scale))
    if len(chart.series) > 1:
        order = [series.label for series in reversed(chart.series)]
        base = base.encode(yOffset=alt.YOffset("series:N", sort=order, scale=alt.Scale(padding=0.1)))
    drawn = base.mark_bar(height=BAR if len(chart.series) == 1 else {"band": 1}).encode(color=ACCENT)
    right, left = (
        base.transform_filter(f"datum.value {sign} 0")
        .mark_text(align=align, dx=dx, baseline="middle")
        .encode(text="printed:N", color=VALUE_COLOUR)
        for sign, align, dx in BESIDE_BARS
    )
    zero = alt.Chart(_data([{"value": 0}])).mark_rule(color=MUTED).encode(x=alt.X("value:Q", axis=None, scale=scale))
    height = (BAR * len(chart.series) + GAP) * len(chart.categories)
    return alt.layer(drawn, zero, right, left).properties(width=plot, height=height)


def change(chart: Chartable) -> Drawn:
    """For each category a pale dot for the year before and a full one for now; the series are (before, now)."""
    rows = _named_in_first_category(chart)
    plot = _plot_width(chart)
    scale = alt.Scale(domain=_domain_around(rows, plot), nice=False, zero=False)
    x = alt.X("value:Q", axis=None, scale=scale)
    base = alt.Chart(_data(_with_sides(rows))).encode(y=_names(chart), x=x)
    way = alt.Chart(_data(rows)).mark_line(color=LINE, strokeWidth=3).encode(y=_names(chart), x=x, detail="category:N")
    dots = base.mark_circle(size=90, opacity=1).encode(color=ACCENT)
    texts = [
        base.transform_filter(f"datum.side == '{side}'")
        .mark_text(align=align, dx=dx, baseline="middle")
        .encode(text="printed:N", color=VALUE_COLOUR)
        for side, align, dx in BESIDE_DOTS
    ]
    return alt.layer(way, dots, *texts).properties(width=plot, height=STEP * len(chart.categories))


def lines(chart: Chartable) -> Drawn:
    """Values along an ordered row of categories (years, months), each line named at its end."""
    rows = chart.rows()
    last = {row["series"]: row for row in rows}
    ends = [
        {**row, "printed": f"{row['printed']} {name if len(last) > 1 else ''}".strip()} for name, row in last.items()
    ]
    below = alt.Axis(labelAngle=0, domainColor=MUTED, ticks=False, labelPadding=8)
    x = alt.X("category:O", sort=chart.categories, title=None, axis=below)
    beside = alt.Axis(domain=False, ticks=False, tickCount=4, gridColor=LINE)
    y = alt.Y("value:Q", title=None, scale=alt.Scale(zero=True), axis=beside)
    base = alt.Chart(_data(rows)).encode(x=x, y=y)
    line = base.mark_line(strokeWidth=2.5).encode(color=ACCENT, detail="series:N")
    dots = base.mark_circle(size=45, opacity=1).encode(color=ACCENT)
    named = alt.Chart(_data(ends)).mark_text(align="left", dx=9, baseline="middle")
    texts = named.encode(x=x, y=y, text="printed:N", color=VALUE_COLOUR)
    room = _longest(ends) + 50
    return alt.layer(line, dots, texts).properties(width=max(chart.width - room, 180), height=LINE_HEIGHT)


def shares(chart: Chartable) -> Drawn:
    """For each series a strip, the whole of it the sum of its parts; each part carries its value and its name."""
    parts = [part for number, series in enumerate(chart.series) for part in _parts(chart, series, number)]
    y = alt.Y("strip:O", axis=None, scale=alt.Scale(padding=0))
    base = alt.Chart(_data(parts)).encode(y=y, x=alt.X("start:Q", axis=None, scale=alt.Scale(domain=[0, 1])))
    strip = base.mark_bar(height=STRIP, stroke=PAPER, strokeWidth=2).encode(
        x2="end:Q", color=alt.Color("shade:N", scale=None)
    )
    # Neighbours stand on two levels, so that the name of a narrow part does not run into the next; the last may end
    # at the edge instead of beginning there.
    names = [
        alt.Chart(_data(parts))
        .transform_filter(f"datum.level == {level} && datum.at_edge == {at_edge}")
        .mark_text(align=align, dx=dx, dy=STRIP / 2 + 12 + 16 * level, color=INK)
        .encode(y=y, x=alt.X(f"{at}:Q", axis=None), text="words:N")
        for level in (0, 1)
        for at_edge, at, align, dx in BELOW_PARTS
    ]
    layers: list[Any] = [strip, *names]
    if len(chart.series) > 1:
        heads = [{"strip": number, "series": series.label, "start": 0} for number, series in enumerate(chart.series)]
        head = alt.Chart(_data(heads)).mark_text(align="left", dx=2, dy=-STRIP / 2 - 10, fontWeight=600, color=INK)
        layers.append(head.encode(y=y, x="start:Q", text="series:N"))
    step = STRIP + 58 + (30 if len(chart.series) > 1 else 0)
    return alt.layer(*layers).properties(width=chart.width - 10, height=step * len(chart.series))


def multiples(chart: Chartable) -> alt.VConcatChart:
    """A small panel of bars for each series, all on one scale."""
    width = chart.width // PANELS_IN_ROW - 20
    one_of_many = chart.highlight in chart.categories
    values = [float(row["value"]) for row in chart.rows()]
    panels = []
    for series in chart.series:
        highlight = chart.highlight if one_of_many else series.label
        panel = Chartable(
            (series,), chart.language, highlight, chart.unit, chart.places, width, ceiling=max(values, default=1)
        )
        title = alt.TitleParams(series.label, anchor="start", frame="group", fontSize=12, fontWeight=600, color=INK)
        panels.append(bars(panel).properties(title=title))
    rows = [alt.hconcat(*panels[n : n + PANELS_IN_ROW], spacing=24) for n in range(0, len(panels), PANELS_IN_ROW)]
    return alt.vconcat(*rows, spacing=20)


def _data(rows: list[dict[str, Any]]) -> alt.InlineData:
    return alt.InlineData(values=rows)


def _names(chart: Chartable) -> alt.Y:
    """The axis of categories: names only, broken into lines where they are long."""
    broken = f"split(datum.label, '{LINE_BREAK}')".replace(LINE_BREAK, r"\n")
    axis = alt.Axis(domain=False, ticks=False, labelExpr=broken, labelLimit=0, labelPadding=10, labelColor=INK)
    order = [break_lines(category) for category in chart.categories]
    return alt.Y("name:N", sort=order, title=None, axis=axis)


def break_lines(name: str) -> str:
    return LINE_BREAK.join(wrap(name, NAME_LETTERS, break_long_words=False))


def _plot_width(chart: Chartable) -> float:
    longest = max((len(line) for name in chart.categories for line in break_lines(name).split(LINE_BREAK)), default=0)
    return max(chart.width - longest * LETTER - 20, 120)


def _named_in_first_category(chart: Chartable) -> list[dict[str, Any]]:
    """The rows; those of the first category also say which series they belong to, instead of a legend."""
    rows: list[dict[str, Any]] = [
        {**row, "name": break_lines(str(row["category"])), "ceiling": chart.ceiling} for row in chart.rows()
    ]
    if len(chart.series) > 1:
        for row in rows:
            if row["category"] == chart.categories[0]:
                row["printed"] = f"{row['printed']} · {row['series']}"
    return rows


def _longest(rows: list[dict[str, Any]]) -> float:
    return max((len(row["printed"]) for row in rows), default=0) * LETTER + 12


def _domain_from_zero(rows: list[dict[str, Any]], plot: float) -> list[float]:
    """A scale from zero that leaves room for each value beside its bar."""
    values = [row["value"] for row in rows] or [1]
    top = max(*values, 0, rows[0]["ceiling"] if rows else 0) or 1
    bottom = min(*values, 0)
    room = min(_longest(rows) / plot, 0.6)
    span = (top - bottom) / (1 - room * (2 if bottom < 0 else 1))
    return [bottom - (span * room if bottom < 0 else 0), top + span * room]


def _domain_around(rows: list[dict[str, Any]], plot: float) -> list[float]:
    values = [row["value"] for row in rows] or [0, 1]
    room = min(_longest(rows) / plot, 0.4)
    span = ((max(values) - min(values)) or 1) / (1 - 2 * room)
    return [min(values) - span * room, max(values) + span * room]


def _with_sides(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """On which side of its dot a value stands: outward, away from the other dot of the category."""
    lowest: dict[str, dict[str, Any]] = {}
    for row in rows:
        if row["category"] not in lowest or row["value"] < lowest[row["category"]]["value"]:
            lowest[row["category"]] = row
    return [{**row, "side": "left" if row is lowest[row["category"]] else "right"} for row in rows]


def _parts(chart: Chartable, series: Series, number: int) -> list[dict[str, Any]]:
    shades = (SEA, "#5F97A3", "#9CBFC6", FAINT, "#C6CBD4", LINE)
    known = [(category, value) for category, value in series.values if value is not None]
    whole = float(sum(float(value) for _, value in known)) or 1.0
    parts, start = [], 0.0
    for place, (category, value) in enumerate(known):
        end = start + float(value) / whole
        shade = shades[min(place, len(shades) - 1)]
        if chart.highlight in chart.categories:
            shade = SEA if category == chart.highlight else shades[3 + place % 3]
        words = f"{chart.print(value)} {category}"
        at_edge = place > 0 and start + len(words) * LETTER / chart.width > 1
        position = {"strip": number, "start": start, "end": end, "level": place % 2, "at_edge": at_edge}
        parts.append({**position, "words": words, "shade": shade})
        start = end
    return parts
