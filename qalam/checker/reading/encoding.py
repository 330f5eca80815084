"""Bytes to text: UTF-8, UTF-16 and Windows-1251."""

from __future__ import annotations

import codecs

FEW = 3  # sound letters beyond ASCII to a damaged one
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> str | None:
    """The text of `data`, its line ends made `\\n`; None for bytes that are no text in any
    of the encodings."""
    names = [name for mark, name in _MARKS if data.startswith(mark)] or [
        *_unmarked_utf16(data),
        "utf-8",
        "cp1251",
    ]
    for name in names:
        text = _decoded(data, name)
        if text is None:
            continue
        return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")
    return None


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
