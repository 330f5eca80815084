"""The base of a part and its share: known from a tie, of the list they stand in, or sought round them."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.checks.shares.bases import (
    FAR,
    base_of,
    exact_base,
    is_half_cut,
    is_of_another_time,
    may_miss,
    miss,
    rounded,
)
from qalam.checker.checks.shares.coverage_shares import is_of_all_to_cover, is_of_places
from qalam.checker.checks.shares.share_pairs import (
    ASIDE,
    BEHIND_SHARE,
    SHARE_ASIDE,
    are_both_parts,
    is_dashed_pair,
    is_share_of,
)
from qalam.checker.checks.shares.slipped import slips_anywhere
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANYBODY
from qalam.checker.words.shares.told import ALL_MEANT, OF_ALL, OR_SHARE, OTHER_SHARE

_NAME = r"[^\W\d]+(?:-[^\W\d]+)*"
_NAMED_BEHIND = as_pattern(rf"\s(?:от |из |of )?(?:the )?(?P<named>{_NAME}(?:\s{_NAME}){{0,4}})(?=\s?[,.;)–—]|$)", re.I)
_NAMED_BEFORE = as_pattern(rf"(?:^|[,(;.:–—]\s?)(?:{'|'.join(OR_SHARE)})?\s?(?P<named>(?:{_NAME}\s){{1,6}})$", re.I)
_GENITIVE = as_pattern(r"[нтд][ыі]ң\s$")
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_EMPTY = stems(" ".join((*ANYBODY, *ALL_MEANT)))
_OF_ALL = as_pattern("|".join(OF_ALL), re.I)
_WORD = as_pattern(r"[\s•–—-]*([^\W\d]+)")
DASHED_NEAR = Decimal(1)  # percentage points
NAMED = 90  # characters on either side of a share in which its base is named
NEIGHBOURS = 20  # shares before one, whose bases may be its own
REACH = 200  # numbers before a share among which its base is sought


def sought_base(
    text: Text, known: Claim | None, claims: list[Claim], place: int, pair: tuple[Claim, Claim], *, is_sure: bool
) -> Claim | None:
    """The base of a part and its share that is known, or one of the numbers around where that fits better or none is
    known; where it `is_sure`, none around fits whole percents better by accident."""
    part, share = pair
    if known is not None and known.value >= part.value and share_tie(part, share, known).holds:
        return known
    other = base_of(text, *_neighbours(claims, place), part, share)
    other = None if other is not None and _is_beside(text, other, part, share) else other
    if known is None or known.value < part.value:
        return other
    is_narrower = other is not None and other.value < known.value and other.sentence < part.sentence
    if other and share_tie(part, share, other).holds and not (is_sure and (is_narrower or not share.decimals)):
        return other
    return known


def base_of_list(text: Text, siblings: dict[int, Claim], part: Claim) -> Claim | None:
    """The base of a share before one in its sentence, or in the line before where a semicolon ends that."""
    base = siblings.get(part.sentence)
    if base is None and part.sentence:
        line = text.sentences[part.sentence - 1]
        is_list = text.content[line.start : line.end].rstrip().endswith(";")
        base = siblings.get(part.sentence - 1) if is_list or _is_told_alike(text, part) else None
    return base


def _is_told_alike(text: Text, part: Claim) -> bool:
    """Whether a number in parentheses behind its share is the only one of its sentence, as the last of the one before
    was: 'сельские учителя – 45% (1 305 человек). Молодые – 18% (522 человека)'; or both sentences have but a number
    with its share behind, and begin alike: 'Педагог-зерттеуші 496, бұл 17%. Педагог-сарапшы 641, бұл 22%'."""
    rows = [text.by_sentence[number] for number in (part.sentence, part.sentence - 1)]
    own, before = ([one for one in row if one.is_count] for row in rows)
    if all([one.unit == "percent" for one in row] == [False, True] for row in rows):
        return bool(own and before) and bool(_first_word(text, own[0]) & _first_word(text, before[0]))
    return len(own) == 1 and bool(before) and all(_is_behind_share(text, one) for one in (*own, *before[-1:]))


def _first_word(text: Text, claim: Claim) -> frozenset[str]:
    """The word with which the sentence of a number begins, where it stands before that."""
    word = _WORD.match(text.content, text.sentences[claim.sentence].start, claim.start)
    return stems(word[1]) if word else frozenset()


def _is_behind_share(text: Text, part: Claim) -> bool:
    return BEHIND_SHARE.search(text.content, max(0, part.start - ASIDE), part.start) is not None


def may_be_base(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the base is of the time of the part; behind a dash a share far off is rather the quality of knowledge."""
    if is_of_another_time(text, base, part) or is_of_all_to_cover(text, part, share, base):
        return False
    if are_both_parts(text, base, part) or _is_of_others(text, part, share, base):
        return False
    if miss(part, share, base) > DASHED_NEAR and is_of_another_name(text, share, base):
        return False
    if is_of_places(text, part, share, base) and miss(part, share, base) > may_miss(share):
        return False
    return not is_dashed_pair(text, part, share) or miss(part, share, base) <= DASHED_NEAR


