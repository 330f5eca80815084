from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.transparency.tiles import Tile, Truncated, pack_entries, read_path, tiles_of, unpack_entries, width_of


@pytest.mark.parametrize(
    ("tile", "path"),
    [
        (Tile(0, 0), "0/000"),
        (Tile(0, 999), "0/999"),
        (Tile(0, 1000), "0/x001/000"),
        (Tile(0, 1234067), "0/x001/x234/067"),
        (Tile(3, 5, 17), "3/005.p/17"),
        (Tile(None, 1234067, 255), "entries/x001/x234/067.p/255"),
    ],
)
def test_a_tile_stands_where_the_format_says(tile: Tile, path: str) -> None:
    assert tile.path == path
    assert read_path(path) == tile


@pytest.mark.parametrize(
    "path",
    [
        "0/1", "0/0000", "0/x000/001", "00/000", "64/000", "0/000.p/0", "0/000.p/256", "0/000.p/01", "0/000.p/",
        "entries/", "../000", "0/x001", "0/000/", "-1/000", "0/٠٠٠",
    ],
)  # fmt: skip
def test_no_tile_is_written_in_a_second_way(path: str) -> None:
    assert read_path(path) is None


def test_a_log_of_70000_leaves_has_the_tiles_of_the_format_s_example() -> None:
    tiles = list(tiles_of(70_000))
    assert sum(tile.level == 0 and tile.width == 256 for tile in tiles) == 273
    assert sum(tile.level is None for tile in tiles) == 274
    partial = {(tile.level, tile.index, tile.width) for tile in tiles if tile.width < 256}
    assert partial == {(None, 273, 112), (0, 273, 112), (1, 1, 17), (2, 0, 1)}
    assert Tile(1, 0) in tiles


def test_a_log_of_256_leaves_has_a_tile_of_one_above() -> None:
    assert list(tiles_of(256)) == [Tile(None, 0), Tile(0, 0), Tile(1, 0, 1)]


@settings(deadline=None)
@given(st.integers(0, 10**6))
def test_each_tile_of_a_log_is_as_wide_as_the_log_makes_it(size: int) -> None:
    tiles = list(tiles_of(size))
    assert len(set(tiles)) == len(tiles)
    assert all(width_of(tile, size) == tile.width for tile in tiles)
    assert sum(tile.width for tile in tiles if tile.level == 0) == size
    assert all(read_path(tile.path) == tile for tile in tiles)


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_a_bundle_gives_back_its_entries(entries: list[bytes]) -> None:
    assert unpack_entries(pack_entries(entries)) == entries


@given(st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=20), st.data())
def test_a_bundle_that_breaks_off_never_gives_all_its_entries(entries: list[bytes], draw: st.DataObject) -> None:
    bundle = pack_entries(entries)
    cut = bundle[: draw.draw(st.integers(0, len(bundle) - 1))]
    try:
        found = unpack_entries(cut)
    except Truncated:
        return
    assert len(found) < len(entries)
