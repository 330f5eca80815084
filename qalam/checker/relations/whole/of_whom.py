"""Parts after 'of whom': 'оның ішінде 21 мемлекеттік, 31 жекеменшік', 'из них: …'."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import attributes, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.nested import outside_inner
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, before_next_number, is_dashed, outside_asides, whole_before
from qalam.checker.relations.whole.chains import chain
from qalam.checker.relations.whole.holders import of_own_lines
from qalam.checker.relations.whole.marked_parts import tied_parts
from qalam.checker.relations.whole.marker_reach import OPENS_LIST, Span, one_of_each_line, scopes_of
from qalam.checker.relations.whole.marker_wholes import are_owned, just_made, outer_whole, whole_of
from qalam.checker.sentences import Sentence
from qalam.checker.slips import is_beyond
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_IT, THEY_ARE

_OF_IT = as_pattern(OF_IT)
_FROM_TO = as_pattern(r"-?[дтн][ае]н\s\d[\d\s]*-?[ғгқк][ае]\b")
_AFTER_FROM = as_pattern(r"\d-?[дтн][ае]н\s$")
_TO = as_pattern(r"-?[ғқгк][ае]\b")
_MORE_THAN = as_pattern(r"\b(?:более|свыше|больше|менее|меньше|старше|младше|моложе|до|от|over|under)\s\Z", re.I)
_COUNTED_BEHIND = as_pattern(r"(?:\s(?:лет|года?|жас|жыл)[^\W\d]*)?\s[–—-]\s\d")
_OPENS = as_pattern(r"[:,;\n]\s*(?:[–—•-]\s)?\Z")
_DASH = as_pattern(r"\s?[–—-]\s+(?!\d)")
_ONE_WORD = as_pattern(r"\s(?:[^\W\d]+\s){0,2}")
_THEY_ARE = as_pattern(rf"(?:{'|'.join(THEY_ARE)})\s*", re.I)
BOUND = 10  # characters before a number in which it is told to be a bound
NEARLY_ALL = 7  # parts of a whole by one of which its parts in parentheses may miss it


def after_markers(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The parts of each whole that 'of whom' follows."""
    markers = [match.span() for match in MARKER.finditer(text.content, sentence.start, sentence.end)]
    if not markers:
        return
    scopes = scopes_of(text, sentence, markers)
    limits = [before_next_number(text, start, scope) for (start, _), scope in zip(markers, scopes, strict=True)]
    reaches = [(start, reach) for (start, _), reach in zip(markers, scopes, strict=True)]
    for marker, limit in zip(markers, limits, strict=True):
        start = marker[0]
        if any(claim.end == start - 1 and _is_part(claim) for claim in text.by_sentence[sentence.number]):
            continue  # 'восемь из них', '37,5% из них' is a part, and opens no list
        if _is_part_named(text, sentence, marker):
            continue
        listed = _listed(text, sentence, marker[1], limit, reaches)
        yield from _in_asides_only(text, sentence, marker, limit, listed)
        whole = whole_of(text, sentence, marker, listed)
        if whole is not None and not are_owned(text, whole, listed, start):
            yield from _behind(text, sentence, marker, whole, listed, markers=markers)


def _is_part(claim: Claim) -> bool:
    """Whether a number right before 'of them' is of them itself: one in words, or a share."""
    return claim.text[-1:].isalpha() or claim.unit == "percent"


def _is_part_named(text: Text, sentence: Sentence, marker: Span) -> bool:
    """Whether the number before 'of them', the first of its sentence, is of them itself, with no mark between and a
    dash behind: 'Около 124 млн тенге из них – бюджетные средства'."""
    before = text.between(sentence.number, sentence.start, marker[0])
    is_dash = _DASH.match(text.content, marker[1]) is not None
    return is_dash and len(before) == 1 and _ONE_WORD.fullmatch(text.content, before[0].end, marker[0]) is not None


def _listed(text: Text, sentence: Sentence, end: int, limit: int, reaches: list[Span]) -> list[Claim]:
    """The numbers behind a marker that are not behind another one within its reach."""
    inner = [reach for reach in reaches if end <= reach[0] < limit]
    return [
        claim
        for claim in outside_inner(text.content, outside_asides(text, sentence, end, limit), end, limit)
        if not any(low <= claim.start < high for low, high in inner)
        and not _is_changing(text, claim)
        and not _is_bound(text, claim)
    ]


def _behind(
    text: Text, sentence: Sentence, marker: Span, whole: Claim, listed: list[Claim], *, markers: list[Span]
) -> Iterable[Relation]:
    """The ties of a whole, or else of the one round it, and the numbers behind a marker."""
    start, end = marker
    listed = _without_next_things(text, whole, one_of_each_line(text, end, listed))
    parts = [part for part in chain(text, whole, listed, end) if not _is_of_another(text, whole, part, start)]
    parts = of_own_lines(text, parts)
    is_all = _THEY_ARE.fullmatch(text.content, start, end) is not None
    if is_all and _is_of_named_part(text, sentence, markers, start):
        return
    is_list = bool(parts) and OPENS_LIST.match(text.content, end) is not None and _open_items(text, parts, end)
    tied = list(tied_parts(text, whole, parts, listed, is_all=is_all, is_list=is_list))
    tied = tied or list(_of_own_item(text, sentence, whole, listed))
    if len(parts) < len(listed) or not tied or not all(relation.holds for relation in tied):
        outer = just_made(text, sentence, start, parts, whole) or outer_whole(text, sentence, whole)
        tied = list(tied_parts(text, outer, chain(text, outer, listed, end), listed)) if outer else tied
    # The heads and cells of a table are no sentence: what does not hold there was not meant.
    yield from (relation for relation in tied if _is_told(relation, is_row=sentence.is_row))


