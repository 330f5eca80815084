"""Every link of a menu opens to whoever sees it; how many notices are unread stands beside their link."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.models import Role, User
from qalam.kernel.clock import now
from qalam.notices.models import Notice
from tests.architecture.test_urls import ADDRESSES
from tests.factories.queue import MORNING
from tests.portal.test_refusals import CLOSED, City, address, city
from tests.preschool.families import family, somebody
from tests.preschool.test_strangers import world

__all__ = ["city", "world"]
pytestmark = pytest.mark.django_db
MENUS = ("aside", "nav")
TASKS = "tasks"


class Links(HTMLParser):
    """The addresses of the menus of a page: beside it, above it, and the tasks of the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in MENUS or (tag == "ul" and values.get("class") == TASKS) or (self.inside and tag == self.inside[-1]):
            self.inside.append(tag)
        if tag == "a" and self.inside:
            self.found.append(str(values["href"]))

    def handle_endtag(self, tag: str) -> None:
        if self.inside and tag == self.inside[-1]:
            self.inside.pop()


def links(text: str) -> set[str]:
    reader = Links()
    reader.feed(text)
    return {link.split("#")[0] for link in reader.found if not link.startswith("#")}


def everybody(city: City) -> Iterator[tuple[str, User]]:
    yield from (("head", city.world.head), ("specialist", city.world.specialist))
    yield from ((str(role.label), somebody(role)) for role in (Role.AUDITOR, Role.ADMINISTRATOR))
    yield "parent", family("Сәуірова").user


def test_every_menu_shows_only_what_opens(city: City) -> None:
    seen = 0
    for who, user in everybody(city):
        client = Client()
        client.force_login(user)
        shown: dict[str, str] = {}
        for name in CLOSED:
            if name.startswith(("mfa_", "account_")):
                continue
            answer = client.get(address(name, city.world))
            if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
                shown |= dict.fromkeys(links(answer.content.decode()), name)
        assert reverse("cabinet") in shown, who
        for link, where in shown.items():
            if link.startswith("?"):
                continue
            opened = client.get(link)
            assert opened.status_code == 200 or "login" not in opened.headers.get("Location", "login"), (
                who, where, link, opened.status_code,
            )  # fmt: skip
        seen += len(shown)
    assert seen > 50


def test_the_auditor_sees_no_link_of_the_specialists_and_the_head_sees_her_own(city: City) -> None:
    client = Client()
    client.force_login(somebody(Role.AUDITOR))
    there = links(client.get(reverse("queue:staff_queue")).content.decode())
    assert reverse("queue:staff_queue") in there
    assert {reverse("queue:staff_papers"), reverse("queue:sandbox"), reverse("queue:staff_moves")}.isdisjoint(there)
    client.force_login(city.world.head)
    there = links(client.get(reverse("queue:kindergarten")).content.decode())
    assert {reverse("queue:kindergarten"), reverse("queue:kindergarten_enrolled"), reverse("notices:inbox")} <= there


def test_the_auditor_sees_who_was_refused_what_and_why(city: City) -> None:
    stranger, client = Client(), Client()
    parent = city.people["parent"]
    assert parent is not None
    stranger.force_login(parent)
    where = reverse("queue:application", args=[city.world.number])
    for _ in range(3):
        assert stranger.get(where).status_code == 404
    assert Client().get(where).status_code == 302
    client.force_login(somebody(Role.AUDITOR))
    said = client.get(reverse("refused")).content.decode()
    for wanted in (parent.username, f"application {city.world.number}", "the record is somebody else&#x27;s", ">3<"):
        assert wanted in said
    assert "not signed in" in said
    said = client.get(reverse("refused"), {"who": parent.username}).content.decode()
    assert "not signed in" not in said
    assert "1990" not in said
    with translation.override("kk"):
        said = client.get(reverse("refused")).content.decode()
    assert "жазба басқа адамдікі" in said


def told(user: User, count: int) -> None:
    for number in range(count):
        Notice.objects.create(
            to=user, key=f"told:{number}:{user.pk}", text_kk="Хабар", text_ru="Новость", text_en="News",
            made_at=MORNING,
        )  # fmt: skip


@pytest.mark.parametrize(("language", "label"), [("kk", "оқылмағаны:"), ("ru", "непрочитанных:"), ("en", "unread:")])
def test_the_number_of_unread_notices_stands_beside_their_link_and_is_spoken(
    city: City, language: str, label: str
) -> None:
    user, client = family("Наурызова").user, Client()
    told(user, 3)
    client.force_login(user)
    with translation.override(language):
        desk = reverse("cabinet")
    said = client.get(desk).content.decode()
    assert f'<span class="unread"><span class="visually-hidden">{label}</span> 3</span>' in said
    Notice.objects.filter(to=user).update(seen_at=now(), reached_at=now())
    assert 'class="unread"' not in client.get(desk).content.decode()


def test_a_kept_page_says_the_number_of_now(city: City) -> None:
    user, client = family("Мамырова").user, Client()
    told(user, 2)
    client.force_login(user)
    assert getattr(ADDRESSES["queue:own"].callback, "is_kept", False)
    for language, label in (("kk", "оқылмағаны:"), ("ru", "непрочитанных:"), ("en", "unread:")):
        with translation.override(language):
            own = reverse("queue:own")
        for count in (2, 1, 0):
            said = client.get(own).content.decode()
            assert said.count('class="unread"') == bool(count)
            assert (f'<span class="visually-hidden">{label}</span> {count}</span>' in said) is bool(count)
            assert "<!--unread" not in said
            Notice.objects.filter(pk=Notice.objects.filter(to=user, seen_at=None).values("pk")[:1]).update(
                seen_at=now(), reached_at=now()
            )
        Notice.objects.filter(to=user).update(seen_at=None)
