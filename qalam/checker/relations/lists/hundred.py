"""Shares that should make one hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.making_hundred import (
    IN_WORDS,
    NEAR_HUNDRED,
    NEARER,
    NOT_FAR,
    UNDIVIDED,
    are_rates,
    dashed,
    may_slip_to_hundred,
    shares,
)
from qalam.checker.relations.lists.shares_opposed import (
    DASH_BEHIND,
    OVERLAPPING,
    ROUNDED,
    are_opposite,
    are_sides_of_whom,
    are_three_languages,
    have_and_lack,
    is_share_of,
    is_told_not,
    may_be_some,
    share_one_owner,
)
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_rest
from qalam.checker.relations.sides.denied import are_of_others, do_and_do_not
from qalam.checker.relations.sides.sides import are_all_of_three, are_complements, are_languages
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.shares.told import SHARE

_MAKE_UP = as_pattern("|".join((*SHARE, r"составл", r"құрайды", r"make up", r"makes up")), re.I)


def shares_of_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Shares without a colon: three or more after dashes and near one hundred together, two that leave
    nothing out, or any that end with 'the rest'."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent" or claim.is_count]
    if len(claims) > 2 and claims[0].is_count and is_share_of(text, claims[0], claims[1]):
        claims = claims[1:]  # '11 300 оқушының 68,4%-ы …, 24,3%-ы …, қалған 9,8%-ы'
    if len(claims) < 2 or any(claim.unit != "percent" for claim in claims):
        return
    if are_of_others(text, sentence, claims):
        return
    if IN_WORDS.search(text.content, sentence.start, sentence.end):
        return  # 'жартысы …, 35%-ы …, қалған 15%-ы': one of the shares is told in words
    total = sum((claim.value for claim in claims), Decimal(0))
    is_told = abs(total - 100) <= NOT_FAR and _leave_nothing(text, sentence, claims)
    is_too_much = 100 < total <= 100 + NOT_FAR and (
        are_languages(text, claims) or do_and_do_not(text, sentence, claims)
    )
    is_all = is_rest(text, claims[-1]) or are_sides_of_whom(text, sentence, claims)
    if is_all or is_told or is_too_much or _are_split(text, sentence, claims, total):
        yield shares(claims, is_all=is_all)


def _are_split(text: Text, sentence: Sentence, claims: list[Claim], total: Decimal) -> bool:
    """Whether shares near one hundred, or one slip from it, are those into which something is split."""
    if are_rates(text, sentence, claims[0].start):
        return False
    gap, are_many, is_list = abs(total - 100), len(claims) > 2, dashed(text, claims) == claims
    if is_list and are_many and (gap <= NEAR_HUNDRED or may_slip_to_hundred(claims, total)):
        return True
    is_more = are_many and total > 100 + ROUNDED * len(claims) and may_slip_to_hundred(claims, total)
    if is_more and _are_of_them(text, sentence, claims):
        return True
    if is_list and gap <= NOT_FAR and are_all_of_three(text, claims):
        return True
    if gap <= NEARER and are_three_languages(text, claims):
        return True
    is_led = ":" in text.content[sentence.start : claims[0].start]
    is_of_one = are_many and gap <= NEARER and share_one_owner(text, sentence, claims)
    return is_of_one and (is_led or not may_be_some(claims, total))


def _are_of_them(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether all shares but the first of those just counted stand behind dashes: 'В городе из них живут 61,2%, в
    райцентрах – 24,1%, в сёлах – 14,7%'."""
    is_told = MARKER.search(text.content, sentence.start, claims[0].start) is not None
    is_list = dashed(text, claims[1:]) == claims[1:]
    return is_told and is_list and not OVERLAPPING.search(text.content, sentence.start, sentence.end)


def _leave_nothing(text: Text, sentence: Sentence, claims: list[Claim]) -> bool:
    """Whether the words say that shares are all: of the rest, of what is and is not, of the two sides of one thing."""
    if is_told_not(text, sentence, claims) or have_and_lack(text, sentence, claims):
        return True
    if not (are_complements(text, claims) or are_opposite(text, sentence, claims)):
        return False
    names_shares = _MAKE_UP.search(text.content, sentence.start, sentence.end) is not None
    names_shares &= not are_rates(text, sentence, claims[-1].end)
    return names_shares or share_one_owner(text, sentence, claims)


def more_than_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Three shares or more of those just counted, each with a dash behind it, that make a little more than all."""
    shares_told = sum(claim.unit == "percent" for claim in text.by_sentence[sentence.number])
    marker = MARKER.search(text.content, sentence.start, sentence.end) if shares_told > 2 else None
    claims = text.between(sentence.number, marker.end(), sentence.end) if marker else []
    claims = [claim for claim in claims if claim.unit == "percent" or claim.is_count]
    if len(claims) < 3 or any(claim.unit != "percent" for claim in claims):
        return
    total = sum((claim.value for claim in claims), Decimal(0))
    is_list = all(DASH_BEHIND.match(text.content, claim.end) for claim in claims)
    is_else = any(words.search(text.content, sentence.start, sentence.end) for words in (OVERLAPPING, UNDIVIDED))
    if is_list and not is_else and 100 < total <= 100 + NEARER:
        yield shares(claims)
