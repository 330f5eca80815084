"""Parts in parentheses and after a colon; shares that should make one hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.hundred import (
    ELLIPSIS,
    FIGURES,
    ITEMS,
    are_rates,
    are_shares_of_items,
    dashed,
    shares,
)
from qalam.checker.relations.nested import outside_inner
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import (
    ASIDE,
    MARKER,
    REST,
    before_next_number,
    is_dashed,
    is_of_each,
    is_rest,
    item,
    outside_asides,
    uncounted,
    whole_before,
)
from qalam.checker.relations.sides.sides import are_one_property, are_overlapping
from qalam.checker.relations.tie import are_far_below, may_make, tie_all
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import BY_WHAT, TOTAL
from qalam.checker.words.parts.of_whom import OF_THEM, OF_WHOM, THEY_ARE
from qalam.checker.words.parts.overlaps import VERB
from qalam.checker.words.units.scores import GOOD_MARKS, TOP_MARKS

_COLON = as_pattern(r":\s")
_NEXT_LINE = as_pattern(rf"\n\s*{LIST_MARKS}\s")
_THESE_ARE = as_pattern(r",\s(?:бұл|олар|это|they are|these are)\s?[–—-]\s", re.I)
_LAST_ITEM = as_pattern(r"\s(?:және|мен|и|and)\s(?:[^\W\d]+\s)?$")
_DASH_OF_LIST = words_pattern(r"(?<=[^\W\d]{3})\s[–—]\s(?=\d)")  # '14 объектов – 6 школ, 5 детских садов'
_IN_SOME = as_pattern(r"-?(?:с?[ыі]|[еа]у[іы])нд[ае]\b")  # '38-інде спортзал, 36-сында асхана': no split
_PLACE_ALONE = as_pattern(
    r"\(\d[\d \u00a0]*\s(?:в|во)\s[А-ЯЁ][^\W\d]+(?:\s[^\W\d]+)?\)|\([^\W\d]+[дт][ае]\s(?:[–—-]\s)?\d[\d \u00a0]*\)"
)
_TOTAL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})", re.I)
_MARKED = as_pattern(rf"(?:{'|'.join(OF_WHOM)})\s*\Z", re.I)  # right before a number: a part of a part
_OPENS_ITEM = as_pattern(
    rf"(?:(?:[:,;]|\b(?:және|мен|пен|бен|и|and))\s+|:\s(?:{'|'.join(THEY_ARE)})\s(?:[–—-]\s)?)$", re.I
)
_CLAUSE = as_pattern(r"[,;:.()\d\n]")
_OF_THEM = as_pattern(rf"(?:\s[^\W\d]+)?\s(?:{'|'.join(OF_THEM)})\b", re.I)
_BY_WHAT = as_pattern(rf"[^.;:\n\d]{{0,40}}[;\n]\s{{0,3}}(?:{'|'.join(BY_WHAT)})", re.I)
_VERB = as_pattern(VERB, re.I)
_UNCOUNTED = as_pattern(r"[^\W\d]{2,}[^,;]*[,;]\s")  # an item before the first number that was read
_SPELLED = as_pattern(r"\b(?:екеу|үшеу|төртеу|бесеу|алтау|жетеу)[іы]", re.I)
_MARKS = as_pattern("|".join((*TOP_MARKS, *GOOD_MARKS)), re.I)
_WITHIN_ITEM = as_pattern(r",\s(?:включая|including|соның ішінде)\s$", re.I)
_HELD = as_pattern(r"\b(?:with|for|на|онда)\s$", re.I)
NEARLY = Decimal("0.2")  # of a whole: a list further from it was no split
LABELS = frozenset({"class", "age", "school-numbers", "ordinal"})  # what an item may be named by
NEAR_WHOLE = Decimal("0.1")  # of a whole that a list with verbs nearly makes
TOTAL_BEFORE = 30  # characters before a total in which the word for it stands
CROWD = 60  # numbers of a sentence: more are no list of parts
PLACE = 40  # characters before the parentheses of one place


def in_asides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """'121 бала (балабақшада – 2, мектепте – 119)'."""
    for aside in ASIDE.finditer(text.content, sentence.start, sentence.end):
        inside = [claim for claim in text.between(sentence.number, aside.start(), aside.end()) if claim.is_count]
        yield from _in_place(text, aside, inside)
        parts = dashed(text, inside)
        if len(parts) < 2 and len(inside) > 1 and all(_opens_item(text, claim, aside.start()) for claim in inside):
            parts = inside
        if len(parts) < 2 or MARKER.search(aside.group()):
            continue
        whole = _right_before(text, aside, parts) or whole_before(text, sentence, aside.start())
        if whole is not None and are_far_below(whole, parts):
            whole = whole_before(text, sentence, aside.start(), parts)  # '12 школ на 7 200 мест (9 сельских и 3 …)'
        if whole is not None:
            yield from tie_all(text, whole, parts, is_aside=len(parts) == len(inside))


def _right_before(text: Text, aside: re.Match[str], parts: list[Claim]) -> Claim | None:
    """The number right before parentheses, where the numbers in them just make it: '27 колледжей (19 … и 8 …)'."""
    claims = [claim for claim in text.claims_within(max(0, aside.start() - PLACE), aside.start()) if claim.is_count]
    is_sum = bool(claims) and claims[-1].value == sum(part.value for part in parts)
    return claims[-1] if is_sum and len(parts) > 1 else None


def _in_place(text: Text, aside: re.Match[str], inside: list[Claim]) -> Iterable[Relation]:
    """A number and, in parentheses right behind it, that of one place: '640 классов (210 в Жанатасе)'."""
    claims = [claim for claim in text.claims_within(max(0, aside.start() - PLACE), aside.start()) if claim.is_count]
    if len(inside) != 1 or not claims or not _PLACE_ALONE.fullmatch(text.content, aside.start(), aside.end()):
        return
    between = text.content[claims[-1].end : aside.start()]
    if len(between.split()) <= 2 and claims[-1].unit in {"people", "organisations", "count"}:
        yield Relation("subset", claims[-1], (inside[0],), inside[0].value <= claims[-1].value)


def after_colons(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A list after a colon, of counts or of shares."""
    colon = _colon_of_list(text, sentence)
    yield from _after_colon(text, sentence, colon) if colon else _after_dash(text, sentence)
    these = _THESE_ARE.search(text.content, sentence.start, sentence.end)
    if these and not colon:
        yield from _all_these(text, sentence, these)


