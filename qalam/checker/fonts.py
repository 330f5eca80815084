"""Kazakh text damaged by old eight-bit fonts and by letters that only look right.

Those fonts drew Kazakh letters in the places of letters of other alphabets: Ќ for Қ, ў for ұ. One letter
stands for one, so the offsets of the text do not change.
"""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern

_FONT = str.maketrans("ЌќЃѓЄєЎўЇїҐґЈјЅѕЋћ", "ҚқҒғҒғҰұҮүӨөӘәҢңҺһ")
_TELLING = as_pattern("[ЌќЃѓЎўЈјЅѕЋћ]")  # letters that no text of the region has by right
_OWN = as_pattern("[ӘәҒғҚқҢңӨөҰұҮү]")
_ALIKE = str.maketrans("əƏiIaceopxyABCEHKMOPTXhɵƟ", "әӘіІасеорхуАВСЕНКМОРТХһөӨ")
_LETTER = "[а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]"
_LATIN = "[əƏiIaceopxyABCEHKMOPTXhɵƟ]"
_MIXED = as_pattern(rf"(?<![^\W\d_])[^\W\d_]*(?:{_LETTER}{_LATIN}|{_LATIN}{_LETTER})[^\W\d_]*")
_OTHER_LATIN = as_pattern("[a-zA-Z]")
FEWEST = 2


def mended(content: str) -> str:
    """`content` with its letters put right; the same text where none are damaged."""
    if len(_TELLING.findall(content)) >= FEWEST and len(_TELLING.findall(content)) > len(_OWN.findall(content)):
        content = content.translate(_FONT)
    return _MIXED.sub(_in_one_alphabet, content)


def _in_one_alphabet(word: re.Match[str]) -> str:
    """A Cyrillic word with a few Latin look-alikes; a word with other Latin letters stays as it is."""
    changed = word.group().translate(_ALIKE)
    return word.group() if _OTHER_LATIN.search(changed) else changed
