"""Parts after a colon, a dash or 'these are', and shares there that should make one hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.list_items import is_held, is_within, listed_items
from qalam.checker.relations.lists.lists_of_whole import (
    measured,
    near_whole,
    of_one_noun,
    of_whole_before,
    one_in_each,
)
from qalam.checker.relations.lists.making_hundred import ITEMS, are_rates, are_shares_of_items, shares
from qalam.checker.relations.nested import outside_inner
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, before_next_number, is_dashed, is_rest, outside_asides, whole_before
from qalam.checker.relations.sides.sides import are_one_property, are_overlapping
from qalam.checker.relations.tie import tie_all
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL

_COLON = as_pattern(r":\s")
_LABELLED = as_pattern(r"[^\W\d](?:\s\([^()\d]*\))?:\s\Z")
_NEXT_LINE = as_pattern(rf"\n\s*{LIST_MARKS}\s")
_THESE_ARE = as_pattern(r",\s(?:бұл|олар|это|they are|these are)\s?[–—-]\s", re.I)
_LAST_ITEM = as_pattern(r"\s(?:және|мен|и|and)\s(?:[^\W\d]+\s)?$")
_DASH_OF_LIST = words_pattern(r"(?<=[^\W\d]{3})\s[–—]\s(?=\d)")  # '14 объектов – 6 школ, 5 детских садов'
_IN_SOME = as_pattern(r"-?(?:с?[ыі]|[еа]у[іы])нд[ае]\b")  # '38-інде спортзал, 36-сында асхана': no split
_TOTAL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})", re.I)
_CLAUSE = as_pattern(r"[,;:.()\d\n]")
_DEGREE = as_pattern(r",\s(?:с|со|имеют)\s[^\d,;.]{0,30}(?:образовани|специальн)[^\W\d]+\s\Z", re.I)
_HEAD = as_pattern(r"\s*(?:[^\W\d]+\.\s)?[^\W\d]+(?:\s[^\W\d]+){0,2}\s[–—-]\s")  # 'Педагогов – 561, …'
NEARLY = 5  # parts of a whole by one of which a list of all may miss it
TOTAL_BEFORE = 40  # characters before a total in which the word for it stands
CROWD = 60  # numbers of a sentence: more are no list of parts


def after_colons(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A list after a colon, of counts or of shares."""
    colon = _colon_of_list(text, sentence)
    if colon:
        for tie in _after_colon(text, sentence, colon):
            numbers = (tie.whole, *tie.parts) if tie.whole else ()
            if numbers and all(_LABELLED.search(text.content, sentence.start, one.start) for one in numbers):
                continue  # 'Город: 8 грамот, область: 3, республика: 6'
            is_of_share = _is_of_share(text, tie, colon.start())
            yield Relation("subset", tie.whole, tie.parts, holds=True) if is_of_share else tie
    else:
        yield from _after_dash(text, sentence)
    these = _THESE_ARE.search(text.content, sentence.start, sentence.end)
    if these and not colon:
        yield from _all_these(text, sentence, these)


def _is_of_share(text: Text, tie: Relation, colon: int) -> bool:
    """Whether parts that are short of their whole are of that share of it which stands before their colon: '128
    жұмыссыздың 91,4 пайызы қамтылды: 22-сі …'."""
    if tie.whole is None or tie.holds or sum(part.value for part in tie.parts) > tie.whole.value:
        return False
    return any(claim.unit == "percent" for claim in text.between(tie.whole.sentence, tie.whole.end, colon))


def _colon_of_list(text: Text, sentence: Sentence) -> re.Match[str] | None:
    """The first colon with a count before it, for 'For reference: 12 schools are open: …' has two; else the first;
    that one, too, where it opens a list of lines and the count stands in one of them. Colons that each lead to one
    number open no list: 'город: 8, область: 3, республика: 6'."""
    colons = list(_COLON.finditer(text.content, sentence.start, sentence.end))
    if _are_of_labels(text, sentence, colons):
        return None
    first = text.by_sentence[sentence.number][0].end if text.by_sentence[sentence.number] else sentence.end
    if colons and _NEXT_LINE.search(text.content, colons[0].start(), first):
        return colons[0]
    return next((colon for colon in colons if colon.start() >= first), colons[0] if colons else None)


def _are_of_labels(text: Text, sentence: Sentence, colons: Sequence[re.Match[str]]) -> bool:
    ends = [*(colon.start() for colon in colons[1:]), sentence.end]
    told = [len(text.between(sentence.number, colon.end(), end)) for colon, end in zip(colons, ends, strict=False)]
    told = told[1:] if told[:1] == [0] else told  # what leads to all of them
    return len(told) > 1 and all(numbers == 1 for numbers in told)


