"""What is left of a number behind the part that is done: 'школ было 104, вопрос решён по 71 из них, осталось 33'.

The word for what is left and the order of the three numbers tie them: the whole first, then one part, then the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, is_of_each
from qalam.checker.relations.tie import are_as_exact
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.parts.and_more import ONE_MORE
from qalam.checker.words.parts.left_over import ADDED, COMING, LEFT_BEFORE, LEFT_BEHIND
from qalam.checker.words.parts.overlaps import OVERLAP

_SAID = words_pattern("|".join((*LEFT_BEFORE, *LEFT_BEHIND)), re.I)
_BEFORE = as_pattern(rf"\b(?:{'|'.join(LEFT_BEFORE)})(?:\s[^\W\d]+){{0,3}}?\s?[–—:-]?\s\Z", re.I)
_BEHIND = as_pattern(
    rf"-?[^\W\d]*(?:\s[^\W\d]+(?:-[^\W\d]+)?){{0,4}}?\s(?:{'|'.join(LEFT_BEHIND)})", re.I
)  # '135 бала кезекте қалды'
_WITHIN = as_pattern(r"\b(?:в|во|на|у|по|до|с|к|in|at|by|to)\s\Z", re.I)
_OF_NAME = as_pattern(r"\b[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,}-\Z")  # 'в Акжаре-2'
_MORE = as_pattern(rf"(?:{'|'.join(ONE_MORE)})\s(?:да\s)?\Z", re.I)
_NO_MORE = words_pattern("|".join((*COMING, *OVERLAP)), re.I)
_ELSE = words_pattern("|".join((*ADDED, *OVERLAP)), re.I)
THINGS = frozenset({"organisations", "count"})
BACK = 4  # sentences from a rest to the part told first
FEWEST = 3  # parts where one is told as more
OPENING = 4  # words up to a rest that opens its sentence
NEAR = 60  # characters before a number in which it is said to be left
NEARLY = Decimal("0.1")  # of the whole: numbers that miss it by more are of something else
FARTHER = Decimal("0.3")  # of the whole, where one slip explains it


def left_over(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Each such rest with the part and the whole told before it."""
    known = {part.id for tie in tied if tie.kind == "parts" and tie.whole for part in tie.parts}
    wholes = {tie.parts[0].id: tie.whole for tie in tied if tie.kind == "subset" and len(tie.parts) == 1 and tie.whole}
    found: list[Relation] = []
    for sentence in text.sentences:
        if sentence.is_row or not _SAID.search(text.content, sentence.start, sentence.end):
            continue
        for rest in text.by_sentence[sentence.number]:
            if rest.is_count and rest.id not in known and not rest.is_rough and _is_left(text, sentence, rest):
                tied = list(_over_more(text, rest, wholes))
                found.extend(tied or _tied(text, rest, list(_pairs(text, sentence, rest, wholes))))
                break
    return found


def _is_left(text: Text, sentence: Sentence, rest: Claim) -> bool:
    before = text.content[max(sentence.start, rest.start - NEAR) : rest.start]
    if _WITHIN.search(before):
        return False  # 'в 9 осталось заменить окна'
    return bool(_BEFORE.search(before) or _BEHIND.match(text.content, rest.end, sentence.end))


def _pairs(text: Text, sentence: Sentence, rest: Claim, wholes: dict[str, Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each whole and part that stand before a rest: those tied, and the first number of its sentence with each other
    there; where the rest opens its sentence, those of the one before, too."""
    counts = [one for one in text.by_sentence[sentence.number] if one.is_count and one.end <= rest.start]
    opens = len(text.content[sentence.start : rest.start].split()) <= OPENING
    if opens and sentence.number and "\n" not in text.content[sentence.start - 2 : sentence.start]:
        before = text.sentences[sentence.number - 1]
        counts = counts if before.is_row else [one for one in text.by_sentence[before.number] if one.is_count]
    pairs = [(wholes[one.id], one) for one in counts if one.id in wholes]
    pairs += [(counts[0], one) for one in counts[1:] if not is_of_each(text, one)]
    for whole, part in pairs:
        if whole.end <= part.start and all(_may_be_of(whole, one) for one in (part, rest)):
            yield whole, part


def _over_more(text: Text, rest: Claim, wholes: dict[str, Claim]) -> Iterator[Relation]:
    """What is left with the part told before it and what is told as more between them: 'Строят 14 школ. Из них сданы 2.
    До осени откроют ещё 5. Останется 7 школ'."""
    first = text.sentences[max(0, rest.sentence - BACK)].start
    parts, whole = [rest], None
    for claim in reversed(text.claims_within(first, rest.start)):
        if not claim.is_count or claim.unit in MEASURES or claim.may_be_year or claim.is_rough:
            continue
        if _OF_NAME.search(text.content, max(0, claim.start - NEAR), claim.start):
            continue
        parts.insert(0, claim)
        whole = wholes.get(claim.id)
        if whole is not None or not _MORE.search(text.content, max(0, claim.start - NEAR), claim.start):
            break
    if whole is None or whole.unit not in THINGS or len(parts) < FEWEST:
        return
    if not all(_may_be_of(whole, part) for part in parts):
        return
    total = sum((part.value for part in parts), Decimal(0))
    is_of_two = whole.value in {parts[0].value + rest.value, rest.value + parts[-2].value}
    gap = abs(total - whole.value)
    if gap == 0 or (gap <= whole.value * NEARLY and not is_of_two and are_as_exact(whole, parts)):
        end = text.sentences[rest.sentence].end
        if _NO_MORE.search(text.content, whole.end, end) is None:
            yield Relation("parts", whole, tuple(parts), gap == 0, is_exhaustive=True)


def _may_be_of(whole: Claim, part: Claim) -> bool:
    """Whether a number may be part of another: of its noun, or of none told."""
    is_one = not part.noun or not whole.noun or stems(part.noun) == stems(whole.noun) or part.family == whole.family
    is_exact = not (whole.is_rough or part.is_rough or whole.may_be_year or part.may_be_year)
    return is_one and is_exact and may_be_part(whole, part) and part.value < whole.value


def _tied(text: Text, rest: Claim, pairs: Sequence[tuple[Claim, Claim]]) -> Iterable[Relation]:
    """The pair that makes its whole with the rest; else the only pair, if the two nearly make it and nothing is said to
    be added between them."""
    making = [pair for pair in pairs if pair[1].value + rest.value == pair[0].value]
    if making:
        whole, part = making[0]
        yield Relation("parts", whole, (part, rest), holds=True, is_exhaustive=True)
    elif len(set(pairs)) == 1:
        whole, part = pairs[0]
        if _may_fail(text, whole, part, rest) and are_as_exact(whole, (part, rest)):
            yield Relation("parts", whole, (part, rest), holds=False, is_exhaustive=True)


def _may_fail(text: Text, whole: Claim, part: Claim, rest: Claim) -> bool:
    gap = abs(part.value + rest.value - whole.value)
    start, end = text.sentences[whole.sentence].start, text.sentences[rest.sentence].end
    told = {claim.value for claim in text.claims_within(start, end) if claim.is_count}
    is_told = gap in told or is_spelled(text.content, gap, start, end)
    is_slip = gap <= whole.value * FARTHER and one_slip_away(whole, (part, rest))
    is_near = gap <= whole.value * NEARLY or is_slip
    return is_near and not is_told and _ELSE.search(text.content, whole.end, end) is None
