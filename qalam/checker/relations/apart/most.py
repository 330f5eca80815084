"""Most of what the sentence before counts: 'услуг на 64,2 млрд. Большая часть, 51,8 млрд, – …'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import thing
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import MOST

_MOST = as_pattern(rf"\s*(?:{'|'.join(MOST)})", re.I)


def most(text: Text) -> list[Relation]:
    """The first number of a sentence that opens with 'most of', against the only one of its sort in the one before."""
    found = []
    for sentence in text.sentences[1:]:
        if sentence.is_row or not _MOST.match(text.content, sentence.start, sentence.end):
            continue
        part = next((claim for claim in text.by_sentence[sentence.number] if claim.is_count), None)
        if part is None or are_of_two_times(text, sentence.number - 1, sentence.number):
            continue
        before = [claim for claim in text.by_sentence[sentence.number - 1] if claim.unit == part.unit]
        if (
            len(before) == 1
            and not part.is_rough
            and not before[0].is_rough
            and _are_of_one_thing(text, before[0], part)
        ):
            found.append(Relation("subset", before[0], (part,), part.value <= before[0].value))
    return found


def _are_of_one_thing(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether both are sums of money, or count one thing."""
    return may_be_part(whole, part) and (part.unit == "money" or thing(text, whole) == thing(text, part) != frozenset())
