"""Those who went on after a selection, against those of the same noun before it: '45 команда сынға түсті, ақтық
айналымға 15 команда өтті', 'подано 188 проектов, отобраны 96'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.finals import SENT, WENT_ON
from qalam.checker.words.dates.dated import OTHER_TIME

_SENT = as_pattern("|".join(SENT), re.I)
_WENT_ON = words_pattern("|".join(WENT_ON), re.I)
_OTHER_TIME = as_pattern("|".join(OTHER_TIME), re.I)
_CLAUSE = as_pattern(r"[,;:.]\s|\s(?:и|а|ал|және|and)\s")
_WORD = as_pattern(r"\s([^\W\d]{4,})")
BEHIND = 50  # characters behind a number in which its clause ends
MOST_TIMES = 2  # those before a selection: of more, others were counted


def finals(text: Text) -> list[Relation]:
    """Each number of those who went on, told to be of what a number before it counts in its sentence or the last."""
    found = []
    for sentence in text.sentences:
        if sentence.is_row or not _WENT_ON.search(text.content, sentence.start, sentence.end):
            continue
        for claim in text.by_sentence[sentence.number]:
            first = _before(text, sentence, claim) if claim.is_count and not claim.is_rough else None
            if first is not None and _went_on(text, sentence, claim):
                found.append(Relation("stages", first, (claim,), claim.value <= first.value))
    return found


def _went_on(text: Text, sentence: Sentence, claim: Claim) -> bool:
    """Whether the clause of a number tells of a selection."""
    marks = [mark.end() for mark in _CLAUSE.finditer(text.content, sentence.start, claim.start)]
    start = max([sentence.start, *marks[-1:]])
    limit = min(sentence.end, claim.end + BEHIND)
    over = _CLAUSE.search(text.content, claim.end, limit)
    return _WENT_ON.search(text.content, start, over.start() if over else limit) is not None


def _thing(text: Text, claim: Claim) -> str:
    """What a number counts, or else the word behind it."""
    word = _WORD.match(text.content, claim.end)
    return stem(claim.noun or (word[1].lower() if word else ""))


def _before(text: Text, sentence: Sentence, claim: Claim) -> Claim | None:
    """The last number of the same noun before one, told of what was sent, with no other time between."""
    begin = text.sentences[max(0, sentence.number - 1)]
    alike = [
        one
        for one in text.claims_within(begin.start, claim.start)
        if one.is_count and one.unit == claim.unit and _thing(text, one) == _thing(text, claim) != ""
    ]
    if not alike or begin.is_row or alike[-1].is_rough or claim.value > alike[-1].value * MOST_TIMES:
        return None
    first = alike[-1]
    own = text.sentences[first.sentence]
    is_sent = _SENT.search(text.content, own.start, min(own.end, claim.start)) is not None
    is_other = _OTHER_TIME.search(text.content, first.end, claim.end) is not None
    return first if is_sent and not is_other and not are_of_two_times(text, own.number, sentence.number) else None
