"""Compilation of the inner loops."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """Compile with Numba; the machine code is kept on disk where a folder for it can be written."""
    try:
        return cast(Function, njit(cache=True, nogil=True)(function))
    except RuntimeError:
        # Numba refuses to decorate when no cache folder is writable: a read-only installation.
        return cast(Function, njit(nogil=True)(function))
