"""Numbers of which the text says that there are no others, or what they make together, whatever stands between them.

'Из 640 детей 320 отдохнули в лагере, 210 – в санатории, 120 – дома, других не было'; 'построили 14 сельских и 8
городских школ. Вместе это 23 здания'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, MEASURES, is_dashed, is_of_each
from qalam.checker.relations.sums.runs import are_of_one_sort
from qalam.checker.relations.tie import are_as_exact
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.closed_lists import NO_OTHERS, THUS, TOGETHER

_NO_OTHERS = words_pattern("|".join(NO_OTHERS), re.I)
_TOGETHER = words_pattern("|".join(TOGETHER), re.I)
_THUS = words_pattern("|".join(THUS), re.I)
_JOINS = as_pattern(r"\s(?:и|және|мен|пен|бен|and|с|со)\s")
_BREAK = as_pattern(r"[.;:()\n]")
BACK = 4  # sentences from a whole to where its parts end
MOST = 10  # numbers among which the whole and its parts are sought
REACH = 50  # characters from 'together' to its number
NEAR = Decimal("0.03")  # of a whole: numbers further off were of something else
NEARLY = Decimal("0.12")  # of a whole that all the numbers behind it may miss, whatever their form
SLIP = Decimal("0.3")  # of a whole by which one slip may miss it
LEAST = 5  # a whole
FEWEST = 3  # parts that are all of one form
FEW = 4  # parts of what they make together


def closed_lists(text: Text) -> list[Relation]:
    """Each such list with its whole, where it makes it or nearly does."""
    found: list[Relation] = []
    for sentence in text.sentences:
        own = text.by_sentence[sentence.number]
        if sentence.is_row or not (own or (sentence.number and text.by_sentence[sentence.number - 1])):
            continue  # the last number of a list stands in its sentence or in the one before
        for mark in _NO_OTHERS.finditer(text.content, sentence.start, sentence.end):
            told = _numbers(text, sentence.number, mark.start())
            best = _best(text, _with_whole_before(text, told))
            tie = _of_all(text, told)
            tie = tie if tie and not _is_sum_apart(best, tie) else best
            if tie is not best and tie is not None and _is_of_more(text, tie):
                tie = best
            is_within = tie is not None and not tie.holds and _is_of_more(text, tie)
            found += [tie] if tie and not is_within else []
        for mark in _TOGETHER.finditer(text.content, sentence.start, sentence.end) if own else ():
            whole = _made(text, sentence.number, mark.end())
            numbers = _numbers(text, sentence.number, mark.start()) if whole else []
            if whole is None or _is_of_two(text, sentence.start, whole, numbers):
                continue
            pairs = ((whole, numbers[place:]) for place in range(len(numbers) - 1))
            tie = _best(text, pairs, FEW)
            found += [tie] if tie else []
        for mark in _THUS.finditer(text.content, sentence.start, sentence.end) if own else ():
            whole = _made(text, sentence.number, mark.end())
            numbers = text.between(sentence.number, sentence.start, mark.start())
            is_all = whole is not None and all(claim.is_count and not claim.is_rough for claim in numbers)
            tie = _best(text, iter([(whole, numbers)]), FEW) if whole and is_all else None
            found += [tie] if tie else []
    return found


def _numbers(text: Text, number: int, end: int) -> list[Claim]:
    """The exact counts shortly before a place in a sentence, the last of them there or in the sentence before."""
    first = text.sentences[max(0, number - BACK)]
    counts = [claim for claim in text.claims_within(first.start, end) if claim.is_count and not claim.may_be_year]
    counts = [claim for claim in counts if not tells_change(text, claim)]
    loose = [place for place, claim in enumerate(counts) if claim.is_rough or is_of_each(text, claim)]
    counts = counts[loose[-1] + 1 if loose else 0 :][-MOST:]
    return counts if counts and number - counts[-1].sentence <= 1 else []


def _of_all(text: Text, numbers: Sequence[Claim]) -> Relation | None:
    """The tie of the first number and all others, three or more, where nothing is left out by what the text says,
    whatever items of one form, or not quite as much the others, lack of it: '48 мың көшет. Қарағаш – 16 400, терек –
    12 100, …'."""
    if len(numbers) <= FEWEST:
        return None
    whole, parts = numbers[0], tuple(numbers[1:])
    are_alike = all(is_dashed(text, part) for part in parts) or len({(part.unit, part.noun) for part in parts}) == 1
    is_item = is_dashed(text, whole) or whole.may_be_year
    if is_item or any(not may_be_part(whole, part) or part.value >= whole.value for part in parts):
        return None
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    is_one = are_of_one_sort(whole, list(parts)) and not MARKER.search(text.content, parts[0].end, parts[-1].start)
    if not is_one or gap > whole.value * (SLIP if are_alike else NEARLY):
        return None
    return Relation("parts", whole, parts, gap <= slack(whole, *parts), is_exhaustive=True)


