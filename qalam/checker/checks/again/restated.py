"""The same figure restated in other words, with two digits swapped or a value close to the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.statements import (
    Statement,
    differ_in_time_or_name,
    is_beside_the_same,
    is_gap_told,
    is_told_beside,
    reader,
)
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of, is_swapped
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.dates.dated import NEXT_TIME
from qalam.checker.words.plans.needs import MISSING, MISSING_EITHER
from qalam.checker.words.units.scores import RATES

_NEED = as_pattern("|".join((*MISSING, *MISSING_EITHER)), re.I)
_NEXT_TIME = as_pattern("|".join(NEXT_TIME), re.I)
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_RATE = words_pattern("|".join(RATES), re.I)
_BEHIND_SHARE = as_pattern(r"%(?:-?[^\W\d]+)?\s?\($")  # '72% (25 985 адам)': a part, whatever it is of
_CAPITAL = as_pattern(r"(?<=[^\W\d] )[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,5}")
_POSSESSIVE = as_pattern(r"-?(?:сы|сі|[ыі]|[уе]у?[іы])(?:н|на|не|нда|нде|ның|нің)?\b")
_SIZE_BEFORE = as_pattern(
    r"(?:\bна|(?:қуаты|мощность|вместимость)\b[^.;\d]{0,60}\s[–—-]|with|for|capacity of)\s$|\($", re.I
)
_SIZE_BEHIND = as_pattern(r"\s(?:орындық|орынға (?:арнал|лайық|есептел))", re.I)
_BY = as_pattern(r"\b(?:by|на)\s$", re.I)
_TO = as_pattern(r"\s?-?[гғқк][ае]\b")
_UNITS = frozenset({"people", "organisations", "places", "money", "count", "percent", "points"})
OPENING = 7  # sentences behind a title that tell of the same
TITLE = 160  # characters of a first sentence that may be a title
TITLE_NEAR = 50  # a number of a title and the same below it differ by less than one part in so many
TITLE_WORDS = 2  # that a first sentence with a full stop and a later one share
REACH = 200  # sentences from one statement to the other
RIVALS = 40  # numbers of as many digits before a number, among which it is sought
FEWEST_DIGITS = 3  # a number of fewer is taken for another only with many words shared
FEW_DIGITS_WORDS = 4
SWAPPED_WORDS = 2  # that both sentences must share when two digits are swapped
ANYWHERE_WORDS = 4  # when the same digits stand in another order
NEAR_WORDS = 5  # when the values are only near one another
NEAR = Decimal("0.1")  # of the value
SIZE = 80  # characters before the size of a building in which the word for it stands
NOUN = 16  # characters behind a number in which its noun stands
SAID_OF_DAY = 4  # words before a short number of a day
SHORT_GAP = 10  # between two short numbers of one day
SAME_DAY = 2  # words that a day named in both is worth


def check_restated(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number against those of the sentences before that count the same with almost the same digits."""
    parts = {part.id for tie in relations if tie.kind in {"parts", "subset", "stages", "prizes"} for part in tie.parts}
    earlier: dict[tuple[str, int], list[Claim]] = {}
    found = []
    statement = reader(text)
    for claim in _stated(text, parts):
        rivals = earlier.setdefault(_key(claim), [])
        rivals[:] = [other for other in rivals if claim.sentence - other.sentence <= REACH][-RIVALS:]
        alike = [other for other in reversed(rivals) if _are_alike(other, claim) and _may_be_one(text, other, claim)]
        twin = next((one for one in alike if _are_one(text, statement(one), statement(claim))), None)
        if twin is not None:
            found.append(differing(twin, claim))
        rivals.append(claim)
    return found


def _stated(text: Text, parts: set[str]) -> Iterator[Claim]:
    for sentence in text.sentences:
        if not sentence.is_row:
            yield from (claim for claim in text.by_sentence[sentence.number] if _is_stated(text, claim, parts))


def _are_alike(one: Claim, two: Claim) -> bool:
    """Whether two numbers of different sentences, not equal, have the same digits or nearly the same value."""
    is_family = one.family == two.family or not (one.family and two.family)
    is_precision = one.decimals == two.decimals or one.step > 0
    if one.sentence == two.sentence or one.value == two.value or not (is_family and is_precision):
        return False
    return _gap(one, two) <= one.value * NEAR * 2 or sorted(digits_of(one)) == sorted(digits_of(two))


