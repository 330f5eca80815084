"""What followed from a thing on an earlier day: 'приказ подписан 25 июня. На основании приказа … 10 июня'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.checks.dates.dates import BACKWARDS, day_of, days_of
from qalam.checker.checks.dates.events import Day, is_earlier
from qalam.checker.clauses import stem
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.events import OTHERS
from qalam.checker.words.dates.follows import ALIKE, FOLLOWS, FOLLOWS_BEHIND, OF_PAPER, THIS, WINNERS

_FOLLOWS = words_pattern(
    rf"\b(?:{'|'.join(FOLLOWS)})\s(?P<noun>(?:[^\W\d]+\s){{0,2}}[^\W\d]+)"
    rf"|\b(?P<named>(?:[^\W\d]+\s){{0,2}}[^\W\d]{{3,}})\s(?:{'|'.join(FOLLOWS_BEHIND)})|(?:{'|'.join(WINNERS)})",
    re.I,
)
_THIS = as_pattern(rf"\b(?:{'|'.join(THIS)})\b", re.I)
_ALIKE = [words_pattern(words, re.I) for words in ALIKE]
_OTHERS = words_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_OF_PAPER = as_pattern(OF_PAPER, re.I)
_ATTRIBUTE = as_pattern(r"\w*[дт][ае]?[ғг][іы]\b")  # '25 маусымдағы'
BACK = 2  # sentences from what followed to the first
LONG = 4  # letters of a word by which a thing is known
_Date = re.Match[str]


def check_follows(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about two days of sentences near one another, where no other check found them out of order."""
    wrong = {claim.id for finding in known if finding.kind == "date-order" for claim in finding.claims}
    found: list[Finding] = []
    for sentence in text.sentences:
        if sentence.is_row or not _has_date_near(text, sentence):
            continue
        for told in _FOLLOWS.finditer(text.content, sentence.start, sentence.end):
            pair = _pair(text, sentence, told)
            if pair is not None:
                found.append(_finding(text, *pair))
                break
    return [one for one in found if not any(claim.id in wrong for claim in one.claims)]


def _has_date_near(text: Text, sentence: Sentence) -> bool:
    first = max(0, sentence.number - BACK)
    around = text.by_sentence[first : sentence.number + 2]
    return sum(claim.unit in {"date", "year"} for claims in around for claim in claims) > 1


def _pair(text: Text, sentence: Sentence, told: re.Match[str]) -> tuple[_Date, _Date] | None:
    """The day of the first thing and the earlier one of what followed."""
    if _OTHERS.search(text.content, sentence.start, sentence.end):
        return None
    dates = [date for date in _dates(text, sentence) if not _is_of_paper(text, date)]
    if dates:
        later = min(dates, key=lambda date: abs(date.start() - told.end()))
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - BACK), -1):
            first = _first(text, text.sentences[number], told, is_next=number == sentence.number - 1)
            if first is not None:
                return (first, later) if _is_before(later, first) else None
    elif not dates and 0 < sentence.number < len(text.sentences) - 1 and told["noun"]:
        held = _dates(text, text.sentences[sentence.number - 1])
        first = _first(text, text.sentences[sentence.number + 1], told, is_next=False)
        if len(held) == 1 and first is not None and _is_before(held[0], first):
            return first, held[0]
    return None


def _dates(text: Text, sentence: Sentence) -> list[_Date]:
    """The days of a sentence, and its months with a year."""
    return [date for date in days_of(text, sentence) if day_of(date)[2] or day_of(date)[0]]


def _is_of_paper(text: Text, date: _Date) -> bool:
    before = text.content[max(0, date.start() - 12) : date.start()]
    return _OF_PAPER.search(before) is not None or _ATTRIBUTE.search(date.group().split()[-1]) is not None


def _first(text: Text, sentence: Sentence, told: re.Match[str], *, is_next: bool) -> _Date | None:
    """The only day of a sentence that names what came first."""
    dates = _dates(text, sentence)
    if len(dates) != 1 or sentence.is_row:
        return None
    said = text.content[sentence.start : sentence.end].casefold()
    noun = (told["noun"] or told["named"] or "").casefold()
    is_winners = not noun
    is_this = is_next and _THIS.search(noun) is not None
    words = [word for word in re.findall(r"[^\W\d]+", noun) if len(word) >= LONG and not _THIS.fullmatch(word)]
    is_named = any(re.search(rf"\b{re.escape(stem(word))}", said) for word in words)
    is_named = is_named or any(alike.search(noun) and alike.search(said) for alike in _ALIKE)
    return dates[0] if is_named or is_this or is_winners else None


def _is_before(later: _Date, first: _Date) -> bool:
    """Whether the day of what followed comes first, both years told or neither."""
    one, two = day_of(later), day_of(first)
    if bool(one[0]) != bool(two[0]):
        return False
    year = one[0] or two[0]
    days: list[Day] = [(day[0] or year, day[1], day[2]) for day in (one, two)]
    return bool(year or (one[2] and two[2] and abs(one[1] - two[1]) <= 1)) and is_earlier(days[0], days[1])


def _finding(text: Text, first: _Date, later: _Date) -> Finding:
    claims = sorted(
        (
            claim
            for date in (first, later)
            for claim in text.claims_within(date.start(), date.end())
            if claim.unit in {"date", "year"}
        ),
        key=lambda claim: claim.start,
    )
    printed = " … ".join(text.words(*date.span()).strip(" ,.;") for date in (first, later))
    message = BACKWARDS.fill(printed=printed)
    expected, actual = (".".join(f"{part:02}" for part in reversed(day_of(date)) if part) for date in (first, later))
    until = max(text.content.find(" ", date.end() - 1) for date in (first, later))
    until = max(until, first.end(), later.end())
    return Finding("date-order", "warning", tuple(claims), message, f"≥ {expected}", actual, until=until)
