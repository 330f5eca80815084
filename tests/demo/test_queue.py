"""The demo city's queue of two years: its records are the outcome of the queue's own rules."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

import numpy as np
import pytest
from django.db.models import F, Q

from qalam.demo.days import RECORDS_UNTIL
from qalam.demo.turns import Family, Turns, moment
from qalam.preschool.models import Application, Choice, Offer, Place
from qalam.preschool.rules.turn import Category
from qalam.registry.models import Enrolment

POOL = (0, 2019, "kk")


def family(person: int, category: Category = Category.GENERAL, filed: date = date(2021, 9, 1)) -> Family:
    code = f"{person:02}"
    return Family(person, 2, 2019, "kk", category, moment(filed, 600 + person), code, code, code, (0,))


def served(families: list[Family], places: int, *, say: str = "accepted") -> Turns:
    turns = Turns(np.random.default_rng(1), 3, date(2023, 4, 1))
    turns.answer = lambda rank: say  # type: ignore[method-assign]
    turns.enter(families)
    for _ in range(places):
        place = turns.open(POOL, 2021, date(2022, 1, 10))
        turns.serve(place, date(2022, 1, 11))
    return turns


def holders(turns: Turns) -> list[int | None]:
    return [place.holder.person if place.holder else None for place in turns.places]


def test_the_past_serves_extraordinary_first_and_then_one_of_first_priority_to_three_of_the_general_queue() -> None:
    general = [family(number) for number in range(4)]
    others = [family(5, Category.FIRST), family(6, Category.FIRST), family(7, Category.EXTRAORDINARY)]
    assert holders(served([*general, *others], 8)) == [7, 5, 0, 1, 2, 6, 3, None]


def test_who_says_no_keeps_its_place_and_is_not_asked_for_the_same_place_again() -> None:
    turns = served([family(1), family(2)], 1, say="declined")
    assert [answer.family.person for answer in turns.places[0].answers] == [1, 2]
    assert turns.next_in(POOL, date(2022, 1, 10), date(2022, 2, 1)) is None
    later = turns.next_in(POOL, date(2022, 1, 31), date(2022, 2, 1))
    assert later is not None
    assert later.person == 1


def test_who_never_comes_sits_out_on_the_stop_list() -> None:
    turns = served([family(1), family(2)], 1, say="annulled")
    (answer,) = turns.places[0].answers
    assert turns.places[0].free_from > answer.answered_on
    assert not answer.family.waits(turns.places[0].free_from)
    assert answer.family.waits(turns.places[0].free_from + timedelta(days=11))


def test_a_round_gives_the_dearest_that_the_order_allows() -> None:
    turns = Turns(np.random.default_rng(1), 3, date(2023, 4, 1))
    turns.answer = lambda rank: "accepted"  # type: ignore[method-assign]
    first, second = family(1), family(2)
    first.wants, second.wants = (0, 1), (0, 1)
    turns.enter([second, first])
    places = [turns.open((one, 2019, "kk"), 2022, date(2022, 5, 16)) for one in (0, 1)]
    turns.round(places, date(2022, 5, 25))
    assert holders(turns) == [1, 2]


@pytest.mark.usefixtures("demo_city")
@pytest.mark.django_db
class TestRecords:
    def test_every_child_that_was_placed_had_named_the_kindergarten_and_was_offered_it(self) -> None:
        taken = Offer.objects.filter(state="accepted", application__state="left", place__state="taken")
        assert taken.count() > 2500
        assert taken.exclude(place__pool__birth_year=F("application__birth_year")).count() == 0
        assert taken.exclude(place__pool__language=F("application__language")).count() == 0
        wants = defaultdict(set)
        for application, institution in Choice.objects.values_list("application", "institution"):
            wants[application].add(institution)
        rows = taken.values_list("application", "place__pool__institution")
        assert all(institution in wants[application] for application, institution in rows)

    def test_nobody_of_the_youngest_is_in_a_group_without_having_stood_in_the_queue(self) -> None:
        began = Enrolment.objects.filter(
            group__birth_year__isnull=False,
            period__startswith__gt=date(2021, 9, 1),
            person__born_on__gt=date(2019, 9, 1),
        )
        assert began.count() > 900
        assert began.filter(person__applications=None).count() == 0

    def test_all_sorts_of_answers_and_endings_are_there(self) -> None:
        assert set(Offer.objects.values_list("state", flat=True)) == {"accepted", "declined", "expired"}
        placed = Offer.objects.filter(state="accepted").values("application")
        gone = Application.objects.filter(~Q(pk__in=placed), state="left")
        assert gone.count() > 50
        assert Application.objects.filter(state="left", holds=None).exists()
        assert set(Place.objects.values_list("state", flat=True)) == {"kept", "taken", "closed"}

    def test_a_child_keeps_its_kindergarten_from_one_year_to_the_next_unless_it_was_placed_elsewhere(self) -> None:
        rows = Enrolment.objects.filter(group__birth_year__isnull=False).values_list(
            "person", "group__institution", "period", "person__applications"
        )
        seats: dict[int, set[int]] = defaultdict(set)
        asked = set()
        for person, institution, _, application in rows:
            seats[person].add(institution)
            if application is not None:
                asked.add(person)
        assert [person for person, some in seats.items() if len(some) > 1 and person not in asked] == []

    def test_no_group_is_fuller_than_its_seats_on_any_first_of_a_month(self) -> None:
        for number in range(20):
            day = date(2021 + (8 + number) // 12, (8 + number) % 12 + 1, 1)
            if day > RECORDS_UNTIL:
                break
            full = list(
                Enrolment.objects.on(day).filter(group__birth_year__isnull=False).values_list("group", "group__seats")
            )
            counts: dict[int, int] = defaultdict(int)
            for group, _ in full:
                counts[group] += 1
            assert all(counts[group] <= seats for group, seats in full), day
