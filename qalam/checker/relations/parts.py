"""Every whole with its parts, by whichever pattern ties it first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import may_be_part, slack
from qalam.checker.clauses import stem
from qalam.checker.relations.hundred import (
    more_than_all,
    neighbouring_sides,
    rest_of_hundred,
    shares_of_all,
    two_sides,
)
from qalam.checker.relations.lists import after_colons, dashed_behind, in_asides
from qalam.checker.relations.of_the import of_the
from qalam.checker.relations.of_whom import after_markers
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.runs import slips
from qalam.checker.relations.scopes import is_rest
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_GOES_ON = re.compile(r"\s*(?:Тағы|Ал|Тағы да|Ещё|Еще|А ещё|А|Another|And)\b")
_UNTIL_THE_END = re.compile(
    r"\s*(?:Жыл(?:дың)? (?:соңына|аяғына) дейін тағы|До конца года(?: \w+)? ещ[её]"
    r"|By the end of the year,? another)\s$",
    re.I,
)
_REST_OPENS = re.compile(r"\s*(?:Қалған|Остальн|Оставши|The (?:rest|remaining|other))", re.I)
_MORE = re.compile(r"\b(?:тағы|ещ[её]|another)\s$", re.I)
_SHARE = re.compile(r"(?:\s[^\W\d]+)?\s\(\d+(?:[.,]\d+)?\s?%")
SOME = 100  # a whole that a part and one more hardly are one slip away from by chance
LARGE = 1000  # a whole of which two parts of one noun are hardly near by chance
NEAR = Decimal("0.15")
OPENING = 30  # characters before the number of the rest


def parts_of_wholes(text: Text) -> list[Relation]:
    """The ties of every sentence with two numbers or more, or one that goes on from the sentence before."""
    found: dict[str, Relation] = {}
    for sentence in text.sentences:
        if not any(claim.is_count or claim.unit == "percent" for claim in text.by_sentence[sentence.number]):
            continue
        for relation in (
            *after_markers(text, sentence),
            *in_asides(text, sentence),
            *after_colons(text, sentence),
            *shares_of_all(text, sentence),
            *more_than_all(text, sentence),
            *rest_of_hundred(text, sentence),
            *two_sides(text, sentence),
            *neighbouring_sides(text, sentence),
            *dashed_behind(text, sentence),
        ):
            key = f"{relation.whole.id if relation.whole else 'shares'}-{sentence.number}"
            found.setdefault(key, relation)
        for relation in of_the(text, sentence):
            found.setdefault(f"of-{relation.parts[0].id}", relation)
    return [relation for tied in found.values() for relation in (tied, *continued(text, tied))]


def _of_rest(text: Text, number: int) -> Sentence:
    """The sentence that goes on: the next one, or the one behind it that opens with the rest."""
    later = text.sentences[number + 1] if number + 1 < len(text.sentences) else None
    if later is not None and _REST_OPENS.match(text.content, later.start):
        return later
    return text.sentences[number]


def continued(text: Text, tied: Relation) -> Iterator[Relation]:
    """Parts that the next sentence goes on to name: 'Олардың 43-і қалада. Қалған 145-і ауылда'. Where it only adds
    ('тағы', 'ещё') the two may be of other things, so such a sum is a tie only if it holds."""
    if tied.whole is None or tied.kind != "subset" or tied.parts[-1].sentence + 1 >= len(text.sentences):
        return
    sentence = _of_rest(text, tied.parts[-1].sentence + 1)
    following = next((claim for claim in text.by_sentence[sentence.number] if claim.is_count), None)
    if following is None or following.is_rough or not may_be_part(tied.whole, following):
        return
    opening = text.content[sentence.start : following.start]
    parts = (*tied.parts, following)
    gap = abs(sum(part.value for part in parts) - tied.whole.value)
    is_near = gap <= tied.whole.value * NEAR  # else it is the rest of something wider
    is_closed = is_near and is_rest(text, following) and len(opening.strip()) <= OPENING
    is_same = tied.whole.noun != "" and stem(tied.whole.noun) == stem(following.noun)
    is_closed |= is_near and is_same and _UNTIL_THE_END.match(opening) is not None
    is_one = len(tied.parts) == 1 and not _SHARE.match(text.content, following.end)
    is_slip = is_one and is_near and is_same and tied.whole.value >= LARGE and slips(tied.whole, list(parts))
    is_more = _MORE.search(opening) is not None or _GOES_ON.match(opening) is not None
    is_slip |= is_one and is_near and is_more and tied.whole.value >= SOME and slips(tied.whole, list(parts))
    is_told = gap == 0 and (_GOES_ON.match(opening) or _MORE.search(opening) or is_same)
    if is_closed or is_told or is_slip:
        yield Relation("parts", tied.whole, parts, gap <= slack(tied.whole, *parts), is_exhaustive=True)
