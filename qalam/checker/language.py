"""The language of a text, by its letters."""

from __future__ import annotations

import re

from qalam.kernel.trilingual import Language

_KAZAKH = re.compile("[әғқңөұүһі]", re.I)
_CYRILLIC = re.compile("[а-яё]", re.I)
_LATIN = re.compile("[a-z]", re.I)
SAMPLE = 100_000  # characters
KAZAKH_SHARE = 0.02  # of the Cyrillic letters; in running Kazakh about one in five


def guess_language(content: str) -> Language:
    """Kazakh by its own letters, else Russian by Cyrillic, else English; Kazakh for a text
    without letters. A long text is known by its beginning."""
    sample = content[:SAMPLE]
    cyrillic = len(_CYRILLIC.findall(sample))
    kazakh = len(_KAZAKH.findall(sample))
    latin = len(_LATIN.findall(sample))
    if kazakh + cyrillic >= latin:
        return "ru" if cyrillic and kazakh < KAZAKH_SHARE * cyrillic else "kk"
    return "en"
