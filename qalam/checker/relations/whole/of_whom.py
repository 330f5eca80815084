"""Parts after 'of whom': 'оның ішінде 21 мемлекеттік, 31 жекеменшік', 'из них: …'."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import attributes, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.forms import are_of_one_form
from qalam.checker.relations.nested import outside_inner
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import (
    ASIDE,
    MARKER,
    before_next_number,
    is_dashed,
    is_rest,
    leaves_some,
    outside_asides,
    uncounted,
    whole_before,
)
from qalam.checker.relations.sides.sides import (
    are_complements,
    are_overlapping,
    end_with_others,
    leave_none_out,
    sides_of,
)
from qalam.checker.relations.tie import tie
from qalam.checker.relations.whole.chains import chain
from qalam.checker.relations.whole.done_by_same import done_by_same
from qalam.checker.relations.whole.holders import of_own_lines
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.slips import is_beyond, one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.ends import AND_ALSO
from qalam.checker.words.parts.of_whom import AMONG_THEM, MOST_OF, OF_THIS_NUMBER, OF_WHOM, THEY_ARE

_LAST = as_pattern(r"^[^,;:.\n]*\s(?:және|мен|пен|и|and)\s+$")
_ITS = as_pattern(r"(?:олардың|оның|солардың|соның)\s(?=\d)", re.I)
_OWN_NOUN = as_pattern(r"\s[^\W\d]{4,}[ыі]\b")  # '158 филиалы'
_FROM_TO = as_pattern(r"-?[дтн][ае]н\s\d[\d\s]*-?[ғгқк][ае]\b")
_AFTER_FROM = as_pattern(r"\d-?[дтн][ае]н\s$")
_TO = as_pattern(r"-?[ғқгк][ае]\b")
_AMONG_THEM = as_pattern(AMONG_THEM, re.I)
_MOST_OF = as_pattern(MOST_OF, re.I)
_OF_THIS_NUMBER = as_pattern("|".join(OF_THIS_NUMBER), re.I)
_OPENS = as_pattern(r"[:,;\n]\s*(?:[–—•-]\s)?\Z")
_MORE = as_pattern(rf";\s[^\W\d][^;\d]{{8,}}|,?\s(?:{'|'.join(AND_ALSO)})\s[^\W\d][^.;:\d\n]{{3,}}(?:[.;\n]|\Z)", re.I)
_HAS = as_pattern(r"-?(?:с?[ыі]|[уе]у?[іы]|[ау]уы)?н[дт][ае]\b")  # '530-ында'
_LIST_OF_LINES = as_pattern(rf"\s*:\s*\n\s*(?:{LIST_MARKS}|\d{{1,2}}[.)])\s")
_NEXT_LINE = as_pattern(rf"\n\s*{LIST_MARKS}\s")
_LIST = as_pattern(r"\s*:")
_INNER_LIST = as_pattern(r":\s")
_THEY_ARE = as_pattern(rf"(?:{'|'.join(THEY_ARE)})\s*", re.I)
_OF_DONE = as_pattern(
    rf"(?:{'|'.join(OF_WHOM)})\s(?:[^\W\d]+\s){{0,3}}[^\W\d]+(?:[еая]ны|[иаея]ли(?:сь)?|[ыіаеу]л?[дт][ыі])\s?:", re.I
)  # 'из них награждены: …': what follows divides those who were awarded
_ITEM_OVER = as_pattern(r"[;\n]")
NAMED = 4  # sentences back to a whole that is named
OPENING = 30  # characters before a tie that may open its sentence: 'Бүгінде олардың 320-сы'
NEARLY_ALL = 7  # parts of a whole by one of which its parts in parentheses may miss it
TOO_MANY = 12  # times a whole: no slip of a digit makes so many parts
FAR_ABOVE = 2  # times a number that is only told as 'more than'
NEARLY = 4  # fifths of the whole: a list of less is not meant to be complete
_Span = tuple[int, int]


def after_markers(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The parts of each whole that 'of whom' follows."""
    markers = [match.span() for match in MARKER.finditer(text.content, sentence.start, sentence.end)]
    if not markers:
        return
    scopes = _scopes(text, sentence, markers)
    limits = [before_next_number(text, start, scope) for (start, _), scope in zip(markers, scopes, strict=True)]
    for (start, end), scope in zip(markers, limits, strict=True):
        if any(claim.end == start - 1 and claim.text[-1:].isalpha() for claim in text.by_sentence[sentence.number]):
            continue  # 'восемь из них' is a part, and opens no list
        inner = [(other[0], reach) for other, reach in zip(markers, scopes, strict=True) if end <= other[0] < scope]
        listed = [
            claim
            for claim in outside_inner(text.content, outside_asides(text, sentence, end, scope), end, scope)
            if not any(low <= claim.start < high for low, high in inner) and not _is_changing(text, claim)
        ]
        yield from _in_asides_only(text, sentence, (start, end), scope, listed)
        whole = _whole_of(text, sentence, (start, end), listed)
        if whole is not None and whole.is_rough:
            yield from _far_above(whole, listed)
        if whole is None or _are_owned(text, whole, listed, start):
            continue
        listed = _one_of_each_line(text, end, listed)
        parts = [part for part in chain(text, whole, listed, end) if not _is_of_another(text, whole, part, start)]
        parts = of_own_lines(text, parts)
        is_all = _THEY_ARE.fullmatch(text.content, start, end) is not None
        if is_all and _is_of_named_part(text, sentence, markers, start):
            continue
        is_list = bool(parts) and _LIST.match(text.content, end) is not None and _open_items(text, parts, end)
        tied = list(_tied(text, whole, parts, listed, is_all=is_all, is_list=is_list))
        tied = tied or list(_of_own_item(text, sentence, whole, listed))
        if len(parts) < len(listed) or not tied or not all(relation.holds for relation in tied):
            outer = _just_made(text, sentence, start, parts, whole) or _outer_whole(text, sentence, whole)
            tied = list(_tied(text, outer, chain(text, outer, listed, end), listed)) if outer else tied
        # The heads and cells of a table are no sentence: what does not hold there was not meant.
        yield from (relation for relation in tied if _is_told(relation, is_row=sentence.is_row))


