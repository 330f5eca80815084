from __future__ import annotations

import pytest
from numba.core.caching import _CacheLocator

from qalam.allocation.compiled import compiled


def twice(number: int) -> int:
    return 2 * number


def test_where_no_folder_takes_machine_code_it_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: _CacheLocator) -> None:
        raise OSError

    monkeypatch.setattr(_CacheLocator, "ensure_cache_path", refuse)
    function = compiled(twice)
    assert function(21) == 42
    assert not function.stats.cache_path
