"""The number of which those behind 'of whom' are."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import MARKER, whole_before
from qalam.checker.relations.whole.marker_reach import Span
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import AMONG_THEM, MOST_OF, OF_THIS_NUMBER

_ITS_NOUN = as_pattern(r"\.?(?:\s[^\W\d]+\.?){0,2}\s?")
_SAYS_WHAT = as_pattern(r"\s?[–—-]\s[^\W\d]")
_ITS = as_pattern(r"(?:олардың|оның|солардың|соның)\s(?=\d)", re.I)
_OWN_NOUN = as_pattern(r"\s[^\W\d]{4,}[ыі]\b")  # '158 филиалы'
_AMONG_THEM = as_pattern(AMONG_THEM, re.I)
_MOST_OF = as_pattern(MOST_OF, re.I)
_OF_THIS_NUMBER = as_pattern("|".join(OF_THIS_NUMBER), re.I)
NAMED = 4  # sentences back to a whole that is named
OPENING = 30  # characters before a tie that may open its sentence: 'Бүгінде олардың 320-сы'
NEXT = 1_000  # times: the next word
TOO_MANY = 12  # times a whole: no slip of a digit makes so many parts


def whole_of(text: Text, sentence: Sentence, marker: Span, listed: list[Claim]) -> Claim | None:
    """The number of which those behind a marker are."""
    start, end = marker
    whole = whole_before(text, sentence, start, listed, opening=OPENING)
    if _MOST_OF.match(text.content, start):
        whole = _named_whole(text, sentence, text.content[start:end])
    if listed and listed[0].noun and _AMONG_THEM.match(text.content, start):
        whole = _named_whole(text, sentence, listed[0].noun)
    if whole is not None and listed and listed[0].value > whole.value and _is_part_itself(text, whole, start, end):
        return None
    return _large_enough(text, _of_sort_before(text, sentence, whole, listed, start), listed, start)


def _is_part_itself(text: Text, whole: Claim, start: int, end: int) -> bool:
    """Whether 'of them' stands right behind a number and says what it is: 'на 268 млн. 124 млн тенге из них – из
    бюджета, 144 млн – от спонсоров'."""
    is_beside = _ITS_NOUN.fullmatch(text.content, whole.end, start) is not None
    return is_beside and _SAYS_WHAT.match(text.content, end) is not None


def _large_enough(text: Text, whole: Claim | None, listed: list[Claim], start: int) -> Claim | None:
    """The whole; where its first part is many times more, the last number before the tie that can hold that: '37
    колледжей (29 и 8), где учатся 20 140 студентов, из них 17 119'."""
    first = listed[0] if listed else None
    is_next_word = whole is not None and first is not None and is_in_next_word(whole, first)
    if whole is None or first is None or is_next_word:
        return whole
    if first.value <= whole.value * TOO_MANY or not may_be_part(whole, first):
        return whole
    before = text.claims_within(text.sentences[whole.sentence].start, start)
    larger = [one for one in before if one.is_count and not one.may_be_year and one.value >= first.value]
    return next((one for one in reversed(larger) if may_be_part(one, first)), None)


def is_in_next_word(whole: Claim, part: Claim) -> bool:
    """Whether money lies within a whole once one of the two is told in the next word: in thousands, millions or
    milliards."""
    are_money = whole.unit == "money" and (part.unit == "money" or not part.noun)
    are_told_so = whole.step > 0 and part.step > 0 and not whole.is_rough
    return are_money and are_told_so and part.value < whole.value * NEXT


def _of_sort_before(
    text: Text, sentence: Sentence, whole: Claim | None, listed: list[Claim], start: int
) -> Claim | None:
    """The whole; where that counts another sort of things than the first of those that are said to be of this number,
    the only number of this sort in the sentence before."""
    first = listed[0] if listed and _OF_THIS_NUMBER.match(text.content, start) else None
    if whole is None or first is None or whole.unit == first.unit or not (first.noun and sentence.number):
        return whole
    before = [claim for claim in text.by_sentence[sentence.number - 1] if claim.unit == first.unit]
    is_own = any(claim.unit == first.unit for claim in text.between(sentence.number, sentence.start, first.start))
    return before[0] if len(before) == 1 and not is_own else whole


def are_owned(text: Text, whole: Claim, listed: list[Claim], start: int) -> bool:
    """Whether more things than organisations are what these have: '11 ұйым, олардың 158 филиалы'."""
    if listed and listed[0].value > whole.value and "\n\n" in text.content[whole.end : start]:
        nouns = [stems(one.noun) for one in (whole, listed[0])]
        return all(nouns) and not nouns[0] & nouns[1]  # another paragraph, and other people
    is_more = bool(listed) and whole.unit in {"organisations", "count"} and listed[0].value > whole.value
    return is_more and bool(_ITS.match(text.content, start) and _OWN_NOUN.match(text.content, listed[0].end))


def _named_whole(text: Text, sentence: Sentence, said: str) -> Claim | None:
    """The last count of the things that the first word of a tie names, in the two sentences before."""
    wanted = stems(said.split(maxsplit=1)[0])
    first = text.sentences[max(0, sentence.number - NAMED)].start
    alike = [claim for claim in text.claims_within(first, sentence.start) if claim.noun and stems(claim.noun) == wanted]
    return alike[-1] if alike else None


def just_made(text: Text, sentence: Sentence, end: int, parts: list[Claim], whole: Claim) -> Claim | None:
    """Another number before a tie that just is the sum of the parts: '267 schools with 118.4 thousand students, of
    which 84 are urban and 183 rural'."""
    total = sum(part.value for part in parts)
    since = text.sentences[whole.sentence].start
    before = text.claims_within(since, end) if len(parts) > 1 else []
    made = (one for one in before if one.is_count and one.value == total and not one.may_be_year)
    return next((one for one in made if one is not whole and may_be_part(one, parts[0])), None)


def outer_whole(text: Text, sentence: Sentence, whole: Claim) -> Claim | None:
    """The whole of the sentence before, when that one opens with 'of whom' itself: both may speak of it."""
    if whole.sentence == sentence.number or not whole.sentence:
        return None
    before = text.sentences[whole.sentence]
    marker = MARKER.search(text.content, before.start, whole.start)
    outer = whole_before(text, before, marker.start(), opening=OPENING) if marker else None
    return outer if outer is not None and outer.sentence != whole.sentence and not outer.is_rough else None
