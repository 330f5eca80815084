"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import resource
import signal
from pathlib import Path

import pytest

from qalam.documents import saving
from qalam.documents.saving import NotWritten, save
from qalam.kernel.trilingual import LANGUAGES


def test_folders_are_made_and_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "report.pdf"
    save(path, b"first")
    save(path, b"second")
    assert path.read_bytes() == b"second"
    assert os.listdir(path.parent) == ["report.pdf"]


def test_a_full_disk_is_refused_and_leaves_the_older_file_alone(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "report.pdf"
    save(path, b"older")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(NotWritten) as refused:
        save(path, b"newer")
    assert path.read_bytes() == b"older"
    assert os.listdir(tmp_path) == ["report.pdf"]
    assert len({refused.value.say(language) for language in LANGUAGES}) == 3
    assert "disk is full" in str(refused.value)


def test_a_file_that_the_system_cuts_short_is_refused_and_removed(tmp_path: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(NotWritten):
            save(tmp_path / "report.pdf", b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, heard)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_the_full_device_of_the_system_is_refused(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "report.pdf"

    def on_full_device(**_: object) -> tuple[int, str]:
        name = str(tmp_path / ".report.pdf.part")
        os.symlink("/dev/full", name)
        return os.open(name, os.O_WRONLY), name

    monkeypatch.setattr(saving.tempfile, "mkstemp", on_full_device)
    with pytest.raises(NotWritten, match="disk is full"):
        save(path, b"x" * 100_000)
    assert os.listdir(tmp_path) == []


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotWritten, match="not a folder"):
        save(tmp_path / "file" / "report.pdf", b"x")


def test_a_pipe_or_a_device_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        save(pipe, b"whole")
        assert os.read(reader, 100) == b"whole"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
