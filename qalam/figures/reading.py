"""A reading of the city: all its figures as of one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from qalam.figures.catalogue import all_figures, all_relations, find, find_dimension
from qalam.figures.counting import Outcome, Part, outcome, parts
from qalam.figures.figure import Figure, Ratio
from qalam.figures.population import Dimension, Slice
from qalam.figures.protection import hidden_keys
from qalam.figures.tally import NOTHING, Tally, tally, tally_by
from qalam.kernel.trilingual import Trilingual


@dataclass(frozen=True)
class Answer:
    """A figure as of a day. `value` is None where there is nothing to divide by."""

    figure: Figure
    on: date
    value: Decimal | None
    numerator: Decimal
    denominator: Decimal | None
    rows_hash: str


@dataclass(frozen=True)
class Cell:
    """A figure for one key of a dimension; a hidden cell shows no number at all."""

    key: Any
    label: Trilingual
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    rows_hash: str
    is_suppressed: bool = False


@dataclass(frozen=True)
class Breakdown:
    """A figure by a dimension, in the dimension's own order."""

    figure: Figure
    on: date
    dimension: Dimension
    cells: tuple[Cell, ...]


class Reading:
    """The city's figures as of one day; each population is counted once, when first asked for.

    A public reading hides the small cells of sensitive breakdowns, and others by which they could be found. Totals of
    the city are what the department signs, and are always told.
    """

    def __init__(self, on: date, *, is_public: bool = False) -> None:
        self.on = on
        self.is_public = is_public
        self._tallies: dict[Part, Tally] = {}
        self._tallies_by: dict[tuple[Part, tuple[str, ...]], Mapping[Any, Tally]] = {}

    def answer(self, id: str) -> Answer:
        """One figure; refuses with UnknownFigure."""
        return self.of(find(id))

    def of(self, figure: Figure) -> Answer:
        """A figure that is at hand."""
        found = outcome(figure, *(self._tally(part) for part in parts(figure)))
        return Answer(figure, self.on, found.value, found.numerator, found.denominator, found.rows_hash)

    def answers(self, ids: Iterable[str] | None = None) -> list[Answer]:
        """Several figures in the order asked, or all of them."""
        return [self.answer(id) for id in (all_figures() if ids is None else ids)]

    def breakdown(self, id: str, dimension: str) -> Breakdown:
        """One figure by the dimension of this code; refuses with UnknownFigure or UnknownDimension."""
        return self.of_by(find(id), dimension)

    def of_by(self, figure: Figure, dimension: str) -> Breakdown:
        """A figure that is at hand, by the dimension of this code."""
        by = find_dimension(figure, dimension)
        found = {key: outcome(figure, *tallies) for key, tallies in self._cells(figure, by).items()}
        labels = by.labels(list(found), self.on)
        cells = tuple(cell(key, label, found[key]) for key, label in labels.items())
        if self.is_public:
            hidden = hidden_keys(figure, by, self.members_by)
            cells = tuple(suppressed(cell) if cell.key in hidden else cell for cell in cells)
        return Breakdown(figure, self.on, by, cells)

    def broken(self) -> list[Trilingual]:
        """One sentence for each relation that does not hold; a figure without a value breaks none."""
        relations = all_relations()
        ids = {id for relation in relations for id in relation.ids}
        values = {id: value for id in sorted(ids) if (value := self.answer(id).value) is not None}
        said = [relation.broken(values) for relation in relations if values.keys() >= set(relation.ids)]
        shares = [share_broken(self.answer(figure.id)) for figure in all_figures().values() if is_share(figure)]
        return [sentence for sentence in (*said, *shares) if sentence]

    def members_by(self, part: Part, *codes: str) -> Mapping[Any, int]:
        """How many members stand under each key, or pair of keys."""
        return {key: found.members for key, found in self._tally_by(part, codes).items()}

    def _tally(self, part: Part) -> Tally:
        if part not in self._tallies:
            self._tallies[part] = tally(part.populations, Slice(self.on), column=part.column)
        return self._tallies[part]

    def _tally_by(self, part: Part, codes: tuple[str, ...]) -> Mapping[Any, Tally]:
        if (part, codes) not in self._tallies_by:
            found = tally_by(part.populations, Slice(self.on), by=codes, column=part.column)
            self._tallies_by[part, codes] = found
        return self._tallies_by[part, codes]

    def _cells(self, figure: Figure, by: Dimension) -> Mapping[Any, list[Tally]]:
        """The tallies of all parts under each key that occurs in any of them."""
        halves = [self._tally_by(part, (by.code,)) for part in parts(figure)]
        keys = [key for key in dict.fromkeys(key for half in halves for key in half) if key is not None]
        return {key: [half.get(key, NOTHING) for half in halves] for key in keys}


def cell(key: Any, label: Trilingual, found: Outcome) -> Cell:
    """One cell of a breakdown as it is."""
    return Cell(key, label, found.value, found.numerator, found.denominator, found.rows_hash)


def suppressed(shown: Cell) -> Cell:
    """The cell without its numbers and without the hash by which they could be guessed."""
    return replace(shown, value=None, numerator=None, denominator=None, rows_hash="", is_suppressed=True)


def is_share(figure: Figure) -> bool:
    """Whether it divides a part by its whole."""
    return isinstance(figure, Ratio)


def share_broken(answer: Answer) -> Trilingual | None:
    """A share whose part exceeds its whole."""
    if answer.denominator is None or answer.numerator <= answer.denominator:
        return None
    return SHARE.fill(id=answer.figure.id, part=answer.numerator, whole=answer.denominator)


SHARE = Trilingual(
    kk="{id}: бөлігі ({part}) бүтінінен ({whole}) көп.",
    ru="{id}: часть ({part}) больше целого ({whole}).",
    en="{id}: the part ({part}) is more than the whole ({whole}).",
)
