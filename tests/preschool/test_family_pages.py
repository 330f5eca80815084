"""The pages of families: what each says, and to whom it is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg.types.range import DateRange

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Refused, Role
from qalam.documents.tree import Paragraph, Text
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.iin import invented_iin
from qalam.kernel.rule import Verdict
from qalam.ledger.services.log import hold
from qalam.preschool.models import Application, Evidence, Offer, QueueEvent, Referral, Review, StatedChild
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.regimes import Counting, Term, terms
from qalam.preschool.services import evidence, offers, referrals
from qalam.preschool.services.happening import happen
from qalam.preschool.services.places import open_places
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.letters import filing_letter
from qalam.registry.models import City, Guardianship, Institution, InstitutionName
from tests.factories import institutions, queue, records
from tests.factories.institutions import named
from tests.factories.queue import MORNING
from tests.preschool.families import SINCE, Family, family, garden, head_of, somebody
from tests.preschool.heads import kindergarten

pytestmark = pytest.mark.django_db

NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
PAGES = [
    "application", "journal", "filed", "receipt", "offer", "give_back", "withdraw", "grounds", "together",
]  # fmt: skip
DEEDS = ["offer", "extend", "give_back", "withdraw", "restore", "confirm", "grounds", "together"]


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch, settings: object, tmp_path: object) -> Iterator[None]:
    """Noon of 1 May 2023, in an invented city."""
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    for module in ("family", "answers", "family_deeds", "ranking"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: NOON)
    with translation.override("en"):
        yield


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def page(name: str, *arguments: object) -> str:
    return reverse(f"queue:{name}", args=arguments)


def offered(home: Family) -> Offer:
    """The family's child with an open offer."""
    group = queue.group(institution=garden(), seats=25, period=records.OPEN)
    home.files(wants=[group.institution])
    [place] = open_places(group=group, count=1, by=head_of(group), at=MORNING)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    return offer


def test_every_page_and_deed_of_an_application_is_refused_to_everybody_else() -> None:
    home = family()
    made = offered(home).application
    evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=b"%PDF-1")
    event = QueueEvent.objects.filter(application=made).earliest("leaf_index")
    deep = [
        page("paper", made.number, Evidence.objects.get().pk),
        page("why", made.number, made.choices.get().institution_id),
        page("why_letter", made.number, made.choices.get().institution_id),
        page("review", made.number, event.pk),
        page("rank", made.number),
        page("rank", f"child-{made.child_id}"),
    ]
    addresses = [*(page(name, made.number) for name in PAGES), *deep]
    before = (made.state, QueueEvent.objects.count())
    for other in (family("Бөтенова").user, queue.account(), somebody(Role.HEAD, institution_bin="0" * 12)):
        client = signed_in(other)
        expected = {404} if other.grants.filter(role=Role.GUARDIAN).exists() else {403}  # type: ignore[attr-defined]
        assert {client.get(address).status_code for address in addresses} == expected
        deeds = [*(page(name, made.number) for name in DEEDS), *deep[3:]]
        answer = {"answer": "yes", "ground": "orphan", "question": "?", "file": "1"}
        assert {client.post(address, answer).status_code for address in deeds} == expected
    made.refresh_from_db()
    assert (made.state, QueueEvent.objects.count()) == before
    assert {Client().get(address).status_code for address in addresses} == {302}


def test_a_second_guardian_sees_and_acts_too() -> None:
    home, father = family(), family("Әкесов")
    made = home.files()
    Guardianship.objects.create(child=made.child, guardian=father.mother, kind="father", period=SINCE)
    client = signed_in(father.user)
    assert made.number in client.get(page("own")).text
    client.post(page("withdraw", made.number))
    made.refresh_from_db()
    assert made.state == "left"


def test_the_page_of_an_application_says_what_it_is_its_state_and_what_is_next() -> None:
    home = family()
    home.files(at=MORNING - timedelta(days=1))
    made = home.files()
    said = signed_in(home.user).get(page("application", made.number)).text
    place = re.search(r'class="place"><strong>(\d+)</strong>', said)
    assert place is not None
    assert place[1] == "2"
    assert "Your child waits in the queue." in said
    assert "the time to answer is 3 working days" in said.lower()
    assert "Your place here: 1 of 1" in said
    assert "Ahead of your child: extraordinary 0, first-priority 0, general 1." in said


