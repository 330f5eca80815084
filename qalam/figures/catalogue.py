"""All figures of the city and all relations among them, as the rooms declare them in their `figures.py`."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from django.apps import apps

from qalam.figures.figure import Figure
from qalam.figures.population import Dimension
from qalam.figures.relations import Relation
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual


class UnknownFigure(Refusal):
    """There is no figure of this id."""


class UnknownDimension(Refusal):
    """The figure does not break down this way."""


@cache
def all_figures() -> Mapping[str, Figure]:
    """Every figure by its id, in the order of the rooms and of their files."""
    found: dict[str, Figure] = {}
    for module in declarations():
        for figure in module.FIGURES:
            if figure.id in found:
                raise ValueError(f"{figure.id} is declared twice, again in {module.__name__}")
            found[figure.id] = figure
    return found


@cache
def all_relations() -> tuple[Relation, ...]:
    """What the rooms declare of how figures must agree."""
    return tuple(relation for module in declarations() for relation in module.RELATIONS)


def find(id: str) -> Figure:
    """The figure of this id; refuses with UnknownFigure, naming those most alike."""
    figures = all_figures()
    if id in figures:
        return figures[id]
    alike = get_close_matches(id, figures, n=3, cutoff=0.5) or list(figures)[:3]
    raise UnknownFigure(UNKNOWN_FIGURE.fill(id=id, alike=", ".join(alike)))


def find_dimension(figure: Figure, code: str) -> Dimension:
    """The figure's dimension of this code; refuses with UnknownDimension, naming those it has."""
    for dimension in figure.dimensions:
        if dimension.code == code:
            return dimension
    known = ", ".join(dimension.code for dimension in figure.dimensions) or "—"
    raise UnknownDimension(UNKNOWN_DIMENSION.fill(id=figure.id, code=code, known=known))


def declarations() -> list[ModuleType]:
    """The `figures.py` of each room that has one."""
    names = [f"{app.name}.figures" for app in apps.get_app_configs() if app.name.startswith("qalam.")]
    return [import_module(name) for name in names if find_spec(name)]


UNKNOWN_FIGURE = Trilingual(
    kk="«{id}» деген көрсеткіш жоқ. Ұқсастары: {alike}. Толық тізім: qalam figures.",
    ru="Показателя «{id}» нет. Похожие: {alike}. Все: qalam figures.",
    en="There is no figure '{id}'. Much like it: {alike}. All of them: qalam figures.",
)
UNKNOWN_DIMENSION = Trilingual(
    kk="{id} көрсеткіші «{code}» бойынша бөлінбейді. Бөлінетіні: {known}.",
    ru="Показатель {id} не разбивается по «{code}». Разбивается по: {known}.",
    en="{id} does not break down by '{code}'. It does by: {known}.",
)