def _is_told(relation: Relation, *, is_row: bool) -> bool:
    """Whether a tie was meant; one of a whole told roughly only where no such whole can mean what the parts make."""
    if relation.whole is not None and relation.whole.is_rough:
        return not is_row and not relation.holds and is_beyond(relation.whole, relation.parts)
    return relation.holds or not is_row


def _whole_of(text: Text, sentence: Sentence, marker: _Span, listed: list[Claim]) -> Claim | None:
    """The number of which those behind a marker are."""
    start, end = marker
    whole = whole_before(text, sentence, start, listed, opening=OPENING)
    if _MOST_OF.match(text.content, start):
        whole = _named_whole(text, sentence, text.content[start:end])
    if listed and listed[0].noun and _AMONG_THEM.match(text.content, start):
        whole = _named_whole(text, sentence, listed[0].noun)
    return _large_enough(text, _of_sort_before(text, sentence, whole, listed, start), listed, start)


def _of_own_item(text: Text, sentence: Sentence, whole: Claim, listed: list[Claim]) -> Iterable[Relation]:
    """The parts before the next item, where the whole is an item of a list: 'мал: сиыр – 420, оның ішінде бұзау – 180;
    қой – 1 900'."""
    is_item = ":" in text.content[sentence.start : whole.start] and is_dashed(text, whole)
    following = next((place for place, one in enumerate(listed) if ";" in text.content[whole.end : one.start]), 0)
    if is_item and following and is_dashed(text, listed[following]):
        yield from _tied(text, whole, listed[:following], listed[:following])


def _large_enough(text: Text, whole: Claim | None, listed: list[Claim], start: int) -> Claim | None:
    """The whole; where its first part is many times more, the last number before the tie that can hold that: '37
    колледжей (29 и 8), где учатся 20 140 студентов, из них 17 119'."""
    first = listed[0] if listed else None
    if whole is None or first is None or first.value <= whole.value * TOO_MANY or not may_be_part(whole, first):
        return whole
    before = text.claims_within(text.sentences[whole.sentence].start, start)
    larger = [one for one in before if one.is_count and not one.may_be_year and one.value >= first.value]
    return next((one for one in reversed(larger) if may_be_part(one, first)), None)


