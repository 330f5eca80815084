"""What was, what came and went, and what is, as the figures of one account.

Of each figure it is asked, by its own words, whether it came, went, or is what was or what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from qalam.checker.checks.changes.roles import own_words, role_of
from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import stems
from qalam.checker.concepts import Concepts
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.figures import figures_of
from qalam.checker.readers.changes.others import ELSEWHERE_SAID, OF_THEM
from qalam.checker.readers.changes.subject import share_root
from qalam.checker.readers.changes.words import is_figure
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.concepts import balances as of

_PARTS = as_pattern(r".?(?:\s*\n\s*\n|(?<=[.!?])\s*\n(?!\s*[–—•*-]))", re.S)
_THEIR_NUMBER = as_pattern(r"\b(?:олардың|оның) (?:[^\W\d]+ )?саны", re.I)
_FURTHER = as_pattern(r"\b(?:ещё|еще|тағы)\s\Z", re.I)
CONCEPTS = Concepts(of.BALANCES)
FLOWS = frozenset({of.CAME, of.WENT})
CLOSING = frozenset({of.CLOSED, of.LEFT, of.UNSPENT})
UNITS = frozenset({"count", "people", "organisations", "places", "money", "physical", "measure"})
MEASURED = frozenset({"money", "measure", "physical"})
ROOT = 4  # letters by which two stems are one
AUTUMN = 9  # the month
MOST = 10  # figures that may be what was or what is, the nearest
NEAR = 3  # sentences between figures of one account
BACK, AHEAD = 2, 3  # sentences around what came or went in which what was and what is are told


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what its own words say of it, and which way it went."""

    claim: Claim
    words: frozenset[str]
    said: frozenset[str]
    way: str
    is_then: bool
    is_now: bool
    is_dated: bool
    is_autumn: bool
    """Of the month in which a new school year begins: those who finished school have gone."""

    @property
    def opens(self) -> bool:
        return of.OPENED in self.said or self.is_then

    @property
    def closes(self) -> bool:
        return bool(CLOSING & self.said) or self.is_now


@dataclass(frozen=True, slots=True)
class Account:
    """What was and what is, and what came and went between the two."""

    start: Figure
    end: Figure
    moves: tuple[Figure, ...]
    others: tuple[Figure, ...]
    """Figures told between these of which it is not known whether they came or went."""

    @property
    def expected(self) -> Decimal:
        return self.start.claim.value + sum((signed(one) for one in self.moves), Decimal(0))

    @property
    def claims(self) -> tuple[Claim, ...]:
        return (self.start.claim, *(one.claim for one in self.moves), self.end.claim)

    @property
    def holds(self) -> bool:
        """Whether it comes out, or does with only some of what came and went, or with one of the others."""
        room = slack(*self.claims)
        gap = self.end.claim.value - self.start.claim.value
        sums = [
            sum((signed(one) for one in some), Decimal(0))
            for count in range(len(self.moves) + 1)
            for some in combinations(self.moves, count)
        ]
        beside = [value for one in self.others for value in (one.claim.value, -one.claim.value)]
        return any(abs(one - gap) <= room for one in sums[1:]) or any(
            abs(one + value - gap) <= room for one in sums[1:] for value in beside
        )


def signed(figure: Figure) -> Decimal:
    return figure.claim.value if figure.way == of.CAME else -figure.claim.value


def figures_of_account(text: Text, number: int) -> list[Figure]:
    """The figures of an account: of the sentences round one that tells of what came or went."""
    first = number
    while first and number - first < BACK and not _is_parted(text, first - 1):
        first -= 1
    found: list[Figure] = []
    last = number
    for place in range(first, len(text.sentences)):
        if place > last + AHEAD or (place > number and _is_parted(text, place - 1)):
            break
        own = [one for one in (_figure(text, claim) for claim in figures_of(text, place)) if one is not None]
        last = place if place >= number and any(one.way for one in own) else last
        found += own
    return _without_parts(found)


def _without_parts(figures: list[Figure]) -> list[Figure]:
    """The figures without those that make what came or went before them: 'выбыло 79: в семью – 51, под опеку – 28'."""
    gone: set[str] = set()
    for place, whole in enumerate(figures if any(one.way for one in figures) else ()):
        total = Decimal(0)
        for last, part in enumerate(figures[place + 1 :] if whole.way else (), place + 1):
            total += part.claim.value
            if total == whole.claim.value and last > place + 1:
                gone |= {one.claim.id for one in figures[place + 1 : last + 1]}
            if total >= whole.claim.value:
                break
    return [one for one in figures if one.claim.id not in gone]


