"""A long number told again with a slip of the typist, where chance hardly makes two numbers so alike.

The fewer words tie the two, the less likely must be that the numbers only look so: for each pair the chance is
reckoned that a number has such a neighbour by accident, and no pair is told above `BOUND`.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, takewhile

from qalam.checker.checks.again.made import are_both_made
from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.statements import (
    Statement,
    are_told_apart,
    is_beside_the_same,
    is_change_told,
    is_gap_told,
    reader,
)
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.slips import keys, printed, slip_between, variants
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.changes.changes import DOWN, UP

_Sort = tuple[str, str, Decimal, int, bool]  # unit, family, step, decimals, and whether in a table
_DIFFERENCE = as_pattern("|".join((*UP, *DOWN)), re.I)
_ASIDE = as_pattern(r"([^.,;:()\d]+)\s\(\+?$")
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_CAPITAL = as_pattern(r"(?<=[^\W\d] )[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,5}")
_ITEM = as_pattern(r"\s*(?:[-–—•*·▪▫◦]|\d{1,2}[.)])\s")
AROUND = 40  # characters around a number in which a verb says that it is a difference
TENTH = 10  # times a number, and its share in percent
FEWEST_DIGITS = 4  # that are no zeros at the end of both numbers
NEAREST = 8  # numbers so alike that are looked at
REACH = 200  # sentences from one number to the other
CROWD = 1_000  # long numbers in reach: of more no reader knows one again
BOUND = 1e-3  # chance that a number has a neighbour by accident which shares as many words with it
FIFTH = 5  # two figures of one thing lie within a tenth of one another, above or below: in a fifth of the value
OTHER = 5  # times by which a word of change or of a plan in only one of the clauses makes another figure more likely
# Of the pairs of different long numbers of one text these shares are of the same noun, have another number in common,
# or as many words and more of their sentences or of their clauses. What is shared goes together, so the chance of
# all is more than the product: no less than this power of it.
LISTED = 60  # numbers of a sentence: more are a list, and told for themselves
SAME_NOUN, SAME_BESIDE = 0.07, 0.03
OF_SENTENCES = (1.0, 0.55, 0.29, 0.17, 0.11, 0.075, 0.045)
OF_CLAUSES = (1.0, 0.26, 0.09, 0.03, 0.01)
TOGETHER = 0.6
RAREST = (SAME_NOUN * SAME_BESIDE * OF_CLAUSES[-1]) ** TOGETHER


def check_retold(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each long number against the long numbers before it of which one slip makes it."""
    statement = reader(text)
    times = Counter(claim.value for claim in text.claims)
    found = []
    sorts: Counter[_Sort] = Counter()
    for claim, recent, near in _alike(text, sorts):
        alike = [one for one in near if min(times[one.value], times[claim.value]) < 2]  # else either is told for itself
        alike = [one for one in alike if not _is_tenth_told(text, one, claim) and not are_both_made(text, one, claim)]
        rivals = _rivals(text, claim, recent, sorts) if alike else 0
        twins = [one for one in alike if _chance(text, statement(one), statement(claim), rivals) <= BOUND]
        if len({one.value for one in twins}) == 1:
            found.append(differing(twins[-1], claim))
    return found


def _is_tenth_told(text: Text, one: Claim, two: Claim) -> bool:
    """Whether one number is just a tenth of the other, and a share of ten stands beside: '14 260 … 1 426 (10%)'."""
    is_tenth = min(one.value, two.value) * TENTH == max(one.value, two.value)
    beside = (*text.by_sentence[one.sentence], *text.by_sentence[two.sentence])
    return is_tenth and any(claim.unit == "percent" and claim.value == TENTH for claim in beside)


def _rivals(text: Text, claim: Claim, recent: deque[Claim], sorts: Counter[_Sort]) -> int:
    """How many of the numbers shortly before one may count the same thing: reckoned by sorts, since they are many."""
    if claim.unit == "change":
        return sum(_may_be_one(text, one, claim) for one in recent)
    of_sorts = sum(times for sort, times in sorts.items() if times and _may_be_of_sort(text, sort, claim))
    own = takewhile(lambda one: one.sentence == claim.sentence, reversed(recent))
    return of_sorts - sum(_may_be_of_sort(text, _sort(text, one), claim) for one in own)


def _sort(text: Text, claim: Claim) -> _Sort:
    return claim.unit, claim.family, claim.step, claim.decimals, text.sentences[claim.sentence].is_row


def _may_be_of_sort(text: Text, sort: _Sort, two: Claim) -> bool:
    """Whether a number of a sort, in another sentence, may count the same thing as one that is no difference."""
    unit, family, step, decimals, is_row = sort
    is_unit = _is_difference(text, two) if unit == "change" else unit == two.unit or "count" in {unit, two.unit}
    is_family = family == two.family or not (family and two.family)
    is_apart = is_row and text.sentences[two.sentence].is_row
    return is_unit and is_family and (step, decimals) == (two.step, two.decimals) and not is_apart


