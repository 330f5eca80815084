"""Shares that are of none of the numbers beside them, since those stand beside each other.

They are two sides of a whole, the base is what the share itself was told of, the part says by how much the base
changed, or the base counts the places of those of whom the share is; or a number told elsewhere just makes the
share. Asked of each share that fails, whichever rule holds it against its base.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.shares.share_groups import narrowed_by, owner_of
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import printed
from qalam.checker.text import Text
from qalam.checker.words.changes.roles import THEN_TIME
from qalam.checker.words.parts.others import NOW
from qalam.checker.words.parts.possessed import ALL_FORMS
from qalam.checker.words.shares.told import OR_SHARE

LONG = 3  # digits of a share that few numbers make by chance
LEAST = 20  # of a base: of fewer many shares are near to one another
AROUND = 20  # sentences on either side in which the number stands that makes a share
BEFORE = 40  # characters before a number in which it is said to be a change
# Between a number and a share of others that tells it: '13 400, бұл 18 жасқа дейінгі балалардың 2,9 пайызы'.
_TOLD_AS = as_pattern(
    rf"-?[^\d.;:()]{{0,60}}?[,–—]\s(?:а\s|ал\s)?(?:{'|'.join(OR_SHARE)}|ол)\s[^.;()\n]{{0,60}}\Z", re.I
)
_OF_THEM = as_pattern(rf"-?(?:{ALL_FORMS})\b")  # '1 195-і'
_OUT_OF = as_pattern(r"\b(?:из|среди|of|among)\s(?:[^\W\d]+\s){0,3}\Z", re.I)
_OF_GENITIVE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}?(?<=[нтд][ыі]ң)\b")
_AMONG = as_pattern(
    r"\b(?:среди|из числа|among)\s((?:[^\W\d]+(?:[ыи]х|[ое]в|ей|[цкт]|ниц|их|s)\s){1,3})"
    r"|((?:[^\W\d]+\s){0,2}[^\W\d]+[лдт][ае]р(?:[^\W\d]{1,5})?\s)(?:арасында|ішінде)\b",
    re.I,
)
_ALL_OF_PLACE = stems(
    "аудан ауданның аудандағы қала қаланың қаладағы облыс облыстың облыстағы өңір өңірдегі мектептің мектептегі "
    "бүгінгі республика еліміздің осындай аталған сол біздің біз мұндай осылардың бұлардың"
)
_AGAINST = as_pattern(r"\b(?:против|вместо|against|versus)\s\Z", re.I)
_THEN = words_pattern(rf"\b(?:{'|'.join(THEN_TIME)})\b|\b(?:19|20)\d\d\s?(?:год|жыл)", re.I)
_NOW = words_pattern("|".join(NOW), re.I)
_BY = as_pattern(r"\b(?:на|by)\s\Z", re.I)


def is_apart(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share that fails is hardly of its base."""
    return (
        are_two_sides(text, part, share, base)
        or _is_told_as_share(text, part, share, base)
        or _is_of_before_change(text, part, share, base)
        or _is_of_people_there(text, part, share, base)
        or is_of_other_than(text, part, base)
    )


def is_of_other_than(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a number is of another year than its base, or of others than those whom that counts."""
    return _are_of_then_and_now(text, part, base) or _is_of_others_among(text, part, base)


def _are_of_then_and_now(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a number is told of this year, and the base before it of another: 'В 2023 году заявления подали 310, в
    этом году гранты получили 124'."""
    if base.start > part.start:
        return False
    if _AGAINST.search(text.content, base.end, part.start):
        return True  # '497 человек (11,5%) против 402 (9,6%) в 2012 году'
    start = max(base.end, text.sentences[part.sentence].start)
    before = text.content[text.sentences[base.sentence].start : base.start]
    is_then = _THEN.search(before) is not None and _NOW.search(before) is None
    return is_then and _NOW.search(text.content, start, part.start) is not None


def _is_of_others_among(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a number is told of some among whom it is counted, and the base is not: 'Педагогов – 1 240. Среди молодых
    специалистов высшее образование имеют 116'."""
    if base.start > part.start:
        return False
    told = stems(text.sentence_of(base))
    owner = owner_of(text, part)
    if not owner.states and owner.narrowing - told - _ALL_OF_PLACE:
        return True
    start = max(base.end, text.sentences[part.sentence].start)
    found = _AMONG.search(text.content, start, part.end + BEFORE)
    if found is None or found.start() > part.start or "\n" in found.group():
        return False
    return bool(narrowed_by(found[1] or found[2]) - told)


def are_two_sides(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share is that of its part in both numbers together, which the text tells too, where no word says that
    the part is of the base: '6 жасқа толғандар – 13 702, толатындар – 1 195 (8 %)'."""
    whole = base.value + part.value
    if not _makes(part.value, whole, share) or base.end > part.start:
        return False
    is_told = share.decimals > 0 or any(one.is_count and one.value == whole for one in text.claims_around(part, AROUND))
    is_of_base = (
        MARKER.search(text.content, base.end, part.end)
        or _OF_THEM.match(text.content, part.end)
        or _OUT_OF.search(text.content, max(0, base.start - BEFORE), base.start)
        or _OF_GENITIVE.match(text.content, base.end, part.start)
    )
    return is_told and not is_of_base


def _is_told_as_share(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the share tells the number taken for its base in percent of others."""
    if not base.end <= share.start < part.start or base.sentence != share.sentence:
        return False
    between = text.content[base.end : share.start]
    return part.sentence != share.sentence and _TOLD_AS.match(between) is not None


def _is_of_before_change(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a number says by how much its base changed, and the share is that of what was before: 'на 254 тыс., или
    1,46%'."""
    if _BY.search(text.content, max(0, part.start - BEFORE), part.start) is None:
        return False
    return any(_makes(part.value, base.value + way * part.value, share) for way in (-1, 1))


def is_of_one_elsewhere(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share of three digits is just that of its part in a larger number of the sentences around, where no
    word ties it to its base."""
    return len(printed(share)) >= LONG and any(
        one.value >= LEAST and one is not base and _may_be_base(one, part, share)
        for one in text.claims_around(part, AROUND)
    )


def _is_of_people_there(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the share is of people named before the places where they are: '6 081 выпускник в 211 школах, 159 из них
    (2,6%)'."""
    before = text.between(base.sentence, text.sentences[base.sentence].start, base.start)
    people = [one for one in before if one.unit == "people"]
    return base.unit == "organisations" and any(_may_be_base(one, part, share) for one in people)


def _may_be_base(one: Claim, part: Claim, share: Claim) -> bool:
    is_exact = one.is_count and not (one.is_rough or one.step or one.may_be_year)
    return is_exact and _makes(part.value, one.value, share) and may_be_part(one, part)


def _makes(part: Decimal, base: Decimal, share: Claim) -> bool:
    """Whether a share is just that of some of a base."""
    return 0 < part < base and abs(part * 100 / base - share.value) * 2 <= Decimal(1).scaleb(-share.decimals)
