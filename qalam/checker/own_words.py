"""What a text says of one number: the words of its own, its sentence, and what was spoken of before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

HERE = "#"  # the place of the number in its own words
_ASIDE = as_pattern(r"\([^()]*\)")
_STOP = as_pattern(r"[;:\n|\t]|,(?!\d)|\.\s")
_HARD_STOP = as_pattern(r"[;:\n|\t]|\.\s")
_AND = as_pattern(r"\s(?:мен|пен|бен|және|ал|и|а|and|while)\s")
_DASH = as_pattern(r"\s[–—-]\s?|[–—-]\s")
_ENDING = as_pattern(r"-?[а-яәғқңөұүһі]{1,5}(?![\w-])", re.I)
_FROM_OR_TO = as_pattern(r"-(?:[дтн][ае]н|[ғқгк][ае])(?![\w-])")
_OWNED = as_pattern(r"-?[сз]?(?:[ыі]|[уү])(?:нд?[ае])?(?![\w-])")
_OWNER = as_pattern(r"[ндт][ыі]ң\s*$")
_WORD = as_pattern(r"[^\W\d]{4,}")
_ITEM_LABEL = as_pattern(r"(?:^|\n)\s*(?:[–—•*·▪-]|\d\))\s?([^\n:;,]{3,60}):\s*\Z")
_DIGIT_IN_LINE = as_pattern(r"[^\n\d]*\d")
_BLANKS = as_pattern(r"\s+")
_IN_WORDS = as_pattern(r"\w\s\w|(?:еу|ау)[ыі]?$", re.I)  # 'екеуі', 'он екі': 'екі негіз' counts nothing of its own
BEFORE = 400  # characters of its paragraph before a number in which its topic is named
HEADING = 90  # characters
REACH = 240  # characters on either side in which a clause ends


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`said` are the words of its clause or item, with '#' for the number itself; `before` is its paragraph up to it
    and the heading above, `after` the rest of its sentence; what stands in parentheses is left out."""

    said: str
    before: str
    after: str


def own_words(text: Text, claim: Claim) -> OwnWords:
    """The words by which it can be known what a number counts."""
    return text.each("own words", claim.id, lambda: _own_words(text, claim))


def _own_words(text: Text, claim: Claim) -> OwnWords:
    sentence = text.sentences[claim.sentence]
    aside = _aside(text, claim)
    if aside and not _WORD.search(text.content[aside[0] : claim.start] + text.content[claim.end : aside[1]]):
        aside = None  # alone in parentheses it is told by the words outside
    first, last = aside or (sentence.start, sentence.end)
    first, last = max(first, claim.start - REACH), min(last, claim.end + REACH)
    counted = [
        other
        for other in text.between(claim.sentence, first, last)
        if other is not claim and _is_measure(text, other, aside)
    ]
    previous = max((other.end for other in counted if other.end <= claim.start), default=None)
    following = min((other.start for other in counted if other.start >= claim.end), default=None)
    front = _plain(text.content[first if previous is None else previous : claim.start])
    back = _plain(text.content[claim.end : last if following is None else following])
    behind = _behind(back, following is not None)
    ahead = _ahead(front, back, behind, previous is not None)
    ending = _FROM_OR_TO.match(text.content, claim.end)
    marked = f"{HERE}{ending[0] if ending else ''}"
    said = _BLANKS.sub(" ", f"{_DASH.sub(' ', ahead)} {marked} {_DASH.sub(' ', behind)}").strip()
    start = _context_start(text, sentence.start)
    return OwnWords(said, _plain(text.content[start : claim.start]), _plain(text.content[claim.end : sentence.end]))


def _is_measure(text: Text, other: Claim, aside: tuple[int, int] | None) -> bool:
    """Whether another number in the same parentheses, or in none, counts something and so has words of its own."""
    if not (other.is_count or other.unit in {"percent", "points"}):
        return False
    is_number = any(letter.isdigit() for letter in other.text) or _IN_WORDS.search(other.text) is not None
    return is_number and _aside(text, other) == aside


def _aside(text: Text, claim: Claim) -> tuple[int, int] | None:
    """The range within the parentheses round a number."""
    sentence = text.sentences[claim.sentence]
    opened = text.content.rfind("(", sentence.start, claim.start)
    if opened < 0 or text.content.find(")", opened, claim.start) >= 0:
        return None
    closed = text.content.find(")", claim.end, sentence.end)
    return (opened + 1, closed) if closed >= 0 else None


def _plain(words: str) -> str:
    return re.sub(r"[^\S\n\t]+", " ", _ASIDE.sub(" ", words))


def _behind(back: str, goes_on: bool) -> str:
    """Up to the end of the clause, or to the 'and' before the next number."""
    clause = _STOP.split(_ENDING.sub("", back, count=1) if _ENDING.match(back) else back, maxsplit=1)[0]
    clause = re.sub(r"^\s*[–—-]\s?", "", clause)
    dash = _DASH.search(clause)
    clause = clause[: dash.start()] if dash and goes_on else clause
    return _AND.split(clause, maxsplit=1)[0] if goes_on else clause


def _ahead(front: str, back: str, behind: str, goes_on: bool) -> str:
    """From the beginning of the clause; further back where its clause has no word at all."""
    if goes_on and _OWNED.match(back) and _OWNER.search(front):
        return ""
    clause = _STOP.split(front)[-1]
    label = _ITEM_LABEL.search(front)
    if label is not None and not _DIGIT_IN_LINE.match(back):
        return label[1]  # '- план: 8 900 детей'
    if front.rstrip().endswith(":") and not _WORD.search(behind):
        return _STOP.split(front.rstrip()[:-1])[-1]  # 'педагог-модератор: 1 079'
    if goes_on and clause == front:
        clause = _AND.split(clause)[-1]
    if not _WORD.search(clause) and not _WORD.search(behind):
        # Up to its first comma it is still about the number before: 'of 9 at that stage, 3'.
        clause = _HARD_STOP.split(front.partition(",")[2] if goes_on else front)[-1]
    return clause


def _context_start(text: Text, start: int) -> int:
    """Where the paragraph of a sentence begins, or the heading above it."""
    first = max(0, start - BEFORE - HEADING)  # what stands further above is left out, however long the text is
    line = text.content.rfind("\n", first, start) + 1
    above = text.content[first:line].rstrip()
    heading = above[above.rfind("\n") + 1 :]
    is_heading = 0 < len(heading.strip()) <= HEADING and heading.strip()[-1:].isalpha() and "\t" not in heading
    return max(first + len(above) - len(heading) if is_heading else line, start - BEFORE)
