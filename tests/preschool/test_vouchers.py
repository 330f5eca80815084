"""In a territory of vouchers a family is not bound to the place that its voucher came with."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from qalam.kernel.clock import CITY_ZONE
from qalam.notices.models import Notice
from qalam.preschool.models import Offer, Place
from qalam.preschool.queries.telling_moves import cause_of, own_cause
from qalam.preschool.queries.vouchers import vacant_places
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import offers, vouchers
from qalam.preschool.services.applications import restore
from qalam.preschool.services.wishes import TooManyChoices
from tests.preschool.families import Family, family
from tests.preschool.walking import Small, kinds, leaves, small

pytestmark = pytest.mark.django_db
AT = datetime(2025, 9, 1, 10, tzinfo=CITY_ZONE)
BORN = date(2022, 3, 3)
MODULES = (
    "territory", "services.applications", "services.happening", "services.offers", "services.vouchers",
    "services.standing_aside", "services.wishes", "services.referrals", "queries.turn",
    "queries.vouchers", "web.answers",
)  # fmt: skip


@pytest.fixture(autouse=True)
def astana(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in MODULES:
        monkeypatch.setattr(f"qalam.preschool.{module}.TERRITORY", "astana", raising=False)


def house() -> Small:
    found = small()
    found.group.birth_year = BORN.year
    found.group.save(update_fields=["birth_year"])
    return found


def voucher(home: Family, *, at: Small) -> Offer:
    """The family's child is first in line, and a place comes with its voucher."""
    home.files(home.child(born_on=BORN), wants=[at.kindergarten], at=AT)
    at.opens(1, AT)
    [made] = offers.serve(pool=at.pool, at=AT)
    return made


def faults() -> list[str]:
    return [found.code for found in replay(leaves(), "astana")]


def test_a_voucher_takes_a_free_place_of_a_kindergarten_off_the_list() -> None:
    home, named, other = family(), house(), house()
    made = voucher(home, at=named)
    other.opens(1, AT)
    [place] = vacant_places(made.application, AT)
    referral = vouchers.choose(offer=made, pool=place.pool, by=home.user, at=AT)
    assert referral.place == place
    assert kinds(leaves())[-5:] == ["place-opened", "recalled", "offered", "accepted", "referral"]
    made.refresh_from_db()
    assert (made.state, made.place.state) == ("recalled", "free")
    assert faults() == []


def test_a_place_that_others_wait_for_is_not_to_be_chosen() -> None:
    home, named, other = family(), house(), house()
    made = voucher(home, at=named)
    neighbour = family()
    neighbour.files(neighbour.child(born_on=BORN), wants=[other.kindergarten], at=AT)
    other.opens(1, AT)
    assert vacant_places(made.application, AT) == []
    with pytest.raises(vouchers.OthersWait):
        vouchers.choose(offer=made, pool=other.pool, by=home.user, at=AT)
    made.refresh_from_db()
    assert made.state == "open"


def test_on_a_waiting_list_the_turn_is_kept_and_the_voucher_comes_again_with_the_place() -> None:
    home, named, full = family(), house(), house()
    made = voucher(home, at=named)
    late = family()
    row = vouchers.join_waiting_list(offer=made, wants=[full.kindergarten], by=home.user, at=AT)
    assert row.state == "queued"
    late.files(late.child(born_on=BORN), wants=[full.kindergarten], at=AT + timedelta(minutes=1))
    full.opens(1, AT + timedelta(minutes=1))
    [again] = offers.serve(pool=full.pool, at=AT + timedelta(minutes=1))
    assert again.application == row
    assert Place.objects.get(pk=made.place_id).state == "free"
    assert faults() == []


def test_the_journal_says_that_the_family_chose() -> None:
    assert "voucher" in own_cause("recalled", "choice").en
    assert "voucher" in cause_of("recalled", "choice", None).en
    assert "department" in own_cause("recalled", "group-closed").en


def test_a_child_stands_on_one_waiting_list_at_a_time() -> None:
    home, named = family(), house()
    made = voucher(home, at=named)
    with pytest.raises(TooManyChoices, match="at most 1"):
        vouchers.join_waiting_list(offer=made, wants=[house().kindergarten, house().kindergarten], by=home.user, at=AT)


def test_a_voucher_lasts_two_working_days_and_is_restored_within_twenty_eight() -> None:
    home = family()
    made = voucher(home, at=house())
    row = made.application
    Notice.objects.filter(to=home.user).update(reached_at=AT)
    with pytest.raises(offers.NotYetOver):
        offers.expire(offer=made, at=AT + timedelta(days=2))
    offers.expire(offer=made, at=AT + timedelta(days=3))
    row.refresh_from_db()
    assert row.state == "inactive"
    assert restore(application=row, by=home.user, at=AT + timedelta(days=31)).state == "queued"


def test_where_there_are_no_vouchers_nothing_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    home, named, other = family(), house(), house()
    made = voucher(home, at=named)
    other.opens(1, AT)
    monkeypatch.setattr("qalam.preschool.services.vouchers.TERRITORY", "zhanaozen")
    with pytest.raises(vouchers.NoVoucher):
        vouchers.choose(offer=made, pool=other.pool, by=home.user, at=AT)


def test_a_place_chosen_without_a_voucher_is_found_by_the_replay() -> None:
    home, named, other = family(), house(), house()
    made = voucher(home, at=named)
    other.opens(1, AT)
    vouchers.choose(offer=made, pool=other.pool, by=home.user, at=AT)
    told = [leaf for leaf in leaves() if leaf["kind"] != "recalled"]
    assert "lifecycle" in [found.code for found in replay(told, "astana")]
    forged = [{**leaf, "cause": "group-closed"} if leaf["kind"] == "recalled" else leaf for leaf in leaves()]
    assert [found.code for found in replay(forged, "astana")] == ["no-voucher"]


def test_the_page_offers_free_kindergartens_and_waiting_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    home, named, other = family(), house(), house()
    made = voucher(home, at=named)
    other.opens(1, AT)
    for module in ("answers", "vouchers"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: AT)
    visitor = Client()
    visitor.force_login(home.user)
    address = reverse("queue:choose", args=[made.application.number])
    assert address in visitor.get(reverse("queue:offer", args=[made.application.number])).content.decode()
    page = visitor.get(address)
    assert [pool for pool, _ in page.context["free"]] == [other.pool.pk]
    assert other.kindergarten.pk not in dict(page.context["waiting"])
    visitor.post(address, {"pool": other.pool.pk})
    made.application.refresh_from_db()
    assert made.application.state == "referred"


def test_a_stranger_chooses_nothing() -> None:
    made = voucher(family(), at=house())
    visitor = Client()
    visitor.force_login(family().user)
    assert visitor.get(reverse("queue:choose", args=[made.application.number])).status_code == 404


def test_of_two_families_one_takes_the_last_free_place_and_the_other_keeps_its_offer() -> None:
    first, second, other = family(), family(), house()
    offered = [voucher(one, at=house()) for one in (first, second)]
    other.opens(1, AT)
    vouchers.choose(offer=offered[0], pool=other.pool, by=first.user, at=AT)
    with pytest.raises(vouchers.OthersWait):
        vouchers.choose(offer=offered[1], pool=other.pool, by=second.user, at=AT)
    offered[1].refresh_from_db()
    assert (offered[1].state, offered[1].place.state) == ("open", "offered")
    assert faults() == []
