"""A paragraph that tells how many there are, and then all that make it, the last with 'ещё': 'Всего 640 вакансий.
В школах требуется 410 педагогов, в садах – 120, в колледжах – 70. Ещё 40 вакансий – рабочие места'.

The parts stand sentences apart under several nouns; that they are all of the paragraph and the last one is told as one
more makes them the parts. A sum that no single slip explains was not meant.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.vacancies import may_fill
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.parts.and_more import ONE_MORE

_ONE_MORE = as_pattern(
    rf"(?:\A|[,;]\s|\s[–—]\s|\s(?:и|а|және|and)\s)\s*(?:{'|'.join(ONE_MORE)})\s(?:(?:на|в|для)\s)?\Z", re.I
)
_PARAGRAPH = as_pattern(r"\n\s*\n|\n(?=\S)")
FEWEST = 3  # parts
MOST = 10
REACH = 5  # sentences from the whole to the last part
LEAST = 20  # a whole
OPENING = 40  # characters before the last part


def and_more(text: Text) -> list[Relation]:
    """Each such whole with its parts, where these make it but for one slip."""
    found = []
    for sentence in text.sentences:
        last = None if sentence.is_row else _last(text, sentence)
        told = _paragraph(text, sentence, last) if last else []
        if not FEWEST < len(told) <= MOST + 1 or told[0].value < LEAST:
            continue
        whole, *parts = told
        if any(part.value >= whole.value for part in parts):
            continue
        total = sum((part.value for part in parts), Decimal(0))
        holds = abs(total - whole.value) <= slack(whole, *parts)
        if holds or (whole.unit != "money" and one_slip_away(whole, parts)):
            found.append(Relation("parts", whole, tuple(parts), holds, is_exhaustive=True))
    return found


def _last(text: Text, sentence: Sentence) -> Claim | None:
    """The number of a sentence that is told as one more and behind which no other stands."""
    counts = [one for one in text.by_sentence[sentence.number] if one.is_count or one.is_rough]
    last = counts[-1] if counts else None
    if last is None or not _is_exact(last):
        return None
    opening = text.content[max(sentence.start, last.start - OPENING) : last.start]
    return last if _ONE_MORE.search(opening) else None


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
    is_of_money = claim.unit == "money" or claim.step
    return claim.is_count and bool(is_whole or is_of_money) and not (claim.is_rough or claim.may_be_year)
