"""The step of a selection to which those came who got through the step before: '37 passed … of these 73 brought a
portfolio', and the step before, where it is told behind: 'Before that they had come through a round of only 44'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TESTS
from qalam.checker.words.contests.got_through import (
    BEFORE_THAT,
    BY_OTHER_WAYS,
    CAME_ON,
    GOT_THROUGH,
    ONE_EACH,
    ONLY_SO_MANY,
    THEY,
    THEY_WHO_GOT,
)
from qalam.checker.words.contests.stages import OF_ALL_PLACES, STAGE_HINTS
from qalam.checker.words.parts.told_back import WITH_OTHERS

_GOT = as_pattern(rf"\b(?:{'|'.join(GOT_THROUGH)})", re.I)
_THEY_GOT = words_pattern(rf"\b(?:{'|'.join(THEY_WHO_GOT)})", re.I)
_CAME = as_pattern(rf"\b(?:{'|'.join(CAME_ON)})", re.I)
_ONE_EACH = as_pattern("|".join(ONE_EACH), re.I)
_BEFORE_THAT = as_pattern(rf"\W{{0,3}}(?:{'|'.join(BEFORE_THAT)})\b", re.I)
_THEY = as_pattern("|".join(THEY), re.I)
_ONLY = as_pattern("|".join(ONLY_SO_MANY), re.I)
_SELECTS = as_pattern("|".join((*STAGE_HINTS, *TESTS, "сынақ", "сүзгі", "собесед", "сұхбат")), re.I)
_OTHERS = as_pattern(rf"\b(?:{'|'.join((*WITH_OTHERS, *BY_OTHER_WAYS, *OF_ALL_PLACES))})", re.I)
_ENDS_AS_PART = as_pattern(r"-?(?:с?[ыі]|[еа]?у[іы])(?:н|на|не|ның|нің|мен|нан|нен)?\b")
_CLAUSE = as_pattern(r"[;:]|[,.](?!\d)|\s(?:ал|а|but|while|бірақ)\s")
BACK = 3  # sentences from a step to the step before
_DIFFERENCE = as_pattern(r"-?(?:[ғгқк][ае]|[нтд][ае]н)\b|\s(?:[^\W\d]+\s)?(?:больше|меньше|артық|кем|көп|more|fewer)\b")
CLAUSE = 90  # characters on either side of a number in which its clause ends
MOST_TIMES = 3  # of those before: so many more were others
FEWEST = 5


def got_through(text: Text) -> list[Relation]:
    """Each such step that has more people than the one before."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if not sentence.is_row and sentence.number and text.by_sentence[sentence.number]:
            found.extend(_of_those(text, sentence))
            found.extend(_told_behind(text, sentence))
    return found


def _of_those(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """The first people told behind the words that say that they are those who got through."""
    said = _THEY_GOT.search(text.content, sentence.start, sentence.end)
    if said is None or _OTHERS.search(text.content, sentence.start, sentence.end):
        return
    after = _people(text, text.between(sentence.number, said.start(), sentence.end))
    if not after or _CAME.search(text.content, sentence.start, sentence.end) is None:
        return
    last = text.sentences[min(sentence.number + 1, len(text.sentences) - 1)]
    if _OTHERS.search(text.content, last.start, last.end) and last is not sentence:
        return
    before = _passed_before(text, sentence, said.start(), after[0])
    if before is not None and _is_more(before, after[0]):
        yield Relation("stages", before, (after[0],), holds=False)


def _people(text: Text, claims: Sequence[Claim]) -> list[Claim]:
    """The people of a range, bare numbers, and things of which each brought one."""
    return [
        claim
        for claim in claims
        if (claim.unit == "people" or (claim.unit == "count" and (not claim.noun or _is_one_each(text, claim))))
        and not (claim.is_rough or claim.may_be_year or claim.step or is_of_each(text, claim))
        and claim.value >= FEWEST
        and (claim.unit == "people" or _is_one_each(text, claim) or _ENDS_AS_PART.match(text.content, claim.end))
    ]


def _is_one_each(text: Text, claim: Claim) -> bool:
    end = text.sentences[claim.sentence].end
    return _ONE_EACH.search(text.content, claim.end, min(end, claim.end + CLAUSE)) is not None


def _passed_before(text: Text, sentence: Sentence, end: int, after: Claim) -> Claim | None:
    """The last number before of whom it is said that they got through; or the greatest of all people told there."""
    first = text.sentences[max(0, sentence.number - BACK)].start
    told = [
        claim
        for claim in text.claims_within(first, end)
        if (claim.unit == "people" or (claim.unit == "count" and not claim.noun))
        and may_be_part(claim, after)
        and not _DIFFERENCE.match(text.content, claim.end)
        and not text.content[max(0, claim.start - 4) : claim.start].endswith((" на ", " by "))
        and not (claim.is_rough or claim.may_be_year or claim.step or is_of_each(text, claim))
        and not are_of_two_times(text, claim.sentence, sentence.number)
    ]
    passed = [claim for claim in told if _GOT.search(_clause(text, claim)) and claim.value >= FEWEST]
    if passed:
        return passed[-1]
    people = [claim for claim in told if claim.unit == "people"]
    is_selection = _SELECTS.search(text.content, first, end) is not None
    return max(people, key=value_of) if people and is_selection else None


def _clause(text: Text, claim: Claim) -> str:
    """The clause of a number, up to the numbers on either side of it."""
    sentence = text.sentences[claim.sentence]
    own = text.by_sentence[sentence.number]
    before = max([sentence.start, claim.start - CLAUSE, *(one.end for one in own if one.end <= claim.start)])
    behind = min([sentence.end, claim.end + CLAUSE, *(one.start for one in own if one.start >= claim.end)])
    return _CLAUSE.split(text.content[before : claim.start])[-1] + _CLAUSE.split(text.content[claim.end : behind])[0]


def _may_be_people(claim: Claim) -> bool:
    is_bare = claim.unit == "count" and not claim.noun and not claim.may_be_year and claim.value >= FEWEST
    return (claim.unit == "people" or is_bare) and not (claim.is_rough or claim.step)


def _is_more(before: Claim, after: Claim) -> bool:
    return before.value < after.value <= before.value * MOST_TIMES


def _told_behind(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """The step before, where its sentence opens with words that say so, of those told in the sentence before it."""
    opening = _BEFORE_THAT.match(text.content, sentence.start)
    is_of_them = opening and _THEY.search(text.content, opening.end(), sentence.end)
    if not is_of_them or _OTHERS.search(text.content, sentence.start, sentence.end):
        return
    first = _people(text, text.by_sentence[sentence.number])
    first = [one for one in first if one.unit == "people"]
    later = [one for one in text.by_sentence[sentence.number - 1] if _may_be_people(one)]
    if not first or not later or not _SELECTS.search(text.content, sentence.start, sentence.end):
        return
    is_told = first[0].value == max(first, key=value_of).value or _ONLY.search(_clause(text, first[0]))
    if is_told and may_be_part(first[0], later[0]) and _is_more(first[0], later[0]):
        yield Relation("stages", first[0], (later[0],), holds=False)
