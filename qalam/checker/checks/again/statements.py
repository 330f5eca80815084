"""What a sentence says of one of its numbers: its words, and the years, days, names and regions that tell which."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, said_of, stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import STANDING
from qalam.checker.words.again.repeats import CHANGED, GRADERS, RANKS
from qalam.checker.words.dates.months import ANY_MONTH

_CHANGED = as_pattern(rf"\b(?:{'|'.join(CHANGED)})", re.I)
_BESIDES = as_pattern(r"(?<=[ғқ]а|[гк]е|на|не)\s(?:қосымша|тағы)(?:\sтағы)?\b", re.I)  # '1 200 орынға қосымша тағы 80'
_RANK = as_pattern("|".join(RANKS), re.I)
_GRADER = words_pattern(rf"\b(?:{'|'.join(GRADERS)})", re.I)
_MONTH = as_pattern(rf"\b\d{{1,2}}\s({ANY_MONTH})", re.I)
_PARTICIPLE = as_pattern(r",\s[^\W\d]+(?:вш|ющ|ящ|нн)(?:их|ие|его|ий|ую|ая|ым|им|ими|ыми)(?:ся)?\b[^,.;:()\d\n]{0,60}")
_MONTH_NAME = words_pattern(rf"\b(?:{ANY_MONTH})", re.I)
_REGION = as_pattern(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d]+(?:-[^\W\d]+)*(?=\s(?:област|облыс|район|аудан|город|қала))"  # 'Атырауской области'
)
_YEAR = words_pattern(r"\b(?:19|20)\d\d(?:\s?[–/-]\s?(?:19|20)?\d\d)?\b")
_STANDING = as_pattern(rf"\b(?:{'|'.join(STANDING)})", re.I)
_ONE_YEAR = as_pattern(r"\d{4}")
_NAMED = as_pattern(r"«([^«»\n]{2,40})»|№\s?(\d+)")
_CLAUSE = as_pattern(r"[;:()\n]|,(?!\d)")
AGES = frozenset({"age", "class"})
TELLING = 10  # a number beside another that says which it is
WIDE = 2_000  # characters on either side of a number that are read of its sentence
RANK = 4  # letters by which a rank is known
TITLES = 2  # sentences that may be titles
CROWD = 60  # numbers of a sentence: more are a list
_CASE = as_pattern(r"(?<=[^\W\d]{4})(?:[дтн][ае]н|[гкқғнд][ае]|т[ае]|[нд]ы[ңн]?|[нд]і[ңн]?|[мбп]ен)$")
KEPT = 2_000  # statements read once, and not again for every pair


@dataclass(frozen=True, slots=True)
class Statement:
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


def reader(text: Text) -> Callable[[Claim], Statement]:
    """What gives the statement of a claim, and reads it once."""
    statements: dict[str, Statement] = {}

    def read(claim: Claim) -> Statement:
        if len(statements) > KEPT:
            statements.clear()
        return statements.setdefault(claim.id, statements.get(claim.id) or statement(text, claim))

    return read


def statement(text: Text, claim: Claim, last: int | None = None) -> Statement:
    """What the sentence of a number says of it, up to a character behind which it speaks of others."""
    sentence = text.sentences[claim.sentence]
    last = sentence.end if last is None else last
    whole = text.content[max(sentence.start, claim.start - WIDE) : min(last, claim.end + WIDE)]
    told = text.by_sentence[sentence.number] if "0" in whole or "9" in whole else ()
    start, end = _clause(text, claim)
    end = min(end, last)
    said = f"{text.content[start : claim.start]} {text.content[claim.end : end]}"
    return Statement(
        claim,
        stems(whole),
        stems(said),
        frozenset(match.group().lower()[:8] for match in _MONTH.finditer(whole)),
        frozenset(_YEAR.findall(whole)) - {one.text for one in (claim, *told) if one.is_count and not one.may_be_year},
        frozenset(_named(name or number) for name, number in _NAMED.findall(whole)),
        frozenset(one.text for one in text.by_sentence[sentence.number] if one.unit in AGES and one.end <= last),
        frozenset(match.group().lower() for match in _MONTH_NAME.finditer(whole)),
        stems(_attributes(text, start, claim, end)),
        _region(text, claim),
        said,
    )


def _named(name: str) -> str:
    """A name without the Kazakh ending of its case: '«Алтын белгіге»' is '«Алтын белгі»'."""
    plain = name.lower()
    shorter = _CASE.sub("", plain)
    while shorter != plain:
        plain, shorter = shorter, _CASE.sub("", shorter)
    return plain.replace("і", "и")


def _region(text: Text, claim: Claim) -> str:
    """The region, district or city named last before a number in its sentence."""
    start = text.sentences[claim.sentence].start
    named = [match.group().lower() for match in _REGION.finditer(text.content, start, claim.start)]
    return named[-1] if named else ""


def _attributes(text: Text, start: int, claim: Claim, end: int) -> str:
    """What tells things from others of their noun: before the number, or behind it in '451 ребёнка, стоящего в …'."""
    behind = _PARTICIPLE.match(text.content, end, text.sentences[claim.sentence].end)
    return behind[0] if behind else text.content[start : claim.start]


def _clause(text: Text, claim: Claim) -> tuple[int, int]:
    """From the number before, or the beginning of the clause, to the number behind or its end."""
    sentence = text.sentences[claim.sentence]
    starts = [match.end() for match in _CLAUSE.finditer(text.content, sentence.start, claim.start)]
    after = _CLAUSE.search(text.content, claim.end, sentence.end)
    return max([sentence.start, *starts[-1:]]), after.start() if after else sentence.end


def differ_in_time_or_name(first: Statement, later: Statement) -> bool:
    """Whether the two speak of different years, days, names, regions or sorts, or one tells of a change."""
    is_size = bool(first.names & later.names) and first.claim.unit == "places"
    is_changed = not is_size and (_CHANGED.search(_BESIDES.sub(" ", later.said)) or _CHANGED.search(first.said))
    return bool(is_changed) or are_told_apart(first, later)


def are_told_apart(first: Statement, later: Statement) -> bool:
    """Whether the two speak of different years, days, names, regions, ranks or sorts."""
    ranks, graders = ([of(told) for told in (first, later)] for of in (_ranks, _graders))
    return are_named_apart(first, later) or ranks[0] - graders[1] != ranks[1] - graders[0]


def are_named_apart(first: Statement, later: Statement) -> bool:
    """Whether the two name different years, days, names, regions, ranks or sorts, each its own."""
    if first.region and later.region and first.region != later.region:
        return True
    told = ((first.years, later.years), (first.days, later.days), (first.names, later.names), (first.ages, later.ages))
    for mine, other in (*told, (_ranks(first), _ranks(later))):
        if mine and other and not mine & other:
            return True
    return differ_in_sort(first.said, later.said)


def _ranks(told: Statement) -> frozenset[str]:
    """The ranks that are named, in whatever case: 'первая' and 'первой' are one."""
    return frozenset(match.group().lower()[:RANK] for match in _RANK.finditer(told.said))


def _graders(told: Statement) -> frozenset[str]:
    """The ranks of those who are called by their class: 'первоклассники' are who comes to 'первый класс'."""
    return frozenset(match.group().lower()[:RANK] for match in _GRADER.finditer(told.said))


def is_change_told(one: Statement) -> bool:
    """Whether the clause of a number tells of a change, of another time or of an addition."""
    return _CHANGED.search(one.said) is not None


def is_beside_the_same(text: Text, one: Claim, two: Claim) -> bool:
    """Whether both sentences tell another number of one thing: '11 автобусов перевозят 318 учеников', '381
    ребёнок ездит на 11 автобусах'."""
    if any(len(text.by_sentence[claim.sentence]) > CROWD for claim in (one, two)):
        return False
    told = [
        {(c.value, thing(text, c)) for c in text.by_sentence[claim.sentence] if c is not claim} for claim in (one, two)
    ]
    return any(value >= TELLING and named for value, named in told[0] & told[1])


