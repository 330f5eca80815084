"""A number and a run of numbers right behind it that make it but for one slip of the pen.

No word ties them. What does is that the whole run, as it stands, makes the number when one digit is changed or two
neighbouring digits are exchanged: other runs hardly ever do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem, stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MEASURES, REST, is_of_each
from qalam.checker.relations.sides.sides import are_overlapping
from qalam.checker.relations.sums.runs_apart import are_of_another
from qalam.checker.relations.whole.holders import are_of_lines_before
from qalam.checker.sentences import Sentence
from qalam.checker.slips import meant_for_sum, one_slip_away, slip_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME, DOWN, UP, WENT
from qalam.checker.words.parts.leaders import LEADERS
from qalam.checker.words.parts.of_whom import OF_WHOM
from qalam.checker.words.parts.overlaps import OVERLAP

_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_CHANGED = as_pattern("|".join((*UP, *DOWN, r"былтыр", r"прошл", r"last year")), re.I)
_CAME, _WENT = words_pattern("|".join(CAME), re.I), words_pattern("|".join(WENT), re.I)
_ITEM = as_pattern(r"[;:\n(]|,(?!\d)|\.\s|\s(?:және|мен|и|and|ал|а)\s|\s[–—-]\s")
_UNCOUNTED = as_pattern(r"\s(?:и|және|and)\s[^\W\d]{3,}\s[^\W\d]")
_COLON = as_pattern(r":\s")
FEWEST = 3
BELOW = 6  # sentences below a title that may divide its number
BACK = 4  # sentences
ROUND = 100  # numbers rounded to it make others by chance
LEAST = 30  # a whole that others hardly make by chance
SAME = 100  # a whole that two of its own noun hardly make by chance
NEAR = 24  # characters before a part in which it is said to be within the one before
CROWD = 60  # numbers of a sentence: more are no run of parts
_LEADERS = words_pattern("|".join(LEADERS), re.I)
_WITHIN = as_pattern(rf"(?:{'|'.join(OF_WHOM)})[\s:–—-]*\Z", re.I)
LARGE = 10_000  # a whole that even two others hardly make by chance
LARGEST = Decimal("0.12")  # of the whole: a gap above it is no slip


def runs(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Runs behind a number of their sentence, or behind the only number of the sentence before, that nothing tied."""
    sums = [tie for tie in tied if tie.kind == "parts" or (tie.kind == "subset" and len(tie.parts) > 1)]
    taken = {claim.id for tie in sums for claim in tie.parts}
    found: list[Relation] = []
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        for whole, run in _candidates(text, sentence):
            parts = _up_to_whole(whole, run)
            is_taken = sum(part.id in taken for part in parts) * 2 >= len(parts)
            if (
                is_taken
                or _is_headed_otherwise(text, whole, parts)
                or not _is_run(text, whole, parts)
                or are_of_lines_before(text, parts)
                or _is_movement(text, whole, parts)
            ):
                continue
            total = sum((part.value for part in parts), Decimal(0))
            if total < whole.value and _leaves_one_out(text, parts[-1]):
                continue
            inner = [part for part in parts if _WITHIN.search(text.content[max(0, part.start - NEAR) : part.start])]
            if inner and total - sum(part.value for part in inner) == whole.value:
                continue  # '616: 15 загородных, включая 1 частный, 598 пришкольных, …'
            if total != whole.value and _is_told_before(text, whole, total + whole.value):
                continue  # 'Долг перед 286 педагогами: отпускные – 142 педагогам, часы – 87, доплата – 57'
            is_told = total == whole.value or not _is_told_before(text, whole, total)
            is_of_most = total != whole.value and _LEADERS.search(text.content, whole.end, parts[-1].end)
            if is_told and not is_of_most and (total == whole.value or is_slip(whole, parts, total)):
                found.append(Relation("parts", whole, tuple(parts), total == whole.value, is_exhaustive=True))
                taken |= {part.id for part in parts}
                break
    return found


