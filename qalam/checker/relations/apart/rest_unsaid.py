"""A number beside a rest that has none: 'Қазір 41 мектепте жұмыс бітті, қалғаны қыркүйекке дейін аяқталады'.

Those and the rest are all that were counted before; so the number cannot be above each of the same things there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, value_of
from qalam.checker.clauses import stem
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_others, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.words.parts.ends import REST_UNSAID

_REST = words_pattern(rf"(?:,|–|—|;|\bа|\bал)\s(?:{'|'.join(REST_UNSAID)})", re.I)
THINGS = frozenset({"people", "organisations"})
BACK = 4  # sentences
LEAST = 5


def rest_unsaid(text: Text) -> list[Relation]:
    """The ties of such numbers that are above all that were told before."""
    return [tie for sentence in text.sentences if not sentence.is_row for tie in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    rest = _REST.search(text.content, sentence.start, sentence.end)
    if rest is None or any(claim.is_count for claim in text.between(sentence.number, rest.end(), sentence.end)):
        return
    own = [claim for claim in text.between(sentence.number, sentence.start, rest.start()) if claim.is_count]
    part = own[-1] if own else None
    if part is None or part.unit not in THINGS or not part.noun or part.is_rough or is_of_each(text, part):
        return
    before = text.claims_within(text.sentences[max(0, sentence.number - BACK)].start, sentence.start)
    before = [claim for claim in before if claim.unit == part.unit and not claim.may_be_year]
    if not before or any(claim.value >= part.value or claim.is_rough for claim in before):
        return
    alike = [claim for claim in before if stem(claim.noun) == stem(part.noun) and not claim.step]
    whole = max(alike, key=value_of) if alike else None
    if whole is None or whole.value < LEAST or part.value > whole.value * MOST_TIMES or part.step:
        return
    if not are_of_others(text, whole, part) and _is_before_all(own, part):
        yield Relation("subset", whole, (part,), holds=False)


def _is_before_all(own: list[Claim], part: Claim) -> bool:
    """Whether no number as great stands before the part in its sentence."""
    return all(claim.value < part.value for claim in own[:-1] if claim.unit == part.unit)
