"""A change with the figure of then behind it, whose figure of now stands sentences before under the same name.

'Жеке мектеп – 94, мемлекеттік – 211. … Жеке мектептер 2016 жылдан бері 4,7 есе көбейді, ол кезде 20 болған'; 'Окончат
школу 6 214 одиннадцатиклассников. … Число выпускников 11-х классов выросло на 8,4%: в 2022 году их было 5 732'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.changes.change_slips import slip_of_growth
from qalam.checker.checks.changes.differences import is_difference, is_near
from qalam.checker.checks.changes.ends_around import CHANGE_WORDS
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, said_of, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.then_behind import AT_THAT_TIME, CALLED_ALIKE, WAS_SO_MANY

_AT_THAT_TIME = as_pattern(rf"\b(?:{'|'.join(AT_THAT_TIME)})\b", re.I)
_WAS = as_pattern(rf"\b(?:{'|'.join(WAS_SO_MANY)})", re.I)
_ALIKE = tuple((as_pattern(words, re.I), one) for words, one in CALLED_ALIKE)
_GROWTHS = frozenset({"percent", "times"})
_YEARS = frozenset({"year", "years", "school-year"})
BACK = 3  # sentences from the figure of now to the change
SHORT = 2  # letters of a word that names nothing
MOST = Decimal("2.5")  # times: so far apart two figures are of other things


def check_named_growth(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such changes, where one figure only bears the name of what changed."""
    return [
        growth_finding(then, now, change)
        for sentence in text.sentences[1:]
        if not sentence.is_row
        for then, change in _told(text, sentence)
        for now in _named(text, sentence, then, change)
        if _is_wrong(then, now, change)
    ]


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    """The only change of a sentence with the only figure behind it, which is said to have been that of then."""
    claims = text.by_sentence[sentence.number]
    changes = [claim for claim in claims if claim.unit in _GROWTHS]
    figures = [claim for claim in claims if claim.is_count and not claim.may_be_year]
    if len(changes) != 1 or len(figures) != 1 or figures[0].start < changes[0].end:
        return
    then, change = figures[0], changes[0]
    if then.is_rough or change.is_rough or not then.value or not change.value:
        return
    between = (text.content, change.end, then.start)
    is_dated = any(claim.unit in _YEARS for claim in text.between(sentence.number, change.end, then.start))
    is_dated = is_dated and _WAS.search(text.content, change.end, sentence.end) is not None
    if (is_dated or _AT_THAT_TIME.search(*between)) and is_difference(text, sentence, change):
        yield then, change


def _named(text: Text, sentence: Sentence, then: Claim, change: Claim) -> list[Claim]:
    """The figure shortly before that best bears the name of what changed, of those of about its size."""
    own = _names(text.content[sentence.start : change.start])
    first = text.sentences[max(0, sentence.number - BACK)].start
    if not own or places_in(text, sentence.start, change.start) - places_in(text, first, sentence.start):
        return []
    most = max(MOST, change.value * MOST) if change.unit == "times" else MOST
    units = {then.unit, "count"}
    found = [
        (len(own & _names_of(text, claim)), claim)
        for claim in text.claims_within(first, sentence.start)
        if claim.is_count and (claim.unit in units or then.unit == "count") and not claim.may_be_year
        if max(claim.value, then.value) <= most * min(claim.value, then.value)
    ]
    best = max((alike for alike, _ in found), default=0)
    named = [claim for alike, claim in found if alike == best > 0]
    return named if len(named) == 1 and not named[0].is_rough else []


def _names_of(text: Text, claim: Claim) -> set[str]:
    """What a number is called: its noun with the words before that, or else what its clause says."""
    return _names(claim.noun) | attributes(text, claim) if claim.noun else _names(said_of(text, claim))


def _names(said: str) -> set[str]:
    """What words name, with those that are called two ways called by one."""
    for words, one in _ALIKE:
        said = words.sub(one, said)
    return {stem for stem in stems(CHANGE_WORDS.sub(" ", said)) if len(stem) > SHORT}


def _is_wrong(then: Claim, now: Claim, change: Claim) -> bool:
    if growth_fits(then, now, change, is_by=True):
        return False
    if change.unit == "times":
        return is_near(max(then.value, now.value) / min(then.value, now.value), change.value)
    return is_near(abs(now.value - then.value) * 100 / then.value, change.value) or slip_of_growth(then, now, change)
