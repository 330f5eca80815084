"""Shares whose base the words name, though it is only about so many or stands apart from them.

'Около 123 тыс. человек сдали ЕНТ. Из них 77%, или 59 тыс., …'; 'Бағдарлама қатысушыларының:' and lines of shares;
'ҰБТ-ны 150 мың талапкер тапсырып, 105 мыңнан аса адам балл жинады. Бұл – қатысқандардың 80 пайызы'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.shares.bases import FAR_BACK, miss, rounded
from qalam.checker.claims import Claim, value_of
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MARKER, are_of_two_times, whole_before
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_OR = as_pattern(r"^[^\W\d]*(?:\s[^\W\d]+){0,2},?\s(?:или|немесе|яғни|то есть|or)\s$")
_HEAD = words_pattern(r"(?:(?<=[нтд][ыі]ң)|\b(?:Из|Среди|Of|Among)\s[^:.;\n]{3,60})\s?:\s")
_OF_ALL = as_pattern(
    r"\s*(?:Бұл|Это|This is)\s?[–—-]?\s(?:[^\W\d]+[дтл][ае]рд[ыі]ң\s(?P<behind>\d)|\d)",
)
_OF_THOSE = as_pattern(r"\s(?:всех|от (?:общего )?числа|of all|of those)\s(?:[^\W\d]+\s)?[^\W\d]+(?:вш|ник|щих|щихся)")
_OF_TOTAL = as_pattern(
    r"\s(?:от|of)\s(?:общего|всего|их общего|the total)\s"
    r"(?:контингента|численности|(?:числа|количества|number of)(?:\s(?P<noun>[^\W\d]+))?)",
    re.I,
)
_WHICH_IS = as_pattern(r"(?:\s[^\W\d]+){0,3},?\s(?:что составляет|или|то есть|это|which is|or)\s", re.I)
BACK = 3  # sentences back to a total
ABOUT = Decimal("0.05")  # of a base that is only 'about' so many
LINES = 12  # behind the words that name whose shares follow
FITS = Decimal("0.6")  # percentage points: a base this near was meant
FAR = 20  # percentage points: a share further off was of something else
FAR_OF_THEM = 40  # the same, where the words say that it is of them
CLEAR = 3  # percentage points by which a share of a rough number must miss
Row = tuple[Claim, Claim, Claim]


def based_shares(text: Text) -> Iterator[Row]:
    """The part, its share and its base for every such share."""
    yield from _of_about(text)
    yield from _of_those(text)
    yield from _of_totals(text)
    yield from _of_heads(text)


def _of_about(text: Text) -> Iterator[Row]:
    """A share 'of them' of a number that is about so many thousand, which misses it by more than that explains."""
    for claims in text.by_sentence:
        for share, part in pairwise(claims):
            if share.unit != "percent" or not part.is_count or part.is_rough or share.value > 100:
                continue
            sentence = text.sentences[share.sentence]
            if not _OR.match(text.content[share.end : part.start]):
                continue
            markers = list(MARKER.finditer(text.content, sentence.start, share.start))
            if not markers or markers[-1].end() < share.start - 2:
                continue
            base = whole_before(text, sentence, markers[-1].start())
            if base is None or not base.is_rough or not base.step or base.value <= part.value:
                continue
            if CLEAR < miss(part, share, base) - share.value * ABOUT <= FAR_OF_THEM:
                yield part, share, base


def _of_those(text: Text) -> Iterator[Row]:
    """'This is p% of those who took part', behind two numbers of people of which the first is the larger."""
    for before, sentence in pairwise(text.sentences):
        claims = text.by_sentence[sentence.number]
        if not claims or claims[0].unit != "percent" or before.is_row:
            continue
        share = claims[0]
        opening = _OF_ALL.match(text.content, sentence.start)
        if opening is None or opening.end() != share.start + 1:
            continue
        if not opening["behind"] and not _OF_THOSE.match(text.content, share.end):
            continue
        counts = [claim for claim in text.by_sentence[before.number] if claim.is_count]
        if len(counts) != 2 or counts[0].unit != "people" or counts[1].unit != "people":
            continue
        base, part = counts
        is_exact = not base.is_rough and part.value < base.value and (part.step > 0 or not part.is_rough)
        is_far = miss(part, share, base) - rounded(part, base) > (CLEAR if part.is_rough else 1)
        if is_exact and is_far and miss(part, share, base) <= FAR:
            yield part, share, base


def _of_totals(text: Text) -> Iterator[Row]:
    """A share 'of the total number', against the greatest number of the same people or things told shortly before."""
    for claims in text.by_sentence:
        for part, share in pairwise(claims):
            total = _OF_TOTAL.match(text.content, share.end) if share.unit == "percent" else None
            if (
                total is None
                or not part.is_count
                or part.is_rough
                or not _WHICH_IS.fullmatch(text.content, part.end, share.start)
            ):
                continue
            first = text.sentences[max(0, part.sentence - BACK)].start
            told = text.claims_within(first, part.start)
            alike = [one for one in told if _is_of_sort(one, part)]
            base = _exact_far_back(text, part, share) or max(alike, key=value_of, default=None)
            is_named = base is not None and (not total["noun"] or stems(total["noun"]) & stems(base.noun))
            if base is not None and is_named and base.value > part.value and miss(part, share, base) <= FAR:
                yield part, share, base


def _is_of_sort(one: Claim, part: Claim) -> bool:
    return one.unit == part.unit and one.family == part.family and not one.is_rough


def _may_hold(one: Claim, part: Claim) -> bool:
    """Whether a number is of the sort of a part, or of a thing while the part names nothing: 'действовала 341
    библиотека. … на селе 289'."""
    is_named = one.unit == "organisations" and part.unit == "count" and not part.noun
    return one.value > part.value and not one.is_rough and (is_named or _is_of_sort(one, part))


