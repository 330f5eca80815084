"""Lists that are short of their whole and tell themselves that they leave some out.

'46 мастеров: 18 ювелиров, 9 ткачих, кузнецы и резчики' has things without a number, '20 жаңа мектеп: 2023 жылы – 4, ал
кейінгі үш жылда жыл сайын 5' a number for each of several years, and '342 педагога: с высшей категорией 80, с первой –
143' leaves out those who have no category.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_dashed, is_of_each, is_rest, item
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.told_in_part import GRADES, OF_NO_GRADE, PLURALS

_ITEM = r"(?:[^\W\d]+(?:-[^\W\d]+)*\s){0,3}[^\W\d]+(?:-[^\W\d]+)*"
# Behind the last number of a list: its own words, then things in the plural or one with 'and', up to the end.
_UNCOUNTED = as_pattern(
    rf"(?P<own>[^\d.,;:()\n]{{0,60}}?)(?P<items>(?:,\s{_ITEM}){{0,3}}\s(?:и|және|and|а также|сондай-ақ)\s{_ITEM})"
    r"\s?(?=[.;\n]|\Z)",
    re.I,
)
_PLURAL = as_pattern(rf"(?:\A|\s)(?:{'|'.join(PLURALS)})(?:\s|\Z)", re.I)
_FINITE = as_pattern(
    r"(?:[^\W\d]{2,}(?:[иаеяоыу]л[иао]?(?:сь)?|[уюая]тс?я?|[еи]тс?я?)|[^\W\d]{2,}(?:[дт][ыі]|[аеый]ді|ады|еді))\Z", re.I
)
_PIECES = as_pattern(r",\s|\s(?:и|және|and|а также|сондай-ақ)\s")
_KAZAKH = as_pattern(r"\s(?:және|сондай-ақ)\s")
_GRADE = words_pattern("|".join(GRADES), re.I)
_OF_NO_GRADE = words_pattern("|".join(OF_NO_GRADE), re.I)
FEWEST = 2
HEAD = 40  # characters before the first part in which the list may say what it tells


def without_told_in_part(text: Text, ties: Iterable[Relation]) -> list[Relation]:
    """The ties without the sums that are short of their whole since their list leaves some out."""
    return [tie for tie in ties if not _is_told_in_part(text, tie)]


def _is_told_in_part(text: Text, tie: Relation) -> bool:
    whole, parts = tie.whole, tie.parts
    if tie.kind != "parts" or tie.holds or whole is None or len(parts) < FEWEST:
        return False
    if sum(part.value for part in parts) >= whole.value or text.sentences[parts[-1].sentence].is_row:
        return False
    if _ends_uncounted(text, parts[-1]):
        return True
    is_slip = one_slip_away(whole, parts)
    return not is_slip and (_goes_on_with_each(text, whole, parts) or _are_grades(text, whole, parts))


def _ends_uncounted(text: Text, last: Claim) -> bool:
    """Whether the list goes on behind its last number with things of which no number is told, and so may be many."""
    if is_dashed(text, last) or is_rest(text, last):
        return False  # 'для сирот – 12, детей и подростков – 5'; 'остальные 27 – на дома, бани и прочие строения'
    tail = _UNCOUNTED.match(text.content, last.end, text.sentences[last.sentence].end)
    if tail is None:
        return False
    pieces = [piece for piece in _PIECES.split(tail["items"]) if piece]
    if any(_FINITE.search(piece) for piece in pieces):
        return False
    return _KAZAKH.search(tail["items"]) is not None or any(_PLURAL.search(piece) for piece in pieces)


def _goes_on_with_each(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether the sentence tells behind a part of so many for each, which is added as often as there are such."""
    behind = text.between(parts[-1].sentence, parts[0].end, text.sentences[parts[-1].sentence].end)
    own = {part.id for part in parts}
    return any(
        claim.id not in own and claim.is_count and claim.value < whole.value and is_of_each(text, claim)
        for claim in behind
    )


def _are_grades(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether some of the parts are those of one grade of skill, and none is of those without one."""
    end = text.sentences[parts[-1].sentence].end
    head = text.content[max(whole.end, parts[0].start - HEAD) : parts[0].start]
    if not _GRADE.search(head) and not any(_GRADE.search(item(text, part)) for part in parts):
        return False
    return _OF_NO_GRADE.search(text.content, whole.end, end) is None
