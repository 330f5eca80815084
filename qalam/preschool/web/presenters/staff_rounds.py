"""Rounds as the department reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.preschool.models import Application, Round
from qalam.preschool.queries.round_outcome import Share, kindergartens, shares
from qalam.preschool.web.presenters.words import in_alphabet, names_of, write_moment

TENTH = Decimal("0.1")
MINUS = "−"


@dataclass(frozen=True)
class RoundRow:
    """One round of the list."""

    id: int
    code: str
    title: str
    state: str
    when: str
    places: int
    offers: int


@dataclass(frozen=True)
class ShareRow:
    """Children of one category and birth year: sought, placed, the share, and the share of the year before.

    `change` is in points; both shares and it are empty where there was nobody.
    """

    category: str
    birth_year: str
    sought: int
    placed: int
    share: str
    before: str
    change: str


@dataclass(frozen=True)
class FilledRow:
    """A kindergarten in the round."""

    name: str
    places: int
    given: int
    unplaced: int


@dataclass(frozen=True)
class RoundPage:
    """A round with what it gives."""

    id: int
    code: str
    title: str
    state: str
    is_draft: bool
    is_published: bool
    when: str
    mechanism: str
    seed: str
    input_hash: str
    places: int
    seekers: int
    offers: int
    unplaced: int
    ranks: tuple[tuple[str, int, str], ...]
    shares: tuple[ShareRow, ...]
    filled: tuple[FilledRow, ...]


def round_rows(language: Language) -> list[RoundRow]:
    """All rounds, the latest first."""
    return [
        RoundRow(
            id=one.pk, code=one.code, title=one.title, state=str(one.get_state_display()),
            when=write_moment(one.published_at or one.drafted_at, language),
            places=number(one, "places"), offers=number(one, "offers"),
        )
        for one in Round.objects.order_by("-drafted_at", "-pk")
    ]  # fmt: skip


def number(drawn: Round, name: str) -> int:
    """A number of the summary; nothing is told of a round that was never run."""
    return int(drawn.summary.get(name, 0))


def round_page(drawn: Round, on: date, language: Language) -> RoundPage:
    """One round."""
    offers, seekers = number(drawn, "offers"), number(drawn, "seekers")
    filled = kindergartens(drawn)
    names = names_of([one.institution for one in filled], on, language)
    named = {one: names[one.institution.pk] for one in filled}
    ranks = drawn.summary.get("by_rank", {})
    return RoundPage(
        id=drawn.pk, code=drawn.code, title=drawn.title, state=str(drawn.get_state_display()),
        is_draft=drawn.state == Round.State.DRAFT, is_published=drawn.state == Round.State.PUBLISHED,
        when=write_moment(drawn.published_at or drawn.drafted_at, language), mechanism=drawn.mechanism,
        seed=drawn.seed, input_hash=drawn.input_hash, places=number(drawn, "places"), seekers=seekers, offers=offers,
        unplaced=seekers - offers,
        ranks=tuple((rank, ranks[rank], percent(ranks[rank], offers, language)) for rank in sorted(ranks, key=int)),
        shares=tuple(share_rows(shares(drawn), language)),
        filled=tuple(FilledRow(name, one.places, one.given, one.unplaced) for one, name in in_alphabet(named)),
    )  # fmt: skip


def share_rows(found: Iterable[Share], language: Language) -> Iterable[ShareRow]:
    """Shares in words."""
    for one in found:
        now, then = tenths(one.placed, one.sought), tenths(one.placed_before, one.sought_before)
        yield ShareRow(
            category=str(Application.Priority(one.category).label),
            birth_year=str(one.birth_year),
            sought=one.sought,
            placed=one.placed,
            share=written(now, language),
            before=written(then, language),
            change="" if now is None or then is None else signed(now - then, language),
        )


def tenths(part: int, whole: int) -> Decimal | None:
    """The share in percent to one decimal; None of nothing."""
    return (Decimal(100 * part) / whole).quantize(TENTH, ROUND_HALF_UP) if whole else None


def percent(part: int, whole: int, language: Language) -> str:
    """The share, written; empty of nothing."""
    return written(tenths(part, whole), language)


def written(share: Decimal | None, language: Language) -> str:
    """`73,9 %`; empty where there is none."""
    return "" if share is None else f"{write(share, language)}\u00a0%"


def signed(points: Decimal, language: Language) -> str:
    """`+2,5`, `−1,0` points, and `0,0` without a sign."""
    return f"{MINUS if points < 0 else '+' if points else ''}{write(abs(points), language)}"
