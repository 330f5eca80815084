"""The figures round a change that may be the two it is the difference of: in its item, its sentence, the sentences
round it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.changes.change_things import THEY
from qalam.checker.checks.changes.differences import GROWTHS, NAMED, PHYSICAL, SCORES, SUMS_UP
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, NOTHING_NAMED, THEN, UP, WAS_AND_IS
from qalam.checker.words.units.scores import MEAN_SCORE

_INSTEAD = as_pattern(r"\bемес,|\bвместо\b|\binstead of\b", re.I)
_WAS_AND_IS = as_pattern("|".join(WAS_AND_IS), re.I)
_ITEM = as_pattern(r"[;\n]")
# A sentence without a subject: 'С 90 в 2019 году до 102 …', '2019 жылы бұл көрсеткіш 90 болса, …'.
_GOES_ON = as_pattern(r"\s*(?:с|со|от|from|(?:19|20)\d\d\sжыл[^\W\d]+(?:\sбұл\s(?:сан|көрсеткіш))?)\s", re.I)
CHANGE_WORDS = as_pattern(rf"\b(?:{'|'.join((*UP, *DOWN, *NOTHING_NAMED))})[^\W\d]*", re.I)
THEN_SAID = as_pattern("|".join(THEN), re.I)
_SCORE = as_pattern("|".join(MEAN_SCORE), re.I)
LEAD = 1  # the title and the first sentence below it tell what the text then explains
ALIKE = 3  # words that a change and its two figures some sentences behind it share
AHEAD = 3  # sentences behind a change that may tell its two figures with their years
ZERO = Decimal(0)
THOUSAND = 1_000


def scopes_of(text: Text, sentence: Sentence, change: Claim) -> Iterator[tuple[int, int]]:
    """The item of a list, the sentence, and the sentence with the ones before it."""
    marks = [match.end() for match in _ITEM.finditer(text.content, sentence.start, change.start)]
    closes = _ITEM.search(text.content, change.end, sentence.end)
    if marks or closes:
        yield marks[-1] if marks else sentence.start, closes.start() if closes else sentence.end
    concludes = SUMS_UP.search(text.content, sentence.start, change.start) or NAMED.search(
        text.content, sentence.start, change.start
    )
    for back in range(3 if concludes else 2):
        yield text.sentences[max(0, sentence.number - back)].start, sentence.end


def of_named_year(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> list[Claim]:
    """Of several figures the one of the year that the change is counted from, and the last one before the change:
    'in 2016 … 84 billion (70 billion in 2015). In 2017 … 94 billion, 10 billion more than in 2016'."""
    years = [
        claim
        for claim in text.claims_within(text.sentences[ends[0].sentence].start, sentence.end)
        if claim.unit == "year"
    ]
    named = [year for year in years if year.start > change.end and year.sentence == sentence.number]
    told = [year for year in years if named and year.value == named[0].value and year.start < change.start]
    own = [end for end in ends if end.sentence == sentence.number and end.end <= change.start]
    if not told or not own:
        return _of_last_years(change, ends, years) if all(end.sentence == sentence.number for end in ends) else ends
    of_year = [end for end in ends if end.start > told[0].end and end is not own[-1]]
    between = text.claims_within(told[0].end, of_year[0].start) if of_year else []
    return [of_year[0], own[-1]] if of_year and not any(claim.unit == "year" for claim in between) else ends


def _of_last_years(change: Claim, ends: list[Claim], years: list[Claim]) -> list[Claim]:
    """Of figures that each stand behind a year of their own those of the last year and of the one before it: 'В 2025
    году вырос на 7% и достиг 7 130; в 2023 году было 5 930, в 2024-м – 6 630'."""
    places = [(year.start, year.value) for year in years]
    own = [max((place for place in places if place[0] < end.start), default=(0, ZERO)) for end in ends]
    of_year = {year: end for (_, year), end in zip(own, ends, strict=True)}
    last = max(of_year)
    if max((place for place in places if place[0] < change.start), default=(0, ZERO))[1] != last:
        return ends
    if len({place for place, _ in own}) < len(ends) or len(of_year) < len(ends) or last - 1 not in of_year:
        return ends
    return [of_year[last - 1], of_year[last]]


