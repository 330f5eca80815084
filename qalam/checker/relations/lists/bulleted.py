"""Lists of lines below a heading: counts that make the number of the heading, shares that make one hundred.

A line of such a list has one leading number; whatever follows that number on its line is about that line alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.apart.elsewhere import goes_elsewhere
from qalam.checker.relations.changed_by import tells_change
from qalam.checker.relations.nested import BULLET, mark_of
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MARKER, REST, is_of_each
from qalam.checker.relations.sides.sides import are_complements
from qalam.checker.relations.tie import is_net, may_make
from qalam.checker.relations.vacancies import may_fill
from qalam.checker.sentences import LIST_MARKS
from qalam.checker.slips import one_slip_away, one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import DIVIDED, NOT_SPLIT, SPLIT, TOTAL
from qalam.checker.words.units.scores import RATES

_LINE = as_pattern(r"[^\n]+")
_LABEL_AND_NUMBER = as_pattern(  # the label may be a year: '2019 год – 12 школ'
    r"\s*(?:[^\W\d]|(?:19|20)\d\d\b).{0,300}\s[–—-]\s?\d[\d \u00a0]*(?:,\d{1,3})?(?:\s[^\W\d]+){0,2}[;,.]?\s*"
)
_LABEL_AND_ASIDE = as_pattern(
    rf"\s*(?:{LIST_MARKS}\s+)?[^\W\d][^\d\n()]{{2,90}}\s\(\d[\d \u00a0]*\)(?:\s?[–—:-]|[;,.]?\s*\Z)"
)  # 'врачебные амбулатории (3) – …'
_YEAR = as_pattern(r"\s*(?:19|20)\d\d\b")
_MARK = as_pattern(rf"\s*{LIST_MARKS}\s+")
_TOTAL = as_pattern(rf"\W*(?:{'|'.join(TOTAL)})\b", re.I)
_TOTAL_IN = as_pattern(rf"\b(?:{'|'.join(TOTAL)})", re.I)
_LABELLED = as_pattern(r"\s*[^\W\d][^\d\n]{2,90}[–—:-]\s?\d")
_SAID = as_pattern("|".join((*DIVIDED, *SPLIT, r"одно из", r"үшеуінің бірі", r"one of")), re.I)
_RATES = words_pattern("|".join((*RATES, *NOT_SPLIT)), re.I)
_LABEL = as_pattern(r"[^;]{2,90}?[\s–—:-]+$")
NEAR = Decimal("0.08")  # of the number of the heading: a list further from it was no split of it
HALF = Decimal("0.5")  # of the number of the heading: two sides that make less may be of some of it
MANY = 4  # lines below a colon: others hardly make a number but for one slip
FAR = Decimal("0.15")  # where a colon announces a list of just such things
SHARES_NEAR = 3  # percentage points
SHARES_TOLD = 12  # percentage points, where the text says that the shares are of one whole
FEWEST_LINES = 3  # of a list with two columns
LINES = 40  # of one list
ABOVE = 2  # lines over a list in which its heading may stand


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    is_bullet: bool


def bulleted(text: Text) -> list[Relation]:
    """The ties of every list of at least two lines."""
    found: list[Relation] = []
    for above, listed in marked_lists(text.content):
        first = [leading_of(text, line) for line in listed]
        leading = [claim for claim in first if claim is not None]
        if len(leading) < len(listed):
            continue
        if all(claim.unit == "percent" for claim in leading):
            found.extend(_shares(text, above, leading))
            beside = [_beside(text, line) for line in listed]
            counts = [claim for claim in beside if claim is not None]
            if len(counts) == len(listed):
                found.extend(_parts(text, above, listed, counts))
        elif all(claim.is_count for claim in leading):
            found.extend(_parts(text, above, listed, leading))
            found.extend(_second_column(text, above, listed, leading))
    return [*found, *_unmarked(text)]


def _second_column(text: Text, above: list[Line], listed: list[Line], leading: list[Claim]) -> Iterator[Relation]:
    """The numbers behind the first ones where each line tells the same two things: '– Абай — 48 школ, 299 классов'."""
    if len(listed) < FEWEST_LINES:
        return
    seconds: list[Claim] = []
    for line, first in zip(listed, leading, strict=True):
        later = [claim for claim in text.claims_within(first.end, line.end) if claim.is_count and not claim.is_rough]
        seconds += later[:1]
    if len(seconds) != len(listed) or len({(claim.unit, claim.family) for claim in seconds}) != 1:
        return
    if seconds[0].noun and seconds[0].family:
        yield from _parts(text, above, listed, seconds)
    elif all(text.content.find("(", first.end, claim.start) > 0 for first, claim in zip(leading, seconds, strict=True)):
        yield from _of_other_year(text, above, leading, seconds)


def _of_other_year(text: Text, above: list[Line], leading: list[Claim], seconds: list[Claim]) -> Iterator[Relation]:
    """The numbers of another year in the parentheses of lines, under the number that is told for it beside the one that
    the lines make: '– ет – 2 557 т (2019 жылы 2 810 т)'."""
    told = [claim for line in above for claim in text.claims_within(line.start, line.end)]
    told = [one for one in told if one.is_count and not (one.may_be_year or one.is_rough)]
    others = [one for one in told if not _makes(one, leading)]
    if len(others) == 1 < len(told) and all(may_be_part(others[0], part) for part in seconds):
        holds = _makes(others[0], seconds)
        if holds or may_make(others[0], seconds, HALF):
            yield Relation("parts", others[0], tuple(seconds), holds, is_exhaustive=True)


def _makes(whole: Claim, parts: list[Claim]) -> bool:
    return abs(sum((part.value for part in parts), Decimal(0)) - whole.value) <= slack(whole, *parts)


def _unmarked(text: Text) -> Iterator[Relation]:
    """Lines of a label and a number, the first of which is the total of the others: 'Всего учреждений – 34', then six.

    A list that only nearly makes its first line is taken for a sum only where that line says that it is the total.
    """
    for run in _runs(text.content):
        claims = [leading_of(text, line) for line in run]
        counts = [claim for claim in claims if claim is not None and claim.is_count]
        if len(counts) < len(run) or not all(may_be_part(counts[0], part) for part in counts[1:]):
            continue
        whole, *parts = counts
        gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
        is_total = _TOTAL_IN.search(text.content, run[0].start, whole.start) is not None
        if gap == 0 or (is_total and may_make(whole, parts, NEAR)):
            yield Relation("parts", whole, tuple(parts), gap == 0, is_exhaustive=True)


def _runs(content: str) -> Iterator[list[Line]]:
    """Three lines or more, one after another, of a label, a dash and a number."""
    run: list[Line] = []
    for match in (*_LINE.finditer(content), None):
        if match is not None and _LABELLED.match(match.group()):
            run.append(Line(match.start(), match.end(), is_bullet=False))
            continue
        if 2 < len(run) <= LINES:
            yield run
        run = []


@lru_cache(maxsize=4)
def marked_lists(content: str) -> tuple[tuple[list[Line], list[Line]], ...]:
    """Runs of lines with a mark before each, with the lines over them; the lines of another mark below an item that
    ends with a colon are a list of their own, under that item."""
    return tuple(_marked_lists(content))


def _marked_lists(content: str) -> Iterator[tuple[list[Line], list[Line]]]:
    above: list[Line] = []
    listed: list[Line] = []
    inner: list[Line] = []
    for match in _LINE.finditer(content):
        line = Line(match.start(), match.end(), _is_item(content, match, inner or listed, above))
        if line.is_bullet:
            if _is_of_inner(content, line, listed, inner):
                inner.append(line)
                continue
            yield from _list_of(listed[-1:], inner)
            inner = []
            listed.append(line)
            continue
        yield from _list_of(listed[-1:], inner)
        yield from _list_of(above[-ABOVE:], listed)
        above = [*above[-1:], line] if not listed else [line]
        listed, inner = [], []
    yield from _list_of(listed[-1:], inner)
    yield from _list_of(above[-ABOVE:], listed)


def _list_of(above: list[Line], listed: list[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
    if 1 < len(listed) <= LINES:
        yield above, listed


def _is_of_inner(content: str, line: Line, listed: list[Line], inner: list[Line]) -> bool:
    """Whether a line opens a list below the last item of another, or goes on with it."""
    if inner:
        return _mark_of(content, line) == _mark_of(content, inner[0])
    is_open = bool(listed) and content[listed[-1].start : listed[-1].end].rstrip().endswith(":")
    return is_open and _mark_of(content, line) != _mark_of(content, listed[0])


def _mark_of(content: str, line: Line) -> str:
    return mark_of(content, line.start, line.end)


def _is_item(content: str, match: re.Match[str], listed: list[Line], above: list[Line]) -> bool:
    """Whether a line has a mark, or begins with its number behind a colon or behind such a line: '540 поваров;'."""
    if BULLET.match(match.group()):
        return True
    if match.group().rstrip().endswith(":"):
        return False  # the heading of an inner list
    before = (listed or above)[-1:]
    is_numbered, is_labelled = re.match(r"\s*\d", match.group()), _LABEL_AND_NUMBER.fullmatch(match.group())
    if not before or not (is_numbered or is_labelled or _LABEL_AND_ASIDE.match(match.group())):
        return False
    said = content[before[0].start : before[0].end].rstrip()
    if not listed or said.endswith(":"):
        return said.endswith(":")
    return said.endswith((";", ",")) or bool(is_labelled and _LABEL_AND_NUMBER.fullmatch(said))


def leading_of(text: Text, line: Line) -> Claim | None:
    """The number of a line: the first count or share, behind a label or a mark."""
    claims = [claim for claim in text.claims_within(line.start, line.end) if claim.is_count or claim.unit == "percent"]
    is_labelled = not BULLET.match(text.content, line.start) and _LABEL_AND_NUMBER.fullmatch(
        text.content, line.start, line.end
    )
    first = claims[-1 if is_labelled else 0] if claims else None
    if first is None or first.is_rough or is_of_each(text, first):
        return None
    if _is_label_and_aside(text, line) and text.content[first.start - 1] == "(":
        return first
    before = text.content[line.start : first.start]
    return (
        first if _LABEL.match(before) or (line.is_bullet and (not before.strip() or _MARK.fullmatch(before))) else None
    )


def _is_label_and_aside(text: Text, line: Line) -> bool:
    return _LABEL_AND_ASIDE.match(text.content[line.start : line.end]) is not None


def _beside(text: Text, line: Line) -> Claim | None:
    """The only count in parentheses behind the share of a line: '– 31,5% (630 адам)'."""
    counts = [claim for claim in text.claims_within(line.start, line.end) if claim.is_count and not claim.is_rough]
    is_aside = len(counts) == 1 and text.content[max(0, counts[0].start - 2) : counts[0].start].endswith("(")
    return counts[0] if is_aside else None


def _parts(text: Text, above: list[Line], listed: list[Line], parts: list[Claim]) -> Iterator[Relation]:
    """The only count of the line over the list, or of the one over that, which the lines nearly make."""
    if not above or goes_elsewhere(_last_sentence(text, above[-1])):
        return  # 'Көш басында … – 6 мың адам. Одан кейінгілер:'
    if any(_TOTAL.match(_bare(text, line)) for line in listed) or _leaves_rest(text, listed[-1]):
        return
    whole = _heading(text, above, parts)
    if whole is None and above:
        yield from _of_last_sentence(text, above[-1], parts)
    if whole is None or len({part.unit for part in parts}) > 2 or not all(may_fill(text, whole, one) for one in parts):
        return
    are_years = all(_YEAR.match(text.content, line.start) for line in listed)
    if are_years and above[-1].start <= whole.start < _start_of_last(text, above[-1]):
        return  # '314 оқушы бар. Жыл сайынғы қабылдау: 2022 жылы – 98, …'
    total = sum((part.value for part in parts), Decimal(0))
    is_led = text.content[above[-1].start : above[-1].end].rstrip().endswith(":")
    is_announced = is_led and parts[0].unit == whole.unit != "count"
    is_announced = is_announced and all(part.unit in {whole.unit, "count"} for part in parts)
    if is_led and whole.unit == "organisations" and total > whole.value:
        is_announced |= all(_is_label_and_aside(text, line) for line in listed)
    is_near = may_make(whole, parts, FAR if is_announced else NEAR)
    are_all = len(parts) >= MANY or (are_complements(text, parts) and total >= whole.value * HALF)
    is_near |= is_led and are_all and one_slip_mends(whole, parts)
    if (is_near or abs(total - whole.value) <= slack(whole, *parts)) and not is_net(whole, parts):
        holds = abs(total - whole.value) <= slack(whole, *parts)
        yield Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)


def _leaves_rest(text: Text, last: Line) -> bool:
    """Whether the last line of a list is that of the rest, or one without a number right behind it is: 'остальное – на
    учебники'."""
    if REST.search(text.content, last.start, last.end):
        return True
    following = _LINE.match(text.content, last.end + 1)
    return (
        following is not None
        and REST.search(text.content, *following.span()) is not None
        and not text.claims_within(*following.span())
    )


