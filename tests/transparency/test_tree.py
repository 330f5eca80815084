"""The tree against RFC 6962 word by word (`slow`), against published vectors, and against whoever cheats."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.transparency.growth import Range, grow
from qalam.transparency.hashing import EMPTY_ROOT, leaf_hash, node_hash
from qalam.transparency.proofs import NoProof, continues, includes
from qalam.transparency.tree import Tree
from tests.transparency import slow

# The entries with which implementations of Certificate Transparency test themselves, and the roots they agree on.
ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
entries = st.lists(st.binary(max_size=4), min_size=1, max_size=70)


def tree_of(data: list[bytes]) -> Tree:
    return Tree(leaf_hash(each) for each in data)


def test_the_empty_log_has_the_hash_of_nothing() -> None:
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert tree_of([]).root() == Range().root == EMPTY_ROOT


@pytest.mark.parametrize("many", range(1, 9))
def test_the_published_roots_come_out(many: int) -> None:
    assert tree_of(ENTRIES[:many]).root().hex() == ROOTS[many - 1]
    assert tree_of(ENTRIES).root(many).hex() == ROOTS[many - 1]
    assert grow(Range(), [leaf_hash(entry) for entry in ENTRIES[:many]])[0].root.hex() == ROOTS[many - 1]


def test_the_published_paths_come_out() -> None:
    assert [each.hex() for each in tree_of(ENTRIES).inclusion(5)] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    assert [each.hex() for each in tree_of(ENTRIES[:7]).consistency(3)] == [
        slow.leaf(ENTRIES[2]).hex(),
        slow.leaf(ENTRIES[3]).hex(),
        slow.root(ENTRIES[:2]).hex(),
        slow.root(ENTRIES[4:7]).hex(),
    ]


def test_a_leaf_never_hashes_like_a_node() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)


@given(entries, st.data())
def test_every_proof_is_that_of_the_text(data: list[bytes], draw: st.DataObject) -> None:
    tree = tree_of(data)
    new = draw.draw(st.integers(1, len(data)))
    old, index = draw.draw(st.integers(1, new)), draw.draw(st.integers(0, new - 1))
    assert tree.root(new) == slow.root(data[:new])
    assert tree.inclusion(index, new) == slow.path(index, data[:new])
    assert tree.consistency(old, new) == slow.proof(old, data[:new])


@given(entries, st.data())
def test_a_proof_convinces_of_what_is_so_and_of_nothing_else(data: list[bytes], draw: st.DataObject) -> None:
    tree, size = tree_of(data), len(data)
    index = draw.draw(st.integers(0, size - 1))
    path, leaf = tree.inclusion(index), leaf_hash(data[index])
    assert includes(tree.root(), leaf, index, size, path)
    assert not includes(tree.root(), leaf_hash(data[index] + b"x"), index, size, path)
    assert not includes(tree.root(), leaf, size, size, path)
    assert not includes(tree.root(), leaf, index, size, [*path, bytes(32)])
    if path:
        assert not includes(tree.root(), leaf, index, size, path[:-1])
        wrong = draw.draw(st.integers(0, len(path) - 1))
        assert not includes(tree.root(), leaf, index, size, [*path[:wrong], bytes(32), *path[wrong + 1 :]])


@given(entries, st.data())
def test_a_continuation_convinces_and_a_rewritten_past_does_not(data: list[bytes], draw: st.DataObject) -> None:
    tree, size = tree_of(data), len(data)
    old = draw.draw(st.integers(0, size))
    path, before, after = tree.consistency(old), (old, tree.root(old)), (size, tree.root())
    assert continues(before, after, path)
    assert not continues((old, bytes(32)), after, path)
    assert not continues(before, (size, bytes(32)), path) or old == 0
    assert not continues(before, after, [*path, bytes(32)])
    if old:
        changed = draw.draw(st.integers(0, old - 1))
        rewritten = tree_of([*data[:changed], data[changed] + b"x", *data[changed + 1 :]])
        assert not continues(before, (size, rewritten.root()), rewritten.consistency(old))
    if path:
        assert not continues(before, after, path[:-1])


@given(st.lists(st.integers(0, 40), max_size=12))
def test_a_log_that_grows_in_steps_is_the_log_that_grew_at_once(steps: list[int]) -> None:
    data = [place.to_bytes(2, "big") for place in range(sum(steps))]
    hashes, tree = [leaf_hash(each) for each in data], tree_of(data)
    grown, seen = Range(), []
    for start, end in pairwise([0, *(sum(steps[: place + 1]) for place in range(len(steps)))]):
        grown, complete = grow(grown, hashes[start:end], every=2)
        seen += complete
        assert grown == Range.of(end, bytes(grown))
        assert grown.root == slow.root(data[:end])
    levels = [level for level in range(2, 12, 2) if len(data) >> level]
    assert sorted((each.level, each.index, each.hash) for each in seen) == [
        (level, index, tree.node(level, index)) for level in levels for index in range(len(data) >> level)
    ]


@pytest.mark.parametrize("size", [-1, 1, 2, 3])
def test_a_range_of_another_size_is_not_taken(size: int) -> None:
    with pytest.raises(ValueError, match="leaves"):
        Range.of(size, b"x")


def test_there_is_no_proof_of_what_is_not_there() -> None:
    tree = tree_of(ENTRIES)
    with pytest.raises(NoProof):
        tree.inclusion(8)
    with pytest.raises(NoProof):
        tree.consistency(9)
    assert not continues((9, bytes(32)), (8, tree.root()), [])