def _is_parted(text: Text, number: int) -> bool:
    """Whether a paragraph ends with a sentence, and no item of a list follows."""
    return _PARTS.match(text.content, text.sentences[number].end - 1) is not None


def _figure(text: Text, claim: Claim) -> Figure | None:
    return text.each("figures of accounts", claim.id, lambda: _read(text, claim))


def _read(text: Text, claim: Claim) -> Figure | None:
    if claim.unit not in UNITS or not is_figure(claim) or claim.is_rough or not claim.text[0].isdigit():
        return None
    before, behind = own_words(text, claim)
    told = CONCEPTS.told_in(f"{before} | {behind}")
    said = frozenset(one.concept for one in told)
    at = len(before)
    flows = [one for one in told if one.concept in FLOWS]
    near = min(flows, key=lambda one: max(at - one.end, one.start - at), default=None)
    opened = text.content[text.sentences[claim.sentence].start : claim.start]
    is_some = OF_THEM.search(before) is not None and not _THEIR_NUMBER.search(before)
    is_aside = opened.rfind("(") > opened.rfind(")")
    if is_aside or (is_some and of.OPENED not in said) or of.PLANNED in said:
        return None
    if not near and ELSEWHERE_SAID.search(f"{before} {behind}"):
        return None  # but '26 оқушы басқа мектепке ауысты'
    role = role_of(text, claim)
    words = frozenset(one[:ROOT] for one in stems(f"{before} {claim.noun} {behind}") if len(one) >= ROOT)
    is_dated, is_autumn = bool(role.month or role.year), role.month == AUTUMN
    way = near.concept if near else of.CAME if _FURTHER.search(before) else ""
    return Figure(claim, words, said, way, role.is_then, role.is_now, is_dated, is_autumn)


def accounts_of(figures: Sequence[Figure], moves: Sequence[Figure]) -> Iterator[Account]:
    """Each two figures of one thing that are what was and what is, with what came and went of it."""
    stocks = [one for one in figures if not one.way]
    if len(stocks) > MOST:
        at = moves[0].claim.start
        stocks = sorted(
            sorted(stocks, key=lambda one: abs(one.claim.start - at))[:MOST], key=lambda one: one.claim.start
        )
    for start, end in combinations(stocks, 2):
        first, later = (end, start) if _is_before(end, start) else (start, end)
        own = tuple(one for one in moves if may_be_of(one, first) and may_be_of(one, later))
        if own and may_be_of(first, later) and first.claim.value != later.claim.value:
            low, high = sorted((first.claim.start, later.claim.start))
            others = [one for one in stocks if low < one.claim.start < high and may_be_of(one, first)]
            others += [one for one in moves if low < one.claim.start < high and one not in own]
            yield Account(first, later, own, tuple(others))


def _is_before(one: Figure, other: Figure) -> bool:
    """Whether the later of two figures is told to be what was, or the first what is."""
    return (one.opens and not one.closes and not other.opens) or (other.closes and not other.opens and not one.closes)


def may_be_of(one: Figure, other: Figure) -> bool:
    """Whether two figures may count one thing: they have one noun or one sort of people; a bare one stands near."""
    first, later = one.claim, other.claim
    if first.unit != later.unit and "count" not in (first.unit, later.unit):
        return False
    is_near = abs(first.sentence - later.sentence) <= NEAR
    if {first.unit, later.unit} == {"money", "count"} and first.step == later.step != 0:
        return is_near and not (first.noun and later.noun)  # 'погашено 31,2 млн'
    if measured_in(first) != measured_in(later) or bool(first.step) != bool(later.step):
        return False
    if MEASURED & {first.unit, later.unit}:
        return first.unit == later.unit and is_near
    if not (first.noun and later.noun):
        return is_near or bool(one.words & other.words)
    are_any = any(claim.noun.startswith(ANY_NOUN) for claim in (first, later))
    return are_any or (first.family == later.family != "") or share_root(stems(first.noun), stems(later.noun))
