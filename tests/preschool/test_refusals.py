"""Refusals of kindergartens: what is read of the records, what the pages say to whom, and what is written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg.types.range import DateRange

from qalam.access.models import Role, User
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Deed
from qalam.preschool.models import Referral
from qalam.preschool.queries.refusals import (
    AREA,
    ELSEWHERE,
    NEEDS,
    NO_ADDRESS,
    Checked,
    Window,
    checked,
    checks_before,
    decided,
    last_check,
)
from qalam.preschool.queries.statistics import BELOW, statistics
from qalam.preschool.services import refusal_notes
from qalam.preschool.services.rights import NotASpecialist
from qalam.preschool.simulation.refusals import Question
from qalam.registry.models import City, Residence, Standing
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden, somebody
from tests.preschool.refusing import AUTUMN, House, planted

pytestmark = pytest.mark.django_db
WINDOW = Window(1, date(2023, 4, 1))


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The morning of 1 May 2023, in an invented city."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    for module in ("staff_refusals", "staff_edges", "staff_card"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: MORNING)
    with translation.override("en"):
        yield


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(name: str, *arguments: object) -> str:
    return reverse(f"queue:{name}", args=arguments)


def sorts() -> frozenset[str]:
    """What is known of the only child that was decided on."""
    [one] = decided(WINDOW)
    return one.sorts


def test_checks_stand_at_the_beginnings_of_quarters_and_look_at_whole_years() -> None:
    assert [last_check(date(2023, month, 17)).month for month in (1, 3, 4, 6, 9, 12)] == [1, 1, 4, 4, 7, 10]
    assert checks_before(date(2023, 4, 1), 3) == [date(2023, 4, 1), date(2023, 1, 1), date(2022, 10, 1)]
    assert WINDOW.first == date(2022, 4, 1)
    days = (date(2022, 4, 1), date(2023, 3, 31), date(2022, 3, 31), date(2021, 4, 1))
    assert [Window(3, date(2023, 4, 1)).year_of(one) for one in days] == [2, 2, 1, 1]


def test_what_the_kindergarten_decided_within_the_window_is_read_and_nothing_else() -> None:
    house = House()
    house.decides()
    refused = house.decides("incomplete")
    given_back = house.decides("incomplete")
    Referral.objects.filter(pk=given_back.pk).update(refused_because="")
    queue.referral(offer=queue.offer(application=queue.application(), place=queue.place(pool=house.pool)))
    house.decides("incomplete", at=datetime(2022, 3, 30, 10, tzinfo=CITY_ZONE))
    house.decides("incomplete", at=datetime(2023, 4, 3, 10, tzinfo=CITY_ZONE))
    assert [one.reason for one in decided(WINDOW)] == ["", "incomplete"]
    assert [one.application for one in decided(WINDOW)][1] == refused.application.number


def test_a_child_that_comes_back_to_the_same_kindergarten_counts_once_and_at_another_again() -> None:
    house, child = House(), records.person(born_on=date(2020, 3, 3))
    first = house.decides("incomplete", child=child)
    again = queue.offer(
        application=first.application, place=queue.place(pool=house.pool), state="accepted", answered_at=AUTUMN
    )
    later = {"issued_at": AUTUMN, "ended_at": AUTUMN + timedelta(days=9), "state": "annulled"}
    queue.referral(offer=again, refused_because="out_of_date", **later)
    assert [one.reason for one in decided(WINDOW)] == ["incomplete"]
    elsewhere = queue.offer(
        application=first.application, place=queue.place(pool=House().pool), state="accepted", answered_at=AUTUMN
    )
    queue.referral(offer=elsewhere, refused_because="unvaccinated", **later)
    assert [one.reason for one in decided(WINDOW)] == ["incomplete", "unvaccinated"]


def test_language_sex_and_a_missing_address_are_known() -> None:
    House().decides(child=records.person(sex="m", born_on=date(2020, 3, 3)))
    assert sorts() == {"kk", "m", NO_ADDRESS}


@pytest.mark.parametrize("is_near", [True, False])
def test_the_address_is_that_of_the_day_of_the_referral(is_near: bool) -> None:
    house = House()
    child, far = house.decides().application.child, records.area()
    near = house.institution.area
    now, later = (near, far) if is_near else (far, near)
    Residence.objects.create(person=child, area=now, period=DateRange(date(2020, 3, 3), date(2022, 12, 1)))
    Residence.objects.create(person=child, area=later, period=DateRange(date(2022, 12, 1), None))
    assert f"{AREA}{now.pk}" in sorts()
    assert (ELSEWHERE in sorts()) is not is_near
    assert f"{AREA}{later.pk}" not in sorts()


def test_the_category_is_the_one_in_which_the_place_was_offered() -> None:
    row = House().decides("incomplete", priority="general")
    assert "first" not in sorts()
    about = {"application": row.application, "place": row.place, "kind": "offered", "at": row.offer.made_at}
    queue.event(**about, before_priority="first", before_filed_at=MORNING)
    assert "first" in sorts()


@pytest.mark.parametrize(
    ("ground", "state", "is_known"),
    [
        ("special_needs", "confirmed", True), ("child_disability", "lapsed", True), ("special_needs", "claimed", False),
        ("special_needs", "refused", False), ("large_family", "confirmed", False),
    ],
)  # fmt: skip
def test_needs_are_known_from_a_paper_that_was_confirmed(ground: str, state: str, is_known: bool) -> None:
    row = House().decides("incomplete")
    about = {"application": row.application, "ground": ground, "state": state}
    queue.evidence(**about, claimed_at=AUTUMN - timedelta(days=30), reason="?" if state == "refused" else "")
    assert (NEEDS in sorts()) is is_known


def test_needs_are_known_from_a_standing_and_from_a_group_for_such_children() -> None:
    row = House().decides("incomplete")
    paper = {"person": row.application.child, "kind": Standing.Kind.DISABILITY, "evidence": "№ 1"}
    standing = Standing.objects.create(**paper, period=DateRange(date(2023, 1, 1), None))
    assert NEEDS not in sorts()
    Standing.objects.filter(pk=standing.pk).update(period=DateRange(date(2022, 1, 1), None))
    assert NEEDS in sorts()
    standing.delete()
    row.place.pool.group_kind = "speech"
    row.place.pool.save()
    assert NEEDS in sorts()


def told() -> tuple[Checked, Any]:
    """The check with the pattern of the planted kindergarten's own children."""
    found = checked(WINDOW)
    [line] = [one for one in found.patterns if one.question is Question.WITHIN]
    return found, line


