"""What a town hands over, what it takes back, what people decide on it, and the page on which they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg.types.range import DateRange

from qalam.access.demanding import NotOfYourRole
from qalam.access.models import Role, User
from qalam.ledger.models import Deed
from qalam.notices.models import Way
from qalam.preschool.models import Application, Decision, QueueEvent, TownHit, TownSign
from qalam.preschool.queries.towns import (
    COMPARISON,
    ELSEWHERE,
    HANDED,
    TAKEN,
    found_elsewhere,
    known,
    last_taken,
    without_iin,
)
from qalam.preschool.services import towns
from qalam.preschool.services.stopping import NoReason
from qalam.preschool.towns.marked import OtherComparison, Said, Sign, Standing, WrongKey
from qalam.preschool.towns.opening import Key, new_key, open_comparison
from qalam.registry.models import City
from tests.factories import queue, records
from tests.factories.institutions import named
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, somebody
from tests.preschool.test_signs import home_of_children
from tests.preschool.towns.invented import (
    AIGUL,
    AKTAU,
    BEINEU,
    DIAS,
    NAMES,
    PHONE,
    TIMUR,
    ZHANAOZEN,
    child,
    opening,
)
from tests.preschool.towns.records import (
    clerk,
    hits,
    key_of_the_town,
    opened_by,
    seated,
    taken,
    waiting,
    written_to,
)

pytestmark = pytest.mark.django_db
MAY_23, MARCH = "2023-05", "2023-03"
WAITS = (child(AIGUL, since=MAY_23), Standing.WAITS, MARCH)
HAS_PLACE = (child(AIGUL, since=MAY_23), Standing.PLACE, "2022-09")


@pytest.fixture
def home() -> Family:
    return family()


def said() -> set[Said]:
    return {one.said for one in known(MORNING)}


def test_a_town_says_of_each_child_the_most_that_it_has_and_since_which_month(home: Family) -> None:
    waiting(home, AIGUL)
    seated(home, DIAS)
    moving = seated(home, TIMUR, date(2021, 9, 1))
    queue.application(child=moving.person, holds=moving)
    row = waiting(family(), "200606500046")
    Application.objects.filter(pk=row.pk).update(state="referred")
    waiting(home, None)
    children = {one for one in said() if isinstance(one.what, Standing)}
    assert children == {
        Said(Standing.WAITS, MAY_23, AIGUL), Said(Standing.PLACE, "2022-09", DIAS),
        Said(Standing.PLACE, "2021-09", TIMUR), Said(Standing.REFERRAL, MAY_23, "200606500046"),
    }  # fmt: skip
    assert without_iin() == 1


def test_a_seat_that_is_over_and_an_application_that_was_left_are_not_said(home: Family) -> None:
    enrolled = seated(home, DIAS)
    enrolled.period = DateRange(date(2021, 9, 1), date(2022, 9, 1))
    enrolled.save()
    row = waiting(home, AIGUL)
    Application.objects.filter(pk=row.pk).update(state="left", period=("2020-01-01", "2023-01-01"))
    assert not any(isinstance(one.what, Standing) for one in said())


def test_a_town_says_phones_e_mails_and_signatures_with_their_number_of_children(home: Family) -> None:
    for _ in range(2):
        waiting(home, None)
    opened_by(home.user, PHONE)
    written_to(home.user, Way.EMAIL, "Ana@Example.kz")
    written_to(home.user, Way.TELEGRAM, "4711")
    opened_by(family("Бала жоқ").user, "+77019999999")
    assert {one for one in said() if isinstance(one.what, Sign)} == {
        Said(Sign.PHONE, "2", PHONE), Said(Sign.EMAIL, "2", "ana@example.kz"),
        Said(Sign.SIGNATURE, "2", str(home.mother.iin)),
    }  # fmt: skip


def test_handing_over_is_a_deed_with_numbers_and_nobody_in_it(home: Family) -> None:
    waiting(home, AIGUL)
    key, by = key_of_the_town(), clerk()
    assert [one.text for one in towns.hand_over(key=key, by=by, at=MORNING)] == [AIGUL, home.mother.iin]
    deed = Deed.objects.get(subject_kind=COMPARISON)
    assert (deed.action, deed.by, deed.subject_key) == (HANDED, by, key.opening.comparison)
    assert deed.detail == {
        "mark": key.mark, "towns": [AKTAU, BEINEU, ZHANAOZEN], "lines": {"waits": 1, "signature": 1}
    }  # fmt: skip
    assert AIGUL not in f"{deed.detail}"


def test_what_other_towns_have_is_found_again_and_kept(home: Family) -> None:
    row = waiting(home, AIGUL)
    back = taken(clerk(), HAS_PLACE, (child(DIAS), Standing.WAITS, MARCH))
    assert (back.children, back.signs, back.gone) == (1, 0, 1)
    hit = TownHit.objects.get()
    assert (hit.child, hit.kind, hit.since, hit.town) == (row.child, "place", date(2022, 9, 1), AKTAU)
    assert hit.town_name.say("ru") == "Актау"
    deed = Deed.objects.get(subject_kind=COMPARISON, action=TAKEN)
    assert (deed.detail["children"], deed.detail["signs"]) == (1, 0)


def test_what_is_told_of_a_child_as_of_a_phone_is_not_kept(home: Family) -> None:
    waiting(home, AIGUL)
    signature = Said(Sign.SIGNATURE, "1", str(home.mother.iin))
    key = key_of_the_town()
    came = hits(key, WAITS, (signature, Sign.SIGNATURE, "5"))
    wrong = [replace(came.hits[0], what=Sign.PHONE, value="9"), replace(came.hits[1], what=Sign.EMAIL)]
    by = clerk()
    towns.hand_over(key=key, by=by, at=MORNING)
    back = towns.take(hits=replace(came, hits=wrong), key=key, by=by, at=MORNING)
    assert (back.children, back.signs, back.gone) == (0, 0, 2)


def test_nothing_in_the_queue_is_changed_by_it(home: Family) -> None:
    row = waiting(home, AIGUL)
    before = (QueueEvent.objects.count(), Application.objects.values_list().get(pk=row.pk))
    taken(clerk(), HAS_PLACE)
    for decision in Decision.values:
        decide(decision)
    assert (QueueEvent.objects.count(), Application.objects.values_list().get(pk=row.pk)) == before


def test_a_newer_comparison_replaces_what_an_older_one_found(home: Family) -> None:
    waiting(home, AIGUL)
    waiting(home, DIAS)
    taken(clerk(), HAS_PLACE, (Said(Sign.SIGNATURE, "2", str(home.mother.iin)), Sign.SIGNATURE, "4"))
    assert TownSign.objects.get().children == 4
    taken(clerk(), (child(DIAS), Standing.REFERRAL, MARCH))
    assert [hit.child.iin for hit in TownHit.objects.all()] == [DIAS]
    assert not TownSign.objects.exists()
    taken(clerk())
    assert not TownHit.objects.exists()


def test_an_older_comparison_is_not_taken_after_a_newer_one(home: Family) -> None:
    waiting(home, AIGUL)
    older = new_key(open_comparison(NAMES, children=6, on=date(2023, 4, 1)), ZHANAOZEN)
    taken(clerk(), HAS_PLACE)
    with pytest.raises(towns.OlderComparison):
        taken(clerk(), WAITS, key=older)
    assert TownHit.objects.get().kind == "place"


def test_a_key_that_is_not_the_one_finds_nothing_and_says_so(home: Family) -> None:
    waiting(home, AIGUL)
    taken(clerk(), HAS_PLACE)
    key = key_of_the_town()
    came = hits(key, WAITS)
    other = Key(key.opening, key.town, new_key(key.opening, key.town).secret)
    by = clerk()
    for wrong, refusal in (
        (other, WrongKey), (key, towns.NotHandedOver), (key_of_the_town(), OtherComparison),
        (Key(key.opening, AKTAU, key.secret), towns.OtherTown),
    ):  # fmt: skip
        with pytest.raises(refusal):
            towns.take(hits=came, key=wrong, by=by, at=MORNING)
    assert TownHit.objects.get().kind == "place"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SPECIALIST])
def test_only_a_specialist_hands_over_and_takes(home: Family, role: Role) -> None:
    waiting(home, AIGUL)
    by = somebody(role, institution_bin="1" * 12 if role == Role.HEAD else "")
    key = key_of_the_town()
    before = Deed.objects.count()
    with pytest.raises(NotOfYourRole):
        towns.hand_over(key=key, by=by, at=MORNING)
    with pytest.raises(NotOfYourRole):
        towns.take(hits=hits(key, WAITS), key=key, by=by, at=MORNING)
    assert (Deed.objects.count(), TownHit.objects.count()) == (before, 0)


def decide(decision: str, reason: str = "Қоңырау шалдық") -> None:
    towns.decide(hit=TownHit.objects.get(), decision=decision, reason=reason, by=clerk(), at=MORNING)


def shown() -> list[str]:
    return [one.hit.town for one in found_elsewhere(MORNING)]


def test_a_decision_is_a_deed_with_a_reason(home: Family) -> None:
    row = waiting(home, AIGUL)
    taken(clerk(), HAS_PLACE)
    with pytest.raises(NoReason):
        decide("told", "  ")
    with pytest.raises(towns.NoSuchDecision):
        decide("forgotten")
    assert not Deed.objects.filter(subject_kind=ELSEWHERE).exists()
    decide("told")
    deed = Deed.objects.get(subject_kind=ELSEWHERE)
    assert deed.subject_key == f"{row.child_id}:{AKTAU}"
    assert (deed.reason, deed.detail["decision"]) == ("Қоңырау шалдық", "told")


def test_a_family_that_was_told_stays_on_the_page_until_something_is_done(home: Family) -> None:
    waiting(home, AIGUL)
    taken(clerk(), HAS_PLACE)
    decide("told")
    [found] = found_elsewhere(MORNING)
    assert [deed.detail["decision"] for deed in found.decisions] == ["told"]
    decide("closed_there")
    assert shown() == []


@pytest.mark.parametrize("decision", ["closed_there", "withdrawn_here"])
def test_what_is_said_to_be_over_comes_back_if_a_newer_comparison_finds_it(home: Family, decision: str) -> None:
    waiting(home, AIGUL)
    taken(clerk(), HAS_PLACE)
    decide(decision)
    assert shown() == []
    taken(clerk(), HAS_PLACE)
    [found] = found_elsewhere(MORNING)
    assert len(found.decisions) == 1


def test_what_is_in_order_stays_so_until_the_other_town_says_something_else(home: Family) -> None:
    waiting(home, AIGUL)
    taken(clerk(), WAITS)
    decide("in_order")
    taken(clerk(), WAITS)
    assert shown() == []
    taken(clerk(), HAS_PLACE)
    assert shown() == [AKTAU]


@pytest.fixture
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    for module in ("staff_doubles", "staff_towns"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: MORNING)
    with translation.override("en"):
        yield


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


PAGE = "queue:staff_doubles"


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ["Ақтау", "2022 жылғы қыркүйек"]),
        ("ru", ["Актау", "сентябрь 2022"]),
        ("en", ["Aktau", "September 2022"]),
    ],
)  # fmt: skip
def test_the_page_says_where_the_child_stands_here_and_there(home: Family, language: str, words: list[str]) -> None:
    row = waiting(home, AIGUL)
    user = clerk()
    taken(user, HAS_PLACE)
    before = Deed.objects.count()
    with translation.override(language):
        text = signed_in(user).get(reverse(PAGE), headers={"Accept-Language": language}).content.decode()
    assert all(word in text for word in [*words, row.number, AIGUL])
    assert Deed.objects.count() == before + 1


@pytest.mark.usefixtures("city")
def test_a_specialist_decides_on_the_page(home: Family) -> None:
    waiting(home, AIGUL)
    user = clerk()
    taken(user, HAS_PLACE)
    client = signed_in(user)
    [card] = client.get(reverse(PAGE)).context["towns"]
    assert (card.here.standing, card.there.standing) == ("waits", "has a place")
    address = reverse("queue:staff_decide_town", args=[card.pk])
    assert "reason is missing" in client.post(address, {"decision": "told"}, follow=True).content.decode()
    client.post(address, {"decision": "told", "reason": "Rang the mother"})
    [card] = client.get(reverse(PAGE)).context["towns"]
    assert card.decisions == ("1 May 2023: the family is told. Rang the mother",)
    client.post(address, {"decision": "in_order", "reason": "Moves in June"})
    assert client.get(reverse(PAGE)).context["towns"] == []


@pytest.mark.usefixtures("city")
def test_a_child_with_a_seat_here_is_shown_with_its_kindergarten_and_one_that_left_says_so(home: Family) -> None:
    enrolled = seated(home, DIAS)
    named(enrolled.group.institution, "№ 7 балабақша")
    row = waiting(home, AIGUL)
    user = clerk()
    taken(user, HAS_PLACE, (child(DIAS), Standing.WAITS, MARCH))
    Application.objects.filter(pk=row.pk).update(state="left", period=("2020-01-01", "2023-01-01"))
    left, here = signed_in(user).get(reverse(PAGE)).context["towns"]
    assert (here.here.standing, here.here.since) == ("has a place", "September 2022")
    assert "7" in here.here.kindergarten
    assert (left.here.standing, left.here.number) == ("has left the queue", "")


@pytest.mark.usefixtures("city")
def test_a_specialist_finds_many_children_in_order_on_the_page() -> None:
    home_of_children()
    client = signed_in(clerk())
    [crowd] = client.get(reverse(PAGE)).context["crowds"]
    assert (crowd.children, crowd.families) == (6, 6)
    address = reverse("queue:staff_crowd_in_order", args=[crowd.key])
    client.post(address, {"ground": "home", "reason": "Бұйрық № 7"})
    assert client.get(reverse(PAGE)).context["crowds"] == []
    assert client.post(address, {"ground": "home", "reason": "Бұйрық № 7"}).status_code == 404


def test_the_last_comparison_is_told_by_its_day() -> None:
    assert last_taken() is None
    taken(clerk())
    last = last_taken()
    assert last is not None
    assert (last["on"], last["children"], last["opened"]) == (date(2023, 5, 1), 0, opening().opened_on.isoformat())
