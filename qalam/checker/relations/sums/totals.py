"""A total after its parts: '4 алтын, 7 күміс, 9 қола – барлығы 20 медаль'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, is_dashed, is_of_each
from qalam.checker.relations.tie import are_far_below
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL

# Of 'всего дошкольных организаций – 120' what is counted stands before the dash.
_AFTER = as_pattern(
    rf"[–—,-]\s*(?:(?:яғни|то есть|that is),?\s)?(?:{'|'.join(TOTAL)})"
    r"(?:[\s:–—-]+|(?P<label>(?:\s[^\W\d]+(?:-[^\W\d]+)?){1,3})\s[–—-]\s)(?=\d)",
    re.I,
)
_BREAK = as_pattern(r"[.;:()\n]")
_OPENS = as_pattern(rf"\s*(?:[-–—•]\s*)?(?:{'|'.join(TOTAL)})\w*[\s:–—-]+(?=\d)", re.I)
_FROM = as_pattern(r"\s[^\W\d]+[дтн][ае]н\b")
FAR = 10  # times the sum: a total so much greater is of other things
TENTH = 10  # of a labelled total: a sum that misses it by more, and not by one slip, is of other things
FEWEST = 3  # numbers of a sentence that tells a total and what it adds up
NEAR = 70  # characters between neighbours of a list


def totals(text: Text) -> list[Relation]:
    """Totals that stand after what they add up."""
    after = [relation for sentence in text.sentences for relation in _after_parts(text, sentence)]
    return [*after, *_after_lines(text)]


def _after_lines(text: Text) -> Iterable[Relation]:
    """A line that opens with the word for a total, after lines or items of a name, a dash and a number."""
    listed: list[Claim] = []
    for sentence in text.sentences:
        claims = [claim for claim in _of_lines(text, sentence) if claim.is_count]
        opening = _OPENS.match(text.content, sentence.start, sentence.end)
        if opening and len(claims) == 1 and len(listed) > 1 and opening.end() == claims[0].start:
            found = summed(claims[0], listed)
            total = sum((part.value for part in listed), Decimal(0))
            if abs(total - claims[0].value) * 10 <= total and all(may_be_part(claims[0], part) for part in listed):
                yield found
        in_list = [claim for claim in claims if is_dashed(text, claim)]
        is_line = len(claims) == len(in_list) == 1 and not sentence.is_row
        is_list = "\n" in text.content[sentence.start : sentence.end].strip() and len(in_list) == len(claims) > 1
        listed = [*listed, *in_list] if is_line else in_list if is_list else []


def _of_lines(text: Text, sentence: Sentence) -> list[Claim]:
    """The numbers of a sentence; only those of its lines, where lines follow a colon."""
    colon = text.content.find(":\n", sentence.start, sentence.end)
    return text.between(sentence.number, max(colon, sentence.start), sentence.end)


def _after_parts(text: Text, sentence: Sentence) -> Iterable[Relation]:
    if len(text.by_sentence[sentence.number]) < FEWEST:
        return
    for mark in _AFTER.finditer(text.content, sentence.start, sentence.end):
        whole = next((claim for claim in text.by_sentence[sentence.number] if claim.start == mark.end()), None)
        if whole is None or not whole.is_count:
            continue
        parts = _listed_before(text, text.between(sentence.number, sentence.start, mark.start()), mark.start())
        parts = _without_holders(whole, parts)
        is_sum = len({part.unit for part in parts}) == 1 or not any(claim.unit in MEASURES for claim in (whole, *parts))
        is_sum &= whole.unit not in MEASURES or not are_far_below(whole, parts)
        is_sum &= sum((part.value for part in parts), Decimal(0)) * FAR >= whole.value  # '3 пән, барлығы 120 тапсырма'
        is_sum &= all(may_be_part(whole, part) and not part.is_rough and not is_of_each(text, part) for part in parts)
        is_sum &= mark["label"] is None or _is_near(whole, parts)
        is_sum &= not any(_is_so_many_each(text, part) for part in parts)
        if len(parts) > 1 and is_sum:
            yield summed(whole, parts)


def _is_so_many_each(text: Text, part: Claim) -> bool:
    """Whether a number tells how many each has: '2 ауысымда 150 баладан, барлығы 300 бала'."""
    return _FROM.match(text.content, part.end) is not None


def _is_near(whole: Claim, parts: list[Claim]) -> bool:
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    return gap * TENTH <= whole.value or one_slip_away(whole, parts)


def _listed_before(text: Text, claims: list[Claim], end: int) -> list[Claim]:
    """The counts that end at `end`, one after another without a break."""
    parts: list[Claim] = []
    for claim in reversed(claims):
        gap = text.content[claim.end : end]
        if not claim.is_count:
            continue
        if len(gap) > NEAR or _BREAK.search(gap):
            break
        parts.insert(0, claim)
        end = claim.start
    return parts


def _without_holders(whole: Claim, parts: list[Claim]) -> list[Claim]:
    """The people or places alone, where the organisations that hold them stand among them and those alone make the
    total: '7 садов на 865 детей и 28 центров, где 1 052 ребёнка, всего 1 917'."""
    held = [part for part in parts if part.unit != "organisations"]
    total = sum((part.value for part in held), Decimal(0))
    is_sum = 1 < len(held) < len(parts) and total == whole.value
    return held if is_sum and {part.unit for part in held} & {"people", "places"} else parts


def summed(whole: Claim, parts: list[Claim]) -> Relation:
    """A whole and all of its parts, each of which may have been rounded to the tenths it has."""
    total = sum((part.value for part in parts), Decimal(0))
    tenths = [unit_printed(claim) for claim in (whole, *parts) if claim.decimals and not claim.step]
    holds = abs(total - whole.value) <= slack(whole, *parts) + sum(tenths, Decimal(0)) / 2
    return Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)
