"""The share of a side of a division that the sentence before has in figures: 'Из 3 812 учеников 2 064 учатся в городе,
1 748 – в селе. Доля сельских учащихся равна 54,1%'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.checks.shares.bases import is_of_another_time
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.nouns import are_of_other_unit
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import item
from qalam.checker.relations.sides.sides import are_same_side
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.shares.told import SHARE

_SHARE = as_pattern("|".join(SHARE), re.I)
_ELSE = as_pattern("|".join((*OTHER_TIME, *UP, *DOWN)), re.I)
_ALL_BEHIND = as_pattern(
    r"(?:\s?%|\s(?:процент|пайыз)[^\W\d]*)?\s(?:от\s)?(?:всех|общего (?:числа|количества)|of all)\s"
    r"(?P<noun>[^\W\d]{4,})",
    re.I,
)
_ALL_BEFORE = as_pattern(r"\b(?:барлық|бүкіл|жалпы)\s(?P<noun>[^\W\d]{4,})(?<=[нтд][ыі]ң)\s(?:[^\W\d]+\s)?\Z", re.I)
BACK = 1  # sentences from the share to the figures


def sides_shares(text: Text, relations: Sequence[Relation]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base for every such share."""
    ties = [tie for tie in relations if tie.kind in {"parts", "subset"} and tie.whole and len(tie.parts) > 1]
    for sentence in text.sentences if ties else ():
        claims = text.by_sentence[sentence.number]
        shares = [claim for claim in claims if claim.unit == "percent"]
        if not shares or any(claim.is_count for claim in claims) or shares[0].is_rough:
            continue
        said = text.content[sentence.start : shares[0].start]
        if len(shares) > 1 or _ALL_BEHIND.match(text.content, shares[0].end):
            yield from _of_all_named(text, ties, shares[0], said)
            continue
        if _SHARE.search(said) is None or _ELSE.search(text.content, sentence.start, sentence.end):
            continue
        found = [(part, tie.whole) for tie in ties for part in _named(text, tie, sentence.number, said)]
        if len({part.id for part, _ in found}) == 1 and found[0][1] is not None:
            part, whole = found[0]
            is_of_it = whole is not None and not are_of_other_unit(_SHARE.split(said)[-1], whole.unit)
            if whole is not None and is_of_it and not is_of_another_time(text, whole, shares[0]):
                yield part, shares[0], whole


def _of_all_named(
    text: Text, ties: Sequence[Relation], share: Claim, said: str
) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The side that a sentence speaks of, of all of those that it names: 'на частный сектор приходится 31% всех школ
    и 9% учеников'."""
    named = _ALL_BEHIND.match(text.content, share.end) or _ALL_BEFORE.search(said)
    if named is None or _ELSE.search(said):
        return
    nouns = stems(named["noun"])
    of = [tie for tie in ties if tie.whole and stems(tie.whole.noun) == nouns]
    found = {part.id: (part, tie.whole) for tie in of for part in _named(text, tie, share.sentence, said)}
    for part, whole in found.values() if len(found) == 1 else ():
        if whole is not None and not is_of_another_time(text, whole, share):
            yield part, share, whole


def _named(text: Text, tie: Relation, number: int, said: str) -> Iterator[Claim]:
    """The parts of a tie shortly before a sentence that are of the side it speaks of."""
    for part in tie.parts if tie.whole is not None and not tie.whole.is_rough else ():
        is_near = 0 < number - part.sentence <= BACK and not part.is_rough
        if is_near and are_same_side(item(text, part), said):
            yield part
