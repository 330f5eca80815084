"""What everybody may know of the queue: bulletin, numbers, protocol, and rounds that can be run again."""

from __future__ import annotations

import io
import zipfile
from collections import Counter, defaultdict
from datetime import timedelta
from hashlib import sha256
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.access.models import Role
from qalam.allocation.command import main as allocate
from qalam.ledger.signing import log_key
from qalam.preschool.models import Application, Choice, Place, Round
from qalam.preschool.queries import published_rounds
from qalam.preschool.queries.bulletin import Standing, bulletin, is_genuine, signed
from qalam.preschool.queries.protocol import referrals as protocol
from qalam.preschool.queries.protocol import told
from qalam.preschool.queries.published_rounds import NotInLog, package
from qalam.preschool.queries.statistics import BELOW, EVERY, WAYS, Child, band, statistics, tally, waiting
from qalam.preschool.queries.statistics import rows_of as rows_of_years
from qalam.preschool.services import offers, places, rounds
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from tests.factories import queue
from tests.preschool.families import head_of, somebody
from tests.preschool.walking import MONDAY, guardian_of, small

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> None:
    package.cache_clear()


def standings(on: int, now: int) -> list[str]:
    """What the bulletin of one day after Monday says, asked on another."""
    at = MONDAY + now * DAY
    return [str(line.standing) for line in bulletin((MONDAY + on * DAY).date(), at).lines]


@pytest.mark.django_db
def test_the_bulletin_of_a_past_day_says_what_it_said_on_that_day() -> None:
    house = small()
    house.waits(1)
    first, second = house.opens(2)
    places.close_place(place=second, reason="repair", by=head_of(house.group), at=MONDAY + HOUR)
    [offer] = offers.serve(pool=house.pool, at=MONDAY + 1 * DAY)
    offers.decline(offer=offer, by=guardian_of(offer.application), at=MONDAY + 2 * DAY)
    assert standings(0, 9) == ["free", "closed"]
    assert standings(1, 9) == ["closed"]
    assert standings(2, 9)[1:] == ["closed"]
    assert standings(2, 9)[0] in ("free", "left_over")
    assert standings(-1, 9) == []
    [closed] = bulletin(MONDAY.date(), MONDAY + DAY).of(Standing.CLOSED)
    assert (closed.place, closed.reason) == (second.pk, "repair")
    assert standings(40, 40) == standings(2, 9)[:1]
    assert Place.objects.get(pk=first.pk).state == standings(2, 9)[0]


@pytest.mark.django_db
def test_a_signed_bulletin_is_known_from_one_that_was_changed() -> None:
    small().opens(1)
    given = signed(bulletin(MONDAY.date(), MONDAY + DAY))
    assert len(given["bulletin"]["places"]) == 1
    assert is_genuine(given, log_key())
    given["bulletin"]["places"][0]["birth_year"] += 1
    assert not is_genuine(given, log_key())


@pytest.mark.django_db
def test_the_protocol_says_the_place_the_category_and_the_cause_under_a_code() -> None:
    house = small()
    child = house.waits(1, "first")
    house.opens(1)
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    assert list(protocol(MONDAY + DAY)) == []
    offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY + HOUR)
    [row] = told(protocol(MONDAY + DAY), MONDAY + DAY)
    assert (row.who, row.category, row.cause, row.round) == (child.code, "first", "turn", "")
    assert row.filed_at == child.filed_at
    [month] = statistics(MONDAY + DAY).served
    assert (month.total, dict(month.by)) == (1, {"first": 1})


@pytest.mark.django_db
def test_all_in_the_queue_are_told_by_what_they_are_at_and_are_those_that_the_figure_counts() -> None:
    house = small()
    for days in range(9):
        house.waits(days)
    house.opens(8)
    for offer in list(offers.serve(pool=house.pool, at=MONDAY))[:2]:
        offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY + HOUR)
    told = statistics(MONDAY + DAY).in_queue
    assert told.total == Application.objects.on((MONDAY + DAY).date()).count() == 9
    # Two have a referral and six an offer: their sum is known, so the small number is hidden together with the other.
    assert told.by == {"waits": 1, "offered": None, "referred": None, "paused": 0}


