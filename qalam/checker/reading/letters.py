"""Which eight-bit encoding makes Cyrillic words of a text's bytes, told by how frequent their letters are."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import islice

from qalam.kernel.trilingual import Trilingual

WINDOWS = "cp1251"
READ_AS: dict[str, Trilingual] = {
    "kz1048": Trilingual(
        kk="Мәтін қазақша Windows кодтауында (KZ-1048) оқылды.",
        ru="Текст прочитан в казахской кодировке Windows (KZ-1048).",
        en="The text was read in the Kazakh encoding of Windows (KZ-1048).",
    ),
    "ptcp154": Trilingual(
        kk="Мәтін PT154 кодтауында оқылды.",
        ru="Текст прочитан в кодировке PT154.",
        en="The text was read in the encoding PT154.",
    ),
    "koi8_r": Trilingual(
        kk="Мәтін KOI8-R кодтауында оқылды.",
        ru="Текст прочитан в кодировке KOI8-R.",
        en="The text was read in the encoding KOI8-R.",
    ),
    "cp866": Trilingual(
        kk="Мәтін DOS кодтауында (CP866) оқылды.",
        ru="Текст прочитан в кодировке DOS (CP866).",
        en="The text was read in the encoding of DOS (CP866).",
    ),
}
"""What is said of a text in an encoding that nobody uses today."""

# The letters of Russian and Kazakh texts, in a thousand.
_THOUSANDTHS = dict(
    zip(
        "оаеинтрслдмыкпуөгүбязқьйіұчхжшңюғәцэщфёвһъ",
        (
            *(80, 110, 75, 55, 70, 60, 55, 50, 45, 35, 30, 35, 30, 22, 20, 8, 15, 8, 20, 15, 18, 20),
            *(10, 12, 25, 6, 9, 9, 9, 9, 10, 4, 8, 8, 4, 3, 3, 2, 1, 28, 1, 1),
        ),
        strict=True,
    )
)
_LETTERS = {letter: math.log(share / 1000) for letter, share in _THOUSANDTHS.items()}
_MARKS = frozenset("\u00a0«»–—№“”„…•’‘°§±²³")
_COMMON_MARK, _OTHER = -4.0, -11.0
_ODD_CASE = re.compile(r"(?<=[а-яёәғқңөұүһі])[А-ЯЁӘҒҚҢӨҰҮҺІ]")
_ODD = 6.0
SOUND = -5.0  # mean of a letter; of Cyrillic texts some -3.1, of other bytes below -6
CLEARER = 10.0  # than Windows-1251, all letters together: as two letters of no word
FEWEST = 12  # letters that tell
MOST_WORDS = 20_000
_WORD = re.compile(rb"[^\s<>]*[\x80-\xff][^\s<>]*")
_GLUED = re.compile(rb"[A-Za-z](?=[\x80-\xff])|(?<=[\x80-\xff])[A-Za-z]")
# Letters in Windows-1251 that only Kazakh fonts put there; the others of KZ-1048 may be Ukrainian.
_TELLING = re.compile("[ЌќЃѓЎўЈјЅѕЋћ]")


def eight_bit(data: bytes) -> str | None:
    """The encoding of a text in eight bits; Windows-1251 where the letters do not tell, None where they make no words
    in any."""
    sample = b" ".join(word.group() for word in islice(_WORD.finditer(data), MOST_WORDS))
    beyond = sum(byte > 0x7F for byte in sample)
    if beyond < FEWEST or len(_GLUED.findall(sample)) * 2 > beyond:
        return WINDOWS
    scores = {name: _mean(sample, name) for name in (WINDOWS, *READ_AS)}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < SOUND:
        return None
    if best == "kz1048" and not _TELLING.search(sample.decode(WINDOWS, errors="replace")):
        return WINDOWS
    return best if (scores[best] - scores[WINDOWS]) * beyond > CLEARER else WINDOWS


def _mean(sample: bytes, encoding: str) -> float:
    """How like words the letters beyond ASCII are; a capital behind a small letter is not."""
    text = sample.decode(encoding, errors="replace")
    counted = Counter(letter for letter in text if letter > "\x7f")
    weight = sum(_weight(letter) * times for letter, times in counted.items())
    return (weight - _ODD * len(_ODD_CASE.findall(text))) / max(1, counted.total())


def _weight(letter: str) -> float:
    if letter.lower() in _LETTERS:
        return _LETTERS[letter.lower()]
    return _COMMON_MARK if letter in _MARKS else _OTHER
