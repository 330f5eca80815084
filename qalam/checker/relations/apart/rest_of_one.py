"""A rest with the parts told right before it and the number before those, whatever each is called.

'Утеплим 53 павильона. Готов 31, оставшиеся 22 закончим к маю'; '90 ауыл бар, 71-інде интернет бар. Қалған 19 ауылда …'.
The word for the rest and the order tie them, and one slip must explain why they fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, REST, are_of_others, is_of_each, is_rest, outside_asides
from qalam.checker.relations.sums.slipped import are_exact, made_or_slipped
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import DIVIDED, SPLIT

_DIVIDED = words_pattern("|".join((*DIVIDED, *SPLIT)), re.I)
BACK = 2  # sentences from a rest to its whole
MOST = 4  # parts with the rest
NEAR = Decimal("0.15")  # of the whole by which divided parts may miss it
_TIED = frozenset({"parts", "subset"})
_Split = tuple[Claim, tuple[Claim, ...]]


def rest_of_one(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Each rest that nothing else ties, with what it is left of."""
    known = {part.id for tie in tied if tie.kind == "parts" and tie.whole for part in tie.parts}
    inner = {part.id: tie.whole.id for tie in tied if tie.whole and tie.kind in _TIED for part in tie.parts}
    divided = {tie.whole.id for tie in tied if tie.whole and tie.kind == "parts"}
    found = []
    for sentence in text.sentences:
        if sentence.is_row or not text.by_sentence[sentence.number]:
            continue
        if not REST.search(text.content, sentence.start, sentence.end):
            continue
        for rest in _counts(text, sentence, None):
            if rest.id not in known and is_rest(text, rest):
                tie = _of_rest(text, sentence, rest, inner)
                found += [tie] if tie and (tie.holds or not tie.whole or tie.whole.id not in divided) else []
                break
    return found


def _of_rest(text: Text, sentence: Sentence, rest: Claim, inner: Mapping[str, str]) -> Relation | None:
    splits = list(_splits(text, sentence, rest, inner))
    ties = [made_or_slipped(text, whole, parts, is_closed=True) for whole, parts in splits]
    holding = [tie for tie in ties if tie is not None and tie.holds]
    if holding:
        return holding[0]
    if _is_of_two(text, sentence, rest):
        return None
    slipped = next((tie for tie in ties if tie is not None), None)
    return slipped or next((tie for split in splits if (tie := _of_divided(text, *split))), None)


def _of_divided(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> Relation | None:
    """The sum that fails by more than a slip, where the text says between its numbers that the whole is divided."""
    is_said = _DIVIDED.search(text.content, whole.end, parts[0].start) is not None
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    if not is_said or gap > whole.value * NEAR:
        return None
    return Relation("parts", whole, parts, holds=False, is_exhaustive=True)


def _splits(text: Text, sentence: Sentence, rest: Claim, inner: Mapping[str, str]) -> Iterator[_Split]:
    """The parts that stand before a rest in its sentence or the one before, and the number before those."""
    own = _outer([one for one in _counts(text, sentence, rest) if one.end <= rest.start], inner)
    before = _outer(_before(text, sentence, rest, 1), inner)
    pairs: list[tuple[Sequence[Claim], Sequence[Claim]]] = [(own[:1], own[1:])] if own[1:] else []
    if own:
        pairs.append((_outer(before, inner, least=1), own))
    else:
        pairs += [(before[:1], before[1:]), (_outer(_before(text, sentence, rest, BACK), inner), before)]
    for wholes, told in pairs:
        parts = (*told, rest)
        if len(wholes) == 1 and 1 < len(parts) <= MOST and _may_make(text, wholes[0], parts):
            yield wholes[0], parts


def _outer(claims: Sequence[Claim], inner: Mapping[str, str], least: int = 2) -> list[Claim]:
    """More than so many numbers without the parts of one of them: a rest may go with the only part of its whole."""
    names = {claim.id for claim in claims}
    return [one for one in claims if inner.get(one.id) not in names] if len(claims) > least else [*claims]


def _before(text: Text, sentence: Sentence, rest: Claim, back: int) -> list[Claim]:
    """The counts of a sentence before, where that is no row of a table."""
    number = sentence.number - back
    return [] if number < 0 or text.sentences[number].is_row else _counts(text, text.sentences[number], rest)


def _counts(text: Text, sentence: Sentence, rest: Claim | None) -> list[Claim]:
    """The exact counts of a sentence outside parentheses: of things and people, or of the measure of a rest."""
    claims = outside_asides(text, sentence, sentence.start, sentence.end)
    if rest is None:
        return [one for one in claims if are_exact([one])]
    is_measured = rest.unit in MEASURES
    own = [one for one in claims if one.unit == rest.unit or (not is_measured and one.unit not in MEASURES)]
    return [one for one in own if are_exact([one])]


def _may_make(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    if any(not may_be_part(whole, part) or is_of_each(text, part) for part in parts):
        return False
    return not any(are_of_others(text, whole, part) for part in parts)


def _is_of_two(text: Text, sentence: Sentence, rest: Claim) -> bool:
    """Whether some two numbers before a rest differ by just as many: it is what one of them leaves of the other."""
    first = text.sentences[max(0, sentence.number - BACK - 1)].start
    values = {one.value for one in text.claims_within(first, rest.start) if one.is_count}
    return any(value + rest.value in values for value in values)
