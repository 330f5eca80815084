"""Compilation of the inner loops, and where their machine code is kept.

To see whether kept machine code is out of date Numba looks at the file of the function, not at those of the functions
that it calls. So every edition of this package keeps its machine code in a folder of its own: beside the code, where
that can be written, else in `QALAM_VAR`, else in the cache of the account. `NUMBA_CACHE_DIR` comes before all.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba import njit

Function = TypeVar("Function", bound=Callable[..., Any])

SOURCES = Path(__file__).parent
EDITIONS = 3
"""How many editions stay where a new one comes."""


def edition_of(sources: Path) -> str:
    """Another one for every change in a file of the package."""
    digest = hashlib.sha256()
    for file in sorted(sources.glob("*.py")):
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def shelves(environ: Mapping[str, str]) -> list[Path]:
    """Folders for the machine code of all editions, the best first."""
    found = [SOURCES / "__pycache__"]
    if environ.get("QALAM_VAR"):
        found.append(Path(environ["QALAM_VAR"]))
    if environ.get("XDG_CACHE_HOME"):
        found.append(Path(environ["XDG_CACHE_HOME"], "qalam"))
    elif environ.get("HOME"):
        found.append(Path(environ["HOME"], ".cache", "qalam"))
    return [place / "machine-code" for place in found]


def folder_on(candidates: Iterable[Path], edition: str) -> Path | None:
    """The folder of the edition on the first shelf that can be written, if any; old editions leave the shelf."""
    for shelf in candidates:
        folder = shelf / edition
        with suppress(OSError):
            if not folder.is_dir():
                folder.mkdir(parents=True)
                others = sorted(shelf.iterdir(), key=lambda other: other.stat().st_mtime, reverse=True)
                for old in others[EDITIONS:]:
                    shutil.rmtree(old, ignore_errors=True)
            if os.access(folder, os.W_OK):
                return folder
    return None


def compiled(function: Function) -> Function:
    """Compile with Numba; the machine code is kept on disk where a folder for it can be written."""
    try:
        made: Any = njit(cache=True, nogil=True)(function)
        made._cache.save_overload = where_there_is_room(made._cache.save_overload)
        return cast(Function, made)
    except RuntimeError:
        # Numba refuses to decorate when no cache folder is writable: a read-only installation.
        return cast(Function, njit(nogil=True)(function))


def where_there_is_room(save: Callable[..., None]) -> Callable[..., None]:
    """Keeping machine code is a help, not a need: what finds no room is compiled anew by the next process."""

    def saved(*what: Any) -> None:
        with suppress(OSError):
            save(*what)

    return saved


settings: Any = numba.config
if not settings.CACHE_DIR:
    settings.CACHE_DIR = str(folder_on(shelves(os.environ), edition_of(SOURCES)) or "")
