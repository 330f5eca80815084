"""The log as files that anybody may take, from any page: the checkpoint changes daily, a tile never."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from qalam.ledger.permissions import Action, for_action
from qalam.ledger.queries.checkpoints import latest_checkpoint, note_of
from qalam.ledger.queries.tiles import tile_bytes
from qalam.ledger.signing import log_key
from qalam.transparency.tiles import read_path

TEXT, BYTES = "text/plain; charset=utf-8", "application/octet-stream"
CHANGES = "public, max-age=5"
NEVER_CHANGES = "public, max-age=31536000, immutable"


@require_safe
@for_action(Action.READ_LOG)
def checkpoint(request: HttpRequest) -> HttpResponse:
    """What the log signed last, with the signatures of witnesses."""
    kept = latest_checkpoint()
    if kept is None:
        raise Http404("the log is not signed yet")
    return as_file(str(note_of(kept)), TEXT, CHANGES)


@require_safe
@for_action(Action.READ_LOG)
def key(request: HttpRequest) -> HttpResponse:
    """The public key of the log."""
    return as_file(f"{log_key()}\n", TEXT, CHANGES)


@require_safe
@for_action(Action.READ_LOG)
def tile(request: HttpRequest, place: str) -> HttpResponse:
    """A tile or a bundle of entries, as far as the log is signed."""
    wanted, kept = read_path(place), latest_checkpoint()
    content = tile_bytes(wanted, kept.size) if wanted and kept else None
    if content is None:
        raise Http404("the signed log has no such tile")
    return as_file(content, BYTES, NEVER_CHANGES)


def as_file(content: str | bytes, content_type: str, caching: str) -> HttpResponse:
    """A file that pages of other sites may read too."""
    headers = {"Cache-Control": caching, "Access-Control-Allow-Origin": "*"}
    return HttpResponse(content, content_type=content_type, headers=headers)
