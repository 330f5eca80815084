"""Bytes to text: UTF-8, UTF-16, Windows-1251, and by their letters the encodings before them."""

from __future__ import annotations

import codecs

from qalam.checker.patterns import as_pattern
from qalam.checker.reading.letters import READ_AS, eight_bit
from qalam.kernel.trilingual import Trilingual

SAMPLE = 100_000  # characters
MOST_CONTROLS = 50  # one of so many signs; a word processor leaves some at hyphens and pages
_CONTROLS = as_pattern("[\x01-\x08\x0e-\x19\x1b-\x1d\x7f]")
FEW = 3  # sound letters beyond ASCII to a damaged one
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> str | None:
    """The text of `data`, its line ends made `\\n`; None for bytes that are no text in any
    of the encodings."""
    return _read(data)[0]


def read_as(data: bytes) -> Trilingual | None:
    """What is said of a text's encoding; nothing of those in use."""
    return READ_AS.get(_read(data)[1])


def _read(data: bytes) -> tuple[str | None, str]:
    """A text and its encoding."""
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    for name in marked or [*_unmarked_utf16(data), "utf-8", ""]:
        encoding = name or eight_bit(data)
        text = _decoded(data, encoding) if encoding else None
        if encoding and text is not None:
            return (None if _is_binary(text) else text.replace("\r\n", "\n").replace("\r", "\n")), encoding
    return None, ""


def _is_binary(text: str) -> bool:
    """Whether what is read is no text: a zero, or more than a few signs that no text has."""
    sample = text[:SAMPLE]
    return "\0" in text or len(_CONTROLS.findall(sample)) * MOST_CONTROLS > len(sample)


def _decoded(data: bytes, name: str) -> str | None:
    """The text in an encoding; UTF-8 also where a few letters of many are cut or damaged."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        if not name.startswith("utf-8"):
            return None
    text = data.decode(name, errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(letter > "\x7f" for letter in text) - damaged
    return text if damaged * FEW < whole else None


def _unmarked_utf16(data: bytes) -> list[str]:
    """UTF-16 without a mark: spaces and digits leave a zero in every other byte."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return []
    if sample[1::2].count(0) > len(sample) // 20 and not sample[::2].count(0):
        return ["utf-16-le"]
    if sample[::2].count(0) > len(sample) // 20 and not sample[1::2].count(0):
        return ["utf-16-be"]
    return []
