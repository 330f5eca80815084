"""What is left of a number when a part of it is told: '30 школ … готовы 12 школ … остальные 18 школ'.

The three stand sentences apart, and no 'of whom' ties them: the word for the rest does, where all count one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack, value_of
from qalam.checker.clauses import stems, thing
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.apart.closed_by_rest import of_closed
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import (
    MARKER,
    MEASURES,
    REST,
    are_of_others,
    divided_into,
    is_of_each,
    is_rest,
    outside_asides,
    uncounted,
)
from qalam.checker.relations.tie import may_make
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends, slip_between
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.parts.besides import BESIDES, NAMELY

_BESIDES = as_pattern(rf"\b(?:{'|'.join(BESIDES)})", re.I)
_NAMELY = as_pattern(rf"\s*(?:{'|'.join(NAMELY)})\b", re.I)
_ITEM = as_pattern(r"[;\n]|,(?!\d)|\s(?:және|[мпб]ен|и|and)\s")
_SIZED = as_pattern(r"\sорындық\s")
OPENING = 2  # words up to the rest with which a sentence begins
LED = 4  # the same where the sentence before tells the others
BACK = 6  # sentences from the rest to its whole
MOST = 4  # parts that were told before the rest
LARGE = 20  # a number that others hardly come one slip near by chance
NEAR = Decimal("0.1")  # of the whole, where the part told is called otherwise
THINGS = frozenset({"organisations", "count"})
FAR = Decimal("0.3")  # of the whole: numbers that miss it by more were perhaps of another
BESIDE = 40  # characters from the places of a thing to the thing: '960 орындық 4 жатақхана'


def rests(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """The rest with the part told before it and the whole, and the places of all three."""
    taken = {part.id for tie in tied if tie.kind == "parts" and tie.whole for part in tie.parts}
    found: list[Relation] = []
    alone: defaultdict[int, list[Relation]] = defaultdict(list)  # by the sentence of the part
    divided: defaultdict[str, list[Relation]] = defaultdict(list)  # by the whole
    for tie in tied:
        if tie.whole:
            divided[tie.whole.id].append(tie)
            if tie.kind == "subset" and len(tie.parts) == 1:
                alone[tie.parts[0].sentence].append(tie)
    for sentence in text.sentences:
        if sentence.is_row or not text.by_sentence[sentence.number]:
            continue
        if not REST.search(text.content, sentence.start, sentence.end):
            continue
        before = [tie for back in (2, 1) for tie in alone.get(sentence.number - back, ())]
        found.extend(_of_part_before(text, sentence, before, divided))
        for claim in text.by_sentence[sentence.number]:
            is_thing = claim.is_count and claim.unit not in MEASURES and not claim.is_rough
            if is_thing and claim.id not in taken and _is_left(text, claim):
                ties = _of_done(text, sentence, claim) or _of_rest(text, claim) or of_closed(text, sentence, claim)
                if all(tie.holds or not _has_more(text, tie) for tie in ties):
                    found.extend(ties)  # else the numbers that make their whole do so by accident
    return found


def _of_part_before(
    text: Text, sentence: Sentence, before: Sequence[Relation], divided: Mapping[str, Sequence[Relation]]
) -> Iterator[Relation]:
    """The rest with which a sentence begins, where those before tell one part of its whole: '25 мектептің 14-і
    бітті. Қалған 11-і келесі жылы салынады'. However far the two miss the whole, one of the three is wrong."""
    rest = next(iter(text.by_sentence[sentence.number]), None)
    if rest is None or not rest.is_count or rest.is_rough or not is_rest(text, rest):
        return
    opens = len(text.content[sentence.start : rest.start].split()) <= OPENING
    told = [tie for tie in before if _is_of_level(rest, tie, divided)]
    if not opens or len(told) != 1 or told[0].whole is None or not may_be_part(told[0].whole, rest):
        return
    whole, parts = told[0].whole, (*told[0].parts, rest)
    outer = divided_into(text, whole, rest)
    if outer is not None:
        yield Relation("parts", outer, (whole, rest), holds=True, is_exhaustive=True)
    elif not rest.noun or rest.unit == whole.unit:  # 'қалған 4 орын' are none of the applications
        total = sum((part.value for part in parts), Decimal(0))
        if not any(claim.is_rough or claim.step for claim in (whole, *parts)) and _may_miss(whole, rest, total):
            yield Relation("parts", whole, parts, total == whole.value, is_exhaustive=True)


