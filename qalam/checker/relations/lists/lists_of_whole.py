"""A list behind a colon tied to the whole before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.list_items import are_items, opens_list_item
from qalam.checker.relations.lists.making_hundred import ELLIPSIS, FIGURES, ITEMS
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import (
    MARKER,
    MEASURES,
    REST,
    is_dashed,
    is_of_each,
    is_rest,
    item,
    outside_asides,
    uncounted,
    whole_before,
)
from qalam.checker.relations.sides.sides import are_overlapping, leave_none_out
from qalam.checker.relations.tie import may_make, tie_all
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import BY_WHAT
from qalam.checker.words.parts.of_whom import OF_WHOM
from qalam.checker.words.parts.overlaps import VERB
from qalam.checker.words.units.scores import GOOD_MARKS, TOP_MARKS

_NOUN_AND_DASH = as_pattern(r"(?:\s[^\W\d]+){1,3}\s[–—]\s")
_MARKED = as_pattern(rf"(?:{'|'.join(OF_WHOM)})\s*\Z", re.I)  # right before a number: a part of a part
_BY_WHAT = as_pattern(rf"[^.;:\n\d]{{0,40}}[;\n]\s{{0,3}}(?:{'|'.join(BY_WHAT)})", re.I)
_VERB = as_pattern(VERB, re.I)
_UNCOUNTED = as_pattern(r"[^\W\d]{2,}[^,;]*[,;]\s")  # an item before the first number that was read
_SPELLED = as_pattern(r"\b(?:екеу|үшеу|төртеу|бесеу|алтау|жетеу)[іы]", re.I)
_MARKS = as_pattern("|".join((*TOP_MARKS, *GOOD_MARKS)), re.I)
NEARLY = Decimal("0.2")  # of a whole: a list further from it was no split
WIDEST = 3  # times the whole: parts as far from it were of something else
LABELS = frozenset({"class", "age", "school-numbers", "ordinal"})  # what an item may be named by
NEAR_WHOLE = Decimal("0.1")  # of a whole that a list with verbs nearly makes


def of_whole_before(text: Text, sentence: Sentence, colon: re.Match[str], listed: list[Claim]) -> Iterable[Relation]:
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
    behind = text.between(sentence.number, listed[-1].end, sentence.end)
    has_bare |= gap > 0 and any(claim.is_count and is_of_each(text, claim) for claim in behind)  # 'А, Б и В – по 1'
    has_bare |= is_share_of_it(text, whole, colon.start(), parts)
    yield from (tie for tie in tie_all(text, whole, listed) if tie.holds or not has_bare)


def is_share_of_it(text: Text, whole: Claim, colon: int, parts: Sequence[Claim]) -> bool:
    """Whether a list makes the share of a whole that is told right before its colon: 'жұмыссыз 128 адамның 91,4 пайызы
    қамтылды: 22-сі – …, 89-ы – …, 6-ы – …'."""
    shares = [claim for claim in text.claims_within(whole.end, colon) if claim.unit == "percent" and claim.value < 100]
    total = sum((claim.value for claim in parts), Decimal(0))
    return any(abs(total * 100 / whole.value - share.value) < 1 for share in shares)


def near_whole(text: Text, sentence: Sentence, colon: re.Match[str], after: list[Claim]) -> Relation | None:
    """Three counts or more that each open an item behind a colon and nearly make the whole before it, whatever
    verbs the items have: '4 200 детей: 2 600 посещают сады у дома, 1 450 – соседние, 150 – дальние'."""
    parts = [claim for claim in after if claim.is_count and opens_list_item(text, claim)]
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


def measured(text: Text, sentence: Sentence, colon: re.Match[str]) -> Relation | None:
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


def of_one_noun(text: Text, sentence: Sentence, colon: re.Match[str]) -> Relation | None:
    """The numbers behind a colon that have the noun of the whole before it and then a dash, whatever their places are:
    '14 мектеп беріледі: 600, 900 орындық 10 мектеп – қыркүйекке, ірі 4 мектеп – желтоқсанға'."""
    whole = whole_before(text, sentence, colon.start())
    if whole is None or whole.is_rough or not whole.noun or whole.unit in MEASURES:
        return None
    after = text.between(sentence.number, colon.end(), sentence.end)
    parts = [claim for claim in after if claim.noun and stem(claim.noun) == stem(whole.noun)]
    are_dashed = len(parts) > 1 and all(_NOUN_AND_DASH.match(text.content, part.end) for part in parts)
    if not are_dashed or any(part.is_rough or is_of_each(text, part) or part.unit != whole.unit for part in parts):
        return None
    is_marked = MARKER.search(text.content, colon.end(), sentence.end) or REST.search(
        text.content, parts[-1].end, sentence.end
    )
    if is_marked or not _are_all(text, whole, parts):
        return None
    return Relation("parts", whole, tuple(parts), sum(part.value for part in parts) == whole.value, is_exhaustive=True)


def _is_listed_already(text: Text, sentence: Sentence, whole: Claim, colon: int) -> bool:
    """Whether the list after a colon belongs to 'of whom' before it, and not to a part named in between."""
    markers = [mark.end() for mark in MARKER.finditer(text.content, sentence.start, colon)]
    named = text.content[markers[0] : colon].split() if markers else []
    if len(named) > 1 and not text.between(sentence.number, markers[0], colon):
        return True  # 'барлығы 100, оның ішінде педагогтер: …' lists the teachers only
    between = text.between(sentence.number, markers[-1], colon) if markers else []
    return bool(markers) and between != [whole]


def one_in_each(text: Text, sentence: Sentence, colon: int, after: list[Claim]) -> Iterable[Relation]:
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
    is_each = are_items(text, counts) and (is_closed or _are_plain(items, counts, after))
    is_near = is_each and (may_make(whole, counts, NEARLY) or _are_all(text, whole, counts))
    is_apart = is_near and (is_closed or not are_overlapping(text, counts))
    if is_apart and not MARKER.search(text.content, colon, sentence.end):
        yield from tie_all(text, whole, counts)


def _are_all(text: Text, whole: Claim, counts: list[Claim]) -> bool:
    """Whether the parts leave none out, or are all of just the noun of their whole, told in two items or more: then
    any gap is an error, however wide: '17 бала барды: Президент шыршасына он бір бала, әкім шыршасына алты бала'."""
    total = sum(claim.value for claim in counts)
    if not (whole.value <= total * WIDEST <= whole.value * WIDEST * WIDEST or one_slip_mends(whole, counts)):
        return False
    is_one_noun = bool(whole.noun) and all(claim.noun and stem(claim.noun) == stem(whole.noun) for claim in counts)
    return is_one_noun or leave_none_out(text, counts)


def _are_plain(items: list[str], counts: list[Claim], after: list[Claim]) -> bool:
    """Whether the items of a list hold no number but one count each and what they are named by, and no verb."""
    labels = [claim for claim in after if claim.unit in LABELS]  # 'в 1–4 классах 742'
    figures = len(FIGURES.findall("".join(items))) - sum(len(FIGURES.findall(claim.text)) for claim in labels)
    in_figures = sum(FIGURES.search(claim.text) is not None for claim in counts)  # the others are told in words
    is_plain = len(counts) + len(labels) == len(after) and figures == in_figures
    return is_plain and not any(_VERB.search(piece) for piece in items)
