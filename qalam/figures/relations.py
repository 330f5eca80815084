"""How figures must agree. A relation that does not hold stops a publication and is one readable line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from qalam.kernel.trilingual import Trilingual

Values = Mapping[str, Decimal]


@dataclass(frozen=True)
class Parts:
    """The parts make the whole, no more and no less."""

    whole: str
    parts: tuple[str, ...]

    def broken(self, values: Values) -> Trilingual | None:
        """The sentence that says what does not agree, or None where the relation holds."""
        total = sum((values[part] for part in self.parts), Decimal())
        if total == values[self.whole]:
            return None
        sum_text = " + ".join(f"{values[part]}" for part in self.parts)
        return PARTS.fill(whole=self.whole, value=values[self.whole], sum=sum_text, total=total)


@dataclass(frozen=True)
class Within:
    """A part, or a later stage, never exceeds what it draws on."""

    part: str
    whole: str

    def broken(self, values: Values) -> Trilingual | None:
        """The sentence that says what does not agree, or None where the relation holds."""
        if values[self.part] <= values[self.whole]:
            return None
        return WITHIN.fill(part=self.part, value=values[self.part], whole=self.whole, limit=values[self.whole])


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
