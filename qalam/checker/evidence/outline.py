"""How the numbers of a text stand under one another: which divide another, stand in brackets, or are of a year.

'589 организаций: садов – 333 (государственных 151, частных 182) и мини-центров 256' has two parts, not four.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.evidence.sums_seen import Run
from qalam.checker.evidence.weights import Evidence
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text

STARTS = 6  # runs begin with the nearest number or with the first behind one of the next marks
LONGEST, REACH, NEAR = 6, 60, 8  # of a number told again: its digits, the words before, what parts them
YEAR = 12  # characters between a year and the number that is of it
_STARTS = as_pattern(r"[;:(\n]|[.]\s")
_OF_YEAR = as_pattern(r"\s?(?:ж(?:ыл[ыдғ]\w*)?|г(?:од[ау]?)?|жылы)?\.?\s?[-–—:]\s?\Z", re.I)


class Outline:
    """A text and what divides what in it, as far as it is known to hold."""

    def __init__(self, text: Text, relations: Iterable[Relation]) -> None:
        self.text = text
        self._wholes: defaultdict[str, set[str]] = defaultdict(set)
        self.divided: set[str] = set()
        for tie in relations:
            if tie.kind == "parts" and tie.whole and tie.holds:
                self.divided.add(tie.whole.id)
                for part in tie.parts:
                    self._wholes[part.id].add(tie.whole.id)

    @cached_property
    def _asides(self) -> dict[str, tuple[int, int]]:
        """The brackets in which a number stands, by its name."""
        spans = [found.span() for found in ASIDE.finditer(self.text.content)]
        return {
            claim.id: (start, end)
            for start, end in spans
            if not self._is_said_again(start, end)
            for claim in self.text.claims_within(start, end)
        }

    def _is_said_again(self, start: int, end: int) -> bool:
        """Whether brackets only repeat in digits the number told before them in words: 'отыз бес (35)'."""
        digits = self.text.content[start + 1 : end - 1].strip()
        if not digits.isdecimal() or len(digits) > LONGEST:
            return False
        before = spelled_numbers(self.text.content, max(0, start - REACH), start)
        return any(value == int(digits) and start - behind <= NEAR for _, behind, value in before)

    def of_top(self, whole: Claim, near: Iterable[Claim]) -> list[Claim]:
        """Those of some numbers that divide no number but one, and stand in no brackets without it."""
        aside = self._asides.get(whole.id)
        return [
            one
            for one in near
            if not self._wholes.get(one.id, set()) - {whole.id} and self._asides.get(one.id) in {None, aside}
        ]

    def aside_of(self, claim: Claim) -> tuple[int, int] | None:
        """The brackets in which a number stands, if any."""
        return self._asides.get(claim.id)

    def is_aside_of(self, whole: Claim, parts: Iterable[Claim]) -> bool:
        """Whether a whole stands in brackets and some of its parts in none."""
        return whole.id in self._asides and any(part.id not in self._asides for part in parts)

    def are_of_levels(self, parts: Iterable[Claim]) -> bool:
        """Whether some of the parts stand in brackets and some in none."""
        return len({part.id in self._asides for part in parts}) > 1

    def starts(self, alike: list[Claim]) -> list[int]:
        """The places of numbers with which a run may begin."""
        found = [0]
        for place in range(1, len(alike)):
            low, high = sorted((alike[place - 1].start, alike[place].start))
            if _STARTS.search(self.text.content, low, high):
                found.append(place)
                if len(found) == STARTS:
                    break
        return found

    def year_of(self, claim: Claim) -> str:
        """The year right before a number: '2017' of '2017 – 355'."""
        return self._years.get(claim.id, "")

    @cached_property
    def _years(self) -> dict[str, str]:
        found = {}
        for claims in self.text.by_sentence:
            for before, claim in pairwise(claims):
                is_year = before.unit == "year" or before.may_be_year
                if is_year and _OF_YEAR.fullmatch(self.text.content, before.end, claim.start):
                    found[claim.id] = before.text
        return found

    def seen(self, run: Run) -> Evidence:
        """How a whole and its run stand in the outline."""
        of_top = {one.id for one in self.of_top(run.whole, run.parts)}
        families = {part.family for part in run.parts if part.family}
        year = self.year_of(run.whole)
        return {
            "divided": run.whole.id in self.divided,
            "parts_divided": sum(part.id in self.divided for part in run.parts) / len(run.parts),
            "of_top": len(of_top) / len(run.parts),
            "whole_is_part": bool(self._wholes.get(run.whole.id)),
            "of_year": bool(year) and all(self.year_of(part) == year for part in run.parts),
            "other_family": bool(run.whole.family) and bool(families - {run.whole.family}),
            "measured": run.whole.decimals > 0,
        }
