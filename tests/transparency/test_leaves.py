from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.transparency.leaves import LARGEST_NUMBER, NotALeaf, moment_of, read_leaf, write_leaf

LEAF = {"v": 1, "kind": "filed", "at": "2023-05-01T09:00:00+05:00"}
plain = st.one_of(
    st.none(), st.integers(-LARGEST_NUMBER, LARGEST_NUMBER), st.text(st.characters(exclude_categories=["Cs"]))
)
bodies = st.dictionaries(st.from_regex(r"\A[a-z][a-z0-9_]{0,6}\Z"), plain | st.lists(plain, max_size=4), max_size=6)


def test_a_leaf_is_written_in_one_way() -> None:
    leaf = {**LEAF, "wants": ["990240001234", None, 3], "name": 'Әсем "\\\n\u0001\u007f'}
    assert write_leaf(leaf).decode() == (
        '{"at":"2023-05-01T09:00:00+05:00","kind":"filed","name":"Әсем \\"\\\\\\n\\u0001\u007f","v":1,'
        '"wants":["990240001234",null,3]}'
    )


@given(bodies)
def test_a_leaf_is_read_as_it_was_written_in_whatever_order(body: dict[str, Any]) -> None:
    leaf = {**body, **LEAF}
    data = write_leaf(leaf)
    assert read_leaf(data) == leaf
    assert write_leaf(dict(reversed(leaf.items()))) == data


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"1", b"\xff", b'{"v":1}', b"[" * 100_000,
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"a","kind":"filed","v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","v":1} ',
        b'{"at":"2023-05-01T09:00:00+05:00", "kind":"filed","v":1}',
        b'{"kind":"filed","at":"2023-05-01T09:00:00+05:00","v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","v":1.0}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":1e3,"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":-0,"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":NaN,"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":true,"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":{},"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":[[1]],"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":9007199254740992,"v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"fil\\u0065d","v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","n":"\\ud800","v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","N":1,"v":1}',
        b'{"at":"2023-05-01T09:00:00","kind":"filed","v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","v":2}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"","v":1}',
        b'{"at":"2023-05-01T09:00:00+05:00","kind":"filed","v":true}',
        b'\xef\xbb\xbf{"at":"2023-05-01T09:00:00+05:00","kind":"filed","v":1}',
    ],
)  # fmt: skip
def test_every_other_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(NotALeaf):
        read_leaf(data)


def test_a_name_that_stands_twice_is_said_so() -> None:
    with pytest.raises(NotALeaf, match="twice"):
        read_leaf(b'{"at":"2023-05-01T09:00:00+05:00","kind":"a","kind":"filed","v":1}')


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with pytest.raises(NotALeaf):
        read_leaf(data)


@pytest.mark.parametrize("value", [0.5, True, {"a": 1}, [[1]], (1, 0.5), b"x", 2**53, {1}])
def test_a_value_that_json_or_browsers_would_bend_is_not_written(value: object) -> None:
    with pytest.raises(NotALeaf, match="'n'"):
        write_leaf({**LEAF, "n": value})


def test_a_leaf_has_no_more_than_a_bundle_can_count() -> None:
    with pytest.raises(NotALeaf, match="65535"):
        write_leaf({**LEAF, "n": "x" * 65535})
    with pytest.raises(NotALeaf):
        write_leaf({**LEAF, "n": "\ud800"})


def test_a_moment_has_its_zone() -> None:
    assert moment_of(LEAF) == datetime.fromisoformat("2023-05-01T04:00:00+00:00")
    with pytest.raises(NotALeaf):
        moment_of({"at": 5})


def test_what_is_written_is_json_for_everybody() -> None:
    assert json.loads(write_leaf(LEAF)) == LEAF
