"""What is left of those who came and those who went: natural growth of births and deaths, the balance of migration.

'Родилось 840 детей, умерло 310; естественный прирост – 530', '5 409 адам көшіп келді, 18 198 адам көшіп кетті, көші-қон
айырымы – минус 12 789'; as well last year's three, in parentheses behind those of now, and the three rates for each
thousand of people.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.checks.changes.differences import MOST_TIMES, difference_finding, is_difference, is_near
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.changes.net import BALANCES, COUNTED_WHERE, PER_THOUSAND
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.others import NOW

_TOPICS = tuple(tuple(words_pattern("|".join(words), re.I) for words in row) for row in BALANCES)
_MARK = as_pattern(r"[;:\n()]|,(?!\d)")
_NEGATIVE = as_pattern(
    r"\bминус\s|[−–-]\Z|отрицательн|\bтеріс\b|\bminus\b|negative|убыл|\bотток|отток[^\W\d]*|жоғалт", re.I
)
_PER_THOUSAND = as_pattern(rf"{'|'.join(PER_THOUSAND)}", re.I)
_THEN_BEFORE = as_pattern(r"(?:былтырғы|бұрынғы|жылғы|прошлогодн[^\W\d]+|last year's)\s\Z", re.I)
_THEN_SAID = as_pattern(r"(?:былтырғы|бұрынғы|жылғы|прошлогодн[^\W\d]+|last year's)\s\d", re.I)
_THEN = words_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_NOW = words_pattern(rf"\b(?:{'|'.join(NOW)})", re.I)
_WHERE = as_pattern(rf"\b(?:{'|'.join(COUNTED_WHERE)})", re.I)
_FROM_BEHIND = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?(?<=[дтн][ае]н)\s")
_OR_PERCENT = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}(?<=[ғқгк][ае])\s(?:немесе|яғни)\s\d")
NEGATIVE_NEAR = 60  # characters before what is left in which it is said to be below nought
BACK, AHEAD = 3, 2  # sentences around a balance in which those who came and went are told
RATE_ROOM = Decimal("0.015")  # of three rates rounded to hundredths


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a sentence between marks, in parentheses or not."""

    start: int
    end: int
    is_aside: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """The figure of those of one sort, with that of then beside it, and the years and words of time that stand before
    it outside parentheses."""

    now: Claim
    then: Claim | None
    years: frozenset[Decimal]
    said: str


