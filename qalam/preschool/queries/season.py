"""What a new season asks of the queue: who goes to school, whose category is no longer proved, who did not confirm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from qalam.ledger.models import Deed
from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, Evidence
from qalam.preschool.rules import PARAMETERS, categories
from qalam.preschool.rules.ages import leaves_on
from qalam.preschool.rules.lifecycle import AT_REST, State
from qalam.preschool.services.applications import CONFIRMED
from qalam.preschool.services.evidence import told_to_rules
from qalam.preschool.territory import TERRITORY

TOGETHER = 5000


@dataclass(frozen=True)
class Foreseen:
    """What a renewal would do now: children who leave by birth year, categories that change, who would rest."""

    leaving: dict[int, int] = field(default_factory=dict)
    categories: dict[tuple[str, str], int] = field(default_factory=dict)
    unconfirmed: int = 0
    busy: int = 0
    """Children of school age who have an offer or a referral: they leave once that has ended."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would change."""
        return not (self.leaving or self.categories or self.unconfirmed)


def foresee(at: datetime) -> Foreseen:
    """What `season.renew` would do at this moment; nothing is written."""
    years = years_that_leave(local_day(at))
    silent = unconfirmed(at, years)
    moves = Counter(change for _, change in changes(years, at))
    return Foreseen(
        leaving=dict(leaving(years).values_list("birth_year").annotate(Count("pk")).order_by("birth_year")),
        categories=dict(sorted(moves.items())),
        unconfirmed=0 if silent is None else silent.count(),
        busy=Application.objects.filter(birth_year__in=years, state__in=(State.OFFERED, State.REFERRED)).count(),
    )


def years_that_leave(on: date) -> list[int]:
    """Birth years whose children go to school by that day, of those who are in the queue."""
    standing = Application.objects.exclude(state=State.LEFT).order_by().values_list("birth_year", flat=True).distinct()
    return sorted(year for year in standing if on >= leaves_on(year, on=on, territory=TERRITORY))


def leaving(years: Sequence[int]) -> QuerySet[Application]:
    """Applications at rest whose children go to school."""
    return Application.objects.filter(birth_year__in=years, state__in=AT_REST).order_by()


def changes(years: Sequence[int], at: datetime) -> Iterator[tuple[int, tuple[str, str]]]:
    """Applications that stay and whose papers give another category than the one in force, with the old and the new.

    Read as values: of a long queue the rows themselves would take longer than the rule.
    """
    rows = Evidence.objects.exclude(application__state=State.LEFT).exclude(application__birth_year__in=years)
    papers = rows.order_by("application", "pk").values_list(*FIELDS).iterator(chunk_size=TOGETHER)
    today = local_day(at)
    for (application, old), own in groupby(papers, key=itemgetter(0, 1)):
        new = given_by(tuple(told(ground, state, days(*moments)) for _, _, ground, state, *moments in own), today)
        if new != old:
            yield application, (old, new)


FIELDS = (
    "application_id", "application__priority", "ground", "state",
    "claimed_at", "decided_at", "issued_on", "valid_until",
)  # fmt: skip
Days = tuple[date, date | None, date | None, date | None]
"""Of a paper: claimed, decided, issued, valid until."""


def days(claimed_at: datetime, decided_at: datetime | None, issued_on: date | None, valid_until: date | None) -> Days:
    """All that the rules ask of the moments of a paper."""
    return local_day(claimed_at), local_day(decided_at) if decided_at else None, issued_on, valid_until


@lru_cache(maxsize=100_000)
def told(ground: str, state: str, of: Days) -> categories.Evidence:
    """A paper as the rules see it."""
    claimed, decided, issued_on, valid_until = of
    return told_to_rules(
        Evidence(
            ground=ground,
            state=state,
            claimed_at=begin_of(claimed),
            decided_at=begin_of(decided) if decided else None,
            issued_on=issued_on,
            valid_until=valid_until,
        )
    )


@lru_cache(maxsize=100_000)
def given_by(papers: tuple[categories.Evidence, ...], on: date) -> str:
    """The category that such papers give; of a whole queue's papers most are alike in ground and days."""
    return str(categories.effective_category(papers, on, TERRITORY).outcome)


def unconfirmed(at: datetime, years: Sequence[int]) -> QuerySet[Application] | None:
    """Who did not confirm by the day that the city sets; None where it does not ask. Those who filed since need not."""
    rows = Application.objects.filter(state__in=(State.QUEUED, State.STOP_LISTED)).exclude(birth_year__in=years)
    last = confirmation_until(local_day(at))
    if last is None:
        return None
    since = begin_of(last.replace(year=last.year - 1))
    confirmed = Deed.objects.filter(
        subject_kind="application", subject_key=OuterRef("number"), action=CONFIRMED, at__gte=since
    )
    return rows.filter(~Exists(confirmed), Q(filed_at__lt=since)).order_by()


def confirmation_until(on: date) -> date | None:
    """The last day of confirming that is over, the latest one; None where the city does not ask."""
    if not PARAMETERS.in_force("preschool.renewal.confirmation", on=on, city=TERRITORY).value:
        return None
    text = PARAMETERS.in_force("preschool.renewal.confirmation.until", on=on, city=TERRITORY).value
    month, day = map(int, str(text).split("-"))
    this_year = date(on.year, month, day)
    return this_year if this_year <= on else this_year.replace(year=on.year - 1)