def test_an_offer_is_accepted_extended_and_given_back_on_the_pages() -> None:
    home = family()
    made = offered(home).application
    client = signed_in(home.user)
    assert "Why no place yet?" not in client.get(page("application", made.number)).text
    assert "Working days left" in client.get(page("offer", made.number)).text
    assert client.post(page("offer", made.number), {"answer": "yes"}).headers["Location"] == page(
        "application", made.number
    )
    referral = Referral.objects.get()
    said = client.get(page("application", made.number)).text
    assert referral.number in said
    client.post(page("extend", made.number))
    referral.refresh_from_db()
    assert referral.extended_until == date(2023, 5, 31)
    assert "cannot be again" in client.post(page("extend", made.number), follow=True).text
    client.post(page("give_back", made.number))
    referral.refresh_from_db()
    made.refresh_from_db()
    assert (referral.state, made.state) == ("annulled", "queued")
    assert "Why no place yet?" in client.get(page("application", made.number)).text


def test_a_seat_that_begins_later_stands_on_the_own_page_and_a_move_from_it_can_be_asked_for() -> None:
    home, seat, other = family(), institutions.child(garden(), born_on=date(2020, 3, 3)), garden()
    Guardianship.objects.create(child=seat.person, guardian=home.mother, kind="mother", period=SINCE)
    seat.period = DateRange(date(2023, 9, 1), None)
    seat.save()
    client = signed_in(home.user)
    said = client.get(page("own")).text
    assert "The first day is 1 September 2023." in said
    assert "Ask for a move" in said
    address = page("rank", f"child-{seat.person_id}")
    client.post(address, {"add": other.bin})
    assert client.post(address, {"file": "1"}, follow=True).status_code == 200
    assert seat.person.applications.get().holds == seat
    said = client.get(page("own")).text
    assert "The first day is 1 September 2023." in said
    assert "Open the application" in said


def test_nobody_asks_why_there_is_no_place_yet_once_the_application_is_withdrawn() -> None:
    home = family()
    made = home.files()
    client = signed_in(home.user)
    assert "Why no place yet?" in client.get(page("application", made.number)).text
    client.post(page("withdraw", made.number))
    assert "Why no place yet?" not in client.get(page("application", made.number)).text


def test_a_no_is_asked_for_once_more() -> None:
    home = family()
    made = offered(home).application
    client = signed_in(home.user)
    assert "The answer cannot be taken back." in client.get(page("offer", made.number), {"no": 1}).text
    assert Offer.objects.get().state == "open"
    client.post(page("offer", made.number), {"answer": "no"})
    assert Offer.objects.get().state == "declined"
    assert "There is no open offer." in client.post(page("offer", made.number), follow=True).text


def test_a_list_is_ranked_step_by_step_and_filed() -> None:
    home, first, second = family(), garden(), garden()
    child, client = home.child(), signed_in(home.user)
    address = page("rank", f"child-{child.pk}")
    for step in ({"add": first.bin}, {"add": second.bin}, {"up": second.bin}, {"add": second.bin}):
        assert client.post(address, step).status_code == 302
    client.post(address, {"file": "1", "language": "ru", "stay": "short"})
    made = Application.objects.get()
    assert (made.language, made.stay) == ("ru", "short")
    assert list(made.choices.order_by("rank").values_list("institution", flat=True)) == [second.pk, first.pk]
    assert client.get(address).status_code == 404
    client.post(page("rank", made.number), {"drop": second.bin, "file": "1"})
    assert made.choices.get().institution == first


def test_distances_count_from_the_area_that_a_visitor_names_and_a_step_keeps_it() -> None:
    home, village = family(), records.area(name_en="Tenge")
    placed(institutions.kindergarten(area=village, longitude="52.86000", latitude="43.34000"), "Nearby")
    far = placed(institutions.kindergarten(longitude="52.92600", latitude="43.27700"), "Yonder")
    child, client = home.child(), signed_in(home.user)
    address = page("rank", f"child-{child.pk}")
    assert "km" not in client.get(address).text.replace("1 km", "")
    said = client.get(address, {"near": village.pk}).text
    assert "The nearest first, from the middle of the area (Tenge)" in said
    assert said.index("Nearby") < said.index("Yonder")
    assert "8.8 km" in said
    step = client.post(address, {"add": far.bin, "near": village.pk})
    assert f"near={village.pk}" in step.headers["Location"]
    for nonsense in ("x", "-1", "9" * 40):
        assert client.get(address, {"near": nonsense}).status_code == 200


