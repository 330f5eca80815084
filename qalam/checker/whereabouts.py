"""Whether a text speaks of the city as a whole, or of another place."""

from __future__ import annotations

import re
from collections import Counter

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.places import CITIES, OF_ONE_SCHOOL, OF_OTHER_PLACES, OF_THE_CITY

_NAMES = as_pattern(rf"\b(?:{'|'.join(CITIES)})", re.I)
_CITY = as_pattern("|".join(OF_THE_CITY), re.I)
_ELSEWHERE = as_pattern("|".join(OF_OTHER_PLACES), re.I)
_ONE_SCHOOL = as_pattern("|".join(OF_ONE_SCHOOL))
BEFORE = 300  # characters before a sentence in which its place is named


class Whereabouts:
    """The places of one text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        cities = Counter(match[0].lower() for match in _NAMES.finditer(text.content))
        self.city = cities.most_common(1)[0][0] if cities else ""
        named = _mentions(_CITY, text.content) + sum(cities.values())
        self.is_of_city = named >= max(_mentions(_ELSEWHERE, text.content), _mentions(_ONE_SCHOOL, text.content))

    def is_elsewhere(self, claim: Claim, *, may_be_wider: bool) -> bool:
        """Whether a number is of another city, a district, the region or one school; `may_be_wider` for what pupils of
        the city do in the region."""
        if not self.is_of_city:
            return True
        sentence = self.text.sentences[claim.sentence]
        here = self.text.content[sentence.start : sentence.end]
        if self._names_another_city(sentence.start, claim.end) or _ONE_SCHOOL.search(
            self.text.content[sentence.start : claim.end]
        ):
            return True
        if may_be_wider or self._tells_city(here):
            return False
        if _ELSEWHERE.search(here):
            return True
        line = self.text.content.rfind("\n", 0, sentence.start) + 1
        earlier = self.text.content[max(line, sentence.start - BEFORE) : sentence.start]
        return not self._tells_city(earlier) and bool(_ELSEWHERE.search(earlier) or _ONE_SCHOOL.search(earlier))

    def _tells_city(self, said: str) -> bool:
        return _CITY.search(said) is not None or (self.city != "" and self.city in said.lower())

    def _names_another_city(self, start: int, end: int) -> bool:
        named = {match[0].lower() for match in _NAMES.finditer(self.text.content, start, end)}
        return bool(named) and self.city not in named


def _mentions(pattern: re.Pattern[str], content: str) -> int:
    return sum(1 for _ in pattern.finditer(content))
