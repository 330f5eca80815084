"""How figures must agree. A relation that does not hold stops a publication and is one readable line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from qalam.kernel.trilingual import Trilingual

Values = Mapping[str, Decimal]
HUNDRED = Decimal(100)


class Relation(Protocol):
    """A law among figures, asked with their values by id."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The figures that it speaks of."""

    def broken(self, values: Values) -> Trilingual | None:
        """The sentence that says what does not agree, or None where the relation holds."""


@dataclass(frozen=True)
class Parts:
    """The parts make the whole, no more and no less."""

    whole: str
    parts: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.whole, *self.parts)

    def broken(self, values: Values) -> Trilingual | None:
        total = sum((values[part] for part in self.parts), Decimal())
        if total == values[self.whole]:
            return None
        return PARTS.fill(whole=self.whole, value=values[self.whole], sum=added(self.parts, values), total=total)


@dataclass(frozen=True)
class Within:
    """A part never exceeds what it is a part of."""

    part: str
    whole: str

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.part, self.whole)

    def broken(self, values: Values) -> Trilingual | None:
        if values[self.part] <= values[self.whole]:
            return None
        return WITHIN.fill(part=self.part, value=values[self.part], whole=self.whole, limit=values[self.whole])


@dataclass(frozen=True)
class Stage:
    """A later stage draws its people from the stage before."""

    stage: str
    before: str

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.stage, self.before)

    def broken(self, values: Values) -> Trilingual | None:
        if values[self.stage] <= values[self.before]:
            return None
        return STAGE.fill(stage=self.stage, value=values[self.stage], before=self.before, limit=values[self.before])


@dataclass(frozen=True)
class Shares:
    """Shares of one whole make 100 %, give or take what their rounding to `round_to` may take."""

    parts: tuple[str, ...]
    round_to: Decimal = Decimal("0.1")

    @property
    def ids(self) -> tuple[str, ...]:
        return self.parts

    def broken(self, values: Values) -> Trilingual | None:
        total = sum((values[part] for part in self.parts), Decimal())
        if abs(total - HUNDRED) <= self.round_to * len(self.parts) / 2:
            return None
        return SHARES.fill(parts=", ".join(self.parts), sum=added(self.parts, values), total=total)


@dataclass(frozen=True)
class Overlap:
    """People in any of several groups, each once: at least the largest group, at most all groups added up."""

    union: str
    groups: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.union, *self.groups)

    def broken(self, values: Values) -> Trilingual | None:
        sizes = [values[group] for group in self.groups]
        if max(sizes) <= values[self.union] <= sum(sizes):
            return None
        return OVERLAP.fill(
            union=self.union, value=values[self.union], least=max(sizes), most=sum(sizes), groups=", ".join(self.groups)
        )


def added(ids: tuple[str, ...], values: Values) -> str:
    """`21 + 31 + 2`."""
    return " + ".join(f"{values[id]}" for id in ids)


PARTS = Trilingual(
    kk="{whole}: {value}, ал бөліктерінің қосындысы {sum} = {total}.",
    ru="{whole}: {value}, а сумма частей {sum} = {total}.",
    en="{whole} is {value}, but its parts make {sum} = {total}.",
)
WITHIN = Trilingual(
    kk="{part} ({value}) өзі құрамына кіретін {whole} ({limit}) мәнінен көп.",
    ru="{part} ({value}) больше, чем {whole} ({limit}), куда он входит.",
    en="{part} ({value}) is more than {whole} ({limit}), of which it is a part.",
)
STAGE = Trilingual(
    kk="{stage} кезеңінде ({value}) алдыңғы {before} кезеңіндегіден ({limit}) көп адам бар.",
    ru="На этапе {stage} ({value}) больше людей, чем на предыдущем этапе {before} ({limit}).",
    en="{stage} ({value}) has more people than the stage before it, {before} ({limit}).",
)
SHARES = Trilingual(
    kk="{parts} үлестерінің қосындысы 100 емес: {sum} = {total}.",
    ru="Доли {parts} не составляют 100: {sum} = {total}.",
    en="The shares {parts} do not make 100: {sum} = {total}.",
)
OVERLAP = Trilingual(
    kk="{union} ({value}) мына топтардың бірігуі бола алмайды: {groups}; ол {least} мен {most} аралығында болуы керек.",
    ru="{union} ({value}) не может объединять группы {groups}: должно быть от {least} до {most}.",
    en="{union} ({value}) cannot be the union of {groups}: it must lie between {least} and {most}.",
)
