"""The language of a text, by its words; where they tell nothing, by its letters."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern
from qalam.checker.words.languages import KAZAKH_ENDINGS, KAZAKH_WORDS, RUSSIAN_ENDINGS, RUSSIAN_WORDS
from qalam.kernel.trilingual import Language

_OWN = "әғқңөұүһі"
_KAZAKH = as_pattern(f"[{_OWN}]", re.I)
_CYRILLIC = as_pattern("[а-яё]", re.I)
_LATIN = as_pattern("[a-z]", re.I)
_QUOTED = as_pattern(r"«[^«»]{0,80}»|“[^“”]{0,80}”|\"[^\"]{0,80}\"")
# Words with a small letter at their beginning: names have a capital one.
_KAZAKH_WORD = as_pattern(
    rf"\b(?:[а-яё]*[{_OWN}]\w*|(?:{'|'.join(KAZAKH_WORDS)})\b|[а-яё]{{2,}}(?:{'|'.join(KAZAKH_ENDINGS)})\b)"
)
_RUSSIAN_WORD = as_pattern(
    rf"\b(?:(?:{'|'.join(RUSSIAN_WORDS)})\b|[а-яё]{{2,}}(?:{'|'.join(RUSSIAN_ENDINGS)})\b)(?![{_OWN}])"
)
_NAME = as_pattern(rf"(?<=[^\s.!?|])[ \u00a0][А-ЯЁ{_OWN.upper()}][\w-]*")  # within a sentence
SAMPLE = 100_000  # characters
KAZAKH_SHARE = 0.02  # of the Cyrillic letters; in running Kazakh about one in five


def guess_language(content: str) -> Language:
    """English where most letters are Latin, else Kazakh or Russian by the words that are no names; Kazakh for a text
    without letters. A long text is known by its beginning."""
    sample = content[:SAMPLE]
    cyrillic = len(_CYRILLIC.findall(sample))
    kazakh = len(_KAZAKH.findall(sample))
    if kazakh + cyrillic < len(_LATIN.findall(sample)):
        return "en"
    said = _said(_QUOTED.sub(" ", sample))
    if said:
        return said
    return "ru" if cyrillic and kazakh < KAZAKH_SHARE * cyrillic else "kk"


def _said(words: str) -> Language | None:
    """The language of which there are more words; None where there are as many of both."""
    for text in (words, _NAME.sub(" ", words).lower()):
        kazakh, russian = len(_KAZAKH_WORD.findall(text)), len(_RUSSIAN_WORD.findall(text))
        if kazakh != russian:
            return "kk" if kazakh > russian else "ru"
    return None
