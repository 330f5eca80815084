"""What forbids that two numbers are two values of one figure, however alike they are told."""

from __future__ import annotations

import re

from qalam.checker.checks.again.made import are_both_made
from qalam.checker.checks.again.statements import are_named_apart, is_told_beside
from qalam.checker.checks.changes.differences import BY
from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.again.pairs import Pair
from qalam.checker.readers.again.sight import NEAR, Sight
from qalam.checker.readers.again.told import are_opposed, levels, months, sides, thing_of, told
from qalam.checker.readers.again.told_two import are_listed, are_of_more_ages, is_gap_told
from qalam.checker.relations.scopes import MARKER, REST, are_of_two_times
from qalam.checker.words.again.repeats import COMPARING, PLANNED
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.concepts.phrases import THEN_THERE_WERE
from qalam.checker.words.parts.of_whom import OF_THEM
from qalam.checker.words.parts.others import NOW, SO_FAR

_UP, _DOWN, _PLANNED = (words_pattern("|".join(words), re.I) for words in (UP, DOWN, PLANNED))
_MORE = as_pattern(r"\b(?:тағы|қосымша|жаңадан|ещ[её]|дополнительно|another|more)\s(?:[^\W\d]+\s){0,2}$", re.I)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
_COMPARES = as_pattern(rf"\W*(?:{'|'.join(COMPARING)})", re.I)
_LAST_WORD = as_pattern(r"([^\W\d_]{4,})\s*[–—-]?\s*$")
_NAME = as_pattern(r"«([^«»\n]{3,40})»")
_OF_THEM = as_pattern(rf"(?:{'|'.join(OF_THEM)})[^.;:\n]{{0,30}}$", re.I)
_PART = as_pattern(r"(?:оның|соның|олардың|солардың)\s\Z", re.I)
_SO_FAR = as_pattern(rf"\b(?:{'|'.join(SO_FAR)})", re.I)
_COMING = as_pattern(
    r"\bкелесі (?:оқу )?жыл|\bалдағы|болжа[мнп]|\bпрогноз|\bв следующ|\bв будущ|\bожидает|\bnext\b", re.I
)
_THEN = as_pattern(THEN_THERE_WERE, re.I)
_NOW = as_pattern(rf"\b(?:{'|'.join(NOW)})", re.I)
BEFORE = 24  # characters before a number by which something rose or fell
SMALL = 10  # a gap of fewer is told by a part: 'үшеуі қайта тапсырады'

LED, OPENING = 4, 8  # sentences behind the one that opens with a year; characters before that


def forbids(pair: Pair) -> bool:
    """Whether something tells that the two are two figures: a plan, a change, the gap, another time, sort or place."""
    sight, (one, two) = pair.sight, pair.claims
    return any(tells(sight, one, two) for tells in _FORBIDDING)


