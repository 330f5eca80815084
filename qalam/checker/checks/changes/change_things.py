"""Whether a change is plainly of another thing or place than the two figures told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, ELSEWHERE, NOTHING_NAMED, OTHER_TIMES, SUMMED_UP, UP

_CHANGES = "|".join((*UP, *DOWN))
# The clause of both figures has its own verb, and another clause with words of its own leads to the change.
_ANOTHER = as_pattern(rf"[^,;.]*(?:{_CHANGES})[^\W\d]*,\s(?P<own>[^,;:()\d]*)\Z", re.I)
_SAID_OF_ANY = as_pattern(rf"\b(?:{'|'.join((*UP, *DOWN, *NOTHING_NAMED, *SUMMED_UP, *OTHER_TIMES))})[^\W\d]*", re.I)
THEY = as_pattern(r"\b(?:их|они|он|она|оно|ол|олардың|олар|бұлардың|they|them)\b", re.I)
_ELSEWHERE = as_pattern(rf"\b(?:{'|'.join(ELSEWHERE)})", re.I)
# Behind these a clause tells of something else than the change, or the figure, before it.
_BUT = as_pattern(r"[,;]\s(?:хотя|зато|но|однако|при этом|бірақ|алайда|дегенмен|әйтсе де|есесіне|though|but)\s", re.I)
_WHILE_OTHERS = as_pattern(r"[,;]\s(?:зато|есесіне)\s", re.I)
BEHIND = 40  # characters behind a figure in which its place is named
SHORT = 2  # letters of a word that names nothing


def is_of_another(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether the words name another thing beside the change, or another place beside one of its figures, or the
    sentence of a figure nothing that the one of the change names."""
    return (
        _is_of_another_thing(text, change, ends)
        or _is_elsewhere(text, ends)
        or _is_told_apart(text, change, ends)
        or _is_item_before(text, change, ends)
        or is_set_against(text, change, ends)
    )


def _is_of_another_thing(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """'Қамту 88 %-дан 91,5 %-ға өсті, білім сапасы 2,5 пайыздық тармаққа артты'."""
    last = max(ends, key=lambda end: end.end)
    if last.sentence != change.sentence or last.end > change.start:
        return False
    another = _ANOTHER.fullmatch(text.content, last.end, change.start)
    if another is None:
        return False
    said = text.content[text.sentences[ends[0].sentence].start : last.start]
    own = {stem for stem in stems(_SAID_OF_ANY.sub(" ", another["own"])) if len(stem) > SHORT}
    return bool(own - stems(said))


def _is_item_before(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether a semicolon parts a change from its two figures, which stand behind a thing that its item does not name:
    'охват поднялся на 1,5 п.п.; доля педагогов с дипломом – 54,4 % против 53,8 %'."""
    first = min(end.start for end in ends)
    if any(end.sentence != change.sentence for end in ends) or first < change.end:
        return False
    item = text.content.rfind(";", change.end, first)
    own = stems(text.content[text.sentences[change.sentence].start : max(item, 0)])
    return item > 0 and bool(_stems_named(text.content[item:first]) - own)


def is_set_against(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether 'but' parts two figures from the change before them, or 'зато' the two figures: 'плюс 1,2 тыс. машин,
    хотя грузовых стало меньше: 2 150, было 2 640, зато легковых 9 480'."""
    first, last = (of(end.start for end in ends) for of in (min, max))
    is_behind = first > change.end and _BUT.search(text.content, change.end, first) is not None
    return is_behind or _WHILE_OTHERS.search(text.content, first, last) is not None


def _is_told_apart(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether one of two figures in two sentences is of something else: 'Жолға 268 млн теңге бөлінді. Қылмыс 34 %-ға
    төмендеп, 126 499 болды'; not 'олардың саны 34 %-ға төмендеп'."""
    sentence = text.sentences[change.sentence]
    if ends[0].sentence == ends[1].sentence or THEY.search(text.content, sentence.start, sentence.end):
        return False
    far = {end.sentence for end in ends if end.sentence != change.sentence}
    own = _named(text, change.sentence)
    named = [_named(text, number) for number in far]
    return bool(own) and any(words and not words & own for words in named)


def _named(text: Text, number: int) -> set[str]:
    sentence = text.sentences[number]
    return _stems_named(text.content[sentence.start : sentence.end])


def _stems_named(said: str) -> set[str]:
    return {stem for stem in stems(_SAID_OF_ANY.sub(" ", said)) if len(stem) > SHORT}


def _is_elsewhere(text: Text, ends: Sequence[Claim]) -> bool:
    """Whether one of the figures is said to be of another place: '312 против 290 в соседнем районе'."""
    return any(
        _ELSEWHERE.search(text.content, end.end, min(end.end + BEHIND, text.sentences[end.sentence].end))
        for end in ends
    )