def test_a_search_for_what_is_on_the_list_says_so() -> None:
    home, one = family(), placed(garden(), "Balapan")
    address, client = page("rank", f"child-{home.child().pk}"), signed_in(home.user)
    assert "No kindergarten has such a name." in client.get(address, {"q": "aliens"}).text
    client.post(address, {"add": one.bin})
    assert "All that were found are on your list already." in client.get(address, {"q": "balapan"}).text


def placed(institution: Institution, name: str) -> Institution:
    InstitutionName.objects.filter(institution=institution).delete()
    named(institution, name, search_key=name.lower())
    return institution


def test_a_refused_list_loses_nothing() -> None:
    home, one = family(), garden()
    child, client = home.child(born_on=date(2016, 1, 1)), signed_in(home.user)
    address = page("rank", f"child-{child.pk}")
    client.post(address, {"add": one.bin})
    said = client.post(address, {"file": "1"}, follow=True).text
    assert "the child goes to school" in said
    assert f'name="drop" value="{one.bin}"' in said


def test_a_number_that_is_not_ones_own_is_written_down_and_shows_nothing() -> None:
    home, stranger, one = family(), family("Бөтенова"), garden()
    theirs = home.child(born_on=date(2020, 3, 3), iin=invented_iin(date(2020, 3, 3), "female", 1))
    said = {"iin": theirs.iin, "surname": "Кім", "given_name": "Біреу", "kind": "mother"}
    client = signed_in(stranger.user)
    assert client.post(page("name_child"), said).headers["Location"] == page("rank", "named")
    client.post(page("rank", "named"), {"add": one.bin})
    answer = client.post(page("rank", "named"), {"file": "1"}, follow=True).text
    assert "Аружан" not in answer
    assert "Waits for the birth certificate." in answer
    assert StatedChild.objects.get().guardian == stranger.mother
    own = signed_in(home.user).post(page("name_child"), said)
    assert own.headers["Location"] == page("rank", f"child-{theirs.pk}")


def test_a_ground_with_a_file_is_claimed_and_the_file_is_the_familys_alone() -> None:
    home = family()
    made = home.files()
    client = signed_in(home.user)
    from_page = {"ground": "large_family", "paper": "Куәлік"}
    assert client.post(page("grounds", made.number), from_page).status_code == 302
    row = Evidence.objects.get()
    assert client.get(page("paper", made.number, row.pk)).status_code == 404
    refused = client.post(page("grounds", made.number), from_page)
    assert refused.status_code == 400
    assert "being looked at" in refused.text


def test_once_the_application_is_closed_no_paper_is_asked_for() -> None:
    home = family()
    made, client = home.files(), signed_in(home.user)
    client.post(page("grounds", made.number), {"ground": "large_family", "paper": "Куәлік"})
    assert "The last day to bring the certificate" in client.get(page("application", made.number)).text
    client.post(page("withdraw", made.number))
    shown = client.get(page("application", made.number)).text
    assert "The last day to bring the certificate" not in shown
    assert "the paper is not needed any more" in shown


def test_a_review_is_asked_and_its_answer_stands_on_the_page() -> None:
    home = family()
    made = home.files()
    client, event = signed_in(home.user), QueueEvent.objects.get()
    assert "may stand in the kindergarten queue" in client.get(page("review", made.number, event.pk)).text
    client.post(page("review", made.number, event.pk), {"question": "Неге?"})
    Review.objects.update(
        outcome="upheld", answer="Ереже солай", answered_at=MORNING, answered_by=somebody(Role.SPECIALIST)
    )
    said = client.get(page("application", made.number)).text
    assert "Неге?" in said
    assert "Ереже солай" in said


