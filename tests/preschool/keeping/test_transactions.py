"""What is kept holds for what was committed: beside other transactions, inside of one, and after one that failed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

from qalam.access.models import Revision
from qalam.preschool.web import family
from qalam.registry.models import Person
from tests.preschool.families import family as new_family
from tests.preschool.keeping.house import (
    House,
    file_ahead,
    state_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


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
