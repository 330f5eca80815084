"""The command as somebody outside runs it: exit statuses, sentences, and no framework."""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import LANGUAGES, Trilingual
from qalam.transparency import command
from qalam.transparency.findings import Finding, Told
from qalam.transparency.folder import Unreadable
from qalam.transparency.hashing import leaf_hash
from qalam.transparency.leaves import write_leaf
from qalam.transparency.notes import NotAKey
from qalam.transparency.tree import Tree
from tests.ledger.entries import filed
from tests.transparency.exports import LOG, WITNESS, events, note_of, sound_log, write_log

AT = datetime(2023, 6, 1, 12, tzinfo=CITY_ZONE)
Run = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return sound_log(tmp_path / "export")


@pytest.fixture
def run() -> Run:
    def main(*argv: object, language: str = "en", replayer: object = None) -> int:
        return command.main([str(each) for each in argv], language=language, now=lambda: AT, replayer=replayer)  # type: ignore[arg-type]

    return main


def broken(folder: Path) -> Path:
    place = folder / "tile/0/001"
    place.write_bytes(bytes(32) + place.read_bytes()[32:])
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sound_export_answers_0_and_says_whose_key_it_took(
    folder: Path, run: Run, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert run("verify", folder, language=language) == 0
    told = capsys.readouterr().out
    assert str(LOG.key()) in told
    assert "700" in told.splitlines()[-1]


@pytest.mark.parametrize(("language", "words"), [("kk", "256-жазба: "), ("ru", "Запись 256: "), ("en", "Leaf 256: ")])
def test_findings_answer_1_and_are_a_sentence_each(
    folder: Path, run: Run, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    assert run("verify", broken(folder), "--key", LOG.key(), language=language) == 1
    assert capsys.readouterr().out.startswith(words)


def test_findings_of_the_rules_are_told_like_the_others(
    folder: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    def replayer(entries: Iterable[Mapping[str, object]]) -> Iterator[Told]:
        yield from (Finding(leaf, "turn", Trilingual("а", "б", "not its turn")) for leaf, _ in enumerate(entries))

    assert run("verify", folder, "--key", LOG.key(), replayer=replayer) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Leaf 0: not its turn"
    assert lines[-2:] == ["And 600 more.", "The log city.example/log, 700 leaves: 700 findings."]


def test_the_answer_can_be_data(folder: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", broken(folder), "--format", "json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["origin"], told["size"]) == (LOG.name, 700)
    assert [(each["code"], each["leaf"]) for each in told["findings"]] == [("changed", 256)]


def test_what_cannot_be_read_is_refused(folder: Path, run: Run, tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        run("verify", tmp_path)
    with pytest.raises(Unreadable):
        run("verify", folder, "--older", tmp_path / "nothing")
    with pytest.raises(NotAKey):
        run("verify", folder, "--key", "no key")


def test_a_checkpoint_kept_from_before_is_held_against_the_export(folder: Path, run: Run, tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events(300)]
    kept = tmp_path / "kept"
    kept.write_text(str(note_of(data)), encoding="utf-8")
    assert run("verify", folder, "--older", kept) == 0
    data[7] = write_leaf(filed(7, category="first"))
    kept.write_text(str(note_of(data)), encoding="utf-8")
    assert run("verify", folder, "--older", kept) == 1


def test_a_witness_makes_a_key_checks_and_signs(
    folder: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    private = tmp_path / "gazet.key"
    assert run("keygen", "gazet.example/w1", "--to", private) == 0
    public = capsys.readouterr().out.strip()
    assert private.stat().st_mode & 0o077 == 0
    with pytest.raises(command.KeyExists):
        run("keygen", "gazet.example/w1", "--to", private)
    with pytest.raises(command.NoSuchName):
        run("keygen", "two words", "--to", tmp_path / "other.key")
    assert run("verify", folder, "--witness", public) == 1
    assert run("cosign", folder, "--key-file", private) == 0
    assert run("verify", folder, "--witness", public) == 0
    assert run("verify", folder, "--witness", WITNESS.key()) == 1


def test_a_witness_does_not_sign_what_is_not_sound(folder: Path, run: Run, tmp_path: Path) -> None:
    private = tmp_path / "gazet.key"
    private.write_text(WITNESS.write(), encoding="utf-8")
    before = (folder / "checkpoint").read_bytes()
    assert run("cosign", broken(folder), "--key-file", private) == 1
    assert (folder / "checkpoint").read_bytes() == before


def test_a_receipt_is_checked_step_by_step(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = [write_leaf(entry) for entry in events(9)]
    held = {
        "v": 1,
        "origin": LOG.name,
        "number": "4",
        "salt": "00" * 16,
        "leaf": data[4].decode(),
        "index": 4,
        "size": 9,
        "proof": [b64encode(each).decode() for each in Tree(map(leaf_hash, data)).inclusion(4)],
        "checkpoint": str(note_of(data)),
    }
    place = tmp_path / "receipt.json"
    place.write_text(json.dumps(held), encoding="utf-8")
    assert run("receipt", place, "--key", LOG.key()) == 0
    assert [line[0] for line in capsys.readouterr().out.splitlines()] == ["✓"] * 3
    place.write_text(json.dumps(held | {"number": "5"}), encoding="utf-8")
    assert run("receipt", place, "--key", LOG.key()) == 1
    assert [line[0] for line in capsys.readouterr().out.splitlines()] == ["✗", "✓", "✓"]


def test_checking_needs_neither_django_nor_a_driver_of_a_database(tmp_path: Path) -> None:
    folder = write_log(tmp_path / "export", [], [note_of([])])
    program = (
        "import sys; sys.modules['django'] = sys.modules['psycopg'] = None\n"
        "from qalam.config.commandline import run\n"
        "sys.exit(run(['ledger', 'verify', sys.argv[1]]))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