def _colon_of_list(text: Text, sentence: Sentence) -> re.Match[str] | None:
    """The first colon with a count before it, for 'For reference: 12 schools are open: …' has two; else the first;
    that one, too, where it opens a list of lines and the count stands in one of them."""
    colons = list(_COLON.finditer(text.content, sentence.start, sentence.end))
    first = text.by_sentence[sentence.number][0].end if text.by_sentence[sentence.number] else sentence.end
    if colons and _NEXT_LINE.search(text.content, colons[0].start(), first):
        return colons[0]
    return next((colon for colon in colons if colon.start() >= first), colons[0] if colons else None)


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
            yield from _one_in_each(text, sentence, dash.end() - 1, behind)


def _after_colon(text: Text, sentence: Sentence, colon: re.Match[str]) -> Iterable[Relation]:
    limit = before_next_number(text, colon.start(), sentence.end)
    behind = outside_asides(text, sentence, colon.end(), limit)
    behind = outside_inner(text.content, behind, colon.start(), limit)
    after = [claim for claim in behind if not (_is_held(text, claim) or _is_within(text, claim))]
    has_rest = any(is_rest(text, claim) for claim in after)
    if not has_rest and any(_IN_SOME.match(text.content, claim.end) for claim in after):
        return
    plain = are_shares_of_items(text, sentence, colon.end(), after) and shares(after)
    told = plain or _measured(text, sentence, colon) or _near_whole(text, sentence, colon, after)
    if told:
        yield told
        return
    listed = _listed(text, after)
    if not listed:
        yield from _one_in_each(text, sentence, colon.start(), after)
    elif all(claim.unit == "percent" for claim in listed):
        is_short = after[0].unit == "percent" and after[0] not in listed  # 'үш тілде: студенттердің 65%-ы …, 27%-ы …'
        yield from [] if is_short or are_rates(text, sentence, colon.start()) else [shares(listed)]
    else:
        yield from _of_whole_before(text, sentence, colon, listed)


def _listed(text: Text, after: list[Claim]) -> list[Claim]:
    """The numbers of a list behind a colon: those with dashes, else those that each open an item, if they are all."""
    listed = _with_undashed(text, after)
    if len(after) > 2 and len(listed) == len(after) - 1 and all(claim.unit == "percent" for claim in after):
        return after
    if len(listed) > 1:
        return listed
    listed = [claim for claim in after if _opens_list_item(text, claim)]
    return listed if len(listed) > 1 and len(listed) >= sum(claim.is_count for claim in after) else []


