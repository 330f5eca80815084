"""A deficit and its financing in the numbered lines of a budget: the two are one sum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DEFICIT, FINANCING

_LINE = re.compile(r"[^\n]+")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
_DEFICIT = re.compile("|".join(DEFICIT), re.I)
_FINANCING = re.compile("|".join(FINANCING), re.I)
APART = 400  # characters from a deficit to its financing


def check_budgets(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about deficits that are financed by another sum."""
    found: list[Finding] = []
    deficit: Claim | None = None
    for line, claim in _numbered(text):
        if _FINANCING.search(line):
            if deficit is not None and claim.start - deficit.end <= APART and claim.value != deficit.value:
                found.append(differing(deficit, claim))
            deficit = None
        elif _DEFICIT.search(line):
            deficit = claim
    return found


def _numbered(text: Text) -> Iterator[tuple[str, Claim]]:
    """The numbered lines that tell one sum of money, with it; a deficit is printed with its sign or without."""
    for match in _LINE.finditer(text.content):
        if not _NUMBERED.match(match.group()) or not _DEFICIT.search(match.group()):
            continue
        claims = [claim for claim in text.claims_within(*match.span()) if claim.unit == "money" or claim.step]
        if len(claims) == 1 and not claims[0].is_rough:
            yield match.group(), claims[0]
