from __future__ import annotations

from datetime import date

import pytest

from qalam.olympiads.models import Event, Participation
from tests.factories import records
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def city_stage() -> Event:
    names = {"name_kk": "Қалалық кезең", "name_ru": "Городской этап", "name_en": "City stage"}
    return Event.objects.create(
        kind="olympiad",
        audience="pupils",
        level="city",
        held_on=date(2023, 1, 14),
        is_electronic=True,
        **names,
    )


def test_a_pupil_takes_part_in_an_event_once() -> None:
    event, pupil, school = city_stage(), records.person(), records.institution()
    Participation.objects.create(event=event, person=pupil, institution=school, place=1)
    with refused_by("olympiads_one_takes_part_once"):
        Participation.objects.create(event=event, person=pupil, institution=school)


@pytest.mark.parametrize("place", [0, 4])
def test_prize_places_are_one_two_and_three(place: int) -> None:
    with refused_by("olympiads_a_prize_place_is_one_to_three"):
        Participation.objects.create(
            event=city_stage(), person=records.person(), institution=records.institution(), place=place
        )
