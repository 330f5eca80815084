"""How many there are now, told twice: of things named by their capitals, of private and state schools, and in a list of
lines that tells again what the text before it told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stem, stems, thing
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import PLACES, part_of, places_in
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times, is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of, keys, slips_once
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import NOT_NOW, NOT_THINGS, STANDING
from qalam.checker.words.parts.complements import STATE_AND_PRIVATE

_CAPITALS = as_pattern(
    r"(?:(?:\s[а-яё]+(?:-[а-яё]+)*){0,3}?\s\(|\s(?:кабинет\w*\s|орталы\w+\s)?)([А-ЯӘҒҚҢӨҰҮҺІ]{4,6})\b"
)
_STANDING = as_pattern(rf"\b(?:{'|'.join(STANDING)})", re.I)
_NOT_NOW = as_pattern(rf"\b(?:{'|'.join(NOT_NOW)})", re.I)
_OWNERS = tuple(as_pattern(rf"\s?(?:[–—-]\s)?(?:{'|'.join(words)})", re.I) for words in STATE_AND_PRIVATE)
_ENDING = as_pattern(r"-?(?:с?[ыі]|[еа]?у[іы])\b")
_LINE = as_pattern(r"\s*[^\W\d][^\d\n]{2,40}\s[–—-]\s\d[\d ]*\W*")
REACH = 12  # sentences between two statements
NEAR = 4  # parts of a number by one of which the same told again may miss it
LEAST = 10
CROWD = 100  # numbers that one slip may reach
FEWEST_LINES = 3
MOST_LINES = 12
SAME_LINES = 2  # lines whose numbers stand in the text before them


def check_states(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about numbers of things there are now that stand in the text with two values."""
    parts = {part.id for tie in relations if tie.kind == "parts" and len(tie.parts) > 1 for part in tie.parts}
    found = [differing(one, two) for one, two in (*_by_capitals(text), *_by_owner(text), *_of_lines(text))]
    return [finding for finding in found if not all(claim.id in parts for claim in finding.claims)]