def test_a_planted_pattern_is_told_in_numbers() -> None:
    house = planted()
    _, line = told()
    assert (line.who, line.sort, line.answer.children, line.answer.found) == (house.institution.pk, "first", 8, 7)
    assert (line.others, line.others_found, dict(line.reasons)) == (16, 0, {"out_of_date": 7})
    assert line.answer.expected == pytest.approx(8 * 7 / 24)


def test_the_page_says_what_is_told_and_that_it_is_no_proof() -> None:
    house = planted()
    client = signed_in(somebody(Role.SPECIALIST))
    answer = client.get(page("staff_refusals"))
    shown = answer.content.decode()
    assert "a reason to look and no proof" in shown
    card = next(one for one in answer.context["page"].patterns if "same kindergarten" in one.question)
    assert (card.sort, card.of_sort, card.others) == ("children of the first-priority category", "7 / 8", "0 / 16")
    assert card.chance == "2.3, mostly 0 to 4"
    [row] = answer.context["page"].gardens
    assert (row.institution, row.decided, row.refused) == (house.institution.pk, "24", "7")
    assert [cell.text for cell in row.cells] == ["–", "yes", "too few", "too few", "too few"]


def test_few_children_are_told_to_be_too_few_and_a_city_without_refusals_that_there_are_none() -> None:
    client = signed_in(somebody(Role.SPECIALIST))
    house = House()
    house.decides()
    assert "Nobody was refused" in client.get(page("staff_refusals")).content.decode()
    house.decides("incomplete", priority="first")
    answer = client.get(page("staff_refusals"))
    assert answer.context["page"].patterns == ()
    assert "None is told." in answer.content.decode()
    rows = client.get(page("staff_refusals_of", house.institution.pk)).context["page"].within
    assert {row.said.text for row in rows} == {"too few to tell"}
    assert {row.told_from for row in rows} == {"–"}


def test_one_kindergarten_leads_to_its_cases_and_each_opened_case_is_a_line_of_the_audit() -> None:
    house, clerk = planted(), somebody(Role.AUDITOR)
    client = signed_in(clerk)
    assert client.get(page("staff_refusals")).status_code == 200
    answer = client.get(page("staff_refusals_of", house.institution.pk))
    assert len(answer.context["page"].cases) == 7
    number = answer.context["page"].cases[0].number
    card = page("staff_card", number)
    assert f'href="{card}"' in answer.content.decode()
    assert client.get(card).status_code == 200
    looks = [(one.subject_kind, one.subject_key) for one in Deed.objects.filter(by=clerk).order_by("pk")]
    kind = "refusals of kindergartens"
    assert looks == [(kind, ""), (kind, house.institution.bin), ("application", number)]
    assert Deed.objects.filter(by=clerk)[1].detail == {"until": "2023-04-01", "years": 1, "rows": 7}
    assert client.get(page("staff_refusals_of", garden().pk)).status_code == 404


def test_parents_and_heads_are_refused_and_the_auditor_reads_without_writing() -> None:
    house = planted()
    found, line = told()
    addresses = [page("staff_refusals"), page("staff_refusals_of", house.institution.pk)]
    for user in (family().user, somebody(Role.HEAD, institution_bin=house.institution.bin)):
        assert [signed_in(user).get(one).status_code for one in addresses] == [403, 403]
    auditor = somebody(Role.AUDITOR)
    assert "<textarea" not in signed_in(auditor).get(addresses[0]).content.decode()
    answer = signed_in(auditor).post(page("staff_note_refusals"), {"pattern": line.key, "text": "Қаралды"})
    assert answer.status_code == 403
    with pytest.raises(NotASpecialist):
        refusal_notes.note(line=line, checked=found, text="Қаралды", by=auditor, at=MORNING)
    assert not Deed.objects.exclude(reason="").exists()