def _all_these(text: Text, sentence: Sentence, these: re.Match[str]) -> Iterable[Relation]:
    """A list that says what all of those just counted are, one count in each item and 'and' before the last:
    '8 кітап сыйлады, бұл – 5 ертегі, 2 сөздік және 1 атлас'."""
    whole = whole_before(text, sentence, these.start())
    parts = [claim for claim in text.between(sentence.number, these.end(), sentence.end) if claim.is_count]
    items = [piece for piece in ITEMS.split(text.content[these.end() : sentence.end]) if piece.strip(" .")]
    if whole is None or len(parts) < 3 or len(items) != len(parts) or any(part.is_rough for part in parts):
        return
    closes = _LAST_ITEM.search(text.content, parts[-2].end, parts[-1].start)
    if closes and not MARKER.search(text.content, these.end(), sentence.end) and not are_overlapping(text, parts):
        yield from tie_all(text, whole, parts)


def _after_dash(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A list behind a whole and a dash; a dash of a later clause belongs to an item: 'собрал 64, городской – 30'."""
    for dash in _DASH_OF_LIST.finditer(text.content, sentence.start, sentence.end):
        whole = whole_before(text, sentence, dash.start())
        if whole is not None and not _CLAUSE.search(text.content, whole.end, dash.start()):
            behind = text.between(sentence.number, dash.end(), sentence.end)
            yield from one_in_each(text, sentence, dash.end() - 1, behind)


def _is_within_before(text: Text, whole: Claim) -> bool:
    """Whether the sentence before tells a larger number of which a head of a list may be the first part."""
    before = text.by_sentence[whole.sentence - 1] if whole.sentence else ()
    return any(claim.is_count and not claim.may_be_year and claim.value > whole.value for claim in before)


def _after_colon(text: Text, sentence: Sentence, colon: re.Match[str]) -> Iterable[Relation]:
    limit = before_next_number(text, colon.start(), sentence.end)
    behind = outside_asides(text, sentence, colon.end(), limit)
    behind = outside_inner(text.content, behind, colon.start(), limit)
    after = [claim for claim in behind if not (is_held(text, claim) or is_within(text, claim, colon.end()))]
    has_rest = any(is_rest(text, claim) for claim in after)
    if not has_rest and any(_IN_SOME.match(text.content, claim.end) for claim in after):
        return
    plain = are_shares_of_items(text, sentence, colon.end(), after) and shares(after)
    told = plain or measured(text, sentence, colon) or near_whole(text, sentence, colon, after)
    told = told or of_one_noun(text, sentence, colon)
    if told:
        yield told
        return
    listed = listed_items(text, after)
    if not listed:
        yield from one_in_each(text, sentence, colon.start(), after)
    elif all(claim.unit == "percent" for claim in listed):
        is_short = after[0].unit == "percent" and after[0] not in listed  # 'үш тілде: студенттердің 65%-ы …, 27%-ы …'
        yield from [] if is_short or are_rates(text, sentence, colon.start()) else [shares(listed)]
    else:
        yield from of_whole_before(text, sentence, colon, listed)


def _is_of_degree(text: Text, claim: Claim) -> bool:
    """Whether a number stands right behind a word for the education of those counted, with no dash between."""
    return _DEGREE.search(text.content, max(0, claim.start - TOTAL_BEFORE), claim.start) is not None


def dashed_behind(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Items with dashes right behind a number, of one property that each person has once, that make more than it:
    'всего педагогов 90, с высшим образованием – 72, со средним специальным – 25'."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if len(counts) > CROWD:
        return
    for place, whole in enumerate(counts[:-2]):
        parts = [claim for claim in counts[place + 1 :] if is_dashed(text, claim) or _is_of_degree(text, claim)]
        is_total = (
            _TOTAL.search(text.content[max(sentence.start, whole.start - TOTAL_BEFORE) : whole.start]) is not None
        )
        is_head = _HEAD.fullmatch(text.content, sentence.start, whole.start) is not None
        is_total |= is_head and not _is_within_before(text, whole)
        is_all = len(parts) == len(counts) - place - 1 and is_total and not whole.is_rough
        total = sum((part.value for part in parts), Decimal(0))
        is_within = all(part.value < whole.value and may_be_part(whole, part) for part in parts)
        if not (is_all and is_within and are_one_property(text, parts)) or total == whole.value:
            continue
        if total > whole.value:
            yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)
            return
        if total * NEARLY >= whole.value * (NEARLY - 1) and one_slip_away(whole, parts):
            yield Relation("subset", whole, tuple(parts), holds=True, may_be_short=True)
            return
