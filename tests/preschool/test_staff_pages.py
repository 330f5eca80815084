"""The pages of the department: what each says, who may open it, and that each look is written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from procrastinate.contrib.django.models import ProcrastinateJob

from qalam.access.models import Role, User
from qalam.kernel.kazakh.alphabet import search_key
from qalam.ledger.models import Deed
from qalam.notices.models import Notice
from qalam.preschool.jobs import tell_season
from qalam.preschool.models import Application, Evidence, ManualMove, Offer, Review, Round, SavedView
from qalam.preschool.services import evidence, offers, reviews
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.preschool.web.presenters.staff_rounds import signed
from qalam.registry.models import AccountHolder, City
from tests.factories import queue, records
from tests.factories.institutions import named
from tests.factories.queue import MORNING
from tests.preschool.families import family, head_of, somebody
from tests.preschool.walking import Small, parent_of, small

pytestmark = pytest.mark.django_db

LISTS = [
    "staff_queue", "staff_papers", "staff_reviews", "staff_doubles", "staff_moves", "staff_rounds", "staff_season",
    "staff_unreached",
]  # fmt: skip
MODULES = ("staff_card", "staff_doubles", "staff_edges", "staff_list", "staff_moves", "staff_papers", "staff_rounds",
           "staff_season")  # fmt: skip


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch, settings: object, tmp_path: object) -> Iterator[None]:
    """The morning of 1 May 2023, in an invented city."""
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    for module in MODULES:
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: MORNING)
    with translation.override("en"):
        yield


@pytest.fixture
def clerk() -> User:
    return known(somebody(Role.SPECIALIST))


def known(user: User) -> User:
    """The account with a person behind it."""
    AccountHolder.objects.create(user=user, person=records.person(born_on=date(1985, 1, 1)))
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(name: str, *arguments: object) -> str:
    return reverse(f"queue:{name}", args=arguments)


def said(client: Client, address: str, **posted: object) -> str:
    """The page after a form was sent."""
    answer = client.post(address, posted, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def waiting(house: Small, *names: str) -> list[Application]:
    """Children of these surnames who wait."""
    rows = [
        house.waits(
            days,
            child=records.person(
                born_on=date(2020, 3, 3), surname=name, given_name="Айша", search_key=search_key(f"{name} Айша")
            ),
        )
        for days, name in enumerate(names)
    ]
    open_log(at=MORNING)
    return rows


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_page_opens_in_every_language_and_in_an_empty_city(clerk: User, name: str, language: str) -> None:
    with translation.override(language):
        answer = signed_in(clerk).get(page(name))
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.content.decode()


@pytest.mark.parametrize("name", LISTS)
def test_parents_and_heads_are_refused_and_an_auditor_only_reads_the_queue(name: str) -> None:
    for user in (family().user, somebody(Role.HEAD, institution_bin="990240000001")):
        assert signed_in(user).get(page(name)).status_code == 403
    assert signed_in(somebody(Role.AUDITOR)).get(page(name)).status_code == (200 if name == "staff_queue" else 403)


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.AUDITOR])
def test_the_menu_of_the_department_shows_exactly_the_pages_that_open(role: Role) -> None:
    visitor = signed_in(known(somebody(role)))
    shown = visitor.get(page("staff_queue")).content.decode()
    for name in (*LISTS, "paper_entry", "named_children", "staff_refusals"):
        assert (f'<li><a href="{page(name)}">' in shown) == (visitor.get(page(name)).status_code == 200), name


def test_a_card_opens_for_the_department_alone_and_the_look_is_written_down(clerk: User) -> None:
    [row] = waiting(small(), "Сынақбаева")
    parent = parent_of(row)
    address = page("staff_card", row.number)
    assert signed_in(parent.user).get(address).status_code == 403
    text = signed_in(clerk).get(address).content.decode()
    assert "Сынақбаева" in text
    assert row.code in text
    look = Deed.objects.get(subject_kind="application", subject_key=row.number)
    assert (look.by, look.at) == (clerk, MORNING)
    assert signed_in(clerk).get(page("staff_card", "7777-7777")).status_code == 404


def test_the_list_finds_a_name_however_it_is_typed_and_turns_its_pages(clerk: User, monkeypatch: object) -> None:
    rows = waiting(small(), "Өмірбек", "Әбілқас", "Жүніс")
    client = signed_in(clerk)
    found = client.get(page("staff_queue"), {"name": "омирбек"}).content.decode()
    assert "Өмірбек" in found
    assert "Әбілқас" not in found
    monkeypatch.setattr("qalam.preschool.web.staff_list.PER_PAGE", 2)  # type: ignore[attr-defined]
    first = client.get(page("staff_queue"))
    assert [row.number for row in first.context["rows"]] == [row.number for row in rows[:2]]
    second = client.get(page("staff_queue"), {"after": first.context["page"].after})
    assert [row.number for row in second.context["rows"]] == [rows[2].number]
    third = client.get(page("staff_queue"), {"before": second.context["page"].before})
    assert [row.number for row in third.context["rows"]] == [row.number for row in rows[:2]]
    assert third.context["page"].before == ""


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"category": "first"}, ["Әбілқас"]),
        ({"year": "2019"}, []),
        ({"language": "ru"}, []),
        ({"months": "6"}, ["Әбілқас", "Өмірбек"]),
        ({"months": "36"}, []),
        ({"evidence": "1"}, ["Өмірбек"]),
        ({"state": "left"}, []),
        ({"state": "all", "origin": "portal"}, ["Әбілқас", "Өмірбек"]),
        ({"year": "x", "state": "nothing", "garden": "-1"}, ["Әбілқас", "Өмірбек"]),
    ],
)
def test_each_filter_leaves_whom_it_names(clerk: User, query: dict[str, str], expected: list[str]) -> None:
    house = small()
    first, second = waiting(house, "Өмірбек", "Әбілқас")
    Application.objects.filter(pk=second.pk).update(priority="first")
    Evidence.objects.create(application=first, ground="orphan", claimed_at=MORNING, due_on=MORNING.date())
    rows = signed_in(clerk).get(page("staff_queue"), query).context["rows"]
    assert sorted(row.child.split()[0] for row in rows) == expected


def test_the_kindergarten_filter_asks_for_the_list_of_the_family(clerk: User) -> None:
    one, other = small(), small()
    waiting(one, "Өмірбек")
    client = signed_in(clerk)
    for house, count in ((one, 1), (other, 0)):
        assert len(client.get(page("staff_queue"), {"garden": house.kindergarten.pk}).context["rows"]) == count


def test_the_list_leaves_the_house_as_csv_and_as_a_workbook_and_that_is_written_down(clerk: User) -> None:
    [row] = waiting(small(), "=Өмірбек")
    client = signed_in(clerk)
    lines = b"".join(client.get(page("staff_download", "csv")).streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Number,Child")
    assert lines[1].startswith(f"{row.number},'=Өмірбек")
    book = ZipFile(BytesIO(client.get(page("staff_download", "xlsx")).content))
    for name in book.namelist():
        ElementTree.fromstring(book.read(name))
    assert row.number in book.read("xl/worksheets/sheet1.xml").decode()
    assert Deed.objects.filter(subject_kind="queue file", by=clerk).count() == 2
    assert client.get(page("staff_download", "exe")).status_code == 404


def test_a_view_is_saved_and_forgotten_by_its_owner(clerk: User) -> None:
    client, other = signed_in(clerk), signed_in(known(somebody(Role.SPECIALIST)))
    said(client, page("staff_save_view"), name="2020", query="year=2020&junk=1")
    assert SavedView.objects.get().query == "year=2020"
    assert "view of this name" in said(client, page("staff_save_view"), name="2020", query="")
    view = SavedView.objects.get()
    assert other.post(page("staff_drop_view", view.pk)).status_code == 404
    said(client, page("staff_drop_view", view.pk))
    assert not SavedView.objects.exists()


def test_a_paper_is_confirmed_on_its_page_and_a_refusal_without_reason_is_said(clerk: User) -> None:
    home = family()
    one = evidence.claim(application=home.files(), ground="large_family", by=home.user, at=MORNING)
    client, address = signed_in(clerk), page("staff_decide_paper", one.pk)
    assert "The reason of the refusal is missing" in said(client, address, decision="refuse")
    assert "This field is required" in said(client, address, decision="confirm")
    said(client, address, decision="confirm", issued_on="2023-04-20")
    assert (Evidence.objects.get().state, Application.objects.get().priority) == ("confirmed", "first")


def test_a_paper_without_its_day_is_told_by_the_name_of_the_field(clerk: User) -> None:
    row = queue.evidence()
    told = said(signed_in(clerk), page("staff_decide_paper", row.pk), decision="confirm")
    assert "Issued on: This field is required." in told


def test_a_family_at_the_desk_claims_a_ground_and_its_paper_is_confirmed_on_the_card(clerk: User) -> None:
    row = family().files()
    client, card = signed_in(clerk), page("staff_card", row.number)
    assert "No ground is claimed." in client.get(card).content.decode()
    told = said(client, page("staff_act", row.number, "ground"), ground="large_family", paper="№ 5")
    assert "The ground is claimed." in told
    one = Evidence.objects.get()
    assert (one.application, one.state, one.paper) == (row, "claimed", "№ 5")
    decide = page("staff_decide_paper", one.pk)
    assert f'action="{decide}"' in told
    answer = client.post(decide, {"decision": "confirm", "issued_on": "2023-04-20", "next": card})
    assert answer.headers["Location"] == card
    row.refresh_from_db()
    assert row.priority == "first"
    assert f'action="{decide}"' not in client.get(card).content.decode()
    assert "has been claimed" in said(client, page("staff_act", row.number, "ground"), ground="large_family")
    reader = signed_in(somebody(Role.AUDITOR)).get(card).content.decode()
    assert "Claim a ground for the family" not in reader


def test_kindergartens_stand_in_menus_in_the_order_of_the_kazakh_alphabet(clerk: User) -> None:
    for name in ("«Өркен»", "«Яблочко»", "«Әдемі»", "«Аққу»"):
        named(records.institution(kind="kindergarten"), name)
    choices = signed_in(clerk).get(page("staff_queue")).context["choices"]["garden"]
    assert [name for _, name in choices] == ["«Аққу»", "«Әдемі»", "«Өркен»", "«Яблочко»"]


def test_the_change_of_a_share_has_a_sign_unless_nothing_changed() -> None:
    assert [signed(Decimal(points), "ru") for points in ("0.4", "-1.5", "0.0")] == ["+0,4", "−1,5", "0,0"]


def test_the_picture_of_a_paper_is_for_the_department_and_the_look_is_written_down(clerk: User) -> None:
    home = family()
    pdf = b"%PDF-1.7"
    one = evidence.claim(application=home.files(), ground="orphan", by=home.user, at=MORNING, file=pdf)
    assert signed_in(home.user).get(page("staff_paper", one.pk)).status_code == 403
    answer = signed_in(clerk).get(page("staff_paper", one.pk))
    assert b"".join(answer.streaming_content) == pdf  # type: ignore[attr-defined]
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert Deed.objects.filter(subject_kind="evidence", subject_key=str(one.pk), by=clerk).exists()


def test_an_application_is_stopped_and_brought_back_on_its_card(clerk: User) -> None:
    [row] = waiting(small(), "Өмірбек")
    client = signed_in(clerk)
    said(client, page("staff_act", row.number, "stop"), until="2023-05-20", reason="Тексеру")
    assert Application.objects.get().state == "stop_listed"
    said(client, page("staff_act", row.number, "resume"), reason="Тексерілді")
    assert Application.objects.get().state == "queued"
    assert "does not admit" in said(client, page("staff_act", row.number, "restore"), reason="Тексерілді")
    assert client.post(page("staff_act", row.number, "delete")).status_code == 404


def test_a_question_of_a_family_is_answered(clerk: User) -> None:
    house = small()
    [row] = waiting(house, "Өмірбек")
    parent = parent_of(row)
    house.opens(1, at=MORNING - timedelta(days=1))
    offers.serve(pool=house.pool, at=MORNING)
    asked = reviews.ask(event=row.events.get(kind="offered"), question="Неге?", by=parent.user, at=MORNING)
    client = signed_in(clerk)
    assert "Неге?" in client.get(page("staff_reviews")).content.decode()
    said(client, page("staff_answer", asked.pk), outcome="upheld", text="Ереже бойынша")
    assert Review.objects.get().answer == "Ереже бойынша"


def test_of_many_reasons_the_last_are_shown_and_those_before_are_folded_under_their_count(clerk: User) -> None:
    [row] = waiting(small(), "Өмірбек")
    told = [dict.fromkeys(("kk", "ru", "en"), f"Reason {number}.") for number in range(5)]
    decision = queue.event(application=row, kind="category", verdict={"rule": "x", "reasons": told})
    asked = {"asked_at": MORNING, "asked_by": clerk, "question": "Неге?"}
    Review.objects.create(application=row, event=decision, **asked)
    client = signed_in(clerk)
    for address in (page("staff_reviews"), page("staff_card", row.number)):
        shown, folded = client.get(address).content.decode().split("<summary>2 earlier reasons</summary>")
        assert [f"Reason {number}." in shown for number in range(5)] == [False, False, True, True, True]
        assert [f"Reason {number}." in folded for number in range(5)] == [True, True, False, False, False]


def test_doubles_stand_side_by_side_until_a_person_decides(clerk: User) -> None:
    first, second, third = waiting(small(), "Жұмабаева", "Жумабаева", "Сейтқали")
    client = signed_in(clerk)
    [pair] = client.get(page("staff_doubles")).context["pairs"]
    assert {pair.first, pair.second} == {first.number, second.number}
    assert client.get(page("staff_doubles"), {"year": "2021"}).context["pairs"] == []
    address = page("staff_decide_double", first.number, second.number)
    said(client, address, reason="Егіз емес, екі бала", end="")
    assert client.get(page("staff_doubles")).context["pairs"] == []
    said(client, address, reason="Бір куәлік", end=second.number)
    assert Application.objects.get(pk=second.pk).state == "left"
    assert Application.objects.get(pk=third.pk).state == "queued"


def test_an_account_with_very_many_children_is_shown(clerk: User) -> None:
    home = family()
    for year in range(2017, 2023):
        home.files(home.child(born_on=date(year, 3, 3)))
    [crowd] = signed_in(clerk).get(page("staff_doubles")).context["crowds"]
    assert (crowd.what, crowd.children, crowd.families) == (home.user.username, 6, 1)


def test_a_move_is_proposed_by_one_and_signed_by_another(clerk: User) -> None:
    [row] = waiting(small(), "Өмірбек")
    client, second = signed_in(clerk), signed_in(known(somebody(Role.SPECIALIST)))
    given = {"reason": "court", "filed_at": "2022-01-05T10:00", "priority": "general", "explanation": "Сот № 5"}
    said(client, page("staff_propose", row.number), **given)
    move = ManualMove.objects.get()
    address = page("staff_decide_move", move.pk)
    assert "another specialist signs" in said(client, address, decision="sign")
    said(second, address, decision="sign")
    assert Application.objects.get().filed_at.date() == date(2022, 1, 5)
    assert "Court" in (text := second.get(page("staff_moves")).content.decode()) or "court" in text


def test_who_is_close_to_the_child_sees_it_before_filling_anything_in(clerk: User) -> None:
    [row] = waiting(small(), "Өмірбек")
    stranger = somebody(Role.SPECIALIST)
    assert "conflict of interest" in signed_in(stranger).get(page("staff_propose", row.number)).content.decode()
    assert "conflict of interest" not in signed_in(clerk).get(page("staff_propose", row.number)).content.decode()


def test_a_round_is_drafted_published_after_a_page_that_says_so_and_counted(clerk: User) -> None:
    house = small()
    row, _other = waiting(house, "Өмірбек", "Әбілқас")
    parent_of(row)
    open_places(group=house.group, count=1, by=head_of(house.group), at=MORNING, is_for_round=True)
    client = signed_in(clerk)
    nothing = said(client, page("staff_rounds"), title="Мамыр", years=["2019"])
    assert not Round.objects.exists(), nothing
    said(client, page("staff_rounds"), title="Мамыр", years=["2020"], garden=house.kindergarten.pk)
    drawn = Round.objects.get()
    shown = client.get(page("staff_round", drawn.pk)).context["page"]
    assert (shown.places, shown.seekers, shown.offers, shown.unplaced) == (1, 2, 1, 1)
    shares = [(one.category, one.sought, one.placed, one.share) for one in shown.shares]
    assert shares == [("general", 2, 1, "50.0\xa0%")]
    assert client.get(page("staff_publish", drawn.pk)).context["reach"].without_account == 0
    said(client, page("staff_act_round", drawn.pk), deed="run")
    assert not Offer.objects.exists()
    said(client, page("staff_publish", drawn.pk))
    assert Offer.objects.get().application == row
    assert "no draft" in said(client, page("staff_act_round", drawn.pk), deed="drop")


def test_the_renewal_is_seen_before_it_is_done(clerk: User) -> None:
    house = small()
    old = house.waits(1, child=records.person(born_on=date(2015, 3, 3)))
    open_log(at=MORNING)
    client = signed_in(clerk)
    assert client.get(page("staff_season")).context["seen"].leaving == {2015: 1}
    assert Application.objects.get(pk=old.pk).state == "queued"
    said(client, page("staff_season"))
    assert Application.objects.get(pk=old.pk).state == "left"
    assert client.get(page("staff_season")).context["seen"].is_nothing


def test_a_renewal_leaves_with_itself_the_job_that_tells_its_families(clerk: User) -> None:
    house = small()
    old = house.waits(1, child=records.person(born_on=date(2015, 3, 3)))
    parent_of(old)
    open_log(at=MORNING)
    said(signed_in(clerk), page("staff_season"))
    job = ProcrastinateJob.objects.get(task_name="queue.tell_season")
    assert not Notice.objects.exists()
    assert tell_season(**job.args) == tell_season(**job.args) == 1
    assert Notice.objects.get().key.startswith("season:")


def test_a_family_without_account_is_told_by_phone(clerk: User) -> None:
    house = small()
    waiting(house, "Өмірбек")
    house.opens(1, at=MORNING - timedelta(days=1))
    [offer] = offers.serve(pool=house.pool, at=MORNING)
    client = signed_in(clerk)
    shown = client.get(page("staff_unreached")).content.decode()
    assert "Өмірбек" in shown
    assert "The term does not run until the family knows" in shown
    said(client, page("staff_told", offer.pk), note="Әжесі")
    assert Offer.objects.get().told_by == clerk


def test_a_day_passes_only_in_an_invented_city(clerk: User) -> None:
    client = signed_in(clerk)
    said(client, page("staff_next_day"))
    assert City.objects.get().records_until == date(2023, 5, 2)
    City.objects.update(is_invented=False)
    assert client.post(page("staff_next_day")).status_code == 404