@pytest.mark.django_db
def test_a_published_round_is_run_again_from_its_download_and_gives_the_same(tmp_path: Path) -> None:
    first, second = small(), small()
    twins = queue.batch()
    for days, priority in enumerate(["general", "first", "general", "extraordinary", "general", "general", "first"]):
        batch = twins if days in (2, 4) else None
        child = first.waits(days, priority, batch=batch)
        if days % 3:
            Choice.objects.create(application=child, institution=second.kindergarten, rank=2)
    open_log(at=MONDAY)
    for house in (first, second):
        open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    by = somebody(Role.SPECIALIST)
    drawn = rounds.draft(title="Мамыр", places=list(Place.objects.all()), by=by, at=MONDAY)
    drawn = rounds.publish(drawn=drawn, by=by, at=MONDAY)
    for offer in drawn.offers.all()[:1]:
        offers.decline(offer=offer, by=guardian_of(offer.application), at=MONDAY + DAY)
    taken = package(drawn.code)
    with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / drawn.code
    assert allocate([str(folder), "--to", str(tmp_path / "result")]) == 0
    again = (tmp_path / "result" / "assignment.csv").read_bytes()
    assert again == (folder / "expected" / "assignment.csv").read_bytes()
    assert sha256(again).hexdigest() == taken.result
    given = {offer.application.code: offer.place.pool.key for offer in drawn.offers.all()}
    rows = [line.split(",") for line in again.decode().splitlines()[1:]]
    assert {who: place for who, place in rows if place} == given
    assert taken.result in (folder / "README.md").read_text()
    package.cache_clear()
    assert package(drawn.code).content == taken.content


@pytest.mark.django_db
def test_a_round_of_which_the_records_say_something_else_than_the_log_is_not_handed_out() -> None:
    house = small()
    house.waits(1)
    open_log(at=MONDAY)
    kept = open_places(group=house.group, count=1, by=head_of(house.group), at=MONDAY, is_for_round=True)
    by = somebody(Role.SPECIALIST)
    drawn = rounds.publish(drawn=rounds.draft(title="1", places=kept, by=by, at=MONDAY), by=by, at=MONDAY)
    Round.objects.filter(pk=drawn.pk).update(input_hash="0" * 64)
    with pytest.raises(NotInLog):
        published_rounds.package(drawn.code)


CHILDREN = st.lists(
    st.tuples(
        st.sampled_from([2019, 2020, 2021]),
        st.sampled_from(["general", "first"]),
        st.sampled_from(["kk", "ru"]),
        st.sampled_from([10, 100]),
    ),
    max_size=40,
)


@settings(max_examples=50, deadline=None)
@given(CHILDREN)
def test_no_small_number_of_children_is_told_and_no_row_has_few(children: list[Child]) -> None:
    found = waiting(children)
    shown = [number for keys in found.counts.values() for number in keys.values() if number is not None]
    assert all(number == 0 or number >= BELOW for number in shown)
    assert all(total >= BELOW for row, total in found.totals.items() if row != EVERY) or len(children) < BELOW
    assert found.total == found.totals[EVERY] == len(children)


FEW = st.lists(
    st.tuples(
        st.sampled_from([2019, 2020]), st.sampled_from(["general", "first"]), st.just("kk"), st.sampled_from([10, 100])
    ),
    max_size=16,
)


@settings(max_examples=40, deadline=None)
@given(FEW)
def test_an_attacker_who_tries_every_filling_cannot_recover_a_small_number(children: list[Child]) -> None:
    found = waiting(children)
    table = tally(children, rows_of_years(Counter(year for year, *_ in children)))
    years = [row for row in found.years if row != EVERY]
    for way, codes in WAYS.items():
        keys = [(way, code) for code in codes]
        possible: dict[tuple[str, tuple[str, str]], set[int]] = defaultdict(set)
        for filled in product(
            *(fillings([found.counts[year][key] for key in keys], found.totals[year]) for year in years)
        ):
            whole = [sum(column) for column in zip(*filled, strict=True)] if filled else [0] * len(keys)
            shown = [found.counts[EVERY][key] for key in keys]
            if any(told not in (None, number) for told, number in zip(shown, whole, strict=True)):
                continue
            for row, numbers in zip([*years, EVERY], [*filled, whole], strict=True):
                for key, number in zip(keys, numbers, strict=True):
                    possible[row, key].add(number)
        small_ones = [cell for cell in table.cells() if cell[1][0] == way and 0 < table.count(cell) < BELOW]
        assert all(len(possible[cell]) > 1 for cell in small_ones)


def fillings(cells: list[int | None], total: int) -> list[tuple[int, ...]]:
    """Every row with that total and the cells that are shown; a hidden one is anything."""
    if not cells:
        return [()] if total == 0 else []
    first, *rest = cells
    tried = range(total + 1) if first is None else (first,)
    return [(number, *more) for number in tried if number <= total for more in fillings(rest, total - number)]


def test_how_long_somebody_waits_is_told_in_bands() -> None:
    assert [band(days) for days in (0, 89, 90, 364, 365, 3000)] == [
        "under_3_months", "under_3_months", "3_to_6_months", "6_to_12_months", "1_to_2_years", "over_2_years",
    ]  # fmt: skip
