"""Where pages lie: two slots for each, of a size, forgotten at night; and what they may have been made of."""

from __future__ import annotations

import re
from dataclasses import replace
from random import randbytes

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from qalam.access.keeping import shelf
from qalam.access.models import KeptPage, Revision
from qalam.portal.watching import is_watched
from qalam.preschool.services import evidence, offers
from qalam.preschool.services.places import open_places
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import head_of
from tests.preschool.keeping.house import (
    IN_THE_KEY,
    KEPT,
    MOVES_ON,
    House,
    state_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


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