def _by_capitals(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each number of things named by capitals that are now against the first such number."""
    first: dict[str, Claim] = {}
    for sentence in text.sentences:
        if sentence.is_row or not text.by_sentence[sentence.number]:
            continue
        for claim in text.by_sentence[sentence.number]:
            named = _CAPITALS.match(text.content, claim.end) if _is_exact(claim) else None
            if named is None or named[1] in NOT_THINGS or not _stands(text, sentence):
                continue
            before = first.setdefault(named[1], claim)
            gap = abs(before.value - claim.value)
            if 0 < gap * NEAR <= before.value and _are_of_one(text, before, claim):
                yield before, claim


def _is_exact(claim: Claim) -> bool:
    is_whole = claim.is_count and not (claim.is_rough or claim.step or claim.decimals or claim.may_be_year)
    return is_whole and claim.value >= LEAST


def _stands(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence, with the one before it where it only lists them, says that so many there are now."""
    start = text.sentences[max(0, sentence.number - 1)].start
    is_now = _NOT_NOW.search(text.content, sentence.start, sentence.end) is None
    return is_now and _STANDING.search(text.content, start, sentence.end) is not None


def _are_of_one(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two statements are of one time and place, and the second of no part of the first."""
    if not 0 < two.sentence - one.sentence <= REACH or are_of_two_times(text, one.sentence, two.sentence):
        return False
    spans = _span(text, one), _span(text, two)
    if places_in(text, *spans[0]) != places_in(text, *spans[1]) or MARKER.search(text.content, *spans[1]):
        return False
    return not differ_in_sort(*(text.content[start:end] for start, end in spans))


def _by_owner(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """A number of state or private ones that differs by one digit from one that stands twice in the text."""
    for owner in _OWNERS:
        told = [claim for claim in text.claims if _is_exact(claim) and _is_of_owner(text, claim, owner)]
        times = Counter(claim.value for claim in told)
        often = _by_slip(claim for claim in told if times[claim.value] > 1)
        for claim in told:
            known = [one for one in _met(often, claim) if slips_once(one, claim)] if times[claim.value] == 1 else []
            is_near = any(abs(one.sentence - claim.sentence) <= REACH for one in known)
            is_now = is_near and not _NOT_NOW.search(text.content, *_span(text, claim))
            is_now = is_now and not any(_are_apart(text, one, claim) for one in known)
            is_now = is_now and not any(are_of_two_times(text, one.sentence, claim.sentence) for one in known)
            if is_now:
                yield known[0], claim


def _by_slip(claims: Iterable[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Numbers under the names under which those meet that one slip makes of them."""
    named: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for key in keys(digits_of(claim)):
            named.setdefault(key, []).append(claim)
    return named


def _met(named: dict[tuple[str, str], list[Claim]], claim: Claim) -> list[Claim]:
    """The numbers in the order of the text that may be a slip of one; of a crowd only those near it."""
    met = {one.id: one for key in keys(digits_of(claim)) for one in _closest(named.get(key, []), claim)}
    return sorted(met.values(), key=lambda one: one.start)


def _closest(claims: list[Claim], claim: Claim) -> list[Claim]:
    """All of some numbers, or where they are a crowd those that stand next to one on both sides."""
    if len(claims) <= CROWD:
        return claims
    at = bisect_left(claims, claim.start, key=lambda one: one.start)
    return claims[max(0, at - CROWD // 2) : at + CROWD // 2]


def _are_apart(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers are of two nouns, or their items name two places."""
    if one.noun and two.noun and stem(one.noun) != stem(two.noun):
        return True
    places = [part_of(text, claim).of(PLACES) for claim in (one, two)]
    return bool(places[0] and places[1] and not places[0] & places[1])


def _is_of_owner(text: Text, claim: Claim, owner: re.Pattern[str]) -> bool:
    ending = _ENDING.match(text.content, claim.end)
    is_thing = claim.unit in {"organisations", "count"} and not text.sentences[claim.sentence].is_row
    return is_thing and owner.match(text.content, ending.end() if ending else claim.end) is not None


def _span(text: Text, claim: Claim) -> tuple[int, int]:
    sentence = text.sentences[claim.sentence]
    return sentence.start, sentence.end


def _of_lines(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Lines of a label and a number, most of which stand in the text before with their noun: one that differs from a
    number of its noun by one slip."""
    lines: list[Claim] = []
    for sentence in text.sentences:
        claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
        is_line = len(claims) == 1 and _LINE.fullmatch(text.content, sentence.start, sentence.end) is not None
        if is_line and is_dashed(text, claims[0]) and len(lines) < MOST_LINES:
            lines.append(claims[0])
        elif claims:
            yield from _told_again(text, lines)
            lines = []
    yield from _told_again(text, lines)


def _told_again(text: Text, lines: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    if len(lines) < FEWEST_LINES:
        return
    first = text.sentences[max(0, lines[0].sentence - REACH)].start
    before = [claim for claim in text.claims_within(first, lines[0].start) if claim.is_count]
    pairs = [(line, [one for one in before if _is_of_label(text, line, one)]) for line in lines]
    same = [line for line, told in pairs if any(one.value == line.value for one in told)]
    values = {line.value for line in lines}
    if len(same) < SAME_LINES or len(lines) - len(same) != 1:
        return
    for line, told in pairs:
        slips = [one for one in told if slips_once(one, line) and one.value not in values]
        if line not in same and len({one.value for one in slips}) == 1:
            yield slips[0], line


def _is_of_label(text: Text, line: Claim, one: Claim) -> bool:
    """Whether the label of a line names what a number counts, or its places."""
    label = stems(text.content[text.sentences[line.sentence].start : line.start])
    named = thing(text, one) | stems(one.noun)
    return any(a.startswith(b) or b.startswith(a) for a in label for b in named if min(len(a), len(b)) > 3)
