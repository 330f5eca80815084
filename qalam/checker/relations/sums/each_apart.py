"""So many for each, and the number of all in a title or in a sentence beside: '28 отбасы қоныстанды. 14 үй салынды,
әрқайсысында екі отбасы тұрады', 'Построены 6 садов по 90 мест. Всего открыто 540 мест'.

All and each are of one word, and no other number of it stands beside what each has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.made import is_missed_by_slip, makes
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times
from qalam.checker.relations.sums.each import FEWEST, pair_of, word_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.each import EACH_BEFORE, EACH_BEHIND, EACH_ENDING, IN_ALL, MORE_THAN_EACH
from qalam.checker.words.plans.given import GIVEN_MONEY, SPENT

_MAY_TELL = words_pattern("|".join((*EACH_BEFORE, *EACH_BEHIND, EACH_ENDING)), re.I)
_GIVEN = words_pattern(rf"\b(?:{'|'.join((*GIVEN_MONEY, *SPENT))})", re.I)
_MORE = words_pattern("|".join(MORE_THAN_EACH), re.I)
_IN_ALL = as_pattern(rf"\b(?:{'|'.join(IN_ALL)})(?:\s[^\W\d]+){{0,2}}\s?[–—:-]?\s?\Z", re.I)
AROUND = 40  # characters before a number of all
TITLE = 160  # characters of a line that may be one
TOGETHER = Decimal(1)
NEAR = 2  # times: money further off is of more than what these got
NUMBERS = 3  # of a sentence: the money of all, those who got it and the money of each


def each_apart(text: Text) -> list[Relation]:
    """The products of which all is told in another sentence; one that fails only by a slip."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if sentence.is_row or len(text.by_sentence[sentence.number]) < FEWEST or not _may_tell(text, sentence):
            continue
        spent = _spent_before(text, sentence)
        if spent is not None:
            found += _tied(*spent)
            continue
        pair = _only_pair(text, sentence)
        if pair is None:
            continue
        beside = [claim for number in _beside(text, sentence) for claim in _of_word(text, number, pair[1])]
        wholes = [claim for claim in beside if _is_of_all(text, claim)]
        is_only = len({claim.value for claim in beside}) == 1 and bool(wholes)
        if is_only and not are_of_two_times(text, *sorted((wholes[0].sentence, sentence.number))):
            found += _tied(wholes[0], *pair)
    return found


def _may_tell(text: Text, sentence: Sentence) -> bool:
    span = sentence.start, sentence.end
    return _MAY_TELL.search(text.content, *span) is not None and _MORE.search(text.content, *span) is None


def _only_pair(text: Text, sentence: Sentence) -> tuple[Claim, Claim] | None:
    """The only pair of how many and how many each have, where no other number of the sentence is of what each have."""
    claims = text.by_sentence[sentence.number]
    ends = [*(claim.start for claim in claims[2:]), sentence.end]
    pairs = [
        pair
        for one, two, end in zip(claims, claims[1:], ends, strict=False)
        if (pair := pair_of(text, sentence, one, two, end)) is not None
    ]
    if len(pairs) != 1 or min(claim.value for claim in pairs[0]) < FEWEST:
        return None
    return pairs[0] if _of_word(text, sentence.number, pairs[0][1]) == [pairs[0][1]] else None


def _spent_before(text: Text, sentence: Sentence) -> tuple[Claim, Claim, Claim] | None:
    """All the money of a sentence, those who got it and what each got, told in this order and alone: '18 млн теңге
    жұмсалып, 120 маман әрқайсысы 150 000 теңгеден алды'."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    money = [claim for claim in claims if claim.unit == "money"]
    if len(money) != 2 or len(claims) != NUMBERS or claims[0] is not money[0] or claims[2] is not money[1]:
        return None
    pair = pair_of(text, sentence, claims[1], claims[2], sentence.end)
    said = text.content[sentence.start : claims[1].start]
    if pair is None or claims[0].is_rough or claims[1].value < FEWEST or not _GIVEN.search(said) or MARKER.search(said):
        return None
    made, all_of = pair[0].value * pair[1].value, claims[0].value
    return (claims[0], *pair) if max(made, all_of) <= min(made, all_of) * NEAR else None


def _beside(text: Text, sentence: Sentence) -> Iterator[int]:
    """The sentences before and behind, and the title."""
    for number in sorted({0, sentence.number - 1, sentence.number + 1} - {sentence.number}):
        if 0 <= number < len(text.sentences) and not text.sentences[number].is_row:
            yield number


def _is_of_all(text: Text, claim: Claim) -> bool:
    """Whether a number stands in the title, or is said to be of all."""
    line = text.sentences[claim.sentence]
    said = text.content[line.start : line.end].rstrip()
    if not line.number and len(said) <= TITLE and said[-1:].isalnum():
        return True
    return _IN_ALL.search(text.content, max(line.start, claim.start - AROUND), claim.start) is not None


def _of_word(text: Text, number: int, each: Claim) -> list[Claim]:
    """The numbers of a sentence that count what each have."""
    word = word_of(text, each)
    return [
        claim
        for claim in text.by_sentence[number]
        if word and claim.is_count and claim.unit == each.unit and word_of(text, claim) == word
    ]


def _tied(whole: Claim, count: Claim, each: Claim) -> Iterator[Relation]:
    is_exact = not (whole.is_rough or (whole.step and whole.unit != "money") or each.decimals or count.decimals)
    if not is_exact or whole.value <= max(count.value, each.value):
        return
    if makes(count, each, whole, TOGETHER):
        yield Relation("product", whole, (count, each), holds=True)
    elif is_missed_by_slip(count, each, whole, TOGETHER):
        yield Relation("product", whole, (count, each), holds=False)
