"""Signing the log as it stands, and keeping what witnesses sign beside it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from qalam.access.actor import by_clockwork
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Checkpoint, Cosignature, TreeHead
from qalam.ledger.queries.checkpoints import latest_checkpoint
from qalam.ledger.services.log import locked_head
from qalam.ledger.signing import log_signer, witness_keys
from qalam.transparency.checkpoints import Checkpoint as Said
from qalam.transparency.checkpoints import SignedCheckpoint, sign


class BackDated(Refusal):
    """A signature that would be dated before an earlier one."""


class NotOurs(Refusal):
    """A checkpoint that this log did not sign."""


class NoWitness(Refusal):
    """No known witness has signed."""


@by_clockwork
@transaction.atomic
def sign_checkpoint(*, at: datetime) -> Checkpoint:
    """Sign the log as it is at this moment, in whole seconds; what is signed twice in a second is signed once.

    Never as of a second before that of its last leaf. Refuses with BackDated.
    """
    head, at = locked_head(), at.replace(microsecond=0)
    latest = latest_checkpoint()
    if latest is not None and at < latest.signed_at:
        raise BackDated(BACK_DATED.fill(at=at.isoformat(), before=latest.signed_at.isoformat()))
    at = max(at, (head.reached or at).replace(microsecond=0))
    if latest is not None and (latest.size, latest.signed_at) == (head.size, at):
        return latest
    signer, root = log_signer(), head.range.root
    note = sign(Said(signer.name, head.size, root), signer, at=at)
    TreeHead.objects.filter(pk=head.pk).update(reached=max(at, head.reached or at))
    return Checkpoint.objects.create(size=head.size, root=root, note=str(note), signed_at=at)


@transaction.atomic
def keep_cosignatures(*, written: str, at: datetime) -> list[Cosignature]:
    """Keep what witnesses signed under a checkpoint of ours; lines that are kept already are passed over.

    Refuses with NotACheckpoint, NotOurs, or NoWitness when no line is a sound one of a known witness.
    """
    signed = SignedCheckpoint.read(written)
    ours = [kept for kept in Checkpoint.objects.filter(size=signed.checkpoint.size) if is_same(kept, signed)]
    if not ours:
        raise NotOurs(NOT_OURS)
    sound = [key for key in witness_keys() if signed.note.is_signed_by(key)]
    if not sound:
        raise NoWitness(NO_WITNESS)
    kept = ours[-1]
    known = set(kept.cosignatures.values_list("witness", flat=True))
    return Cosignature.objects.bulk_create(
        Cosignature(checkpoint=kept, witness=key.name, line=next(signed.note.by(key)).line, at=at)
        for key in sound
        if key.name not in known
    )


def is_same(kept: Checkpoint, signed: SignedCheckpoint) -> bool:
    """Whether a checkpoint holds every signature of ours."""
    own = SignedCheckpoint.read(kept.note)
    return own.checkpoint == signed.checkpoint and set(own.note.signatures) <= set(signed.note.signatures)


BACK_DATED = Trilingual(
    kk="Журналға {at} уақытымен қол қойылмайды: оған {before} кезінде қол қойылған. Сағатты тексеріңіз.",
    ru="Подписать журнал временем {at} нельзя: он уже подписан {before}. Проверьте часы.",
    en="The log cannot be signed as of {at}: it was signed at {before} already. Check the clock.",
)
NOT_OURS = Trilingual(
    kk="Бұл бақылау жазбасына біздің журнал қол қоймаған. Экспорттағы checkpoint файлын пайдаланыңыз.",
    ru="Эту контрольную запись подписал не наш журнал. Возьмите файл checkpoint из выгрузки.",
    en="This checkpoint was not signed by our log. Use the file `checkpoint` of an export.",
)
NO_WITNESS = Trilingual(
    kk="Белгілі куәгерлердің қолтаңбасы жоқ. Куәгерлердің кілттері QALAM_LOG_WITNESSES айнымалысында тұрады.",
    ru="Нет подписи ни одного известного свидетеля. Ключи свидетелей стоят в QALAM_LOG_WITNESSES.",
    en="No known witness has signed. The keys of witnesses stand in QALAM_LOG_WITNESSES.",
)
