"""The steps of one selection, in whatever order they are told: to a later one nobody comes who was not in the one
before.

'В финале 34 школьника. Путь был долгим: в школах 1 480, в районах 190, на областной сцене 26'; 'in the semi-final 19
teams, in the final 21'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.contests.one_contest import come_from_more, is_next_of_one, source_of
from qalam.checker.relations.named_alike import is_named_alike
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import WON_PRIZES
from qalam.checker.words.contests.ladders import (
    CAME_TO,
    FROM_PLACES,
    GOING_BACK,
    LADDERS,
    LET_IN,
    NOT_OF_STEP,
    OTHER_PEOPLE,
)
from qalam.checker.words.contests.stages import OF_ALL_PLACES

_STEPS = [[as_pattern(rf"\b(?:{step})", re.I) for step in ladder] for ladder in LADDERS]
_ANY = [words_pattern("|".join(rf"\b(?:{step})" for step in ladder), re.I) for ladder in LADDERS]
_NOT_OF_STEP = as_pattern(rf"\b(?:{'|'.join(NOT_OF_STEP)})", re.I)
_FROM_PLACES = as_pattern(FROM_PLACES, re.I)
_OTHERS = as_pattern(rf"\b(?:{'|'.join((*OTHER_PEOPLE, *OF_ALL_PLACES))})", re.I)
_GOING_BACK = as_pattern("|".join(GOING_BACK), re.I)
_LET_IN, _CAME_TO = (as_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in (LET_IN, CAME_TO))
_WON = words_pattern("|".join(WON_PRIZES), re.I)
_CLAUSE = as_pattern(r"[;:]|[,.](?!\d)|\s(?:ал|а|и|және|and|but|while|потом|сначала|then)\s")
BACK = 3  # sentences between two steps
BESIDE = 60  # characters on either side of a number in which it is told of what it is
MOST_TIMES = 3  # of those before: so many more were others
FEWEST = 5
OF_POSTS = 3  # the ladder to a post or a place
LET_IN_BEFORE = 25  # characters round a step and its number in which they are told to be let in
APART = 60  # characters from the only step of a sentence to its first number
_FROM = as_pattern(r"[дтн][ае]н\Z|\A(?:из|с|со|после|from|after)\s", re.I)


@dataclass(frozen=True, slots=True)
class _Step:
    ladder: int
    rank: int
    people: Claim
    mark: tuple[int, int]
    is_let_in: bool = False
    came: bool = False


def ladders(text: Text) -> list[Relation]:
    """Each step that has more people than the last lower one told near it."""
    found: list[Relation] = []
    steps = [
        step for sentence in text.sentences if text.by_sentence[sentence.number] for step in _steps_of(text, sentence)
    ]
    for place, step in enumerate(steps):
        near = [other for other in steps[max(0, place - 8) : place + 9] if _is_lower(other, step)]
        rank = max((other.rank for other in near), default=0)
        before = [other for other in near if other.rank == rank]
        if before and all(_is_more(text, other, step) for other in before):
            found.append(Relation("stages", before[-1].people, (step.people,), holds=False))
    return found


def _is_lower(other: _Step, step: _Step) -> bool:
    apart = abs(other.people.sentence - step.people.sentence)
    if other.ladder != step.ladder or apart > BACK:
        return False
    is_told_first = other.people.start < step.people.start
    if other.rank == step.rank:
        return is_told_first and other.is_let_in and step.came
    is_in_order = is_told_first or step.ladder != OF_POSTS or step.rank == len(LADDERS[OF_POSTS]) - 1
    return other.rank < step.rank and is_in_order


def _is_more(text: Text, lower: _Step, step: _Step) -> bool:
    one, two = lower.people, step.people
    if not one.value < two.value <= one.value * MOST_TIMES or not may_be_part(one, two):
        return False
    if one.unit != two.unit and not is_named_alike(text, one, two) and (one.noun and two.noun):
        return False
    first, later = (lower, step) if one.start < two.start else (step, lower)
    if are_of_two_times(text, one.sentence, two.sentence) or not _are_of_as_many(text, one, two):
        return False
    start = text.sentences[first.people.sentence].start
    end = text.sentences[later.people.sentence].end
    if _OTHERS.search(text.content, start, end):
        return False
    is_back = step is first and one.sentence != two.sentence
    if is_back and not _GOING_BACK.search(text.content, two.end, end):
        return False
    return is_next_of_one(text, first.people, later.people, later.mark[0], may_tell_year=True)


def _are_of_as_many(text: Text, lower: Claim, step: Claim) -> bool:
    """Whether a step is not said to have people from more schools than the one below it, nor one of the two alone from
    how many they are."""
    sources = [source_of(text, claim) for claim in (lower, step)]
    is_told = [_FROM_PLACES.search(text.content, *_beside(text, claim)) is not None for claim in (lower, step)]
    if any(is_told) and None in sources:
        return False
    return not come_from_more(text, lower, step)


def _steps_of(text: Text, sentence: Sentence) -> Iterator[_Step]:
    """The steps of a sentence with their people, where each mark has one number on the same side of it."""
    if sentence.is_row:
        return
    for ladder, pattern in enumerate(_ANY):
        marks = [
            mark
            for mark in pattern.finditer(text.content, sentence.start, sentence.end)
            if not _FROM.search(
                text.content[max(0, mark.start() - 6) : mark.end()].lstrip("абвгдежзийклмнопрстуфхцчшщыэюя").lstrip()
            )
        ][:12]
        people = _people(text, sentence) if marks else []
        if not people:
            continue
        for mark, claim in _paired(text, marks, people):
            between = text.between(sentence.number, mark.end(), claim.start)
            if any(one.family == "prizes" for one in between):
                continue  # '23 призовых места: I – 5, …'
            rank = max(r for r, step in enumerate(_STEPS[ladder]) if step.match(text.content, mark.start()))
            start, end = min(mark.start(), claim.start), max(mark.end(), claim.end)
            said = text.content[max(0, start - LET_IN_BEFORE) : end + LET_IN_BEFORE]
            is_let_in = _LET_IN.search(said) is not None
            came = not is_let_in and _CAME_TO.search(said) is not None
            yield _Step(ladder, rank, claim, mark.span(), is_let_in, came)


def _paired(text: Text, marks: list[re.Match[str]], people: list[Claim]) -> Iterator[tuple[re.Match[str], Claim]]:
    """Marks and numbers that take turns; else each number with the only mark of its clause."""
    is_turn = len(marks) == len(people) and all(
        (claim.start < mark.start()) == (people[0].start < marks[0].start())
        for claim, mark in zip(people, marks, strict=True)
    )
    is_turn = is_turn and all(
        max(one.end, mark.end()) <= min(later.start, following.start()) + 1
        for one, mark, later, following in zip(people, marks, people[1:], marks[1:], strict=False)
    )
    if is_turn:
        yield from zip(marks, people, strict=True)
        return
    if len(marks) == 1 and marks[0].end() <= people[0].start <= marks[0].end() + APART:
        yield marks[0], people[0]
        return
    for claim in people:
        start, end = _clause(text, claim)
        own = [mark for mark in marks if start <= mark.start() < end]
        if len(own) == 1:
            yield own[0], claim


def _clause(text: Text, claim: Claim) -> tuple[int, int]:
    sentence = text.sentences[claim.sentence]
    first, last = max(sentence.start, claim.start - BESIDE * 2), min(sentence.end, claim.end + BESIDE * 2)
    starts = [match.end() for match in _CLAUSE.finditer(text.content, first, claim.start)]
    end = _CLAUSE.search(text.content, claim.end, last)
    return (starts[-1] if starts else first), (end.start() if end else last)


def _people(text: Text, sentence: Sentence) -> list[Claim]:
    """The exact numbers of a sentence that may be of those who came to a step."""
    return [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.unit in {"people", "count"}
        and not (claim.is_rough or claim.may_be_year or claim.step or is_of_each(text, claim))
        and claim.family != "prizes"
        and claim.value >= FEWEST
        and not _is_of_else(text, claim)
    ]


def _is_of_else(text: Text, claim: Claim) -> bool:
    said = (text.content, *_beside(text, claim))
    return _NOT_OF_STEP.search(*said) is not None or _WON.search(*said) is not None


def _beside(text: Text, claim: Claim) -> tuple[int, int]:
    """What is said of a number in its clause."""
    start, end = _clause(text, claim)
    return max(start, claim.start - BESIDE), min(end, claim.end + BESIDE)
