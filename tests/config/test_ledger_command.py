from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from qalam.config.commandline import run
from qalam.config.commands import ledger, ledger_records
from qalam.config.environment import WrongEnvironment, read_environment
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Checkpoint, Cosignature
from qalam.ledger.services import log
from qalam.transparency.notes import TIMED, Signer
from tests.ledger.entries import filed

AT = datetime(2023, 6, 1, 12, tzinfo=CITY_ZONE)
WITNESS = Signer("gazet.example/w1", bytes(range(32)))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    monkeypatch.setenv("QALAM_LANG", "en")
    monkeypatch.setattr(ledger_records, "present", lambda: AT)
    monkeypatch.setattr(ledger, "now", lambda: AT)
    # Invented leaves keep no rules of the queue.
    monkeypatch.setattr(ledger, "replay", lambda entries, territory: iter(()))
    settings.LOG_WITNESSES = [str(WITNESS.key(TIMED))]


@pytest.mark.django_db
def test_a_log_is_exported_verified_cosigned_and_the_signature_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.append([filed(number) for number in range(300)])
    folder, private = tmp_path / "export", tmp_path / "witness.key"
    private.write_text(WITNESS.write(TIMED), encoding="utf-8")
    assert run(["ledger", "export", "--to", str(folder)]) == 0
    assert "300 leaves" in capsys.readouterr().out
    assert run(["ledger", "verify", str(folder)]) == 0
    assert run(["ledger", "cosign", str(folder), "--key-file", str(private)]) == 0
    assert run(["ledger", "accept", str(folder / "checkpoint")]) == 0
    assert Cosignature.objects.get().witness == WITNESS.name
    assert run(["ledger", "export", "--to", str(folder)]) == 0
    assert run(["ledger", "verify", str(folder), "--witness", str(WITNESS.key(TIMED))]) == 0
    assert (folder / "witnesses.pub").read_text("utf-8") == f"{WITNESS.key(TIMED)}\n"


@pytest.mark.django_db
def test_signing_prints_the_checkpoint(capsys: pytest.CaptureFixture[str]) -> None:
    log.append([filed(1)])
    assert run(["ledger", "sign"]) == 0
    assert capsys.readouterr().out.strip() == Checkpoint.objects.get().note.strip()


def test_without_a_deed_the_command_says_what_it_can(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ledger"]) == 0
    told = capsys.readouterr().out
    assert all(f"  {name}" in told for name in ledger.DEEDS)


@pytest.mark.parametrize(
    "argv", [["ledger", "sing"], ["ledger", "verify"], ["ledger", "export"], ["ledger", "verify", "nowhere"]]
)
def test_what_cannot_be_done_is_one_sentence(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(argv) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_key_of_the_log_is_made_once_and_is_its_owner_s_alone(tmp_path: Path) -> None:
    first, second = (read_environment({}, var=tmp_path) for _ in range(2))
    assert first.log_key == second.log_key
    assert len(first.log_key) == 32
    assert (tmp_path / "log-key").stat().st_mode & 0o077 == 0
    assert read_environment({"QALAM_LOG_KEY": "A" * 43 + "="}, var=tmp_path).log_key == bytes(32)


@pytest.mark.parametrize(
    ("name", "value"), [("QALAM_LOG_KEY", "short"), ("QALAM_LOG_KEY", "AAAA"), ("QALAM_LOG_ORIGIN", "two words")]
)
def test_a_key_or_a_name_that_will_not_do_is_refused_by_name(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(WrongEnvironment, match=name):
        read_environment({name: value}, var=tmp_path)


def test_the_log_is_named_after_the_first_host(tmp_path: Path) -> None:
    hosts = {"QALAM_HOSTS": "bilim.qala.kz, www.qala.kz"}
    assert read_environment(hosts, var=tmp_path).log_origin == "bilim.qala.kz/log"
    assert read_environment({**hosts, "QALAM_LOG_ORIGIN": "qala.kz/log"}, var=tmp_path).log_origin == "qala.kz/log"
