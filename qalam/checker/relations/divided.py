"""Lists whose whole stands in the sentence or the line before, and shares that the text says are all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stems
from qalam.checker.relations.of_whom import are_overlapping
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MARKER, REST, is_dashed, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.ties import DIVIDED, NOT_SPLIT, TOTAL

_COLON = re.compile(r":\s")
_ITEM = re.compile(r"[;\n]|,(?!\d)|\s(?:және|и|and|ал|а)\s")
_DIVIDED = re.compile("|".join(DIVIDED), re.I)
_NOT_SPLIT = re.compile("|".join(NOT_SPLIT), re.I)
_TOTAL = re.compile(rf"\b(?:{'|'.join(TOTAL)})\b", re.I)
_THIS_IS = re.compile(r"\s*(?:Это|Бұл|Бұлар|Олар|They are|These are)\b\s?(?:[–—-]\s)?")
_OTHERS = re.compile(r"(?:^|\W)(?:друг(?:ие|их|ое)|проч|ин(?:ые|ых)\b|өзге|басқа|others?\b|затрудн|жауап бере алма)", re.I)
_ALL = re.compile(r"(?:барлық|барша|бүкіл|все|всех|всего|all)\s+$", re.I)
NEAR = Decimal("0.08")  # of the whole: a list further from it was perhaps no split of it
FAR = Decimal("0.15")  # of the whole, where the text says that each belongs to one part
SHARES = 12  # percentage points, where the text says so
FEWEST = 3
LINES = 12  # lines of a list behind its total


def divided(text: Text) -> list[Relation]:
    """Lists tied to the whole before them; lines tied to the total above them; shares said to be all."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if not sentence.is_row and len(text.by_sentence[sentence.number]) >= FEWEST:
            found.extend(_of_sentence_before(text, sentence))
            found.extend(_shares_of_all(text, sentence))
            found.extend(_before_their_whole(text, sentence))
    found.extend(_under_totals(text))
    return found


