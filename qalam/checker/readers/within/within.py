"""Numbers of some of those counted before, above the number of all of these.

Each number is asked what it counts and how it is tied to those before it; what it may be some of is told by the tie and
by the nouns. It is told only where it is above all those of which it may be some.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.stages import is_explained
from qalam.checker.checks.sums.sums import part_above
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.nouns import counted_noun
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.steps.step_bars import have_passed_another
from qalam.checker.readers.steps.step_concepts import DOING, NOT
from qalam.checker.readers.steps.step_verbs import is_done
from qalam.checker.readers.within.apart import FAR, are_of_one_time, is_above, is_some_of_all
from qalam.checker.readers.within.beside import beside
from qalam.checker.readers.within.closed import of_closed
from qalam.checker.readers.within.counted import are_alike, counted, may_be_of
from qalam.checker.readers.within.links import link_of
from qalam.checker.readers.within.listed import aside, of_place, of_property, some_of_all
from qalam.checker.readers.within.lists import in_lines, in_list, lists_of_lines
from qalam.checker.readers.within.named import is_named_surely
from qalam.checker.readers.within.outcomes import BACK, is_apart, is_of_one_place, of_outcome, of_plan
from qalam.checker.readers.within.ties import Link, is_possessed
from qalam.checker.readers.within.wholes import Wholes
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import ANY_NAMES

Find = Callable[[Text, Sequence[Sequence[Claim]], Sentence, Claim], list[Claim]]
THINGS = frozenset({"people", "organisations", "places", "count", "money", "physical"})
CROWD = 40  # numbers of a sentence: more tell nothing of one another that anybody reads
MEASURED = frozenset({"physical", "measure"})
FAMILIES = ("семь", "семе", "отбас", "шаңырақ", "жанұя", "famil")
FARTHER = Decimal("2.5")  # times a whole to which a word ties a number
SURE = frozenset({"out of", "them", "these", "rest"})
UNTIED: tuple[Find, ...] = (
    of_closed,
    beside,
    of_outcome,
    of_plan,
    of_place,
    aside,
    in_list,
    in_lines,
    of_property,
    some_of_all,
)
LISTS: tuple[Find, ...] = (beside, aside, in_list, in_lines, of_closed)
_CHANGE = as_pattern(r"-(?:[дтн][ае]н|[ғқгк][ае])(?![\w-])(?!\s(?:астам|аса|жуық|артық|таяу))")
_CHANGE_IN_WORDS = as_pattern(r"[^\W\d][ғқгк][ае]\Z")  # '133 мыңға'
_BOUNDS = as_pattern(r"\b(?:свыше|более|больше|выше|менее|ниже|до|от|over|above)\s\Z", re.I)
_BOUND = as_pattern(r"(?:-?[дт][ае]н\s(?:жоғары|астам|төмен))?\s[–—-]\s\d")
_OF_THOSE = as_pattern(r"\b(?:он|сон|олард|солард|мұн|бұлард)ың|ішінде|арасын|\bиз\b|среди", re.I)
_DUE = as_pattern(r"тиіс|керек|жоспар|межел|күтіл|должн|план|ожида|supposed|planned|expected", re.I)


def check_within(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Findings about parts above the wholes to which words tie them, of numbers of which nothing is told or settled."""
    return _told(text, ties, findings, is_tied=True)