def _is_sum_apart(best: Relation | None, tie: Relation) -> bool:
    """Whether another sum holds, and not only by chance between the parts of this one."""
    if best is None or not best.holds:
        return False
    return not {claim.id for claim in (best.whole, *best.parts) if claim} <= {part.id for part in tie.parts}


def _is_of_more(text: Text, tie: Relation) -> bool:
    """Whether the whole and its parts may all be parts of a larger number of its unit shortly before."""
    whole = tie.whole
    if whole is None:
        return False
    first = text.sentences[max(0, whole.sentence - BACK)].start
    total = sum((part.value for part in tie.parts), whole.value)
    before = [one for one in text.claims_within(first, whole.start) if one.unit == whole.unit]
    return any(abs(one.value - total) <= one.value * NEARLY for one in before)


def _made(text: Text, number: int, end: int) -> Claim | None:
    """The number that 'together' is said of."""
    whole = next(iter(text.between(number, end, end + REACH)), None)
    if whole is None or not whole.is_count or whole.is_rough or whole.may_be_year:
        return None
    between = text.content[end : whole.start]
    return None if _BREAK.search(between) or MARKER.search(between) else whole


def _is_of_two(text: Text, start: int, whole: Claim, numbers: Sequence[Claim]) -> bool:
    """Whether a sentence itself tells no part, and joins two that were told apart: 'Жоғары санатты мұғалімдер мен
    зерттеушілердің қосындысы 16'."""
    is_joined = _JOINS.search(text.content, start, whole.start) is not None
    if not is_joined or not numbers or numbers[-1].start >= start:
        return False
    return any(one.value + other.value == whole.value for one, other in combinations(numbers, 2))


def _with_whole_before(text: Text, numbers: Sequence[Claim]) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """Each number with those behind it from each place on: those of another division may stand between."""
    for place, whole in enumerate(numbers[:-2]):
        if is_dashed(text, whole) and all(is_dashed(text, one) for one in numbers[place + 1 :]):
            continue  # an item of the list itself
        if any(one.sentence == whole.sentence and one.value > whole.value for one in numbers[:place]):
            continue  # 'Из 8 420 студентов на техническом профиле 3 815, на педагогическом 1 260'
        for start in range(place + 1, len(numbers) - 1):
            yield whole, numbers[start:]


def _best(text: Text, pairs: Iterator[tuple[Claim, Sequence[Claim]]], most: int = MOST) -> Relation | None:
    """The tie that holds, else that of the largest whole, if its parts are near to it or but one slip off."""
    best: tuple[bool, Decimal, Decimal, Claim, tuple[Claim, ...]] | None = None
    for whole, numbers in pairs:
        parts = _of_level(whole, [part for part in numbers if may_be_part(whole, part) or _are_people(whole, part)])
        if not 2 <= len(parts) <= most or whole.value < LEAST or any(part.value >= whole.value for part in parts):
            continue
        gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
        holds = gap <= slack(whole, *parts)
        key = (holds, whole.value, -gap)
        is_tied = (best is None or key > best[:3]) and _may_be_all(text, whole, parts, gap)
        best = (*key, whole, parts) if is_tied else best
    return Relation("parts", best[3], best[4], best[0], is_exhaustive=True) if best else None


def _are_people(whole: Claim, part: Claim) -> bool:
    """Whether both are people, whom a list without others may name by what they will be: 'медиков 1 105'."""
    return whole.unit == part.unit == "people"


def _of_level(whole: Claim, numbers: list[Claim]) -> tuple[Claim, ...]:
    """The numbers without the places and the money of things, and of people without where they are: '36 автобустың
    22-сі келді, бәрі 40 орындық', 'готовят три колледжа, там 940 человек'."""
    if whole.unit == "people":
        numbers = [part for part in numbers if part.unit != "organisations"]
    things = [part for part in numbers if part.unit not in MEASURES]
    return tuple(things if things and whole.unit not in MEASURES else numbers)


def _may_be_all(text: Text, whole: Claim, parts: tuple[Claim, ...], gap: Decimal) -> bool:
    """Whether parts are of one sort and level, and near to their whole."""
    if not are_as_exact(whole, parts) or not are_of_one_sort(whole, list(parts)):
        return False
    if gap and any(sum(part.value for part in parts[:size]) == whole.value for size in range(2, len(parts))):
        return False  # what stands behind a sum that holds is of something else
    return _may_make(whole, parts, gap) and not MARKER.search(text.content, parts[0].end, parts[-1].start)


def _may_make(whole: Claim, parts: Sequence[Claim], gap: Decimal) -> bool:
    return gap <= whole.value * NEAR or (gap <= whole.value * SLIP and one_slip_away(whole, parts))
