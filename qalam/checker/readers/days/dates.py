"""Days of which the later step has the earlier one, whatever words tell the steps: begun and ended, signed and in
force, applied for and awarded, founded and opened, born and graduated; and ranges that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.checks.again.repeated import differing
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.behind import is_before_its_ground
from qalam.checker.readers.days.clocks import backward_hours
from qalam.checker.readers.days.date_forms import NEXT_YEAR
from qalam.checker.readers.days.dated import Dated, is_backwards, is_before
from qalam.checker.readers.days.happenings import Happening, cells_of, dated_sentences, happenings_in_row, happenings_of
from qalam.checker.readers.days.moments import Moment, moments_of
from qalam.checker.readers.days.same_thing import are_out_of_order, is_told_in_a_row, is_told_of_two_days
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.periods import EARLIER_ON, LATER_ON, PUT_OFF, SHORT
from qalam.kernel.trilingual import Trilingual

BACKWARDS = Trilingual(
    kk="«{printed}»: соңы басынан бұрын келеді. Күндердің ретін тексеріңіз.",
    ru="«{printed}»: конец раньше начала. Проверьте порядок дат.",
    en="'{printed}': the end comes before the beginning. Check the order of the dates.",
)
ORDER = Trilingual(
    kk="«{first}» және «{later}»: кейінгі қадамның күні алдыңғысынан ерте. Күндерді тексеріңіз.",
    ru="«{first}» и «{later}»: более поздний шаг датирован раньше предыдущего. Проверьте даты.",
    en="'{first}' and '{later}': the later step has the earlier date. Check the dates.",
)
_OPENS = as_pattern(r"\b(?:со?|от|между|from|between)\s\Z", re.I)
_CLOSES = as_pattern(r"\s(?:арал|арасы|дейін|шейін)[^\W\d]*")
_SHORT = as_pattern("|".join(SHORT), re.I)
_LATER_ON, _EARLIER_ON = (
    as_pattern(rf"(?:{'|'.join(words)})[\s,–—:(]{{1,3}}(?:[^\W\d]+\s){{0,2}}\Z", re.I)
    for words in (LATER_ON, EARLIER_ON)
)
_PUT_OFF = as_pattern("|".join(PUT_OFF), re.I)
YEARS, OF_ONE_YEAR = 40_000, 90  # days that two lie apart; without a year one may be of the next
LEAD = 70  # characters before a date in which words tell that it is behind the last
REACH = 3  # sentences
KEPT = 16  # happenings
ROWS = 60  # of a table
WORD = 12  # characters of a preposition with what is before it
AROUND = 120  # characters on either side of a range


def check_read_dates(text: Text, _: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about days out of order of which no other check has told."""
    wrong = [(one.start, one.end) for one in known if one.kind == "date-order"]
    found: list[Finding] = []
    recent: list[tuple[Happening, list[Moment]]] = []
    for sentence, dates in dated_sentences(text):
        found += [_range(text, one) for one in dates if _is_backwards(text, one)]
        recent = [one for one in recent if sentence.number - one[0].sentence.number <= REACH][-KEPT:]
        for two in _happenings(text, sentence, dates):
            later = list(moments_of(two))
            first = next((one for one, early in reversed(recent) if are_out_of_order(one, two, early, later)), None)
            if first is None and recent and _is_told_as_another(text, recent[-1][0], two):
                first = recent[-1][0]
            if first is None and recent and is_told_in_a_row(recent[-1][0], two):
                first = recent[-1][0]
            if first is None:
                first = is_before_its_ground([one for one, _ in recent], two)
            if first is not None:
                found.append(_finding(text, first, two))
            twice = next((one for one, _ in reversed(recent) if is_told_of_two_days(one, two)), None)
            if twice is not None:
                found += _differing(text, twice, two)
            recent.append((two, later))
    found += [_range(text, Dated((0, 0, 0), (0, 0, 0), start, end)) for start, end in backward_hours(text)]
    return [one for one in found if not any(start < one.end and one.start < end for start, end in wrong)]


def _is_told_as_another(text: Text, one: Happening, two: Happening) -> bool:
    """Whether the words before a date say that it lies behind the date told last, or before it, and it does not."""
    if (
        two.sentence.number - one.sentence.number > REACH
        or "of" in {one.when.sort, two.when.sort}
        or one.row != two.row
    ):
        return False
    start = max(two.sentence.start, one.when.end, two.when.start - LEAD)
    said = text.content[start : two.when.start]
    most = YEARS if one.when.first[0] and two.when.last[0] else OF_ONE_YEAR
    if _LATER_ON.search(said):
        return one.when.sort != "until" and is_before(two.when.last, one.when.first, most)
    if two.when.sort == "until" and _PUT_OFF.search(
        text.content, one.when.start, min(two.sentence.end, two.when.end + LEAD)
    ):
        return is_before(two.when.last, one.when.first, YEARS)
    return _EARLIER_ON.search(said) is not None and is_before(one.when.last, two.when.first, YEARS)


def _happenings(text: Text, sentence: Sentence, dates: Sequence[Dated]) -> Iterator[Happening]:
    if not sentence.is_row:
        yield from happenings_of(text, sentence, dates)
        return
    first = sentence.number
    while first and text.sentences[first - 1].is_row and sentence.number - first < ROWS:
        first -= 1
    if first < sentence.number:
        yield from happenings_in_row(text, sentence, dates, cells_of(text.content, text.sentences[first]))


def _is_backwards(text: Text, one: Dated) -> bool:
    if one.sort != "range" or NEXT_YEAR.match(text.content, one.end):
        return False
    before = text.content[max(0, one.start - AROUND) : one.start].rpartition("\n")[2]
    behind = text.content[one.end : one.end + AROUND].partition("\n")[0]
    return is_backwards(one, is_short=_SHORT.search(f"{before} {behind}") is not None)


def _range(text: Text, one: Dated) -> Finding:
    claims = tuple(text.claims_within(one.start, one.end))
    opens = _OPENS.search(text.content, max(0, one.start - WORD), one.start)
    closes = _CLOSES.match(text.content, one.end)
    printed = text.words(opens.start() if opens else one.start, closes.end() if closes else one.end).strip()
    return Finding("date-order", "error", claims, BACKWARDS.fill(printed=printed), "", printed, one.end, one.start)


def _differing(text: Text, one: Happening, two: Happening) -> list[Finding]:
    """That the one day of an opening is told as two."""
    days = [
        claim
        for each in (one, two)
        for claim in text.claims_within(each.when.start, each.when.end)
        if claim.value == each.when.first[2]
    ]
    return [differing(*days)] if len(days) == len((one, two)) else []


def _finding(text: Text, one: Happening, two: Happening) -> Finding:
    claims = tuple(claim for each in (one, two) for claim in text.claims_within(each.when.start, each.when.end))
    first, later = (text.words(each.when.start, each.when.end).strip() for each in (one, two))
    message = ORDER.fill(first=first, later=later)
    return Finding("date-order", "warning", claims, message, f"≥ {first}", later, two.when.end, one.when.start)
