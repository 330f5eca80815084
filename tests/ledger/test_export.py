"""What the database holds, written as files, passes the check from outside; pages and receipts say the same."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from qalam.ledger.models import Leaf
from qalam.ledger.queries.checkpoints import latest_checkpoint
from qalam.ledger.queries.export import export_files
from qalam.ledger.queries.receipts import NotYetSigned, receipt
from qalam.ledger.queries.tiles import consistency_proof, inclusion_proof, tile_bytes
from qalam.ledger.services import log
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.ledger.signing import log_key
from qalam.transparency.exporting import NotAnExport, write_export
from qalam.transparency.folder import Folder
from qalam.transparency.proofs import NoProof
from qalam.transparency.receipts import NotAReceipt, Receipt
from qalam.transparency.tiles import Tile
from qalam.transparency.verifying import Trust, verify
from tests.ledger.entries import BEGIN, filed, who
from tests.transparency import slow

pytestmark = pytest.mark.django_db
STEPS = (1, 255, 300, 144)


@pytest.fixture
def leaves() -> list[bytes]:
    """A log of 700 leaves, signed after each of four steps."""
    many = 0
    for step in STEPS:
        log.append([filed(number) for number in range(many, many + step)])
        many += step
        sign_checkpoint(at=BEGIN + timedelta(minutes=many))
    return [bytes(data) for data in Leaf.objects.order_by("index").values_list("data", flat=True)]


def export(to: Path) -> Folder:
    kept = latest_checkpoint()
    assert kept is not None
    write_export(to, export_files(kept))
    return Folder(to)


def test_an_export_passes_the_check_from_outside(leaves: list[bytes], tmp_path: Path) -> None:
    folder = export(tmp_path / "export")
    assert list(verify(folder, Trust(log_key()))) == []
    assert folder.key() == log_key()
    assert [each.signed.checkpoint.size for each in folder.older()] == [1, 256, 556]
    assert {place.name for place in folder.path.glob("README.*")} == {"README.kk.md", "README.ru.md", "README.en.md"}


def test_what_is_appended_after_the_signature_is_not_yet_in_the_export(leaves: list[bytes], tmp_path: Path) -> None:
    log.append([filed(number) for number in range(700, 900)])
    folder = export(tmp_path / "export")
    assert list(verify(folder, Trust(log_key()))) == []
    assert folder.tile(Tile(0, 2)) is None
    assert folder.tile(Tile(0, 2, 188)) is not None


def test_an_export_replaces_an_earlier_one_as_a_whole(leaves: list[bytes], tmp_path: Path) -> None:
    folder = export(tmp_path / "export")
    (folder.path / "tile/0/stray").write_text("old")
    log.append([filed(700)])
    sign_checkpoint(at=BEGIN + timedelta(minutes=800))
    export(tmp_path / "export")
    assert list(verify(folder, Trust(log_key()))) == []
    assert not (folder.path / "tile/0/stray").exists()
    assert [place.name for place in tmp_path.iterdir()] == ["export"]


def test_an_export_that_fails_half_way_leaves_the_earlier_one(leaves: list[bytes], tmp_path: Path) -> None:
    folder = export(tmp_path / "export")

    def broken() -> Any:
        yield "checkpoint", b"half"
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        write_export(folder.path, broken())
    assert list(verify(folder, Trust(log_key()))) == []
    assert [place.name for place in tmp_path.iterdir()] == ["export"]


def test_a_folder_with_something_else_is_not_replaced(leaves: list[bytes], tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/child.jpg").write_bytes(b"x")
    with pytest.raises(NotAnExport):
        export(tmp_path / "photos")
    assert (tmp_path / "photos/child.jpg").exists()


def test_every_proof_from_the_database_is_that_of_rfc_6962(leaves: list[bytes]) -> None:
    for index, size in ((0, 1), (0, 700), (255, 256), (256, 700), (699, 700), (511, 556)):
        assert inclusion_proof(index, size) == slow.path(index, leaves[:size])
    for old, new in ((1, 700), (256, 556), (300, 700), (556, 700), (700, 700)):
        assert consistency_proof(old, new) == slow.proof(old, leaves[:new])
    for index, size in ((700, 700), (0, 5000)):
        with pytest.raises(NoProof):
            inclusion_proof(index, size)


def test_a_tile_beyond_the_signed_log_is_not_served(leaves: list[bytes]) -> None:
    assert tile_bytes(Tile(0, 2, 188), 700) is not None
    assert tile_bytes(Tile(0, 2, 189), 700) is None
    assert tile_bytes(Tile(1, 0, 3), 700) is None
    assert tile_bytes(Tile(9, 0, 1), 700) is None


def test_a_receipt_proves_its_leaf(leaves: list[bytes]) -> None:
    held = receipt(Leaf.objects.get(index=400), "400", bytes(16))
    assert [step.holds for step in Receipt.read(json.dumps(held)).steps(log_key())] == [True, True, True]
    assert held["v"] == 1
    assert json.loads(held["leaf"])["who"] == who(400)
    assert (held["index"], held["size"], held["salt"]) == (400, 700, "00" * 16)


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({"number": "401"}, "commitment"),
        ({"salt": "01" * 16}, "commitment"),
        ({"index": 401}, "path"),
        ({"size": 699}, "path"),
        ({"proof": []}, "path"),
        ({"origin": "else.example/log"}, "signature"),
    ],
)
def test_a_changed_receipt_says_at_which_step_it_fails(
    leaves: list[bytes], change: dict[str, Any], broken: str
) -> None:
    held = receipt(Leaf.objects.get(index=400), "400", bytes(16)) | change
    assert [step.code for step in Receipt.read(json.dumps(held)).steps(log_key()) if not step.holds] == [broken]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"v":1}', "null", "[" * 5000])
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(NotAReceipt):
        Receipt.read(text)


def test_a_receipt_with_a_part_of_another_kind_is_refused(leaves: list[bytes]) -> None:
    held = receipt(Leaf.objects.get(index=0), "0", bytes(16))
    for name, wrong in (("v", 2), ("index", "0"), ("salt", "zz"), ("proof", [5]), ("checkpoint", "x"), ("leaf", None)):
        with pytest.raises(NotAReceipt):
            Receipt.read(json.dumps(held | {name: wrong}))


def test_there_is_no_receipt_before_the_log_is_signed() -> None:
    leaf = log.append([filed(1)])[0]
    with pytest.raises(NotYetSigned):
        receipt(leaf, "1", bytes(16))
    sign_checkpoint(at=BEGIN + timedelta(days=1))
    assert receipt(leaf, "1", bytes(16))["size"] == 1
