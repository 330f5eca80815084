"""The whole queue as a list that specialists filter: a page is found by where it begins, however long the queue is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet

from qalam.kernel.kazakh.alphabet import search_key
from qalam.preschool.models import Application, Evidence
from qalam.registry.models import Institution
from qalam.registry.models.choices import Language

COUNTED = 1000
"""Rows beyond these are not counted: the list says that there are more."""
MONTH = timedelta(days=30)
MONTHS = (6, 12, 24, 36)
FIELDS = ("year", "category", "state", "language", "garden", "origin", "months", "evidence", "name")


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; empty means all. `state` is `here` for everybody who has not left."""

    year: int | None = None
    category: str = ""
    state: str = "here"
    language: str = ""
    garden: int | None = None
    origin: str = ""
    months: int | None = None
    evidence: bool = False
    name: str = ""

    def address(self) -> str:
        """The filters as they stand behind the question mark of an address."""
        told = {name: getattr(self, name) for name in FIELDS}
        told["evidence"] = "1" if self.evidence else ""
        told["state"] = "" if self.state == "here" else self.state
        return urlencode({name: value for name, value in told.items() if value not in ("", None)})


def asked(given: Mapping[str, str]) -> Filters:
    """The filters that an address names; what is none of ours is left out."""
    states = {*Application.State.values, "all", "here"}
    return Filters(
        year=whole(given.get("year", "")),
        category=one_of(given.get("category", ""), set(Application.Priority.values)),
        state=one_of(given.get("state", ""), states) or "here",
        language=one_of(given.get("language", ""), set(Language.values)),
        garden=whole(given.get("garden", "")),
        origin=one_of(given.get("origin", ""), set(Application.Origin.values)),
        months=whole(given.get("months", "")),
        evidence=bool(given.get("evidence")),
        name=given.get("name", "").replace("\0", "").strip()[:80],
    )


def whole(text: str) -> int | None:
    """A whole number of at most six digits, or None."""
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= 6 else None


def one_of(text: str, known: set[str]) -> str:
    """The text if it is one of these, otherwise empty."""
    return text if text in known else ""


def listing(filters: Filters, at: datetime) -> QuerySet[Application]:
    """The applications in the order of filing."""
    rows = Application.objects.filter(**plain(filters)).filter(in_state(filters.state))
    if filters.months is not None:
        rows = rows.filter(filed_at__lte=at - filters.months * MONTH)
    if filters.garden is not None:
        rows = rows.filter(choices__institution=filters.garden)
    if filters.evidence:
        waiting = Evidence.objects.filter(application=OuterRef("pk"), state=Evidence.State.CLAIMED)
        rows = rows.filter(Exists(waiting))
    for word in search_key(filters.name).split():
        rows = rows.filter(child__search_key__contains=word)
    return rows.select_related("child").order_by("filed_at", "pk")


def plain(filters: Filters) -> dict[str, Any]:
    """Filters that are a value of a column."""
    columns = {
        "birth_year": filters.year, "priority": filters.category, "language": filters.language,
        "origin": filters.origin,
    }  # fmt: skip
    return {name: value for name, value in columns.items() if value}


def in_state(state: str) -> Q:
    """Applications in one state, all, or all that have not left."""
    if state == "all":
        return Q()
    # Named one by one, since an index is not asked for what something is not.
    here = [one for one in Application.State.values if one != Application.State.LEFT]
    return Q(state__in=here) if state == "here" else Q(state=state)


@dataclass(frozen=True)
class Page:
    """Some rows of the list and where its neighbours begin; empty where there is none."""

    rows: list[Application]
    before: str = ""
    after: str = ""


def page(rows: QuerySet[Application], *, size: int, after: str = "", before: str = "") -> Page:
    """The rows behind (or in front of) a mark; from the beginning without one. A mark that is none is left out."""
    start, end = marked(after), marked(before)
    if end is not None:
        found = list(ahead_of(rows, end).order_by("-filed_at", "-pk")[: size + 1])
        there_is_more = len(found) > size
        found = found[:size][::-1]
        return Page(found, mark(found[0]) if there_is_more else "", mark(found[-1]) if found else "")
    if start is not None:
        rows = behind(rows, start)
    found = list(rows[: size + 1])
    there_is_more, found = len(found) > size, found[:size]
    has_before = start is not None and bool(found)
    return Page(found, mark(found[0]) if has_before else "", mark(found[-1]) if there_is_more else "")


def mark(row: Application) -> str:
    """Where a row stands in the list: microseconds of filing, and its key."""
    return f"{int(row.filed_at.timestamp() * 1_000_000)}-{row.pk}"


def marked(text: str) -> tuple[datetime, int] | None:
    """The place that a mark names."""
    moment, _, key = text.partition("-")
    if not (moment.isdecimal() and key.isdecimal() and len(moment) <= 17 and len(key) <= 18):
        return None
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(moment)), int(key)


def behind(rows: QuerySet[Application], start: tuple[datetime, int]) -> QuerySet[Application]:
    """The rows after a place; the first condition is one that an index answers."""
    return rows.filter(filed_at__gte=start[0]).filter(Q(filed_at__gt=start[0]) | Q(pk__gt=start[1]))


def ahead_of(rows: QuerySet[Application], end: tuple[datetime, int]) -> QuerySet[Application]:
    """The rows before a place."""
    return rows.filter(filed_at__lte=end[0]).filter(Q(filed_at__lt=end[0]) | Q(pk__lt=end[1]))


def counted(rows: QuerySet[Application]) -> int:
    """How many there are, counted no farther than one beyond `COUNTED`."""
    return rows.order_by()[: COUNTED + 1].count()


def years_in_queue() -> list[int]:
    """Birth years of the queue, hopped over from one to the next in an index: no row is read."""
    found: list[int] = []
    rows = Application.objects.order_by("birth_year").values_list("birth_year", flat=True)
    following = rows.first()
    while following is not None:
        found.append(following)
        following = rows.filter(birth_year__gt=following).first()
    return found


def gardens() -> QuerySet[Institution]:
    """Kindergartens and mini-centres."""
    kinds = (Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)
    return Institution.objects.filter(kind__in=kinds).order_by("number", "bin")