def _of_sort_before(
    text: Text, sentence: Sentence, whole: Claim | None, listed: list[Claim], start: int
) -> Claim | None:
    """The whole; where that counts another sort of things than the first of those that are said to be of this number,
    the only number of this sort in the sentence before."""
    first = listed[0] if listed and _OF_THIS_NUMBER.match(text.content, start) else None
    if whole is None or first is None or whole.unit == first.unit or not (first.noun and sentence.number):
        return whole
    before = [claim for claim in text.by_sentence[sentence.number - 1] if claim.unit == first.unit]
    is_own = any(claim.unit == first.unit for claim in text.between(sentence.number, sentence.start, first.start))
    return before[0] if len(before) == 1 and not is_own else whole


def _is_changing(text: Text, claim: Claim) -> bool:
    """Whether a number is one of two between which something grew or fell: 'орын санын 15-тен 40-қа көбейтті'."""
    is_to = _TO.match(text.content, claim.end) and _AFTER_FROM.search(
        text.content[max(0, claim.start - 8) : claim.start]
    )
    return bool(is_to) or _FROM_TO.match(text.content, claim.end) is not None


def _are_owned(text: Text, whole: Claim, listed: list[Claim], start: int) -> bool:
    """Whether more things than organisations are what these have: '11 ұйым, олардың 158 филиалы'."""
    if listed and listed[0].value > whole.value and "\n\n" in text.content[whole.end : start]:
        nouns = [stems(one.noun) for one in (whole, listed[0])]
        return all(nouns) and not nouns[0] & nouns[1]  # another paragraph, and other people
    is_more = bool(listed) and whole.unit in {"organisations", "count"} and listed[0].value > whole.value
    return is_more and bool(_ITS.match(text.content, start) and _OWN_NOUN.match(text.content, listed[0].end))


def _far_above(whole: Claim, listed: list[Claim]) -> Iterable[Relation]:
    """A part of 'more than 20 thousand' that is far above it: '20 мыңнан астам бала. Олардың 62 мыңнан астамы'."""
    part = listed[0] if listed else None
    if part is None or not (whole.step and part.step and may_be_part(whole, part)):
        return
    if part.value > whole.value * FAR_ABOVE:
        yield Relation("subset", whole, (part,), holds=False)


