"""Shares told one after another, also in words and without their unit: '46 процентов, тридцать один, прочие – 8'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.concepts.hundred import RANGE_ENDS

LONGEST = 12  # shares of a row
CROWD = 24  # numbers of a sentence
HUNDRED = 100
CLOSE = 8  # characters from a number to its own share
_ENDED = as_pattern(
    r"(?:-?(?:с?[ыі]н?|н?[дт][ыі]|-?[ыі]н|-ін|-ын))?(?:\s?[.,;:!?)»]|\s?\Z|\s*\n|\s[–—-]\s|\s(?:и|ал|а|және)\s)", re.I
)
_HAVING = as_pattern(r"-?[нд][ыі]\s[^\W\d]+(?:ді|ды|ті|ты|ған|ген|еді|ады)\b", re.I)  # 'үйірме тоғызды еншіледі'
_RANGE = as_pattern(rf"\b(?:{'|'.join(RANGE_ENDS)})\s\Z", re.I)
_UNIT = as_pattern(r"\s?(?:%|процент|пайыз|per ?cent)", re.I)
_CASE = as_pattern(
    r"\b((?:жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|он)?\s?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз"
    r"|қырық|елу|алпыс|жетпіс|сексен|тоқсан))([дтн][ыі]|[дтн][ае]н|[ғгқк][ае])\b",
    re.I,
)
_HEAD = as_pattern(r"[^\d:;]{3,120}(?:%|процент|пайыз)[^\d:;]{0,40}:\s*\n", re.I)
_END_OF_ITEM = as_pattern(r"\s?[;,.]?\s*(?:\n|\Z)")
_ASIDE = as_pattern(r"\([^()]*\)")


def rows_of(text: Text) -> Iterator[list[Claim]]:
    """The shares of each sentence with those of the ones right behind it, in one paragraph or list."""
    row: list[Claim] = []
    for sentence in text.sentences:
        found = [] if sentence.is_row else _shares_of(text, sentence.number, is_next=bool(row))
        is_on = bool(row) and row[-1].sentence + 1 == sentence.number and _is_beside(text, row[-1], sentence.number)
        if row and not (found and is_on):
            yield row
            row = []
        row += found
    if row:
        yield row


def _is_beside(text: Text, last: Claim, number: int) -> bool:
    """Whether a sentence goes on with the shares of the one before; a line of its own only where both tell no number of
    anything else but the share."""
    between = text.content[last.end : text.sentences[number].start + 1]
    lines = [text.by_sentence[place] for place in (last.sentence, number)] if "\n" in between else []
    return "\n\n" not in between and not any(claim.unit in {"money", "year"} for line in lines for claim in line)


def _shares_of(text: Text, number: int, *, is_next: bool) -> list[Claim]:
    """The shares of a sentence: those that have their unit, and the numbers behind one that count nothing else."""
    sentence, claims = text.sentences[number], text.by_sentence[number]
    told = [one for one in claims if one.unit == "percent"]
    if len(claims) > CROWD:
        return []
    if not told:
        return _headed(text, number) if claims else []
    aside = [found.span() for found in _ASIDE.finditer(text.content, sentence.start, sentence.end)]
    outside = [one for one in told if not any(start < one.start < end for start, end in aside)]
    told = outside or told
    first = sentence.start if is_next else told[0].end
    bare = [one for one in _bare(text, number, claims) if one.start >= first] if outside else []
    if any(0 <= share.start - one.end < CLOSE for one in bare for share in told):
        bare = []  # '19, или 33,3%' is a number with its share
    return sorted([*told, *bare], key=lambda one: one.start)


def _headed(text: Text, number: int) -> list[Claim]:
    """The numbers that end the items of a list of which the head says that they are percentages."""
    sentence, claims = text.sentences[number], text.by_sentence[number]
    head = _HEAD.match(text.content, sentence.start, sentence.end)
    if head is None or any(not one.is_count or one.start < head.end() for one in claims):
        return []
    ended = [one for one in claims if _END_OF_ITEM.match(text.content, one.end) and one.value < HUNDRED]
    return [replace(one, unit="percent") for one in ended] if len(ended) == len(claims) else []


def _bare(text: Text, number: int, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The numbers below a hundred, in digits or in words, of which nothing is said that is counted."""
    sentence, content = text.sentences[number], text.content
    spans = [(one.start, one.end, one.value) for one in claims if one.is_count and not one.noun and not one.decimals]
    spelled = spelled_numbers(_without_case(content[sentence.start : sentence.end]), 0, sentence.end - sentence.start)
    spans += [(start + sentence.start, end + sentence.start, Decimal(value)) for start, end, value in spelled]
    known: set[int] = set()
    for start, end, value in sorted(spans):
        is_told = any(one.unit == "percent" and one.start < end and start < one.end for one in claims)
        is_told |= content[max(0, start - 1) : start] == "«"  # a mark
        if is_told or start in known or not 0 < value < HUNDRED or _UNIT.match(content, end):
            continue
        is_ended = _ENDED.match(content, end) or _HAVING.match(content, end)
        if is_ended and not _RANGE.search(content, sentence.start, start):
            known.add(start)
            said = content[start:end]
            yield Claim(f"share-{start}", said, value, 0, "percent", "", start, end, number)


def _without_case(said: str) -> str:
    """Words with blanks for the endings of Kazakh numbers: 'кітап он сегізді, үйірме тоғызды еншіледі'."""
    return _CASE.sub(lambda found: found[1] + " " * len(found[2]), said)