def _is_movement(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether some came and some left, and the last are those of the end: they divide no number."""
    return bool(parts) and all(words.search(text.content, whole.end, parts[-1].start) for words in (_CAME, _WENT))


def _up_to_whole(whole: Claim, run: list[Claim]) -> list[Claim]:
    """The first numbers of a run that make just the whole, if some do: what follows them is told of something else."""
    total = Decimal(0)
    for place, part in enumerate(run, 1):
        total += part.value
        if place > 1 and total == whole.value:
            return run[:place]
    return run


def _is_headed_otherwise(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a colon behind the first part opens a list of that one, or one before it a list of something that the
    sentence of the whole does not name: 'русский – 94. Социальный паспорт: 58, …'."""
    if len(parts) > 1 and _COLON.search(text.content, parts[0].end, parts[1].start):
        return True
    sentence = text.sentences[parts[0].sentence] if parts else text.sentences[whole.sentence]
    colon = _COLON.search(text.content, sentence.start, parts[0].start) if parts else None
    if colon is None or whole.sentence == sentence.number:
        return False
    return not stems(text.content[sentence.start : colon.start()]) & stems(text.sentence_of(whole))


def _is_told_before(text: Text, whole: Claim, total: Decimal) -> bool:
    """Whether another number shortly before is what the run makes."""
    first = text.sentences[max(0, whole.sentence - BACK)].start
    return any(claim.is_count and claim.value == total for claim in text.claims_within(first, whole.start))


def _candidates(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, list[Claim]]]:
    asides = [match.span() for match in ASIDE.finditer(text.content, sentence.start, sentence.end)]
    counts = _counts(text, sentence)
    is_inside = [any(low < claim.start < high for low, high in asides) for claim in counts]
    if len(counts) > CROWD:
        return
    outside = [claim for claim, inner in zip(counts, is_inside, strict=True) if not inner]
    inside = [claim for claim, inner in zip(counts, is_inside, strict=True) if inner]
    before = _only_before(text, sentence.number - 1)
    for place, whole in enumerate(outside[:-2]):
        yield whole, [part for part in outside[place + 1 :] if may_be_part(whole, part)]
        yield whole, [part for part in inside if part.start > whole.end and may_be_part(whole, part)]
    for whole in before:
        yield whole, [part for part in outside if may_be_part(whole, part)]
        yield whole, [part for part in inside if may_be_part(whole, part)]
    yield from _of_noun_before(text, sentence, outside)
    if 0 < sentence.number <= BELOW:
        for whole in _only_before(text, 0):
            yield whole, [part for part in outside if may_be_part(whole, part) and part.noun]
    # The first part may have a sentence of its own: '210 кружков. Больше всего – 95. …'
    if len(before) == 1 == len(_counts(text, text.sentences[sentence.number - 1])):
        wholes = _only_before(text, sentence.number - 2)
        for whole in wholes if len(wholes) == len(_counts(text, text.sentences[sentence.number - 2])) else ():
            alone = [part for part in outside if may_be_part(whole, part)]
            if sum(part.value for part in alone) == whole.value:
                yield whole, alone
                continue
            yield whole, [part for part in (*before, *outside) if may_be_part(whole, part)]


def _of_noun_before(text: Text, sentence: Sentence, parts: list[Claim]) -> Iterator[tuple[Claim, list[Claim]]]:
    """All numbers of a sentence, the first of a named thing and the others of nothing named, behind the last number of
    that thing some sentences before: '129 талапкер … 76 талапкер мектепте, 31-і – колледжде, …'."""
    if len(parts) < FEWEST or any(part.noun for part in parts[1:]):
        return
    wanted = thing(text, parts[0])
    first = text.sentences[max(0, sentence.number - BELOW)].start
    before = [claim for claim in text.claims_within(first, sentence.start) if wanted and thing(text, claim) == wanted]
    larger = [claim for claim in before if claim.is_count and claim.value > max(part.value for part in parts)]
    if larger and len({claim.value for claim in larger}) == 1:
        yield larger[-1], parts


