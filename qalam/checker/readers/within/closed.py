"""Numbers above the last one before them where it is told that no others came: 'других не было', 'сырттан ешкім
қосылған жоқ', 'без номера не пускали', 'тек солар жіберілді'. Then whatever was done, they are of those before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_concepts import DOING, NOT, OTHERS, SERVING
from qalam.checker.readers.within.counted import counted, may_be_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.closed import CLOSED, RULES
from qalam.checker.words.concepts.counted import PEOPLE

_CLOSED = as_pattern("|".join((*CLOSED, *RULES)), re.I)
_RULES = as_pattern("|".join(RULES), re.I)
_CHEAP = as_pattern(
    r"\bне|\bтолько|\bлишь|исключительно|\bтек\b|ғана|кажд\w+ (?:след|послед)|әр келесі|строго по|жоқ|ешкім"
    r"|м[ае][дғй]|бәрі|\bвс[её]\b|\bonly|nobody|no one",
    re.I,
)
RULED = 2  # sentences behind a rule of who may go on
BACK = 3  # sentences to the last number before
GOING = PEOPLE | {"application", "project", "work", "team", "contract"}  # what goes through steps
WIDE = 2  # times that number: so many more are others


def is_closed(text: Text, claim: Claim) -> bool:
    """Whether the sentence of a number or the next one tells that no others came, or one shortly before that only those
    may."""
    number, last = claim.sentence, len(text.sentences) - 1
    if any(_tells(text, one, "closed", _CLOSED) for one in (number, min(number + 1, last))):
        return True
    before = range(max(0, number - RULED), number)
    return any(_tells(text, one, "closed", _CLOSED) and _tells(text, one, "ruled", _RULES) for one in before)


def _tells(text: Text, number: int, question: str, words: re.Pattern[str]) -> bool:
    sentence = text.sentences[number]

    def find() -> bool:
        is_any = _CHEAP.search(text.content, sentence.start, sentence.end) is not None
        return is_any and words.search(text.content, sentence.start, sentence.end) is not None

    return text.is_so(question, number, find)


def of_closed(text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim) -> list[Claim]:
    """The last number before one of whom it is told so, that may count the same."""
    if not is_closed(text, part) or counted(text, part).is_measure or SERVING.named_in(own_words(text, part).said):
        return []
    what = counted(text, part)
    for number in range(sentence.number, max(-1, sentence.number - 1 - BACK), -1):
        level = [one for one in counts[number] if one.end <= part.start and not counted(text, one).is_measure]
        level = [one for one in level if part.value <= one.value * WIDE or one.value >= part.value]
        fit = [one for one in level if _may_be(text, one, part, what.concept)]
        if fit:
            return fit[-1:]
    return []


def _may_be(text: Text, one: Claim, part: Claim, concept: str) -> bool:
    of = counted(text, one)
    said = own_words(text, one).said
    of_things = of.is_told and of.concept not in GOING and concept == ""
    if of_things or NOT in DOING.named_in(said) or OTHERS.named_in(said):
        return False
    return {of.concept, concept} <= PEOPLE or (may_be_of(counted(text, part), of) and one.unit != "places")