def are_named_two(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the words of both name two months, years, days, names, regions or sorts."""
    told_months = [months(sight.text, claim) for claim in (one, two)]
    are_months_two = bool(told_months[0] and told_months[1]) and not told_months[0] & told_months[1]
    return are_months_two or are_named_apart(sight.stated(one), sight.stated(two))


def _are_of_two_plans(sight: Sight, one: Claim, two: Claim) -> bool:
    planned = [_PLANNED.search(_clauses(sight, claim)) is not None for claim in (one, two)]
    so_far = [_SO_FAR.search(_clauses(sight, claim)) is not None for claim in (one, two)]
    is_ahead = _COMING.search(_clauses(sight, two)) is not None and not _COMING.search(_clauses(sight, one))
    return planned[0] != planned[1] or (so_far[1] and not so_far[0]) or is_ahead


def _clauses(sight: Sight, claim: Claim) -> str:
    """The sentence of a number up to the semicolons beside it."""
    content, sentence = sight.text.content, sight.text.sentences[claim.sentence]
    end = content.find(";", claim.end, sentence.end)
    start = content.rfind(";", sentence.start, claim.start) + 1
    return content[max(start, sentence.start) : end if end >= 0 else sentence.end]


def _are_of_two_levels(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether one is told of a town and the other of a district."""
    wide = [levels(sight.text, claim) for claim in (one, two)]
    return bool(wide[0] and wide[1]) and not wide[0] & wide[1]


def _are_listed(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two numbers stand in two items of a list that do not say the same."""
    said = told(sight.text, one), told(sight.text, two)
    is_same = said[0].thing == said[1].thing and said[0].words == said[1].words
    return not is_same and are_listed(sight, one, two)


def _are_two_ways(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether one only rose and the other only fell."""
    said = [sight.said(claim.sentence) for claim in (one, two)]
    ways = [(_UP.search(piece) is not None, _DOWN.search(piece) is not None) for piece in said]
    return ways[0] != ways[1] and all(map(any, ways))


def _are_of_two_sides(sight: Sight, one: Claim, two: Claim) -> bool:
    return are_opposed(sides(sight.text, one), sides(sight.text, two))


def _are_then_and_now(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether there were so many then, and there are now: 'насчитывалось 36 … сегодня из 35'."""
    own = own_words(sight.text, one).said
    is_then = _THEN.search(own) is not None and _NOW.search(own) is None
    return is_then and _NOW.search(sight.said(two.sentence)) is not None


def _are_of_two_times(sight: Sight, one: Claim, two: Claim) -> bool:
    led = [_leading_year(sight, claim) for claim in (one, two)]
    return bool(led[0] and led[1] and led[0] != led[1]) or are_of_two_times(sight.text, one.sentence, two.sentence)


def _leading_year(sight: Sight, claim: Claim) -> str:
    """The year with which the sentence of a number opens, or the nearest one before it that opens with a year: what
    stands behind is told of that."""
    for number in range(claim.sentence, max(-1, claim.sentence - LED - 1), -1):
        sentence, claims = sight.text.sentences[number], sight.text.by_sentence[number]
        if claims and claims[0].unit in {"year", "school-year"} and claims[0].start - sentence.start <= OPENING:
            return claims[0].text[:4]
    return ""


def _is_some_of_them(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the later one is said to be some of those before it."""
    text = sight.text
    start = text.sentences[two.sentence].start
    before = text.content[max(start, two.start - NEAR) : two.start]
    if _OF_THEM.search(before):
        return True
    opening = text.content[start : two.start].lstrip(" \n–—-•")
    return two.value < one.value and bool(MARKER.match(opening) or _PART.match(opening))


def _are_told_together(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the sentence of either tells the other value as well."""
    return any(
        other.value == value
        for number, value in ((one.sentence, two.value), (two.sentence, one.value))
        for other in sight.measures(number)
    )


def _is_small_gap_told(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether a sentence of the two, or one between, tells of the few by which they differ."""
    gap = abs(one.value - two.value)
    if gap >= SMALL or two.sentence - one.sentence > 2 * SMALL:
        return False
    near = (other for number in {one.sentence, two.sentence} for other in sight.text.by_sentence[number])
    things = {"", thing_of(sight.text, two)}
    return any(
        other.value == gap
        and (not other.noun or not other.text[0].isdigit())
        and (thing_of(sight.text, other) in things or not other.text[0].isdigit())
        for other in near
    )


def _has_rest_behind(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether behind the later number the rest is told of, and not behind the earlier one."""
    rest = [REST.search(sight.text.content, of.end, sight.text.sentences[of.sentence].end) for of in (one, two)]
    return rest[1] is not None and rest[0] is None


def _are_changes(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two shares tell by how much something rose or fell: of those many are alike."""
    said = [said_of(sight.text, claim) for claim in (one, two)]
    return one.unit == "percent" and any(_CHANGED.search(piece) for piece in said)


def _is_of_rest(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one of two numbers is of the rest, or either of some more."""
    starts = [sight.text.sentences[claim.sentence].start for claim in (one, two)]
    before = [
        sight.text.content[max(start, claim.start - NEAR) : claim.start]
        for start, claim in zip(starts, (one, two), strict=True)
    ]
    rest = [REST.search(piece) is not None for piece in before]
    more = [_MORE.search(piece) is not None for piece in before]
    return rest[0] != rest[1] or (more[0] != more[1] and not _are_of_one_name(sight, one, two))


def _are_of_one_name(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether both clauses name one thing in quotation marks, so that 'ещё 310 – на знак «Дарын»' only goes on with
    others."""
    named = [set(_NAME.findall(said_of(sight.text, claim))) for claim in (one, two)]
    return bool(named[0] & named[1])


def _is_one_a_change(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one of two numbers tells by how much something rose or fell: 'увеличилась на 212 тысяч'."""
    by = [BY.search(sight.text.content, max(0, claim.start - BEFORE), claim.start) is not None for claim in (one, two)]
    said = [sight.said(claim.sentence) for claim in (one, two)]
    return by[0] != by[1] and any(_CHANGED.search(piece) for piece in said)


def _is_told_beside(sight: Sight, one: Claim, two: Claim) -> bool:
    return is_told_beside(sight.text, one, two)


def _is_one_in_row(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one sentence has a row of such numbers, each after one word: 'стоимостью 5 млн, … стоимостью 7'."""
    return any(
        word and word in _words_before(sight, claim) and word not in sight.said(other.sentence).lower()
        for claim, other in ((one, two), (two, one))
        for word in [_word_before(sight, claim)]
    )


def _words_before(sight: Sight, claim: Claim) -> list[str]:
    """The words right before the other measures of a number's unit in its sentence."""
    others = [other for other in sight.measures(claim.sentence) if other is not claim and other.unit == claim.unit]
    return [_word_before(sight, other) for other in others]


def _word_before(sight: Sight, claim: Claim) -> str:
    found = _LAST_WORD.search(sight.text.content, max(0, claim.start - NEAR), claim.start)
    return found[1].lower() if found else ""


def _are_compared(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one of two sentences begins with 'for comparison'."""
    opens = [_COMPARES.match(sight.said(claim.sentence)) is not None for claim in (one, two)]
    return opens[0] != opens[1]


def _are_both_made(sight: Sight, one: Claim, two: Claim) -> bool:
    return are_both_made(sight.text, one, two)


_FORBIDDING = (
    _are_told_together,
    _is_some_of_them,
    _are_of_two_plans,
    _are_of_two_sides,
    are_of_more_ages,
    _are_two_ways,
    _is_small_gap_told,
    _are_of_two_times,
    _are_then_and_now,
    _are_of_two_levels,
    _are_compared,
    _is_one_a_change,
    is_gap_told,
    _are_changes,
    _is_of_rest,
    _is_one_in_row,
    _is_told_beside,
    _are_listed,
    _has_rest_behind,
    _are_both_made,
)
