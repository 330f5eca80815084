"""A claimed ground changes nothing until it is confirmed, and nothing after it has lapsed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qalam.access.actor import CLOCKWORK
from qalam.preschool.models import Application, Evidence
from qalam.preschool.services import evidence
from qalam.preschool.services.rights import NotYours
from tests.factories import queue
from tests.factories.queue import MORNING
from tests.preschool.families import family
from tests.preschool.walking import leaves

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 ..."


@pytest.fixture(autouse=True)
def kept_in(tmp_path: object, settings: object) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def decided(one: Evidence, state: str, **values: object) -> None:
    Evidence.objects.filter(pk=one.pk).update(state=state, decided_at=MORNING, **values)


def test_a_claim_waits_for_the_paper_and_moves_nobody() -> None:
    home = family()
    made = home.files()
    claimed = evidence.claim(application=made, ground="large_family", by=home.user, at=MORNING, file=PDF)
    assert claimed.due_on == date(2023, 5, 10)
    assert claimed.file.name.endswith(".pdf")
    assert evidence.settle(made, MORNING, by=CLOCKWORK) is None
    assert made.priority == "general"


def test_the_category_follows_confirmation_and_goes_when_the_certificate_is_old() -> None:
    home = family()
    made = home.files()
    one = evidence.claim(application=made, ground="servicemen", by=home.user, at=MORNING)
    decided(one, "confirmed", issued_on=date(2023, 4, 20))
    event = evidence.settle(made, MORNING, by=CLOCKWORK)
    assert event is not None
    assert (event.before_priority, event.after_priority, event.cause) == (
        "general", "extraordinary", "evidence-confirmed",
    )  # fmt: skip
    assert leaves()[-1]["category"] == "extraordinary"
    assert evidence.settle(made, MORNING + timedelta(days=19), by=CLOCKWORK) is None
    lapsed = evidence.settle(made, MORNING + timedelta(days=20), by=CLOCKWORK)
    assert lapsed is not None
    assert (lapsed.cause, Application.objects.get().priority) == ("evidence-lapsed", "general")


@pytest.mark.parametrize("state", ["refused", "lapsed"])
def test_what_a_specialist_ended_gives_no_category(state: str) -> None:
    home = family()
    made = home.files()
    one = evidence.claim(application=made, ground="large_family", by=home.user, at=MORNING)
    decided(one, "confirmed")
    evidence.settle(made, MORNING, by=CLOCKWORK)
    decided(one, state, reason="Құжат жоқ")
    event = evidence.settle(made, MORNING, by=CLOCKWORK, cause=f"evidence-{state}")
    assert event is not None
    assert event.after_priority == "general"


def test_a_ground_is_claimed_once_and_a_refused_one_again() -> None:
    home = family()
    made = home.files()
    one = evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING)
    with pytest.raises(evidence.ClaimedAlready):
        evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING)
    decided(one, "refused", reason="Құжат жоқ")
    assert evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING).pk != one.pk


def test_a_file_is_what_its_bytes_say_and_not_too_large() -> None:
    home = family()
    made = home.files()
    for file in (b"MZ not a picture", PDF + bytes(evidence.LARGEST_FILE)):
        with pytest.raises(evidence.NotAPaper):
            evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=file)
    with pytest.raises(evidence.UnknownGround):
        evidence.claim(application=made, ground="friend", by=home.user, at=MORNING)
    with pytest.raises(NotYours):
        evidence.claim(application=made, ground="orphan", by=queue.account(), at=MORNING)
    assert not Evidence.objects.exists()
