"""Chances as they are kept and shown: never reckoned in a request, and only where they have proved themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg.types.range import DateRange

from qalam.preschool.days import begin_of
from qalam.preschool.models import Application, Place
from qalam.preschool.queries import kept_odds
from qalam.preschool.queries.backtest import Backtest, Bin, happened, places_on
from qalam.preschool.queries.choices import Profile
from qalam.preschool.queries.flow import past_year
from qalam.preschool.queries.kept_odds import Standing, keep, kept, odds_before_filing, odds_of_child
from qalam.preschool.queries.odds import UNSEEN, Odds, forecast
from qalam.preschool.queries.outlook import announced, outlook_of
from qalam.preschool.rules.odds import are_shown
from qalam.preschool.simulation.months import NEVER
from qalam.preschool.simulation.scoring import Score
from qalam.preschool.web.presenters import chances
from qalam.registry.models import City
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden

pytestmark = pytest.mark.django_db

TODAY = date(2023, 5, 1)
GOOD, BAD = Score(100, 0.4, 0.5, 0.1, 0.25), Score(100, 0.4, 0.5, 0.3, 0.25)
BINS = (Bin(0.1, 0.2, 60), Bin(0.9, 0.8, 40))
PROOF = Backtest(date(2022, 11, 1), 6, 100, 50, GOOD, 0.8, BINS)
LIKELY = Odds((0.4, 0.72, 0.9), 2, 9)


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    City.objects.create(area=records.area(), is_invented=True, records_until=TODAY)
    for module in ("family", "ranking", "public"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: MORNING)
    cache.clear()
    with translation.override("en"):
        yield
    cache.clear()


def told(application: Application, odds: Odds = LIKELY, *, proof: Backtest | None = PROOF, on: date = TODAY) -> None:
    """A forecast is kept in which the child, and whoever files now for its kindergarten, has these odds."""
    wants = list(application.choices.values_list("institution", flat=True))
    kinds = {(one, application.birth_year, "kk", "ordinary", "full"): odds for one in wants}
    found = kept_odds.Forecast({(application.pk, one): odds for one in wants}, {application.pk: odds}, kinds)
    keep(found, Standing(on, proof))


def read(user: object, name: str, *arguments: object) -> str:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    answer = client.get(reverse(f"queue:{name}", args=arguments))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_family_reads_its_chance_its_wait_and_how_far_to_trust_them() -> None:
    home = family()
    application = home.files()
    told(application)
    text = read(home.user, "application", application.number)
    assert "Within 6 months about 7 of 10 families like yours get a place." in text
    assert "The wait is probably 2 to 9 months." in text
    assert "Chance within 6 months: 7 of 10, wait 2 to 9 months" in text
    assert "Of those told at least 5 of 10, 8 of 10 got a place. Of the others 2 of 10 did." in text
    assert reverse("queue:how") + "#chances" in text


def test_the_list_tells_the_chance_to_a_child_that_waits_and_to_one_that_has_not_filed() -> None:
    home = family()
    application, other = home.files(), home.child()
    told(application)
    for about in (application.number, f"child-{other.pk}"):
        assert "chance within 6 months: 7 of 10" in read(home.user, "rank", about)


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "10 отбасының шамамен 7 отбасына"), ("ru", "примерно 7 из 10 таких семей")]
)
def test_the_chance_is_told_in_each_language(language: str, words: str) -> None:
    home = family()
    application = home.files()
    told(application)
    with translation.override(language):
        assert words in read(home.user, "application", application.number)


@pytest.mark.parametrize(
    "hidden",
    [
        {"proof": None},
        {"proof": replace(PROOF, score=BAD)},
        {"on": TODAY - timedelta(days=8)},
    ],
)  # fmt: skip
def test_nothing_is_shown_without_proof_or_when_the_forecast_is_old(hidden: dict[str, object]) -> None:
    home = family()
    application = home.files()
    told(application, **hidden)  # type: ignore[arg-type]
    assert kept(MORNING) is None
    assert "of 10" not in read(home.user, "application", application.number)
    assert "of 10" not in read(home.user, "rank", application.number)
    assert "At present none are shown." in read(home.user, "how")


def test_no_page_reckons(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page plays no months")

    monkeypatch.setattr("qalam.preschool.simulation.chances.play", refuse)
    home = family()
    application = home.files()
    assert "of 10" not in read(home.user, "application", application.number)


def test_a_territory_decides_whether_chances_are_shown() -> None:
    assert are_shown(TODAY, "zhanaozen", is_better=True)
    assert not are_shown(TODAY, "zhanaozen", is_better=False)


@pytest.mark.parametrize(
    ("odds", "place", "turn"),
    [
        (UNSEEN, "nothing can be foretold", "the chance cannot be foretold"),
        (Odds((0.0, 0.01, 0.02), 25, 25), "A place within a year is unlikely", "a turn within a year is unlikely"),
        (
            Odds((0.0, 0.01, 0.3), 9, 25),
            "Within 12 months about 3 of 10",
            "within 12 months: 3 of 10, wait 9 months or",
        ),
        (Odds((1.0, 1.0, 1.0), 1, 1), "Within 6 months about 9 of 10", "within 6 months: 9 of 10, wait about 1 month"),
        (Odds((0.0, 0.06, 0.06), 3, 20), "about 1 of 10", "1 of 10"),
    ],
)
def test_small_great_and_unknown_chances_have_words_of_their_own(odds: Odds, place: str, turn: str) -> None:
    assert place in chances.place(odds).en
    assert turn in chances.turn(odds).en


def test_of_few_families_no_share_is_told() -> None:
    said = chances.trust(replace(PROOF, bins=(Bin(0.1, 0.2, 90), Bin(0.9, 0.8, 10))), "en")
    assert "at least 5" not in said
    assert "Of the others" in said


def test_what_was_made_at_night_is_what_pages_read() -> None:
    home = family()
    wanted = garden()
    application = home.files(wants=[wanted])
    group = queue.group(institution=wanted, seats=25, birth_year=2020, period=records.OPEN)
    pool = queue.pool(institution=wanted, birth_year=2020, language="kk")
    queue.place(pool=pool, group=group, state=Place.State.FREE)
    standing = kept_odds.make_and_keep(MORNING, courses=20)
    assert (standing.on, standing.proof) == (TODAY, None)
    found = odds_of_child(application, standing)
    assert found is not None
    assert found.anywhere.within == (1.0, 1.0, 1.0)
    assert (found.by_institution[wanted.pk].soonest, found.by_institution[wanted.pk].latest) == (1, 1)
    # Another that files now stands behind, and the one place is taken.
    assert odds_before_filing(Profile(2020, "kk"), standing)[wanted.pk].within[0] < 0.2


def test_a_child_of_whose_kind_nothing_is_announced_and_nothing_came_free_is_foretold_nothing() -> None:
    application = family().files()
    found = forecast(MORNING, courses=5)
    assert found.children[application.pk] == UNSEEN
    assert set(found.wishes.values()) == {UNSEEN}


def test_the_past_year_tells_of_placements_refusals_and_departures() -> None:
    home, wanted = family(), garden()
    group = queue.group(institution=wanted, seats=25, birth_year=2020, period=records.OPEN)
    pool = queue.pool(institution=wanted, birth_year=2020, language="kk")
    ended = date(2023, 1, 10)
    placed, gone = (home.files(child=home.child(given_name=name), wants=[wanted]) for name in ("Айша", "Дана"))
    Application.objects.filter(pk__in=[placed.pk, gone.pk]).update(
        state="left", period=DateRange(date(2022, 10, 1), ended), filed_at=begin_of(date(2022, 10, 1))
    )
    records.enrolment(person=placed.child, group=group, period=DateRange(ended, None))
    for one, state in ((placed, "accepted"), (gone, "declined")):
        queue.offer(
            application=one, place=queue.place(pool=pool, group=group), state=state, rank=1,
            made_at=begin_of(date(2023, 1, 5)), answered_at=begin_of(date(2023, 1, 6)),
        )  # fmt: skip
    past = past_year(TODAY)
    assert past.turns == {(8, (wanted.pk, 2020, "kk", "ordinary", "full")): 1}
    assert past.rounds.total() == 0
    assert past.refusals == (0.5, 0.0)
    assert past.departs > 0
    assert happened((placed.pk, gone.pk), date(2022, 12, 1)).tolist() == [2, NEVER]


def test_a_past_day_knows_only_places_that_stood_open_then() -> None:
    wanted = garden()
    group = queue.group(institution=wanted, seats=25, birth_year=2020, period=records.OPEN)
    pool = queue.pool(institution=wanted, birth_year=2020, language="kk")
    early, late, taken = (
        queue.place(pool=pool, group=group, state=Place.State.TAKEN, opened_at=begin_of(day))
        for day in (date(2022, 12, 1), date(2023, 2, 1), date(2022, 12, 1))
    )
    for place, day in ((early, date(2023, 1, 20)), (late, date(2023, 2, 3)), (taken, date(2022, 12, 5))):
        queue.offer(place=place, state="accepted", made_at=begin_of(day), answered_at=begin_of(day))
    assert places_on(date(2023, 1, 1)) == {(0, (wanted.pk, 2020, "kk", "ordinary", "full")): 1}
    assert announced(TODAY).total() == 0


def test_who_asks_for_a_move_holds_a_seat_in_the_market() -> None:
    home, present = family(), garden()
    child = home.child()
    group = queue.group(institution=present, seats=25, birth_year=2020, period=records.OPEN)
    records.enrolment(person=child, group=group, period=records.OPEN)
    queue.application(child=child, language="kk", birth_year=2020)
    found = outlook_of(MORNING)
    held = next(kind for kind in found.kinds if kind[0] == present.pk)
    assert found.market.holds.tolist() == [found.kinds[held]]


def test_who_asks_for_a_move_before_the_first_day_holds_that_seat_in_the_market() -> None:
    home, coming = family(), garden()
    child = home.child()
    autumn = DateRange(date(2023, 9, 1), date(2024, 9, 1))
    group = queue.group(institution=coming, seats=25, birth_year=2020, period=autumn)
    seat = records.enrolment(person=child, group=group, period=autumn)
    queue.application(child=child, language="kk", birth_year=2020, holds=seat)
    found = outlook_of(MORNING)
    held = next(kind for kind in found.kinds if kind[0] == coming.pk)
    assert found.market.holds.tolist() == [found.kinds[held]]