def is_gap_told(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the difference of two numbers is printed beside them: the second is another time's."""
    last = min(two.sentence + 1, len(text.sentences) - 1)
    near = [claim for number in {one.sentence, two.sentence, last} for claim in text.by_sentence[number]]
    return any(claim.is_count and claim.value == abs(one.value - two.value) for claim in near)


def is_told_beside(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the sentence of the later number tells the earlier one, too, or its clause a year that the sentence of
    the earlier one does not, and that is not the year of the whole text in which so many are."""
    sentence = text.sentences[two.sentence]
    if any(claim.is_count and claim.value == one.value for claim in text.by_sentence[two.sentence][:CROWD]):
        return True
    first = text.sentences[one.sentence]
    years = set(_YEAR.findall(said_of(text, two))) & set(_YEAR.findall(text.content, sentence.start, two.start))
    anew = years - set(_YEAR.findall(text.content, first.start, first.end))
    is_state = bool(anew) and _STANDING.search(text.content, sentence.start, sentence.end) is not None
    return any(not (is_state and _is_year_of_text(text, year)) for year in anew)


def _is_year_of_text(text: Text, year: str) -> bool:
    """Whether a year, or either of a school year, is the only one that the title names: what the text tells without a
    year is of it."""
    titled = text.sentences[: TITLES + 1]
    named = set(_YEAR.findall(text.content, 0, titled[-1].end)) if titled else set()
    years = [set(_ONE_YEAR.findall(one)) for one in named]
    return len(years) == 1 and bool(years[0] & set(_ONE_YEAR.findall(year)))
