"""Patterns of words with a look at their first letters find what they find without it."""

from __future__ import annotations

import re

import pytest

from benchmarks.checker import short_texts
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