def _is_of_level(rest: Claim, tie: Relation, divided: Mapping[str, Sequence[Relation]]) -> bool:
    """Whether a part and its whole stand right before the sentence of a rest, or only a sentence lies between that
    divides all of the part: '51 нысан … 34-і мектеп. Олардың 26-сы – …, 8-і – …. Қалған 17-сі – балабақша'."""
    whole, part = tie.whole, tie.parts[0]
    if whole is None or part.sentence - whole.sentence > 1:
        return False
    if part.sentence == rest.sentence - 1:
        return True
    inner = [one for one in divided.get(part.id, ()) if not _leaves(one, rest)]
    return part.sentence == rest.sentence - 2 and any(one.parts[-1].sentence == part.sentence + 1 for one in inner)


def _leaves(tie: Relation, rest: Claim) -> bool:
    """Whether a rest is just what the parts of a tie leave of its whole."""
    total = sum((part.value for part in tie.parts), Decimal(0))
    return tie.whole is not None and total + rest.value == tie.whole.value


def _may_miss(whole: Claim, rest: Claim, total: Decimal) -> bool:
    """Whether a whole some sentences before may be that of a rest: near to what they make, or one slip from it."""
    is_near = abs(total - whole.value) <= whole.value * FAR
    return rest.sentence - whole.sentence == 1 or is_near or slip_between(str(whole.value), str(total)) is not None


def _of_done(text: Text, sentence: Sentence, rest: Claim) -> list[Relation]:
    """The rest with the numbers of the sentence before, whatever these are called, and the last number of the same
    things before all: '38 нысан жөнделуде. … Бүгінде 9 мектеп пен 3 балабақшада жұмыс бітті. Қалған 27 нысан …'."""
    opens = len(text.content[sentence.start : rest.start].split()) <= LED
    before = [claim for claim in text.by_sentence[sentence.number - 1] if claim.is_count] if sentence.number else []
    if not (opens and before) or any(one.is_rough or one.unit not in THINGS or is_of_each(text, one) for one in before):
        return []
    wholes = [one for one in _same_before(text, rest) if one.sentence < before[0].sentence]
    largest = max(wholes, key=value_of, default=None)
    parts = [*before, rest]
    if largest is None or largest.value <= max(part.value for part in parts) or not may_make(largest, parts, NEAR):
        return []
    gap = largest.value - sum(part.value for part in parts)
    is_list = before[1:] and (
        MARKER.search(text.content, before[0].start, sentence.start) or not _have_items(text, before)
    )
    if is_list or (before[1:] and 0 < gap <= uncounted(text, text.sentences[before[0].sentence].start, before)):
        return []
    return [Relation("parts", largest, tuple(parts), largest.value == sum(part.value for part in parts), True)]


def _have_items(text: Text, parts: Sequence[Claim]) -> bool:
    return all(_ITEM.search(text.content, one.end, other.start) for one, other in pairwise(parts))


def _of_rest(text: Text, rest: Claim) -> list[Relation]:
    """The rest with what was told before it of the same things."""
    return list(_of_same(text, rest))


def _of_same(text: Text, rest: Claim) -> Iterator[Relation]:
    listed = _same_before(text, rest)
    yield from _of_slip(text, listed, rest)
    largest = max((claim.value for claim in listed), default=Decimal(0))
    places = [place for place, claim in enumerate(listed) if claim.value == largest]
    parts = [*listed[places[-1] + 1 :], rest] if places else []
    if not 1 < len(parts) <= MOST or largest <= rest.value or _is_told(listed, parts):
        return
    whole = listed[places[-1]]
    if not all(may_be_part(whole, part) for part in parts) or are_of_others(text, whole, rest):
        return
    parts = _making(whole, parts)
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    if is_spelled(text.content, gap, text.sentences[whole.sentence].start, text.sentences[rest.sentence].end):
        return  # 'үш мектеп жабық', in words
    yield from _tied(whole, parts)
    beside = [_places_beside(text, claim) for claim in (whole, *parts)]
    measures = [claim for claim in beside if claim is not None]
    if len(measures) == len(parts) + 1:
        yield from _tied(measures[0], measures[1:])


def _of_slip(text: Text, listed: list[Claim], rest: Claim) -> Iterator[Relation]:
    """The rest or the part before it is above the number of all, which one slip explains: '217 мектеп бар. 84 мектепте
    автобус бар, қалған 313-і …'."""
    if len(listed) != 2 or listed[0].value < LARGE or listed[1].sentence - listed[0].sentence > 1:
        return
    whole, part = listed
    is_one_above = (part.value > whole.value) != (rest.value > whole.value)
    is_of_it = may_be_part(whole, part) and may_be_part(whole, rest) and not are_of_others(text, whole, rest)
    if is_one_above and is_of_it and one_slip_mends(whole, (part, rest)):
        yield Relation("parts", whole, (part, rest), holds=False, is_exhaustive=True)


