"""Whether a figure is that of then or of now, by the words of its own clause, and what two figures are so.

A figure's own words reach back to the mark, or the word that joins two clauses, behind the figure before it, and on to
the first mark behind it: 'работало 1 713 предприятий в прошлом году | , в этом уже | 2 142', 'былтыр 640 ұйым болса |
, биыл | 720'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.claims import Claim, value_of
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.changes.roles import NOW_TIME, NOW_TOLD, THEN_TIME, THEN_TOLD
from qalam.checker.words.dates.months import MONTH_PATTERNS

_THEN = as_pattern(rf"\b(?:{'|'.join((*THEN_TIME, *THEN_TOLD))})(?![^\W\d])", re.I)
_THEN_TIME = as_pattern(rf"\b(?:{'|'.join(THEN_TIME)})(?![^\W\d])", re.I)
_NOW = as_pattern(rf"\b(?:{'|'.join((*NOW_TIME, *NOW_TOLD))})(?![^\W\d])", re.I)
_NOW_TIME = as_pattern(rf"\b(?:{'|'.join(NOW_TIME)})(?![^\W\d])", re.I)
_BREAK = as_pattern(
    r"[;:()]|,(?!\d)|\s[–—]\s|(?=\s(?:а|ал|против|вместо|до|instead of|against|to|while|and|и|және)\s)", re.I
)
SUCH = as_pattern(
    r"\b(?:таки[хе]|их|он[аои]|этот показатель|эта цифра|олар\w*|бұл (?:сан|көрсеткіш)\w*|them|such)\b", re.I
)
_MARK = as_pattern(r"[;:,]\s|\s(?:то|ал|а)\s")
_SHUT = as_pattern(r"[;)]")
_FROM = as_pattern(r"\b(?:с|со|от|from)\s(?:[^\W\d]+\s)?\Z", re.I)
_TO = as_pattern(r"\b(?:до|to)\s(?:[^\W\d]+\s)?\Z", re.I)
_ABLATIVE = as_pattern(r"-?[^\W\d]*(?:[\s-][^\W\d.]+\.?){0,3}?(?<=[дтн][ае]н)\b")
_DATIVE = as_pattern(r"-?[^\W\d]*(?:[\s-][^\W\d.]+\.?){0,3}?(?<=[ғгқкн][ае])(?<!және)\b")
_ABLATIVE_END = as_pattern(r"[^\W\d][дтн][ае]н\Z")
_DATIVE_END = as_pattern(r"[^\W\d][ғгқк][ае]\Z")
_YEAR = as_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTHS = tuple(as_pattern(rf"(?<![^\W\d])(?:{months})", re.I) for months in MONTH_PATTERNS)
_SEASONS = tuple(
    as_pattern(rf"\b(?:{words})", re.I)
    for words in (r"көктем|весн|spring", r"жазда|летом", r"күзде|күзгі|осен|autumn", r"қыста|зимой")
)
_RISES = words_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,2}}?\s(?:{'|'.join((*UP, *DOWN))})", re.I)
_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
SCORES = frozenset({"measure", "points"})
_TIMES = frozenset({"year", "school-year", "date", "months", "month"})
REACH = 90  # characters on either side of a figure that tell of it
TIMES = 12  # that one figure of a thing is another at most


@dataclass(frozen=True, slots=True)
class Role:
    """What the words of a figure tell of its time."""

    is_then: bool
    is_now: bool
    is_from: bool
    is_to: bool
    year: int = 0
    month: int = 0

    @property
    def is_told(self) -> bool:
        return self.is_then or self.is_now or bool(self.year or self.month)


def own_words(text: Text, claim: Claim) -> tuple[str, str]:
    """What stands before a figure and behind it that is told of no other number."""
    sentence, content = text.sentences[claim.sentence], text.content
    start, end = max(sentence.start, claim.start - REACH), min(sentence.end, claim.end + REACH)
    for other in text.by_sentence[claim.sentence]:
        if other is claim or not (other.is_count or other.unit in {"percent", "points", "times", "measure"}):
            continue
        if other.may_be_year:
            continue
        if start < other.end <= claim.start:
            start = _clause_behind(content, other.end, claim.start)
        elif claim.end <= other.start < end:
            end = _before_its_aside(content, claim.end, other.start)
            break
    before = content[start : claim.start]
    before = _SHUT.split(before)[-1]
    gone = _BREAK.search(content, claim.end, end)
    if gone is not None and content[gone.start() : gone.end()].strip() in {"–", "—"}:
        gone = _BREAK.search(content, gone.end(), end)  # '480 – в прошлом году'
    if gone is not None:
        end = min(end, gone.start())
    return before, content[claim.end : end]


def _before_its_aside(content: str, start: int, end: int) -> int:
    """Where what is told of the first of two neighbouring numbers ends: before parentheses that hold the second, 'құны
    37 780 теңге (2024 жылы – 34 300 теңге)'."""
    opened = content.rfind("(", start, end)
    return opened if opened >= 0 and content.find(")", opened, end) < 0 else end


def _clause_behind(content: str, start: int, end: int) -> int:
    """Where the clause of the second of two neighbouring numbers begins."""
    gone = _BREAK.search(content, start, end)
    return gone.start() if gone is not None else start