def check_outcomes(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """The same of parts that no word ties; they are asked behind the stages, for many are such."""
    return _told(text, ties, findings, is_tied=False)


def _told(text: Text, ties: Sequence[Relation], findings: Sequence[Finding], *, is_tied: bool) -> list[Finding]:
    settled, told = settled_by(ties), {claim.id for finding in findings for claim in finding.claims}
    found = text.once("parts above", lambda: list(parts_above(text)))
    above = ((whole, part) for whole, part, tied in found if tied == is_tied and part.id not in settled)
    return [part_above(whole, part) for whole, part in above if not told & {whole.id, part.id}]


def parts_above(text: Text) -> Iterator[tuple[Claim, Claim, bool]]:
    """The wholes and the parts above them, in the order of the text, and whether words tie them."""
    counts = [_counts(text, sentence) for sentence in text.sentences]
    wholes = Wholes(text, counts)
    for sentence in text.sentences:
        for part in counts[sentence.number]:
            link = link_of(text, sentence, part, counts[sentence.number])
            tied = wholes.tied(sentence, part, link) if link else []
            if tied and link and link.how == "own" and _are_listed(text, tied[-1], part):
                continue
            if tied:
                if _are_above(text, tied, part) and _is_tied(wholes, tied, part, link):
                    yield tied[-1], part, True
                continue
            if not _is_near_one(text, counts, part) or is_possessed(text, part) or is_apart(text, sentence, part):
                continue
            by, found = next(_untied(text, counts, sentence, part), (aside, []))
            if _are_above(text, found, part) and (by in LISTS or _is_tied(wholes, found, part, None)):
                yield found[-1], part, False


def _are_listed(text: Text, one: Claim, part: Claim) -> bool:
    """Whether two numbers have the ending of some in one list, and are of the same before them: '12-сі әскер қатарында,
    18-і бала күтімінде'."""
    if one.sentence != part.sentence or not is_possessed(text, one):
        return False
    return _OF_THOSE.search(text.content, one.end, part.start) is None


def _is_near_one(text: Text, counts: Sequence[Sequence[Claim]], part: Claim) -> bool:
    """Whether a number shortly before one is so little below it that one may be told to be above it; much farther below
    it only where it stands in a list or in parentheses."""
    value = part.value
    for level in counts[max(0, part.sentence - BACK) : part.sentence + 1]:
        for one in level:
            if one.end > part.start:
                break
            if one.value < value <= one.value * FARTHER:
                return True
    if part.id in lists_of_lines(text, counts):
        return True
    own = [
        one for one in counts[part.sentence] if one.end <= part.start and one.value < value <= one.value * MOST_TIMES
    ]
    return any(mark in text.content[own[0].end : part.start] for mark in ":(") if own else False


def _untied(
    text: Text, counts: Sequence[Sequence[Claim]], sentence: Sentence, part: Claim
) -> Iterator[tuple[Find, list[Claim]]]:
    """What finds numbers of which one may be some though no word ties it, and these."""
    found = ((find, find(text, counts, sentence, part)) for find in UNTIED)
    yield from (one for one in found if one[1])


def _counts(text: Text, sentence: Sentence) -> list[Claim]:
    """The numbers of a sentence that count something and tell no change."""
    claims = text.by_sentence[sentence.number]
    if sentence.is_row or len(claims) > CROWD:
        return []
    return [one for one in claims if one.unit in THINGS and not one.may_be_year and not _is_change(text, sentence, one)]


def _is_change(text: Text, sentence: Sentence, claim: Claim) -> bool:
    if _BOUND.match(text.content, claim.end) and _BOUNDS.search(text.content, max(0, claim.start - 16), claim.start):
        return True  # 'свыше 100 баллов набрали 74, свыше 120 – 19'
    if _CHANGE.match(text.content, claim.end) or _CHANGE_IN_WORDS.search(claim.text):
        return True
    return is_difference(text, sentence, claim)


def _are_above(text: Text, wholes: Sequence[Claim], part: Claim) -> bool:
    now = [whole for whole in wholes if are_of_one_time(text, whole, part)]
    now = [whole for whole in now if not (_are_apart(text, whole, part) or have_passed_another(text, whole, part))]
    return bool(now) and all(is_above(text, one, part) and not is_some_of_all(text, one, part) for one in now)


def _are_apart(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number is measured, or of those who live in the families that another counts: it may be larger."""
    said = text.content[whole.end : part.start].lower().split()
    noun, unit, _ = counted_noun(" ".join(said[1:])) if said and said[0].startswith(FAMILIES) else ("", "", "")
    are_families = unit == "people" and not noun.startswith(FAMILIES)
    return are_families or (part.unit in MEASURED and whole.unit not in MEASURED)


def _is_tied(reading: Wholes, wholes: Sequence[Claim], part: Claim, link: Link | None) -> bool:
    """Whether a number is surely of those before it, by the words that tie it or since nothing tells otherwise."""
    text = reading.text
    if link is not None and link.how in SURE:
        is_near = wholes[-1].sentence == part.sentence or link.how == "rest"
        return is_near or not _may_be_of_all(reading, wholes[-1], part)
    own = counted(text, part)
    is_told = own.concept not in ANY_NAMES and any(are_alike(own, counted(text, whole)) for whole in wholes)
    is_own = link is not None and link.how == "own" and wholes[-1].sentence == part.sentence
    times = MOST_TIMES if is_own else FARTHER if link is not None or is_told else FAR
    if any(part.value > whole.value * times or _DUE.search(own_words(text, whole).said) for whole in wholes):
        return False
    is_sure = link is not None and link.how == "named" and is_named_surely(text, wholes[-1], link.name)
    if _may_be_of_all(reading, wholes[-1], part, is_sure=is_sure) or is_explained(text, wholes[-1], part):
        return False
    return all(is_of_one_place(text, whole, part, is_tied=link is not None) for whole in wholes)


def _may_be_of_all(reading: Wholes, whole: Claim, part: Claim, *, is_sure: bool = False) -> bool:
    """Whether a number may be of all those together that a sentence before it counts; of those who are surely named,
    only of those told with no words of their own."""
    text, own = reading.text, counted(reading.text, part)
    if whole.sentence == part.sentence or own.concept not in {"", *ANY_NAMES}:
        return False
    level = [one for one in reading.counts[whole.sentence] if one.id not in reading.known]
    level = [one for one in level if are_of_one_time(text, one, part) and not counted(text, one).is_measure]
    told = [one for one in level if counted(text, one).is_told and not is_sure]
    has_label = is_dashed(text, whole)  # then those with a label are others
    untold = [one for one in level if not counted(text, one).is_told and _has_no_verb(text, one)]
    untold = [one for one in untold if not (has_label and is_dashed(text, one))]
    values = [one.value for one in {whole, *told, *untold} if may_be_of(own, counted(text, one))]
    return len(values) > 1 and part.value <= sum(values)


def _has_no_verb(text: Text, claim: Claim) -> bool:
    """Whether a number has the verb of the one before it: 'в первом потоке учились 70, во втором – 80'."""
    said = own_words(text, claim).said.lower()
    has_verb = any(is_done(word) for word in said.split() if not word.isascii())
    return not (has_verb or counted(text, claim).is_other or NOT in DOING.named_in(said))