def base_named(text: Text, share: Claim) -> frozenset[str]:
    """What the words say that the share is of, without those that stand for anybody."""
    sentence = text.sentences[share.sentence]
    before = text.content[max(sentence.start, share.start - NAMED) : share.start]
    if _GENITIVE.search(before):
        found = _NAMED_BEFORE.search(before)
    else:
        found = _NAMED_BEHIND.match(text.content, share.end, min(sentence.end, share.end + NAMED))
    if found is None or _OTHER.search(text.content[share.end : share.end + 24]):
        return frozenset()
    return stems(found["named"]) - _EMPTY


def is_of_another_name(text: Text, share: Claim, base: Claim) -> bool:
    """Whether a share says what it is of, and neither the sentence of a base nor the one before says any of it."""
    named = base_named(text, share)
    first = text.sentences[max(0, base.sentence - 1)].start
    return bool(named) and not named & stems(text.content[first : text.sentences[base.sentence].end])


def _is_of_others(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether the sentence of a share far from what a number before that makes speaks of some places before it names
    them: '14 ауылда оқушылардың 38%-ы немесе 412 бала'."""
    before = text.between(part.sentence, text.sentences[part.sentence].start, min(part.start, share.start))
    is_narrowed = base.sentence < part.sentence and any(claim.is_count for claim in before)
    is_far = is_narrowed and miss(part, share, base) > FAR
    return is_far and not slips_anywhere(part, share, base, digits=1)


def tie_best(text: Text, part: Claim, share: Claim, base: Claim, tied: list[Relation]) -> Relation:
    """The share tied to its base, or to a base of its neighbours of which it is just what is printed."""
    tie = share_tie(part, share, base)
    if tie.holds:
        return tie
    is_of_all = _OF_ALL.match(text.content, share.end) is not None
    beside = [other for other in tied[-NEIGHBOURS:] if other.whole and (other.holds or is_of_all)]
    exact = exact_base(text, [other.whole for other in beside if other.whole], part, share)
    return share_tie(part, share, exact or _base_of_list(beside, part, share, base) or base)


def _base_of_list(beside: list[Relation], part: Claim, share: Claim, base: Claim) -> Claim | None:
    """The base of the share before one in its sentence, of which it is but badly rounded, where it is far off that of
    all of its list: '324 медали: золотых 70 (11,4%), серебряных 96 (15,6%)', of 612 participants."""
    last = beside[-1] if beside and beside[-1].parts[0].sentence == part.sentence else None
    if last is None or last.whole is None or not share.decimals or miss(part, share, base) <= DASHED_NEAR:
        return None
    return last.whole if miss(part, share, last.whole) < unit_printed(share) else None


def _neighbours(claims: list[Claim], place: int) -> tuple[list[Claim], list[Claim]]:
    """The claims shortly before a place, and those on either side of it."""
    return claims[max(0, place - REACH) : place], claims[max(0, place - REACH) : place + REACH]


def _is_beside(text: Text, base: Claim, part: Claim, share: Claim) -> bool:
    """Whether a number that does not fit has a share of its own right behind it, and so is rather a part beside this
    one: '84 (80%) …, 21 (20%)'."""
    if base.start < part.start and share.end <= part.start and _has_share_before(text, base):
        return miss(part, share, base) > unit_printed(share)
    if base.start > part.start or miss(part, share, base) <= DASHED_NEAR:
        return False
    if base.sentence != part.sentence and not SHARE_ASIDE.fullmatch(text.content, part.end, share.start):
        return False
    between = text.between(base.sentence, base.end, text.sentences[base.sentence].end)
    is_beside = (
        bool(between)
        and between[0].unit == "percent"
        and SHARE_ASIDE.fullmatch(text.content, base.end, between[0].start)
    )
    start = max(base.end, text.sentences[part.sentence].start)
    return bool(is_beside) and not MARKER.search(text.content, start, part.start)


def _has_share_before(text: Text, claim: Claim) -> bool:
    """Whether a share stands right before a number and tells it in percent: '25%, яғни 10 000 дауыс'."""
    before = text.between(claim.sentence, text.sentences[claim.sentence].start, claim.start)
    return bool(before) and before[-1].unit == "percent" and is_share_of(text, claim, before[-1])


def share_tie(part: Claim, share: Claim, base: Claim) -> Relation:
    """A share tied to its base; it holds where it misses what they make by rounding alone."""
    is_near = miss(part, share, base) <= may_miss(share) + rounded(part, base)
    return Relation("share", base, (part, share), is_near and not is_half_cut(part, share, base))
