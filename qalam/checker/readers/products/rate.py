"""A number with all that is told of it: for each of what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from qalam.checker.concepts import Concepts
from qalam.checker.readers.products.quantities import POINTS, Quantity
from qalam.checker.readers.products.wording import starts, words_in
from qalam.checker.words.concepts.products import EACH, SCORES

_SCORES = Concepts({"score": SCORES})
HERE = " # "  # in the words around a number, its place


@dataclass(frozen=True, slots=True)
class Of:
    """Of what each a number is told: a span of time or a hectare, things of some names, or the number of such things
    told beside it; `per` of them where it is told for each thousand, which is the number `base`.

    It is weak where no 'each' tells it; `is_told` where words behind the number do, 'на ребёнка'."""

    span: str = ""
    nouns: frozenset[str] = frozenset()
    unit: str = ""
    family: str = ""
    number: str = ""
    per: int = 1
    base: str = ""
    is_weak: bool = False
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """A number with what it is told for each of."""

    quantity: Quantity
    of: tuple[Of, ...] = ()
    is_each: bool = False
    is_spread: bool = False
    is_mean: bool = False
    is_price: bool = False
    fills: bool = False
    """Whether it tells how many there are in each, as the size of a class does."""
    said: str = field(default="", compare=False)

    @property
    def spans(self) -> frozenset[str]:
        return frozenset(one.span for one in self.of if one.span)

    @property
    def own_spans(self) -> frozenset[str]:
        """The spans for each of which it is told, not those of which it is all."""
        return frozenset(one.span for one in self.of if one.span and not one.is_weak)

    @property
    def things(self) -> tuple[Of, ...]:
        return tuple(one for one in self.of if not one.span)

    @property
    def is_led(self) -> bool:
        """Whether 'each' stands before it."""
        return any(starts(word, EACH) for word in words_in(self.said.partition(HERE)[0]))

    @property
    def is_marked(self) -> bool:
        """Whether words tell that a number is one for each."""
        if self.quantity.sort == POINTS or _SCORES.named_in(self.said):
            return False
        is_of = any(not (of.span and of.is_weak) for of in self.of)
        return is_of or self.is_each or self.is_spread or self.is_price or self.is_mean
