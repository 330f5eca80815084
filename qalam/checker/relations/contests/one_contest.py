"""Whether two counts of people belong to one contest."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import SERVED, SUBJECTS

_SUBJECT = as_pattern(rf"\b(?:{'|'.join(SUBJECTS)})", re.I)
_CLAUSE_ENDS = as_pattern(r"[,;.]\s|\s(?:и|және|ал|а|and|while)\s")
_SERVED_BEFORE = words_pattern(
    rf"(?:{'|'.join(SERVED)})\w*(?:\s(?:алқа\w*|құрам\w*|болып|ретінде|саны|в составе|состав\w*|вошл[иоа]|состо\w+|из|"
    r"оценивал[иао]?|работал[иао]?|of|was|were|included|made up)|\s?[–—:-])+\s\Z",
    re.I,
)
_SERVED_BEHIND = words_pattern(rf"(?:-?[^\W\d]+)?\s(?:[^\W\d]+\s)?(?:{'|'.join(SERVED)})", re.I)
_FROM_BEHIND = as_pattern(r"(?:\s[^\W\d]+){0,2}\s(?:из|from)\s\Z")  # '640 учащихся из 44 школ'
_FROM_BEFORE = as_pattern(r"-?\s?(?:[^\W\d]+\s)?[^\W\d]+[дтн][ае]н\s(?:[^\W\d]+\s){0,2}\Z")  # '44 мектептен 640'
SERVES = 60  # characters before a number in which its jury is named
OF_ONE = 20  # people of one school at the first stage: fewer were of fewer schools


def source_of(text: Text, people: Claim) -> Claim | None:
    """The number of schools or places from which people came, right beside theirs."""
    claims = text.by_sentence[people.sentence]
    place = claims.index(people)
    behind, before = claims[place + 1 : place + 2], claims[:place][-1:]
    if behind and _FROM_BEHIND.fullmatch(text.content, people.end, behind[0].start):
        return behind[0]
    is_before = bool(before) and _FROM_BEFORE.fullmatch(text.content, before[0].end, people.start)
    return before[0] if is_before else None


def come_from_more(text: Text, first: Claim, later: Claim) -> bool:
    """Whether the people of a later stage are of more schools than those of the one before, of districts where those
    were of schools, or of so many schools that those before can only have been of some: they are of all of them."""
    one, other = source_of(text, first), source_of(text, later)
    if other is None:
        return False
    if one is None:
        return other.unit == "organisations" and first.value < other.value * OF_ONE
    return one.unit != other.unit or other.value > one.value


def are_of_two_subjects(text: Text, first: Claim, later: Claim, at: int) -> bool:
    """Whether each of two stages names a subject, and not the same."""
    nearer = min(at, later.start)
    ends = [match.end() for match in _CLAUSE_ENDS.finditer(text.content, first.end, max(first.end, nearer))]
    middle = ends[-1] if ends else max(first.end, nearer)
    spans = (text.sentences[first.sentence].start, middle), (middle, text.sentences[later.sentence].end)
    one, other = ({match.group().lower() for match in _SUBJECT.finditer(text.content, *span)} for span in spans)
    return bool(one and other) and not one & other


def serves_contest(text: Text, people: Claim) -> bool:
    """Whether people are a jury, volunteers or those who came with the contestants: 'жюри из 38 специалистов'."""
    start = max(text.sentences[people.sentence].start, people.start - SERVES)
    before = _SERVED_BEFORE.search(text.content, start, people.start)
    return before is not None or _SERVED_BEHIND.match(text.content, people.end) is not None
