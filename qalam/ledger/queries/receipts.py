"""What a parent takes home: the leaf, the proof that it stands in the log, and the signature of the log."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Leaf
from qalam.ledger.queries.checkpoints import latest_checkpoint, note_of
from qalam.ledger.queries.tiles import inclusion_proof
from qalam.ledger.signing import log_signer
from qalam.transparency.receipts import VERSION


class NotYetSigned(Refusal):
    """The leaf stands in the log, and the log has not been signed since."""


def receipt(leaf: Leaf, number: str, salt: bytes) -> dict[str, Any]:
    """The receipt of a leaf about the application with this number and salt, as plain values for JSON.

    Refuses with NotYetSigned.
    """
    kept = latest_checkpoint()
    if kept is None or kept.size <= leaf.index:
        raise NotYetSigned(NOT_YET_SIGNED)
    return {
        "v": VERSION,
        "origin": log_signer().name,
        "number": number,
        "salt": bytes(salt).hex(),
        "leaf": bytes(leaf.data).decode(),
        "index": leaf.index,
        "size": kept.size,
        "proof": [b64encode(beside).decode() for beside in inclusion_proof(leaf.index, kept.size)],
        "checkpoint": str(note_of(kept)),
    }


NOT_YET_SIGNED = Trilingual(
    kk="Жазба журналда тұр, бірақ журналға бүгін әлі қол қойылмаған. Түбіртекті ертең жүктеп алыңыз.",
    ru="Запись уже в журнале, но сегодня журнал ещё не подписан. Скачайте квитанцию завтра.",
    en="The entry is in the log, which has not been signed today yet. Take the receipt tomorrow.",
)
