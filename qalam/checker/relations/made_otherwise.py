"""Parts that fail against one number since they make another that the text tells, or hold the whole of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.possessed import ALL_FORMS

_OWNED = re.compile(rf"-?(?:{ALL_FORMS})\b")
_GENITIVE = re.compile(r"[^;:.()\n\d]{0,60}[нтд][ыі]ң\s\Z")
LEAST = 20  # a number that others hardly make by chance
BACK = 2  # sentences before the parts in which their whole may stand


def made_otherwise(text: Text, ties: Iterable[Relation]) -> list[Relation]:
    """The ties, with the right whole or the right parts where others than those that were read make a sum exactly."""
    return [_mended(text, tie) for tie in ties]


def _mended(text: Text, tie: Relation) -> Relation:
    whole, parts = tie.whole, tie.parts
    if tie.kind != "parts" or tie.holds or whole is None or len(parts) < 2 or any(part.step for part in parts):
        return tie
    own = _without_their_wholes(text, parts)
    if len(own) < len(parts) and _total(own) == whole.value:
        return replace(tie, parts=own, holds=True, mend=None)
    made = _told_before(text, whole, parts)
    return tie if made is None else replace(tie, whole=made, holds=True, mend=None)


def _total(parts: Iterable[Claim]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _without_their_wholes(text: Text, parts: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The parts but for those of which the next one is some: 'екі жастағы 350 баланың 140-ы'."""
    wholes = {
        one.id
        for one, later in pairwise(parts)
        if one.sentence == later.sentence
        and later.value <= one.value
        and _OWNED.match(text.content, later.end)
        and _GENITIVE.fullmatch(text.content, one.end, later.start)
    }
    return tuple(part for part in parts if part.id not in wholes)


def _told_before(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> Claim | None:
    """Another number, told as some of the whole shortly before the parts, that is just what they make: '412, оның 368-і
    мемлекеттік. Мемлекеттік мектептердің 251-і ауылда, 117-сі қалада'."""
    total = _total(parts)
    if not LEAST <= total < whole.value:
        return None
    first = text.sentences[max(whole.sentence, parts[0].sentence - BACK)].start
    between = text.claims_within(max(first, whole.end), parts[0].start)
    made = (one for one in between if one.is_count and one.value == total and not one.is_rough and not one.may_be_year)
    return next((one for one in made if all(may_be_part(one, part) for part in parts)), None)
