"""Kazakh numbers of one sentence that all end as what belongs to another does, and the number before that they divide:
'Тамызда 73 дәріс өтті. Дәрістердің 38-і қалада, 35-і ауылда оқылды', '61 клуб ашылды. 42-сі қалада, 19-ы ауылда'.

Such numbers are of what was counted last. That they are all of it nothing says, so they are a sum only where they make
it, or would but for one slip.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.named_alike import is_same_name, named, names_behind
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, are_of_others, is_of_each, outside_asides
from qalam.checker.relations.sums.slipped import are_exact, made_or_slipped
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.possessed import ALL_FORMS, OF_THESE, PARTS_OF_TIME

_OWNED = as_pattern(rf"-?(?:{ALL_FORMS})\b")
_GENITIVE = as_pattern(r"\b([^\W\d]{3,}[нтд][ыі]ң)\b")
_THESE = as_pattern(rf"(?:{'|'.join(OF_THESE)})", re.I)
_MORE = as_pattern(r"\bтағы\s(?:[^\W\d]+\s)?\Z")  # 'тағы 48-і салынып жатыр': others besides those counted
_OF_TIME = as_pattern(rf"\b(?:{'|'.join(PARTS_OF_TIME)})", re.I)
FEWEST, MOST = 2, 8  # parts
MORE = 20  # characters before a number in which it is said to be of more
BACK = 3  # sentences to the number of a thing that is named again


def owned_parts(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Each such run of parts with its whole; numbers that are tied already are left alone."""
    known = {part.id for tie in tied if tie.kind == "parts" for part in tie.parts}
    found = [_of_sentence(text, sentence, known) for sentence in text.sentences[1:] if not sentence.is_row]
    return [tie for tie in found if tie is not None]


def _of_sentence(text: Text, sentence: Sentence, known: set[str]) -> Relation | None:
    claims = text.by_sentence[sentence.number]
    if len(claims) < FEWEST or not _OWNED.match(text.content, claims[-1].end):
        return None
    parts = [one for one in outside_asides(text, sentence, sentence.start, sentence.end) if _is_counted(one)]
    if not FEWEST <= len(parts) <= MOST or not are_exact(parts) or any(part.id in known for part in parts):
        return None
    if any(not _OWNED.match(text.content, part.end) or _is_else(text, part) for part in parts):
        return None
    opening = text.content[sentence.start : parts[0].start]
    if _OF_TIME.search(opening) and not _THESE.search(opening):
        return None
    is_list = opening.rstrip(" \n–—•*-").endswith(":") and _are_lines(text, parts)
    made = [made_or_slipped(text, whole, parts, is_closed=is_list) for whole in _wholes(text, sentence, parts, opening)]
    ties = [tie for tie in made if tie is not None]
    holding = [tie for tie in ties if tie.holds]
    return (holding or ties)[-1] if len({tie.whole.value for tie in holding or ties if tie.whole}) == 1 else None


def _are_lines(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether each part has a line to itself: such a list is meant to be complete."""
    return all("\n" in text.content[one.end : other.start] for one, other in pairwise(parts))


def _is_else(text: Text, part: Claim) -> bool:
    """Whether a number is that of each of several things, or of more of them."""
    return is_of_each(text, part) or _MORE.search(text.content, max(0, part.start - MORE), part.start) is not None


def _is_counted(claim: Claim) -> bool:
    return claim.is_count and not claim.may_be_year


def _wholes(text: Text, sentence: Sentence, parts: Sequence[Claim], opening: str) -> list[Claim]:
    """The counts of the noun in the genitive, else the only one of the sentence before."""
    nouns = _GENITIVE.findall(opening)
    back = BACK if nouns else 1
    first = text.sentences[max(0, sentence.number - back)].start
    before = [one for one in text.claims_within(first, sentence.start) if _may_be_whole(text, one, parts)]
    if nouns and not _THESE.fullmatch(nouns[-1]):
        return [one for one in before if any(is_same_name(name, named(nouns[-1])) for name in names_behind(text, one))]
    return before if len(before) == 1 else []


def _may_be_whole(text: Text, claim: Claim, parts: Sequence[Claim]) -> bool:
    if claim.unit in MEASURES or not _is_counted(claim) or is_of_each(text, claim):
        return False
    return all(may_be_part(claim, part) for part in parts) and not are_of_others(text, claim, parts[0])