def is_said(text: Text, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it, says that each belongs to just one part."""
    first = text.sentences[max(0, sentence.number - 1)].start
    last = text.sentences[min(len(text.sentences) - 1, sentence.number + 1)].end
    return _DIVIDED.search(text.content, first, last) is not None


def _of_sentence_before(text: Text, sentence: Sentence) -> Iterable[Relation]:
    colon = _COLON.search(text.content, sentence.start, sentence.end)
    start = _opening(text, sentence) if colon is None else colon.end()
    if start < 0 or not sentence.number or ASIDE.search(text.content, sentence.start, start):
        return
    if any(claim.is_count for claim in text.between(sentence.number, sentence.start, start)):
        return
    parts = [claim for claim in text.between(sentence.number, start, sentence.end) if claim.is_count]
    whole = _whole_of(text, sentence)
    if whole is None or len(parts) < FEWEST or not all(may_be_part(whole, part) for part in parts):
        return
    if not _are_items(text, parts, start) or MARKER.search(text.content, start, sentence.end):
        return
    if REST.search(text.content, start, sentence.end) or are_overlapping(text, parts):
        return
    total = sum((part.value for part in parts), Decimal(0))
    told = is_said(text, sentence) or (colon is None and _THIS_IS.match(text.content, sentence.start) is not None)
    if abs(total - whole.value) <= whole.value * (FAR if told else NEAR):
        holds = abs(total - whole.value) <= slack(whole, *parts)
        yield Relation("parts", whole, tuple(parts), holds, is_exhaustive=True, may_be_short=not told and not holds)


def _opening(text: Text, sentence: Sentence) -> int:
    """Where the list of a sentence without a colon begins: behind 'these are', or with it where all is dashed; or -1."""
    opening = _THIS_IS.match(text.content, sentence.start)
    if opening:
        return opening.end()
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    is_list = len(counts) == len(text.by_sentence[sentence.number]) and all(is_dashed(text, claim) for claim in counts)
    return sentence.start if is_list else -1


def _before_their_whole(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Parts, one in each item, of all the things of which the next sentence says that each is in one part."""
    if sentence.number + 1 >= len(text.sentences) or _COLON.search(text.content, sentence.start, sentence.end):
        return
    after = text.sentences[sentence.number + 1]
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    wholes = [
        claim
        for claim in text.by_sentence[after.number]
        if claim.is_count and _ALL.search(text.content[max(after.start, claim.start - 12) : claim.start])
    ]
    said = _DIVIDED.search(text.content, after.start, after.end)
    if len(counts) < FEWEST or len(wholes) != 1 or said is None or not _are_items(text, counts, sentence.start):
        return
    whole, total = wholes[0], sum((part.value for part in counts), Decimal(0))
    is_alike = stems(whole.noun) == stems(counts[-1].noun) and all(may_be_part(whole, part) for part in counts)
    if is_alike and abs(total - whole.value) <= whole.value * FAR:
        yield Relation("parts", whole, tuple(counts), abs(total - whole.value) <= slack(whole, *counts), True)


def _whole_of(text: Text, sentence: Sentence) -> Claim | None:
    """The only count of the sentence before, or of a thing that nothing else there counts."""
    before = text.by_sentence[sentence.number - 1]
    counts = [claim for claim in before if claim.is_count and not claim.may_be_year]
    return counts[0] if len(counts) == 1 and not counts[0].is_rough else None


def _are_items(text: Text, parts: list[Claim], start: int) -> bool:
    """Whether each number has an item of the list to itself, and is not of each of several."""
    ends = [start, *(part.end for part in parts[:-1])]
    gaps = [text.content[end : part.start] for end, part in zip(ends, parts, strict=True)]
    return all(_ITEM.search(gap) for gap in gaps[1:]) and not any(
        is_of_each(text, part) or part.is_rough for part in parts
    )


def _shares_of_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count or claim.unit == "percent"]
    shares = [claim for claim in claims if claim.unit == "percent"]
    if len(shares) < FEWEST or len(claims) != len(shares) or not _are_items(text, shares, sentence.start):
        return
    if _NOT_SPLIT.search(text.content, sentence.start, sentence.end) or not (
        is_said(text, sentence) or _OTHERS.search(text.content, shares[-2].end, shares[-1].start)
    ):
        return
    total = sum((share.value for share in shares), Decimal(0))
    if abs(total - 100) <= SHARES:
        yield Relation("shares", None, tuple(shares), total == 100, is_exhaustive=True)


def _under_totals(text: Text) -> Iterable[Relation]:
    """Lines of one count each below the line of their total, whose labels share a word: 'grades 1-4: 4 105'."""
    for sentence in text.sentences:
        counts = _counts(text, sentence)
        line = text.content[sentence.start : sentence.end]
        if len(counts) != 1 or sentence.is_row or not _TOTAL.search(line) or MARKER.search(line):
            continue
        parts = _alike_below(text, sentence, counts[0])
        total = sum((part.value for part in parts), Decimal(0))
        if len(parts) > 1 and abs(total - counts[0].value) <= counts[0].value * NEAR:
            holds = abs(total - counts[0].value) <= slack(counts[0], *parts)
            yield Relation("parts", counts[0], tuple(parts), holds, is_exhaustive=True)


def _alike_below(text: Text, sentence: Sentence, whole: Claim) -> list[Claim]:
    parts: list[Claim] = []
    shared: frozenset[str] = frozenset()
    for below in text.sentences[sentence.number + 1 : sentence.number + 1 + LINES]:
        counts = _counts(text, below)
        if len(counts) != 1 or not may_be_part(whole, counts[0]) or counts[0].is_rough:
            break
        label = stems(text.content[below.start : counts[0].start])
        shared = shared & label if parts else label
        if not shared:
            break
        parts.append(counts[0])
    return parts


def _counts(text: Text, sentence: Sentence) -> list[Claim]:
    return [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
