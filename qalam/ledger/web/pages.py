"""What the log is and how to check it; and a page that checks a receipt in the reader's own browser."""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.permissions import Action, for_action
from qalam.ledger.queries.checkpoints import latest_checkpoint, note_of
from qalam.ledger.signing import log_key
from qalam.transparency.receipts import SENTENCES
from qalam.transparency.tiles import HEIGHT, WIDTH, Tile


@require_safe
@for_action(Action.READ_LOG)
def about(request: HttpRequest) -> HttpResponse:
    """What the log is, how it stands, and how to check it."""
    kept, key = latest_checkpoint(), log_key()
    shown = {
        "key": key,
        "kept": kept,
        "signed_at": kept.signed_at.astimezone(CITY_ZONE) if kept else None,
        "root": b64encode(kept.root).decode() if kept else "",
        "witnesses": sorted(cosignature.witness for cosignature in kept.cosignatures.all()) if kept else [],
        "note": note_of(kept) if kept else None,
        "last_bundle": last_bundle(kept.size) if kept else None,
    }
    return render(request, "ledger/log.html", shown)


def last_bundle(size: int) -> str | None:
    """Where the youngest entries stand; None in an empty log."""
    if not size:
        return None
    index = (size - 1) >> HEIGHT
    return quote(Tile(None, index, size - (index << HEIGHT) if size % WIDTH else WIDTH).path)


@require_safe
@for_action(Action.READ_LOG)
def proof(request: HttpRequest) -> HttpResponse:
    """The page that checks a receipt; the receipt never leaves the browser."""
    steps = [(code, *pair) for code, pair in SENTENCES.items()]
    return render(request, "ledger/proof.html", {"key": log_key(), "steps": steps})
