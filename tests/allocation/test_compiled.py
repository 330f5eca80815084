from __future__ import annotations

import errno
import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import numba
import numpy as np
import pytest
from numba.core.caching import _CacheLocator
from numba.core.registry import CPUDispatcher

import qalam.allocation
from qalam.allocation.compiled import EDITIONS, SOURCES, compiled, edition_of, folder_on, shelves
from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.solving import Market, solve
from qalam.allocation.warming import warm
from tests.allocation.markets import problem_of
from tests.allocation.waiting_lines import Town


def twice(number: int) -> int:
    return 2 * number


def test_where_no_folder_takes_machine_code_it_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: _CacheLocator) -> None:
        raise OSError

    monkeypatch.setattr(_CacheLocator, "ensure_cache_path", refuse)
    function = compiled(twice)
    assert function(21) == 42
    assert not function.stats.cache_path


def test_machine_code_is_kept_in_a_folder_of_this_edition() -> None:
    assert os.environ.get("NUMBA_CACHE_DIR") or Path(numba.config.CACHE_DIR).name == edition_of(SOURCES)


def test_every_change_in_any_file_makes_another_edition(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("1")
    (tmp_path / "two.py").write_text("2")
    before = edition_of(tmp_path)
    assert edition_of(tmp_path) == before
    (tmp_path / "two.py").write_text("3")
    changed = edition_of(tmp_path)
    (tmp_path / "three.py").write_text("")
    assert len({before, changed, edition_of(tmp_path)}) == 3


def test_a_shelf_that_cannot_be_written_gives_way_to_the_next(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert folder_on([tmp_path / "file", tmp_path / "own"], "a") == tmp_path / "own" / "a"
    assert (tmp_path / "own" / "a").is_dir()
    assert folder_on([tmp_path / "file"], "a") is None


def test_a_new_edition_sends_the_oldest_away(tmp_path: Path) -> None:
    for age in range(EDITIONS + 1):
        folder = folder_on([tmp_path], f"edition {age}")
        assert folder
        os.utime(folder, (1000 + age, 1000 + age))
    assert sorted(folder.name for folder in tmp_path.iterdir()) == [f"edition {age}" for age in range(1, EDITIONS + 1)]


def test_beside_the_code_comes_before_the_folder_of_the_city_and_that_before_the_account() -> None:
    found = shelves({"QALAM_VAR": "/srv/qalam", "HOME": "/home/aru"})
    assert found[0] == SOURCES / "__pycache__" / "machine-code"
    assert found[1:] == [Path("/srv/qalam/machine-code"), Path("/home/aru/.cache/qalam/machine-code")]
    assert shelves({"XDG_CACHE_HOME": "/cache", "HOME": "/home/aru"})[1:] == [Path("/cache/qalam/machine-code")]
    assert len(shelves({})) == 1


def signatures() -> dict[str, int]:
    """How many machine codes each compiled function of the allocation has in this process."""
    modules = [
        importlib.import_module(f"qalam.allocation.{one.name}")
        for one in pkgutil.iter_modules(qalam.allocation.__path__)
    ]
    functions = {
        f"{f.__module__}.{name}": f
        for module in modules
        for name, f in vars(module).items()
        if isinstance(f, CPUDispatcher)
    }
    return {name: len(function.signatures) for name, function in functions.items()}


def rounds_after_warming() -> None:
    """In a process of its own: after the warming no round compiles or loads anything more."""
    warm()
    before = signatures()
    town = Town(
        choices=[[0, 1], [0, 1], [1, 0], [0]],
        ranks=[[0, 0], [0, 0], [1, 0], [1, 1]],
        seats=[2, 1],
        turns=[2, 0, 1, 3],
        classes=[1, 2, 0, 0],
        ahead=[1, -1],
        due=[2, -1],
        every=[4, 1],
        counters=[0, 0],
        homes=[-1, -1, -1, 1],
        batches=[0, 0, -1, -1],
    )
    solve(town.market())
    plain = problem_of(town.choices, town.ranks, town.seats, town.turns)
    for mechanism in MECHANISMS:
        solve(Market(plain, mechanism=mechanism))
    solve(Market(plain, homes=np.array(town.homes), mechanism="ttc"))
    assert signatures() == before
    assert sum(before.values()) > 20


def test_after_the_warming_nothing_is_left_to_compile() -> None:
    code = f"from {__name__} import rounds_after_warming; rounds_after_warming()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_machine_code_that_finds_no_room_is_used_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numba.config, "CACHE_DIR", str(tmp_path))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("numba.core.caching.IndexDataCacheFile.save", full)
    assert compiled(twice)(4) == 8
    assert not list(tmp_path.rglob("*.nbc"))
