"""Kazakh in Latin letters (acute of 2018, the draft of 2021, plain) read as Cyrillic, and the way back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.words.languages import ENGLISH_WORDS
from qalam.checker.words.plain import LATIN_ENDINGS, LATIN_WORDS, PLAIN

_PAIRS = {"sh": "ш", "ch": "ч", "zh": "ж", "gh": "ғ", "ng": "ң", "ia": "я", "ıa": "я", "iý": "ю", "ıý": "ю"}
_LETTERS = dict(
    zip(
        "aáäəbcdefgǵǧğhiıjklmnńŋñoóöpqrsştuúüūývwxyz",
        "аәәәбцдефгғғғхііжклмнңңңоөөпқрсштұүүұуввхыз",
        strict=True,
    )
)
_VOWELS = frozenset("аәеоөұүыі")  # behind one, 'ı' is the consonant: 'qyrkúıek'
_WORD = as_pattern(r"[a-záäəǵǧğıńŋñóöşúüūýİ]+", re.I)
_KNOWN = words_pattern(rf"\b(?:{'|'.join(LATIN_WORDS)})|[^\W\d](?:{'|'.join(LATIN_ENDINGS)})\b", re.I)
_ENGLISH = as_pattern(rf"\b(?:{'|'.join(ENGLISH_WORDS)})\b", re.I)
_HARD_Y = as_pattern("[bcdfghjklmnŋñńpqrsştvwxz]y", re.I)
_NG = as_pattern("[ŋńñ]", re.I)
_OF_LATE = {"i": "и", "u": "у", "I": "И", "U": "У"}
_OF_EARLY = {"ı": "и"}
_OF_2021 = as_pattern("[äöüūşǧğŋñ]", re.I)
_OF_2018 = as_pattern("[áóúńǵý]", re.I)
_MARKED = as_pattern("[áäǵǧğńŋñóöşúüūý]", re.I)
_PLAIN = [(as_pattern(plain, re.I), letters) for plain, letters in PLAIN]
FEWEST = 2  # such words in a text
APART = 100  # letters from one such word to the next; an English text with Kazakh terms has fewer


@dataclass(frozen=True, slots=True)
class Transliterated:
    """The Cyrillic text, and for each of its offsets the one in the text read."""

    text: str
    places: tuple[int, ...]


def is_latin_kazakh(content: str) -> bool:
    """Common words of Latin Kazakh one after another, more than of English, and more Latin than Cyrillic letters."""
    sample = content[:20_000]
    known = len(_KNOWN.findall(sample))
    latin = len(re.findall("[a-z]", sample, re.I))
    cyrillic = len(re.findall("[а-я]", sample, re.I))
    is_told = known >= FEWEST and latin > cyrillic and known * APART >= latin
    return is_told and known > len(_ENGLISH.findall(sample))


def in_cyrillic(content: str) -> Transliterated:
    """`content` with its Latin words in Cyrillic letters."""
    pieces: list[str] = []
    places: list[int] = []
    is_hard = _HARD_Y.search(content) is None  # where no 'y' is a vowel, the dotless 'ı' is the hard one
    # The draft of 2021 writes 'ı' for 'і' and 'i' for 'и' and 'й'; that of 2018 the other way round.
    is_early = _OF_2018.search(content) is not None
    is_late = "ı" in content and bool(_OF_2021.search(content)) and not is_early
    has_own_ng = _NG.search(content) is not None
    done = 0
    for word in _WORD.finditer(content):
        pieces.append(content[done : word.start()])
        places.extend(range(done, word.start()))
        at = word.start()
        while at < word.end():
            pair = content[at : at + 2].lower()
            size = 2 if pair in _PAIRS and not (has_own_ng and pair == "ng") else 1
            is_short = size == 1 and content[at] == ("i" if is_late else "ı") and pieces[-1][-1:].lower() in _VOWELS
            of_year = _OF_LATE if is_late else _OF_EARLY if is_early and not is_hard else {}
            known = of_year.get(content[at]) if size == 1 else None
            letter = "й" if is_short else known or _letter(content[at : at + size], is_hard=is_hard)
            pieces.append(letter)
            places.append(at)
            at += size
        done = word.end()
    pieces.append(content[done:])
    places.extend(range(done, len(content) + 1))
    text = "".join(pieces)
    return Transliterated(text if _MARKED.search(content) else _with_marks(text), tuple(places))


def _with_marks(text: str) -> str:
    """Words of ties from a text without marks on its letters; no word changes its length."""
    for pattern, letters in _PLAIN:
        text = pattern.sub(letters, text)
    return text


def _letter(written: str, *, is_hard: bool) -> str:
    if is_hard and written == "ı":
        return "ы"
    small = written.lower()[: len(written)]
    letter = _PAIRS.get(small) or _LETTERS.get(small, "і" if written == "İ" else small)
    return letter.upper() if written[0].isupper() else letter


def restored(
    content: str, places: tuple[int, ...], claims: list[Claim], relations: list[Relation], findings: list[Finding]
) -> tuple[list[Claim], list[Relation], list[Finding]]:
    """What was found in the Cyrillic text, with the words and offsets of `content`."""
    own = {claim.id: _restored_claim(content, places, claim) for claim in claims}
    return (
        [own[claim.id] for claim in claims],
        [
            replace(
                relation,
                whole=own[relation.whole.id] if relation.whole else None,
                parts=tuple(own[part.id] for part in relation.parts),
                end=places[relation.end],
                start=places[relation.start],
            )
            for relation in relations
        ],
        [
            replace(
                finding,
                claims=tuple(own[claim.id] for claim in finding.claims),
                until=places[finding.until],
                since=places[finding.since],
            )
            for finding in findings
        ],
    )


def _restored_claim(content: str, places: tuple[int, ...], claim: Claim) -> Claim:
    start, end = places[claim.start], places[claim.end]
    return replace(claim, start=start, end=end, text=content[start:end])
