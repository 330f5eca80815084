"""What a text says in figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

COUNTS = frozenset({"count", "people", "organisations", "places", "money", "physical"})

AMOUNTS = frozenset({"money", "physical"})  # told of no things: a number beside them that names a thing is none of them

FIRST_YEAR, LAST_YEAR = 1990, 2040
IN_WORDS = "times-in-words-"  # begins the name of a change told in words, 'вдвое'


@dataclass(frozen=True, slots=True)
class Claim:
    """One number of a text: where it stands (half-open character range), its value and what it measures.

    `unit` is one of the counts, `percent`, `points`, or the name of a number that counts nothing
    (`year`, `school-numbers`, `age`, …). `sentence` is the number of the sentence, from 0.
    `step` is the unit to which a number of thousands or millions is rounded in print: 100 000 for
    '1,2 млн', 0 for '1 204'.
    """

    id: str
    text: str
    value: Decimal
    decimals: int
    unit: str
    noun: str
    start: int
    end: int
    sentence: int
    family: str = ""
    step: Decimal = Decimal(0)
    is_rough: bool = False

    @property
    def is_count(self) -> bool:
        return self.unit in COUNTS

    @property
    def may_be_year(self) -> bool:
        """A bare number of four digits near our time that counts nothing named: perhaps a year."""
        is_bare = self.unit == "count" and not self.noun and self.text.isdecimal()
        return is_bare and FIRST_YEAR <= self.value <= LAST_YEAR

    @property
    def is_number(self) -> bool:
        """Whether it is one of the numbers of its text, and no change that words tell."""
        return not self.id.startswith(IN_WORDS)

    def as_dict(self) -> dict[str, object]:
        value = int(self.value) if self.value == self.value.to_integral() else float(self.value)
        return {
            "id": self.id,
            "text": self.text,
            "value": value,
            "unit": self.unit,
            "noun": self.noun,
            "start": self.start,
            "end": self.end,
            "sentence": self.sentence,
        }


def value_of(claim: Claim) -> Decimal:
    """By what the greatest of several numbers is found."""
    return claim.value


def may_be_part(whole: Claim, part: Claim) -> bool:
    """Whether `part` counts the same sort of thing as `whole`, as far as the text tells."""
    units = part.unit, whole.unit
    if not part.is_count or (units[0] != units[1] and "count" not in units):
        return False
    if "people" in units and "prizes" in (part.family, whole.family):
        return False
    if _names_things(whole, part) or _names_things(part, whole):
        return False  # '44 млрд, в том числе 23 проекта на 39 млрд'
    if (whole.family, part.family) == ("preschool", "centre"):
        return part.value <= whole.value  # mini-centres are counted among kindergartens, or apart from them
    return part.family == whole.family or not part.family or not whole.family


def _names_things(amount: Claim, number: Claim) -> bool:
    return number.unit == "count" and bool(number.noun) and amount.unit in AMOUNTS


def slack(*claims: Claim) -> Decimal:
    """How far a sum of rounded numbers may miss: half a step each."""
    return sum((claim.step for claim in claims), Decimal(0)) / 2
