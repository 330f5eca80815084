"""A small disk of its own, in memory, that can be filled and emptied at once; only root can make one."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qalam.config.database.placement import place
from tests.crash.first_start import kill_database

SIZE = 2 * 2**30
PAGE = 4096


class SmallDisk:
    """The folder that the disk is mounted at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, left: int) -> None:
        """Leave so many bytes; the disk shrinks, what lies on it stays."""
        self.resize(SIZE - self.free + left)

    def empty(self) -> None:
        """Give all the room back."""
        self.resize(SIZE)

    @property
    def free(self) -> int:
        """Bytes that are left of the whole disk."""
        found = os.statvfs(self.folder)
        return SIZE - (found.f_blocks - found.f_bfree) * found.f_frsize

    def resize(self, size: int) -> None:
        # The disk is in use and may be growing: it never gets smaller than what lies on it.
        for more in range(64):
            asked = f"remount,size={max(size, 0) // PAGE * PAGE + more * 16 * PAGE}"
            if subprocess.run(["mount", "-o", asked, self.folder], check=False, capture_output=True).returncode == 0:
                return
        raise OSError(f"the disk at {self.folder} cannot be resized")


@contextmanager
def small_disk() -> Iterator[SmallDisk]:
    """A disk that goes with all that lies on it."""
    folder = Path(tempfile.mkdtemp(prefix="qalam-disk-"))
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=755", "qalam-crash", folder], check=True)
    try:
        yield SmallDisk(folder)
    finally:
        unmount(folder)
        folder.rmdir()


@contextmanager
def records_on(disk: SmallDisk, name: str) -> Iterator[Path]:
    """A folder of records whose database lies on the disk too; what its processes say is kept on another one."""
    var = disk.folder / name
    var.mkdir()
    home, inside = place(var).home, disk.folder / f"{name}-database"
    home.mkdir(parents=True)
    inside.mkdir(mode=0o755)
    subprocess.run(["mount", "--bind", inside, home], check=True)
    said = Path(tempfile.mkdtemp(prefix="qalam-said-"))
    (var / "said.txt").symlink_to(said / "said.txt")
    (var / "done.txt").symlink_to(said / "done.txt")
    try:
        yield var
    finally:
        kill_database(home / "data")
        unmount(home)
        home.rmdir()
        shutil.rmtree(said)
        for left in (inside, var):  # what comes next has the disk to itself
            shutil.rmtree(left)


def unmount(folder: Path) -> None:
    """Take the disk away; a process that is still leaving does not keep it."""
    subprocess.run(["umount", "--lazy", folder], check=True)


def can_mount() -> bool:
    """Whether this machine lets us have a disk of our own."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    try:
        with small_disk():
            return True
    except (OSError, subprocess.CalledProcessError):
        return False
