"""The page from which a second verifier can be written: its numbers are those of its own example, and it suffices."""

from __future__ import annotations

import json
import re
from pathlib import Path

from qalam.transparency.checkpoints import SignedCheckpoint
from qalam.transparency.hashing import leaf_hash
from qalam.transparency.leaves import read_leaf, write_leaf
from qalam.transparency.notes import TIMED, Key
from qalam.transparency.receipts import Receipt, commitment
from qalam.transparency.tiles import tiles_of
from qalam.transparency.tree import Tree
from tests.ledger import worked
from tests.transparency import slow

PAGE = (Path(__file__).parents[2] / "docs/explanation/transparency-log.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(?:text|json)\n(.*?)```", PAGE, flags=re.DOTALL)


def test_every_hash_on_the_page_is_one_that_the_example_gives() -> None:
    values = [worked.FIRST, worked.SECOND]
    values += [each.hex() for each in (*worked.H, worked.N01, worked.N23, worked.N03, worked.ROOT3, worked.ROOT5)]
    values += [worked.sha256(worked.BUNDLE).hexdigest(), worked.sha256(b"".join(worked.H)).hexdigest()]
    assert set(re.findall(r"\b[0-9a-f]{64}\b", PAGE)) == set(values)


def test_the_leaves_the_checkpoint_the_keys_and_the_receipt_stand_on_the_page_as_they_are() -> None:
    assert BLOCKS[0] == "".join(leaf.decode() + "\n" for leaf in worked.LEAVES)
    assert worked.NOTE5 in BLOCKS
    keys = [(worked.LOG, worked.PLAIN), (worked.LOG, worked.TIMED), (worked.WITNESS, worked.TIMED)]
    assert "".join(worked.written_key(*key) + "\n" for key in keys) in BLOCKS
    assert [json.loads(block) for block in BLOCKS if block.startswith("{\n")] == [worked.RECEIPT]
    assert f"the seconds {worked.SECONDS}" in PAGE
    assert f"of {len(worked.BUNDLE)} bytes that begin with `{worked.BUNDLE[:2].hex()}`" in PAGE
    assert f"{len(worked.LEAVES[0])} bytes)" in PAGE
    assert worked.SALTS["2023-000017"].hex() in PAGE


def test_the_example_is_what_qalam_itself_computes() -> None:
    assert [write_leaf(read_leaf(leaf)) for leaf in worked.LEAVES] == worked.LEAVES
    tree = Tree(map(leaf_hash, worked.LEAVES))
    assert (tree.root(), tree.root(3)) == (worked.ROOT5, worked.ROOT3)
    assert tree.inclusion(2) == [worked.H[3], worked.N01, worked.H[4]]
    assert tree.consistency(3) == [worked.H[2], worked.H[3], worked.N01, worked.H[4]] == slow.proof(3, worked.LEAVES)
    key = Key.read(worked.written_key(worked.LOG, worked.PLAIN))
    signed = SignedCheckpoint.read(worked.NOTE5)
    assert signed.is_signed_by(key)
    moment = signed.signed_at(key)
    assert moment is not None
    assert moment.timestamp() == worked.SECONDS
    assert signed.note.is_signed_by(Key.read(worked.written_key(worked.WITNESS, worked.TIMED)))
    assert str(key.of_kind(TIMED)) == worked.written_key(worked.LOG, worked.TIMED)
    assert all(step.holds for step in Receipt.read(json.dumps(worked.RECEIPT)).steps(key))
    assert commitment(worked.SALTS["2023-000017"], "2023-000017") == worked.FIRST
    assert [tile.path for tile in tiles_of(5)] == ["entries/000.p/5", "0/000.p/5"]