def check_net_changes(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about balances that those who came and those who went do not make."""
    sums = [{tie.whole.id, *(part.id for part in tie.parts)} for tie in relations if tie.whole and not tie.holds]
    found = []
    for came, went, left in _TOPICS:
        for sentence in text.sentences:
            if not sentence.is_row and left.search(text.content, sentence.start, sentence.end):
                found += [*_balance(text, sentence, (came, went, left), sums)]
                found += [*_rates(text, sentence, (came, went, left))]
    return found


def _balance(
    text: Text, sentence: Sentence, topics: tuple[Pattern, ...], sums: Container[set[str]]
) -> Iterator[Finding]:
    """A balance, and last year's, each with those of the sentences around it that it is of."""
    left = _told(text, sentence, topics, 2)
    came, went = (_near(text, sentence, topics, sort) for sort in (0, 1))
    if left is None or came is None or went is None:
        return
    if any(_is_of_others(text, sentence, text.sentences[one.now.sentence]) for one in (came, went)):
        return
    if not (_are_of_two_times(came, left) or _are_of_two_times(went, left)):
        yield from _misfit(text, came.now, went.now, left.now, sums)
    if came.then is not None and went.then is not None and left.then is not None:
        yield from _misfit(text, came.then, went.then, left.then, sums)


def _is_of_others(text: Text, one: Sentence, two: Sentence) -> bool:
    """Whether the later of two sentences says that its people are counted where, or when, the first does not."""
    first, later = (
        {word.group().lower() for word in _WHERE.finditer(text.content, told.start, told.end)}
        for told in sorted((one, two), key=lambda told: told.number)
    )
    return one is not two and bool(later - first)


def _are_of_two_times(one: _Told, two: _Told) -> bool:
    """Whether two figures are said to be of two years, or one of then and the other of now."""
    if one.years and two.years and not one.years & two.years:
        return True
    then, now = ([words.search(told.said) is not None for told in (one, two)] for words in (_THEN, _NOW))
    return (then[0] and now[1] and not then[1]) or (then[1] and now[0] and not then[0])


def _misfit(text: Text, came: Claim, went: Claim, left: Claim, sums: Container[set[str]]) -> Iterator[Finding]:
    exact = came.value - went.value
    exact = abs(exact) if _is_below(text, left) else exact
    if len({came.id, went.id, left.id}) < 3 or {came.id, went.id, left.id} in sums:
        return
    if exact == 0 or abs(exact - left.value) <= slack(came, went, left):
        return
    told = text.by_sentence[left.sentence]
    if any(one.is_count and abs(one.value - exact) <= slack(came, went, one) for one in told if one is not left):
        return
    more, fewer = (went, came) if exact != came.value - went.value else (came, went)
    is_beside = came.sentence == went.sentence == left.sentence
    if (is_beside and is_near(exact, left.value)) or one_slip_away(more, [fewer, left]):
        yield difference_finding(fewer, more, left)


def _is_below(text: Text, left: Claim) -> bool:
    """Whether more went than came: 'минус 1 518', 'отрицательное сальдо составило 1 518'."""
    start = max(text.sentences[left.sentence].start, left.start - NEGATIVE_NEAR)
    return _NEGATIVE.search(text.content, start, left.start) is not None


def _near(text: Text, sentence: Sentence, topics: tuple[Pattern, ...], sort: int) -> _Told | None:
    """What is told of a sort in the sentence, in the nearest one before it, or in one shortly behind it."""
    before = text.sentences[max(0, sentence.number - BACK) : sentence.number + 1][::-1]
    behind = text.sentences[sentence.number + 1 : sentence.number + 1 + AHEAD]
    told = (_told(text, one, topics, sort) for one in (*before, *behind) if not one.is_row)
    return next((one for one in told if one is not None), None)


def _pieces(text: Text, sentence: Sentence) -> list[_Piece]:
    pieces: list[_Piece] = []
    start, is_aside = sentence.start, False
    for mark in _MARK.finditer(text.content, sentence.start, sentence.end):
        pieces.append(_Piece(start, mark.start(), is_aside))
        start = mark.end()
        is_aside = mark.group() == "(" or (is_aside and mark.group() != ")")
    return [*pieces, _Piece(start, sentence.end, is_aside)]


def _told(text: Text, sentence: Sentence, topics: tuple[Pattern, ...], sort: int) -> _Told | None:
    """The figure of a sort: in the piece with its word, or in the next one that has a figure before another sort is
    named. Of several in its piece, each has one where there are as many words."""
    if not topics[sort].search(text.content, sentence.start, sentence.end):
        return None
    pieces = _pieces(text, sentence)
    named = [[] if piece.is_aside else _named(text, piece, topics) for piece in pieces]
    found: list[_Told] = []
    for place, piece in enumerate(pieces):
        if sort not in named[place]:
            continue
        levels, at = _levels(text, sentence, piece), place
        while not levels and at + 1 < len(pieces) and not named[at + 1]:
            at += 1
            levels = [] if pieces[at].is_aside else _levels(text, sentence, pieces[at])
        last = next((one for one in range(at + 1, len(pieces)) if named[one]), len(pieces))
        if len(levels) > 1 and len(named[place]) == len(levels):
            found.append(_told_at(text, pieces[: at + 1], levels[named[place].index(sort)], None))
        elif levels and len(named[place]) == 1:
            then = _then(text, sentence, pieces[place:last], levels[0])
            found.append(_told_at(text, pieces[: at + 1], levels[0], then))
    return found[0] if len({one.now.value for one in found}) == 1 else None


def _told_at(text: Text, pieces: list[_Piece], now: Claim, then: Claim | None) -> _Told:
    """A figure with the times named in the pieces up to it."""
    own = [piece for piece in pieces if not piece.is_aside]
    years = {
        claim.value
        for piece in own
        for claim in text.between(now.sentence, piece.start, piece.end)
        if claim.unit == "year" and claim.end <= now.start
    }
    said = " ".join(text.content[piece.start : min(piece.end, now.start)] for piece in own)
    return _Told(now, then, frozenset(years), _THEN_SAID.sub(" ", said))


def _named(text: Text, piece: _Piece, topics: tuple[Pattern, ...]) -> list[int]:
    """The sorts that a piece names, in their order; none where it tells a rate for each thousand."""
    if _PER_THOUSAND.search(text.content, piece.start, piece.end):
        return []
    first = [
        (word.start(), sort)
        for sort, words in enumerate(topics)
        if (word := words.search(text.content, piece.start, piece.end))
    ]
    return [sort for _, sort in sorted(first)]


def _levels(text: Text, sentence: Sentence, piece: _Piece) -> list[Claim]:
    """The numbers of a piece that tell how many there are, and not by how many or from how many they changed."""
    return [
        claim
        for claim in _in_piece(text, sentence, piece)
        if claim.is_count
        and not (claim.may_be_year or claim.is_rough)
        and not is_difference(text, sentence, claim)
        and not _FROM_BEHIND.match(text.content, claim.end, sentence.end)
        and not _OR_PERCENT.match(text.content, claim.end, sentence.end)
        and not _THEN_BEFORE.search(text.content, piece.start, claim.start)
    ]


def _then(text: Text, sentence: Sentence, pieces: list[_Piece], now: Claim) -> Claim | None:
    """The only other figure up to the next sort: in parentheses, behind 'last year' or as that before a change."""
    found = [
        claim
        for piece in pieces
        for claim in _in_piece(text, sentence, piece)
        if claim.is_count and claim is not now and _is_near(claim, now) and not is_difference(text, sentence, claim)
        if piece.is_aside or _is_of_then(text, sentence, piece, claim)
    ]
    return found[0] if len(found) == 1 and not (found[0].is_rough or found[0].may_be_year) else None


def _in_piece(text: Text, sentence: Sentence, piece: _Piece) -> list[Claim]:
    return [claim for claim in text.by_sentence[sentence.number] if piece.start <= claim.start < piece.end]


def _is_near(one: Claim, two: Claim) -> bool:
    return max(one.value, two.value) <= min(one.value, two.value) * MOST_TIMES


def _is_of_then(text: Text, sentence: Sentence, piece: _Piece, claim: Claim) -> bool:
    said = (text.content, piece.start, claim.start)
    is_from = _FROM_BEHIND.match(text.content, claim.end, sentence.end) is not None
    return is_from or _THEN_BEFORE.search(*said) is not None or _THEN.search(*said) is not None


def _rates(text: Text, sentence: Sentence, topics: tuple[Pattern, ...]) -> Iterator[Finding]:
    """The rates of births, deaths and natural growth for each thousand of people: each the last told behind its word,
    or the next before it."""
    around = text.sentences[max(0, sentence.number - BACK) : sentence.number + 1]
    start = around[0].start
    if not _PER_THOUSAND.search(text.content, start, sentence.end):
        return
    found: dict[int, list[Claim]] = {0: [], 1: [], 2: []}
    for one in around:
        for rate in text.by_sentence[one.number]:
            if rate.unit == "measure" and rate.decimals and not rate.step and not rate.is_rough:
                sort = _sort_of(text, one, rate, topics)
                if sort is not None:
                    found[sort].append(rate)
    if any(len(rates) != 1 for rates in found.values()):
        return
    came, went, left = (found[sort][0] for sort in (0, 1, 2))
    exact, room = abs(came.value - went.value), RATE_ROOM.scaleb(2 - left.decimals)
    if {came.decimals, went.decimals} == {left.decimals} and abs(exact - left.value) > room and exact:
        yield difference_finding(went, came, left)


def _sort_of(text: Text, sentence: Sentence, rate: Claim, topics: tuple[Pattern, ...]) -> int | None:
    """The sort named nearest before a rate in its sentence, or else right behind it."""
    before = [
        (word.start(), sort)
        for sort, words in enumerate(topics)
        for word in words.finditer(text.content, sentence.start, rate.start)
    ]
    following = text.between(sentence.number, rate.end, sentence.end)
    end = following[0].start if following else sentence.end
    behind = [sort for sort, words in enumerate(topics) if words.search(text.content, rate.end, end)]
    if behind and not _MARK.match(text.content, rate.end):
        return behind[0]
    return max(before)[1] if before else None
