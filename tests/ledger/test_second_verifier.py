"""Two verifiers that share nothing agree about sound exports and about every fraud."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qalam.transparency.folder import Folder, Unreadable, read_checkpoint
from qalam.transparency.leaves import write_leaf
from qalam.transparency.notes import Signer
from qalam.transparency.verifying import Trust, verify
from tests.ledger import second_verifier, worked
from tests.ledger.entries import filed
from tests.transparency.exports import LOG, SIZES, events, note_of, signed_at, sound_log, write_log

SECOND = Path(second_verifier.__file__)
Verdict = tuple[str, frozenset[int]]


def first(folder: Path, *older: Path) -> Verdict:
    """Sound, findings or unreadable; and the leaves that are named."""
    try:
        trust = Trust(LOG.key(), older=[read_checkpoint(path) for path in older])
        found = list(verify(Folder(folder), trust))
    except Unreadable:
        return "unreadable", frozenset()
    return "findings" if found else "sound", frozenset(each.leaf for each in found if each.leaf is not None)


def second(folder: Path, *older: Path) -> Verdict:
    try:
        found = second_verifier.check(folder, str(LOG.key()), list(older))
    except second_verifier.CannotRead:
        return "unreadable", frozenset()
    return "findings" if found else "sound", frozenset(leaf for leaf, _ in found if leaf is not None)


def leaves(many: int = SIZES[-1]) -> list[bytes]:
    return [write_leaf(entry) for entry in events(many)]


def rewritten(to: Path, change: Callable[[list[bytes]], Any], **at: Any) -> None:
    """A log with other leaves, all signed anew."""
    data = leaves()
    change(data)
    write_log(to, data, [note_of(data, **at)])


def without(folder: Path, name: str) -> None:
    (folder / name).unlink()


def cut(folder: Path, name: str) -> None:
    place = folder / name
    place.write_bytes(place.read_bytes()[:-1])


def edited(folder: Path, name: str, old: bytes, new: bytes) -> None:
    place = folder / name
    assert old in place.read_bytes()
    place.write_bytes(place.read_bytes().replace(old, new, 1))


def back_dated_checkpoint(folder: Path) -> None:
    data = leaves()
    write_log(folder, data, [note_of(data[:100]), note_of(data[:300], at=signed_at(50)), note_of(data)])


def longer_before(folder: Path) -> None:
    data = leaves()
    write_log(folder, data[:200], [note_of(data), note_of(data[:200], at=signed_at(800))])


FRAUDS: dict[str, Callable[[Path], None]] = {
    "a leaf removed, all signed anew": lambda to: rewritten(to, lambda data: data.pop(42)),
    "a leaf changed, all signed anew": lambda to: rewritten(
        to, lambda data: data.__setitem__(10, write_leaf(filed(10, category="extraordinary")))
    ),
    "a leaf changed in its bundle": lambda to: edited(to, "tile/entries/001", b"general", b"genetic"),
    "a leaf dated before its neighbours": lambda to: rewritten(
        to, lambda data: data.__setitem__(500, write_leaf(filed(120)))
    ),
    "a leaf dated after its neighbours": lambda to: rewritten(
        to, lambda data: data.__setitem__(500, write_leaf(filed(900)))
    ),
    "a leaf in another spelling": lambda to: rewritten(
        to, lambda data: data.__setitem__(3, data[3].replace(b'"v":1', b'"v": 1'))
    ),
    "a key twice": lambda to: rewritten(to, lambda data: data.__setitem__(3, data[3][:-1] + b',"who":"x"}')),
    "a fraction": lambda to: rewritten(to, lambda data: data.__setitem__(3, data[3].replace(b"2020", b"2020.0"))),
    "a checkpoint dated back": back_dated_checkpoint,
    "a longer log before": longer_before,
    "another key": lambda to: rewritten(to, lambda data: None, signer=Signer(LOG.name, bytes(32))),
    "another name": lambda to: rewritten(to, lambda data: None, signer=Signer("x.example", LOG.seed)),
    "a size changed": lambda to: edited(to, "checkpoint", b"\n700\n", b"\n699\n"),
    "an older size changed": lambda to: edited(to, "checkpoints/000000001", b"\n300\n", b"\n301\n"),
    "a bundle missing": lambda to: without(to, "tile/entries/000"),
    "a tile missing": lambda to: without(to, "tile/0/001"),
    "a bundle cut": lambda to: cut(to, "tile/entries/002.p/188"),
    "a tile cut": lambda to: cut(to, "tile/1/000.p/2"),
    "a checkpoint cut": lambda to: cut(to, "checkpoint"),
    "no checkpoint": lambda to: without(to, "checkpoint"),
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound checkpoint of 300 leaves that somebody kept."""
    place = tmp_path_factory.mktemp("kept") / "newspaper"
    place.write_text(str(note_of(leaves(300))), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sound_log(tmp_path_factory.mktemp("sound") / "export")


def test_the_second_verifier_knows_nothing_of_the_first() -> None:
    names = set()
    for node in ast.walk(ast.parse(SECOND.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    assert "qalam" not in names
    assert names - set(sys.stdlib_module_names) == {"cryptography"}


def test_both_find_a_sound_log_sound(sound: Path, kept: Path) -> None:
    assert first(sound, kept) == second(sound, kept) == ("sound", frozenset())


@pytest.mark.parametrize("many", [0, 1, 2, 3, 255, 256, 257])
def test_both_find_small_logs_sound(tmp_path: Path, many: int) -> None:
    data = leaves(many)
    folder = write_log(tmp_path / "export", data, [note_of(data[: many // 2]), note_of(data)])
    assert first(folder) == second(folder) == ("sound", frozenset())


@pytest.mark.parametrize("fraud", FRAUDS, ids=lambda name: name.replace(" ", "-"))
def test_both_catch_each_fraud_and_name_the_same_leaves(tmp_path: Path, kept: Path, fraud: str) -> None:
    folder = sound_log(tmp_path / "export")
    FRAUDS[fraud](folder)
    verdict = first(folder, kept)
    assert verdict[0] != "sound"
    assert second(folder, kept) == verdict


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_changed_byte_anywhere_goes_unnoticed_by_either(tmp_path: Path, sound: Path, draw: st.DataObject) -> None:
    folder = tmp_path / "export"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sound, folder)
    files = sorted(place for place in folder.rglob("*") if place.is_file() and place.name != "log.pub")
    place = draw.draw(st.sampled_from(files), label="file")
    content = bytearray(place.read_bytes())
    content[draw.draw(st.integers(0, len(content) - 1), label="byte")] ^= draw.draw(st.integers(1, 255), label="flip")
    place.write_bytes(content)
    assert first(folder)[0] != "sound"
    assert second(folder) == first(folder)


def test_the_second_verifier_passes_the_log_of_the_page(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    files = {
        "checkpoint": worked.NOTE5.encode(),
        "checkpoints/000000001": worked.NOTE3.encode(),
        "log.pub": f"{worked.written_key(worked.LOG, worked.PLAIN)}\n".encode(),
        "tile/entries/000.p/5": worked.BUNDLE,
        "tile/0/000.p/5": b"".join(worked.H),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    assert second_verifier.check(folder) == []
    assert list(verify(Folder(folder), Trust(Folder(folder).key()))) == []


def test_it_runs_as_a_program_with_the_same_exit_statuses(sound: Path, kept: Path, tmp_path: Path) -> None:
    def run(*arguments: object) -> int:
        command = [sys.executable, "-I", str(SECOND), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, check=False).returncode

    assert run(sound, LOG.key(), kept) == 0
    later = tmp_path / "later"
    data = leaves()
    later.write_text(str(note_of(data[:-1], at=signed_at(700) - timedelta(days=1))), encoding="utf-8")
    assert run(sound, LOG.key(), later) == 1
    assert run(tmp_path / "nowhere") == 2
