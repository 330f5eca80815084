"""A number told again with its digits in another order, of the same people or things whatever the words around it:
'открыты 27 лабораторий … 72 лаборатории оснащены'.

In published texts hardly two figures of one noun are so alike by accident, unless the text tells them apart.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.again.statements import is_told_beside
from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, differ_in_sort, said_of, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.again.pairs import are_of_sort
from qalam.checker.readers.again.sight import Sight, sight_of
from qalam.checker.readers.again.told_two import are_told_two
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.relations.scopes import REST, are_of_two_times, is_dashed, is_of_each
from qalam.checker.slips import digits_of, slip_between
from qalam.checker.text import Text
from qalam.checker.words.again.known_again import AGAIN, AGAIN_BEHIND, OTHERS
from qalam.checker.words.again.recalled import ANY_NOUN, ONLY_SOME_BEHIND
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.parts.divided import TOTAL

_AGAIN = words_pattern(rf"\b(?:{'|'.join(AGAIN)})\s(?:[^\W\d]+\s){{0,2}}$", re.I)
_AGAIN_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}(?:{'|'.join(AGAIN_BEHIND)})", re.I)
_ALL = as_pattern(r"\b(?:все|всех|барлығы|бәрі|барлық|all)\b", re.I)
_SOME = as_pattern(rf"(?:\s[^\W\d]+){{0,1}}(?:{'|'.join(ONLY_SOME_BEHIND)})", re.I)
_OTHERS = words_pattern(rf"(?:{'|'.join(OTHERS)})", re.I)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
_POSSESSIVE = as_pattern(r"-?(?:сы|сі|[ыі]|[уе]у?[іы])(?:н|на|не|нда|нде|ның|нің)?\b")
_IN_ALL = as_pattern(rf"\b(?:{'|'.join(TOTAL)})(?:\s[^\W\d]+){{1,3}}\s[–—-]\s\Z", re.I)  # 'всего садов – 120'
_OF_THEM = as_pattern(r"\s(?:of them|из них)\b", re.I)
_WORDS_BEHIND = as_pattern(r"(?:\s[^\W\d]+(?:-[^\W\d]+)*){1,3}")
_CLAUSE_END = as_pattern(r"[;:()\n]|,(?!\d)|\.\s")
REACH = 12  # sentences between the two
FAR_REACH, FAR_DIGITS = 60, 3  # the same, where each has so many digits besides the zeros that end it
SUMMARY, SUMMARY_REACH = 8, 200  # sentences at the beginning and the end, of which either sums up the text
CROWD = 40  # numbers of the same digits before one that are compared with it
MOST_ALIKE = 2  # numbers of one noun in a sentence
SHARED = 2  # words that the sentences of two scores share
_ALIKE_UNITS = frozenset({"percent", "points", "measure"})
LISTED = 6  # numbers of one sort in a sentence: more are a list
FEWEST_DIGITS, LONG = 2, 3
AROUND = 48  # characters before a number in which it is said to be of what was told
_UNITS = frozenset({"people", "organisations", "count", "places", "money", "percent", "points", "measure"})


def check_known_again(text: Text, relations: Sequence[Relation], reported: Iterable[Finding]) -> list[Finding]:
    """Each number against those before it that have its digits in another order."""
    wrong = {claim.id for finding in reported for claim in finding.claims}
    settled = settled_by(relations)
    sight = sight_of(text)
    found = []
    for claim, earlier in _told(text):
        if claim.id in wrong or any(one.value == claim.value for one in earlier):
            continue
        near = [one for one in earlier if _is_slip(one, claim) and one.id not in wrong]
        near = [one for one in near if not {one.id, claim.id} <= settled and _are_one(sight, one, claim)]
        if len({one.value for one in near}) == 1:
            found.append(differing(near[-1], claim))
    return found


def _told(text: Text) -> Iterator[tuple[Claim, list[Claim]]]:
    """Each number with those shortly before it that have the same digits, in whatever order; zeros are not counted."""
    known: dict[str, deque[Claim]] = {}
    for sentence in text.sentences:
        claims = () if sentence.is_row else text.by_sentence[sentence.number]
        told = [(claim, digits_of(claim)) for claim in claims if _is_exact(claim)]
        named = [(claim, "".join(sorted(digits.replace("0", "")))) for claim, digits in told]
        for (claim, digits), (_, name) in zip(told, named, strict=True) if len(told) <= 2 * LISTED else ():
            is_long = len(digits.rstrip("0")) >= FAR_DIGITS
            yield (
                claim,
                [
                    one
                    for one in known.get(name, ())
                    if 0 < claim.sentence - one.sentence <= _reach(text, one, claim, is_long)
                ],
            )
        for claim, name in named:
            known.setdefault(name, deque(maxlen=CROWD)).append(claim)


def _reach(text: Text, one: Claim, two: Claim, is_long: bool) -> int:
    """How many sentences may lie between two numbers; an opening or a conclusion tells again what stands far away."""
    is_summary = one.sentence < SUMMARY or two.sentence >= len(text.sentences) - SUMMARY
    return (SUMMARY_REACH if is_summary else FAR_REACH) if is_long else REACH


def _is_exact(claim: Claim) -> bool:
    is_measure = claim.unit in _UNITS and not (claim.is_rough or claim.may_be_year)
    return is_measure and len(digits_of(claim).rstrip("0")) >= FEWEST_DIGITS


def _is_slip(one: Claim, two: Claim) -> bool:
    return slip_between(digits_of(one), digits_of(two)) == "swapped" and _is_ratio(one, two)


def _is_ratio(one: Claim, two: Claim) -> bool:
    return max(one.value, two.value) < 10 * min(one.value, two.value)


def _are_one(sight: Sight, one: Claim, two: Claim) -> bool:
    text = sight.text
    if not are_of_sort(text, one, two):
        return False
    if any(_is_apart(text, claim) for claim in (one, two)) or not _are_of_noun(sight, one, two):
        return False
    if _is_of_others(text, one, two) or _is_listed(sight, one, two) or is_told_beside(text, one, two):
        return False
    if any(claim.value == one.value + two.value and claim.is_count for claim in text.claims):
        return False  # 'обе суммы'
    if _is_again(text, two) and len(digits_of(two)) >= LONG:
        is_named = sight.stated(two).names <= sight.stated(one).names
        return is_named and not are_of_two_times(text, one.sentence, two.sentence)
    return not are_told_two(sight, one, two)


def _is_apart(text: Text, claim: Claim) -> bool:
    """Whether a number is a part, an item, that of each, or a change."""
    is_part = claim.unit != "percent" and _POSSESSIVE.match(text.content, claim.end) is not None
    before = text.content[max(0, claim.start - AROUND) : claim.start]
    is_item = (is_dashed(text, claim) and not _IN_ALL.search(before)) or is_of_each(text, claim)
    return is_part or is_item or is_difference(text, text.sentences[claim.sentence], claim)


def _are_of_noun(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two numbers are of one noun as far as the digits leave any doubt."""
    text = sight.text
    is_again, is_long = _is_again(text, two), len(digits_of(two)) >= LONG
    own = [attributes(text, claim) for claim in (one, two)]
    if (all(own) and not own[0] & own[1] and not is_again) or differ_in_sort(one.noun, two.noun):
        return False
    if (one.unit == "percent") != (two.unit == "percent") or _SOME.match(text.content, two.end):
        return False
    if one.unit in _ALIKE_UNITS:
        return is_long and _are_of_score(sight, one, two)
    if one.unit == two.unit == "money":
        return _is_only_money(text, one, two) or is_again
    if one.unit == two.unit == "places":
        return is_again or len(digits_of(two).rstrip("0")) >= LONG
    things = [_things(text, claim) for claim in (one, two)]
    is_sure = is_again or is_long or sight.is_title(one.sentence)
    is_bare = is_again and is_long and not two.noun and not things[1]
    is_sure_noun = is_sure or _ALL.search(sight.said(two.sentence)) is not None
    is_noun = (
        (is_sure_noun and bool(things[0] & things[1])) or is_bare or (is_sure and _are_crossed(sight, one, two, things))
    )
    has_words = is_again or not is_long or bool(sight.words(one.sentence) & sight.words(two.sentence))
    is_anybody = any(not claim.noun or claim.noun.startswith(ANY_NOUN) for claim in (one, two))
    are_people = one.unit == two.unit == "people" and (is_anybody or is_long or is_again)
    return is_noun or (has_words and (are_people or (is_sure_noun and bool(one.family and one.family == two.family))))