def _exact_far_back(text: Text, part: Claim, share: Claim) -> Claim | None:
    """The number of the same people or things, however far before a share with decimals, of which it is just so many
    percent."""
    told = text.claims_within(max(0, part.start - FAR_BACK), part.start) if share.decimals else []
    alike = (one for one in told if _may_hold(one, part))
    return next((one for one in alike if miss(part, share, one) * 2 <= Decimal(1).scaleb(-share.decimals)), None)


def _of_heads(text: Text) -> Iterator[Row]:
    """Shares with their numbers in the items behind the words that name whose they are: where one is of a number told
    before, the others are of it too."""
    for sentence in text.sentences:
        head = None if sentence.is_row else _HEAD.search(text.content, sentence.start, sentence.end)
        if head is None:
            continue
        pairs = list(_pairs(text, sentence, head.end()))
        base = _base_of(text, head.start(), pairs) if len(pairs) > 1 else None
        if base is not None and not are_of_two_times(text, base.sentence, pairs[0][0].sentence):
            for part, share in pairs:
                if part.value < base.value and miss(part, share, base) <= FAR:
                    yield part, share, base


def _pairs(text: Text, first: Sentence, start: int) -> Iterator[tuple[Claim, Claim]]:
    """The shares behind a head, each with the number that follows it, up to anything else."""
    for line in text.sentences[first.number : first.number + LINES]:
        claims = text.between(line.number, max(start, line.start), line.end)
        if not claims and text.content[max(start, line.start) : line.end].strip(" \n-–—•;"):
            return
        if len(claims) % 2 or line.is_row:
            return
        for share, part in zip(claims[::2], claims[1::2], strict=True):
            if share.unit != "percent" or not part.is_count or part.is_rough:
                return
            yield part, share


def _base_of(text: Text, start: int, pairs: list[tuple[Claim, Claim]]) -> Claim | None:
    """The number before the head of which all shares but one are."""
    before = [
        claim
        for claim in text.claims_within(max(0, start - FAR_BACK), start)
        if claim.is_count and not claim.may_be_year
    ]
    for claim in reversed(before):
        fitting = [
            part
            for part, share in pairs
            if part.value < claim.value and miss(part, share, claim) <= FITS + rounded(part, claim)
        ]
        if fitting and len(fitting) >= len(pairs) - 1:
            return claim
    return None
