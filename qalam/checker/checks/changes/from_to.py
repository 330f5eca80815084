"""A change beside both of its figures, told from the one to the other, whatever they measure.

'Посевы расширены на 325 га: с 1 240 до 1 565 га', 'инвестиции – на 8,6% (186,2 млрд – 202,2 млрд)', 'семей стало 428
вместо 392, на 9,2% больше', '45,6 мың шаршы метрден 82,1 мың шаршы метрге дейін, 1,8 есе артты'. Nothing stands between
the three that names another thing, so the change is theirs, however far it is from the true one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.checks.changes.change_fits import as_told, misfit
from qalam.checker.checks.changes.differences import BY, DATIVE, IS_DOWN, IS_UP, NAMED, is_difference
from qalam.checker.checks.changes.folds import folds_in
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.beside import FROM_RU, INSTEAD_OF, LINKS, PARTING, TAIL_WORDS, TO_RU, WAS_ASIDE
from qalam.checker.words.changes.changes import DOWN, ELSEWHERE, FROM_PLACES, UP
from qalam.checker.words.units.units import PERCENTAGE_POINTS

_SAID_UNITS = frozenset({"year", "school-year", "date"})  # of the time of a figure, blotted out between two figures
_UNITS = frozenset({"percent", "times", "physical", "measure", "points", "change"})
_NO_WORD = rf"(?!(?:{'|'.join(PARTING)})\b)"
_WORD = rf"{_NO_WORD}[^\W\d]+(?:-[^\W\d]+)?[.²]?"
_WORDS = rf"-?[^\W\d]*[²]?(?:\s{_WORD}){{0,5}}?"
_FEW_WORDS = rf"-?[^\W\d]*[²]?(?:\s{_WORD}){{0,2}}?"
_LINK = rf"(?:(?:{'|'.join((*LINKS, *UP, *DOWN))})[^\W\d]*[,:]?\s)"
_MARK = r"(?:\s?[,:]\s|\s?\(|\s[–—-]\s)"
_BETWEEN = as_pattern(rf"(?:{_WORDS}{_MARK}|{_FEW_WORDS}\s){_LINK}{{0,4}}(?:[–—-]\s)?[+−]?\Z", re.I)
_FROM = as_pattern(rf"\b{FROM_RU}\s(?:(?:прошлогодн|былтырғы)[^\W\d]*\s)?\Z", re.I)
_TO = as_pattern(rf"{_WORDS}(?:\sг\.)?,?\s(?:{TO_RU})\s(?:[^\W\d]+\s)?\Z", re.I)
_FROM_KAZAKH = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?<=[дтн][ае]н)(?:\s[^\W\d]+){0,2}\s\Z")
_TO_KAZAKH = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}?(?<=[ғқгкн][ае])\b(?:\s(?:дейін|шейін)\b)?")
_FROM_ENDING = as_pattern(r"[^\W\d][дтн][ае]н\Z")  # '13 мыңнан 23 мыңға'
_FEW = as_pattern(r"\s(?:[^\W\d]+\s){0,2}")
_TO_ENDING = as_pattern(r"[^\W\d][ғқгк][ае]\Z")
_FROM_PLACES = as_pattern(rf"\s[^\W\d]+[дтн][ае]н\s(?:{'|'.join(FROM_PLACES)})", re.I)
_DASH = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}(?:\s[–—-]\s|\s?/\s?)\Z")  # '(186 – 202)', '(186/202)'
_OPENED, _CLOSED = as_pattern(r"\(\Z"), as_pattern(r"(?:\s[^\W\d]+\.?){0,2}\)")
_INSTEAD = as_pattern(rf"{_WORDS},?\s\(?(?:{'|'.join(INSTEAD_OF)})\s(?:[^\W\d]+\s)?\Z", re.I)
_INSTEAD_KAZAKH = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?\sорнына\s(?:[^\W\d]+\s)?\Z", re.I)
# It was so: in parentheses behind the figure of now, or before an arrow.
_WAS_ASIDE = as_pattern(rf"{_WORDS}\s?\((?:{'|'.join(WAS_ASIDE)})\s?[–—:-]?\s?\Z", re.I)
_ARROW = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}\s?(?:→|->|⇒|➔)\s?\Z")
_WAS, _BECAME = as_pattern(r"\bбыло\s\Z", re.I), as_pattern(rf"{_WORDS},\s(?:а\s)?стало\s\Z", re.I)
_ELSEWHERE = as_pattern(rf"\s(?:{'|'.join(ELSEWHERE)})", re.I)
_CHANGED_BEFORE = as_pattern(rf"(?:{'|'.join((*UP, *DOWN))})[^\W\d]*\s\Z", re.I)
_OR = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+\.?){0,3}?(?:,?\s(?:или|немесе|яғни|то есть|or)\s|\s\()(?:на |by )?[+−-]?\Z", re.I
)
_VERB_BEHIND = as_pattern(
    rf"-?[^\W\d]*(?<![дтн][ае]н)(?:\s[^\W\d]+(?<![дтн][ае]н)){{0,3}}?\s(?:{'|'.join((*UP, *DOWN))})", re.I
)
# Behind a change that stands behind its figures nothing is said of another thing: not 'со 120 до 150 тенге, на 12%
# подорожал хлеб'.
_TAIL = as_pattern(
    rf"-?[^\W\d]*\.?(?:\s?(?:{PERCENTAGE_POINTS}|пункт[^\W\d]*|тармақ[^\W\d]*|points?))?(?:\s?[,.;:()\n]|\s?\Z|\s[–—-]\s"
    rf"|\s(?:{'|'.join((*UP, *DOWN, *TAIL_WORDS))}))",
    re.I,
)
_AT_ONCE = as_pattern(r"\b(?:бірден|сразу|ровно|тең|по|әрқайсысы|each|at once)\b", re.I)
_EACH_BY = as_pattern(r"\bпо\s\Z", re.I)
_RANGE = as_pattern(r"\b(?:от|from)\s\Z", re.I)
OPENING = 24  # characters before a figure in which 'from' stands
SHARED = 4  # figures of several things that share a change
SHORT = 3  # characters of 'с ' between an opening mark and a figure
REACH = 90  # characters on either side of a change and its figures in which it is said to be one


@dataclass(frozen=True, slots=True)
class Pair:
    """The figures of then and of now with the piece of text that tells them."""

    then: Claim
    now: Claim
    start: int
    end: int
    is_kazakh: bool = False


def check_from_to(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about changes that are not what lies between the two figures right beside them."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    own = text.by_sentence[sentence.number]
    if len(own) < 2 or not _says_change(text, sentence.start, sentence.end):
        return
    claims = [claim for claim in own if (claim.is_count and not claim.may_be_year) or claim.unit in _UNITS]
    figures = sorted([*claims, *folds_in(text, sentence)], key=lambda claim: claim.start)
    for place, (first, later) in enumerate(pairwise(figures)):
        pair = _pair(text, sentence, first, later) if _are_of_one(first, later) else None
        if pair is None:
            continue
        shared = _shared(text, sentence, figures) if place else []
        for change in shared or _changes(text, sentence, pair, figures[:place], figures[place + 2 :]):
            finding = misfit(text, *as_told(pair.then, pair.now), change)
            if finding is not None:
                yield finding


def _says_change(text: Text, start: int, end: int) -> bool:
    return IS_UP.search(text.content, start, end) is not None or IS_DOWN.search(text.content, start, end) is not None


def _are_of_one(first: Claim, later: Claim) -> bool:
    """Whether two neighbours may be the same figure of two times."""
    if first.is_rough or later.is_rough or not (first.value > 0 and later.value > 0):
        return False
    if "times" in (first.unit, later.unit) or measured_in(first) != measured_in(later):
        return first.unit != "times" and later.unit != "times" and _is_bare(first)
    is_noun = not (first.noun and later.noun) or first.unit == "money" or stems(first.noun) == stems(later.noun)
    return is_noun and (first.unit == later.unit or _is_bare(first) or _is_bare(later))


def _is_bare(claim: Claim) -> bool:
    return claim.unit in {"count", "measure"} and not claim.noun


def _pair(text: Text, sentence: Sentence, first: Claim, later: Claim) -> Pair | None:
    """Two neighbours told as then and now."""
    return next(_shapes(text, sentence, first, later), None)


def _shapes(text: Text, sentence: Sentence, first: Claim, later: Claim) -> Iterator[Pair]:
    """Each shape in which two neighbours are told so."""
    opening = max(sentence.start, first.start - OPENING)
    gap = _said(text, sentence, first.end, later.start)
    is_from = _FROM.search(text.content, opening, first.start)
    if is_from and _TO.fullmatch(gap):
        yield Pair(first, later, is_from.start(), later.end)
    to = _TO_KAZAKH.match(text.content, later.end, sentence.end)
    is_to = to is not None or _TO_ENDING.search(later.text) is not None
    is_from_kazakh = _FROM_KAZAKH.fullmatch(gap) or (_FROM_ENDING.search(first.text) and _FEW.fullmatch(gap))
    if is_to and is_from_kazakh and not _FROM_PLACES.match(gap):
        yield Pair(first, later, first.start, to.end() if to else later.end, is_kazakh=True)
    opened, closed = _OPENED.search(text.content, opening, first.start), _CLOSED.match(text.content, later.end)
    if opened and closed and _DASH.fullmatch(gap):
        yield Pair(first, later, opened.start(), closed.end())
    is_instead = _INSTEAD.fullmatch(gap) is not None and not _ELSEWHERE.match(text.content, later.end)
    if is_instead or _WAS_ASIDE.fullmatch(gap):
        yield Pair(later, first, first.start, later.end)
    if _INSTEAD_KAZAKH.fullmatch(gap):
        yield Pair(first, later, first.start, later.end, is_kazakh=True)
    was = _WAS.search(text.content, opening, first.start)
    if was and _BECAME.fullmatch(gap):
        yield Pair(first, later, was.start(), later.end)
    if _ARROW.fullmatch(gap) and not opened:
        yield Pair(first, later, first.start, later.end)


def _said(text: Text, sentence: Sentence, start: int, end: int) -> str:
    """A piece of a sentence, with the digits of the times that it names as letters: no figure stands there."""
    said = list(text.content[start:end])
    for claim in text.between(sentence.number, start, end):
        if claim.unit in _SAID_UNITS or claim.may_be_year:
            said[claim.start - start : claim.end - start] = "y" * (claim.end - claim.start)
    return "".join(said)


def _changes(
    text: Text, sentence: Sentence, pair: Pair, before: Sequence[Claim], behind: Sequence[Claim]
) -> Iterator[Claim]:
    """The changes right beside a pair, each with the one that tells it another way: 'на 46, или на 5,3%: было …'."""
    if before and before[-1].end <= pair.start:
        gap = _said(text, sentence, before[-1].end, pair.start)
        is_own = pair.is_kazakh or not _VERB_BEHIND.match(text.content, pair.end, sentence.end)
        if is_own and _leads(gap) and _is_change(text, sentence, before[-1], pair):
            yield from dict.fromkeys((*before[-1:], *_other_way(text, before[-2:])))
            return
    if not behind or not _leads(_said(text, sentence, pair.end, behind[0].start)):
        return
    if _is_change(text, sentence, behind[0], pair) and _is_last_word(text, sentence, behind[0], pair):
        yield from dict.fromkeys((*behind[:1], *_other_way(text, behind[:2])))


def _shared(text: Text, sentence: Sentence, figures: Sequence[Claim]) -> list[Claim]:
    """The change told once, before a colon, of several things which then stand with their two figures each: 'сразу на
    40 человек выросли три школы: № 5 (с 612 до 652), № 9 (с 438 до 478)'."""
    colon = text.content.find(":", figures[0].end, sentence.end)
    before, rest = (
        [one for one in figures if one.end <= colon],
        [one for one in figures if one.start > colon],
    )
    if colon < 0 or not before or len(rest) < SHARED or len(rest) % 2:
        return []
    change = before[-1]
    is_each = _EACH_BY.search(text.content, sentence.start, change.start) is not None
    if not (is_difference(text, sentence, change) or (is_each and _says_change(text, sentence.start, colon))):
        return []
    if not _AT_ONCE.search(text.content, sentence.start, colon):
        return []
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return [change] if all(text.content[one.start - 1 - SHORT : one.start].find("(") >= 0 for one, _ in pairs) else []


