"""The words that tie a number to those before it, and the endings that do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts, Told
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import COUNTED
from qalam.checker.words.concepts.within import LINKS, ROLES
from qalam.checker.words.parts.possessed import ALL_FORMS, SOME_OF_THEM

How = Literal["out of", "them", "these", "named", "own", "rest", "did"]
NAMES = Concepts(COUNTED)
ROLE_WORDS = Concepts(ROLES)
_LINKS = Concepts(LINKS)
LAST_LETTERS = ("ы", "і")
DOERS = 40  # characters before a number in which such a word begins
SEXES = frozenset({"female", "male"})
_POSSESSED = as_pattern(rf"(?:-?(?:{ALL_FORMS})|{SOME_OF_THEM})(?![\w-])")
POSSESSED_IN_WORDS = as_pattern(
    r"(?:еуі|ауы|сегізі|тоғызы|оны|жиырмасы|отызы|қырқы|елуі|алпысы|жетпісі|сексені|тоқсаны|жүзі"
    r"|\d\s?(?:мың|миллион|миллиард|млн|млрд)[ыі])(?:н|на|не|ның|нің|нан|нен|нда|нде|мен)?\Z",
    re.I,
)
# '1 174, ішінде жүк көлігі – 260', 'площадь 88,2 тыс. га, в ней пастбищ – 64 тыс. га'.
_ALONE = as_pattern(
    r"\d[^,;.()\d]{0,40}[,;(]\s?"
    r"(ішінде|в н[её][йм](?=[^,;.()\d]{1,40}\d[\d\s]*(?:,\d+)?\s(?:тыс\.?\s)?(?:га|км|тонн|кв)\b))\s"
)
DID_KK = as_pattern(
    r"(?P<name>[^\W\d]+(?:(?:ған|ген|қан|кен)(?:дар|дер)?[ыі]|(?:атын|етін|йтын|йтін)(?:дар|дер)?[ыі]"
    r"|(?:[дт][ае]ғ[ыі]|[дт]ег[ыі]|[лдт][ыі])с[ыі]|[лдт][ае]р[ыі]))\s(?:[–—-]\s)?\Z",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Link:
    """How a number is tied, before which place those stand of whom it is, by what name, and the whole where it is
    told."""

    how: How
    start: int
    name: str = ""
    whole: Claim | None = None


def told_links(text: Text, sentence: Sentence) -> list[Told]:
    """The words of a sentence that tie numbers, at their places in the text."""
    return text.each("links", sentence.number, lambda: _told_links(text, sentence))


def _told_links(text: Text, sentence: Sentence) -> list[Told]:
    said = text.content[sentence.start : sentence.end]
    told = [
        Told(one.concept, one.start + sentence.start, one.end + sentence.start + said.startswith(".", one.end))
        for one in _LINKS.told_in(said)
    ]
    if "ішінде" not in said and ", в н" not in said:
        return told
    alone = [
        Told("of", found.start(1), found.end(1))
        for found in _ALONE.finditer(text.content, sentence.start, sentence.end)
    ]
    return sorted([*told, *alone], key=lambda one: one.start) if alone else told


def is_possessed(text: Text, claim: Claim) -> bool:
    """Whether a number has an ending by which it is of something: '41-і', 'екеуі', '12 мыңы'."""
    if _POSSESSED.match(text.content, claim.end):
        return True
    return not claim.text[-1:].isdigit() and POSSESSED_IN_WORDS.search(claim.text) is not None


def names_doers(word: str) -> bool:
    """Whether a word names those of some who do so or are so, and no thing of its own: 'түскені', 'көпбалалысы'."""
    return DID_KK.fullmatch(f"{word} ") is not None and not NAMES.named_in(word) - SEXES


def is_of_doers(text: Text, claim: Claim) -> bool:
    """Whether a number stands right behind such a word."""
    found = doers_in(text.content[max(0, claim.start - DOERS) : claim.start])
    return found is not None and names_doers(found["name"].lower())


def doers_in(said: str) -> re.Match[str] | None:
    """Such a word at the end of what is said, if it ends as they do."""
    return DID_KK.search(said) if said.rstrip().rstrip("–—-").rstrip()[-1:].lower() in LAST_LETTERS else None
