"""Numbers in words: 'он екі', 'екі жүз қырық', 'двести сорок', 'үшеуі', 'two hundred and five', 'бір жарым мың'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.patterns import as_pattern
from qalam.checker.words.units.numerals import (
    AND,
    AND_A_HALF,
    AT_THE_END,
    COLLECTIVE,
    DECLINED,
    HUNDREDS_FOLD,
    ONE_AND_A_HALF,
    POSSESSIVE,
    SCALE_ENDS,
)
from qalam.kernel.kazakh import numbers as kazakh
from qalam.kernel.numerals import english, russian

_Words = dict[str, int]
_KAZAKH_LETTER = as_pattern("[әғқңөұүһі]", re.I)
_KAZAKH_WORD = as_pattern("\\b[а-яё]*[әғқңөұүһі]")  # with a small letter first: no name
_QUOTED = as_pattern("«[^«»]*»")
_RUSSIAN_WORD = as_pattern(r"\b(?:и|в|на|из|по|с|для|них|имени)\b", re.I)


def _row(words: tuple[str, ...], fold: int = 1) -> _Words:
    return {word: place * fold for place, word in enumerate(words) if word and place}


def _tens(words: tuple[str, ...]) -> _Words:
    """Tens, of which the first word is ten or twenty."""
    named = [word for word in words if word]
    first = 10 - len(named)
    return {word: place * 10 for place, word in enumerate(named, first)}


def _scales(forms: tuple[tuple[str, ...], ...]) -> _Words:
    return {word: 1000**power for power, words in enumerate(forms, 1) for word in words}


_SCALES: tuple[_Words, _Words] = (
    _scales(tuple((word,) for word in kazakh.SCALES if word)),
    _scales(russian.SCALES) | _scales(tuple((word,) for word in english.SCALES if word)),
)
_KAZAKH: _Words = _row(kazakh.UNITS) | _tens(kazakh.TENS) | COLLECTIVE
_GENDERED = {word: value for forms in russian.GENDERED.values() for value, word in forms.items()}
_OTHER: _Words = (
    _row(russian.ONES)
    | _tens(russian.TENS)
    | _row(russian.HUNDREDS, 100)
    | _GENDERED
    | DECLINED
    | _row(english.ONES)
    | _tens(english.TENS)
)


def _pattern(words: _Words, scales: _Words, ending: str) -> re.Pattern[str]:
    known = "|".join(sorted({*words, *scales, *HUNDREDS_FOLD}, key=len, reverse=True))
    return as_pattern(rf"(?:{known})(?:(?:{_AND}|[ \u00a0-])(?:{known}))*(?:{ending})?\b")


def _halves(words: _Words, scales: _Words) -> re.Pattern[str]:
    """So many and a half of a scale: 'бір жарым мың', 'полторы тысячи', 'two and a half million'."""
    small = "|".join(sorted((word for word in words if words[word] < 100), key=len, reverse=True))
    one = "|".join(ONE_AND_A_HALF)
    large = "|".join(sorted(scales, key=len, reverse=True))
    return as_pattern(
        rf"(?:(?P<whole>(?:{small})(?:[ \u00a0-](?:{small}))?)\s(?:{AND_A_HALF})|(?:{one}))"
        rf"\s(?P<scale>{large})(?:{SCALE_ENDS})?\b"
    )


# 'Two hundred and five' is one number; 'and' behind another word joins two.
_AND = rf"(?<=hundred|housand|million|billion){AND}"
_PATTERNS = (_pattern(_KAZAKH, _SCALES[0], POSSESSIVE), _pattern(_OTHER, _SCALES[1], ""))
_HALVES = (_halves(_KAZAKH, _SCALES[0]), _halves(_OTHER, _SCALES[1]))
_JOINED = as_pattern(AND)
_HALF = as_pattern("|".join((AND_A_HALF, *ONE_AND_A_HALF)))
_AGED = as_pattern(r"\sжас(?:қа|тан|та|тағы|ар)\b")  # 'екі жасқа толмаған'
_FACE = as_pattern(r"\b(?:іс|жер|дүние|әлем|ел|өмір)\s\Z")  # 'іс жүзінде', 'жер жүзінде': no hundred
_GAP = as_pattern("[ \u00a0-]")
_AT_THE_END = as_pattern(rf"\b(?:{'|'.join(AT_THE_END)})\s\Z", re.I)
NEAR = 16  # characters before a number in which it is said to be of the first or the last


def spelled_numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The range and value of each number in words. Kazakh ones only beside Kazakh letters: «он» is
    ten in Kazakh and 'he' in Russian. Words that make no number together are passed over."""
    is_other = _is_other(text, start, end)
    words = _OTHER if is_other else _KAZAKH
    small = text[start:end].lower()
    if len(small) != end - start:  # a letter whose small form is two
        return
    scales = _SCALES[is_other]
    halves = [
        match
        for match in _HALVES[is_other].finditer(small)
        if _opens_word(small, match.start()) and _with_half(match, words, scales)
    ]
    for match in halves:
        yield start + match.start(), start + match.end(), _with_half(match, words, scales)
    for match in _PATTERNS[is_other].finditer(small):
        if not _opens_word(small, match.start()) or _AGED.match(small, match.end()):
            continue
        if match.group() == "үшін":
            continue  # 'for', and hardly ever 'three of them'
        if match.group().startswith("жүзі") and _FACE.search(small, max(0, match.start() - 8), match.start()):
            continue
        if any(half.start() < match.end() and match.start() < half.end() for half in halves):
            continue
        for first, last in _numbers_of(match, words, scales):
            value = _value(_spoken(small[first:last], words, scales), words, scales)
            if value:
                yield start + first, start + last, value