def role_of(text: Text, claim: Claim) -> Role:
    """The time of a figure by its own words."""
    before, behind = own_words(text, claim)
    said = f"{before} | {behind} "
    years = _YEAR.findall(said)
    is_then, is_now = _THEN.search(said) is not None, _NOW.search(said) is not None
    if not (is_then or is_now or _is_behind_then(text, claim)):
        is_then, is_now = _by_sentence(text, claim)
    if is_then and is_now:  # 'раньше их стало 12', 'биыл 15 болған': the time tells it, not the verb
        then_time, now_time = _THEN_TIME.search(said) is not None, _NOW_TIME.search(said) is not None
        if then_time != now_time:
            is_then, is_now = then_time, now_time
    return Role(
        is_then=is_then and not is_now,
        is_now=is_now and not is_then,
        is_from=_FROM.search(before) is not None
        or _ABLATIVE.match(behind) is not None
        or _ABLATIVE_END.search(claim.text) is not None,
        is_to=_TO.search(before) is not None
        or _DATIVE.match(behind) is not None
        or _DATIVE_END.search(claim.text) is not None,
        year=int(years[-1]) if years else 0,
        month=_place(_MONTHS, said) or (_place(_SEASONS, said) and len(_MONTHS) + _place(_SEASONS, said)),
    )


def _is_behind_then(text: Text, claim: Claim) -> bool:
    """Whether a figure stands behind another of its sentence and a mark, and so need not be of the same time."""
    earlier = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and one.unit not in _TIMES]
    earlier = [one for one in earlier if not one.may_be_year]
    return bool(earlier) and _MARK.search(text.content, earlier[-1].end, claim.start) is not None


def _by_sentence(text: Text, claim: Claim) -> tuple[bool, bool]:
    """Whether the opening of its sentence, before all numbers, tells the time of a figure that tells none itself."""
    sentence = text.sentences[claim.sentence]
    first = next((one.start for one in text.by_sentence[claim.sentence] if one.unit not in _TIMES), sentence.end)
    words = _THEN_TIME, _NOW_TIME
    is_then, is_now = (one.search(text.content, sentence.start, min(first, sentence.start + REACH)) for one in words)
    return is_then is not None and is_now is None, is_now is not None and is_then is None


def _place(words: tuple[re.Pattern[str], ...], said: str) -> int:
    return next((place for place, one in enumerate(words, 1) if one.search(said)), 0)


def in_order(text: Text, one: Claim, two: Claim, *, is_sure: bool = False) -> tuple[Claim, Claim] | None:
    """Two figures as that of then and that of now; nothing where no words make them so. `is_sure` where both have to
    be told by words of their own."""
    if not _may_be_one_thing(one, two):
        return None
    first, later = role_of(text, one), role_of(text, two)
    if first.year and later.year and first.year != later.year and not (first.is_from and later.is_to):
        return (one, two) if first.year < later.year else (two, one)
    for then, now, pair in ((first, later, (one, two)), (later, first, (two, one))):
        is_plain = now.is_now or bool(now.year) or not is_sure or _goes_back(text, *pair)
        if then.is_then and not now.is_then and is_plain:
            return pair
    if first.is_then and later.is_then and bool(first.year) != bool(later.year):
        return _by_way(text, one, two)
    if later.is_from and not (first.is_from or first.is_then or later.is_to) and _rises(text, two):
        return two, one  # '229 мың теңге алады, бір жылда 210 мыңнан көтерілді'
    is_from_to = first.is_from and later.is_to and one.sentence == two.sentence
    are_months = bool(first.month and later.month) and first.month != later.month
    is_till_now = not is_sure and later.is_now and first.month > 0 and not first.is_now
    return (one, two) if is_from_to or are_months or is_till_now else None


def _by_way(text: Text, one: Claim, two: Claim) -> tuple[Claim, Claim] | None:
    """Two figures of then, of which only one has its year, in the order that the word for their change tells: 'былтыр
    640, 2021 жылы 710 еді. Саны азайды'."""
    start, last = text.sentences[one.sentence].start, min(two.sentence + 1, len(text.sentences) - 1)
    ways = [words.search(text.content, start, text.sentences[last].end) is not None for words in (_UP, _DOWN)]
    low, high = sorted((one, two), key=value_of)
    if ways[0] == ways[1]:
        return None
    return (low, high) if ways[0] else (high, low)


def _rises(text: Text, claim: Claim) -> bool:
    """Whether the words right behind a figure that something set out from say which way it went."""
    return _RISES.match(text.content, claim.end, text.sentences[claim.sentence].end) is not None


def _goes_back(text: Text, then: Claim, now: Claim) -> bool:
    """Whether a figure of then refers to that told before it: 'В прошлом году таких было 108'."""
    before, behind = own_words(text, then)
    is_same = not then.noun or bool(stems(then.noun) & stems(now.noun)) or then.unit == "money"
    return now.start < then.start and is_same and (SUCH.search(before + behind) is not None or not then.noun)


def _may_be_one_thing(one: Claim, two: Claim) -> bool:
    """Whether two figures may count one thing at two times."""
    is_unit = one.unit == two.unit or "count" in (one.unit, two.unit) or {one.unit, two.unit} <= SCORES
    is_family = one.family == two.family or not (one.family and two.family)
    low, high = sorted((one.value, two.value))
    is_unit &= one.unit != "physical" or measured_in(one) == measured_in(two)
    return is_unit and is_family and 0 < low < high <= low * TIMES
