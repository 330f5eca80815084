"""The same figure restated in other words, with two digits swapped or a value close to the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.checks.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems, thing
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.periods import MONTHS
from qalam.checker.words.recalled import ANY_NOUN
from qalam.checker.words.repeats import CHANGED, PLANNED, RANKS
from qalam.checker.words.scores import RATES
from qalam.checker.words.ties import NEED

_CHANGED = re.compile(rf"\b(?:{'|'.join(CHANGED)})", re.I)
_NEED = re.compile("|".join(NEED), re.I)
_BESIDES = re.compile(r"(?<=[ғқ]а|[гк]е|на|не)\s(?:қосымша|тағы)(?:\sтағы)?\b", re.I)  # '1 200 орынға қосымша тағы 80'
_PLANNED = re.compile("|".join(PLANNED), re.I)
_RATE = re.compile("|".join(RATES), re.I)
_RANK = re.compile("|".join(RANKS), re.I)
_MONTH = re.compile(rf"\b\d{{1,2}}\s({MONTHS})", re.I)
_PARTICIPLE = re.compile(r",\s[^\W\d]+(?:вш|ющ|ящ|нн)(?:их|ие|его|ий|ую|ая|ым|им|ими|ыми)(?:ся)?\b[^,.;:()\d\n]{0,60}")
_MONTH_NAME = re.compile(rf"\b(?:{MONTHS})", re.I)
_BEHIND_SHARE = re.compile(r"%(?:-?[^\W\d]+)?\s?\($")  # '72% (25 985 адам)': a part, whatever it is of
_CAPITAL = re.compile(r"(?<=[^\W\d] )[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,5}")
_REGION = re.compile(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d]+(?:-[^\W\d]+)*(?=\s(?:област|облыс|район|аудан|город|қала))"  # 'Атырауской области'
)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s?[–/-]\s?(?:19|20)?\d\d)?\b")
_NAMED = re.compile(r"«([^«»\n]{2,40})»|№\s?(\d+)")
_POSSESSIVE = re.compile(r"-?(?:сы|сі|[ыі]|[уе]у?[іы])(?:н|на|не|нда|нде|ның|нің)?\b")
_CLAUSE = re.compile(r"[;:()\n]|,(?!\d)")
_SIZE_BEFORE = re.compile(
    r"(?:\bна|(?:қуаты|мощность|вместимость)\b[^.;\d]{0,60}\s[–—-]|with|for|capacity of)\s$|\($", re.I
)
_SIZE_BEHIND = re.compile(r"\s(?:орындық|орынға (?:арнал|лайық|есептел))", re.I)
_BY = re.compile(r"\b(?:by|на)\s$", re.I)
_TO = re.compile(r"\s?-?[гғқк][ае]\b")
_UNITS = frozenset({"people", "organisations", "places", "money", "count", "percent", "points"})
AGES = frozenset({"age", "class"})
OPENING = 7  # sentences behind a title that tell of the same
TITLE = 160  # characters of a first sentence that may be a title
TITLE_NEAR = 50  # a number of a title and the same below it differ by less than one part in so many
TITLE_WORDS = 2  # that a first sentence with a full stop and a later one share
REACH = 200  # sentences from one statement to the other
KEPT = 2_000  # statements read once, and not again for every pair
RIVALS = 40  # numbers of as many digits before a number, among which it is sought
FEWEST_DIGITS = 3  # a number of fewer is taken for another only with many words shared
FEW_DIGITS_WORDS = 4
SWAPPED_WORDS = 2  # that both sentences must share when two digits are swapped
ANYWHERE_WORDS = 4  # when the same digits stand in another order
NEAR_WORDS = 5  # when the values are only near one another
NEAR = Decimal("0.1")  # of the value
SIZE = 80  # characters before the size of a building in which the word for it stands
TELLING = 10  # a number beside another that says which it is
NOUN = 16  # characters behind a number in which its noun stands
SAID_OF_DAY = 4  # words before a short number of a day
SHORT_GAP = 10  # between two short numbers of one day
SAME_DAY = 2  # words that a day named in both is worth


@dataclass(frozen=True, slots=True)
class _Statement:
    """A number, the words of its sentence and of its own clause, and what tells it from others."""

    claim: Claim
    words: frozenset[str]
    own: frozenset[str]
    days: frozenset[str]
    years: frozenset[str]
    names: frozenset[str]
    ages: frozenset[str]
    months: frozenset[str]
    before: frozenset[str]
    region: str
    said: str


def check_restated(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number against those of the sentences before that count the same with almost the same digits."""
    parts = {part.id for tie in relations if tie.kind in {"parts", "subset", "stages", "prizes"} for part in tie.parts}
    earlier: dict[tuple[str, int], list[Claim]] = {}
    found = []
    statements: dict[str, _Statement] = {}

    def statement(one: Claim) -> _Statement:
        if len(statements) > KEPT:
            statements.clear()
        return statements.setdefault(one.id, statements.get(one.id) or _statement(text, one))

    for claim in _stated(text, parts):
        rivals = earlier.setdefault(_key(claim), [])
        rivals[:] = [other for other in rivals if claim.sentence - other.sentence <= REACH][-RIVALS:]
        alike = [other for other in reversed(rivals) if _are_alike(other, claim)]
        twin = next((one for one in alike if _are_one(text, statement(one), statement(claim))), None)
        if twin is not None:
            found.append(differing(twin, claim))
        rivals.append(claim)
    return found


