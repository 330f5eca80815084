"""The stages of an olympiad that a sentence names, and their ranks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TOOK_PART, WON_PRIZES
from qalam.checker.words.contests.stages import LIST_OF_STAGES, NEXT_SHORT, NEXT_STAGE, STAGE_HINTS, STAGES

_STAGE = as_pattern("|".join(word for full, _ in STAGES for word in (*full, *NEXT_STAGE)), re.I)
_HINT = words_pattern("|".join(STAGE_HINTS), re.I)
_ANY = words_pattern(
    "|".join(word for full, short in STAGES for word in (*full, *short, *NEXT_STAGE, *NEXT_SHORT)), re.I
)
_LIST_OF_STAGES = as_pattern("|".join(LIST_OF_STAGES), re.I)
NEXT = as_pattern("|".join((*NEXT_STAGE, *NEXT_SHORT)), re.I)
_RANKS = [as_pattern("|".join((*full, *short)), re.I) for full, short in STAGES]
TAKING_PART = words_pattern("|".join(TOOK_PART), re.I)
WINNING = words_pattern("|".join(WON_PRIZES), re.I)
ITS = as_pattern(r"\s*(?:Оған|Онда|Бұған|В н[её]м|На н[её]м|В ней|Его|It|There)\b")
OTHERS = as_pattern(r"\s*(?:Ал|А|Но|But|While)\s\d")  # others than the ones before
_WHO_WON = as_pattern(
    r"[^\W\d]*[дт][еа](?:н)?\s(?:топ жар|жеңіске жет|жең|оз|үздік (?:шық|атан)|суырылып шық|іріктел|жүлде ал|өт|сүрін)"
    r"[^\W\d]{0,4}[ғгқк][ае]н\s|[^\W\d]*[нтд]ің\s\d[\d\s]*(?:жеңімпаз|жүлдегер|озат|үздіг)"
    r"|(?:[^\W\d]{0,4}[нтд]ің)?\s(?:жеңімпаз|жүлдегер|озат|үздік)[^\W\d]{0,8}\s[–—-]\s",
    re.I,
)
_WINNERS_OF = as_pattern(
    r"\b(?:победител|призёр|призер|лауреат|финалист)\w{0,4}\s\Z|"
    r"\b(?:прошедш|победивш|отличивш|отобранн|успешно выступивш|лучш)\w{2,5}\s(?:в|на|по итогам|после)\s\Z|"
    r"\b(?:winners|prize-winners|finalists) of the\s\Z",
    re.I,
)
WIN = 40  # characters from a number to the word that says they won


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage, the number of those who took part in it, and where it is named."""

    rank: int
    participants: Claim
    at: int
    name: str


def marks_of(text: Text, sentence: Sentence) -> list[re.Match[str]]:
    """The stages that a sentence names; after the first of them, also by an adjective alone."""
    if not _HINT.search(text.content, sentence.start, sentence.end):
        return []
    first = _STAGE.search(text.content, sentence.start, sentence.end)
    listed = _LIST_OF_STAGES.search(text.content, sentence.start, sentence.end)
    start = min(listed.start() if listed else sentence.end, first.start() if first else sentence.end)
    found = list(_ANY.finditer(text.content, start, sentence.end))
    kept = [mark for mark in found if not _is_of_winners(text, sentence, mark)]
    return kept or found


def _is_of_winners(text: Text, sentence: Sentence, mark: re.Match[str]) -> bool:
    """Whether a stage only says of whom a number is: 'облыстық кезеңде топ жарған 71 оқушы', 'победители областного
    этапа'."""
    is_before = _WINNERS_OF.search(text.content, max(sentence.start, mark.start() - WIN), mark.start()) is not None
    return is_before or _WHO_WON.match(text.content, mark.end(), min(sentence.end, mark.end() + WIN)) is not None


def rank_named(mark: re.Match[str]) -> int:
    """The place of a named stage among the stages, from the lowest."""
    return next(rank for rank, pattern in enumerate(_RANKS) if pattern.match(mark.string, mark.start()))


def rank_or_none(mark: re.Match[str]) -> int:
    """The stage of a name; none for 'the next one'."""
    return -1 if NEXT.fullmatch(mark.group()) else rank_named(mark)


def is_won(text: Text, start: int, first: Claim, end: int) -> bool:
    """Whether only winners are told of a stage: 'в областном – 5 призёров'."""
    return WINNING.search(text.content, start, end) is not None and not TAKING_PART.search(text.content, start, end)
