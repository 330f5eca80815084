"""A claimed ground changes nothing until it is confirmed, and nothing after it has lapsed."""

from __future__ import annotations

import errno
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import OperationalError

from qalam.access.actor import CLOCKWORK
from qalam.kernel.clock import now
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


def pictures(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file()]


def test_a_picture_is_kept_whole_and_a_claim_that_is_refused_leaves_none(tmp_path: Path) -> None:
    home = family()
    made = home.files()
    evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=PDF)
    [kept] = (file for file in tmp_path.rglob("*") if file.is_file())
    assert kept.read_bytes() == PDF
    with pytest.raises(evidence.ClaimedAlready):
        evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=PDF)
    assert pictures(tmp_path) == [kept.name]


def test_a_picture_that_finds_no_room_leaves_nothing_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = family()
    made = home.files()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=PDF)
    assert pictures(tmp_path) == []
    assert not Evidence.objects.exists()


def test_a_picture_whose_record_finds_no_room_goes_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = family()
    made = home.files()

    def full(*_: object) -> None:
        raise OperationalError("could not extend file")

    monkeypatch.setattr(evidence, "remember_deed", full)
    with pytest.raises(OperationalError):
        evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=PDF)
    assert pictures(tmp_path) == []


def test_a_picture_that_a_killed_claim_left_goes_after_a_day(tmp_path: Path) -> None:
    home = family()
    claimed = evidence.claim(application=home.files(), ground="orphan", by=home.user, at=MORNING, file=PDF)
    (tmp_path / "evidence" / "nobodys.pdf").write_bytes(PDF)
    (tmp_path / "evidence" / ".half.pdf.x1").write_bytes(PDF[:3])
    assert evidence.drop_nobodys_files(at=now()) == 0
    assert evidence.drop_nobodys_files(at=now() + timedelta(days=2)) == 2
    assert pictures(tmp_path) == [Path(claimed.file.name).name]
