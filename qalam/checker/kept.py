"""What the patterns of the checker are looked at for, kept beside the compiled modules.

To read a thousand patterns for the letters that they need takes a third of a second, each time that the program starts;
`make setup` keeps what is read, as Python keeps modules. Without the file each pattern is read when first asked for.
"""

from __future__ import annotations

import marshal
import os
import pkgutil
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path

Looked = tuple[str, tuple[str, ...], str]
"""A pattern that finds the same sooner, the runs of letters of which it needs one, and its words that need none."""

FOLDER = Path(__file__).parent
READERS = ("kept.py", "needed.py", "patterns.py")  # what is kept depends on how these read a pattern


@cache
def kept() -> dict[tuple[str, int], Looked]:
    """What was read of each pattern and its flags; nothing where it was not kept, or by another program or Python."""
    try:
        found: dict[tuple[str, int], Looked] = marshal.loads(_file().read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return found


def keep() -> Path:
    """Read the patterns of all modules of the checker and keep what is found; OSError where there is no room."""
    patterns = import_module("qalam.checker.patterns")
    for module in pkgutil.walk_packages([str(FOLDER)], "qalam.checker."):
        import_module(module.name)
    found = {(pattern, flags): patterns.read(pattern, flags) for pattern, flags in sorted(patterns.ASKED)}
    file = _file()
    file.parent.mkdir(exist_ok=True)
    begun = file.with_suffix(f".{os.getpid()}")
    begun.write_bytes(marshal.dumps(found))
    begun.replace(file)  # at once, for others may be reading it
    for other in file.parent.glob("patterns-*.kept"):
        if other != file:  # of a program before this one
            other.unlink(missing_ok=True)
    return file


def _file() -> Path:
    """The file of this Python and of the program that reads patterns as it does now."""
    told = sha256(sys.version.encode())
    for name in READERS:
        told.update((FOLDER / name).read_bytes())
    return FOLDER / "__pycache__" / f"patterns-{told.hexdigest()[:16]}.kept"


if __name__ == "__main__":
    with suppress(OSError):  # without it all works, but starts later
        keep()