def _without_next_things(text: Text, whole: Claim, listed: list[Claim]) -> list[Claim]:
    """The numbers but for those of other things, told without the ending of some of them that the first has: '4 бақша,
    оның ішінде 3-і жаңа, қосымша білім беретін 2 ұйым бар'."""
    if not listed or not whole.noun or not _OF_IT.match(text.content, listed[0].end):
        return listed
    noun = stems(whole.noun)
    return [one for one in listed if _OF_IT.match(text.content, one.end) or not one.noun or stems(one.noun) == noun]


def _is_told(relation: Relation, *, is_row: bool) -> bool:
    """Whether a tie was meant; one of a whole told roughly only where no such whole can mean what the parts make."""
    if relation.whole is not None and relation.whole.is_rough:
        return not is_row and not relation.holds and is_beyond(relation.whole, relation.parts)
    return relation.holds or not is_row


def _of_own_item(text: Text, sentence: Sentence, whole: Claim, listed: list[Claim]) -> Iterable[Relation]:
    """The parts before the next item, where the whole is an item of a list: 'мал: сиыр – 420, оның ішінде бұзау – 180;
    қой – 1 900'."""
    is_item = ":" in text.content[sentence.start : whole.start] and is_dashed(text, whole)
    following = next((place for place, one in enumerate(listed) if ";" in text.content[whole.end : one.start]), 0)
    if is_item and following and is_dashed(text, listed[following]):
        yield from tied_parts(text, whole, listed[:following], listed[:following])


def _is_bound(text: Text, claim: Claim) -> bool:
    """Whether a number is the age or length of service of those told behind its dash: 'в т.ч. более 30 – 8'."""
    before = text.content[max(0, claim.start - BOUND) : claim.start]
    return _COUNTED_BEHIND.match(text.content, claim.end) is not None and _MORE_THAN.search(before) is not None


def _is_changing(text: Text, claim: Claim) -> bool:
    """Whether a number is one of two between which something grew or fell: 'орын санын 15-тен 40-қа көбейтті'."""
    is_to = _TO.match(text.content, claim.end) and _AFTER_FROM.search(
        text.content[max(0, claim.start - 8) : claim.start]
    )
    return bool(is_to) or _FROM_TO.match(text.content, claim.end) is not None


def _in_asides_only(
    text: Text, sentence: Sentence, marker: Span, scope: int, listed: list[Claim]
) -> Iterable[Relation]:
    """Parts that all stand in parentheses behind 'of whom', of the noun of the whole and nearly all of it: '600 бала,
    оның ішінде «Самал» (456 бала) және «Дала» (144 бала) лагерьлерінде'."""
    whole = whole_before(text, sentence, marker[0])
    inside = text.between(sentence.number, marker[1], scope)
    if listed or whole is None or whole.is_rough or len(inside) < 2:
        return
    is_same = all(claim.noun and stems(claim.noun) == stems(whole.noun) and not claim.is_rough for claim in inside)
    total = sum(claim.value for claim in inside)
    if is_same and abs(total - whole.value) * NEARLY_ALL <= whole.value:
        yield Relation("parts", whole, tuple(inside), total == whole.value, is_exhaustive=True)


def _is_of_named_part(text: Text, sentence: Sentence, markers: list[Span], start: int) -> bool:
    """Whether another tie stands before this one with words but no number behind it: 'оның ішінде педагог құрамы:'."""
    before = [end for _, end in markers if end <= start]
    return (
        bool(before)
        and bool(text.content[before[-1] : start].strip())
        and not text.between(sentence.number, before[-1], start)
    )


def _is_of_another(text: Text, whole: Claim, part: Claim, start: int) -> bool:
    """Whether a part is of another number before the tie at `start`, by the word before its noun: '24 школы и 19
    дошкольных организаций. Из них 12 школ и 14 дошкольных учреждений'."""
    own = attributes(text, part)
    if not own or own & attributes(text, whole):
        return False
    return any(
        other is not whole and own & attributes(text, other) and may_be_part(other, part)
        for other in text.by_sentence[whole.sentence]
        if other.is_count and other.end <= start
    )


def _open_items(text: Text, parts: list[Claim], start: int) -> bool:
    """Whether each part opens an item of a list behind a colon."""
    ends = [start, *(part.end for part in parts[:-1])]
    return all(_OPENS.search(text.content, end, part.start) for end, part in zip(ends, parts, strict=True))