def _in_asides_only(
    text: Text, sentence: Sentence, marker: _Span, scope: int, listed: list[Claim]
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


def _is_of_named_part(text: Text, sentence: Sentence, markers: list[_Span], start: int) -> bool:
    """Whether another tie stands before this one with words but no number behind it: 'оның ішінде педагог құрамы:'."""
    before = [end for _, end in markers if end <= start]
    return (
        bool(before)
        and bool(text.content[before[-1] : start].strip())
        and not text.between(sentence.number, before[-1], start)
    )


def _named_whole(text: Text, sentence: Sentence, said: str) -> Claim | None:
    """The last count of the things that the first word of a tie names, in the two sentences before."""
    wanted = stems(said.split(maxsplit=1)[0])
    first = text.sentences[max(0, sentence.number - NAMED)].start
    alike = [claim for claim in text.claims_within(first, sentence.start) if claim.noun and stems(claim.noun) == wanted]
    return alike[-1] if alike else None


def _one_of_each_line(text: Text, end: int, listed: list[Claim]) -> list[Claim]:
    """In a list of lines with marks the first number of each line: what follows it is about that line alone."""
    if not _LIST_OF_LINES.match(text.content, end):
        return listed
    lines: dict[int, Claim] = {}
    for claim in listed:
        lines.setdefault(text.content.rfind("\n", end, claim.start), claim)
    return list(lines.values())


def _just_made(text: Text, sentence: Sentence, end: int, parts: list[Claim], whole: Claim) -> Claim | None:
    """Another number before a tie that just is the sum of the parts: '267 schools with 118.4 thousand students, of
    which 84 are urban and 183 rural'."""
    total = sum(part.value for part in parts)
    since = text.sentences[whole.sentence].start
    before = text.claims_within(since, end) if len(parts) > 1 else []
    made = (one for one in before if one.is_count and one.value == total and not one.may_be_year)
    return next((one for one in made if one is not whole and may_be_part(one, parts[0])), None)


def _outer_whole(text: Text, sentence: Sentence, whole: Claim) -> Claim | None:
    """The whole of the sentence before, when that one opens with 'of whom' itself: both may speak of it."""
    if whole.sentence == sentence.number or not whole.sentence:
        return None
    before = text.sentences[whole.sentence]
    marker = MARKER.search(text.content, before.start, whole.start)
    outer = whole_before(text, before, marker.start(), opening=OPENING) if marker else None
    return outer if outer is not None and outer.sentence != whole.sentence and not outer.is_rough else None


def _scopes(text: Text, sentence: Sentence, markers: list[_Span]) -> list[int]:
    """Where the reach of each marker ends: with its parentheses; with its item, inside a list that
    another marker opens; else at the next marker."""
    content = text.content
    asides = [match.span() for match in ASIDE.finditer(content, sentence.start, sentence.end)]
    scopes: list[int] = []
    in_list = False
    for place, (start, end) in enumerate(markers):
        aside = next((high for low, high in asides if low < start < high), None)
        following = [
            other for other, _ in markers[place + 1 :] if aside or not any(low < other < high for low, high in asides)
        ]
        if aside is not None:
            scopes.append(min([aside, *following]))
        elif not in_list and _LIST.match(content, end):
            in_list = True
            scopes.append(sentence.end)
        else:
            over = _ITEM_OVER.search(content, end, sentence.end) if in_list else _list_of_part(text, sentence, end)
            is_one_of_many = place > 0 or len(markers) > place + 1
            semicolon = content.find(";", end, sentence.end)
            if not is_one_of_many and (semicolon < 0 or _has_count(text, sentence, end, semicolon)):
                semicolon = -1
            line = _NEXT_LINE.search(content, end, sentence.end)
            over = line if line and (over is None or line.start() < over.start()) else over
            limits = [over.start() if over else sentence.end, semicolon if semicolon > 0 else sentence.end]
            scopes.append(min([*limits, *following, sentence.end]))
    return scopes


def _has_count(text: Text, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a count stands there; behind 'of which 89 % are private;' the text has gone on to other things."""
    return any(claim.is_count for claim in text.between(sentence.number, start, end))


def _list_of_part(text: Text, sentence: Sentence, end: int) -> re.Match[str] | None:
    """The colon behind a part, which opens a list of that part: 'of whom 40 hold a category: 6 masters, …'."""
    colon = _INNER_LIST.search(text.content, end, sentence.end)
    parts = text.between(sentence.number, end, colon.start()) if colon else []
    if colon is None or not parts or not parts[-1].is_count:
        return None
    behind = [claim for claim in text.between(sentence.number, colon.end(), sentence.end) if claim.is_count]
    is_sum = len(behind) > 1 and sum(claim.value for claim in behind) == parts[-1].value
    return colon if len(parts) == 1 or is_sum else None  # 'соның ішінде 7 жарыста 9 жүлде алды: 1 алтын, …'


def _tied(
    text: Text, whole: Claim, parts: list[Claim], listed: list[Claim], *, is_all: bool = False, is_list: bool = False
) -> Iterable[Relation]:
    rest = next((place for place, part in enumerate(parts) if place and is_rest(text, part)), None)
    parts = parts if rest is None else parts[: rest + 1]  # what is told behind the rest is of something else
    with_rest = any(is_rest(text, part) for part in parts) or (is_all and len(parts) == len(listed) > 1)
    with_rest = with_rest and not (parts and _OF_DONE.search(text.content, whole.end, parts[0].start))
    sides = sides_of(text, whole, parts)
    if sides:  # '1680 адам, оның 210-ы – кәмелетке толмаған, 488-і – әйел, 1192-сі – ер адам'
        yield from tie(whole, sides, is_exhaustive=True)
    elif _are_had(text, whole, parts) or (done_by_same(text, whole, parts) and not leave_none_out(text, parts)):
        yield Relation("subset", whole, tuple(parts), all(part.value <= whole.value for part in parts))
    elif with_rest:
        yield from tie(whole, parts, is_exhaustive=True, is_closed=True)
    elif are_overlapping(text, parts) and _first_group(text, parts):
        yield from tie(whole, _first_group(text, parts), is_exhaustive=True)
    elif are_overlapping(text, parts):
        yield Relation("subset", whole, tuple(parts), all(part.value <= whole.value for part in parts))
    else:
        has_others = len(parts) == len(listed) and end_with_others(text, parts)
        is_closed = (is_list and len(parts) == len(listed)) or (
            len(parts) > 1 and bool(_LAST.search(text.content[parts[-2].end : parts[-1].start]))
        )
        is_all = len(parts) == sum(_is_of_unit([whole, *parts], claim) for claim in listed) and not _leaves_some(
            text, whole, parts[-1] if parts else None
        )
        may_be_short = is_all and _is_nearly_whole(whole, parts, is_list=is_list) and not _has_bare(text, whole, parts)
        is_short = may_be_short and sum(part.value for part in parts) < whole.value
        if is_short and are_of_one_form(text, parts) and not leave_none_out(text, parts):
            yield Relation("subset", whole, tuple(parts), holds=True, may_be_short=True)
            return  # whatever the later ones make
        yield from tie(
            whole,
            parts,
            is_exhaustive=is_all and leave_none_out(text, parts),
            is_closed=is_closed or has_others,
            may_be_short=may_be_short,
        )


def _has_bare(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether items of a list behind a colon without a number may be what is short of the whole, one each."""
    sentence = text.sentences[parts[0].sentence]
    colon = text.content.rfind(":", sentence.start, parts[0].start)
    gap = whole.value - sum(part.value for part in parts)
    return colon >= 0 and 0 < gap <= uncounted(text, colon + 1, parts)


def _are_had(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether parts that make more than their whole tell what each has or is, and no slip brings them together: 'оның
    894-і арнаулы білім алған, 530-ында санат бар'."""
    is_more = len(parts) > 1 and sum(part.value for part in parts) > whole.value
    if not is_more or not any(_HAS.match(text.content, part.end) for part in parts):
        return False
    return not one_slip_away(whole, parts) and not leave_none_out(text, parts)


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


def _is_of_unit(counted: list[Claim], claim: Claim) -> bool:
    """Whether a number may be meant as one more part of what is counted, and does not measure what stands beside a
    part: of organisations their people and places do."""
    is_beside = any(one.unit == "organisations" for one in counted) and claim.unit in {"people", "places", "money"}
    return claim.is_count and not is_beside


def _open_items(text: Text, parts: list[Claim], start: int) -> bool:
    """Whether each part opens an item of a list behind a colon."""
    ends = [start, *(part.end for part in parts[:-1])]
    return all(_OPENS.search(text.content, end, part.start) for end, part in zip(ends, parts, strict=True))


def _first_group(text: Text, parts: list[Claim]) -> list[Claim]:
    """The two parts before a semicolon that leave nothing out: 'men 24, women 94; with a degree 104'."""
    is_group = len(parts) > 2 and ";" in text.content[parts[1].end : parts[2].start]
    return parts[:2] if is_group and are_complements(text, parts[:2]) else []


def _leaves_some(text: Text, whole: Claim, last: Claim | None = None) -> bool:
    """Whether the rest is told in words, or an item without a number follows the last part."""
    if last is not None and _MORE.search(text.content, last.end, text.sentences[last.sentence].end):
        return True
    return leaves_some(text, whole, last)


def _is_nearly_whole(whole: Claim, parts: list[Claim], *, is_list: bool) -> bool:
    """Three parts or more, or two items of a list behind a colon, that make most of the whole."""
    total = sum(part.value for part in parts)
    is_budget = whole.unit == "money"  # of which reports name the large lines only
    return len(parts) > (1 if is_list else 2) and not is_budget and total * 5 >= whole.value * NEARLY
