"""A paragraph that tells how many there are, and then all that make it, the last with 'ещё': 'Всего 640 вакансий.
В школах требуется 410 педагогов, в садах – 120, в колледжах – 70. Ещё 40 вакансий – рабочие места'.

The parts stand sentences apart under several nouns; that they are all of the paragraph and the last one is told as one
more makes them the parts. A sum that no single slip explains was not meant.
"""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.vacancies import may_fill
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.and_more import ONE_MORE

_ONE_MORE = as_pattern(rf"\s*(?:{'|'.join(ONE_MORE)})\s\Z", re.I)
_PARAGRAPH = as_pattern(r"\n\s*\n|\n(?=\S)")
FEWEST = 4  # parts
MOST = 10
REACH = 5  # sentences from the whole to the last part
LEAST = 20  # a whole


def and_more(text: Text) -> list[Relation]:
    """Each such whole with its parts, where these make it but for one slip."""
    found = []
    for sentence in text.sentences:
        last = next(iter(text.by_sentence[sentence.number]), None)
        is_last = last is not None and not sentence.is_row and _is_exact(last)
        if last is None or not is_last or not _ONE_MORE.fullmatch(text.content, sentence.start, last.start):
            continue
        whole, *parts = _paragraph(text, sentence, last) or [last]
        if FEWEST <= len(parts) <= MOST and whole.value >= LEAST and all(part.value < whole.value for part in parts):
            holds = sum(part.value for part in parts) == whole.value
            if holds or one_slip_away(whole, parts):
                found.append(Relation("parts", whole, tuple(parts), holds, is_exhaustive=True))
    return found


def _paragraph(text: Text, sentence: Sentence, last: Claim) -> list[Claim]:
    """The counts of a paragraph up to the last part; none where one is rough, or the first has not its sentence."""
    first = text.sentences[max(0, sentence.number - REACH)].start
    breaks = [match.end() for match in _PARAGRAPH.finditer(text.content, first, last.start)]
    counts = [
        claim for claim in text.claims_within(max([first, *breaks]), last.end) if claim.is_count or claim.is_rough
    ]
    is_plain = len(counts) > FEWEST and all(_is_exact(claim) for claim in counts)
    is_plain = is_plain and counts[1].sentence > counts[0].sentence
    return counts if is_plain and all(may_fill(text, counts[0], part) for part in counts[1:]) else []


def _is_exact(claim: Claim) -> bool:
    is_whole = claim.value == int(claim.value) and not claim.step
    return claim.is_count and is_whole and not (claim.is_rough or claim.may_be_year or claim.unit == "money")
