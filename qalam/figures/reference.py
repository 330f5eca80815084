"""The reference of all figures as a Markdown page, written from their declarations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from qalam.figures.catalogue import all_figures, all_relations
from qalam.figures.figure import Figure
from qalam.figures.units import UNITS

HEAD = """# Figures

Every figure of the city, as its room declares it; `qalam figures --catalogue` writes this page.
`qalam figures ID --on DATE --by DIMENSION` counts one.
*Law* means that the act itself, or a reliable text citing it, was read; everything else is local practice.
"""


def write_reference() -> str:
    """The whole page: figures by their first word, then the relations among them."""
    return "\n".join([HEAD, *figure_parts(), *relation_parts()]) + "\n"


def figure_parts() -> Iterator[str]:
    """A heading for each topic and a paragraph for each figure."""
    figures = sorted(all_figures().values(), key=topic)
    for name, members in groupby(figures, key=topic):
        yield f"## {name}\n"
        for figure in members:
            yield entry(figure)


def topic(figure: Figure) -> str:
    """The first word of the id."""
    return figure.id.partition(".")[0]


def entry(figure: Figure) -> str:
    """One figure: titles, meanings, and what it is made of."""
    titles = "<br>".join(f"{language}: {text}" for language, text in figure.title.as_dict().items())
    meanings = "<br>".join(f"{language}: {text}" for language, text in figure.meaning.as_dict().items())
    kind = "law" if figure.confidence.is_law else "local practice"
    facts = [
        f"{figure.kind}, in {UNITS[figure.unit].en}, rounded to {figure.round_to}",
        f"source: {figure.source} ({kind}, {figure.confidence})",
        f"by {', '.join(dimension.code for dimension in figure.dimensions) or 'nothing'}",
        *([f"public breakdowns hide cells below {figure.suppress_below}"] if figure.suppress_below else []),
    ]
    return f"### `{figure.id}`\n\n{titles}\n\n{meanings}\n\n" + "\n".join(f"* {fact}" for fact in facts) + "\n"


def relation_parts() -> Iterator[str]:
    """What must hold before a report is published."""
    yield "## Relations\n"
    for relation in all_relations():
        yield f"* {type(relation).__name__.lower()}: {', '.join(f'`{id}`' for id in relation.ids)}"