def _has_more(text: Text, tie: Relation) -> bool:
    """Whether more of the whole is told besides, before the rest."""
    whole, told = tie.whole, {part.sentence for part in tie.parts[:-1]}
    more = _BESIDES.finditer(text.content, whole.end, tie.parts[-1].start) if whole else ()
    return any(not any(_holds(text, number, word.start()) for number in told) for word in more)


def _holds(text: Text, number: int, place: int) -> bool:
    return text.sentences[number].start <= place < text.sentences[number].end


def _tied(whole: Claim, parts: list[Claim]) -> Iterator[Relation]:
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    if may_make(whole, parts, FAR) and not any(claim.is_rough for claim in (whole, *parts)):
        yield Relation("parts", whole, tuple(parts), gap <= slack(whole, *parts), is_exhaustive=True)


def _making(whole: Claim, parts: list[Claim]) -> list[Claim]:
    """One of the parts and the rest, or the last parts, if they make the whole, for the others may be of one part or of
    another division; else all."""
    pair = next((part for part in parts[:-1] if part.value + parts[-1].value == whole.value), None)
    lasts = (parts[first:] for first in range(len(parts) - 1))
    made = next((last for last in lasts if sum(part.value for part in last) == whole.value), parts)
    return [pair, parts[-1]] if pair else made


def _is_told(listed: list[Claim], parts: list[Claim]) -> bool:
    """Whether one number is told twice: then it is not plain which of them the rest goes with."""
    values = [part.value for part in parts]
    return len(set(values)) < len(values) or parts[-1].value in {claim.value for claim in listed}


def _is_left(text: Text, claim: Claim) -> bool:
    """Whether a number, or the places right before it, is said to be what is left."""
    places = _places_beside(text, claim)
    own = text.between(claim.sentence, max(0, claim.start - BESIDE), claim.start)[-1:]
    if (
        own
        and own[0].unit == "places"
        and is_rest(text, own[0])
        and _SIZED.fullmatch(text.content, own[0].end, claim.start)
    ):
        return True  # 'қалған 2 220 орындық 6 мектеп'
    return is_rest(text, claim) or (places is not None and places.start < claim.start and is_rest(text, places))


def _same_before(text: Text, rest: Claim) -> list[Claim]:
    """The exact numbers of the same things before the rest, in its sentence and in those shortly before."""
    first = text.sentences[max(0, rest.sentence - BACK)].start
    before = [
        claim
        for claim in text.claims_within(first, rest.start)
        if claim.is_count and claim.unit not in MEASURES and not text.sentences[claim.sentence].is_row
    ]
    if not before:
        return []
    sentence = text.sentences[rest.sentence]
    level = {claim.id for claim in outside_asides(text, sentence, sentence.start, sentence.end)}
    is_aside = rest.id not in level
    own = [one for one in before if one.sentence == rest.sentence and (is_aside or one.id in level)]
    wanted = thing(text, rest) or (thing(text, own[-1]) if own else frozenset())
    same = [claim for claim in before if wanted and (thing(text, claim) == wanted or _is_named(text, claim, wanted))]
    return [claim for claim in same if not (claim.is_rough or is_of_each(text, claim) or _is_detail(text, claim))]


def _is_detail(text: Text, claim: Claim) -> bool:
    """Whether a number stands in a sentence that tells one by one what the one before counts: 'Атап айтқанда, …'."""
    return _NAMELY.match(text.content, text.sentences[claim.sentence].start) is not None


def _is_named(text: Text, claim: Claim, wanted: frozenset[str]) -> bool:
    """Whether a number ends its sentence and the words before it, behind any other number of these things, name them:
    'площадки – их откроют 740.'"""
    sentence = text.sentences[claim.sentence]
    is_end = not text.content[claim.end : sentence.end].strip(" .\n")
    if not is_end or not wanted <= stems(text.content[sentence.start : claim.start]):
        return False
    return all(thing(text, other) != wanted for other in text.by_sentence[sentence.number] if other is not claim)


def _places_beside(text: Text, claim: Claim) -> Claim | None:
    """The only number of places right before or behind a thing."""
    near = text.between(claim.sentence, max(0, claim.start - BESIDE), claim.start)[-1:]
    near += text.between(claim.sentence, claim.end, claim.end + BESIDE)[:1]
    found = [one for one in near if one.unit == "places" and not is_of_each(text, one)]
    return found[0] if len(found) == 1 else None
