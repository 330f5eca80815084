"""The quantities around a number."""

from __future__ import annotations

from qalam.checker.claims import Claim
from qalam.checker.readers.products.nouns_alike import may_be_all, share
from qalam.checker.readers.products.quantities import in_words
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.rates import rate_of
from qalam.checker.text import Text

BACK, AHEAD = 3, 2  # sentences
MOST = 24  # numbers near one another
LEAST = 3  # numbers of an item that tells all by itself
MARKS = (";", "\n")


def near_rates(text: Text, claim: Claim) -> list[Rate]:
    """The quantities around a number, of its paragraph or list."""
    piece = _piece(text, claim)
    rate = rate_of(text, claim)
    if rate is not None and any(may_be_all(rate, one) for one in piece) and _tells_things(rate, piece):
        return piece
    first = claim.sentence
    while first > max(0, claim.sentence - BACK) and not _is_apart(text, first - 1, first):
        first -= 1
    last = claim.sentence
    while last < min(len(text.sentences) - 1, claim.sentence + AHEAD) and not _is_apart(text, last, last + 1):
        last += 1
    found = _told(text, range(first, last + 1))
    if len(found) > MOST:
        found = _told(text, range(max(first, claim.sentence - 1), claim.sentence + 1))
    return found if len(found) <= MOST else _told(text, range(claim.sentence, claim.sentence + 1))


def _tells_things(rate: Rate, piece: list[Rate]) -> bool:
    """Whether an item of a list tells of those for each of whom a number is told, where these are named."""
    wanted = [of for of in rate.things if of.nouns and not of.is_weak]
    return not wanted or any(
        share(of.nouns, one.quantity.nouns) or of.unit == one.quantity.unit != "" for of in wanted for one in piece
    )


def _piece(text: Text, claim: Claim) -> list[Rate]:
    """The quantities of the item of a list in which a number stands, where it tells enough of them by itself."""
    sentence, content = text.sentences[claim.sentence], text.content
    start = max(content.rfind(mark, sentence.start, claim.start) for mark in MARKS)
    ends = [place for mark in MARKS if (place := content.find(mark, claim.end, sentence.end)) >= 0]
    if start < 0 and not ends:
        return []
    end = min(ends, default=sentence.end)
    told = _told(text, range(claim.sentence, claim.sentence + 1))
    found = [one for one in told if max(start, sentence.start) <= one.quantity.claim.start < end]
    return found if len(found) >= LEAST else []


def _told(text: Text, sentences: range) -> list[Rate]:
    told = (rate_of(text, one) for number in sentences for one in (*text.by_sentence[number], *in_words(text, number)))
    return [rate for rate in told if rate is not None]


def _is_apart(text: Text, one: int, two: int) -> bool:
    """Whether a blank line or a row of a table parts two sentences."""
    first, second = text.sentences[one], text.sentences[two]
    return first.is_row or second.is_row or "\n\n" in text.content[first.end - 1 : second.start + 1]