def _of_last_sentence(text: Text, line: Line, parts: list[Claim]) -> Iterator[Relation]:
    """Four numbers or more that fail by one slip to make the only count of the sentence that leads to their colon,
    where the line tells of others before it: '1 005 түлек бітірді. Олардың 527-сі оқуға түсті:'."""
    counts = [claim for claim in text.claims_within(line.start, line.end) if claim.is_count and not claim.may_be_year]
    last = [claim for claim in counts if claim.sentence == counts[-1].sentence]
    is_led = text.content[line.start : line.end].rstrip().endswith(":")
    if not is_led or len(last) != 1 or len(parts) < MANY or last[0].is_rough:
        return
    are_parts = all(may_fill(text, last[0], part) and part.value < last[0].value for part in parts)
    if are_parts and one_slip_away(last[0], parts):
        yield Relation("parts", last[0], tuple(parts), holds=False, is_exhaustive=True)


def _bare(text: Text, line: Line) -> str:
    return text.content[line.start : line.end]


def _last_sentence(text: Text, line: Line) -> str:
    return text.content[line.start : line.end].rstrip().rsplit(". ", 1)[-1]


def _start_of_last(text: Text, line: Line) -> int:
    """Where the last sentence of a line begins."""
    return max(line.start, text.content.rfind(". ", line.start, line.end))


