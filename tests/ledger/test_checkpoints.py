from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Checkpoint
from qalam.ledger.queries.checkpoints import latest_checkpoint, note_of
from qalam.ledger.services import log
from qalam.ledger.services.checkpoints import BackDated, NotOurs, NoWitness, keep_cosignatures, sign_checkpoint
from qalam.ledger.signing import log_key
from qalam.transparency.checkpoints import Checkpoint as Said
from qalam.transparency.checkpoints import NotACheckpoint, SignedCheckpoint, sign
from qalam.transparency.hashing import EMPTY_ROOT
from qalam.transparency.notes import TIMED, Signer
from tests.ledger.entries import filed
from tests.transparency import slow

pytestmark = pytest.mark.django_db

AT = datetime(2023, 5, 1, 19, 30, 15, 999, tzinfo=CITY_ZONE)
GAZET = Signer("gazet.example/w1", bytes(range(32)))
STRANGER = Signer("stranger.example/w1", bytes(range(2, 34)))


@pytest.fixture(autouse=True)
def witnesses(settings: Any) -> None:
    settings.LOG_WITNESSES = [str(GAZET.key(TIMED))]


def test_a_checkpoint_signs_size_root_and_the_whole_second() -> None:
    leaves = log.append([filed(1), filed(2), filed(3)])
    kept = sign_checkpoint(at=AT)
    signed = SignedCheckpoint.read(kept.note)
    assert signed.is_signed_by(log_key())
    assert signed.signed_at(log_key()) == AT.replace(microsecond=0) == kept.signed_at
    assert (signed.checkpoint.size, signed.checkpoint.root) == (3, slow.root([bytes(leaf.data) for leaf in leaves]))


def test_an_empty_log_is_signed_too() -> None:
    assert bytes(sign_checkpoint(at=AT).root) == EMPTY_ROOT


def test_a_day_without_leaves_is_signed_again_and_a_second_only_once() -> None:
    log.append([filed(1)])
    first = sign_checkpoint(at=AT)
    assert sign_checkpoint(at=AT) == first
    assert sign_checkpoint(at=AT + timedelta(days=1)) != first
    assert Checkpoint.objects.count() == 2


def test_nothing_is_signed_before_what_is_signed() -> None:
    sign_checkpoint(at=AT)
    with pytest.raises(BackDated):
        sign_checkpoint(at=AT - timedelta(seconds=1))


def test_the_signature_of_a_witness_is_kept_once_and_shown_with_ours() -> None:
    log.append([filed(1)])
    kept = sign_checkpoint(at=AT)
    signed = note_of(kept).with_signatures(GAZET.cosign(note_of(kept).text, at=AT))
    assert [cosignature.witness for cosignature in keep_cosignatures(written=str(signed), at=AT)] == [GAZET.name]
    assert keep_cosignatures(written=str(signed), at=AT) == []
    latest = latest_checkpoint()
    assert latest is not None
    assert str(note_of(latest)) == str(signed)
    assert note_of(latest).time_by(GAZET.key()) == AT.replace(microsecond=0)


def test_a_stranger_or_a_wrong_signature_is_no_witness() -> None:
    note = note_of(sign_checkpoint(at=AT))
    for line in (STRANGER.cosign(note.text, at=AT), GAZET.cosign("another\n", at=AT)):
        with pytest.raises(NoWitness):
            keep_cosignatures(written=str(note.with_signatures(line)), at=AT)


def test_a_checkpoint_that_we_did_not_sign_is_not_kept() -> None:
    kept = SignedCheckpoint.read(sign_checkpoint(at=AT).note)
    forged = sign(Said(kept.checkpoint.origin, 0, bytes(32)), STRANGER, at=AT)
    with pytest.raises(NotOurs):
        keep_cosignatures(written=str(forged), at=AT)
    with pytest.raises(NotACheckpoint):
        keep_cosignatures(written="nothing", at=AT)


def test_a_log_is_never_signed_as_of_a_second_before_its_last_leaf() -> None:
    [leaf] = log.append([filed(1) | {"at": (AT + timedelta(minutes=1)).isoformat()}])
    assert sign_checkpoint(at=AT).signed_at == leaf.at.replace(microsecond=0)
