"""So many for each, and all together: '3 мектепке 120 орыннан, барлығы 360 орын', '9 команд по 5 человек, всего 45'.

What each has is no part of all and nothing is chosen out of it: all is the product, or the sum of several.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import printed, slip_between, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.parts.each import (
    EACH_BEFORE,
    EACH_BEHIND,
    EACH_ENDING,
    EACH_OF,
    IN_ALL,
    IN_ALL_BEHIND,
    MORE_THAN_EACH,
)

FEWEST, MOST = 2, 4  # pairs of how many and how many each have
ROOT = 4  # letters of a noun of which another is made
BEFORE = 40  # characters before the first number
NEAR = Decimal("0.25")  # of the product: a number of all further off may be of more than these
HOLDERS = frozenset({"count", "people", "organisations", "places", "class", "duration"})
_Pair = tuple[Claim, Claim]

_TO = as_pattern(r"[^\W\d]+(?:[ғгқк][ае]|н[ае]|[дт][ае]|ын|ін|[дтн][ыі]ң)\Z", re.I)  # 'мектепке', 'ауысымда'
_HELD = as_pattern(r"(?P<first>(?:-?[^\W\d]+)?\s[^;:.()\n\d]{0,70})\Z")
_FROM = as_pattern(rf"(?:-|\s(?:[^\W\d]+\s){{0,2}}?)[^\W\d]*{EACH_ENDING}\b(?P<rest>[^;:.()\n\d]{{0,60}})\Z", re.I)
_BY = as_pattern(rf"\b(?:{'|'.join(EACH_BEFORE)})\s\Z", re.I)
_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}\s(?:{'|'.join(EACH_BEHIND)})\b", re.I)
_OF = as_pattern(r"\s[a-z]+s\sof\s\Z")
_EACH_OF = as_pattern(rf"\b(?:{'|'.join(EACH_OF)})\s\Z", re.I)
_RANGE = as_pattern(r"\b(?:[Сс]о?|[Оо]т|from)\s\Z")
_TO_WHICH = as_pattern(r"\s[^\W\d]+[ая]м\b")  # 'по 3 направлениям'
_IN_ALL = as_pattern(rf"\b(?:{'|'.join(IN_ALL)})(?:\s[^\W\d]+){{0,2}}\s?[–—:-]?\s?\Z", re.I)
_ALL_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}\s(?:{'|'.join(IN_ALL_BEHIND)})\b", re.I)
_AND = as_pattern(r"[^;:.()\n\d]{0,60}(?:,|\s(?:және|ал|и|а|and))\s[^;:.()\n\d]{0,40}\Z")
_WORD = as_pattern(r"[\s-]([^\W\d]+)")
_MORE = as_pattern(rf"\b(?:{'|'.join(MORE_THAN_EACH)})", re.I)
_CASE = as_pattern(rf"{EACH_ENDING}\Z", re.I)


def each_in_all(text: Text) -> list[Relation]:
    """The products that the text tells; one that fails only where all is told as all, of the same things."""
    found = []
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        for place in range(2, len(claims)) if not sentence.is_row else ():
            pairs = _pairs(text, sentence, claims[: place + 1])
            tie = _tied(text, sentence, pairs, claims[place]) if pairs else None
            if tie is not None:
                found.append(tie)
    return found


def without_each(ties: list[Relation], products: list[Relation]) -> list[Relation]:
    """The ties without those that take what each has for a part, or for a whole."""
    each = {number.id for tie in products for number in tie.parts}
    return [
        tie
        for tie in ties
        if tie.kind not in {"parts", "subset"}
        or not each & {number.id for number in (*([tie.whole] if tie.whole else ()), *tie.parts)}
    ]


def is_for_each(text: Text, claim: Claim) -> bool:
    """Whether a number says how many each have: '9 teams of 5 pupils each'."""
    return _BEHIND.match(text.content, claim.end) is not None


def product_of(tie: Relation) -> Decimal:
    """What the pairs of a product make."""
    numbers = [part.value for part in tie.parts]
    return sum((one * two for one, two in zip(numbers[::2], numbers[1::2], strict=True)), Decimal(0))


def _pairs(text: Text, sentence: Sentence, claims: tuple[Claim, ...]) -> list[_Pair]:
    """How many and how many each have, of the numbers before the last, one pair after another; in either order."""
    found: list[_Pair] = []
    last, before = claims[-1], claims[:-1]
    while len(before) >= 2 and len(found) < MOST:
        one, two = before[-2:]
        end = found[0][0] if found else last
        if found and _AND.match(text.content, two.end, min(_start(found[0]), sentence.end)) is None:
            break
        pair = pair_of(text, sentence, one, two, end.start)
        if pair is None:
            break
        found.insert(0, pair)
        before = before[:-2]
    return found


def _start(pair: _Pair) -> int:
    return min(pair[0].start, pair[1].start)


def pair_of(text: Text, sentence: Sentence, one: Claim, two: Claim, end: int) -> _Pair | None:
    """How many, and how many each of them have, of two numbers one behind the other with the words up to `end`."""
    if one.is_rough or two.is_rough or not {one.unit, two.unit} <= HOLDERS | {"money"}:
        return None
    gap = text.content[one.end : two.start]
    if "class" not in (one.unit, two.unit) and (one.may_be_year or two.may_be_year):
        return None
    before = text.content[max(sentence.start, one.start - BEFORE) : one.start]
    if _HELD.match(gap) is None or _RANGE.search(before):
        return None
    if two.is_count and _is_each(text, one, two, before, end):
        return one, two
    is_first = one.is_count and (_BY.search(before) or ((led := _FROM.match(gap)) and led["rest"].count(" ") < 3))
    is_first = is_first and word_of(text, one) != word_of(text, two) and not _TO_WHICH.match(text.content, one.end)
    return (two, one) if is_first and "," not in gap else None


def _is_each(text: Text, one: Claim, two: Claim, before: str, end: int) -> bool:
    """Whether the second number is what each of the first have."""
    gap, behind = text.content[one.end : two.start], text.content[two.end : end]
    if _BY.search(gap):
        return _TO_WHICH.match(text.content, two.end) is None
    if _BEHIND.match(behind) or _EACH_OF.search(before) or _OF.match(gap):
        return True
    words = gap.split()
    return bool(words) and "," not in gap and any(_TO.search(word) for word in words) and bool(_FROM.match(behind))


def _tied(text: Text, sentence: Sentence, pairs: list[_Pair], whole: Claim) -> Relation | None:
    if not whole.is_count or whole.is_rough or whole.may_be_year:
        return None
    parts = tuple(number for pair in pairs for number in pair)
    tie = Relation("product", whole, parts, holds=True)
    product = product_of(tie)
    said = text.content[max(sentence.start, min(part.start for part in parts) - BEFORE) : whole.start]
    if product == whole.value:
        return tie if min(part.value for part in parts) >= FEWEST else None
    clause = text.content[max(part.end for part in parts) : whole.start]
    is_told = bool(_IN_ALL.search(clause) or _ALL_BEHIND.match(text.content, whole.end))
    is_close = abs(product - whole.value) <= product * NEAR
    are_counted = all(is_close or number.unit not in {"class", "duration"} for number in parts)
    are_counted = are_counted and all(FEWEST <= number.value < whole.value for number in parts)
    is_told = is_told and are_counted and not _MORE.search(said) and not any(part.decimals for part in parts)
    unit = unit_printed(whole)
    rounded = sum((count.value * slack(each) for count, each in pairs), slack(whole))
    if abs(product - whole.value) <= rounded:
        return None
    is_near = is_close or bool(slip_between(str(int(product / unit)), printed(whole)))
    if not is_told or product % unit or not _is_same(text, pairs, whole) or not is_near:
        return None
    return Relation("product", whole, parts, holds=False)


def _is_same(text: Text, pairs: list[_Pair], whole: Claim) -> bool:
    """Whether all are of the things of which each has so many, or of none that is named."""
    word = word_of(text, whole)
    return all(
        (each.unit == whole.unit and _is_word(word, word_of(text, each))) or (whole.unit == "count" and not whole.noun)
        for _, each in pairs
    )


def _is_word(one: str, two: str) -> bool:
    """Whether two nouns are one: the same, or the one made of the other as in '200 орындық', '2 800 орын'."""
    return one == two or (min(len(one), len(two)) >= ROOT and (one.startswith(two) or two.startswith(one)))


def word_of(text: Text, claim: Claim) -> str:
    """What a number counts, without the Kazakh ending of what each has."""
    said = _WORD.match(text.content, claim.end)
    return stem(_CASE.sub("", (claim.noun or (said[1] if said else "")).lower()))
