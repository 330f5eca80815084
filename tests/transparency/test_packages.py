"""A data package as somebody outside checks it: whatever was changed in it is found."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from qalam.kernel.spreadsheet import write_table
from qalam.kernel.trilingual import LANGUAGES
from qalam.kernel.zipped import zipped
from qalam.transparency.checkpoints import Checkpoint, sign
from qalam.transparency.folder import Unreadable
from qalam.transparency.notes import Note, Signer
from qalam.transparency.packages.checking import check
from qalam.transparency.packages.command import main
from qalam.transparency.packages.reading import MOST_FILES, NotAPackage, Package, unpacked
from qalam.transparency.packages.statement import NotAStatement, Statement

CITY = Signer("city.example/log", bytes(range(32)))
OTHER = Signer("city.example/log", bytes(range(1, 33)))
LOG = Checkpoint(CITY.name, 5, bytes(32))
DAY = date(2023, 5, 1)
FIELDS = [
    {"name": "born", "type": "string", "constraints": {"required": True}},
    {"name": "total", "type": "integer", "constraints": {"minimum": 0}},
    {"name": "few", "type": "integer"},
    {"name": "many", "type": "integer"},
]
SUMS = {
    "within": 0,
    "columns": [{"whole": "total", "parts": ["few", "many"]}],
    "row": {"field": "born", "whole": "every"},
}
ROWS: list[tuple[object, ...]] = [("2019", 12, 5, 7), ("2020", 9, None, None), ("every", 21, None, None)]


def made(
    rows: list[tuple[object, ...]] = ROWS, *, signer: Signer = CITY, log: Checkpoint = LOG, **changed: bytes
) -> bytes:
    """A package of one table; `changed` files are put in after all is described and signed."""
    files = {"waiting.csv": write_table([str(field["name"]) for field in FIELDS], rows).encode()}
    resource: dict[str, Any] = {
        "name": "waiting", "path": "waiting.csv", "bytes": len(files["waiting.csv"]),
        "hash": f"sha256:{sha256(files['waiting.csv']).hexdigest()}",
        "schema": {"fields": FIELDS, "primaryKey": ["born"]}, "qalam:sums": SUMS,
    }  # fmt: skip
    description = json.dumps({"day": DAY.isoformat(), "resources": [resource]}).encode()
    text = str(Statement.of(DAY, description, log))
    files |= {
        "datapackage.json": description,
        "package.note": str(Note(text, (signer.sign(text),))).encode(),
        "checkpoint": str(sign(LOG, CITY, at=datetime(2023, 5, 1, 18, tzinfo=UTC))).encode(),
    }
    return zipped(files | {name.replace("__", "."): content for name, content in changed.items()})


def broken(content: bytes) -> list[str]:
    return [step.code for step in check(Package.read(content), CITY.key()) if not step.holds]


def test_a_package_as_it_was_made_holds_in_every_step() -> None:
    assert broken(made()) == []


@pytest.mark.parametrize(
    ("content", "steps"),
    [
        (made(signer=OTHER), ["signature"]),
        (made(log=Checkpoint(CITY.name, 6, bytes(32))), ["log"]),
        (made(waiting__csv=b"born,total,few,many\r\n2019,12,5,8\r\n"), ["files", "sums"]),
        (made(waiting__csv=b"born,total\r\n2019,12\r\n"), ["files", "schema", "sums"]),
        (made(more__csv=b"a\r\n"), ["files"]),
        (made([*ROWS[:2], ("every", 22, None, None)]), ["sums"]),
        (made([("2019", 12, 5, 8), ("every", 12, None, None)]), ["sums"]),
        (made([("2019", 12, 13, None), ("every", 12, None, None)]), ["sums"]),
        (made([("2019", -1, None, None), ("every", -1, None, None)]), ["schema", "sums"]),
        (made([("2019", 1, None, None), ("2019", 1, None, None), ("every", 2, None, None)]), ["schema"]),
        (made([(None, 1, None, None), ("every", 1, None, None)]), ["schema"]),
    ],
)
def test_what_was_changed_is_found(content: bytes, steps: list[str]) -> None:
    assert broken(content) == steps


def test_another_description_is_found() -> None:
    files = unpacked(made())
    told = json.loads(files["datapackage.json"]) | {"title": "another"}
    assert broken(zipped({**files, "datapackage.json": json.dumps(told).encode()})) == ["hash"]


@pytest.mark.parametrize("content", [b"", b"PK", zipped({}), zipped({"datapackage.json": b"{}"}), made()[:-30]])
def test_what_is_no_package_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPackage):
        Package.read(content)


@pytest.mark.parametrize("description", [b"[]", b'{"resources": 1}', b'{"resources": [1]}', b"\xff", b"[" * 100_000])
def test_a_description_that_cannot_be_read_is_refused(description: bytes) -> None:
    with pytest.raises(NotAPackage):
        Package.read(made(datapackage__json=description))


@pytest.mark.parametrize(
    "resource",
    [{}, {"path": "waiting.csv"}, {"path": "waiting.csv", "schema": {"fields": [{}]}, "qalam:sums": {"within": "x"}}],
)
def test_a_table_that_is_described_wrongly_does_not_hold_and_breaks_nothing(resource: Mapping[str, Any]) -> None:
    description = json.dumps({"day": DAY.isoformat(), "resources": [resource]}).encode()
    assert {"hash", "files", "schema"} <= set(broken(made(datapackage__json=description)))


def test_a_zip_of_too_many_files_is_refused() -> None:
    with pytest.raises(NotAPackage):
        unpacked(zipped({str(number): b"" for number in range(MOST_FILES + 1)}))


@pytest.mark.parametrize("text", ["", "a\n", str(Statement.of(DAY, b"", LOG)) + "\n", "a/package\n1\n2\n3\n4\n"])
def test_a_note_about_something_else_is_refused(text: str) -> None:
    with pytest.raises(NotAStatement):
        Statement.read(text)


def test_a_statement_is_read_as_it_was_written() -> None:
    said = Statement.of(DAY, b"{}", LOG)
    assert Statement.read(str(said)) == said


def test_the_command_says_each_step_in_the_language_and_its_status_how_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place, key = tmp_path / "a.zip", str(CITY.key())
    place.write_bytes(made())
    said = []
    for language in LANGUAGES:
        assert main(["verify", str(place), "--key", key], language=language) == 0
        said.append(capsys.readouterr().out)
    assert len(set(said)) == 3
    assert all(text.count("✓") == 6 for text in said)
    place.write_bytes(made(more__csv=b""))
    assert main(["verify", str(place), "--key", key], language="en") == 1
    assert "✗ A table is missing" in capsys.readouterr().out
    with pytest.raises(Unreadable):
        main(["verify", str(tmp_path / "none.zip"), "--key", key], language="en")


def test_the_command_needs_no_framework(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    place.write_bytes(made())
    code = (
        "import sys; from qalam.config.commands.package import main; "
        f"status = main(['verify', {str(place)!r}, '--key', {str(CITY.key())!r}]); "
        "sys.exit(status or int('django' in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
