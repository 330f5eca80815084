"""A part told again as all of its sort: '1 348-і жекеменшік балабақшаларда … жекеменшік балабақшалардағы барлық 1 438
балаға'.

The word by which the part is told from the others of its whole comes again beside the number of all.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.told_of_all import is_all
from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, said_of, stem, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times
from qalam.checker.slips import is_swapped, slips_once
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.changes.changes import DOWN, UP

_EDGE = as_pattern(r"[,;:().–—]|\s(?:и|а|және|ал|мен|and|while)\s")
_IN_PLACE = as_pattern(r"[^\W\d]{3,}[дт][ае][ғг][ыі]\s\Z", re.I)
_OF_PLACE = as_pattern(r"(?:\s[^\W\d]+){1,3}?\s(?:города|области|района|столицы|страны|республики)\b", re.I)
_CHANGES = words_pattern("|".join((*UP, *DOWN, *PLANNED)), re.I)
_WORD = as_pattern(r"[^\W\d]{4,}")
BEFORE, BEHIND = 80, 80  # characters on either side of a number in which its sort is named
REACH = 30  # sentences from the part to the number of all
NEAR_SENTENCES = 5  # on either side of a part
FEWEST = 10  # of a part that is told again with its noun
LEAST = 30  # a part of fewer is hardly told from other numbers by one slip
NEAR = Decimal("0.1")  # of the value


def check_part_again(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number of all against the parts of which a slip makes it, where it names the sort of only one of them."""
    called = [
        claim
        for claim in text.claims
        if claim.is_count
        and claim.value >= LEAST
        and not (claim.is_rough or claim.may_be_year or text.sentences[claim.sentence].is_row)
        and is_all(text, claim)
    ]
    lists = [tie for tie in relations if tie.kind == "parts" and len(tie.parts) > 1]
    found = [
        differing(part, claim) for claim in called for part in _of_sort(text, claim, lists)[:1] if part.id != claim.id
    ]
    told = {claim.id for finding in found for claim in finding.claims}
    return found + [
        differing(*sorted((part, claim), key=_place))
        for tie in lists
        if tie.holds and tie.whole is not None and tie.whole.noun
        for part in tie.parts
        for claim in _of_attribute(text, part, tie)
        if claim.id not in told
    ]


def _are_of_thing(whole: Claim, claim: Claim) -> bool:
    """Whether a number counts what a whole does, or what is called only organisations there."""
    is_general = whole.unit == claim.unit == "organisations" and not whole.family
    return bool(claim.noun) and (stems(claim.noun) == stems(whole.noun) or is_general)


def _is_of_place(text: Text, claim: Claim) -> bool:
    """Whether a number is that of a whole place: 'қаладағы 48 жекеменшік мектеп', '48 частных школ города'."""
    line = text.sentences[claim.sentence]
    if _IN_PLACE.search(text.content, max(line.start, claim.start - BEFORE), claim.start):
        return True
    return _OF_PLACE.match(text.content, claim.end, min(line.end, claim.end + BEHIND)) is not None


def _place(claim: Claim) -> int:
    return claim.start


def _of_attribute(text: Text, part: Claim, tie: Relation) -> list[Claim]:
    """The only number of a place near a bare part of a sum that holds which tells the sort of the part and its noun,
    where a digit parts the two: 'облыстағы 43 жекеменшік мектеп' beside '150 мектеп: 102 – мемлекеттік, 48 –
    жекеменшік'."""
    whole = tie.whole
    if whole is None or part.noun or part.value < FEWEST:
        return []
    sort = stems(said_of(text, part))
    sort -= frozenset().union(*(stems(said_of(text, one)) for one in tie.parts if one is not part))
    if not sort:
        return []
    first = text.sentences[max(0, part.sentence - NEAR_SENTENCES)].start
    last = text.sentences[min(part.sentence + NEAR_SENTENCES, len(text.sentences) - 1)].end
    near = [claim for claim in text.claims_within(first, last) if claim.sentence != part.sentence]
    near = [claim for claim in near if claim is not whole and _are_of_thing(whole, claim)]
    near = [
        claim
        for claim in near
        if _is_of_place(text, claim) and attributes(text, claim) and attributes(text, claim) <= sort
    ]
    if len(near) != 1 or near[0].value == part.value or near[0].is_rough or not slips_once(part, near[0]):
        return []
    is_of_two = are_of_two_times(text, *sorted((part.sentence, near[0].sentence)))
    is_some = MARKER.search(text.sentence_of(near[0])) or _CHANGES.search(text.sentence_of(near[0]))
    return [] if is_of_two or is_some else near


def _of_sort(text: Text, claim: Claim, lists: list[Relation]) -> list[Claim]:
    """The parts of which a slip makes a number and whose sort it names; none if one of them is the same."""
    found: list[Claim] = []
    for tie in lists:
        apart = [claim.sentence - part.sentence for part in tie.parts]
        if claim in tie.parts or claim.sentence == tie.parts[0].sentence or not 0 < min(apart) <= REACH:
            continue
        if any(one.value == claim.value for one in (*tie.parts, tie.whole) if one is not None):
            return []
        slips = [part for part in tie.parts if part.unit in {claim.unit, "count"} and _is_slip(part, claim)]
        found += [part for part in slips if _names(text, claim, part, tie)]
    return found if len({one.value for one in found}) == 1 else []


def _is_slip(part: Claim, claim: Claim) -> bool:
    if part.is_rough or part.step != claim.step:
        return False
    return is_swapped(part, claim) or (slips_once(part, claim) and abs(part.value - claim.value) <= part.value * NEAR)


def _names(text: Text, claim: Claim, part: Claim, tie: Relation) -> bool:
    """Whether the nearest word beside a number that tells the parts from one another is said of this part alone."""
    if are_of_two_times(text, part.sentence, claim.sentence):
        return False
    own = _sort(text, part)
    others = [_sort(text, one) for one in tie.parts if one is not part]
    all_others: frozenset[str] = frozenset().union(*others)
    noun = stems(claim.noun)
    sentence = text.sentences[claim.sentence]
    before = _WORD.findall(text.content[max(sentence.start, claim.start - BEFORE) : claim.start])
    behind = _WORD.findall(text.content[claim.end : min(sentence.end, claim.end + BEHIND)])
    nearest = (stem(word.lower()) for word in (*reversed(before), *behind))
    return next((word in own for word in nearest if word in (own ^ all_others) - noun), False)


def _words(piece: str) -> frozenset[str]:
    return stems(" ".join(_WORD.findall(piece)))


def _sort(text: Text, part: Claim) -> frozenset[str]:
    """The words beside a part, up to the edges of its item and the numbers on either side."""
    sentence = text.sentences[part.sentence]
    own = text.by_sentence[part.sentence]
    start = max([sentence.start, part.start - BEFORE, *(one.end for one in own if one.end <= part.start)])
    end = min([sentence.end, part.end + BEHIND, *(one.start for one in own if one.start >= part.end)])
    before = _EDGE.split(text.content[start : part.start])[-1]
    return _words(before) | _words(_EDGE.split(text.content[part.end : end])[0])
