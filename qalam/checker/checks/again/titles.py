"""A title that says 'more than 156 thousand children', and the text below it that counts fewer; a number of the title
that stands below it with another digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.statements import are_told_apart, statement
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, are_of_two_times
from qalam.checker.slips import slips_once
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.others import SO_FAR

_MORE = as_pattern(r"(?:более|свыше|больше|over|more than)\s$", re.I)
_MORE_BEHIND = as_pattern(r"\S*\s(?:астам|аса)\b", re.I)
_SO_FAR = as_pattern(rf"\b(?:{'|'.join(SO_FAR)})", re.I)
_NAMED = as_pattern(r"«([^«»\n]{2,40})»|№\s?(\d+)")
_TOTAL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})", re.I)
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_TIED = frozenset({"parts", "subset", "stages", "prizes"})
ALIKE = 3  # words besides the thing counted that a title and the same figure below it share
TITLE = 160  # characters
BELOW = 8  # sentences below a title that tell of the same
OPENING = 3  # sentences right below a title
SHARED = 2  # words besides the thing counted that both must say
ROUND_FROM, ROUND = 50, 10  # a bound below a thousand is a round number
LEAST = 10  # a number of one digit is told in many ways
THOUSAND = 1_000
NEAR = 10  # tenths: a number further from the title is another figure


def check_titles(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about numbers of the first line that are only bounds."""
    found = [differing(bound, exact) for bound in _bounds(text) for exact in _below(text, bound)]
    told = {claim.id for tie in relations if tie.kind in _TIED for claim in tie.parts}
    return [*found, *(differing(one, two) for one in _headline(text) for two in _slipped(text, one, told))]


def _bounds(text: Text) -> Iterator[Claim]:
    first = text.sentences[0] if text.sentences else None
    if first is None or first.end - first.start > TITLE:
        return
    for claim in text.by_sentence[0]:
        before = text.content[max(0, claim.start - 14) : claim.start]
        is_more = _MORE.search(before) or _MORE_BEHIND.match(text.content, claim.end)
        is_round = claim.step > 0 or (claim.value >= ROUND_FROM and not claim.value % ROUND)
        if claim.is_count and is_round and is_more:
            yield claim


def _below(text: Text, bound: Claim) -> list[Claim]:
    """The only exact count of the same things that is close to a bound, where it lies below it."""
    wanted = stems(bound.noun)
    head = text.content[text.sentences[0].start : text.sentences[0].end]
    title = stems(head) - wanted
    near = []
    for sentence in text.sentences[1 : 1 + BELOW]:
        said = stems(text.content[sentence.start : sentence.end])
        is_part = any(words.search(text.content, sentence.start, sentence.end) for words in (MARKER, REST))
        fewest = 0 if bound.step >= THOUSAND else 1 if bound.step else SHARED
        fewest = fewest if sentence.number <= OPENING else SHARED
        if len(title & said) < fewest or is_part or are_of_two_times(text, 0, sentence.number):
            continue
        is_so_far = _SO_FAR.search(text.content, sentence.start, sentence.end) is not None
        if is_so_far or differ_in_sort(head, text.content[sentence.start : sentence.end]):
            continue
        for claim in text.by_sentence[sentence.number]:
            is_family = bool(claim.family) and claim.family == bound.family
            is_same = claim.unit == bound.unit and (is_family or stems(claim.noun) == wanted)
            is_same = is_same and not _is_with_others(text, bound, claim)
            if is_same and wanted and not claim.is_rough and abs(claim.value - bound.value) * NEAR <= bound.value:
                near.append(claim)
    return near if len(near) == 1 and near[0].value < bound.value else []


def _is_with_others(text: Text, bound: Claim, claim: Claim) -> bool:
    """Whether another number of the sentence makes the bound with it: '190 здесь, 24 там'."""
    others = [one for one in text.by_sentence[claim.sentence] if one is not claim and one.unit in {claim.unit, "count"}]
    return any(not one.may_be_year and one.value + claim.value >= bound.value for one in others)


def _headline(text: Text) -> Iterator[Claim]:
    """The exact counts of the first two lines that tell no other number of their thing."""
    for sentence in text.sentences[:2]:
        if sentence.end - sentence.start > TITLE or sentence.is_row:
            return
        counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and claim.noun]
        if len(counts) == 1 and not counts[0].is_rough and counts[0].value >= LEAST:
            yield counts[0]


def _slipped(text: Text, one: Claim, told: set[str]) -> list[Claim]:
    """The only number below a title that counts its thing in the same words and differs from it by one digit."""
    ends_open = text.sentence_of(one).rstrip()[-1:] not in {".", ":", ";", ","}
    below = [claim for claim in text.claims if claim.sentence > one.sentence + (not ends_open)]
    if any(claim.value == one.value and claim.is_count for claim in below):
        return []
    near = [claim for claim in below if claim.sentence <= BELOW + 2 and claim.id not in told and slips_once(one, claim)]
    near = [claim for claim in near if claim.unit == one.unit and claim.step == one.step]
    near = [claim for claim in near if stems(claim.noun) == stems(one.noun) or one.unit == "places"]
    found = [claim for claim in near if not claim.is_rough and _is_of_title(text, one, claim)]
    return found if len(found) == 1 else []


def _is_of_title(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the sentence of a number says what the title says: a name of it, or three of its words."""
    said = [text.sentence_of(claim) for claim in (one, two)]
    if are_of_two_times(text, one.sentence, two.sentence) or differ_in_sort(*said):
        return False
    if are_told_apart(statement(text, one), statement(text, two)):
        return False
    regions = [statement(text, claim).region for claim in (one, two)]
    if all(regions) and regions[0] != regions[1]:
        return False
    if any(words.search(said[1]) for words in (_SO_FAR, REST, MARKER, _PLANNED)):
        return False
    names = [{"".join(match).lower().replace("і", "и") for match in _NAMED.findall(piece)} for piece in said]
    if names[0] or names[1]:
        return bool(names[0] & names[1])
    shared = (stems(said[0]) & stems(said[1])) - stems(one.noun)
    is_total = _TOTAL.search(said[1]) is not None
    return len(shared) + is_total >= ALIKE
