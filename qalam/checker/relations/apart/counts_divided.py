"""Numbers whose items name all that a division has, in whatever form, and the number before them that they divide.

'Пожилых 874. В районном центре живут 316 из них, в сёлах – 548'; a title 'Жол апатынан 1 259 адам қаза болды', and
'Елді мекендерде … 541 адам мерт болған. Елді мекендерден тысқары жерлерде … 818 адам'. What ties them is that the
values leave nothing out; so these are asked only where no form has tied the numbers before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.labels import are_opposed
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, are_of_others, are_of_two_times, is_of_each, outside_asides
from qalam.checker.relations.sides.sides import are_languages
from qalam.checker.relations.sides.values import are_all_values, is_named_value, items_of, name_value
from qalam.checker.relations.sums.slipped import are_exact, made_or_slipped
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.overlaps import OVERLAP

_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_BREAK = as_pattern(r"[:;(]")
BACK = 3  # sentences from the parts to their whole
MOST = 12  # numbers of a sentence that divides something
LARGEST = 6  # parts
LEAST = 20  # a whole that others hardly come near by chance
NEAR = Decimal("0.1")  # of the whole, where no one slip explains what its parts miss
TWO = 2


def counts_divided(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Each such division that no tie knows, with its whole: where it holds, where one slip parts them, or nearly."""
    known = {part.id for tie in tied if tie.kind == "parts" and tie.whole for part in tie.parts}
    found: list[Relation] = []
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        counts = _counts(text, sentence)
        runs = [*_runs(text, sentence, counts), *_over_two(text, sentence, counts)]
        ties = (_tied(text, run) for run in runs if not any(part.id in known for part in run))
        found += [tie for tie in ties if tie is not None][:1]
    return found


def _counts(text: Text, sentence: Sentence) -> list[Claim]:
    claims = outside_asides(text, sentence, sentence.start, sentence.end)
    return [one for one in claims if one.is_count and not (one.may_be_year or tells_change(text, one))]


def _runs(text: Text, sentence: Sentence, counts: list[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The numbers one behind the other in a sentence that are all of a division, the longest first."""
    if not 1 < len(counts) <= MOST:
        return
    items = items_of(text, sentence, counts)
    for size in range(min(LARGEST, len(counts)), 1, -1):
        for first in range(len(counts) - size + 1):
            said = items[first : first + size]
            beside = [items[place] for place in (first - 1, first + size) if 0 <= place < len(items)]
            run = counts[first : first + size]
            if _are_all(text, run, said) and not any(name_value(said, one) for one in beside):
                yield tuple(run)


def _are_all(text: Text, run: Sequence[Claim], items: Sequence[str]) -> bool:
    """Whether the items name all values of a division, both outcomes ('решение принято по 119, отказано 45'), or the
    two languages of those who learn."""
    if len(items) == TWO and are_opposed(items[0], items[1]):
        return True
    are_pupils = run[0].unit == "people" and are_languages(text, list(run))  # a school may be of both
    return (are_all_values(items) or are_pupils) and not any(is_of_each(text, one) for one in run)


def _over_two(text: Text, sentence: Sentence, counts: list[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The only numbers of one noun of two neighbouring sentences, each of which names another value."""
    if sentence.number + 1 >= len(text.sentences) or not counts:
        return
    following = text.sentences[sentence.number + 1]
    if following.is_row:
        return
    items = [text.content[one.start : one.end] for one in (sentence, following)]
    later = _counts(text, following) if are_all_values(items) else []
    for one in counts:
        pair = [other for other in later if one.noun and stem(other.noun) == stem(one.noun)]
        if len(pair) == 1 and sum(stem(other.noun) == stem(one.noun) for other in counts) == 1:
            yield one, pair[0]


def _tied(text: Text, parts: tuple[Claim, ...]) -> Relation | None:
    whole = _whole_of(text, parts)
    if whole is None or whole.value < LEAST or not are_exact((whole, *parts)):
        return None
    start, end = text.sentences[whole.sentence].start, text.sentences[parts[-1].sentence].end
    if _OVERLAP.search(text.content, start, end):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    if total < whole.value and _may_be_some(text, parts):
        return None
    tie = made_or_slipped(text, whole, parts, is_closed=True)
    if tie is not None or abs(total - whole.value) > whole.value * NEAR:
        return tie
    is_plain = whole.noun != "" and all(not part.noun or stem(part.noun) == stem(whole.noun) for part in parts)
    return Relation("parts", whole, parts, holds=False, is_exhaustive=True) if is_plain else None


def _may_be_some(text: Text, parts: tuple[Claim, ...]) -> bool:
    """Whether parts that make less may leave some out: those of a third language, a rest told behind them, or all who
    do not do what boys and girls together do."""
    rest = REST.search(text.content, parts[-1].end, text.sentences[parts[-1].sentence].end)
    are_doers = len(parts) == TWO and any(is_named_value(part.noun) for part in parts)
    return rest is not None or are_doers or are_languages(text, list(parts))


def _whole_of(text: Text, parts: tuple[Claim, ...]) -> Claim | None:
    """The number that stands right before the parts in their sentence, else the only one of the nearest sentence before
    that may be their whole, or the first of it where the others are smaller."""
    first, number = parts[0], parts[0].sentence
    own = [one for one in _counts(text, text.sentences[number]) if one.end <= first.start]
    if own and parts[-1].sentence == number:  # else they are of another noun
        is_led = _BREAK.search(text.content, own[-1].end, first.start) is not None
        return own[-1] if is_led and _may_be_whole(text, own[-1], parts) else None
    for before in range(number - 1, max(-1, number - 1 - BACK), -1):
        counts = [] if text.sentences[before].is_row else _counts(text, text.sentences[before])
        if counts:
            may_be = [one for one in counts if _may_be_whole(text, one, parts)]
            return may_be[0] if len(may_be) == 1 and may_be[0] is counts[0] else None
    return None


def _may_be_whole(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether a number is larger than each part, of their sort, and neither of another time nor of others."""
    if any(not may_be_part(whole, part) or part.value >= whole.value for part in parts):
        return False
    if any(are_of_others(text, whole, part) or are_of_two_times(text, whole.sentence, part.sentence) for part in parts):
        return False
    between = text.content[whole.end : parts[0].start]
    return not MARKER.search(between) or len(parts) > TWO
