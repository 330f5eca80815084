"""Growth since a year that a row of years tells: 'в 2021 году 160, в 2022 – 184, … С 2021 года выросло на 25%'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.changes.differences import is_difference, is_near
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, NOTHING_NAMED, SINCE, UP
from qalam.checker.words.parts.others import NOW

_SINCE = as_pattern("|".join(SINCE), re.I)
_EMPTY = as_pattern(rf"\b(?:{'|'.join((*UP, *DOWN, *NOTHING_NAMED))})[^\W\d]*", re.I)
_NOW = as_pattern(rf"\b(?:{'|'.join(NOW)})", re.I)
BACK = 3  # sentences in which the row of years is told
NEAR = 60  # characters from a year to its figure
FEWEST = 2
SHORT = 2  # letters of a word that names nothing


def check_since(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about percentages of growth that fit no figure told after that of the year they count from."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _growth(text, sentence)]


def _growth(text: Text, sentence: Sentence) -> Iterator[Finding]:
    claims = text.by_sentence[sentence.number]
    changes = [claim for claim in claims if claim.unit == "percent" and is_difference(text, sentence, claim)]
    if len(changes) != 1 or any(claim.is_count and not claim.may_be_year for claim in claims):
        return
    since = _SINCE.search(text.content, sentence.start, sentence.end)
    row = _row(text, sentence) if since else []
    if since is None or len(row) < FEWEST or not _is_of_row(text, sentence, changes[0], row):
        return
    base = [figure for year, figure in row if year == Decimal(since[since.lastgroup or 0])]
    first = text.sentences[row[0][1].sentence].start
    others = [claim for claim in text.claims_within(first, sentence.start) if claim.is_count and not claim.may_be_year]
    if (
        not base
        or not base[0].value
        or any(growth_fits(base[0], one, changes[0]) for one in others if one is not base[0])
    ):
        return
    later = _latest(text, row, others)
    change = abs(later.value - base[0].value) * 100 / base[0].value
    if later is not base[0] and is_near(change, changes[0].value):
        yield growth_finding(base[0], later, changes[0])


def _row(text: Text, sentence: Sentence) -> list[tuple[Decimal, Claim]]:
    """Years, each with the figure that follows it, of one unit, in the sentences shortly before."""
    first = text.sentences[max(0, sentence.number - BACK)].start
    claims = text.claims_within(first, sentence.start)
    found = [
        (year.value, figure)
        for year, figure in pairwise(claims)
        if year.unit == "year" and figure.is_count and not figure.is_rough and figure.start - year.end <= NEAR
    ]
    units = {figure.unit for _, figure in found}
    families = {figure.family for _, figure in found if figure.family}
    return found if len(units - {"count"}) <= 1 and len(families) <= 1 else []


def _latest(text: Text, row: list[tuple[Decimal, Claim]], others: list[Claim]) -> Claim:
    """The figure of this year, said so, or that of the last year of the row."""
    for claim in others:
        before = text.content[max(text.sentences[claim.sentence].start, claim.start - NEAR) : claim.start]
        if _NOW.search(before) and claim not in [figure for _, figure in row]:
            return claim
    return max(row, key=lambda pair: pair[0])[1]


def _is_of_row(text: Text, sentence: Sentence, change: Claim, row: list[tuple[Decimal, Claim]]) -> bool:
    """Whether the sentence names what the row is of, or nothing at all."""
    own = _SINCE.sub(" ", text.content[sentence.start : change.start])
    said = text.content[text.sentences[row[0][1].sentence].start : sentence.start]
    before = text.sentences[max(0, row[0][1].sentence - 1)].start
    named = {stem for stem in stems(_NOW.sub(" ", _EMPTY.sub(" ", own))) if len(stem) > SHORT}
    return not named or bool(named & stems(text.content[before : sentence.start] + said))
