"""The order of the 42-letter Cyrillic alphabet, and search that forgives how a name was typed."""

from __future__ import annotations

import re
import unicodedata

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LEVEL = " "  # lower than every weight, so that a word comes before the words that it begins
_GAP = "!"
_FOREIGN = "\u0100"  # higher than every weight
_WEIGHTS: dict[str, str] = {
    **{digit: digit for digit in "0123456789"},
    **{letter: chr(0x40 + place) for place, letter in enumerate(LETTERS)},
    **{letter: chr(0xC0 + place) for place, letter in enumerate(_LATIN)},
}

# The Kazakh 8-bit code page RK1048 read as Windows-1251 shows these letters; ə is the Azerbaijani look-alike.
_DAMAGED = str.maketrans("ЋћЌќЃѓЄєЎўЇїҐґЈјЅѕƏə", "ҺһҚқҒғҒғҰұҮүӨөӘәҢңӘә")
_LATIN_LOOKALIKES = str.maketrans("AaBCcEeHhIiKkMOoPpTXxYy", "АаВСсЕеНһІіКкМОоРрТХхУу")
_MISSING = str.maketrans("әғқңөұүһіё", "агкноуухие")
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
_WORD = re.compile(r"[^\W_]+")


def sort_key(text: str) -> str:
    """A string that sorts by code points (collation "C") as `text` sorts in Kazakh.

    Digits, then the 42 letters, then Latin, then the rest; whatever is neither letter nor digit is a gap.
    Words that differ only in case stand side by side, the small letter first.
    """
    text = unicodedata.normalize("NFC", text).replace("\0", "")
    words = _WORD.findall(text)
    weights = _GAP.join("".join(map(_weight, word)) for word in words)
    cases = "".join("1" if letter.isupper() else "0" for word in words for letter in word)
    return _LEVEL.join((weights, cases, text))


def _weight(letter: str) -> str:
    small = letter.lower()
    return _WEIGHTS.get(small) or _FOREIGN + small


def fold(text: str) -> str:
    """Small letters without what tells a Kazakh letter from its Russian or Latin look-alike."""
    text = unicodedata.normalize("NFC", text).translate(_DAMAGED)
    return _WORD.sub(_fold_word, text).lower().translate(_MISSING)


def _fold_word(found: re.Match[str]) -> str:
    # Inside a Cyrillic word H stands for Н and h for һ; a wholly Latin word must not depend on its case.
    word = found.group()
    return (word if _CYRILLIC.search(word) else word.lower()).translate(_LATIN_LOOKALIKES)


def search_key(text: str) -> str:
    """What is stored beside a name and compared with a query: folded, one space for every gap.

    `Жанаозен`, `ЖАҢАӨЗЕН` and `Жаѕаґзен` have the same key.
    """
    return " ".join(_WORD.findall(fold(text)))
