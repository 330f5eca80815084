"""Case endings after numbers, chosen by the last word of the number as it is spoken.

Harmony (front or back vowels) and the final sound of that word choose a row of the table.
A figure and its ending are joined by a hyphen: `2066-сында`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

from qalam.kernel.kazakh.numbers import parse, spoken
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

Case = Literal[
    "nom", "gen", "dat", "acc", "loc", "abl", "ins",
    "poss", "poss-gen", "poss-dat", "poss-acc", "poss-loc", "poss-abl", "poss-ins",
    "coll", "ord",
]  # fmt: skip
CASES: tuple[Case, ...] = get_args(Case)

UNKNOWN_CASE = Trilingual(
    kk="«{case}» деген септік жоқ, мыналардың бірін таңдаңыз: {known}.",
    ru="Падежа «{case}» нет, выберите один из: {known}.",
    en="There is no case '{case}', choose one of: {known}.",
)
NO_ORDINAL = Trilingual(
    kk="«{text}» санынан реттік сан жасалмайды: теріс емес бүтін сан жазыңыз.",
    ru="От «{text}» нельзя образовать порядковое числительное: напишите целое неотрицательное число.",
    en="'{text}' has no ordinal: write a whole number that is not negative.",
)

Harmony = Literal["front", "back"]
Final = Literal["vowel", "nasal", "sonorant", "z", "voiceless"]


class UnknownCase(Refusal):
    """The code names no case."""


class NoOrdinal(Refusal):
    """Decimals, shares and negative numbers have no ordinal."""


class Row(NamedTuple):
    """The plain cases of one class of words."""

    gen: str
    dat: str
    acc: str
    loc: str
    abl: str
    ins: str


PLAIN: dict[tuple[Harmony, Final], Row] = {
    ("front", "vowel"): Row("нің", "ге", "ні", "де", "ден", "мен"),
    ("back", "vowel"): Row("ның", "ға", "ны", "да", "дан", "мен"),
    ("front", "nasal"): Row("нің", "ге", "ді", "де", "нен", "мен"),
    ("back", "nasal"): Row("ның", "ға", "ды", "да", "нан", "мен"),
    ("front", "sonorant"): Row("дің", "ге", "ді", "де", "ден", "мен"),
    ("front", "z"): Row("дің", "ге", "ді", "де", "ден", "бен"),
    ("back", "z"): Row("дың", "ға", "ды", "да", "дан", "бен"),
    ("front", "voiceless"): Row("тің", "ке", "ті", "те", "тен", "пен"),
    ("back", "voiceless"): Row("тың", "қа", "ты", "та", "тан", "пен"),
}
AFTER_POSSESSIVE: dict[Harmony, Row] = {
    "front": Row("нің", "не", "н", "нде", "нен", "мен"),
    "back": Row("ның", "на", "н", "нда", "нан", "мен"),
}
POSSESSIVE: dict[Harmony, str] = {"front": "і", "back": "ы"}

# Every word that can close a number. миллиард devoices its last sound, so it stands with алпыс.
CLASSES: dict[str, tuple[Harmony, Final]] = {
    **dict.fromkeys(("екі", "жеті"), ("front", "vowel")),
    **dict.fromkeys(("алты", "жиырма"), ("back", "vowel")),
    "сексен": ("front", "nasal"),
    **dict.fromkeys(("он", "тоқсан", "мың", "миллион", "триллион"), ("back", "nasal")),
    **dict.fromkeys(("нөл", "бір", "елу"), ("front", "sonorant")),
    **dict.fromkeys(("сегіз", "жүз"), ("front", "z")),
    **dict.fromkeys(("тоғыз", "отыз", "пайыз"), ("back", "z")),
    **dict.fromkeys(("үш", "төрт", "бес", "жетпіс"), ("front", "voiceless")),
    **dict.fromkeys(("қырық", "алпыс", "миллиард"), ("back", "voiceless")),
}
COLLECTIVES = {
    "бір": "біреуі",
    "екі": "екеуі",
    "үш": "үшеуі",
    "төрт": "төртеуі",
    "бес": "бесеуі",
    "алты": "алтауы",
    "жеті": "жетеуі",
}
# қырық loses its ы before a vowel: қырқы, қырқыншы.
SHORT_STEMS = {"қырық": "қырқ"}
IRREGULAR_ORDINALS = {"жиырма": "жиырмасыншы"}
_ROMAN = re.compile(r"[IVXLCDMІХСМ]+")


def known_case(code: str) -> Case:
    """The case of this code; refused when there is none."""
    for case in CASES:
        if case == code:
            return case
    raise UnknownCase(UNKNOWN_CASE.fill(case=code, known=", ".join(CASES)))


def ending(word: str, case: Case) -> str:
    """What `case` (not `coll`, not `ord`) adds to a word that closes a number."""
    if case == "nom":
        return ""
    harmony, final = CLASSES[word]
    if not case.startswith("poss"):
        return str(getattr(PLAIN[harmony, final], case))
    owned = ("с" if final == "vowel" else "") + POSSESSIVE[harmony]
    _, _, further = case.partition("-")
    return owned + (getattr(AFTER_POSSESSIVE[harmony], further) if further else "")


def decline(number: str | int, case: str) -> str:
    """The figure with its ending: `2066-сында`, `21%-ы`, `3-уі`; the ordinal is `5-`, `№8` or `XX`.

    The collective keeps what follows its linking vowel (`3-уі` for үшеуі, `6-уы` for алтауы);
    numbers that have none take the possessive (`8-і`).
    """
    known = known_case(case)
    text = str(number).strip()
    if known == "ord":
        return text if _ROMAN.fullmatch(text) else _ordinal_figure(text)
    parsed = parse(text)
    word = spoken(parsed)[-1]
    if known == "coll":
        known = "poss"
        if word in COLLECTIVES and not parsed.decimals:
            return f"{text}-{COLLECTIVES[word][-2:]}"
    added = ending(word, known)
    return f"{text}-{added}" if added else text


def decline_words(number: str | int, case: str) -> str:
    """The number spelled out, the ending on its last word: «екі мың алпыс алтысында»."""
    known = known_case(case)
    parsed = parse(number)
    *before, word = spoken(parsed)
    return " ".join((*before, _inflect(str(number), word, known, is_whole=not parsed.decimals)))


def with_noun(number: str | int, noun: str) -> str:
    """An ordinal and what it counts: `5-сынып`, `№8 мектеп`, `XX ғасыр`."""
    figure = decline(number, "ord")
    return figure + noun if figure.endswith("-") else f"{figure} {noun}"


def _ordinal_figure(text: str) -> str:
    _refuse_ordinal(text)
    return text if parse(text).is_numero else f"{text}-"


def _refuse_ordinal(text: str) -> None:
    number = parse(text)
    if number.decimals or number.is_percent or number.is_negative:
        raise NoOrdinal(NO_ORDINAL.fill(text=text))


def _inflect(text: str, word: str, case: Case, *, is_whole: bool) -> str:
    if case == "coll":
        if is_whole and word in COLLECTIVES:
            return COLLECTIVES[word]
        case = "poss"
    if case == "ord":
        _refuse_ordinal(text)
        return ordinal_word(word)
    added = ending(word, case)
    return (SHORT_STEMS.get(word, word) if added[:1] in {"ы", "і"} else word) + added


def ordinal_word(word: str) -> str:
    """`бес` is «бесінші», `алты` «алтыншы», `қырық` «қырқыншы»."""
    if word in IRREGULAR_ORDINALS:
        return IRREGULAR_ORDINALS[word]
    harmony, final = CLASSES[word]
    link = "" if final == "vowel" else POSSESSIVE[harmony]
    return SHORT_STEMS.get(word, word) + link + ("нші" if harmony == "front" else "ншы")
