"""Lists of institutions as a reader expects them: `№ 1, 7, 15` where all are schools by number, else their names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.kernel.trilingual import Language, Trilingual

AND = Trilingual(kk=" және ", ru=" и ", en=" and ")
NONE = Trilingual(kk="ешқайсысы", ru="нет", en="none")
NO_BREAK = "\u00a0"
_NUMERO = re.compile(r"(?:№|No\.?)\s*(?P<number>[0-9]+)")


def join(names: Sequence[str], language: Language) -> str:
    """`A, B and C`; «ешқайсысы» where there is nobody."""
    if not names:
        return NONE.say(language)
    *first, last = names
    return AND.say(language).join(filter(None, (", ".join(first), last)))


def list_names(names: Sequence[str], language: Language) -> str:
    """Schools by their numbers where every name has one and there are more than two, else the names."""
    numbers = [found["number"] for name in names if (found := _NUMERO.search(name))]
    if len(names) > 2 and len(numbers) == len(names):
        sign = "Nos." if language == "en" else "№"
        return f"{sign}{NO_BREAK}{', '.join(sorted(numbers, key=int))}"
    return join(names, language)