def test_the_journal_leads_from_a_refusal_to_a_page_that_says_the_reason_and_takes_the_question() -> None:
    home, house = family(), kindergarten()
    referral = house.refers(home)
    referrals.refuse(referral=referral, reason="out_of_date", by=house.head, at=MORNING)
    client, refusal = signed_in(home.user), QueueEvent.objects.get(kind="annulled")
    asked = page("review", referral.application.number, refusal.pk)
    journal = client.get(page("journal", referral.application.number)).text
    assert asked in journal
    assert "The kindergarten refused your papers; your child is back at its turn" in journal
    said = client.get(asked).text
    assert "The reason that the kindergarten named" in said
    assert "Papers are out of date." in said
    client.post(asked, {"question": "Неге?"})
    assert Review.objects.get().event == refusal
    assert asked not in client.get(page("journal", referral.application.number)).text


def test_letters_are_pdfs_and_the_receipt_waits_for_the_signature() -> None:
    home = family()
    made = home.files()
    client, chosen = signed_in(home.user), made.choices.get().institution_id
    for address in (page("filed", made.number), page("why_letter", made.number, chosen)):
        answer = client.get(address)
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")
    assert "has opened no place" in client.get(page("why", made.number, chosen)).text
    assert "has not been signed today yet" in client.get(page("receipt", made.number), follow=True).text


def test_the_journal_is_replayed_to_a_day() -> None:
    home = family()
    made = home.files()
    client = signed_in(home.user)
    assert "There is no move up to this day." in client.get(page("journal", made.number), {"on": "2023-04-30"}).text
    said = client.get(page("journal", made.number), {"on": "2023-05-01"}).text
    assert "Your application entered" in said
    assert "Your application entered" in client.get(page("journal", made.number), {"on": "1.5.2023"}).text
    wrong = client.get(page("journal", made.number), {"on": "31.04.2023"})
    assert wrong.status_code == 200
    assert "The calendar has no 31.04.2023." in wrong.text
    assert 'value="31.04.2023"' in wrong.text


def test_a_family_that_cannot_restore_its_application_is_told_who_can() -> None:
    home = family()
    made = home.files()
    with transaction.atomic():
        happen(made, Event.INACTIVE, at=hold(MORNING), by=CLOCKWORK, cause="not-renewed")
    said = signed_in(home.user).get(page("application", made.number)).text
    assert "Only a specialist of the department can bring the application back now." in said
    assert "Restore the application" not in said


def test_a_family_that_restored_its_application_once_is_not_offered_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    home = family()
    made = home.files()
    restoring = replace(terms(MORNING.date(), TERRITORY).outcome, restoration=Term(10, Counting.CALENDAR))
    for module in ("web.presenters.application", "services.applications"):
        monkeypatch.setattr(f"qalam.preschool.{module}.terms", lambda *_: Verdict(restoring, ()))
    client = signed_in(home.user)
    for offered in (True, False):
        with transaction.atomic():
            made.refresh_from_db()
            happen(made, Event.INACTIVE, at=hold(MORNING), by=CLOCKWORK, cause="not-renewed")
        assert ("Restore the application" in client.get(page("application", made.number)).text) is offered
        if offered:
            client.post(page("restore", made.number))


def test_the_receipt_says_what_it_is_whose_it_is_and_where_to_ask() -> None:
    made = family().files()
    document = filing_letter(made, MORNING, "en")
    blocks = [block for block in document.blocks if isinstance(block, Paragraph)]
    told = [text.text for block in blocks for text in block.inlines if isinstance(text, Text)]
    assert document.title == "Receipt of an application to the kindergarten queue"
    assert told[0] == f"{City.objects.get().area.name_en}. The kindergarten queue"
    assert made.code in told
    assert "born on 3 March 2020" in document.subtitle
    assert any(text.startswith("Ask the education department") for text in told)


def test_a_family_that_comes_too_late_on_its_own_pages_is_told_so_and_is_no_refused_attempt() -> None:
    home = family()
    made = home.files()
    taken = queue.place(state="offered")
    client = signed_in(home.user)
    for address in (page("give_back", made.number), page("extend", made.number)):
        assert "There is no referral any more." in client.post(address, follow=True).text
    assert "This place cannot be wished for" in client.get(page("wish", made.number, taken.pk), follow=True).text
    assert client.get(page("wish", made.number, taken.pk + 1)).status_code == 404
    assert client.get(page("why", made.number, garden().pk)).status_code == 404
    assert not Refused.objects.exists()
    assert signed_in(family("Бөтенова").user).post(page("give_back", made.number)).status_code == 404
    assert Refused.objects.get().why == "anothers"
