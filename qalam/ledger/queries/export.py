"""The log as files, as it was at one of its checkpoints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qalam.kernel.trilingual import LANGUAGES
from qalam.ledger.models import Checkpoint
from qalam.ledger.queries.checkpoints import checkpoints, note_of
from qalam.ledger.queries.tiles import tile_bytes
from qalam.ledger.signing import log_key, witness_keys
from qalam.transparency.folder import CHECKPOINT, KEY, OLDER, TILES
from qalam.transparency.tiles import tiles_of

READMES = Path(__file__).parents[1] / "readme"
WITNESSES = "witnesses.pub"


def export_files(kept: Checkpoint) -> Iterator[tuple[str, bytes]]:
    """Every file of an export by its name: what says how to read it, keys, checkpoints, bundles and tiles."""
    for language in LANGUAGES:
        yield f"README.{language}.md", (READMES / f"{language}.md").read_bytes()
    yield KEY, f"{log_key()}\n".encode()
    if witness_keys():
        yield WITNESSES, "".join(f"{key}\n" for key in witness_keys()).encode()
    yield CHECKPOINT, str(note_of(kept)).encode()
    for older in checkpoints().filter(signed_at__lte=kept.signed_at).exclude(pk=kept.pk).iterator(chunk_size=1000):
        yield f"{OLDER}/{older.pk:09d}", str(note_of(older)).encode()
    for tile in tiles_of(kept.size):
        content = tile_bytes(tile, kept.size)
        if content is not None:
            yield f"{TILES}/{tile.path}", content