def _are_of_score(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two percentages tell of no change and share a word, or two scores share words."""
    shared = sight.words(one.sentence) & sight.words(two.sentence)
    if one.unit == two.unit == "percent":
        return bool(shared) and not any(_CHANGED.search(sight.said(claim.sentence)) for claim in (one, two))
    return len(shared) >= SHARED


def _are_crossed(sight: Sight, one: Claim, two: Claim, things: list[frozenset[str]]) -> bool:
    """Whether the sentence of one number names the thing that the other counts: '35 студентов получают стипендию',
    '53 стипендиата'."""
    own = [stems(claim.noun) or thing for claim, thing in zip((one, two), things, strict=True)]
    said = [sight.words(claim.sentence) for claim in (one, two)]
    return bool(own[1]) and bool(own[1] & said[0] or own[0] & said[1])


def _is_only_money(text: Text, one: Claim, two: Claim) -> bool:
    """Whether a text tells no other sum of money."""
    return not any(claim.unit == "money" and claim not in (one, two) for claim in text.claims)


def _things(text: Text, claim: Claim) -> frozenset[str]:
    """The noun of a number, or the words right behind it where no table has it."""
    if claim.noun:
        return stems(claim.noun)
    behind = _WORDS_BEHIND.match(text.content, claim.end)
    return stems(behind[0]) if behind and not _OF_THEM.match(behind[0]) else frozenset()


def _is_again(text: Text, two: Claim) -> bool:
    start = max(text.sentences[two.sentence].start, two.start - AROUND)
    is_before = _AGAIN.search(text.content[start : two.start]) is not None
    return is_before or _AGAIN_BEHIND.match(text.content, two.end) is not None


def _is_of_others(text: Text, one: Claim, two: Claim) -> bool:
    """Whether either number is of a rest, or the words around only one of them say that it is of another time."""
    before = [text.content[max(0, claim.start - AROUND) : claim.start] for claim in (one, two)]
    if any(REST.search(piece) for piece in before):
        return True
    said = [_OTHERS.search(_clause_of(text, claim)) is not None for claim in (one, two)]
    return said[0] != said[1]


def _clause_of(text: Text, claim: Claim) -> str:
    """What is said of a number, with the words of its clause before it, which another number may stand among."""
    sentence = text.sentences[claim.sentence]
    before = text.content[max(sentence.start, claim.start - AROUND) : claim.start]
    return f"{_CLAUSE_END.split(before)[-1]} {said_of(text, claim)}"


def _is_listed(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether either sentence tells several other numbers of the same noun, or of none where its number has none."""
    for claim in (one, two):
        noun = stems(claim.noun)
        alike = [
            other
            for other in sight.measures(claim.sentence)
            if (stems(other.noun) == noun if noun else other.unit in {claim.unit, "count", "people"})
        ]
        of_others = sum(other.value for other in alike if other is not claim)
        if len(alike) > MOST_ALIKE and of_others != claim.value:  # its parts are no other numbers
            return True
    return False