def _stated(text: Text, parts: set[str]) -> Iterator[Claim]:
    for sentence in text.sentences:
        if not sentence.is_row:
            yield from (claim for claim in text.by_sentence[sentence.number] if _is_stated(text, claim, parts))


def _statement(text: Text, claim: Claim) -> _Statement:
    sentence = text.sentences[claim.sentence]
    whole = text.content[sentence.start : sentence.end]
    start, end = _clause(text, claim)
    said = f"{text.content[start : claim.start]} {text.content[claim.end : end]}"
    return _Statement(
        claim,
        stems(whole),
        stems(said),
        frozenset(match.group().lower()[:8] for match in _MONTH.finditer(whole)),
        frozenset(_YEAR.findall(whole)) - {claim.text},
        frozenset((name or number).lower().replace("і", "и") for name, number in _NAMED.findall(whole)),
        frozenset(other.text for other in text.by_sentence[sentence.number] if other.unit in AGES),
        frozenset(match.group().lower() for match in _MONTH_NAME.finditer(whole)),
        stems(_attributes(text, start, claim, end)),
        _region(text, claim),
        said,
    )


def _region(text: Text, claim: Claim) -> str:
    """The region, district or city named last before a number in its sentence."""
    start = text.sentences[claim.sentence].start
    named = [match.group().lower() for match in _REGION.finditer(text.content, start, claim.start)]
    return named[-1] if named else ""


def _attributes(text: Text, start: int, claim: Claim, end: int) -> str:
    """What tells things from others of their noun: before the number, or behind it in '451 ребёнка, стоящего в …'."""
    behind = _PARTICIPLE.match(text.content, end, text.sentences[claim.sentence].end)
    return behind[0] if behind else text.content[start : claim.start]


def _are_alike(one: Claim, two: Claim) -> bool:
    """Whether two numbers of different sentences, not equal, have the same digits or nearly the same value."""
    is_family = one.family == two.family or not (one.family and two.family)
    is_precision = one.decimals == two.decimals or one.step > 0
    if one.sentence == two.sentence or one.value == two.value or not (is_family and is_precision):
        return False
    return _gap(one, two) <= one.value * NEAR * 2 or sorted(_digits(one)) == sorted(_digits(two))


def _is_stated(text: Text, claim: Claim, parts: set[str]) -> bool:
    """Whether a number of two digits or more is exact, whole and no part of another."""
    is_exact = claim.unit in _UNITS and not (claim.is_rough or claim.may_be_year) and claim.id not in parts
    return (
        is_exact
        and len(_digits(claim)) > 1
        and not _POSSESSIVE.match(text.content, claim.end)
        and not is_of_each(text, claim)
        and not _BEHIND_SHARE.search(text.content[max(0, claim.start - 8) : claim.start])
        and not (claim.unit == "percent" and _is_change(text, claim))
    )


def _is_change(text: Text, share: Claim) -> bool:
    """'increased by 29.2%', '29,2%-ға артты': two such are of two things, whatever words they share."""
    before = text.content[max(0, share.start - 6) : share.start]
    return bool(_BY.search(before) or _TO.match(text.content, share.end))


