"""The words before and behind a number that are told of it and of no other."""

from __future__ import annotations

import re
from functools import cache

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.quantities import in_words, quantity_of
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import EACH, OF_EACH, OF_THEM, ONE

_TOKEN = as_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?|1(?=\s|-)|/")
_BREAK = as_pattern(r"[;:()\n]|,(?!\d)|\s[–—-]\s|\.\s|\s(?=(?:и|а|ал|және|но|да|and|but|while|то)\s)", re.I)
NO_NUMBERS = frozenset(["біреуі", "бір", "один", "одна", "одного", "одной", "одну", "one"])
TIMES = frozenset(["×", "x", "х", "*"])  # between a number and what is told for each
ASIDES = frozenset(["–", "—", "(", ",", "-"])
SHORT = 6  # characters of a clause without a word
AROUND = 110  # characters on either side
OPENING = 40  # characters of a clause that may go on with 'each'


def words_in(said: str) -> list[str]:
    return [word.rstrip(".").lower() for word in _TOKEN.findall(said)]


def starts(word: str, table: tuple[str, ...]) -> bool:
    """Whether a word begins as one of a table; one of these with a stop is a whole word."""
    beginnings, whole = _told_apart(table)
    return word.startswith(beginnings) or word in whole


@cache
def _told_apart(table: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The beginnings of a table, and its whole words."""
    whole = frozenset(one[:-1] for one in table if one.endswith("."))
    return tuple(one for one in table if not one.endswith(".")), whole


def surroundings(text: Text, claim: Claim) -> tuple[str, str]:
    """The words before and behind a number that no other number owns."""
    sentence, content = text.sentences[claim.sentence], text.content
    first, last = max(sentence.start, claim.start - AROUND), min(sentence.end, claim.end + AROUND)
    told = (*text.by_sentence[claim.sentence], *in_words(text, claim.sentence))
    others = [one for one in told if one is not claim and _counts(text, one)]
    previous = max((one.end for one in others if first <= one.end <= claim.start), default=None)
    following = min((one.start for one in others if claim.end <= one.start < last), default=None)
    before = _before(content[first if previous is None else previous : claim.start], is_first=previous is None)
    behind = _behind(content[claim.end : last if following is None else following], is_last=following is None)
    return before, behind


def _before(said: str, *, is_first: bool) -> str:
    """What stands before a number from the mark behind the number before it; or without the noun of that."""
    if not is_first:
        told = _BREAK.search(said)
        is_times = said.strip() in TIMES
        said = (
            said[told.end() :] if told else said if is_times else " ".join(said.split()[1:]) + " " * said.endswith(" ")
        )
    hard = max(said.rfind("; "), said.rfind(": "), said.rfind("\n"))
    if hard >= 0 and len(said) - hard > SHORT:
        said = said[hard + 2 :]
    return said.rpartition(". ")[2]


def _behind(said: str, *, is_last: bool) -> str:
    """What stands behind a number up to the first mark, and on to the next where 'each' opens what follows."""
    cut = _BREAK.search(said)
    if cut is None:
        return said
    rest = said[cut.end() :]
    words = words_in(rest[:OPENING])
    is_more = cut.group().strip() in ASIDES and bool(words) and _opens(words) and not any(map(_is_apiece, words))
    tail, *further = _BREAK.split(rest, maxsplit=1) if is_more else ["", ""]
    # What no mark ends is of the next number.
    return f"{said[: cut.start()]} {tail if further or is_last else ''}"


def _is_apiece(word: str) -> bool:
    """Whether a word tells itself how many for each: 'әр топқа біреуден', 'по одному в каждой'."""
    return word.endswith(("еуден", "еуінен")) or word in {"бірден", "екіден", "үштен", "одному", "одной", "двое"}


def _counts(text: Text, other: Claim) -> bool:
    """Whether another number has words of its own."""
    if not other.is_number:
        return True
    is_counted = other.is_count and other.text.lower() not in NO_NUMBERS
    return is_counted or (quantity_of(text, other) is not None and any(letter.isdigit() for letter in other.text))


def _opens(words: list[str]) -> bool:
    """Whether words begin with those that tell for each of what."""
    if starts(words[0], (*EACH, *OF_THEM)):
        return True
    return words[0] in OF_EACH and words[0] != "по" and len(words) > 1 and words[1].startswith(("кажд", *ONE))
