"""The data package of a day: made once, signed, whole, and without a small number of children."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.kernel.trilingual import LANGUAGES
from qalam.ledger.models import Checkpoint
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.ledger.signing import log_key
from qalam.preschool import jobs
from qalam.preschool.models import DayPackage
from qalam.preschool.open_data.building import make, waiting_of
from qalam.preschool.open_data.steady import TOTAL, Told, column, told
from qalam.preschool.queries.statistics import BELOW, EVERY, WAYS, Child, Counted, counted
from qalam.preschool.services import offers
from qalam.preschool.services.packages import make_package
from qalam.registry.models import City, InstitutionName
from qalam.transparency.packages.checking import check
from qalam.transparency.packages.command import main as verify
from qalam.transparency.packages.reading import Package
from qalam.transparency.packages.tables import rows_of
from tests.factories import records
from tests.preschool.walking import MONDAY, Small, lively, small

DAY = timedelta(days=1)
EVENING = MONDAY.replace(hour=23, minute=55)


@pytest.fixture
def house() -> Small:
    City.objects.create(area=records.area(), is_invented=True, records_until=MONDAY.date())
    return lively()


def package(at: datetime = EVENING) -> Package:
    return Package.read(bytes(make_package(day=at.date(), at=at).content))


def rows(read: Package, name: str) -> list[dict[str, str]]:
    return rows_of(read.files[f"{name}.csv"])[1]


@pytest.mark.django_db
def test_a_package_of_the_day_holds_its_tables_and_every_step_of_its_check_holds(house: Small) -> None:
    read = package()
    assert [(step.code, step.holds) for step in check(read, log_key())] == [
        ("signature", True), ("hash", True), ("log", True), ("files", True), ("schema", True), ("sums", True),
    ]  # fmt: skip
    assert [row["state"] for row in rows(read, "bulletin")] == ["free", "free"]
    assert rows(read, "served") == [
        {"month": "2023-04", "total": "1", "extraordinary": "0", "first": "0", "general": "1"}
    ]
    assert [row["bin"] for row in rows(read, "kindergartens")] == [house.kindergarten.bin]
    assert rows(read, "moved") == []
    assert read.statement.size == Checkpoint.objects.get(packages__isnull=False).size == read.log.checkpoint.size


@pytest.mark.django_db
def test_the_description_names_titles_in_three_languages_the_licence_the_day_and_the_rules(house: Small) -> None:
    told = package().description
    assert told["day"] == told["version"] == "2023-04-10"
    assert told["licenses"][0]["name"] == "CC-BY-4.0"
    assert [rule.partition("@")[0] for rule in told["rules"]] == ["preschool.terms.bulletin", "preschool.turn"]
    fields = [field for one in told["resources"] for field in one["schema"]["fields"]]
    for one in (told, *told["resources"], *fields):
        assert set(one["titles"]) == set(LANGUAGES)
        assert all(one["titles"].values())
    for field in fields:
        for words in field.get("labels", {}).values():
            assert set(words) == set(LANGUAGES)


@pytest.mark.django_db
def test_a_day_has_one_package_however_often_and_however_late_the_job_runs(
    house: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    City.objects.update(records_until=None)
    monkeypatch.setattr(jobs, "now", lambda: EVENING + timedelta(hours=9))
    due = int(EVENING.timestamp())
    digest = jobs.make_day_package(timestamp=due)
    house.waits(50)
    monkeypatch.setattr(jobs, "now", lambda: EVENING + timedelta(hours=10))
    assert jobs.make_day_package(timestamp=due) == digest
    kept = DayPackage.objects.get()
    assert (kept.day, kept.made_at) == (MONDAY.date(), EVENING + timedelta(hours=9))
    assert jobs.make_day_package(timestamp=due + 86_400) != digest
    assert DayPackage.objects.count() == 2


@pytest.mark.django_db
def test_the_same_records_give_the_same_bytes(house: Small) -> None:
    log = sign_checkpoint(at=EVENING).note
    first = make(day=MONDAY.date(), at=EVENING, before=None, log=log)
    assert make(day=MONDAY.date(), at=EVENING, before=None, log=log) == first


@pytest.mark.django_db
def test_the_checkpoint_of_the_evening_is_the_package_s_and_is_not_signed_again(house: Small) -> None:
    signed = sign_checkpoint(at=EVENING - timedelta(minutes=5))
    assert make_package(day=MONDAY.date(), at=EVENING).checkpoint == signed
    assert Checkpoint.objects.count() == 1


@pytest.mark.django_db
def test_a_package_names_every_name_that_a_kindergarten_has_had(house: Small) -> None:
    assert InstitutionName.objects.filter(institution=house.kindergarten).count() == 0
    for name, period in (("Ескі", (date(2015, 1, 1), date(2020, 1, 1))), ("Жаңа", (date(2020, 1, 1), None))):
        InstitutionName.objects.create(
            institution=house.kindergarten, name_kk=name, name_ru=name, name_en=name, sort_key=name, search_key=name,
            period=period,
        )  # fmt: skip
    read = package()
    assert [(row["name_kk"], row["since"], row["until"]) for row in rows(read, "names")] == [
        ("Жаңа", "2020-01-01", ""), ("Ескі", "2015-01-01", "2020-01-01"),
    ]  # fmt: skip
    assert [row["name_kk"] for row in rows(read, "kindergartens")] == ["Жаңа"]


@pytest.mark.django_db
def test_anybody_takes_a_package_and_verifies_it_and_one_that_was_never_made_is_not_there(
    house: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_package(day=MONDAY.date(), at=EVENING)
    client = Client()
    taken = client.get(reverse("queue:package_file", args=["2023-04-10"]))
    assert (taken.status_code, taken["Content-Type"]) == (200, "application/zip")
    place = tmp_path / "queue.zip"
    place.write_bytes(taken.content)
    assert verify(["verify", str(place), "--key", str(log_key())], language="en") == 0
    assert "The numbers add up." in capsys.readouterr().out
    note = client.get(reverse("queue:package_note", args=["2023-04-10"])).content.decode()
    assert note == Package.read(taken.content).files["package.note"].decode()
    page = client.get(reverse("queue:packages"), headers={"Accept-Language": "en"}).content.decode()
    assert reverse("queue:package_file", args=["2023-04-10"]) in page
    for day in ("2023-04-11", "x", "2023-99-99"):
        assert client.get(reverse("queue:package_file", args=[day])).status_code == 404
        assert client.get(reverse("queue:package_note", args=[day])).status_code == 404


@pytest.mark.django_db
def test_a_package_tells_of_those_who_wait_and_remembers_what_the_day_before_told() -> None:
    house = small()
    for days in range(12):
        house.waits(days)
    house.opens(2)
    first = waiting_of(bytes(make_package(day=MONDAY.date(), at=EVENING).content))
    assert first["2020"][TOTAL] == first[EVERY][TOTAL] == 12
    offers.serve(pool=house.pool, at=EVENING + timedelta(hours=1))
    second = waiting_of(bytes(make_package(day=(EVENING + DAY).date(), at=EVENING + DAY).content))
    # Two are offered a place and ten wait: too near to be told.
    assert second == first


CHILDREN = st.lists(
    st.tuples(
        st.sampled_from([2019, 2020]),
        st.sampled_from(["general", "first", "extraordinary"]),
        st.sampled_from(["kk", "ru"]),
        st.sampled_from([10, 100]),
    ),
    max_size=11,
)
FEW = CHILDREN.map(lambda children: children[:3])


@settings(max_examples=40)
@given(CHILDREN)
def test_an_attacker_with_a_package_who_tries_every_filling_finds_no_small_number(children: list[Child]) -> None:
    found = counted(children)
    assert_safe(found, [told(found, {})])


@settings(max_examples=40)
@given(CHILDREN, FEW, FEW)
def test_an_attacker_with_two_days_who_supposes_that_nobody_moved_finds_no_small_number(
    staying: list[Child], leaving: list[Child], coming: list[Child]
) -> None:
    before, after = counted([*staying, *leaving]), counted([*staying, *coming])
    first = told(before, {})
    second = told(after, first)
    assert_safe(before, [first, second])
    assert_safe(after, [first, second])
    third = told(before, second)
    assert_safe(before, [second, third])


@settings(max_examples=100)
@given(st.lists(CHILDREN, min_size=2, max_size=6))
def test_from_one_day_to_the_next_a_number_changes_by_nothing_or_by_no_few(days: list[list[Child]]) -> None:
    was: Told = {}
    for children in days:
        now = told(counted(children), was)
        for row in now.keys() & was.keys():
            for name, number in now[row].items():
                earlier = was[row][name]
                assert number is None or number == 0 or number >= BELOW
                if number is not None and earlier is not None:
                    assert number == earlier or abs(number - earlier) >= BELOW
        was = now


@settings(max_examples=100)
@given(CHILDREN, CHILDREN)
def test_a_number_that_is_told_is_near_the_count(before: list[Child], after: list[Child]) -> None:
    found = counted(after)
    now = told(found, told(counted(before), {}))
    for row, counts in found.table.counts.items():
        for cell, number in counts.items():
            said = now[row][column(cell)]
            assert said is None or abs(said - number) < BELOW


def assert_safe(found: Counted, days: list[Told]) -> None:
    """Each small number could be another one, as far as the days together tell; or what they tell cannot be."""
    for way, codes in WAYS.items():
        names = [column((way, code)) for code in codes]
        possible = fillings_of(days, names)
        for row, counts in found.table.counts.items():
            for code, name in zip(codes, names, strict=True):
                number = counts[way, code]
                if 0 < number < BELOW and possible.get((row, name)) == {number}:
                    raise AssertionError((row, name, number, days))


def fillings_of(days: list[Told], names: list[str]) -> dict[tuple[str, str], set[int]]:
    """What each cell can be, when the years make the whole and each row its total, on all days alike."""
    shown = shown_on(days, names)
    if shown is None:
        return {}
    years = sorted({row for day in days for row in day} - {EVERY})
    possible: dict[tuple[str, str], set[int]] = defaultdict(set)
    for filled in product(*(row_fillings(shown, year, names) for year in years)):
        whole = [sum(column) for column in zip(*filled, strict=True)] if filled else [0] * len(names)
        if any(shown.get((EVERY, name), number) != number for name, number in zip(names, whole, strict=True)):
            continue
        if shown.get((EVERY, TOTAL), sum(whole)) != sum(whole):
            continue
        for row, numbers in zip([*years, EVERY], [*filled, whole], strict=True):
            for name, number in zip(names, numbers, strict=True):
                possible[row, name].add(number)
    return possible


def shown_on(days: list[Told], names: list[str]) -> dict[tuple[str, str], int] | None:
    """What the days tell together; None where one tells another number than the other: somebody has moved."""
    known: dict[tuple[str, str], set[int]] = defaultdict(set)
    told = [(row, name, cells[name]) for day in days for row, cells in day.items() for name in (TOTAL, *names)]
    for row, name, number in told:
        known[row, name] |= set() if number is None else {number}
    if any(len(numbers) > 1 for numbers in known.values()):
        return None
    return {cell: next(iter(numbers)) for cell, numbers in known.items() if numbers}


def row_fillings(shown: dict[tuple[str, str], int], row: str, names: list[str]) -> list[tuple[int, ...]]:
    """Every row with the cells and the total that are told; where the total is hidden, it is small."""
    cells = [shown.get((row, name)) for name in names]
    totals = [shown[row, TOTAL]] if (row, TOTAL) in shown else list(range(1, BELOW))
    return [one for total in totals for one in fillings(cells, total)]


def fillings(cells: list[int | None], total: int) -> list[tuple[int, ...]]:
    """Every row with that total and the cells that are told; a hidden one is anything."""
    if not cells:
        return [()] if total == 0 else []
    first, *rest = cells
    tried = range(total + 1) if first is None else (first,)
    return [(number, *more) for number in tried if number <= total for more in fillings(rest, total - number)]


def test_two_children_that_come_do_not_show_which_cell_was_small() -> None:
    staying: list[Child] = [(2020, "general", "kk", 10)] * 9 + [(2020, "first", "kk", 10)] * 3
    first = told(counted(staying), {})
    assert first["2020"][column(("priority", "first"))] is None
    second = told(counted([*staying, (2020, "first", "kk", 10), (2020, "first", "kk", 10)]), first)
    # Five are no small number any more, but the day before there were fewer.
    assert second["2020"][column(("priority", "first"))] is None
    third = told(counted([*staying, *[(2020, "first", "kk", 10)] * 6]), second)
    assert third["2020"][column(("priority", "first"))] == 9
