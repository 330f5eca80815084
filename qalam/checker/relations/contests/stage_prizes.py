"""The winners of a stage among those who took part in it."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.contests.one_contest import CONTEST, is_same_contest, serves_contest
from qalam.checker.relations.contests.stage_marks import OTHERS, TAKING_PART, WIN, WINNING, marks_of
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import AT_MOST_ONE, WON_PRIZES
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.of_whom import OF_IT

POSSESSIVE = as_pattern(OF_IT)
_WINNERS = as_pattern(
    r"(?:оқушы|адам|бала|жүлдегер|жеңімпаз|призёр|призер|победител|winner)\w*(?:(?:\s+саны)?\s[–—-]|\sстал\w*)\s$", re.I
)
_OTHER_TIME = as_pattern("|".join(OTHER_TIME), re.I)
# Right before a number of those who won: it is none of all who took part.
_BECOME = as_pattern(
    r"(?:(?:победител|приз[её]р|лауреат|дипломант|финалист)\w*(?:\s[^\W\d]+){0,2}?\s(?:стали|стало|признан\w*|назван\w*|объявлен\w*)"
    r"|жеңімпаз(?:дар)?\s(?:атағын|деп)|жеңімпаз атанған|(?:became|were named) winners)[^\d.;:,]{0,20}\Z",
    re.I,
)
_BECAME = as_pattern(rf"\s(?:[^\W\d]+\s){{0,2}}?(?:{'|'.join(WON_PRIZES)})", re.I)  # '14 стали призёрами'
_AT_MOST_ONE = as_pattern("|".join(AT_MOST_ONE), re.I)
MOST_TIMES = 4  # those who took part: so many more won something else


def prize_tie(participants: Claim, winners: Claim) -> Relation:
    """Winners tied to those among whom they are."""
    return Relation("prizes", participants, (winners,), winners.value <= participants.value)


def stage_prizes(text: Text) -> list[Relation]:
    """The winners of each sentence, where it does not itself tell of stages."""
    found: list[Relation] = []
    for sentence in text.sentences:
        found += prizes_one_each(text, sentence)
        if not marks_of(text, sentence):
            found += prizes_of(text, sentence) or prizes_after(text, sentence)
    return found


def prizes_after(text: Text, sentence: Sentence) -> list[Relation]:
    """The only count of people of a sentence that tells of winners, against the only one of the sentence
    before, which tells who took part."""
    if not sentence.number:
        return []
    before = text.sentences[sentence.number - 1]
    counts = [[claim for claim in text.by_sentence[n.number] if claim.is_count] for n in (before, sentence)]
    if len(marks_of(text, before)) > 1:
        counts[0] = counts[0][-1:]  # who came to the last of the stages told
    if any(len(claims) != 1 or claims[0].unit != "people" or claims[0].is_rough for claims in counts):
        return []
    is_told = TAKING_PART.search(text.content, before.start, before.end) and not WINNING.search(
        text.content, before.start, before.end
    )
    won = WINNING.search(text.content, sentence.start, sentence.end)
    if not is_told or won is None or TAKING_PART.search(text.content, sentence.start, sentence.end):
        return []
    first, later = counts[0][0], counts[1][0]
    return [] if _are_of_two(text, sentence, first, later) else [prize_tie(first, later)]


def _are_of_two(text: Text, sentence: Sentence, first: Claim, later: Claim) -> bool:
    """Whether the winners that a sentence tells are of another contest, time or sort of people than those before."""
    return (
        {first.family, later.family} == {"staff", "children"}
        or OTHERS.match(text.content, sentence.start) is not None
        or _OTHER_TIME.search(text.content, sentence.start, later.start) is not None
        or not is_same_contest(text, first, later)
        or serves_contest(text, first)
        or CONTEST.search(text.content, sentence.start, sentence.end) is not None
    )


def prizes_of(text: Text, sentence: Sentence) -> list[Relation]:
    """The only two counts of people of a sentence: who took part, then who won."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if len(counts) != 2 or any(claim.is_rough for claim in counts):
        return []
    first, later = counts
    are_teams = first.family == later.family == "groups" and first.noun[:4] == later.noun[:4]
    if first.unit != "people" and not are_teams:
        return []
    is_part = POSSESSIVE.match(text.content, later.end) is not None
    is_part |= later.noun == "" and _BECAME.match(text.content, later.end) is not None
    is_part |= _WINNERS.search(text.content[max(first.end, later.start - WIN) : later.start]) is not None
    if later.unit != "people" and not are_teams and not (is_part and later.unit == "count"):
        return []
    have_won = _BECOME.search(text.content, max(sentence.start, first.start - WIN), first.start) is not None
    if have_won or _OTHER_TIME.search(text.content, first.end, later.end):
        return []  # 'победителями стали 48 участников, призёрами – 71': two sorts of winners
    took_part = TAKING_PART.search(text.content, sentence.start, later.start)
    won = WINNING.search(text.content, first.end, min(sentence.end, later.end + WIN))
    if took_part is None or won is None or won.start() < took_part.start() or later.value > first.value * MOST_TIMES:
        return []
    return [prize_tie(first, later)]


def prizes_one_each(text: Text, sentence: Sentence) -> list[Relation]:
    """The only number of people of a sentence with the first number of prizes behind it, where it is said here or in
    the next sentence that nobody has two."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.is_rough]
    people = [claim for claim in counts if claim.unit == "people" and claim.value > 1]
    won = [claim for claim in counts if claim.family == "prizes" and len(people) == 1 and claim.start > people[0].end]
    end = text.sentences[min(sentence.number + 1, len(text.sentences) - 1)].end
    if not won or sentence.is_row or not _AT_MOST_ONE.search(text.content, sentence.start, end):
        return []
    return [Relation("subset", people[0], (won[0],), won[0].value <= people[0].value)]