def _clause(text: Text, claim: Claim) -> tuple[int, int]:
    """From the number before, or the beginning of the clause, to the number behind or its end."""
    sentence = text.sentences[claim.sentence]
    starts = [match.end() for match in _CLAUSE.finditer(text.content, sentence.start, claim.start)]
    after = _CLAUSE.search(text.content, claim.end, sentence.end)
    return max([sentence.start, *starts[-1:]]), after.start() if after else sentence.end


def _digits(claim: Claim) -> str:
    """The digits of a number; of thousands or millions without the zeros that end them."""
    if claim.step:
        return str(int(claim.value)).rstrip("0")
    return str(int(claim.value.scaleb(claim.decimals)))


def _key(claim: Claim) -> tuple[str, int]:
    return claim.unit, len(str(int(claim.value)))


def _are_one(text: Text, first: _Statement, later: _Statement) -> bool:
    if _is_title_of(text, first, later):
        return not _differ_in_time_or_name(first, later)
    is_near = _are_near(text, first, later) if _is_long(first.claim) else _are_of_one_day(text, first, later)
    is_one = is_near or _are_swapped(text, first, later)
    return is_one and not _differ_in_time_or_name(first, later) and not _is_gap_told(text, first.claim, later.claim)


def _is_gap_told(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the difference of two numbers is printed beside them: the second is another time's."""
    last = min(two.sentence + 1, len(text.sentences) - 1)
    near = [claim for number in {one.sentence, two.sentence, last} for claim in text.by_sentence[number]]
    return any(claim.is_count and claim.value == _gap(one, two) for claim in near)


def _is_title_of(text: Text, first: _Statement, later: _Statement) -> bool:
    """Whether a number of the title stands again below it, close to it, of the same people or things and with a word
    in common."""
    one, two = first.claim, later.claim
    is_one = _is_title(text, one) and _is_heading(text) and two.sentence - one.sentence <= OPENING and _is_long(one)
    is_one = is_one and _is_same_noun(one, two) and one.step == two.step and _gap(one, two) * TITLE_NEAR <= one.value
    return is_one and bool((first.words & later.words) - stems(f"{one.noun} {two.noun}"))


def _are_of_one_noun(first: _Statement, later: _Statement) -> bool:
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


def _are_swapped(text: Text, first: _Statement, later: _Statement) -> bool:
    """Whether the digits stand in another order, and both sentences share enough words."""
    one, two = first.claim, later.claim
    noun = stems(f"{one.noun} {two.noun}")
    weight = len((first.words & later.words) - noun) + (SAME_DAY if first.days & later.days else 0)
    weight += _is_beside_the_same(text, one, two)
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


def _is_beside_the_same(text: Text, one: Claim, two: Claim) -> bool:
    """Whether both sentences tell another number of one thing: '11 автобусов перевозят 318 учеников', '381
    ребёнок ездит на 11 автобусах'."""
    told = [
        {(c.value, thing(text, c)) for c in text.by_sentence[claim.sentence] if c is not claim} for claim in (one, two)
    ]
    return any(value >= TELLING and named for value, named in told[0] & told[1])


def _is_other_order(one: Claim, two: Claim) -> bool:
    return is_swapped(one, two, anywhere=True) and _gap(one, two) <= one.value * NEAR * 2


def _is_size_again(text: Text, first: _Statement, later: _Statement) -> bool:
    """Whether both tell the size of the one building that they name, with digits swapped or nearly alike."""
    one, two = first.claim, later.claim
    is_size = one.unit == "places" and len(first.names) == len(later.names) == 1 and first.names == later.names
    is_near = _is_of_whole(text, one, two) and _gap(one, two) <= one.value * NEAR
    return is_size and (is_swapped(one, two) or is_near)


def _are_near(text: Text, first: _Statement, later: _Statement) -> bool:
    """Whether the values are near one another, and almost all that is said is the same."""
    one, two = first.claim, later.claim
    is_named = bool(first.names & later.names) and one.unit == "places"
    if one.step != two.step or _gap(one, two) > one.value * NEAR * (2 if is_named else 1):
        return False
    if is_named and len(first.names) == len(later.names) == 1 and _is_of_whole(text, one, two):
        return True
    if not is_named and (_is_of_whole(text, one, two) or not _is_of_one_time(first, later)):
        return False
    is_same = _is_same_noun(one, two) and len(first.words & later.words) >= NEAR_WORDS
    return is_same and _is_repeated(first, later)


def _are_of_one_day(text: Text, first: _Statement, later: _Statement) -> bool:
    """Whether two short numbers of one thing and one day are told by the same words: 'на 1 апреля в школах открыто
    37 вакансий', 'на 1 апреля в школах города открыто 39 вакансий'."""
    counted = [stems(text.content[one.claim.end : one.claim.end + NOUN].partition(" ")[2]) for one in (first, later)]
    is_same = bool(counted[0] & counted[1]) and bool(first.days & later.days) and first.years == later.years
    said = later.before - first.words
    return (
        is_same and len(later.before) >= SAID_OF_DAY and len(said) <= 1 and _gap(first.claim, later.claim) < SHORT_GAP
    )


def _is_of_one_time(first: _Statement, later: _Statement) -> bool:
    """Whether two statements name the same months, and not each another place or person by a capital letter."""
    capitals = [{match.group() for match in _CAPITAL.finditer(one.said)} for one in (first, later)]
    is_other = bool(capitals[0] and capitals[1] and not capitals[0] & capitals[1])
    return first.months == later.months and not is_other


def _gap(one: Claim, two: Claim) -> Decimal:
    return abs(one.value - two.value)


def _is_long(claim: Claim) -> bool:
    return len(_digits(claim).rstrip("0")) >= FEWEST_DIGITS


def _is_of_whole(text: Text, *claims: Claim) -> bool:
    """Whether each number is the size of a building: 'рассчитан на 280 мест', '280 орындық «Балапан»'."""
    return all(
        _SIZE_BEFORE.search(text.content[max(0, claim.start - SIZE) : claim.start])
        or _SIZE_BEHIND.match(text.content, claim.end)
        for claim in claims
    )


def _is_repeated(first: _Statement, later: _Statement) -> bool:
    """Whether almost all that the later clause says was said of the first."""
    if not later.own or _PLANNED.search(first.said) or _PLANNED.search(later.said):
        return False
    return len(later.own & first.words) * 3 >= len(later.own) * 2


def _is_same_noun(one: Claim, two: Claim) -> bool:
    is_family = bool(one.family) and one.family == two.family
    return one.unit not in {"percent", "count", "points"} and (is_family or stems(one.noun) == stems(two.noun))


def _differ_in_time_or_name(first: _Statement, later: _Statement) -> bool:
    """Whether the two speak of different years, days, names, regions or sorts, or one tells of a change."""
    if first.region and later.region and first.region != later.region:
        return True
    told = ((first.years, later.years), (first.days, later.days), (first.names, later.names), (first.ages, later.ages))
    for mine, other in told:
        if mine and other and not mine & other:
            return True
    is_size = bool(first.names & later.names) and first.claim.unit == "places"
    if not is_size and (_CHANGED.search(_BESIDES.sub(" ", later.said)) or _CHANGED.search(first.said)):
        return True
    ranks = [{match.group().lower() for match in _RANK.finditer(said)} for said in (first.said, later.said)]
    if ranks[0] != ranks[1]:
        return True
    return differ_in_sort(first.said, later.said)


def is_swapped(one: Claim, two: Claim, *, anywhere: bool = False) -> bool:
    """Whether two neighbouring digits of one number stand the other way round in the other: 1 274 and 1 247;
    or, `anywhere`, the same digits in another order behind the first."""
    first, later = _digits(one), _digits(two)
    if len(first) != len(later) or sorted(first) != sorted(later):
        return False
    places = [place for place, (a, b) in enumerate(zip(first, later, strict=True)) if a != b]
    is_neighbours = len(places) == 2 and places[1] == places[0] + 1
    return is_neighbours or (anywhere and places[0] > 0)


def slips_once(one: Claim, two: Claim) -> bool:
    """Whether two numbers of as many digits differ in one digit, or by two neighbouring digits exchanged."""
    if one.step and one.step == two.step:
        first, later = str(int(one.value / one.step)), str(int(two.value / two.step))
    else:
        first, later = _digits(one), _digits(two)
    differing_digits = sum(a != b for a, b in zip(first, later, strict=False))
    return len(first) == len(later) and (differing_digits == 1 or is_swapped(one, two))