def _heading(text: Text, above: list[Line], parts: list[Claim]) -> Claim | None:
    for line in reversed(above):
        counts = [
            claim for claim in text.claims_within(line.start, line.end) if claim.is_count and not claim.may_be_year
        ]
        if made := [claim for claim in counts if _makes(claim, parts)]:
            return made[-1]
        asides = [aside.span() for aside in ASIDE.finditer(text.content, line.start, line.end)]
        counts = [claim for claim in counts if not any(low < claim.start < high for low, high in asides)] or counts
        counts = [claim for claim in counts if not tells_change(text, claim)] or counts
        alike = _alike(counts, parts)
        if len(alike) > 1 and MARKER.search(text.content, alike[0].end, alike[1].start):
            total = sum((part.value for part in parts), Decimal(0))
            alike = [min(alike, key=lambda claim: abs(claim.value - total))]
        if len(alike) > 1 and line is above[-1] and text.content[line.start : line.end].rstrip().endswith(":"):
            last = [claim for claim in alike if claim.sentence == counts[-1].sentence]
            alike = last if len(last) == 1 and last[0].unit == "organisations" else alike
        if len(counts) > 1 and MARKER.search(text.content, counts[-1].end, line.end):
            alike = counts[-1:]
        if counts:
            return alike[0] if len(alike) == 1 and not alike[0].is_rough else None
    return None


def _alike(counts: list[Claim], parts: list[Claim]) -> list[Claim]:
    """The numbers over a list that none of its lines is above; of '12 школ на 4 000 мест' those of the first line's
    sort."""
    larger = [claim for claim in counts if claim.value >= max(part.value for part in parts)]
    same = [claim for claim in larger if claim.unit == parts[0].unit and claim.family == parts[0].family != ""]
    same = same or [claim for claim in larger if claim.unit == parts[0].unit != "count"]
    return same if len(larger) > 1 and same else larger


def _shares(text: Text, above: list[Line], shares: list[Claim]) -> Iterator[Relation]:
    if len(shares) < 3 or not above:
        return
    start = above[0].start
    is_told = _SAID.search(text.content, start, shares[0].start) is not None
    if not is_told and _RATES.search(text.content, start, shares[-1].end):
        return
    total = sum((share.value for share in shares), Decimal(0))
    if abs(total - 100) <= (SHARES_TOLD if is_told else SHARES_NEAR):
        yield Relation("shares", None, tuple(shares), total == 100, is_exhaustive=True)
