"""Is there room on a disk, and does somebody say that there is none?"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

SIGNS_OF_FULL_DISK = ("No space left", "Check free disk space", "quota exceeded")
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
JOURNAL_FILE = 16 * 2**20
"""Bytes: PostgreSQL writes its journal in files of this size and cannot go on without room for one."""


def speak_of_full_disk(words: str) -> bool:
    """Do the words of a program say that the disk is full?"""
    return any(sign in words for sign in SIGNS_OF_FULL_DISK)


def is_full_disk(problem: OSError) -> bool:
    """Did the system refuse to write because there is no room?"""
    return problem.errno in NO_ROOM


def lacks_room(folder: Path) -> bool:
    """Is the disk that the folder lies on, or will lie on, too full for PostgreSQL? Its log cannot say so then."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    return shutil.disk_usage(there).free < JOURNAL_FILE