def _counts(text: Text, sentence: Sentence) -> list[Claim]:
    """The counts of a sentence, without the marks that stand in quotes: '«5» – 10'."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    return [claim for claim in counts if text.content[claim.start - 1 : claim.start] != "«"]


def _only_before(text: Text, number: int) -> list[Claim]:
    """The numbers of a sentence, each the only one of its unit there."""
    if number < 0 or text.sentences[number].is_row:
        return []
    counts = [claim for claim in _counts(text, text.sentences[number]) if not _is_aside(text, claim)]
    times = Counter(map(_sort, counts))
    return [claim for claim in counts if times[_sort(claim)] == 1]


def _is_aside(text: Text, claim: Claim) -> bool:
    """Whether a number stands in brackets behind what they explain."""
    sentence = text.sentences[claim.sentence]
    asides = ASIDE.finditer(text.content, sentence.start, sentence.end)
    return any(aside.start() < claim.start < aside.end() for aside in asides)


def _sort(claim: Claim) -> tuple[str, str]:
    return claim.unit, claim.family


def _is_run(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether at least three exact numbers, each in an item of its own and of one unit, follow a whole of some size."""
    least = SAME if all(is_of_noun(whole, part) for part in parts) else LARGE
    fewest = 2 if whole.value >= least else FEWEST
    if len(parts) < fewest or whole.value < LEAST or whole.is_rough or whole.step or whole.decimals:
        return False
    if any(part.is_rough or part.step or part.value >= whole.value or is_of_each(text, part) for part in parts):
        return False
    if all(claim.value % ROUND == 0 for claim in (whole, *parts)) or are_of_another(text, whole, parts):
        return False
    end = text.sentences[parts[-1].sentence].end
    said = text.content[parts[0].start : end]
    is_else = _OVERLAP.search(said) or _CHANGED.search(said) or REST.search(text.content, parts[-1].end, end)
    if is_else or not are_of_one_sort(whole, parts) or are_overlapping(text, parts):
        return False
    return all(_ITEM.search(text.content, one.end, other.start) for one, other in pairwise(parts))


def is_of_noun(whole: Claim, part: Claim) -> bool:
    """Whether both are named by one noun, or by nouns of one family of people."""
    if not whole.noun or not part.noun or whole.unit != part.unit:
        return False
    return stem(part.noun) == stem(whole.noun) or (whole.unit == "people" and part.family == whole.family != "")


def are_of_one_sort(whole: Claim, parts: list[Claim]) -> bool:
    """Whether the parts count one sort of thing, as far as the text tells; in '640 мест: 6 садов на 360 мест' the
    gardens are none of the places."""
    units = {part.unit for part in parts}
    if whole.unit in MEASURES and len(units) > 1:
        return False
    return len(units - {"count"}) <= 1 and len({part.family for part in parts if part.family}) <= 1


def slips(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts make the whole but for one slip."""
    return is_slip(whole, parts, sum((part.value for part in parts), Decimal(0)))


def _leaves_one_out(text: Text, last: Claim) -> bool:
    """Whether an item without a number closes the list: '…, сад на 90 мест и зал рядом с ним'."""
    return _UNCOUNTED.search(text.content, last.end, text.sentences[last.sentence].end) is not None


def is_slip(whole: Claim, parts: Sequence[Claim], total: Decimal) -> bool:
    """Whether one digit changed, or two neighbouring digits exchanged, in one of the numbers would make the sum, or a
    large one is missed by less than a hundredth."""
    gap, room = abs(total - whole.value), slack(whole, *parts)
    if gap <= room:
        return False
    if whole.value >= LARGE and 0 < gap * 100 <= whole.value:
        return True
    if not 0 < gap <= whole.value * LARGEST:
        return False
    if room:
        return one_slip_away(whole, parts)
    return any(_slips(number, meant) for number, meant in meant_for_sum(whole, parts, total - whole.value))


def _slips(printed: int, meant: int) -> bool:
    return meant > 0 and slip_between(str(printed), str(meant)) in {"swapped", "replaced"}
