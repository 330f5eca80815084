"""The same figure stated twice with different values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import ALL_OF, NOT_A_STATE, NUMBER_OF, ONLY_SOME, PLACES, SORTS, TURNS
from qalam.checker.words.dates.periods import MONTHS
from qalam.checker.words.units.scores import RATES
from qalam.kernel.trilingual import Trilingual

DIFFERS = Trilingual(
    kk="Бір көрсеткіш екі рет берілген: бір жерде {first}, екінші жерде {second}. Қайсысы дұрыс екенін анықтаңыз; "
    "екеуі екі бөлек күнге жатса, күндерін жазыңыз.",
    ru="Один показатель приведён дважды: {first} и {second}. Выясните, какое число верно; если они на разные даты, "
    "назовите даты.",
    en="One figure is given twice: {first} and {second}. Find out which is right; if they are of different days, "
    "name the days.",
)
_CLAUSE_END = as_pattern(r"[,;:.()\n!?]")
_CLAUSE_BEHIND = as_pattern(rf"{_CLAUSE_END.pattern}|{'|'.join(TURNS)}", re.I)
_PLACE = as_pattern(rf"\b(?:{'|'.join(PLACES)})", re.I)
_OTHER = as_pattern(rf"\b(?:{'|'.join(NOT_A_STATE)})", re.I)
_YEARS = frozenset({"year", "years", "school-year", "date"})
_MONTH = as_pattern(rf"\s?-?\s?({MONTHS})", re.I)
_DATE = as_pattern(rf"\d+\s?(?:(?:{MONTHS})\w*|жыл\w*|год\w*)|\b\d{{4}}\b", re.I)
_ALL_OF = [tuple(as_pattern(words, re.I) for words in row) for row in ALL_OF]
_SORT = as_pattern(rf"\b(?:{'|'.join(SORTS)})\s+$", re.I)
_ONLY_SOME = as_pattern("|".join(ONLY_SOME), re.I)
_NUMBER_OF = as_pattern("|".join(NUMBER_OF), re.I)
_RATE = words_pattern("|".join(RATES), re.I)
_STATES = frozenset({"people", "organisations", "places"})
_MAY_LAST = _STATES | {"count", "percent"}
_PARAGRAPH = as_pattern(r"\n\s*\n")
HEADING = 90  # characters
MOSTLY = 3  # times that a year is named of which a text speaks
AROUND = 60  # characters before a number, in which its place and 'all' are named
REACH = 200  # characters before a number in which its clause begins
FEWEST_WORDS = 2
NEAR = Decimal("0.1")  # of the value; further apart the two are rather two figures than one


def check_repeated(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each later statement against the first one with the same words and of the same year."""
    first: dict[tuple[str, frozenset[str]], Claim] = {}
    found = []
    for sentence, year in _dated(text):
        for claim, words in (*stated(text, sentence), *_all_of(text, sentence)):
            before = first.setdefault((year, words), claim)
            if _differs(before, claim):
                found.append(differing(before, claim))
    return found


def _dated(text: Text) -> Iterator[tuple[Sentence, str]]:
    """The sentences outside tables, each with the year or day last named in its paragraph or in a heading above
    it; none where that is the year of which the whole text mostly speaks."""
    years = Counter(claim.text for claim in text.claims if claim.unit == "year")
    main = next((year for year, times in years.most_common(1) if times >= MOSTLY), "")
    year, end, is_heading = "", 0, False
    for sentence in text.sentences:
        is_new = _PARAGRAPH.search(text.content, end, sentence.start + 1) is not None
        year = "" if is_new and not is_heading else year
        claims = text.by_sentence[sentence.number]
        year = "".join(_named(text, claim) for claim in claims if claim.unit in _YEARS) or year
        said = text.content[sentence.start : sentence.end].strip()
        end, is_heading = sentence.start + len(said), len(said) <= HEADING and said[-1:].isalnum()
        if not sentence.is_row:
            yield sentence, "" if year == main else year


def stated(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, frozenset[str]]]:
    """The lasting figures of a known place that a sentence states, each alone in its clause, and the stems
    of the words that say what it is."""
    for claim in text.by_sentence[sentence.number]:
        if claim.is_rough or claim.step or claim.unit not in _MAY_LAST:
            continue
        is_rate = claim.unit == "percent" and _RATE.search(text.content, sentence.start, claim.start)
        if claim.unit == "percent" and not is_rate:
            continue
        start, end = _clause(text, sentence, claim)
        is_number_of = claim.unit == "count" and _NUMBER_OF.search(text.content, start, claim.start)
        if not (claim.unit in _STATES or is_rate or is_number_of):
            continue
        others = [other for other in text.between(sentence.number, start, end) if other is not claim]
        if any(other.unit not in _YEARS for other in others):
            continue
        said = _DATE.sub(" ", f"{text.content[start : claim.start]} {text.content[claim.end : end]}")
        is_state = _PLACE.search(said) is not None and _OTHER.search(said) is None
        named = stems(said)
        if is_state and len(named) >= FEWEST_WORDS:
            yield claim, named


def _named(text: Text, claim: Claim) -> str:
    """A year, or a day with its month."""
    month = _MONTH.match(text.content, claim.end) if claim.unit == "date" else None
    return f"{claim.text} {month[1].lower()} " if month else claim.text


def _all_of(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, frozenset[str]]]:
    """What is said of all the organisations or people of a place: 'қаладағы 29 мектептің барлығы',
    'все 29 школ города'."""
    for claim in text.by_sentence[sentence.number]:
        if claim.unit not in {"organisations", "people"} or claim.is_rough or claim.step:
            continue
        before = text.content[max(sentence.start, claim.start - AROUND) : claim.start]
        for opening, closing in _ALL_OF:
            first, last = opening.search(before), closing.match(text.content, claim.end, sentence.end)
            if first and last and not _is_of_some(before, first, last):
                told = {**first.groupdict(), **last.groupdict()}
                yield claim, stems(f"{told['place']} {told['noun']}")
                break


def _is_of_some(before: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether all of only one sort of a place, or all who did something, are meant."""
    place = first.start("place") if "place" in first.groupdict() else 0
    return bool(_SORT.search(before[:place]) or _ONLY_SOME.match(last.string, last.end()))


def _clause(text: Text, sentence: Sentence, claim: Claim) -> tuple[int, int]:
    nearest = max(sentence.start, claim.start - REACH)
    before = max((match.end() for match in _CLAUSE_END.finditer(text.content, nearest, claim.start)), default=0)
    after = _CLAUSE_BEHIND.search(text.content, claim.end, sentence.end)
    return max(before, nearest), after.start() if after else sentence.end


def _differs(before: Claim, later: Claim) -> bool:
    return later.value != before.value and abs(later.value - before.value) <= before.value * NEAR


def differing(before: Claim, later: Claim) -> Finding:
    """The finding about two values of one figure."""
    first, second = written(before.value), written(later.value)
    return Finding(
        "repeated-differs", "warning", (before, later), DIFFERS.fill(first=first, second=second), first, second
    )