def test_what_was_found_out_stands_beside_the_pattern_and_in_the_audit() -> None:
    house, clerk = planted(), somebody(Role.SPECIALIST)
    _, line = told()
    client = signed_in(clerk)
    posted = {"pattern": line.key, "years": "1", "until": "2023-04-01", "text": "Құжаттар қаралды: рас ескі."}
    answer = client.post(page("staff_note_refusals"), posted, follow=True)
    assert "Noted." in answer.content.decode()
    deed = Deed.objects.get(subject_kind="pattern of refusals")
    assert (deed.by, deed.at, deed.reason) == (clerk, MORNING, "Құжаттар қаралды: рас ескі.")
    assert deed.subject_key == f"within:{house.institution.bin}:first"
    assert deed.detail == {"until": "2023-04-01", "years": 1, "found": 7}
    for address in (page("staff_refusals"), page("staff_refusals_of", house.institution.pk)):
        cards = client.get(address).context["page"].patterns
        notes = {card.key: [one.text for one in card.notes] for card in cards}
        assert notes[line.key] == ["Құжаттар қаралды: рас ескі."]


def test_a_note_without_words_or_of_what_is_not_told_is_refused() -> None:
    house = planted()
    found, line = told()
    client = signed_in(somebody(Role.SPECIALIST))
    said = client.post(page("staff_note_refusals"), {"pattern": line.key, "text": " "}, follow=True)
    assert "It is not said what was found out" in said.content.decode()
    assert client.post(page("staff_note_refusals"), {"pattern": "within:1:f", "text": "?"}).status_code == 404
    other = next(one for one in found.lines_of(house.institution.pk) if one not in found.patterns)
    with pytest.raises(refusal_notes.NoPattern):
        refusal_notes.note(line=other, checked=found, text="?", by=somebody(Role.SPECIALIST), at=MORNING)
    assert not Deed.objects.filter(subject_kind="pattern of refusals").exists()


def test_a_note_stays_on_the_page_of_the_kindergarten_when_the_pattern_is_no_longer_told() -> None:
    house, clerk = planted(), somebody(Role.SPECIALIST)
    found, line = told()
    refusal_notes.note(line=line, checked=found, text="Сөйлестік", by=clerk, at=MORNING)
    house.decides("incomplete", at=datetime(2021, 10, 4, 10, tzinfo=CITY_ZONE))
    past = client_page(clerk, house, "2022-04-01")
    assert (past.patterns, [one.text for one in past.notes]) == ((), ["Сөйлестік"])


def client_page(clerk: User, house: House, until: str) -> Any:
    answer = signed_in(clerk).get(page("staff_refusals_of", house.institution.pk), {"until": until})
    return answer.context["page"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, (1, "2023-04-01")), ({"years": "3"}, (3, "2023-04-01")), ({"years": "2"}, (1, "2023-04-01")),
        ({"until": "2022-10-01"}, (1, "2022-10-01")), ({"until": "2022-10-02"}, (1, "2023-04-01")),
        ({"until": "2023-07-01"}, (1, "2023-04-01")), ({"until": "x"}, (1, "2023-04-01")),
    ],
)  # fmt: skip
def test_only_checks_of_whole_quarters_can_be_asked_for(query: dict[str, str], expected: tuple[int, str]) -> None:
    answer = signed_in(somebody(Role.SPECIALIST)).get(page("staff_refusals"), query)
    assert (answer.context["window"].years, answer.context["until"]) == expected


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_pages_open_in_every_language(language: str) -> None:
    house = planted()
    client = signed_in(somebody(Role.SPECIALIST))
    with translation.override(language):
        for address in (page("staff_refusals"), page("staff_refusals_of", house.institution.pk)):
            shown = client.get(address).content.decode()
            assert f'<html lang="{language}">' in shown
            assert "7 / 8" in shown


def test_everybody_reads_how_many_were_refused_in_each_year_that_is_over_and_small_numbers_are_hidden() -> None:
    house = House()
    for reason, many in (("incomplete", 9), ("out_of_date", 6), ("unvaccinated", 2)):
        for _ in range(many):
            house.decides(reason)
    house.decides("incomplete", at=datetime(2023, 2, 1, 10, tzinfo=CITY_ZONE))
    [year] = statistics(MORNING).refused
    assert (year.year, year.total) == (2022, 17)
    assert year.by["unvaccinated"] is None
    # The total is known, so a second one is hidden: the two could then be anything that adds up to eight.
    assert year.by == {"incomplete": 9, "out_of_date": None, "unvaccinated": None}
    assert BELOW > 2
    shown = Client().get(reverse("queue:statistics")).content.decode()
    assert "Refused by kindergartens" in shown


def test_a_year_without_refusals_shows_no_row() -> None:
    House().decides()
    assert statistics(MORNING).refused == ()
