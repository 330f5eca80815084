"""Every whole with its parts, by whichever pattern ties it first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import said_of, stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.hundred import more_than_all, shares_of_all
from qalam.checker.relations.lists.lists import after_colons, dashed_behind
from qalam.checker.relations.lists.lists_aside import in_asides
from qalam.checker.relations.lists.shares_of_sides import counted_sides, neighbouring_sides, rest_of_hundred, two_sides
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, divided_into, is_rest
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.relations.sums.runs import slips
from qalam.checker.relations.tie import SOME, may_make
from qalam.checker.relations.whole.of_the import of_the
from qalam.checker.relations.whole.of_whom import after_markers
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text

_GOES_ON = as_pattern(r"\s*(?:Тағы|Ал|Тағы да|Ещё|Еще|А ещё|А|Another|And)\b")
_UNTIL_THE_END = as_pattern(
    r"\s*(?:(?:Осы |Ағымдағы |Биылғы )?[Жж]ыл(?:дың)? (?:соңына|аяғына) дейін тағы|До конца года(?: \w+)? ещ[её]"
    r"|By the end of the year,? another)\s$",
    re.I,
)
_REST_OPENS = as_pattern(r"\s*(?:Қалған|Остальн|Оставши|The (?:rest|remaining|other))", re.I)
_MORE = as_pattern(r"\b(?:тағы|ещ[её]|another)\s$", re.I)
_SHARE = as_pattern(r"[^\d.;:]{0,40}\d+(?:[.,]\d+)?\s?(?:%|пайыз|процент)")
# Behind what something came to, which is no part of what it set out from: '31 мың метрден 66 мың метрге дейін'.
_UP_TO = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}?(?<=[ғгқк][ае])\s(?:(?:дейін|шейін)\b|ұлғай|кеңей|өс|арт|көбей|жет|көтеріл|түс|азай|төменде|"
    r"кемі|қысқар)"
)
LARGE = 1000  # a whole of which two parts of one noun are hardly near by chance
NEAR = Decimal("0.15")
AHEAD = 3  # sentences from a part to the next one
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
            *counted_sides(text, sentence),
            *dashed_behind(text, sentence),
        ):
            key = f"{relation.whole.id if relation.whole else 'shares'}-{sentence.number}"
            found.setdefault(key, relation)
        for relation in of_the(text, sentence):
            if not _UP_TO.match(text.content, relation.parts[0].end):
                found.setdefault(f"of-{relation.parts[0].id}", relation)
    return [relation for tied in found.values() for relation in (tied, *continued(text, tied))]


def _is_divided_itself(text: Text, whole: Claim, following: Claim) -> bool:
    """Whether a number and what its sentence tells behind it make the whole by themselves: '1 044 пришли, остальные 58
    не явились'."""
    behind = text.between(following.sentence, following.end, text.sentences[following.sentence].end)
    return any(claim.is_count and claim.value + following.value == whole.value for claim in behind)


def _next_of_sort(text: Text, tied: Relation) -> Claim | None:
    """The first number of the sentence that goes on with the parts of a whole: of the next one that counts something
    of the sort, or of the one behind it that opens with the rest."""
    whole, number = tied.whole, tied.parts[-1].sentence + 1
    later = text.sentences[number + 1] if number + 1 < len(text.sentences) else None
    if later is not None and _REST_OPENS.match(text.content, later.start):
        return _first_count(text, later)
    for sentence in text.sentences[number : number + AHEAD]:
        following = _first_count(text, sentence)
        if following is not None and whole is not None and may_be_part(whole, following):
            return following
        if following is not None and following.unit == "organisations":
            return None  # the text has gone on to other things
    return None


def _first_count(text: Text, sentence: Sentence) -> Claim | None:
    return next((claim for claim in text.by_sentence[sentence.number] if claim.is_count), None)


def continued(text: Text, tied: Relation) -> Iterator[Relation]:
    """Parts that a later sentence goes on to name: 'Олардың 43-і қалада. Қалған 145-і ауылда'. Where it only adds
    ('тағы', 'ещё') the two may be of other things, so such a sum is a tie only if it holds."""
    if tied.whole is None or tied.kind != "subset" or tied.parts[-1].sentence + 1 >= len(text.sentences):
        return
    following = _next_of_sort(text, tied)
    if following is None or following.is_rough or not may_be_part(tied.whole, following):
        return
    if text.sentences[following.sentence].is_row or _is_divided_itself(text, tied.whole, following):
        return
    if following.noun and following.unit == "count" and tied.whole.unit != "count":
        return  # 'Судили 12 человек, пятеро из них – местные. На финал поедут шесть команд'
    if is_rest(text, following) and divided_into(text, tied.whole, following):
        return
    opening = text.content[text.sentences[following.sentence].start : following.start]
    parts = (*tied.parts, following)
    excess = sum(part.value for part in parts) - tied.whole.value
    gap = abs(excess)
    is_near = may_make(tied.whole, parts, NEAR)  # else it is the rest of something wider
    is_rest_near = is_near or (excess > 0 and one_slip_mends(tied.whole, parts))
    is_closed = is_rest_near and is_rest(text, following) and len(opening.strip()) <= OPENING
    is_same = tied.whole.noun != "" and stem(tied.whole.noun) == stem(following.noun)
    are_places = tied.whole.unit == following.unit == "organisations"
    is_closed |= is_near and (is_same or are_places) and _UNTIL_THE_END.match(opening) is not None
    is_one = len(tied.parts) == 1 and not _SHARE.match(text.content, following.end)
    is_slip = is_one and is_near and is_same and tied.whole.value >= LARGE and slips(tied.whole, list(parts))
    is_more = _MORE.search(opening) is not None or _GOES_ON.match(opening) is not None
    is_slip |= is_one and is_near and is_more and tied.whole.value >= SOME and slips(tied.whole, list(parts))
    is_slip = is_slip and not are_of_two_times(text, tied.whole.sentence, following.sentence)
    is_told = gap == 0 and (_GOES_ON.match(opening) or _MORE.search(opening) or is_same)
    are_sides = is_one and leave_nothing_out(said_of(text, tied.parts[0]), said_of(text, following))
    are_sides = are_sides and may_make(tied.whole, parts, NEAR, SOME)
    are_sides = are_sides and not are_of_two_times(text, tied.whole.sentence, following.sentence)
    if is_closed or is_told or is_slip or are_sides:
        yield Relation("parts", tied.whole, parts, gap <= slack(tied.whole, *parts), is_exhaustive=True)
