"""Patterns of words with a look at their first letters find what they find without it."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

import qalam.checker
from benchmarks.checker import short_texts
from qalam.checker.needed import Words
from qalam.checker.patterns import words_pattern

WORDS = (
    r"оның ішінде|из них|of whom",
    r"\bбар(?:лығы)?\b|[Вв]сего|(?:он|жиырма)\s\d|\d{2,}%",
    r"(?<=[ғқ]а)\sөсті|-?(?:сы|сі)\b|x?",
    r"[^\W\d]+лардың|ішінен|(?:а|[^\d])б|\(|\||[|)]өсті",
    r"(?P<one>а)л?(?P=one)|ішінде",
    r"s|k|i|в",
)


@pytest.mark.parametrize("pattern", WORDS)
@pytest.mark.parametrize("flags", [0, re.I])
def test_finds_the_same(pattern: str, flags: re.RegexFlag) -> None:
    said = "\n".join(text.says for text in short_texts() if not text.is_held_out) + "ſ \u212a ı İ ᲀ ІШІНДЕ |өсті (б ала"
    found, due = (compiled.finditer(said) for compiled in (words_pattern(pattern, flags), re.compile(pattern, flags)))
    assert [(match.span(), match.groups()) for match in found] == [(match.span(), match.groups()) for match in due]


def test_looks_at_first_letters() -> None:
    assert words_pattern("из них|оның ішінде").pattern == "(?=[ио])(?:из них|оның ішінде)"
    assert words_pattern(r"из них|\w+лар|всего").pattern == r"(?=[и])(?:из них)|\w+лар|(?=[в])(?:всего)"
    assert words_pattern(r"\w+лар|а?").pattern == r"\w+лар|а?"


@pytest.mark.parametrize(
    ("pattern", "runs"),
    [
        ("из них|оның ішінде", ("из них", "оның ішінде")),
        ("подан|ПОДАНО|(?:не )?сдал", ("подан", "сдал")),
        (r"\b(?:алға|келді) (?:шық|өт)ты|жоқ(?! емес)", ("алға", "жоқ", "келді")),
        (r"(?:осы ){1,2}[жс]ыл", ("осы ",)),
    ],
)
def test_knows_the_letters_without_which_nothing_is_found(pattern: str, runs: tuple[str, ...]) -> None:
    compiled = words_pattern(pattern, re.I)
    assert isinstance(compiled, Words)
    assert compiled.runs == runs


@pytest.mark.parametrize("pattern", [r"\d+ мектеп|он", "(?:мектеп)?а", "(?=мектеп)м", "мектеп|[бк]ала?"])
def test_is_tried_everywhere_where_no_letters_are_needed(pattern: str) -> None:
    assert not isinstance(words_pattern(pattern, re.I), Words)


def _all_words() -> Iterator[Words]:
    """Every such pattern that a module of the checker holds by itself or in a list."""
    for module in pkgutil.walk_packages(qalam.checker.__path__, "qalam.checker."):
        for value in vars(import_module(module.name)).values():
            for one in value if isinstance(value, (list, tuple)) else (value,):
                if isinstance(one, Words):
                    yield one


def test_every_pattern_of_the_checker_finds_the_same() -> None:
    patterns = {one.pattern: one for one in _all_words()}
    assert patterns
    for text in [text for text in short_texts() if not text.is_held_out][::9]:
        said = [text.says, text.says.upper()]
        for one in patterns.values():
            assert all(bool(one.compiled.search(words)) <= one.may_stand(words) for words in said), one.pattern
