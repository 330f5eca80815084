"""A deficit and its financing, in the numbered lines of a budget or one behind the other: the two are one sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.scales import scaled_like
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DEFICIT, FINANCED, FINANCED_AT, FINANCED_LED, FINANCING

_LINE = as_pattern(r"[^\n]+")
_NUMBERED = as_pattern(r"\s*\d{1,2}[.)]\s")
_DEFICIT = as_pattern("|".join(DEFICIT), re.I)
_FINANCING = as_pattern("|".join(FINANCING), re.I)
_FINANCED = as_pattern(
    rf"\s*(?:(?:теңге|тенге|tenge)\w*(?:\s[^\W\d]+){{0,1}})?[\s,;.–—-]{{1,4}}(?:(?:{'|'.join(FINANCED_LED)})\s){{0,3}}"
    rf"(?:{'|'.join(FINANCED)})(?:\s(?:{'|'.join(FINANCED_AT)})){{0,3}}[\s–—:-]{{1,3}}",
    re.I,
)
APART = 400  # characters from a deficit to its financing
NEAR, BETWEEN = 60, 120  # characters before a deficit in which it is named, and from it to its financing in one line
LONG = 4  # digits of a sum that hardly another comes one slip near


def check_budgets(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about deficits that are financed by another sum."""
    found: list[Finding] = []
    deficit: Claim | None = None
    for line, claim in _numbered(text):
        if _FINANCING.search(line):
            financed = claim if deficit is None else scaled_like(claim, deficit)
            if deficit is not None and claim.start - deficit.end <= APART and financed.value != deficit.value:
                found.append(differing(deficit, financed))
            deficit = None
        elif _DEFICIT.search(line):
            deficit = claim
    told = {claim.id for finding in found for claim in finding.claims}
    return [*found, *(differing(*pair) for pair in _in_words(text) if not told & {claim.id for claim in pair})]


def _in_words(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each deficit and the sum right behind it that finances it, parted by a slip: 'дефицит – 4 180 тыс. тенге, на его
    финансирование направлено 4 108 тыс. тенге'."""
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        if not _DEFICIT.search(text.content, sentence.start, sentence.end):
            continue
        following = [
            claim for later in text.by_sentence[sentence.number + 1 : sentence.number + 2] for claim in later[:1]
        ]
        for place, (one, two) in enumerate(pairwise((*claims, *following))):
            first = max(sentence.start, one.start - NEAR, claims[place - 1].end if place else 0)
            is_deficit = _DEFICIT.search(text.content, first, one.start)
            between = text.content[one.end : min(two.start, one.end + BETWEEN)]
            if is_deficit and two.start <= one.end + BETWEEN and _FINANCED.fullmatch(between) and _is_slip(one, two):
                yield one, two


def _is_slip(one: Claim, two: Claim) -> bool:
    digits = [printed(claim) for claim in (one, two)]
    is_alike = one.unit == two.unit == "money" and one.step == two.step and not (one.is_rough or two.is_rough)
    return is_alike and min(map(len, digits)) >= LONG and slip_between(*digits) is not None


def _numbered(text: Text) -> Iterator[tuple[str, Claim]]:
    """The numbered lines that tell one sum of money, with it; a deficit is printed with its sign or without."""
    for match in _LINE.finditer(text.content):
        if not _NUMBERED.match(match.group()) or not _DEFICIT.search(match.group()):
            continue
        claims = [claim for claim in text.claims_within(*match.span()) if claim.unit == "money" or claim.step]
        if len(claims) == 1 and not claims[0].is_rough:
            yield match.group(), claims[0]
