"""A whole that is divided a second time right behind its parts: '264 адам (131-і ер, 133-і әйел). І топта 67, ал
197-сі ІІ топта', '146 человек: мужчин 39, женщин 107; с высшим образованием 118, со средним специальным 28'.

The numbers of the next clause or sentence must be all of one division by their labels: both sides of it, values of one
property, or groups of one name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import said_of
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.changed_by import is_change_among
from qalam.checker.relations.named_alike import SHORTEST, is_same_name, named, names_behind
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, MEASURES, REST, are_of_others, is_of_each, outside_asides
from qalam.checker.relations.sides.sides import are_one_property, leave_none_out
from qalam.checker.relations.sums.slipped import are_exact, made_or_slipped
from qalam.checker.text import Text

_CLAUSE = as_pattern(r";|\.\s|\n")
_ASIDE_AND_COLON = as_pattern(
    r"[^();:\n]{0,40}\)\s?:\s"
)  # '120 школ (96 государственных, 24 частных): 31 начальная, …'
_WORD = as_pattern(r"[^\W\d]+")
FEWEST, MOST = 2, 9  # parts


def divided_again(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Each such second division of a whole whose first one holds."""
    known = {part.id for tie in tied if tie.kind in {"parts", "subset"} for part in tie.parts}
    found: dict[str, Relation] = {}
    for tie in tied:
        if tie.kind == "parts" and tie.holds and tie.whole is not None and len(tie.parts) >= FEWEST:
            for parts in _runs(text, tie):
                if known.isdisjoint(part.id for part in parts) and _is_told_anew(text, tie, parts):
                    again = made_or_slipped(text, tie.whole, parts, is_closed=_is_closed(text, parts))
                    found |= {parts[0].id: again} if again else {}
    return list(found.values())


def _runs(text: Text, tie: Relation) -> Iterator[list[Claim]]:
    """The numbers of the next clause of the sentence in which a division ends, else of the next sentence."""
    last = tie.parts[-1]
    sentence = text.sentences[last.sentence]
    if sentence.is_row:
        return
    colon = _ASIDE_AND_COLON.match(text.content, last.end, sentence.end)
    if colon:
        yield _counts(text, sentence.number, colon.end())
        return
    end = _CLAUSE.search(text.content, last.end, sentence.end)
    behind = _counts(text, sentence.number, end.end()) if end else []
    if behind:
        limit = _CLAUSE.search(text.content, behind[0].end, sentence.end)
        yield [one for one in behind if limit is None or one.end <= limit.start()]
    elif sentence.number + 1 < len(text.sentences) and not text.sentences[sentence.number + 1].is_row:
        yield _counts(text, sentence.number + 1, text.sentences[sentence.number + 1].start)


def _counts(text: Text, number: int, start: int) -> list[Claim]:
    claims = outside_asides(text, text.sentences[number], start, text.sentences[number].end)
    return [one for one in claims if one.is_count and not one.may_be_year]


def _is_told_anew(text: Text, tie: Relation, parts: Sequence[Claim]) -> bool:
    """Whether numbers may divide the whole of a tie anew: none of its parts stands among them, and they are not of two
    years."""
    if tie.whole is None or not parts or {part.value for part in tie.parts} & {part.value for part in parts}:
        return False
    start = text.sentences[parts[0].sentence].start
    years = {one.value for one in text.claims_within(start, parts[-1].end) if one.unit in {"year", "school-year"}}
    return len(years) < FEWEST and _may_divide(text, tie.whole, parts)


def _may_divide(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    if not FEWEST <= len(parts) <= MOST or not are_exact([whole, *parts]) or parts[0].start < whole.end:
        return False
    if any(part.unit in MEASURES or not may_be_part(whole, part) or is_of_each(text, part) for part in parts):
        return False
    if is_change_among(text, parts):
        return False
    if REST.search(text.content, parts[0].start, parts[-1].end) or are_of_others(text, whole, parts[0]):
        return False
    is_nested = any(
        MARKER.search(text.content, one.end, other.start)
        for one, other in pairwise(parts)
        if ")" not in text.content[one.end : other.start]
    )
    return not is_nested and (_is_closed(text, parts) or _are_named_alike(text, whole, parts))


def _is_closed(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether parts are both sides or values of one property, or a list behind the first division and a colon."""
    before = text.content[text.sentences[parts[0].sentence].start : parts[0].start].rstrip()
    if len(parts) > FEWEST and before.endswith("):"):
        return True
    return leave_none_out(text, list(parts)) or are_one_property(text, list(parts))


def _are_named_alike(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the labels of all parts share a word that does not only name what the whole counts."""
    common = names_behind(text, whole)
    own = [{named(word) for word in _WORD.findall(said_of(text, part)) if len(word) >= SHORTEST} for part in parts]
    own = [{name for name in names if not any(is_same_name(name, other) for other in common)} for names in own]
    return all(any(is_same_name(one, other) for one in first for other in later) for first, later in pairwise(own))
