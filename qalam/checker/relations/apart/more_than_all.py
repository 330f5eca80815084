"""What is told one by one, where that makes somewhat more than all told before: what money was spent on,
'Жөндеуге 318,4 млн теңге жұмсалды. Мектептерге 205,7 млн, бақшаларға 89,2 млн, тағы 41,6 млн …', and where those
are wanted for whom there are vacant places, 'Открыта 1 131 вакансия. Ждут учителей – 412. Физиков – 208, …'.

However many are left out, together they cannot be more than all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.apart.divided import FAR, FEWEST, are_items
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times, is_of_each
from qalam.checker.relations.vacancies import is_vacant, may_fill
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.and_more import ONE_MORE
from qalam.checker.words.parts.sums import ASKED
from qalam.checker.words.plans.given import GIVEN_MONEY, OF_OTHER_MEANS, PASSED, SPENT

_SPENT = words_pattern(rf"\b(?:{'|'.join((*SPENT, *GIVEN_MONEY, *PASSED))})", re.I)
_OTHERS = (*(words for words in OF_OTHER_MEANS if words not in ONE_MORE), *ASKED)
_OTHER_MEANS = words_pattern(rf"\b(?:{'|'.join(_OTHERS)})", re.I)
AHEAD = 2  # sentences in which those wanted are told


def more_than_all(text: Text) -> list[Relation]:
    """Each such whole with what makes more than it."""
    found = []
    for sentence in text.sentences:
        counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
        whole = counts[0] if len(counts) == 1 and not sentence.is_row else None
        if whole is not None and not whole.is_rough:
            found += [Relation("parts", whole, parts, holds=False) for parts in _parts(text, sentence, whole)]
    return found


def _parts(text: Text, sentence: Sentence, whole: Claim) -> Iterator[tuple[Claim, ...]]:
    is_spent = whole.unit == "money" and _SPENT.search(text.content, sentence.start, sentence.end)
    reach = 1 if is_spent else AHEAD if whole.unit in {"count", "places"} and is_vacant(text, whole) else 0
    behind = text.sentences[sentence.number + 1 : sentence.number + 1 + reach]
    parts = [claim for line in behind for claim in text.by_sentence[line.number] if claim.is_count]
    if len(parts) < FEWEST or any(line.is_row or "\n" in text.content[sentence.end : line.start] for line in behind):
        return
    parts = [part for part in parts if part.unit == "money"] if is_spent else parts
    total = sum((part.value for part in parts), Decimal(0))
    is_above = slack(whole, *parts) < total - whole.value <= whole.value * FAR
    if is_above and len(parts) >= FEWEST and _are_apart(text, whole, parts, behind):
        yield tuple(parts)


def _are_apart(text: Text, whole: Claim, parts: list[Claim], behind: Sequence[Sentence]) -> bool:
    """Whether each number is a part of all by itself, told as exactly as the whole and of no other time or means."""
    if any(part.step != whole.step or part.value >= whole.value or is_of_each(text, part) for part in parts):
        return False
    if whole.unit != "money" and not all(may_fill(text, whole, part) for part in parts):
        return False
    said = (text.content, behind[0].start, behind[-1].end)
    if MARKER.search(*said) or (whole.unit == "money" and _OTHER_MEANS.search(*said)):
        return False
    if any(are_of_two_times(text, whole.sentence, line.number) for line in behind):
        return False
    lines = ([part for part in parts if part.sentence == line.number] for line in behind)
    return all(are_items(text, line, line[0].start) for line in lines if line)