def _may_be_one(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers may be one as far as is seen without the words of their sentences, slow to read."""
    if one.unit == "places" or is_swapped(one, two, anywhere=True):
        return True
    if two.sentence - one.sentence <= OPENING and _is_title(text, one):
        return True
    if not _is_long(one):
        return _gap(one, two) < SHORT_GAP
    return one.step == two.step and _gap(one, two) <= one.value * NEAR and _is_same_noun(one, two)


def _is_stated(text: Text, claim: Claim, parts: set[str]) -> bool:
    """Whether a number of two digits or more is exact, whole and no part of another."""
    is_exact = claim.unit in _UNITS and not (claim.is_rough or claim.may_be_year) and claim.id not in parts
    return (
        is_exact
        and len(digits_of(claim)) > 1
        and not _POSSESSIVE.match(text.content, claim.end)
        and not is_of_each(text, claim)
        and not _BEHIND_SHARE.search(text.content[max(0, claim.start - 8) : claim.start])
        and not (claim.unit == "percent" and _is_change(text, claim))
    )


def _is_change(text: Text, share: Claim) -> bool:
    """'increased by 29.2%', '29,2%-ға артты': two such are of two things, whatever words they share."""
    before = text.content[max(0, share.start - 6) : share.start]
    return bool(_BY.search(before) or _TO.match(text.content, share.end))


def _key(claim: Claim) -> tuple[str, int]:
    return claim.unit, len(str(int(claim.value)))


def _are_one(text: Text, first: Statement, later: Statement) -> bool:
    if _is_title_of(text, first, later):
        return not differ_in_time_or_name(first, later)
    if is_told_beside(text, first.claim, later.claim):
        return False
    is_near = _are_near(text, first, later) if _is_long(first.claim) else _are_of_one_day(text, first, later)
    is_one = is_near or _are_swapped(text, first, later)
    is_one = is_one and not are_of_two_times(text, first.claim.sentence, later.claim.sentence)
    is_one = is_one and _is_of_next_year(text, first.claim) == _is_of_next_year(text, later.claim)
    return is_one and not differ_in_time_or_name(first, later) and not is_gap_told(text, first.claim, later.claim)


def _is_of_next_year(text: Text, claim: Claim) -> bool:
    """Whether a number is said to be of the next year; in '451 ребёнок будет принят в следующем году' it is of now."""
    return _NEXT_TIME.search(text.content, text.sentences[claim.sentence].start, claim.start) is not None


def _is_title_of(text: Text, first: Statement, later: Statement) -> bool:
    """Whether a number of the title stands again below it, close to it, of the same people or things and with a word
    in common."""
    one, two = first.claim, later.claim
    is_one = _is_title(text, one) and _is_heading(text) and two.sentence - one.sentence <= OPENING and _is_long(one)
    is_one = is_one and _is_same_noun(one, two) and one.step == two.step and _gap(one, two) * TITLE_NEAR <= one.value
    return is_one and bool((first.words & later.words) - stems(f"{one.noun} {two.noun}"))


def _are_of_one_noun(first: Statement, later: Statement) -> bool:
    """Whether all that the later one says before its number, or beside it, was said of the first: 'all in the
    queue 415 children', 'the 451 children in the queue'; 'people' may stand for the noun."""
    one, two = first.claim, later.claim
    is_any = two.noun.startswith(ANY_NOUN)
    if one.unit != "people" or two.unit != "people" or not (_is_same_noun(one, two) or is_any):
        return False
    own = {word for word in later.own if not word.startswith(ANY_NOUN)}
    is_headed = is_any and bool(own & stems(one.noun))
    return (is_headed and own <= first.words) or (bool(later.before - stems(one.noun)) and later.before <= first.words)


def _is_title(text: Text, claim: Claim) -> bool:
    """Whether a number stands in the first line of a text, which tells of what the others do."""
    if claim.sentence > 1:
        return False
    lines = text.sentences[: claim.sentence + 1]
    is_first = claim.sentence == 0 or (claim.sentence == 1 and _is_heading(text) and _ends_open(text, lines[1]))
    return is_first and all(line.end - line.start <= TITLE for line in lines)


def _is_heading(text: Text) -> bool:
    """Whether the first line ends without a full stop."""
    return _ends_open(text, text.sentences[0])


def _ends_open(text: Text, line: Sentence) -> bool:
    return text.content[line.start : line.end].rstrip()[-1:] not in {".", ":", ";", ","}


def _are_swapped(text: Text, first: Statement, later: Statement) -> bool:
    """Whether the digits stand in another order, and both sentences share enough words."""
    one, two = first.claim, later.claim
    noun = stems(f"{one.noun} {two.noun}")
    weight = len((first.words & later.words) - noun) + (SAME_DAY if first.days & later.days else 0)
    weight += is_beside_the_same(text, one, two)
    if is_swapped(one, two) and _is_title(text, one) and _is_same_noun(one, two):
        is_near = two.sentence - one.sentence <= OPENING
        if is_near and weight >= (1 if _is_heading(text) else TITLE_WORDS):
            return True
    if _is_size_again(text, first, later):
        return True
    if not _is_long(one):
        return is_swapped(one, two) and weight >= FEW_DIGITS_WORDS and bool(first.own & later.own)
    if is_swapped(one, two):
        is_lack = _NEED.search(first.said) is not None and _NEED.search(later.said) is not None
        is_named_alike = bool(first.own) and first.own == later.own
        is_rate = _RATE.search(first.said) is not None and _RATE.search(later.said) is not None
        is_named_alike |= _are_of_one_noun(first, later) and later.names >= first.names
        is_named_alike |= is_lack and _is_same_noun(one, two)  # 'не хватает 134 педагогов', 'дефицит 143 педагога'
        return is_named_alike or weight >= SWAPPED_WORDS + (one.unit in {"percent", "points"} and not is_rate)
    return _is_other_order(one, two) and weight >= ANYWHERE_WORDS


def _is_other_order(one: Claim, two: Claim) -> bool:
    return is_swapped(one, two, anywhere=True) and _gap(one, two) <= one.value * NEAR * 2


def _is_size_again(text: Text, first: Statement, later: Statement) -> bool:
    """Whether both tell the size of the one building that they name, with digits swapped or nearly alike."""
    one, two = first.claim, later.claim
    if one.unit != "places" or len(first.names) != 1 or first.names != later.names:
        return False
    return is_swapped(one, two) or (_gap(one, two) <= one.value * NEAR and _is_of_whole(text, one, two))


def _are_near(text: Text, first: Statement, later: Statement) -> bool:
    """Whether the values are near one another, and almost all that is said is the same."""
    one, two = first.claim, later.claim
    is_named = bool(first.names & later.names) and one.unit == "places"
    if one.step != two.step or _gap(one, two) > one.value * NEAR * (2 if is_named else 1):
        return False
    if is_named and len(first.names) == len(later.names) == 1 and _is_of_whole(text, one, two):
        return True
    if not _is_same_noun(one, two) or len(first.words & later.words) < NEAR_WORDS or not _is_repeated(first, later):
        return False
    return is_named or (_is_of_one_time(first, later) and not _is_of_whole(text, one, two))


def _are_of_one_day(text: Text, first: Statement, later: Statement) -> bool:
    """Whether two short numbers of one thing and one day are told by the same words: 'на 1 апреля в школах открыто
    37 вакансий', 'на 1 апреля в школах города открыто 39 вакансий'."""
    counted = [stems(text.content[one.claim.end : one.claim.end + NOUN].partition(" ")[2]) for one in (first, later)]
    is_same = bool(counted[0] & counted[1]) and bool(first.days & later.days) and first.years == later.years
    said = later.before - first.words
    return (
        is_same and len(later.before) >= SAID_OF_DAY and len(said) <= 1 and _gap(first.claim, later.claim) < SHORT_GAP
    )


def _is_of_one_time(first: Statement, later: Statement) -> bool:
    """Whether two statements name the same months, and not each another place or person by a capital letter."""
    capitals = [{match.group() for match in _CAPITAL.finditer(one.said)} for one in (first, later)]
    is_other = bool(capitals[0] and capitals[1] and not capitals[0] & capitals[1])
    return first.months == later.months and not is_other


def _gap(one: Claim, two: Claim) -> Decimal:
    return abs(one.value - two.value)


def _is_long(claim: Claim) -> bool:
    return len(digits_of(claim).rstrip("0")) >= FEWEST_DIGITS


def _is_of_whole(text: Text, *claims: Claim) -> bool:
    """Whether each number is the size of a building: 'рассчитан на 280 мест', '280 орындық «Балапан»'."""
    return all(
        _SIZE_BEFORE.search(text.content[max(0, claim.start - SIZE) : claim.start])
        or _SIZE_BEHIND.match(text.content, claim.end)
        for claim in claims
    )


def _is_repeated(first: Statement, later: Statement) -> bool:
    """Whether almost all that the later clause says was said of the first."""
    if not later.own or _PLANNED.search(first.said) or _PLANNED.search(later.said):
        return False
    return len(later.own & first.words) * 3 >= len(later.own) * 2


def _is_same_noun(one: Claim, two: Claim) -> bool:
    is_family = bool(one.family) and one.family == two.family
    return one.unit not in {"percent", "count", "points"} and (is_family or stems(one.noun) == stems(two.noun))
