"""What speaks against numbers being the parts of a whole, or all of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.facts import Fact
from qalam.checker.readers.partitions.members import members_in
from qalam.checker.readers.partitions.runs import Run
from qalam.checker.relations.scopes import MARKER, are_numbers_of_two_times, leaves_some, uncounted
from qalam.checker.relations.sides.sides import is_of_other_side
from qalam.checker.slips import reach
from qalam.checker.text import Text
from qalam.checker.words.concepts.partitions.tying import (
    APART,
    FURTHER,
    MOSTLY,
    ONE,
    PLACE_SORTS,
    PRIZES,
    WON,
)

STEM = 4  # letters that tell a word
THESE = {"оның", "соны", "мұны", "осын", "осыл", "олар", "бұла", "сола", "бала", "адам"}  # owners that are all of them
CLUBS = {"sport", "art"}  # who is in one may be in another
GIVEN = {"sanction", "award", "appeal"}  # of which a school may get several
OF_PRIZES = {"medal", "order"}
ORGANISED = {"organisation", "preschool", "medical", "culture"}
BEFORE = 60  # characters before a whole
LETTERS = 3  # that tell a sort of places
_APART, _FURTHER, _MOSTLY = (as_pattern("|".join(words), re.I) for words in (APART, FURTHER, MOSTLY))
_PLACE_SORTS, _ONE, _PRIZES, _WON = (as_pattern("|".join(words), re.I) for words in (PLACE_SORTS, ONE, PRIZES, WON))
_YEAR = as_pattern(r"20[0-4]\d")
_ANY_THINGS = as_pattern(r"нысан|объект|адам|человек|person|people|site", re.I)


def misses_by_rounding(whole: Fact, facts: Sequence[Fact]) -> bool:
    """Whether parts are only so far off as a whole told in round thousands beside exact parts may be."""
    parts = [fact.claim for fact in facts]
    is_round = whole.claim.step > 0 and not any(part.step for part in parts)
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.claim.value)
    return gap <= max(slack(whole.claim, *parts), reach(whole.claim) / 2 if is_round else Decimal(0))


def has_other_noun(run: Run, whole: Fact, facts: Sequence[Fact]) -> bool:
    """Whether what the whole counts is not what the members divide: another owner, one of the members itself, people
    who may be in two of them or get two of what is given; or the rest is of other things."""
    owner, noun = facts[0].owner, whole.claim.noun
    is_named = owner[:STEM] in whole.said.lower() or stem(owner) == stem(noun or "-")
    if owner and facts[0].place > whole.place and owner[:STEM] not in THESE and not is_named:
        return True  # 'апаттылардың жетеуі' are none of '1 029 мектеп'
    if run.division in ORGANISED and members_in(noun).get(run.division):
        return True
    is_of_several = run.division in CLUBS and whole.claim.unit == "people"
    if is_of_several or (run.division in GIVEN and whole.claim.unit == "organisations"):
        return True
    if facts[-1].is_rest and facts[-1].sort != whole.sort:
        return True
    rest = facts[-1].claim.noun if facts[-1].is_rest else ""
    nouns = {stem(one) for one in (noun, *(fact.claim.noun for fact in facts[:-1])) if one}
    return bool(rest and nouns) and stem(rest) not in nouns and not _ANY_THINGS.match(rest)


def _is_of_other_year(text: Text, whole: Claim, facts: Sequence[Fact]) -> bool:
    """Whether a year is told behind a whole, or before a part in a sentence behind it, that the whole is not of."""
    later = [one.claim for one in facts if one.claim.sentence > whole.sentence]
    spans = [(text.sentences[one.sentence].start, one.start) for one in later]
    spans += [(whole.end, text.sentences[whole.sentence].end)] if later else []
    years = {year[0] for span in spans for year in _YEAR.finditer(text.content, *span)}
    return bool(years) and not any(year in text.sentence_of(whole) for year in years)


def is_else(text: Text, run: Run, whole: Fact, facts: Sequence[Fact]) -> bool:
    """Whether the whole is told of another place or time than the members, or one is said not to be counted."""
    first, last, claim = facts[0].claim, run.facts[-1].claim, whole.claim
    end = text.sentences[max(last.sentence, claim.sentence)].end
    if any(
        are_numbers_of_two_times(text, claim, one.claim) or is_of_other_side(text, claim, one.claim) for one in facts
    ):
        return True
    if _APART.search(text.content, min(claim.end, first.start), end):
        return True
    if _is_of_other_year(text, claim, facts):
        return True
    if claim.sentence >= first.sentence:
        return False
    if _FURTHER.search(text.content, text.sentences[first.sentence].start, first.start):
        return True
    places = [_place_sorts(text, claim), _place_sorts(text, first)]
    return run.division != "settlement" and all(places) and places[0].isdisjoint(places[1])


def _place_sorts(text: Text, claim: Claim) -> set[str]:
    """The sorts of places that a sentence names up to the end of a number."""
    start = text.sentences[claim.sentence].start
    return {place[0].lower()[:LETTERS] for place in _PLACE_SORTS.finditer(text.content, start, claim.end)}


def may_lack_some(text: Text, whole: Fact, facts: Sequence[Fact], gap: Decimal) -> bool:
    """Whether parts are told roughly, or some of those that they lack may stand among them without a number of their
    own, in words, or with places only."""
    parts = [fact.claim for fact in facts]
    if any(part.is_rough for part in parts):
        return True
    start = min(whole.claim.end, parts[0].start)
    end = max(whole.claim.start, text.sentences[parts[-1].sentence].end)
    own = {whole.claim.id, *(part.id for part in parts)}
    others = [one for one in text.claims_within(start, end) if one.is_count and one.id not in own]
    in_words = sum(1 for _ in _ONE.finditer(text.content, start, end))
    return gap <= uncounted(text, start, parts) + len(others) + in_words


def are_by_their_shares(whole: Fact, facts: Sequence[Fact], told: Sequence[Fact]) -> bool:
    """Whether each has its own share of the whole right behind: then it may be that no more are told of."""
    shares = [told[fact.place + 1] for fact in facts if fact.place + 1 < len(told)]
    if len(shares) < len(facts) or any(share.sort != "percent" for share in shares):
        return False
    made = (
        abs(fact.claim.value * 100 - share.claim.value * whole.claim.value)
        for fact, share in zip(facts, shares, strict=True)
    )
    return all(gap <= whole.claim.value for gap in made)


def are_some(text: Text, run: Run, whole: Fact, facts: Sequence[Fact]) -> bool:
    """Whether members need not be all that is counted: a part of it is told of, a rest, or one more number beside."""
    last = facts[-1]
    start = min(whole.claim.start, facts[0].claim.start)
    end = text.sentences[last.claim.sentence].end
    line = text.content.find("\n", last.claim.end, end)
    end = line if line >= 0 else end  # the next line is another item
    if _MOSTLY.search(text.content, max(0, start - BEFORE), end):
        return True
    if whole.place < last.place and leaves_some(text, whole.claim, last.claim) and not run.has_rest:
        return True
    is_of_prizes = run.division == "medal" or any(_PRIZES.search(fact.said) for fact in facts)
    if run.division in OF_PRIZES and is_of_prizes and not _WON.search(whole.said):
        return True
    behind = text.between(last.claim.sentence, last.claim.end, end)
    others = [one for one in behind if one.is_count and one is not whole.claim and may_be_part(whole.claim, one)]
    return last.aside < 0 and bool(others) and not MARKER.search(text.content, last.claim.end, others[0].start + 1)
