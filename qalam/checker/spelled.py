"""Numbers in words up to ninety-nine: 'он екі', 'двенадцать', 'үшеуі'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.kernel.kazakh import numbers as kazakh
from qalam.kernel.numerals import english, russian

_COLLECTIVE = {
    "біреуі": 1,
    "бірі": 1,
    "екеуі": 2,
    "үшеуі": 3,
    "төртеуі": 4,
    "бесеуі": 5,
    "алтауы": 6,
    "жетеуі": 7,
    "сегізі": 8,
    "тоғызы": 9,
    "оны": 10,
}
_GENDERED = {word: value for forms in russian.GENDERED.values() for value, word in forms.items()}


def _table(units: tuple[str, ...], tens: tuple[str, ...]) -> dict[str, int]:
    ones = {word: value for value, word in enumerate(units) if word and value}
    return ones | {word: value * 10 for value, word in enumerate(tens) if word}


_KAZAKH = _table(kazakh.UNITS, kazakh.TENS) | _COLLECTIVE
_OTHER = _table(russian.ONES, russian.TENS) | _GENDERED | _table(english.ONES, english.TENS)
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.I)


def _pattern(words: dict[str, int]) -> re.Pattern[str]:
    known = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"\b({known})(?:[ -]({known}))?\b", re.I)


_KAZAKH_PATTERN, _OTHER_PATTERN = _pattern(_KAZAKH), _pattern(_OTHER)


def spelled_numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The range and value of each number in words. Kazakh ones only beside Kazakh letters: «он» is
    ten in Kazakh and 'he' in Russian."""
    is_kazakh = _KAZAKH_LETTER.search(text, start, end) is not None
    words, pattern = (_KAZAKH, _KAZAKH_PATTERN) if is_kazakh else (_OTHER, _OTHER_PATTERN)
    for match in pattern.finditer(text, start, end):
        first, second = words[match[1].lower()], words.get((match[2] or "").lower(), 0)
        if not second:
            yield match.start(), match.end(), first
        elif first >= 10 > second and first % 10 == 0:
            yield match.start(), match.end(), first + second