def _alike(text: Text, sorts: Counter[_Sort]) -> Iterator[tuple[Claim, deque[Claim], list[Claim]]]:
    """Each long number, those shortly before it, and those of them of which a slip makes it."""
    recent: deque[Claim] = deque()
    named: dict[tuple[str, str], deque[Claim]] = {}
    told = (claim for claims in text.by_sentence if len(claims) <= LISTED for claim in claims)
    for claim in (claim for claim in told if _is_long(text, claim)):
        while recent and (claim.sentence - recent[0].sentence > REACH or len(recent) > CROWD):
            sorts[_sort(text, recent[0])] -= 1
            _forget(named, recent.popleft())
        own = list(keys(printed(claim)))
        near = {one.id: one for key in own for one in islice(reversed(named.get(key, deque())), NEAREST)}
        yield claim, recent, [one for one in near.values() if _may_be_one(text, one, claim)]
        recent.append(claim)
        sorts[_sort(text, claim)] += 1
        for key in own:
            named.setdefault(key, deque()).append(claim)


def _forget(named: dict[tuple[str, str], deque[Claim]], claim: Claim) -> None:
    for key in keys(printed(claim)):
        named[key].popleft()
        if not named[key]:
            del named[key]


def _is_long(text: Text, claim: Claim) -> bool:
    is_exact = (claim.is_count or claim.unit == "change") and not (claim.is_rough or claim.may_be_year)
    return is_exact and len(printed(claim).rstrip("0")) >= FEWEST_DIGITS - 1 and not is_of_each(text, claim)


def _may_be_one(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers of different sentences may count one thing; a difference is told only by another."""
    is_unit = one.unit == two.unit or "count" in {one.unit, two.unit}
    if "change" in {one.unit, two.unit}:
        is_unit = all(claim.unit == "change" or _is_difference(text, claim) for claim in (one, two))
    is_family = one.family == two.family or not (one.family and two.family)
    is_print = (one.step, one.decimals) == (two.step, two.decimals)
    if text.sentences[one.sentence].is_row and text.sentences[two.sentence].is_row:
        return False
    return is_unit and is_family and is_print and one.sentence != two.sentence


def _is_difference(text: Text, claim: Claim) -> bool:
    sentence = text.sentences[claim.sentence]
    start, end = max(sentence.start, claim.start - AROUND), min(sentence.end, claim.end + AROUND)
    return _DIFFERENCE.search(text.content, start, end) is not None


def _chance(text: Text, first: Statement, later: Statement, rivals: int) -> float:
    """How likely a number has such a neighbour by accident among `rivals`, with as many words shared."""
    odds = _odds(printed(first.claim), printed(later.claim)) * rivals
    odds *= _words(text, first, later) if odds * RAREST <= BOUND else 1
    if odds > BOUND or _are_two_figures(text, first, later):
        return 1.0
    are_changes = "change" in {first.claim.unit, later.claim.unit}
    is_other = not are_changes and is_change_told(first) != is_change_told(later)
    return float(odds * OTHER ** sum((is_other, _is_planned(first) != _is_planned(later))))


def _odds(one: str, two: str) -> float:
    """The chance that a slip makes one of two numbers of the other."""
    zeros = min(len(digits) - len(digits.rstrip("0")) for digits in (one, two))
    one, two = (digits[: len(digits) - zeros] for digits in (one, two))
    slip = slip_between(one, two)
    shorter = min(one, two, key=len)
    if slip is None or len(shorter) < FEWEST_DIGITS:
        return 1.0
    if slip in {"doubled", "lost"}:
        longer = len(shorter) if slip == "doubled" else len(variants(shorter, slip))
        return float(longer / (9 * 10 ** len(shorter)))
    return len(variants(one, slip)) * FIFTH / int(min(one, two))


def _words(text: Text, first: Statement, later: Statement) -> float:
    """The share of pairs of different numbers of which as much is said alike."""
    one, two = stems(first.claim.noun), stems(later.claim.noun)
    own = [told.own | _label_of_aside(text, told.claim) for told in (first, later)]
    shared = [len(words - one - two) for words in (first.words & later.words, own[0] & own[1])]
    rare = min(of[min(count, len(of) - 1)] for of, count in zip((OF_SENTENCES, OF_CLAUSES), shared, strict=True))
    is_same = one == two and first.claim.unit != "money" and not first.claim.noun.startswith(ANY_NOUN)
    rare *= SAME_NOUN if one and is_same else 1
    rare *= SAME_BESIDE if is_beside_the_same(text, first.claim, later.claim) else 1
    return float(rare**TOGETHER)


def _label_of_aside(text: Text, claim: Claim) -> frozenset[str]:
    """The words before a number in parentheses: 'Тараз (+12 480)'."""
    before = text.content[max(text.sentences[claim.sentence].start, claim.start - AROUND) : claim.start]
    label = _ASIDE.search(before)
    return stems(label[1]) if label else frozenset()


def _is_planned(one: Statement) -> bool:
    return _PLANNED.search(one.said) is not None


def _are_two_figures(text: Text, first: Statement, later: Statement) -> bool:
    """Whether the text tells two numbers apart: by time, place, name, rank or sort, by their difference, as cells of
    tables or as items of one list."""
    one, two = first.claim, later.claim
    sentences = [text.sentences[claim.sentence] for claim in (one, two)]
    if all(sentence.is_row or _ITEM.match(text.content, sentence.start) for sentence in sentences):
        return True
    if (
        are_told_apart(first, later)
        or are_of_two_times(text, one.sentence, two.sentence)
        or is_gap_told(text, one, two)
    ):
        return True
    capitals = [frozenset(match.group() for match in _CAPITAL.finditer(told.said)) for told in (first, later)]
    return any(mine and other and not mine & other for mine, other in (capitals, (first.months, later.months)))