def _are_years(claims: list[Claim]) -> bool:
    return sum(claim.unit in {"year", "school-year"} for claim in claims) == 2


def _is_only_change(text: Text, sentence: Sentence, change: Claim, following: Sentence) -> bool:
    """Whether a sentence tells no other change, and a later one with two figures speaks of the same in its words."""
    if sentence.number > LEAD:
        return False
    others = [claim for claim in text.by_sentence[sentence.number] if claim is not change and claim.unit == change.unit]
    own = stems(CHANGE_WORDS.sub(" ", text.content[sentence.start : sentence.end]))
    return not others and len(own & stems(text.content[following.start : following.end])) >= ALIKE


def ends_behind(text: Text, sentence: Sentence, change: Claim) -> tuple[list[Claim], int]:
    """The figures of one of the next sentences that tells them with two years, or as then and now, and its end."""
    for following in text.sentences[sentence.number + 1 : sentence.number + 1 + AHEAD]:
        if following.number > sentence.number + 1 and not _is_only_change(text, sentence, change, following):
            break
        behind = list(text.by_sentence[following.number])
        are_two = _are_years(behind) or _then_and_now(text, following.start, following.end)
        ends = [claim for claim in behind if may_be_end(claim, change)] if are_two else []
        if len(ends) > 1:
            return ends, following.end
    return [], sentence.end


def ends_told_next(text: Text, sentence: Sentence, change: Claim) -> tuple[list[Claim], int]:
    """The two figures of the next sentence, where it has two years and surely explains the only change of its sort in
    this one: 'Садов стало больше на 12. В 2019 году их было 90, в 2023 году – 102', '… С 90 в 2019 году до 102 …'."""
    nothing: tuple[list[Claim], int] = [], sentence.end
    following = text.sentences[sentence.number + 1 : sentence.number + 2]
    others = [claim for claim in text.by_sentence[sentence.number] if claim is not change]
    if THEN_SAID.search(text.content, sentence.start, change.start):
        return nothing
    if not following or any(claim.unit == change.unit or may_be_end(claim, change) for claim in others):
        return nothing
    behind = list(text.by_sentence[following[0].number])
    ends = [claim for claim in behind if may_be_end(claim, change)]
    if len(ends) != 2 or not _are_years(behind) or len(behind) != 2 * len(ends):
        return nothing
    named = {stem for end in ends for stem in stems(end.noun)}
    if named and not named & stems(text.content[sentence.start : sentence.end]):
        return nothing
    is_told = THEY.search(text.content, following[0].start, ends[0].start) or _GOES_ON.fullmatch(
        text.content, following[0].start, ends[0].start
    )
    return (ends, following[0].end) if is_told else nothing


def _then_and_now(text: Text, start: int, end: int) -> bool:
    """Whether a piece of text tells what was and what is instead: '400 емес, 500', 'было 400, стало 500'."""
    return any(words.search(text.content, start, end) for words in (_INSTEAD, _WAS_AND_IS))


def may_be_end(claim: Claim, change: Claim) -> bool:
    """Whether a number may be one of the two figures of a change, by its unit."""
    if claim.may_be_year or (claim.is_rough and not _is_roughly_told(claim, change)):
        return False
    if change.unit in SCORES:
        return claim.unit in SCORES
    if change.unit == PHYSICAL:
        return claim.unit == PHYSICAL and measured_in(claim) == measured_in(change)
    if change.unit in GROWTHS:
        return claim.is_count or claim.unit == change.unit == "percent"
    if change.unit == "change":
        return claim.is_count
    return claim.is_count and (claim.unit == change.unit or "count" in (claim.unit, change.unit))


def _is_roughly_told(claim: Claim, change: Claim) -> bool:
    """Whether a number of whole thousands is exact enough to tell how many times another it is."""
    return change.unit == "times" and claim.value >= THOUSAND and claim.value % THOUSAND == 0


def is_score(text: Text, start: int, claim: Claim, change: Claim) -> bool:
    """Whether a bare number is a score, where points are the difference: 'средний балл был 72, стал 74'."""
    is_bare = claim.unit == "count" and not claim.noun and not claim.may_be_year
    return change.unit == "points" and is_bare and _SCORE.search(text.content, start, claim.start) is not None
