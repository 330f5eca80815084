"""A small log as an export, written by hand, and the frauds that can be done to one."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from qalam.transparency.checkpoints import Checkpoint, sign
from qalam.transparency.hashing import leaf_hash
from qalam.transparency.leaves import write_leaf
from qalam.transparency.notes import Note, Signer
from qalam.transparency.tiles import pack_entries, tiles_of
from qalam.transparency.tree import Tree
from tests.ledger.entries import BEGIN, filed

LOG = Signer("city.example/log", bytes(range(32)))
WITNESS = Signer("gazet.example/w1", bytes(range(1, 33)))
SIZES = (100, 300, 700)


def signed_at(size: int) -> datetime:
    """Leaf `n` is of minute `n`, so a log of `size` leaves is signed right after its last."""
    return BEGIN + timedelta(minutes=size)


def events(many: int = SIZES[-1]) -> list[dict[str, Any]]:
    return [filed(number) for number in range(many)]


def note_of(data: Sequence[bytes], *, signer: Signer = LOG, at: datetime | None = None) -> Note:
    root = Tree(map(leaf_hash, data)).root()
    return sign(Checkpoint(signer.name, len(data), root), signer, at=at or signed_at(len(data)))


def write_log(to: Path, data: Sequence[bytes], notes: Sequence[Note], *, signer: Signer = LOG) -> Path:
    """An export with these leaves; the last of the notes is its checkpoint."""
    shutil.rmtree(to, ignore_errors=True)
    tree = Tree(map(leaf_hash, data))
    for tile in tiles_of(len(data)):
        place = to / "tile" / tile.path
        place.parent.mkdir(parents=True, exist_ok=True)
        if tile.level is None:
            place.write_bytes(pack_entries(data[tile.first : tile.first + tile.width]))
        else:
            place.write_bytes(tree.row(8 * tile.level, tile.first, tile.width))
    (to / "checkpoints").mkdir(parents=True)
    *older, last = notes
    for number, note in enumerate(older):
        (to / "checkpoints" / f"{number:09d}").write_text(str(note), encoding="utf-8")
    (to / "checkpoint").write_text(str(last), encoding="utf-8")
    (to / "log.pub").write_text(f"{signer.key()}\n", encoding="utf-8")
    return to


def sound_log(to: Path, *, entries: Sequence[dict[str, Any]] | None = None) -> Path:
    """An export in which all is well, signed three times."""
    data = [write_leaf(entry) for entry in entries or events()]
    return write_log(to, data, [note_of(data[:size]) for size in SIZES])
