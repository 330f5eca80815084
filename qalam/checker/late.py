"""What is made when it is first asked for.

The rules of the checker have some two thousand patterns, of which a report asks for less than half; to compile them
all takes as long as to check thirty pages.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any


class Late:
    """Stands for what `make` makes: its methods and values are read as its own, but it is no instance of the class."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    @cached_property
    def made(self) -> Any:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(self.made, name)  # the next time it is read without a call of this
        return found