def _of_whole_before(text: Text, sentence: Sentence, colon: re.Match[str], listed: list[Claim]) -> Iterable[Relation]:
    """The list tied to the last count before its colon; only where it holds, if an item without a number opens it or
    those without one may be what it lacks."""
    whole = whole_before(text, sentence, colon.start(), listed)
    if whole is None or _is_listed_already(text, sentence, whole, colon.start()):
        return
    if is_dashed(text, whole) and _BY_WHAT.fullmatch(text.content, whole.end, colon.start()):
        return  # '120 студентов: очно – 80, заочно – 40; по льготам: …': the last item of another list
    if _SPELLED.search(text.content, whole.end, colon.start()):
        return  # '3 мектеп салынды, тағы бесеуі салынып жатыр: …'
    parts = [claim for claim in listed if claim.is_count]
    are_best = all(_MARKS.search(item(text, claim)) for claim in parts)  # 'аяқтады: 5 озат, 12 екпінді'
    if are_best and sum(claim.value for claim in parts) < whole.value:
        return
    gap = whole.value - sum(claim.value for claim in parts)
    has_bare = 0 < gap <= uncounted(text, colon.end(), listed)
    has_bare |= _UNCOUNTED.search(text.content, colon.end(), listed[0].start) is not None
    yield from (tie for tie in tie_all(text, whole, listed) if tie.holds or not has_bare)


def _near_whole(text: Text, sentence: Sentence, colon: re.Match[str], after: list[Claim]) -> Relation | None:
    """Three counts or more that each open an item behind a colon and nearly make the whole before it, whatever
    verbs the items have: '4 200 детей: 2 600 посещают сады у дома, 1 450 – соседние, 150 – дальние'."""
    parts = [claim for claim in after if claim.is_count and _opens_list_item(text, claim)]
    parts = [claim for claim in parts if not _MARKED.search(text.content, colon.end(), claim.start)]
    whole = whole_before(text, sentence, colon.start(), parts)
    fewest = 2 if whole and all(part.unit == whole.unit != "count" for part in parts) else 3
    if whole is None or whole.is_rough or len(parts) < fewest or not all(may_be_part(whole, part) for part in parts):
        return None
    others = [claim for claim in after if claim.is_count and claim not in parts and may_be_part(whole, claim)]
    has_verbs = fewest < 3 or any(ELLIPSIS.match(text.content, part.end) for part in parts[1:])
    if not has_verbs or any(part.is_rough or is_of_each(text, part) for part in parts) or len(others) > len(parts):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    is_marked = fewest > 2 and MARKER.search(text.content, colon.end(), parts[-1].start) is not None
    leaves_some = total < whole.value and (
        REST.search(text.content, parts[-1].end, sentence.end) is not None
        or whole.value - total <= uncounted(text, colon.end(), parts)
    )
    if is_marked or leaves_some or total == whole.value or not may_make(whole, parts, NEAR_WHOLE):
        return None
    holds = abs(total - whole.value) <= slack(whole, *parts)
    return Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)


def _measured(text: Text, sentence: Sentence, colon: re.Match[str]) -> Relation | None:
    """The places of several things behind a colon, whose numbers stand beside: '640 мест: 6 садов на 360 мест и 5 –
    на 280 мест'."""
    whole = whole_before(text, sentence, colon.start())
    after = outside_asides(text, sentence, colon.end(), sentence.end)
    places = [claim for claim in after if claim.unit == "places" and not claim.is_rough]
    if whole is None or whole.unit != "places" or whole.is_rough or len(places) < 2 or len(places) == len(after):
        return None
    total = sum((claim.value for claim in places), Decimal(0))
    if any(is_of_each(text, claim) for claim in places) or not may_make(whole, places, NEAR_WHOLE):
        return None
    return Relation("parts", whole, tuple(places), total == whole.value, is_exhaustive=True)


def _opens_list_item(text: Text, claim: Claim) -> bool:
    return _OPENS_ITEM.search(text.content[max(0, claim.start - 24) : claim.start]) is not None


def _is_held(text: Text, claim: Claim) -> bool:
    """Whether a number is of what an item holds: '110 public schools with 233,006 students'."""
    return (
        claim.unit in {"people", "places"}
        and _HELD.search(text.content[max(0, claim.start - 8) : claim.start]) is not None
    )


def _is_within(text: Text, claim: Claim) -> bool:
    """Whether a number is of some of the item before it: '12 загородных, включая 1 частный, 520 пришкольных'."""
    return _WITHIN_ITEM.search(text.content[max(0, claim.start - 12) : claim.start]) is not None


def _is_listed_already(text: Text, sentence: Sentence, whole: Claim, colon: int) -> bool:
    """Whether the list after a colon belongs to 'of whom' before it, and not to a part named in between."""
    markers = [mark.end() for mark in MARKER.finditer(text.content, sentence.start, colon)]
    named = text.content[markers[0] : colon].split() if markers else []
    if len(named) > 1 and not text.between(sentence.number, markers[0], colon):
        return True  # 'барлығы 100, оның ішінде педагогтер: …' lists the teachers only
    between = text.between(sentence.number, markers[-1], colon) if markers else []
    return bool(markers) and between != [whole]


