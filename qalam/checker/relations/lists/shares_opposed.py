"""Whether the shares of a sentence are of all: of one owner, of languages, of those who did and who did not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.making_hundred import ELLIPSIS, NOT_FAR, may_slip_to_hundred, shares
from qalam.checker.relations.lists.shares_of_sides import DENIED, POSSESSIVE
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_dashed, item
from qalam.checker.relations.sides.sides import are_complements, are_languages, leave_nothing_out
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.overlaps import OVERLAP

ENGLISH = as_pattern(r"ағылшын|англ|English", re.I)
_NOT = as_pattern(r"алма(?:ды|ған)|(?:ма|ме)(?:ды|ді)\b|\bне\s|\bnot\b", re.I)
_FORM = as_pattern(r"\b(?:форм[еау]|нысан\w*|бөлім\w*|тіл[іде]\w*|языке|form)\b[^.:;\d]*$", re.I)
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s+$")
_OF_WHOLE = as_pattern(r"^-?[^\W\d]*(?:\s[^\W\d-]+){0,3}?(?<=[нтд][ыі]ң)\s$")
OVERLAPPING = words_pattern("|".join(OVERLAP), re.I)
DASH_BEHIND = as_pattern(r"[^\W\d]{0,2}\s[–—-]\s")  # '58,3 процента – лица'
_HAS = as_pattern(r"\b(?:есть|имеется|имеются|бар|have|has)\b", re.I)
_LACKS = as_pattern(r"\b(?:нет|отсутству\w+|жоқ|lacks?|have none|has none)\b", re.I)
_BARE_HAS = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+)?\s(?:(?:он[аои]?|его|е[её]|их|такого|таких|ол|олар|it|they)\s)?"
    r"(?:есть|имеется|имеются|нет|бар|жоқ|have|has)(?:\s(?:его|е[её]|их|one|none))?(?=[.,;:(\n]|\Z)",
    re.I,
)
ROUNDED = Decimal("0.1")  # percentage points by which each share may be rounded
NEARLY_NONE = 50  # percent: two languages that make less leave many out


def is_share_of(text: Text, whole: Claim, share: Claim) -> bool:
    """Whether a share is said to be of a number before it."""
    is_of_whole = _OF_WHOLE.match(text.content[whole.end : share.start]) is not None
    return is_of_whole or MARKER.search(text.content, whole.end, share.end) is not None


def are_three_languages(text: Text, claims: list[Claim]) -> bool:
    """Whether three shares are of the Kazakh, the Russian and the English groups."""
    return len(claims) == 3 and are_languages(text, claims[:2]) and ENGLISH.search(item(text, claims[2])) is not None


def may_be_some(claims: list[Claim], total: Decimal) -> bool:
    """Whether shares told to tenths lack more of a hundred than rounding or one slip explains: a few have none of what
    is told, 'жоғары білімді – 15,2%, орта – 80,1%'."""
    is_fine = all(claim.decimals for claim in claims)
    return is_fine and total < 100 - ROUNDED * len(claims) and not may_slip_to_hundred(claims, total)


def are_sides_of_whom(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether two shares of those just counted are of the two sides of a division, each behind or before a dash: 'из
    них 40% – в городе, 60% – в селе'."""
    marker = MARKER.search(text.content, sentence.start, claims[0].start)
    is_dashed_each = all(DASH_BEHIND.match(text.content, claim.end) or is_dashed(text, claim) for claim in claims)
    return marker is not None and is_dashed_each and are_complements(text, claims)


def two_languages(text: Text, claims: list[Claim]) -> Iterable[Relation]:
    """The shares of the two languages of schools, where those of the third are told as a few people, in the same
    sentence or the next: '64%-ы қазақ тілінде, 36%-ы орыс тілінде, ағылшын тілінде 5 адам'."""
    total = sum((claim.value for claim in claims), Decimal(0))
    number = claims[0].sentence
    sentence, following = text.sentences[number], text.by_sentence[min(number + 1, len(text.sentences) - 1)]
    if OVERLAPPING.search(text.content, sentence.start, sentence.end):
        return
    are_shares = len(claims) == 2 and all(claim.unit == "percent" for claim in claims)
    if not are_shares or not are_languages(text, claims) or not NEARLY_NONE < total <= 100 + NOT_FAR:
        return
    behind = [claim for claim in (*text.by_sentence[number], *following) if claim.start > claims[1].end]
    is_few = bool(behind) and behind[0].is_count and ENGLISH.search(_around(text, behind[0])) is not None
    if is_few:
        third = [claim for claim in behind[1:2] if claim.unit == "percent" and text.content[claim.start - 1] == "("]
        yield shares([*claims, *third], is_all=True)


def _around(text: Text, claim: Claim) -> str:
    """What a sentence says of a number, up to the numbers beside it."""
    said = text.sentences[claim.sentence]
    own = text.by_sentence[claim.sentence]
    start = max((one.end for one in own if one.end <= claim.start), default=said.start)
    end = min((one.start for one in own if one.start >= claim.end), default=said.end)
    return text.content[start:end]


def is_told_not(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether the first of two shares did what the second did not: '75 % өтсе, 25 пайызы өте алмады'."""
    behind = text.content[claims[-1].end : sentence.end]
    return len(claims) == 2 and _NOT.search(behind) is not None and are_opposite(text, sentence, claims)


def have_and_lack(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether one of two shares has what the other lacks: 'у 34% школ нет спортзала, а у 76% он есть'."""
    if len(claims) != 2:
        return False
    first = text.content[claims[0].end : claims[1].start]
    later = _BARE_HAS.match(text.content, claims[1].end, min(sentence.end, claims[1].end + DENIED))
    if later is None:
        return False  # 'в 34% есть зал, в 76% нет лифта'
    has, lacks = _HAS.search(first) is not None, _LACKS.search(first) is not None
    return has != lacks and lacks == (_HAS.search(later.group()) is not None)


def are_opposite(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether the words up to the first of two shares, and those between them, leave nothing out together."""
    if len(claims) != 2:
        return False
    pieces = text.content[sentence.start : claims[0].end], text.content[claims[0].end : claims[1].start]
    said = text.content[sentence.start : claims[1].start], text.content[claims[1].end : sentence.end]
    return leave_nothing_out(*pieces) or leave_nothing_out(*said)


def share_one_owner(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Shares of one named thing, one after another: 'ата-аналардың 61%-ы …, 27%-ы …', '68% родителей …, 24% – …'."""
    first, *others = claims
    if not _FORM.search(text.content[sentence.start : first.start]) and any(
        not text.content[max(0, claim.start - 12) : claim.start]
        .rstrip()
        .endswith((",", " және", " и", ";", ", ал", ", а"))
        for claim in others
    ):
        return False
    if _FORM.search(text.content[sentence.start : first.start]):
        return all(is_dashed(text, claim) for claim in others)  # 'на дневной форме 84%, на заочной – 12%'
    owner = text.content[sentence.start : first.start]
    if _GENITIVE.search(owner):
        is_bare = not any(POSSESSIVE.match(text.content, claim.end) for claim in claims)
        return is_bare or all(POSSESSIVE.match(text.content, claim.end) for claim in claims)
    return all(ELLIPSIS.match(text.content, claim.end) for claim in others)
