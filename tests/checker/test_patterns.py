"""Patterns of words with a look at their first letters find what they find without it."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

import qalam.checker
from benchmarks.checker import ShortText, short_texts
from qalam.checker import kept
from qalam.checker.late import Late
from qalam.checker.needed import LONG, Words
from qalam.checker.patterns import as_pattern, read, words_pattern

FEWEST = 1_000  # patterns of the checker
WORDS = (
    r"оның ішінде|из них|of whom",
    r"\bбар(?:лығы)?\b|[Вв]сего|(?:он|жиырма)\s\d|\d{2,}%",
    r"(?<=[ғқ]а)\sөсті|-?(?:сы|сі)\b|x?",
    r"[^\W\d]+лардың|ішінен|(?:а|[^\d])б|\(|\||[|)]өсті",
    r"(?P<one>а)л?(?P=one)|ішінде",
    r"s|k|i|в",
)


def _some_texts() -> list[ShortText]:
    return [text for text in short_texts() if not text.is_held_out][::9]


@pytest.mark.parametrize("pattern", WORDS)
@pytest.mark.parametrize("flags", [0, re.I])
def test_finds_the_same(pattern: str, flags: re.RegexFlag) -> None:
    said = "\n".join(text.says for text in _some_texts()) + "ſ \u212a ı İ ᲀ ІШІНДЕ |өсті (б ала"
    found, due = (compiled.finditer(said) for compiled in (words_pattern(pattern, flags), re.compile(pattern, flags)))
    assert [(match.span(), match.groups()) for match in found] == [(match.span(), match.groups()) for match in due]


def test_looks_at_first_letters() -> None:
    assert words_pattern("из них|оның ішінде").pattern == "(?=[ио])(?:из них|оның ішінде)"
    assert words_pattern(r"из них|\w+лар|всего").pattern == r"(?=[и])(?:из них)|\w+лар|(?=[в])(?:всего)"
    assert words_pattern(r"\w+лар|а?").pattern == r"\w+лар|а?"
    assert words_pattern(r"\b(?:из них|\w+лар)\b").pattern == r"(?=[и])(?:\bиз них\b)|\b\w+лар\b"
    assert words_pattern(r"\b(?:из|он)\s(?:них|\d)").pattern == r"(?=[ио])(?:\b(?:из|он)\s(?:них|\d))"


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
    compiled = made(words_pattern(pattern, re.I))
    assert isinstance(compiled, Words)
    assert compiled.runs == runs


@pytest.mark.parametrize("pattern", [r"\d+ мектеп|он", "(?:мектеп)?а", "(?=мектеп)м", "мектеп|[бк]ала?"])
def test_is_tried_everywhere_where_no_letters_are_needed(pattern: str) -> None:
    assert isinstance(made(words_pattern(pattern, re.I)), re.Pattern)


def made(one: object) -> object:
    assert isinstance(one, Late)
    return one.made


@pytest.mark.parametrize("unlike", ["", "İ"])  # one letter, and two when small
def test_finds_the_same_within_a_long_text(unlike: str) -> None:
    said = unlike + "".join(f"{place} оқушы, ОНЫҢ ІШІНДЕ {place * 7} қыз; " + "а" * (place % 60) for place in range(90))
    pattern = r"оның ішінде|\bқыз\b|из них"
    words, due = words_pattern(pattern, re.I), re.compile(pattern, re.I)
    assert len(said) > LONG
    for start in range(0, len(said), 37):
        for end in (start + 3, start + 12, start + 90, start + 700, len(said)):
            assert bool(words.search(said, start, end)) is bool(due.search(said, start, end)), (start, end)


def test_is_made_once_and_when_first_asked_for() -> None:
    calls: list[str] = []
    one = Late(lambda: calls.append("made") or re.compile("мектеп"))
    assert not calls
    assert one.search("12 мектеп").span() == (3, 9)
    assert one.pattern == "мектеп"
    assert calls == ["made"]


def test_says_what_is_wrong_with_a_pattern_at_its_first_use() -> None:
    broken = as_pattern("(мектеп")
    with pytest.raises(re.error, match="missing"):
        broken.search("12 мектеп")


def _held(value: object) -> Iterator[Late]:
    """The patterns that a value is or holds."""
    if isinstance(value, Late):
        yield value
    elif isinstance(value, Mapping):
        yield from _held(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _held(one)


def _all_patterns() -> dict[int, Late]:
    """Every pattern that a module of the checker holds by itself or in a list."""
    modules = pkgutil.walk_packages(qalam.checker.__path__, "qalam.checker.")
    values = [value for module in modules for value in vars(import_module(module.name)).values()]
    return {id(one): one for one in _held(values)}


def test_every_pattern_of_the_checker_is_one() -> None:
    patterns = _all_patterns().values()
    assert len(patterns) > FEWEST
    assert all(isinstance(one.made, (re.Pattern, Words)) for one in patterns)


def test_every_pattern_of_the_checker_finds_the_same() -> None:
    patterns = {one.pattern: one.made for one in _all_patterns().values() if isinstance(one.made, Words)}
    assert patterns
    for text in _some_texts():
        said = [text.says, text.says.upper()]
        for one in patterns.values():
            assert all(bool(one.compiled.search(words)) <= one.may_stand(words) for words in said), one.pattern


def test_what_is_kept_of_patterns_is_what_is_read_of_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "made" / "patterns.kept"
    monkeypatch.setattr(kept, "_file", lambda: file)
    kept.kept.cache_clear()
    assert kept.kept() == {}
    assert kept.keep() == file
    kept.kept.cache_clear()
    known = kept.kept()
    kept.kept.cache_clear()
    assert len(known) > FEWEST
    assert [name for name in list(known)[::7] if known[name] != read(*name)] == []
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("damaged", [b"", b"\x00", b"[", b"{0"])
def test_a_damaged_file_of_patterns_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, damaged: bytes
) -> None:
    file = tmp_path / "patterns.kept"
    file.write_bytes(damaged)
    monkeypatch.setattr(kept, "_file", lambda: file)
    kept.kept.cache_clear()
    assert kept.kept() == {}
    kept.kept.cache_clear()