def dashed_behind(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Items with dashes right behind a number, of one property that each person has once, that make more than it:
    'всего педагогов 90, с высшим образованием – 72, со средним специальным – 25'."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if len(counts) > CROWD:
        return
    for place, whole in enumerate(counts[:-2]):
        parts = [claim for claim in counts[place + 1 :] if is_dashed(text, claim)]
        is_total = (
            _TOTAL.search(text.content[max(sentence.start, whole.start - TOTAL_BEFORE) : whole.start]) is not None
        )
        is_all = len(parts) == len(counts) - place - 1 and is_total and not whole.is_rough
        total = sum((part.value for part in parts), Decimal(0))
        is_more = whole.value < total and all(part.value < whole.value for part in parts)
        if is_all and is_more and are_one_property(text, parts) and all(may_be_part(whole, part) for part in parts):
            yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)
            return


def _one_in_each(text: Text, sentence: Sentence, colon: int, after: list[Claim]) -> Iterable[Relation]:
    """A list whose every item holds one count and no verb: 'мемлекеттік тапсырыспен 702, ақылы негізде 148'.
    It was meant as a sum only where it nearly makes one."""
    counts = [claim for claim in after if claim.is_count]
    items = [piece for piece in ITEMS.split(text.content[colon + 1 : sentence.end]) if piece.strip(" .\n")]
    bare = [piece for piece in items if not FIGURES.search(piece)] if len(items) > len(counts) else []
    whole = whole_before(text, sentence, colon, counts)
    if whole is None or len(counts) < 2 or len(items) - len(bare) != len(counts):
        return
    if bare and 0 < whole.value - sum(claim.value for claim in counts) <= len(bare):
        return  # each of them is one, and no beginning of the next item: 'для сирот, детей без попечения – 5'
    # A list that ends with the rest may say of its items when and what they do.
    is_closed = is_rest(text, counts[-1])
    if is_closed:
        is_each = _are_items(text, counts)
    else:
        labels = [claim for claim in after if claim.unit in LABELS]  # 'в 1–4 классах 742'
        figures = len(FIGURES.findall("".join(items))) - sum(len(FIGURES.findall(claim.text)) for claim in labels)
        is_plain = len(counts) + len(labels) == len(after) and figures == len(counts)
        is_each = is_plain and _are_items(text, counts) and not any(_VERB.search(piece) for piece in items)
    is_near = may_make(whole, counts, NEARLY)
    if (
        is_each
        and is_near
        and (is_closed or not are_overlapping(text, counts))
        and not MARKER.search(text.content, colon, sentence.end)
    ):
        yield from tie_all(text, whole, counts)


def _are_items(text: Text, counts: list[Claim]) -> bool:
    """Whether an item of the list ends between any two of the counts."""
    return all(ITEMS.search(text.content, one.end, other.start) for one, other in pairwise(counts))


def _with_undashed(text: Text, after: list[Claim]) -> list[Claim]:
    """The dashed numbers of a list, and those without a dash that stand alone in an item before the last of
    them: 'подтвердили категорию 46, повысили – 59, не прошли – 13'. A list that goes on without dashes is
    taken as far as its counts all stand alone."""
    known = {claim.id for claim in dashed(text, after)}
    if len(known) < 2:
        return [claim for claim in after if claim.id in known]
    counts = [claim for claim in after if claim.is_count]
    alone = [
        claim
        for place, claim in enumerate(after)
        if claim.id in known or is_rest(text, claim) or _is_alone(text, after, place)
    ]
    last = max(claim.start for claim in after if claim.id in known)
    early = [claim for claim in alone if claim.start <= last]
    return alone if len(alone) == len(counts) else early


def _is_alone(text: Text, claims: list[Claim], place: int) -> bool:
    """Whether a count has an item of a list of one line to itself, and is no part of the item before."""
    claim = claims[place]
    start = claims[place - 1].end if place else claim.start
    end = claims[place + 1].start if place + 1 < len(claims) else claim.end
    before, after = text.content[start : claim.start], text.content[claim.end : end]
    is_item = all(ITEMS.search(gap) and "\n" not in gap for gap in (before, after) if gap)
    return (
        claim.is_count
        and is_item
        and not (MARKER.search(text.content, start, claim.end) or _OF_THEM.match(text.content, claim.end))
    )


def _opens_item(text: Text, claim: Claim, start: int) -> bool:
    """Whether a number stands first in its parentheses or in an item of the list there."""
    before = text.content[start : claim.start].rstrip(" \u00a0")
    return before.endswith(("(", ",", ";", " и", " және", " and"))
