"""A share beside its number, and the number of all behind: '480 pupils (65%); the school has 640 pupils in all'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.shares.bases import are_all_named, miss
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.shares.coverage import ALL_IN_ALL, ANOTHER, NARROWED, THERE_ARE
from qalam.checker.words.shares.told import OR_SHARE

_ASIDE = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,6}}?(?:\s?\(|,\s(?:{'|'.join(OR_SHARE)})\s)\Z", re.I)
_ALL = as_pattern(rf"\b(?:{'|'.join(ALL_IN_ALL)})\b", re.I)
_THERE_ARE = as_pattern("|".join(THERE_ARE), re.I)
_NARROWED = as_pattern(rf"\b(?:{'|'.join((*NARROWED, *ANOTHER))})", re.I)
_OTHER_TIME = as_pattern("|".join(OTHER_TIME), re.I)
_CLAUSE = as_pattern(r"[;.:](?:\s|\Z)|,\s")
_VERB_OF_PART = as_pattern(r"\b(?:из них|оның|олардың|of them|of whom|of these)\b", re.I)
FAR = 25  # percentage points
LEAST = 20  # a number of all of which a share says something
Row = tuple[Claim, Claim, Claim]


def totals_behind(text: Text) -> Iterator[Row]:
    """The part, its share and the number of all for every such share."""
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        counts = [claim for claim in claims if claim.is_count and not claim.may_be_year]
        shares = [claim for claim in claims if claim.unit == "percent"]
        if sentence.is_row or len(shares) != 1 or not counts or len(claims) != len(counts) + 1:
            continue
        part, share = counts[0], shares[0]
        if not _ASIDE.fullmatch(text.content, part.end, share.start):
            continue
        behind = counts[1:]
        number = sentence.number
        if not behind and number + 1 < len(text.sentences):
            number += 1
            behind = [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]
        if len(behind) == 1 and _is_of_all(text, behind[0], part) and _are_of_one(text, part, share, behind[0]):
            yield part, share, behind[0]


def _is_of_all(text: Text, base: Claim, part: Claim) -> bool:
    """Whether a number is said to be that of all, and counts the same as the part."""
    start, end = _clause(text, base)
    is_all = _ALL.search(text.content, start, end) or _THERE_ARE.search(text.content[start : base.start])
    is_people = part.unit == base.unit == "people" and part.family == base.family
    is_same = is_people or (bool(part.noun) and stem(part.noun) == stem(base.noun))
    return bool(is_all) and is_same and LEAST <= base.value > part.value and may_be_part(base, part)


def _clause(text: Text, claim: Claim) -> tuple[int, int]:
    """Where the clause of a number begins and ends."""
    sentence = text.sentences[claim.sentence]
    ends = [match.end() for match in _CLAUSE.finditer(text.content, sentence.start, claim.start)]
    closes = _CLAUSE.search(text.content, claim.end, sentence.end)
    return max([sentence.start, *ends]), closes.start() if closes else sentence.end


def _are_of_one(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether nothing says that the part is of some only, or that all are of another place or time."""
    if part.is_rough or base.is_rough or share.is_rough or miss(part, share, base) > FAR:
        return False
    start, end = text.sentences[part.sentence].start, text.sentences[base.sentence].end
    said = text.content[start : share.start], text.content[share.end : end]
    is_narrowed = any(_NARROWED.search(words) for words in said) and not are_all_named(text, base, part, share)
    if is_narrowed or _OTHER_TIME.search(text.content, start, end):
        return False
    others = [claim for claim in text.claims_within(start, end) if claim not in (part, share, base)]
    is_other = others or _VERB_OF_PART.search(said[1]) or differ_in_sort(*said)
    return not is_other and not are_of_two_times(text, part.sentence, base.sentence) and not _has_base(text, part)


def _has_base(text: Text, part: Claim) -> bool:
    """Whether the sentence before tells a number of which the part may be."""
    before = text.by_sentence[part.sentence - 1] if part.sentence else ()
    return any(claim.is_count and claim.value > part.value and may_be_part(claim, part) for claim in before)