def _with_half(match: re.Match[str], words: _Words, scales: _Words) -> int:
    """So many and a half of a scale; 0 for words that make no number."""
    fold = scales[match["scale"]]
    whole = _value(_spoken(match["whole"], words, scales), words, scales) if match["whole"] else 1
    return whole * fold + fold // 2 if whole else 0


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether a sentence is of another language than Kazakh; a Russian one may name people with Kazakh letters."""
    if _KAZAKH_LETTER.search(text, start, end) is None:
        return True
    is_russian = _RUSSIAN_WORD.search(text, start, end) is not None
    return is_russian and _KAZAKH_WORD.search(_QUOTED.sub(" ", text[start:end])) is None


def step_of(text: str, start: int, end: int, value: int) -> Decimal:
    """To what a number in words is rounded: one and a half thousand to a hundred, others not at all."""
    if not _HALF.search(text[start:end].lower()):
        return Decimal(0)
    return Decimal(1000 ** ((len(str(value)) - 1) // 3)) / 10


def _opens_word(small: str, at: int) -> bool:
    return not (at and small[at - 1].isalnum())


def _numbers_of(match: re.Match[str], words: _Words, scales: _Words) -> list[tuple[int, int]]:
    """The range of a number in words; those of its pieces where an 'and' joins two: 'two hundred and three hundred'."""
    joints = list(_JOINED.finditer(match.string, *match.span()))
    if not joints or _value(_spoken(match.group(), words, scales), words, scales):
        return [match.span()]
    starts = [match.start(), *(joint.end() for joint in joints)]
    return list(zip(starts, [*(joint.start() for joint in joints), match.end()], strict=True))


def _spoken(said: str, words: _Words, scales: _Words) -> list[str]:
    return [_bare(word, words, scales) for word in _GAP.split(_JOINED.sub(" ", said))]


def is_spelled(text: str, value: Decimal, start: int, end: int) -> bool:
    """Whether a range says a value in words, but for those of the first or the last that were counted."""
    spelled = ((first, said) for first, _, said in spelled_numbers(text, start, end) if said == value)
    return any(not _AT_THE_END.search(text, max(start, first - NEAR), first) for first, _ in spelled)


def _bare(word: str, words: _Words, scales: _Words) -> str:
    """The word without the ending of a possessive: 'бесі' is read as 'бес'."""
    beginnings = (word[:size] for size in range(len(word), 0, -1))
    return next(known for known in beginnings if known in words or known in scales or known in HUNDREDS_FOLD)


def _value(spoken: list[str], words: _Words, scales: _Words) -> int:
    """The number that the words make, each smaller than the one before; 0 for words that make none."""
    total = group = 0
    room = scale = 10**15
    for word in spoken:
        if word in scales:
            if scales[word] >= scale:
                return 0
            scale = scales[word]
            total += (group or 1) * scale
            group, room = 0, 1000
        elif word in HUNDREDS_FOLD:
            if group >= 10 or (group == 0 and room <= 100):
                return 0
            group, room = (group or 1) * 100, 100
        else:
            value = words[word]
            if value >= room or (group and value >= _lowest(group)):
                return 0
            group, room = group + value, _lowest(value)
    return total + group


def _lowest(value: int) -> int:
    """What may still follow a number: after two hundred, less than a hundred; after twelve, nothing."""
    if value % 100 == 0:
        return 100
    return 10 if (value % 10 == 0 and value >= 20) or value == 10 else 1
