"""A kept page is the page that would be made now, for the visit that saw it, or it is not given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from random import randbytes
from typing import Any

import pytest
from django.conf import settings as site
from django.contrib import messages
from django.db import connection, transaction
from django.http import HttpRequest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from qalam.access.keeping import shelf, visit
from qalam.access.keeping.shared import FACTS
from qalam.access.models import KeptPage, Revision, Role, RoleGrant
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.services.log import append
from qalam.portal.watching import is_watched, watch_records
from qalam.preschool.models import Application, Offer, Place
from qalam.preschool.queries.backtest import Backtest
from qalam.preschool.queries.journal import journal
from qalam.preschool.queries.kept_odds import Standing
from qalam.preschool.queries.kept_odds import forget as forget_forecast
from qalam.preschool.queries.kept_odds import keep as keep_forecast
from qalam.preschool.queries.odds import Forecast, Odds
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.services import applications, claims, evidence, offers
from qalam.preschool.services.places import open_places
from qalam.preschool.simulation.scoring import Score
from qalam.preschool.web import answers, family
from qalam.preschool.web.presenters import moves as presented
from qalam.preschool.web.presenters import next_steps
from qalam.registry.models import Area, City, Guardianship, InstitutionName, Person
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, head_of, somebody
from tests.preschool.families import family as new_family

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
KEPT = {"queue:own", "queue:application", "queue:journal"}
IN_THE_KEY = {"access_keptpage", "access_ownrevision", "access_revision", "access_user", "django_session"}
MOVES_ON = {"kept_for_a_while"}
"""Whoever keeps something there that a page shows moves the revision."""
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([A-Za-z0-9]{64})"')


@dataclass
class House:
    """A family with an application, its browser, and how often a page was made for anybody."""

    home: Family
    made: Application
    browser: Client
    makings: list[object] = field(default_factory=list)

    @property
    def address(self) -> str:
        return reverse("queue:application", args=[self.made.number])

    def sees(self, browser: Client | None = None) -> str:
        """The page of the application."""
        response = (browser or self.browser).get(self.address)
        assert response.status_code == 200
        return response.content.decode()

    def keeps(self) -> str:
        """The page, seen twice and made once."""
        first, before = self.sees(), len(self.makings)
        assert without_token(self.sees()) == without_token(first)
        assert len(self.makings) == before
        return first

    def made_anew(self) -> str:
        """The page, which is made once more."""
        before = len(self.makings)
        page = self.sees()
        assert len(self.makings) == before + 1
        return page


def state_of(house: House) -> shelf.State:
    """What a page of the family that is made now will hold for."""
    state = shelf.look(b"\3" * 32, house.home.user.pk).state
    assert state is not None
    return state


def file_ahead(other: Family) -> Application:
    """An application that came on paper the day before."""
    by = somebody(Role.SPECIALIST)
    return other.files(by=by, origin="paper", filed_at=MORNING - timedelta(days=1))


def without_token(page: str) -> str:
    return TOKEN.sub("", page)


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Noon of 1 May 2023 in a city whose tables are watched."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    watch_records()
    for module in (family, answers):
        monkeypatch.setattr(module, "moment", lambda: NOON)
    home = new_family()
    found = House(home, home.files(), signed_in(home.user))
    for name in ("application_page", "own_page"):
        monkeypatch.setattr(family, name, counting(getattr(family, name), found.makings))
    with translation.override("en"):
        yield found


def counting(make: Any, makings: list[object]) -> Any:
    def counted(*arguments: Any) -> Any:
        makings.append(arguments)
        return make(*arguments)

    return counted


def test_a_page_is_made_once_while_nothing_happens(house: House) -> None:
    for address in (reverse("queue:own"), house.address, reverse("queue:journal", args=[house.made.number])):
        first, kept = house.browser.get(address), house.browser.get(address)
        assert without_token(kept.content.decode()) == without_token(first.content.decode())
        told = [{**one.headers, "Expires": "the moment of the answer"} for one in (first, kept)]
        assert told[1] == told[0] | {"Server-Timing": "kept"}
    assert len(house.makings) == 2
    assert KeptPage.objects.count() == 3


def test_a_deed_of_another_family_is_seen_at_once(house: House) -> None:
    assert "<strong>1</strong> place in the queue of the city" in house.keeps()
    other = new_family("Бөтенова")
    file_ahead(other)
    assert "<strong>2</strong> place in the queue of the city" in house.made_anew()


def test_a_wish_for_a_place_left_over_changes_no_page_of_anybody(house: House) -> None:
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    Place.objects.filter(pk=place.pk).update(state=Place.State.LEFT_OVER)
    other = new_family("Бөтенова")
    theirs = other.files(at=MORNING + timedelta(minutes=1), wants=[group.institution])
    looks = [(signed_in(family.user), made) for family, made in ((house.home, house.made), (other, theirs))]

    def pages() -> list[str]:
        return [
            without_token(
                browser.get(reverse(name, args=[] if name == "queue:own" else [made.number])).content.decode()
            )
            for browser, made in looks
            for name in sorted(KEPT)
        ]

    before = pages()
    made, state = len(house.makings), state_of(house)
    for application, by in ((theirs, other.user), (house.made, house.home.user)):
        claims.claim(application=application, place=place, by=by, at=MORNING + timedelta(hours=1))
        assert pages() == before
    assert (len(house.makings), state_of(house)) == (made, state)
    # And so they would be made now.
    KeptPage.objects.all().delete()
    FACTS.drop()
    assert pages() == before
    assert len(house.makings) == 2 * made
    claims.close_windows(at=MORNING + timedelta(days=1))
    assert pages() != before


def test_a_leaf_of_another_day_moves_the_revision_and_one_of_the_same_day_does_not(house: House) -> None:
    for day, moves in ((1, False), (2, True), (2, False), (1, False), (3, True)):
        before = state_of(house)
        with transaction.atomic():
            append([{"v": 1, "kind": "told", "at": NOON.replace(day=day, hour=23).isoformat()}])
        assert (state_of(house) != before) is moves


def test_the_familys_own_deed_is_seen_at_once(house: House) -> None:
    house.keeps()
    applications.withdraw(application=house.made, by=house.home.user, at=NOON)
    assert next_steps.STATES[State.LEFT].en in house.made_anew()


def test_an_offer_is_seen_at_once_and_gone_with_its_answer(house: House) -> None:
    house.keeps()
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    assert "Answer the offer" in house.made_anew()
    offers.decline(offer=Offer.objects.get(pk=offer.pk), by=house.home.user, at=NOON)
    assert "Answer the offer" not in house.made_anew()


def test_nobody_who_has_signed_out_gets_the_page(house: House) -> None:
    house.keeps()
    house.browser.logout()
    assert house.browser.get(house.address).status_code == 302


def test_a_page_stays_with_the_session_that_saw_it(house: House) -> None:
    house.keeps()
    again = signed_in(house.home.user)
    before = len(house.makings)
    house.sees(again)
    assert len(house.makings) == before + 1


def test_another_parent_does_not_find_the_page(house: House) -> None:
    house.keeps()
    assert signed_in(new_family("Бөтенова").user).get(house.address).status_code == 404


def test_whoever_lost_the_role_is_refused_the_kept_page(house: House) -> None:
    house.keeps()
    RoleGrant.objects.filter(user=house.home.user, role=Role.GUARDIAN).update(
        period=(date(2020, 1, 1), date(2023, 1, 1))
    )
    assert house.browser.get(house.address).status_code == 403


def test_whoever_answers_for_the_child_no_more_does_not_find_the_kept_page(house: House) -> None:
    house.keeps()
    Guardianship.objects.filter(child=house.made.child).update(period=(date(2020, 1, 1), date(2023, 1, 1)))
    assert house.browser.get(house.address).status_code == 404


def test_a_closed_account_gets_nothing(house: House) -> None:
    house.keeps()
    house.home.user.is_active = False
    house.home.user.save()
    assert house.browser.get(house.address).status_code == 302


def test_a_changed_account_is_asked_for_anew(house: House) -> None:
    house.keeps()
    house.home.user.first_name = "Гүлнар"
    house.home.user.save()
    house.made_anew()


def test_signing_in_elsewhere_does_not_touch_the_kept_pages_of_others(house: House) -> None:
    house.keeps()
    before, other = len(house.makings), queue.account()
    signed_in(other)
    other.refresh_from_db()
    assert other.last_login is not None
    house.sees()
    assert len(house.makings) == before


def test_a_changed_name_stands_on_the_page(house: House) -> None:
    assert "Аружан" in house.keeps()
    Person.objects.filter(pk=house.made.child_id).update(given_name="Айгерім")
    page = house.made_anew()
    assert "Айгерім" in page
    assert "Аружан" not in page


def test_a_renamed_kindergarten_and_a_renamed_city_stand_on_the_page(house: House) -> None:
    house.keeps()
    InstitutionName.objects.filter(institution=house.made.choices.get().institution).update(name_en="Botakan")
    assert "Botakan" in house.made_anew()
    Area.objects.filter(pk=City.objects.get().area_id).update(name_en="New Town")
    assert "New Town" in house.made_anew()


def test_a_message_is_said_once_and_by_no_kept_page(house: House) -> None:
    quiet = house.keeps()
    said = house.browser.post(reverse("queue:confirm", args=[house.made.number]), follow=True).content.decode()
    assert 'class="said' in said
    assert 'class="said' not in house.sees()
    assert 'class="said' not in house.sees()
    assert 'class="said' not in quiet


def test_a_message_that_waits_in_the_session_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "MESSAGE_STORAGE", "django.contrib.messages.storage.session.SessionStorage")
    house.keeps()
    session = house.browser.session
    request = HttpRequest()
    request.session = session
    storage = messages.storage.session.SessionStorage(request)
    session["_messages"] = storage.serialize_messages([messages.storage.base.Message(messages.INFO, "Heard you")])
    session.save()
    assert "Heard you" in house.sees()
    assert "Heard you" not in house.sees()


def test_a_page_of_yesterday_is_made_anew(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.keeps()
    monkeypatch.setattr(visit, "today", lambda: date(2099, 1, 1))
    house.made_anew()


def test_a_term_that_runs_on_without_any_deed_is_told_by_the_day(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    monkeypatch.setattr(visit, "today", NOON.date)
    assert "The last day is" in house.keeps()
    last = offer.answer_by.astimezone(CITY_ZONE)
    monkeypatch.setattr(family, "moment", lambda: last)
    monkeypatch.setattr(visit, "today", last.date)
    assert "The last day is today" in house.made_anew()


@pytest.mark.parametrize("state", ["queued", "offered", "referred", "left"])
def test_a_page_says_the_same_from_the_first_to_the_last_moment_of_a_day(
    house: House, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    if state in ("offered", "referred"):
        group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
        [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
        [offer] = offers.serve(pool=place.pool, at=MORNING)
        if state == "referred":
            offers.accept(offer=offer, by=house.home.user, at=MORNING)
    elif state == "left":
        applications.withdraw(application=house.made, by=house.home.user, at=MORNING)
    addresses = [reverse("queue:own"), house.address, reverse("queue:journal", args=[house.made.number])]
    pages = []
    Revision.objects.filter(backend=0).delete()
    for hour, minute in ((0, 0), (6, 59), (7, 0), (9, 0), (18, 0), (23, 59)):
        moment = NOON.replace(hour=hour, minute=minute)
        monkeypatch.setattr(family, "moment", lambda moment=moment: moment)
        pages.append([without_token(house.browser.get(address).content.decode()) for address in addresses])
    assert all(page == pages[0] for page in pages)


def test_each_language_has_its_own_page(house: House) -> None:
    house.keeps()
    with translation.override("ru"):
        russian = house.browser.get(house.address).content.decode()
    with translation.override("kk"):
        kazakh = house.browser.get(house.address).content.decode()
    assert 'lang="ru"' in russian
    assert 'lang="kk"' in kazakh
    assert 'html lang="en"' in house.sees()


def test_each_question_has_its_own_page(house: House) -> None:
    address = reverse("queue:journal", args=[house.made.number])
    whole = house.browser.get(address).content.decode()
    earlier = house.browser.get(f"{address}?on=2023-04-01").content.decode()
    assert "There is no move up to this day." in earlier
    assert "There is no move up to this day." not in whole
    assert without_token(house.browser.get(f"{address}?on=2023-04-01").content.decode()) == without_token(earlier)


def test_a_long_journal_is_read_page_by_page(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    # Papers that were received before: their children stand ahead of one who is in the queue already.
    clerk = somebody(Role.SPECIALIST)
    for hours in (3, 5, 7):
        received = MORNING - timedelta(hours=hours)
        new_family("Бөтенова").files(by=clerk, origin="paper", filed_at=received, at=MORNING)
    address = reverse("queue:journal", args=[house.made.number])
    whole = house.browser.get(address).content.decode()
    assert "Earlier moves" not in whole
    KeptPage.objects.all().delete()
    monkeypatch.setattr(presented, "journal", partial(journal, most=2))
    latest = house.browser.get(address).content.decode()
    [earlier] = re.findall(r'href="(\?before=\d+)" rel="prev"', latest)
    first = house.browser.get(address + earlier).content.decode()
    assert "Earlier moves" not in first
    told = re.compile(r'<li(?: class="own")?>\s*<span class="to">(.*?)</span>')
    assert told.findall(latest)[-1] != told.findall(first)[-1]
    assert told.findall(first)[-1] == told.findall(whole)[-1]
    for odd in ("?before=x", "?before=", "?before=-1", "?before=" + "9" * 40):
        assert told.findall(house.browser.get(address + odd).content.decode()) == told.findall(latest)


def test_the_form_of_a_kept_page_still_posts(house: House) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(house.home.user)
    first, before = TOKEN.findall(house.sees(browser)), len(house.makings)
    kept = TOKEN.findall(house.sees(browser))
    assert len(house.makings) == before
    assert first
    assert len(kept) == len(first)
    assert set(first).isdisjoint(kept)
    address = reverse("queue:confirm", args=[house.made.number])
    assert browser.post(address, {"csrfmiddlewaretoken": "x" * 64}).status_code == 403
    assert browser.post(address, {"csrfmiddlewaretoken": kept[0]}).status_code == 302


def test_the_form_of_a_kept_page_posts_after_the_cookie_was_lost(house: House) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(house.home.user)
    house.sees(browser)
    del browser.cookies["csrftoken"]
    [token, *_] = TOKEN.findall(house.sees(browser))
    address = reverse("queue:confirm", args=[house.made.number])
    assert browser.post(address, {"csrfmiddlewaretoken": token}).status_code == 302


def test_what_is_kept_holds_no_token_and_can_be_read_by_no_search(house: House) -> None:
    [token, *_] = TOKEN.findall(house.keeps())
    for row in KeptPage.objects.all():
        assert token.encode() not in shelf.zlib.decompress(bytes(row.body))
        assert b"csrfmiddlewaretoken" in shelf.zlib.decompress(bytes(row.body))


def test_what_was_rolled_back_has_not_happened(house: House) -> None:
    house.keeps()
    before = len(house.makings)
    with pytest.raises(RuntimeError), transaction.atomic():
        file_ahead(new_family("Бөтенова"))
        raise RuntimeError
    house.sees()
    assert len(house.makings) == before


def test_what_happens_while_a_page_is_made_is_on_the_next(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    make, other = family.application_page, new_family("Бөтенова")

    def interrupted(*arguments: Any) -> Any:
        page = make(*arguments)
        monkeypatch.setattr(family, "application_page", make)
        file_ahead(other)
        return page

    monkeypatch.setattr(family, "application_page", interrupted)
    assert "<strong>1</strong> place in the queue of the city" in house.sees()
    assert "<strong>2</strong> place in the queue of the city" in house.sees()


def in_another_process_of_the_database(deed: Callable[[], object]) -> object:
    """What a deed over a connection of its own gives; it waits for nobody longer than some seconds."""

    def do() -> object:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '20s'")
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as others:
        return others.submit(do).result(60)


def test_two_deeds_at_once_do_not_wait_for_each_other_and_both_are_counted(house: House) -> None:
    seen = [state_of(house)]
    mother = Person.objects.filter(pk=house.home.mother.pk)
    child = Person.objects.filter(pk=house.made.child_id)
    with transaction.atomic():
        child.update(given_name="Айгерім")
        assert in_another_process_of_the_database(lambda: mother.update(given_name="Гүлнар")) == 1
        # The one that has ended is counted, the one that has not is not.
        seen.append(in_another_process_of_the_database(lambda: state_of(house)))
        assert "Аружан" in in_another_process_of_the_database(house.sees)
    seen.append(state_of(house))
    assert [one.revision - seen[0].revision for one in seen] == [0, 1, 2]
    assert "Айгерім" in house.sees()


def test_nothing_is_kept_inside_a_transaction_that_has_written(house: House) -> None:
    house.keeps()
    with transaction.atomic():
        Person.objects.filter(pk=house.made.child_id).update(given_name="Айгерім")
        assert "Айгерім" in house.made_anew()
        Person.objects.filter(pk=house.made.child_id).update(given_name="Айдана")
        assert "Айдана" in house.made_anew()
        transaction.set_rollback(True)
    assert "Аружан" in house.sees()


def test_nothing_is_kept_where_tables_are_not_watched(house: House) -> None:
    house.keeps()
    Revision.objects.filter(backend=0).delete()
    house.made_anew()
    house.made_anew()


def test_a_question_for_a_part_of_a_page_and_a_look_at_its_head_are_answered_anew(house: House) -> None:
    house.keeps()
    before = len(house.makings)
    assert house.browser.get(house.address, headers={"HX-Request": "true"}).status_code == 200
    assert house.browser.head(house.address).content == b""
    assert len(house.makings) == before + 2


def test_a_page_of_another_server_is_not_taken_for_ones_own(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.keeps()
    monkeypatch.setattr(visit, "server_mark", lambda: "another code")
    house.made_anew()


def test_two_pages_of_one_slot_take_turns_and_are_never_mixed_up(house: House) -> None:
    one, other, account = b"\0" * 32, b"\0" * 31 + b"\1", house.home.user.pk
    state = state_of(house)
    shelf.keep(one, state, b"one")
    assert [shelf.look(digest, account)[1] for digest in (one, other)] == [b"one", None]
    shelf.keep(other, state, b"other")
    assert [shelf.look(digest, account)[1] for digest in (one, other)] == [None, b"other"]
    assert KeptPage.objects.count() == 1


def test_a_page_has_two_slots_and_the_older_gives_way(house: House) -> None:
    account, state = house.home.user.pk, state_of(house)
    one, two, three = (bytes([0, 0, 0, 0, 0, 0, 0, 1]) + bytes([last]) * 24 for last in (1, 2, 3))
    shelf.keep(one, replace(state, revision=state.revision - 1), b"old")
    shelf.keep(two, state, b"two")
    assert KeptPage.objects.count() == 2
    shelf.keep(three, state, b"three")
    assert [shelf.look(digest, account)[1] for digest in (one, two, three)] == [None, b"two", b"three"]
    shelf.keep(two, state, b"two again")
    assert [shelf.look(digest, account)[1] for digest in (one, two, three)] == [None, b"two again", b"three"]
    assert KeptPage.objects.count() == 2


def test_a_page_too_large_for_its_row_is_not_kept(house: House) -> None:
    digest, state, account = b"\2" * 32, state_of(house), house.home.user.pk
    shelf.keep(digest, state, b"q" * shelf.LARGEST)
    assert shelf.look(digest, account)[1] == b"q" * shelf.LARGEST
    KeptPage.objects.all().delete()
    shelf.keep(digest, state, randbytes(shelf.LARGEST + 1))
    assert shelf.look(digest, account)[1] is None


def test_forgetting_drops_the_pages_and_keeps_the_revision(house: House) -> None:
    house.keeps()
    Revision.objects.create(backend=1, count=7)
    before = state_of(house)
    shelf.forget()
    assert KeptPage.objects.count() == 0
    assert Revision.objects.values_list("backend", flat=True).get() == 0
    assert state_of(house) == before
    house.made_anew()
    house.keeps()


def test_kept_pages_are_not_written_to_the_log_of_the_database(house: House) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relpersistence FROM pg_class WHERE relname = 'access_keptpage'")
        assert cursor.fetchone() == ("u",)


def test_kept_pages_read_only_what_counts_its_changes_or_is_in_their_key(house: House) -> None:
    group = queue.group(institution=house.made.choices.get().institution, seats=25, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    offers.serve(pool=place.pool, at=MORNING)
    evidence.claim(application=house.made, ground="orphan", by=house.home.user, at=MORNING, file=b"%PDF-1")
    read: set[str] = set()
    with CaptureQueriesContext(connection) as asked:
        for name in KEPT:
            address = reverse(name, args=[] if name == "queue:own" else [house.made.number])
            assert house.browser.get(address).status_code == 200
    for query in asked.captured_queries:
        read |= set(re.findall(r'(?:FROM|JOIN) "?(\w+)"?', query["sql"]))
    assert {"preschool_application", "preschool_offer", "registry_person"} <= read
    assert {table for table in read if not is_watched(table)} - MOVES_ON == IN_THE_KEY


def test_a_new_forecast_makes_the_page_anew(house: House) -> None:
    house.keeps()
    odds = Odds((0.2, 0.7, 0.9), 2, 9)
    proof = Backtest(date(2022, 11, 1), 6, 100, 50, Score(100, 0.4, 0.5, 0.1, 0.25), 0.8, ())
    keep_forecast(Forecast({}, {house.made.pk: odds}, {}), Standing(date(2023, 5, 1), proof))
    assert "7 of 10 families like yours" in house.made_anew()
    house.keeps()
    forget_forecast()
    assert "families like yours" not in house.made_anew()
