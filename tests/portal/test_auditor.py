"""The auditor sees what is done and does nothing: whatever form is sent, no record is another one afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from qalam.access.models import Refused, Role
from qalam.demo.accounts import ACCOUNTS, PASSWORD
from qalam.kernel.clock import CITY_ZONE
from qalam.portal.presenters.refused import refused_rows
from tests.architecture.test_urls import ADDRESSES, needed
from tests.portal.test_refusals import CLOSED, City, address, city
from tests.preschool.families import somebody
from tests.preschool.test_strangers import world

__all__ = ["city", "world"]
pytestmark = pytest.mark.django_db
ROOMS = (
    "access", "figures", "ledger", "notices", "registry", "preschool", "reports", "schooling", "staffing", "estate",
    "enrichment", "olympiads", "partnerships", "funding",
)  # fmt: skip
OF_THEIR_OWN = {"access_refused", "ledger_deed", "access_keptpage", "access_ownrevision", "access_revision"}
"""The audit of what the auditor looked at and was refused, and counts of kept pages."""
FORM = {
    "file": "1", "answer": "yes", "decision": "confirm", "sign": "1", "reason": "себебі бар", "how": "called",
    "issued_on": "2023-04-20", "title": "1", "text": "Жауап", "outcome": "upheld", "days": "1",
}  # fmt: skip


def records() -> dict[str, list[Any]]:
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return {
        model._meta.db_table: sorted(model._default_manager.values_list(), key=str)
        for model in models
        if model._meta.db_table not in OF_THEIR_OWN
    }


def test_whatever_form_the_auditor_sends_changes_no_record(city: City) -> None:
    auditor, client = somebody(Role.AUDITOR), Client()
    client.force_login(auditor)
    before, refused = records(), 0
    for name in CLOSED:
        if name.startswith(("mfa_", "account_")) or name in ("introduce", "notices:contacts", "queue:staff_save_view"):
            # What everybody keeps for themselves: the account, addresses, views of a list.
            continue
        answer = client.post(address(name, city.world), FORM)
        assert records() == before, name
        wanted = needed(ADDRESSES[name])
        if wanted and Role.AUDITOR not in wanted:
            # Some addresses take no form at all.
            assert answer.status_code in (403, 405), name
            refused += answer.status_code == 403
    assert refused > 30
    assert Refused.objects.filter(by=auditor, is_deed=True, why="role").count() >= 30


def test_the_desk_of_the_auditor_names_looks_and_no_work(client: Client) -> None:
    client.force_login(somebody(Role.AUDITOR))
    said = client.get(reverse("cabinet")).content.decode()
    tasks = said[said.index('<ul class="tasks">') :].partition("</ul>")[0]
    for target in ("refused", "queue:staff_queue", "notices:unreached", "notices:outbox", "figures", "reports:years"):
        assert tasks.count(f'href="{reverse(target)}"') == 1, target
    client.force_login(somebody(Role.SPECIALIST))
    said = client.get(reverse("cabinet")).content.decode()
    tasks = said[said.index('<ul class="tasks">') :].partition("</ul>")[0]
    assert tasks.count(f'href="{reverse("queue:staff_queue")}"') == 1
    assert reverse("refused") not in tasks


def test_the_accounts_of_the_demo_city_stand_in_the_readme() -> None:
    said = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    for account in ACCOUNTS:
        assert f"`{account.username}`" in said
    assert f"`{PASSWORD}`" in said
    assert {account.role for account in ACCOUNTS} == set(Role)


@pytest.mark.parametrize(("minutes", "told"), [(0, "10:20"), (7, "10:20–10:27")])
def test_attempts_within_a_minute_are_told_by_one_time(minutes: int, told: str) -> None:
    first = datetime(2023, 5, 1, 10, 20, 5, tzinfo=CITY_ZONE)
    last = first + timedelta(minutes=minutes, seconds=9)
    one = Refused(page="queue:application", is_deed=False, why="unknown", first_at=first, last_at=last, times=3)
    assert refused_rows([one], "en")[0].when == f"1 May 2023, {told}"


def test_the_menu_of_the_auditor_leads_from_refused_attempts_to_all_that_can_be_looked_at(client: Client) -> None:
    client.force_login(somebody(Role.AUDITOR))
    said = client.get(reverse("refused")).content.decode()
    menu = said[said.index('<ul class="way-back">') :].partition("</ul>")[0]
    for target in ("refused", "queue:staff_queue", "notices:unreached", "notices:outbox", "cabinet", "notices:inbox"):
        assert menu.count(f'href="{reverse(target)}"') == 1, target
        assert client.get(reverse(target)).status_code == 200
