"""All of those described before, with another number: '61 оқушы жылды үздік аяқтады … жылды үздік аяқтаған
оқушылардың барлығына, яғни 16 балаға'.

The description says again what was said beside the first number; so both are of the same, whatever its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.again.all_told import ALL_OF, ALL_THAT_IS, OF_OTHERS, THAT_IS

_KAZAKH = words_pattern(rf"(?P<said>[^.;:,()\d]{{8,120}})(?:{'|'.join(ALL_THAT_IS)})\Z", re.I)
_BEFORE = as_pattern(
    rf"(?:{'|'.join(ALL_OF)})\s(?P<said>[^.;:()\d]{{8,120}}?),?\s(?:[–—(-]\s?)?(?:{'|'.join(THAT_IS)})\s\Z", re.I
)
_OTHERS = as_pattern(rf"\b(?:{'|'.join(OF_OTHERS)})", re.I)
_ALL = as_pattern(r"\b(?:все|всех|всем|всеми|all|all the)\s\Z", re.I)
_WHO_BEHIND = as_pattern(r"(?:\s[^\W\d]+){1,2},\s(?:котор[^\W\d]+|кто|who|that)\s(?P<said>[^.;:,()\d]{4,80})", re.I)
_WHO_BEFORE = words_pattern(r"(?P<said>[^\W\d]{3,}(?:\s[^\W\d]{3,})?[ғгқкт][аеыі]н)\sбарлық\s\Z", re.I)
LARGE = 100  # a number that stands beside one so near to it for no other reason
NEAR = 8  # times the gap that the number is larger at least
REACH = 8  # sentences from the first number to that of all
BEFORE = 160  # characters in which those counted are described
SHARED = 2  # words of the description at least that were said beside the first number
MOST = 6  # times that one number is the other
WORDS = 4  # of a description that are the nearest
VERB = 2  # words in which a verb may end a sentence
LEAST = 5  # a number of fewer is hardly told twice


def check_all_told(text: Text, _: list[Relation]) -> list[Finding]:
    """Each such number against the only one before it of which the same was said."""
    return [
        differing(first, claim)
        for sentence in text.sentences
        if not sentence.is_row
        for claim, said, is_who in _all_of(text, sentence)
        if (first := _first(text, claim, said, is_who=is_who))
    ]


def _all_of(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, frozenset[str], bool]]:
    """The exact numbers of all of some people or things, with the words that describe these, and whether these only
    tell who they are: 'все 812 детей, которые поедут в лагерь'."""
    for claim in text.by_sentence[sentence.number]:
        if claim.unit in {"people", "organisations", "count"} and not claim.is_rough and not claim.may_be_year:
            before = text.content[max(sentence.start, claim.start - BEFORE) : claim.start]
            told = _KAZAKH.search(before) or _BEFORE.search(before)
            who = None if told else _who(text, sentence, claim, before)
            described = told or who
            if described is not None and not _OTHERS.search(before):
                words = described["said"].split()
                yield claim, stems(" ".join(words[-WORDS:] if told else words[:WORDS])), who is not None


def _who(text: Text, sentence: Sentence, claim: Claim, before: str) -> re.Match[str] | None:
    """The words that say who all of a number are."""
    behind = _WHO_BEHIND.match(text.content, claim.end, sentence.end) if _ALL.search(before) else None
    return behind or _WHO_BEFORE.search(before)


def _first(text: Text, claim: Claim, said: frozenset[str], *, is_who: bool) -> Claim | None:
    """The only number before it beside which all but one or two of the words were said, if none there is the same."""
    if any(one.value == claim.value and one.is_count for one in _before(text, claim)):
        return None
    found = [one for one in _before(text, claim) if _is_described(text, one, claim, said, is_who=is_who)]
    return found[0] if len({one.value for one in found}) == 1 else None


def _before(text: Text, claim: Claim) -> list[Claim]:
    first = max(0, claim.sentence - REACH)
    return [
        one
        for number in range(first, claim.sentence)
        if not text.sentences[number].is_row and not are_of_two_times(text, number, claim.sentence)
        for one in text.by_sentence[number]
    ]


def _is_described(text: Text, one: Claim, claim: Claim, said: frozenset[str], *, is_who: bool) -> bool:
    """Whether a number is of the same unit, and what stands behind it up to the next says the words again."""
    is_same = one.unit == claim.unit and not one.is_rough and one.value >= LEAST
    if not is_same or max(one.value, claim.value) > min(one.value, claim.value) * MOST:
        return False
    beside = stems(_beside(text, one))
    shared = said & beside
    own = stems(f"{one.noun} {claim.noun}")
    if is_who and not _is_near(one, claim):
        return False
    return len(shared - own) >= (1 if is_who else SHARED) and len(said - beside - own) <= 1


def _is_near(one: Claim, claim: Claim) -> bool:
    """Whether two numbers of one noun are so near that both are hardly right."""
    is_large = min(one.value, claim.value) >= LARGE and stems(one.noun) == stems(claim.noun)
    return is_large and abs(one.value - claim.value) * NEAR <= one.value


def _beside(text: Text, claim: Claim) -> str:
    """What is said of a number: from the one before it to the next, with the last words of the sentence, where the verb
    of them all stands in Kazakh."""
    sentence = text.sentences[claim.sentence]
    alike = [one for one in text.by_sentence[sentence.number] if one.is_count and one is not claim]
    start = max([sentence.start, *(one.end for one in alike if one.end <= claim.start)])
    end = min([sentence.end, *(one.start for one in alike if one.start >= claim.end)])
    return f"{text.content[start:end]} {' '.join(text.content[end : sentence.end].split()[-VERB:])}"