def _leads(gap: str) -> bool:
    """Whether nothing between a change and its figures names another thing."""
    return _BETWEEN.fullmatch(gap) is not None or _BETWEEN.fullmatch(gap + " ") is not None


def _other_way(text: Text, two: Sequence[Claim]) -> Iterator[Claim]:
    """Of two neighbours that tell one change, in units and in percent, the two."""
    is_both = len(two) == 2 and (two[0].unit == "percent") != (two[1].unit == "percent")
    if is_both and _OR.fullmatch(text.content, two[0].end, two[1].start):
        yield from two


def _is_last_word(text: Text, sentence: Sentence, change: Claim, pair: Pair) -> bool:
    """Whether a change behind its figures closes what is said of them; a mere range, 'от 10 до 20%', is none."""
    is_range = _RANGE.search(text.content, max(0, pair.then.start - OPENING), pair.then.start) is not None
    if is_range and not _says_change(text, sentence.start, pair.start):
        return False
    return change.is_count or _TAIL.match(text.content, change.end, sentence.end) is not None


def _is_change(text: Text, sentence: Sentence, change: Claim, pair: Pair) -> bool:
    """Whether a number beside a pair is told as what changed."""
    if change.is_rough or change.value <= 0:
        return False
    content = text.content
    start, end = min(pair.start, change.start), max(pair.end, change.end)
    reach = sentence.end - sentence.start if change.unit == "times" else REACH  # the verb may stand behind a whole list
    if not _says_change(text, max(sentence.start, start - reach), min(sentence.end, end + reach)):
        return False
    if change.unit in {"percent", "times"}:
        return True
    before = content[max(sentence.start, change.start - REACH) : change.start]
    if any(words.search(before) for words in (BY, NAMED, _CHANGED_BEFORE)):
        return True
    behind = content[change.end : min(sentence.end, change.end + REACH)]
    return DATIVE.match(behind) is not None or _VERB_BEHIND.match(behind) is not None
