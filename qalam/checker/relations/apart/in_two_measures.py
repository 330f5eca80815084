"""Things and their places told together, and the same of their parts: '21 школа на 22 000 мест. В 2024 году – 13 школ
на 12 900 мест, в 2025-м – 8 на 9 100 мест'.

Where the parts make the whole in one of the two measures they are all, and so must make it in the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text

UNITS = frozenset({"places", "people", "money"})
FEWEST, MOST = 2, 6  # parts
LEAST = 10  # a sum that accident makes less often
FAR = 2  # times the whole, in the measure in which it fails
Pair = tuple[Claim, Claim]


def in_two_measures(text: Text) -> list[Relation]:
    """The sum that fails of two told side by side of which one holds."""
    return [tie for one in text.sentences if not one.is_row for tie in _of_sentence(text, one)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    own = _pairs(text, sentence.number)
    if not own:
        return
    before = _pairs(text, sentence.number - 1)[-1:] if sentence.number else []
    for whole, *parts in ([*before, *own], own):
        if FEWEST <= len(parts) <= MOST:
            tied = list(_tied(text, whole, parts))
            if tied:
                yield from tied
                return


def _pairs(text: Text, number: int) -> list[Pair]:
    """The numbers of a sentence by twos, of things and of what they hold; none where any stands alone."""
    counts = [one for one in text.by_sentence[number] if one.is_count and not one.may_be_year]
    if len(counts) < 2 or len(counts) % 2 or any(one.is_rough or is_of_each(text, one) for one in counts):
        return []
    pairs = list(zip(counts[::2], counts[1::2], strict=True))
    is_told = all(one.unit in {"organisations", "count"} and other.unit in UNITS for one, other in pairs)
    return pairs if is_told and len({other.unit for _, other in pairs}) == 1 else []


def _tied(text: Text, whole: Pair, parts: Sequence[Pair]) -> Iterator[Relation]:
    columns = [(whole[place], [part[place] for part in parts]) for place in (0, 1)]
    if not all(may_be_part(one, part) for one, listed in columns for part in listed):
        return
    held = [sum(part.value for part in listed) == one.value >= LEAST for one, listed in columns]
    if sum(held) != 1 or MARKER.search(text.content, parts[0][0].end, parts[-1][1].start):
        return
    one, listed = columns[held.index(False)]
    total = sum(part.value for part in listed)
    is_near = one.value <= total * FAR <= one.value * FAR * FAR
    if one.step == 0 and (is_near or one_slip_mends(one, listed)):
        yield Relation("parts", one, tuple(listed), total == one.value, is_exhaustive=True)
