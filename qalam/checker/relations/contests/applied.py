"""Those who were taken, against those who applied: 'подано 140 заявлений, одобрено 155', '140 applied, 155 were
admitted'. No word says that the second are among the first; what they did does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.contests.applied import APPLICATIONS, FILLERS, HANDED_IN, JUDGED, PEOPLE, RECEIVED, TAKEN
from qalam.checker.words.contests.contests import JOINED
from qalam.checker.words.dates.dated import OTHER_TIME

_HANDED_IN = words_pattern(rf"\b(?:{'|'.join(HANDED_IN)})", re.I)
_TAKEN = as_pattern(rf"\b(?:{'|'.join(TAKEN)})", re.I)
_APPLICATION = as_pattern(rf"\b(?:{'|'.join(APPLICATIONS)})\b", re.I)
_JUDGED = as_pattern(rf"\s(?:{'|'.join(JUDGED)})\b", re.I)
_PEOPLE = as_pattern(rf"\s(?:{'|'.join(PEOPLE)})\b", re.I)
_APPLIED = words_pattern(rf"{_HANDED_IN.pattern}|\b(?:{'|'.join(APPLICATIONS)})\b", re.I)
_COUNTED = as_pattern(rf"\s((?:{'|'.join((*JUDGED, *PEOPLE, *APPLICATIONS))}))\b", re.I)
_RECEIVED = as_pattern("|".join(RECEIVED).format(applications=rf"(?:{'|'.join(APPLICATIONS)})"), re.I)
_FILLER = as_pattern(rf"(?:{'|'.join((*FILLERS, *JUDGED, *PEOPLE))})", re.I)
_WORD = as_pattern(r"[^\W\d]+")
_PARTED = as_pattern(r"[,;:(.]\s?|\s[–—-]\s(?!\d|\Z)|\s(?:и|және|ал|а|but|and|while|out of|из)\s", re.I)
_ENDS = as_pattern(r"[,;:().\n]")
_OTHER_TIME = as_pattern("|".join((*OTHER_TIME, *JOINED)), re.I)
MOST = 3  # times those who applied: so many more were others


def applied(text: Text) -> list[Relation]:
    """Each such pair of numbers."""
    found: list[Relation] = []
    for first, later in _pairs(text):
        said = _said(text, first, later)
        found.extend(_tied(text, first, later, *said))
        if first.sentence == later.sentence:
            found.extend(_tied(text, later, first, *reversed(said)))
    return found


def _tied(text: Text, whole: Claim, part: Claim, of_whole: str, of_part: str) -> Iterator[Relation]:
    is_told = _are_handed_in(of_whole, of_part) and _are_taken(of_part) and _are_of_one(text, whole, part, of_part)
    if is_told and not differ_in_sort(of_whole, of_part) and part.value <= whole.value * MOST:
        yield Relation("subset", whole, (part,), part.value <= whole.value)


def _pairs(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """The exact counts of a sentence one behind the other, and the only ones of two sentences; nothing there is of
    another time."""
    for sentence in text.sentences:
        if sentence.is_row or not _APPLIED.search(text.content, sentence.start, sentence.end):
            continue
        following = text.sentences[sentence.number + 1 : sentence.number + 2]
        counts = _counts(text, sentence.number)
        if not _is_of_two_times(text, sentence.number, sentence.number):
            yield from pairwise(counts)
        if following and not following[0].is_row and not _is_of_two_times(text, sentence.number, sentence.number + 1):
            behind = _counts(text, sentence.number + 1)
            if len(counts) == len(behind) == 1:
                yield counts[0], behind[0]


def _counts(text: Text, number: int) -> list[Claim]:
    return [claim for claim in text.by_sentence[number] if claim.is_count and not (claim.may_be_year or claim.is_rough)]


def _is_of_two_times(text: Text, one: int, two: int) -> bool:
    """Whether sentences name another time than their own, or why more may have been taken than applied."""
    start, end = text.sentences[one].start, text.sentences[two].end
    years = {claim.value for claim in text.claims_within(start, end) if claim.unit in {"year", "school-year"}}
    is_other = _OTHER_TIME.search(text.content, start, end) is not None or len(years) > 1
    return is_other or (one != two and are_of_two_times(text, one, two))


def _said(text: Text, first: Claim, later: Claim) -> tuple[str, str]:
    """What is said of each of two numbers: in its clause, up to where the clause of the other begins."""
    start, end = text.sentences[first.sentence].start, text.sentences[later.sentence].end
    earlier = [claim.end for claim in text.by_sentence[first.sentence] if claim.is_count and claim.end <= first.start]
    start = max([start, *earlier[-1:]])
    gap = text.content[first.end : later.start]
    parted = _PARTED.search(gap)
    split = parted.end() if parted else len(gap)
    behind = text.content[later.end : end]
    closes = _ENDS.search(behind)
    own = text.content[start : first.end].removesuffix(first.text) + " #" + gap[: parted.start() if parted else split]
    return own, f"{gap[split:]} #{behind[: closes.start()] if closes else behind}"


def _are_handed_in(said: str, of_part: str) -> bool:
    """Whether a number is of what was handed in, or of those who applied; the other may name what it was."""
    is_named = any(_APPLICATION.search(words) or _after(words, _JUDGED) for words in (said, of_part))
    is_named = is_named or _after(said, _PEOPLE) or " applied" in said
    left = _RECEIVED.sub(" # ", said)
    is_told = left != said or _HANDED_IN.search(said) is not None
    return bool(is_named) and is_told and _TAKEN.search(left) is None


def _after(said: str, noun: re.Pattern[str]) -> bool:
    """Whether the noun stands right behind the number."""
    return noun.match(said.partition("#")[2]) is not None


def _are_taken(said: str) -> bool:
    """Whether a number is of those who were taken, and nothing else is said of it."""
    if _TAKEN.search(said) is None:
        return False
    return all(_FILLER.fullmatch(word) for word in _WORD.findall(_TAKEN.sub(" ", said)))


def _are_of_one(text: Text, whole: Claim, part: Claim, of_part: str) -> bool:
    """Whether both count the same; people may be taken where their applications came in."""
    if "places" in (whole.unit, part.unit) or "money" in (whole.unit, part.unit):
        return False
    nouns = [_noun(text, claim) for claim in (whole, part)]
    if not all(nouns) or stem(nouns[0]) == stem(nouns[1]):
        return True
    are_people = _after(of_part, _PEOPLE)
    return are_people and (whole.unit == "people" or _APPLICATION.fullmatch(nouns[0]) is not None)


def _noun(text: Text, claim: Claim) -> str:
    """The word right behind a number, where it names what is counted."""
    behind = _COUNTED.match(text.content, claim.end)
    return behind[1].lower() if behind else ""
