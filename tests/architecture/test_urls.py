"""Every address of the site names the action that it is, and a stranger is refused where the table says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from qalam.access.permission import EVERYBODY
from qalam.ledger.permissions import MAY as LOG_MAY
from qalam.notices.permissions import MAY as NOTICES_MAY
from qalam.portal.permissions import MAY as PORTAL_MAY
from qalam.preschool.permissions import MAY as QUEUE_MAY
from qalam.reports.permissions import MAY as REPORT_MAY
from tests.preschool.keeping.house import KEPT

TABLES = (PORTAL_MAY, REPORT_MAY, LOG_MAY, NOTICES_MAY, QUEUE_MAY)
ARGUMENTS = {
    "about": "named", "application": "7K3M-92QF", "institution": 1, "evidence": 1, "place": 1, "event": 1, "stated": 1,
    "referral": "7K3M-92QF", "group": 1,
    "view": 1, "deed": "stop", "review": 1, "first": "7K3M-92QF", "second": "7K3M-92QG", "move": 1,
    "round": 1, "offer": 1, "order": 1, "change": 1, "hit": 1, "crowd": "person:1",
    "notice": 1, "contact": 1, "delivery": "1:x",
    "figure_id": "schools", "form": "csv", "year": "2022-2023", "format": "pdf", "number": 1,
}  # fmt: skip


def patterns(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its full name."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name}", pattern


def needed(pattern: URLPattern) -> Any:
    """Which roles the action of a view needs."""
    action = pattern.callback.action  # type: ignore[union-attr]
    return next(table[action] for table in TABLES if isinstance(action, type(next(iter(table)))))


ADDRESSES = dict(patterns(get_resolver()))
CLOSED = sorted(name for name, pattern in ADDRESSES.items() if needed(pattern) is not EVERYBODY)


def address(name: str) -> str:
    """An example of the address."""
    wanted = ADDRESSES[name].pattern.converters
    return reverse(name, kwargs={key: ARGUMENTS[key] for key in wanted})


def test_every_address_names_an_action_of_a_table() -> None:
    assert ADDRESSES
    nameless = [name for name, pattern in ADDRESSES.items() if not hasattr(pattern.callback, "action")]
    assert nameless == []


def test_something_is_closed_and_something_is_open() -> None:
    assert {"figure_rows", "cabinet", "accounts", "reports:publish"} <= set(CLOSED)
    assert {"home", "figures", "figure", "reports:years"}.isdisjoint(CLOSED)


@pytest.mark.django_db
@pytest.mark.parametrize("name", CLOSED)
def test_a_stranger_is_asked_to_sign_in(client: Client, name: str) -> None:
    # Some addresses take only one of the two; that one asks.
    answers = [
        answer for answer in (client.get(address(name)), client.post(address(name))) if answer.status_code != 405
    ]
    assert answers
    for answer in answers:
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(reverse("account_login"))


def test_pages_that_are_kept_are_those_whose_tables_a_test_looks_through() -> None:
    kept = {name for name, pattern in ADDRESSES.items() if getattr(pattern.callback, "is_kept", False)}
    assert kept == KEPT
