"""While the queue moves faster than pages are made, a page may be given as it was: with its moment, not for long, and
never after anything about the family itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from qalam.access.keeping import lag, shelf
from qalam.access.keeping.lag import LONGEST, MARK, Moments
from qalam.access.models import KeptPage, OwnRevision, Revision
from qalam.kernel.clock import CITY_ZONE
from qalam.portal import watching
from qalam.portal.watching import OF_ANY, OF_FAMILY, watched_tables
from qalam.preschool.models import Application, Offer, Pool
from qalam.preschool.services import applications, offers
from qalam.preschool.services.places import open_places
from qalam.registry.models import InstitutionName, Person
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import family as new_family
from tests.preschool.families import head_of
from tests.preschool.keeping.towns import (
    NOON,
    SAID,
    Home,
    Town,
    made_now,
    made_now_of_copy,
    pressed,
    told,
    wholly,
)

pytestmark = pytest.mark.django_db(transaction=True)


def withdraws(town: Town) -> None:
    applications.withdraw(application=town.one.made, by=town.one.family.user, at=NOON)


def test_no_page_is_given_as_it_was_after_a_change_of_anything_but_the_queue(town: Town) -> None:
    changes: list[Callable[[], object]] = [
        lambda: InstitutionName.objects.filter(institution=town.pool.institution).update(name_en="Botakan"),
        lambda: Person.objects.filter(pk=town.other.made.child_id).update(given_name="Айгерім"),
        shelf.move_on,
    ]
    for change in changes:
        town.one.pages()
        wholes = wholly()
        change()
        assert wholly() == wholes + 1
        with pressed():
            seen = town.one.pages()
        assert not any(SAID.search(page) for page in seen)
        assert seen == made_now(town.one)


def test_a_page_is_given_as_it_was_for_no_longer_than_is_promised(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.other.pages()
    withdraws(town)
    now = made_now_of_copy(town)
    monkeypatch.setattr(shelf, "LONGEST", timedelta(0))
    with pressed():
        assert town.other.pages() == now
    assert timedelta(seconds=60) >= LONGEST


def test_the_moment_that_is_told_is_the_last_at_which_the_page_was_that_of_now(town: Town) -> None:
    home = town.other
    home.browser.get(home.addresses()[1])
    [made] = KeptPage.objects.all()
    # A later look at the same revision says that the page still held.
    state = shelf.look(b"\3" * 32, home.family.user.pk).state
    assert state is not None
    assert state.at > made.at
    withdraws(town)
    found = shelf.look(bytes(made.digest), home.family.user.pk)
    assert found.as_of == state.at
    with pressed():
        page = home.browser.get(home.addresses()[1])
    [said] = SAID.findall(page.content.decode())
    assert said == state.at.astimezone(CITY_ZONE).strftime("%H:%M:%S")
    assert page.headers["Server-Timing"].startswith('kept;desc="')


def test_a_process_that_never_saw_the_revision_tells_the_moment_of_making(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = town.other
    home.browser.get(home.addresses()[1])
    [made] = KeptPage.objects.all()
    withdraws(town)
    monkeypatch.setattr(shelf, "MOMENTS", Moments())
    assert shelf.look(bytes(made.digest), home.family.user.pk).as_of == made.at


def test_moments_of_many_revisions_are_not_remembered_for_ever() -> None:
    moments, first = Moments(), MORNING
    for revision in range(3 * lag.MOST):
        moments.saw(revision, first + timedelta(seconds=revision))
    moments.saw(3 * lag.MOST - 1, first)
    assert moments.last(0) is None
    assert moments.last(3 * lag.MOST - 1) == first + timedelta(seconds=3 * lag.MOST - 1)


def test_a_page_without_a_place_for_its_moment_is_never_given_as_it_was(town: Town) -> None:
    town.other.pages()
    for row in KeptPage.objects.all():
        body = shelf.zlib.compress(shelf.zlib.decompress(bytes(row.body)).replace(MARK, b""))
        KeptPage.objects.filter(pk=row.pk).update(body=body)
    withdraws(town)
    with pressed():
        seen = town.other.pages()
    assert seen == made_now(town.other)


def test_another_account_never_gets_the_page_as_it_was(town: Town) -> None:
    town.other.pages()
    withdraws(town)
    with pressed():
        assert town.one.browser.get(town.other.addresses()[1]).status_code == 404


def test_both_parents_of_a_child_see_a_deed_of_one_at_once(town: Town) -> None:
    father = new_family("Әкесов")
    queue_guardian = {"child": town.one.made.child, "guardian": father.mother, "kind": "father", "period": records.OPEN}
    type(town.one.made.child.guardianships.get()).objects.create(**queue_guardian)
    browser = Client()
    browser.force_login(father.user)
    home = Home(father, town.one.made, browser)
    before = home.pages()
    withdraws(town)
    with pressed():
        seen = home.pages()
    assert seen != before
    assert seen == made_now(home)


def test_a_deed_counts_once_for_a_family_and_forgetting_keeps_the_count(town: Town) -> None:
    def own() -> int:
        return sum(OwnRevision.objects.filter(account=town.one.family.user.pk).values_list("count", flat=True))

    before = own()
    withdraws(town)
    assert own() == before + 1
    Revision.objects.create(backend=1, count=7, whole=3)
    wholes = wholly()
    shelf.forget()
    assert own() == before + 1
    assert wholly() == wholes
    assert set(OwnRevision.objects.values_list("backend", flat=True)) == {0}


def test_a_deed_about_very_many_counts_as_one_about_everybody(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    with connection.cursor() as cursor:
        cursor.execute(watching.FAMILIES.replace(str(watching.MANY), "2"))
    try:
        wholes = wholly()
        Application.objects.filter(pk=town.one.made.pk).update(stay="half")
        assert wholly() == wholes
        with connection.cursor() as cursor:
            cursor.execute("UPDATE preschool_choice SET rank = rank + 1")
            cursor.execute("UPDATE preschool_queueevent SET cause = cause || '!'")
        assert wholly() == wholes + 1
    finally:
        with connection.cursor() as cursor:
            cursor.execute(watching.FAMILIES)


def test_every_table_of_families_and_of_the_queue_is_one_that_exists_and_is_watched() -> None:
    assert set(OF_ANY) | set(OF_FAMILY) <= set(watched_tables())
    assert not set(OF_ANY) & set(OF_FAMILY)


STEPS = some.lists(some.tuples(some.integers(0, 5), some.booleans()), min_size=1, max_size=6)


@given(steps=STEPS)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_after_any_deeds_a_page_is_the_one_of_now_or_that_of_the_moment_which_it_tells(
    town: Town, steps: list[tuple[int, bool]]
) -> None:
    """The second family's pages are those of now, or word for word those of an earlier moment, told as such."""
    past = [town.other.pages()]
    for what, is_pressed in steps:
        happens(town, what)
        with pressed() if is_pressed else nullcontext():
            seen = town.other.pages()
        now = made_now_of_copy(town)
        for number, page in enumerate(seen):
            if SAID.search(page):
                assert is_pressed
                assert told(page) in [told(pages[number]) for pages in past]
            else:
                assert page == now[number]
        past.append(now)


def happens(town: Town, what: int) -> None:
    """One thing among others in the queue."""
    waiting = Application.objects.waiting().exclude(pk=town.other.made.pk).order_by("pk")
    open_offers = Offer.objects.filter(state="open").order_by("pk")
    if what == 0 or (what == 1 and not waiting):
        home = new_family("Жаңаов")
        home.files(at=NOON, wants=[town.pool.institution])
    elif what == 1:
        row = waiting.first()
        assert row is not None
        applications.withdraw(application=row, by=queue_user(row), at=NOON)
    elif what == 2:
        offers.serve(pool=Pool.objects.get(pk=town.pool.pk), at=MORNING)
    elif what == 3 and (offer := open_offers.first()):
        offers.decline(offer=offer, by=queue_user(offer.application), at=NOON)
    elif what == 4 and (offer := open_offers.first()):
        offers.accept(offer=offer, by=queue_user(offer.application), at=NOON)
    elif what == 5:
        group = town.pool.places.first().group
        open_places(group=group, count=1, by=head_of(group), at=MORNING)


def queue_user(row: Application) -> Any:
    """The account of a parent of the child."""
    return row.child.guardianships.get().guardian.account.user
