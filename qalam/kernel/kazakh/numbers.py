"""Numbers as they are typed, and as they are spoken in Kazakh."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

BAD_NUMBER = Trilingual(
    kk="«{text}» сан емес: оны 2066, 84,5, 21% немесе №8 түрінде, 15 цифрдан асырмай жазыңыз.",
    ru="«{text}» не похоже на число: напишите как 2066, 84,5, 21% или №8, не длиннее 15 цифр.",
    en="'{text}' is not a number: write it like 2066, 84,5, 21% or №8, with at most 15 digits.",
)

UNITS = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
SCALES = ("", "мың", "миллион", "миллиард", "триллион")
ZERO, HUNDRED, PERCENT, NUMERO, MINUS, WHOLE = "нөл", "жүз", "пайыз", "нөмір", "минус", "бүтін"
# «Out of ten, out of a hundred …» by the count of decimal places.
SHARES = (
    "",
    "оннан",
    "жүзден",
    "мыңнан",
    "он мыңнан",
    "жүз мыңнан",
    "миллионнан",
    "он миллионнан",
    "жүз миллионнан",
    "миллиардтан",
)

_SPACE = "[ \u00a0\u2009\u202f]"
_NUMBER = re.compile(
    rf"(?P<numero>№{_SPACE}?)?(?P<minus>[-−])?"
    rf"(?P<whole>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)"
    rf"(?:[.,](?P<decimals>[0-9]{{1,9}}))?(?P<percent>{_SPACE}?%)?"
)
_LONGEST = 15


class BadNumber(Refusal):
    """The text is not a number, or has more digits than we have words for."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how it is written; decimals keep their closing zeros, which are spoken too."""

    written: str
    whole: int
    decimals: str = ""
    is_negative: bool = False
    is_percent: bool = False
    is_numero: bool = False


def parse(text: str | int) -> Number:
    """Read `26136`, `26 136` (also with no-break and thin spaces), `84,5`, `84.5 %`, `−3` or `№8`."""
    written = str(text).strip()
    found = _NUMBER.fullmatch(written)
    digits = re.sub(_SPACE, "", found["whole"]) if found else ""
    if not found or len(digits) > _LONGEST:
        raise BadNumber(BAD_NUMBER.fill(text=written))
    return Number(
        written=written,
        whole=int(digits),
        decimals=found["decimals"] or "",
        is_negative=bool(found["minus"]),
        is_percent=bool(found["percent"]),
        is_numero=bool(found["numero"]),
    )


def spoken(number: Number | str | int) -> tuple[str, ...]:
    """The words of the number in the order they are spoken; an ending joins the last one."""
    if not isinstance(number, Number):
        number = parse(number)
    words = [NUMERO] if number.is_numero else []
    if number.is_negative:
        words.append(MINUS)
    words += _integer(number.whole)
    if number.decimals:
        words += [WHOLE, *SHARES[len(number.decimals)].split(), *_integer(int(number.decimals))]
    if number.is_percent:
        words.append(PERCENT)
    return tuple(words)


def in_words(number: Number | str | int) -> str:
    """`84,5` is «сексен төрт бүтін оннан бес»."""
    return " ".join(spoken(number))


def _integer(value: int) -> list[str]:
    if not value:
        return [ZERO]
    words: list[str] = []
    for power in range(len(SCALES) - 1, -1, -1):
        group = value // 1000**power % 1000
        # A leading thousand is «мың», as a hundred is «жүз»; a million is always «бір миллион».
        if group and not (power == 1 and group == 1 and not words):
            words += _below_thousand(group)
        if group and power:
            words.append(SCALES[power])
    return words


def _below_thousand(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    words = [UNITS[hundreds]] if hundreds > 1 else []
    if hundreds:
        words.append(HUNDRED)
    return words + [word for word in (TENS[rest // 10], UNITS[rest % 10]) if word]
