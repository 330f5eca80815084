"""One change told of several places, each with its two figures in parentheses behind it.

'Бірнеше ауданда оқушылар саны 4 мыңға өсті. Бұл … (12 мыңнан 16 мыңға дейін), … (21 мыңнан 25 мыңға дейін)'.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.changes.differences import difference_finding, is_difference
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_FROM_TO = as_pattern(r"-?[^\W\d]*(?<=[дтн][ае]н)(?:\s[^\W\d]+)?\s|(?:\s[^\W\d]+)?\s(?:до|to)\s")
_OPENS = as_pattern(r"\((?:с|со|от|from)?\s?$")
FEWEST = 3  # places


def check_each_change(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about a place whose two figures differ by something else, where those of most others do not; or about a
    change that those of all places contradict alike."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    changes = [claim for claim in counts if is_difference(text, sentence, claim)]
    if len(changes) != 1:
        return
    change = changes[0]
    following = text.sentences[sentence.number + 1 : sentence.number + 2]
    pairs = [pair for one in following for pair in _pairs(text, one)]
    paired = {claim.id for pair in pairs for claim in pair}
    if len(pairs) < FEWEST or any(_has_own_change(text, one, paired) for one in following):
        return
    failing = [pair for pair in pairs if abs(abs(pair[1].value - pair[0].value) - change.value) > slack(*pair, change)]
    if len(failing) * 2 <= len(pairs):
        yield from (difference_finding(*pair, change) for pair in failing)
    elif len(failing) == len(pairs) and len({later.value - first.value for first, later in pairs}) == 1:
        yield difference_finding(*pairs[0], change)


def _has_own_change(text: Text, sentence: Sentence, paired: set[str]) -> bool:
    """Whether a sentence tells a change beside its pairs: these are of that one."""
    return any(
        claim.is_count and claim.id not in paired and is_difference(text, sentence, claim)
        for claim in text.by_sentence[sentence.number]
    )


def _pairs(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    """Two figures alone in parentheses, from the one to the other."""
    for first, later in pairwise(text.by_sentence[sentence.number]):
        is_opened = _OPENS.search(text.content, max(0, first.start - 8), first.start) is not None
        if is_opened and first.is_count and later.is_count and _FROM_TO.fullmatch(text.content, first.end, later.start):
            yield first, later
