"""The count of which a share was taken: stated by its sentence, or the one of the text that must have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import STANDING
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.possessed import ALL_THERE, THERE_ARE
from qalam.checker.words.shares.told import OF_ALL, OR_SHARE, OTHER_SHARE

NEAR = Decimal(3)  # percentage points: a base further off was not meant
FAR = Decimal(25)  # percentage points: from the only base that the sentence offers
# percentage points: from the only base of the sentence before; as far as a slip in the tens of a whole percentage
FAR_BEFORE = Decimal("10.5")
NO_SHARE = Decimal(1000)  # percent, of a base of none: no share that is printed
FITS = Decimal("0.6")  # percentage points: a base this near may well have been meant
LARGE = 1_000  # a number that others hardly make such a share of by chance
PARAGRAPH = 3  # sentences back to the count that heads the paragraph
FAR_BACK = 2_000  # characters to the base of a neighbour
LINES = 4  # of a list back to the count that heads it
ROUGH = ((10, 5), (5, 4))  # percentage points by which a rough share of so round a number may miss
YEARS = frozenset({"year", "years", "school-year"})
STANDING_THERE = words_pattern(rf"\b(?:{'|'.join((*STANDING, *THERE_ARE, *ALL_THERE, *TOTAL))})", re.I)
_OTHER_TIME = as_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_THAT_IS = as_pattern(
    rf"(?:[,–—]\s(?:{'|'.join(OR_SHARE)})\s(?:[^\W\d]+\s){{0,2}}|\((?:бұл |барлық |жалпы |это )?(?:барлық )?)$", re.I
)
_THAT_IS_ASIDE = as_pattern(rf"[,–—-]\s(?:{'|'.join(OR_SHARE)})\s(?:[^\W\d]+\s){{1,3}}\($", re.I)
# Set apart by commas: 'түскендер – 7 430 адам, барлық 12 650 түлектің 58,7%-ы', '7 430 человек, 58,7% от 12 650'.
_APART = as_pattern(r"(?:-[^\W\d]+|\s[^\W\d]+)?,\s(?:(?:барлық|жалпы)\s)?")
_APART_END = as_pattern(r"(?:-?[^\W\d]{1,4}|\s[^\W\d]+)?\s?(?:[.,;)](?!\d)|\n|\Z)")
_ASIDE_END = as_pattern(r"^(?:\s[^\W\d]+){0,2}\)\s$")  # 'яғни барлық халықтың (595 676 адам) 50,9%-ы'
_OF_TOTAL = as_pattern(
    r"(?:(?:из|от) общего (?:числа|количества)|жалпы|барлық|of all(?: the)?)\s"
    r"(?P<noun>[^\W\d]{4,})(?:\s[^\W\d]+){0,2}\s$",
    re.I,
)
_ALL_BEFORE = as_pattern(r"\b(?:барлық|бүкіл|жалпы)\s(?P<noun>[^\W\d]{4,})(?<=[нтд][ыі]ң)\s\Z", re.I)
_ALL_BEHIND = as_pattern(
    r"\s?(?:от |из )?(?:всех|общего (?:числа|количества)|of all(?: the)?|of the total number of)\s"
    r"(?P<noun>[^\W\d]{4,})(?=[.,;)\n]|\Z)",  # 'всех студентов на госзаказе' are only some
    re.I,
)
_SHARE_OF_THEM = as_pattern(r"\s(?:из них|of them)\b", re.I)
_OF_BEFORE = as_pattern(r"\b(?:из|of)\s(?:[^\W\d]+\s){0,6}$", re.I)
_FROM_BEFORE = as_pattern(r"\b(?:from|с|со|от)\s$", re.I)
_FROM_BEHIND = as_pattern(r"-[дтн][ае]н\s")
_GENITIVE_BEFORE = as_pattern(r"[^\W\d]{3,}(?<=[нтд][ыі]ң)\s$")
_THESE = as_pattern(r"([^\W\d]{4,}(?:лард|лерд|дард|дерд|тард|терд)[ыі]ң)\s$")
_PART_OF = as_pattern(r"^(?:\s[^\W\d]+){0,2}\s(?:из|of)(?: the| these| those| этих| всех)?\s$", re.I)
_WHICH_IS = as_pattern(
    r"^[^\d.;:()]{0,60}?,\s(?:which is|that is|or|что составляет|это|или|то есть)\s(?:[^\W\d]+\s){0,2}$", re.I
)
_GENITIVE = as_pattern(r"^-?\w*(?:\s[^\W\d]+(?:-[^\W\d]+)?){0,3}?(?<=[нтд][ыі]ң)\s$")
_FROM = as_pattern(r"^\)?\s(?:из|от|of)\s(?:the\s|all\s|всех\s|общего числа\s)?$", re.I)
# In words: the part in parentheses, 'equals', the share, 'from all of them' in parentheses.
_EQUALS = as_pattern(r"^[^\W\d]*\.?\)?,?\s(?:равн\w+|составля\w+|составил\w*)\s$", re.I)
_FROM_ASIDE = as_pattern(
    r"^\s(?:из|от|of)\s(?:общего (?:числа|количества)|всех|the total|all)(?:\s[^\W\d]+){0,3}\s\($", re.I
)
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_TOTAL = as_pattern(rf"(?:{'|'.join((*TOTAL, 'жалпы'))})\w*[\s:–—-]+$", re.I)
_ALONE = as_pattern(r"\s*\)")
_SHARE_OF_ALL = as_pattern("|".join(OF_ALL), re.I)


def base_of(text: Text, before: list[Claim], around: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The total of the sentence; else, of the counts printed before, the nearest to the share, the one that the words
    name, or the only one of the sentence or of the one before, if it is not far off; else the count that heads the
    paragraph, where none of `around` fits."""
    offered = [claim for claim in before if _may_hold(claim, part) and not _is_then(text, claim)]
    found = (
        _total_of(text, around, part, share)
        or _of_these(text, offered, part, share)
        or _nearest(text, offered, part, share)
        or _largest_of_line(text, offered, part, share)
    )
    if found is not None:
        return _whole_named(text, offered, found, part, share) or found
    told = _of_all_named(text, before, part) or _of_them(text, before, part, share)
    if share.value == 100 or told is not None:
        return told if share.value < 100 else None
    only = _places_of(text, before, part, share) or _only_one(text, offered, part, share)
    return only or _head(text, offered, around, part, share)


def _total_of(text: Text, around: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The only total that stands in the sentence behind its parts."""
    totals = [
        claim
        for claim in around
        if claim.sentence == part.sentence and claim.start > max(part.end, share.end) and _is_total(text, claim)
    ]
    return totals[0] if len(totals) == 1 and _may_hold(totals[0], part) else None


def _of_these(text: Text, offered: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The last count of those whom a Kazakh genitive right before the part names, where no count is just what the share
    needs: '3 240 мектеп директоры … Директорлардың 364-і (17%)'."""
    named = _THESE.match(text.content[text.sentences[part.sentence].start : part.start].lstrip(" -–—•"))
    if named is None or any(miss(part, share, claim) * 2 <= Decimal(1).scaleb(-share.decimals) for claim in offered):
        return None
    alike = [claim for claim in offered if claim.noun and stems(claim.noun) == stems(named[1])]
    return alike[-1] if alike and part.start - alike[-1].end <= FAR_BACK else None


def _nearest(text: Text, offered: list[Claim], part: Claim, share: Claim) -> Claim | None:
    close = [claim for claim in offered if miss(part, share, claim) <= NEAR and _is_in_reach(claim, part)]
    found = min(close, key=lambda claim: miss(part, share, claim), default=None)
    if found is None or miss(part, share, found) <= may_miss(share):
        return found
    return found if _is_of_paragraph(text, found, part) or _are_named_alike(found, part) else None


def _is_of_paragraph(text: Text, claim: Claim, part: Claim) -> bool:
    """Whether no blank line parts two numbers."""
    return part.sentence == claim.sentence or text.content.find("\n\n", claim.end, part.start) < 0


def _are_named_alike(claim: Claim, part: Claim) -> bool:
    """Whether two numbers tell by their nouns that they count the same, or one of them has no noun."""
    is_bare = not claim.noun or not part.noun
    is_family = bool(part.family) and claim.family == part.family
    return is_bare or is_family or stems(claim.noun) == stems(part.noun)


def _largest_of_line(text: Text, offered: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The largest number of its paragraph before a share with decimals that stands alone in parentheses, where that
    was only rounded wrongly: hardly any number is so near by chance, however far back it stands."""
    if not share.decimals or share.start < part.end or not _ALONE.match(text.content, share.end):
        return None
    start = text.content.rfind("\n", 0, part.start) + 1
    largest = max((one for one in offered if one.start >= start), key=lambda one: one.value, default=None)
    if largest is None or largest.value < LARGE or not may_be_part(largest, part):
        return None
    return largest if miss(part, share, largest) < Decimal(1).scaleb(-share.decimals) else None


def are_all_named(text: Text, base: Claim, part: Claim, share: Claim) -> bool:
    """Whether the words beside a share say that it is of all of those that a number counts."""
    if share.start < part.end or not base.noun:
        return False
    last = text.sentences[share.sentence].end
    named = _ALL_BEFORE.search(text.content, part.end, share.start) or _ALL_BEHIND.match(text.content, share.end, last)
    return named is not None and stems(base.noun) == stems(named["noun"])


def _whole_named(text: Text, offered: list[Claim], found: Claim, part: Claim, share: Claim) -> Claim | None:
    """The last count of those of all of whom the words say that the share is, where the base found names nothing and is
    some of them: '960 студент, оның 720-сы ауылдан. … 432 студент немесе барлық студенттің 60%-ы'."""
    alike = [one for one in offered if one.end <= found.start and are_all_named(text, one, part, share)]
    if found.noun:
        return None
    is_of = bool(alike) and alike[-1].sentence == found.sentence and alike[-1].value > found.value
    return alike[-1] if is_of and miss(part, share, alike[-1]) <= FAR else None


def _places_of(text: Text, before: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The only number of places of the sentence, for people whose share stands alone in parentheses."""
    places = [claim for claim in before if claim.sentence == part.sentence and claim.unit == "places"]
    is_alone = _ALONE.match(text.content, share.end) is not None
    is_one = part.unit == "people" and len(places) == 1 and places[0].value >= part.value
    return places[0] if is_one and is_alone else None


def _only_one(text: Text, offered: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The only count of the same unit in the sentence, or in the one before; of a bare number the only one said to be
    a total, or of thousands the only other one of thousands in the sentence."""
    if part.unit == "count":
        totals = [claim for claim in offered if claim.sentence == part.sentence and _is_total(text, claim)]
        if len(totals) == 1 and miss(part, share, totals[0]) <= FAR:
            return totals[0]
        thousands = [claim for claim in offered if claim.sentence == part.sentence and claim.step and part.step]
        is_one = len(thousands) == 1 and miss(part, share, thousands[0]) <= FAR_BEFORE
        return thousands[0] if is_one else None
    for sentence, far in ((part.sentence, FAR), (part.sentence - 1, FAR_BEFORE)):
        near = [claim for claim in offered if claim.sentence == sentence and claim.unit == part.unit]
        if near:
            is_one = len(near) == 1 and may_be_part(near[0], part) and miss(part, share, near[0]) <= far
            return near[0] if is_one else None
    return None


def _of_them(text: Text, before: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The only count of the sentence before a share 'of them': 'осмотрено 40 кухонь. В 85% из них, а это 34, …'; or,
    behind the part, the only other one of its sentence: 'из запланированных 60 встреч прошли 27, или 45% из них'."""
    if not _SHARE_OF_THEM.match(text.content, share.end):
        return None
    is_behind = share.start > part.start
    counts = [claim for claim in before if claim.is_count and claim.sentence == share.sentence - (not is_behind)]
    if is_behind:
        counts = [claim for claim in counts if claim.start < part.start and not claim.may_be_year]
    is_told = not is_behind or (
        bool(counts)
        and _OF_BEFORE.search(text.content, text.sentences[share.sentence].start, counts[0].start) is not None
    )
    return counts[0] if len(counts) == 1 and counts[0].value > part.value and is_told else None


def _of_all_named(text: Text, before: list[Claim], part: Claim) -> Claim | None:
    """The last count of those of whose 'total number' the sentence says that the part is: 'из общего числа участников
    960 человек'."""
    named = _OF_TOTAL.search(text.content, text.sentences[part.sentence].start, part.start)
    if named is None:
        return None
    wanted = stems(named["noun"])
    alike = [claim for claim in before if claim.noun and stems(claim.noun) == wanted and _may_hold(claim, part)]
    return alike[-1] if alike and part.start - alike[-1].end <= FAR_BACK else None


def bases_told(text: Text) -> Iterator[tuple[Claim, Claim, Claim]]:
    """A part, its share and the base that the words name: '18 мектепте …, бұл барлық 24 мектептің 75%-ы',
    '7 215 детей, то есть 64,1% из 11 250 учеников'."""
    for claims in text.by_sentence:
        for part, second, third in zip(claims, claims[1:], claims[2:], strict=False):
            base, share = (second, third) if third.unit == "percent" else (third, second)
            if share.unit != "percent" or not (part.is_count and base.is_count) or part.is_rough or base.is_rough:
                continue
            if not 0 < part.value < base.value or not may_be_part(base, part) or share.value > 100:
                continue
            gaps = text.content[part.end : second.start], text.content[second.end : third.start]
            is_of = share is third and _PART_OF.match(gaps[0]) and _WHICH_IS.match(gaps[1])
            if is_of and not _OTHER.search(text.content[third.end : third.end + 24]):
                yield part, share, base
                continue
            pattern = _GENITIVE if share is third else _FROM
            behind = text.content[third.end : third.end + 60]
            is_told = _THAT_IS.search(gaps[0]) and pattern.match(gaps[1])
            is_aside = bool(_THAT_IS_ASIDE.search(gaps[0]) and _ASIDE_END.match(gaps[1]) and share is third)
            is_aside |= bool(_APART.fullmatch(gaps[0]) and pattern.match(gaps[1]) and _APART_END.match(behind))
            is_joined = _EQUALS.match(gaps[0]) or _THAT_IS.search(gaps[0])
            is_aside |= share is second and bool(is_joined and _FROM_ASIDE.match(gaps[1]))
            if (is_told or is_aside) and not _OTHER.search(text.content[third.end : third.end + 24]):
                yield part, share, base


def exact_base(text: Text, bases: list[Claim], part: Claim, share: Claim) -> Claim | None:
    """The base of neighbouring shares of which this share, too, is just what is printed: that one was meant."""
    last = text.sentences[part.sentence].start
    for claim in reversed(bases):
        if last - claim.end > FAR_BACK:
            return None
        is_near = part.sentence - claim.sentence <= PARAGRAPH or text.content.count("\n", claim.end, last) <= LINES
        is_same = _may_hold(claim, part) and may_be_part(claim, part) and not claim.may_be_year
        is_same = is_same and not is_of_another_time(text, claim, part)
        if is_near and is_same and miss(part, share, claim) <= Decimal(5).scaleb(-share.decimals - 1):
            return claim
    return None


def is_of_another_time(text: Text, base: Claim, part: Claim) -> bool:
    """Whether the part behind its base is told of another year: '71 592 участника. В 2012 году – 6 421 (9,2%)'."""
    if base.start > part.start:
        return False
    start = max(base.end, text.sentences[part.sentence].start)
    between = text.between(part.sentence, start, part.start)
    has_day = any(claim.unit == "date" for claim in between)  # '2024 жылғы 1 желтоқсанда' is the day of the report
    years = [claim for claim in between if claim.unit in YEARS and not has_day]
    known = {claim.text for claim in text.claims_within(text.sentences[base.sentence].start, base.start)}
    if years and years[-1].text not in known:
        return True
    return _OTHER_TIME.search(text.content, start, part.start) is not None


def _is_total(text: Text, claim: Claim) -> bool:
    return _TOTAL.search(text.content[max(0, claim.start - 16) : claim.start]) is not None


def _may_hold(claim: Claim, part: Claim) -> bool:
    is_unit = claim.unit == part.unit or "count" in (claim.unit, part.unit)
    return claim.is_count and claim.value > part.value and not claim.is_rough and is_unit


def _head(text: Text, offered: list[Claim], around: Iterable[Claim], part: Claim, share: Claim) -> Claim | None:
    """The largest count of the same sort in the paragraph of a share that stands alone in its parentheses,
    or is said to be of all; none where some count of the text would fit, or the paragraph has no such count."""
    behind = text.content[share.end : share.end + 40]
    is_of = _GENITIVE_BEFORE.search(text.content[max(0, share.start - 30) : share.start])
    if not (_ALONE.match(behind) or _SHARE_OF_ALL.match(behind) or is_of):
        return None
    if any(claim.is_count and claim.value > 0 and miss(part, share, claim) <= FITS for claim in around):
        return None
    same = [claim for claim in offered if part.sentence - claim.sentence <= PARAGRAPH and _is_same_sort(claim, part)]
    same = [claim for claim in same if _is_of_paragraph(text, claim, part) or _stands(text, claim, part)]
    same = same or [claim for claim in offered if _is_known_far(claim, part, share) and _stands(text, claim, part)]
    return max(same, key=lambda claim: claim.value, default=None)


def _stands(text: Text, claim: Claim, part: Claim) -> bool:
    """Whether a number of another paragraph is said to be of all that there are, of what the part names as well."""
    sentence = text.sentences[claim.sentence]
    is_told = STANDING_THERE.search(text.content, sentence.start, sentence.end) is not None
    return is_told and _are_named_alike(claim, part)


def _is_then(text: Text, claim: Claim) -> bool:
    """Whether a count is what something grew from: 'from 74 212 in 2014 to 80 857', '74 212-ден 80 857-ге'."""
    before = text.content[max(0, claim.start - 6) : claim.start]
    return bool(_FROM_BEFORE.search(before) or _FROM_BEHIND.match(text.content, claim.end))


def _is_in_reach(claim: Claim, part: Claim) -> bool:
    """Whether a count is near the part, or far from it and of the very same sort."""
    is_near = part.sentence - claim.sentence <= PARAGRAPH
    return is_near or (part.unit == claim.unit != "count" and _is_same_sort(claim, part))


def _is_known_far(claim: Claim, part: Claim, share: Claim) -> bool:
    """Whether a count far before the share is of the very same people and not too far off: 'Мектепте 1 448 оқушы бар.
    … Үйірмелерге 874 оқушы (61,7%) тартылған'."""
    is_one = part.unit == claim.unit == "people" and part.family == claim.family and bool(part.family)
    return is_one and miss(part, share, claim) <= FAR_BEFORE


def _is_same_sort(claim: Claim, part: Claim) -> bool:
    """Whether both count people of one family, or things of one noun."""
    if claim.unit in {"count", "money"} or not may_be_part(claim, part):
        return False
    return part.unit == "count" or claim.family == part.family or not part.family


def percentage(part: Claim, base: Claim) -> Decimal:
    """The part in percent of the base; more than all where the base is none."""
    return part.value * 100 / base.value if base.value else NO_SHARE


def rounded(part: Claim, base: Claim) -> Decimal:
    """Percentage points by which a share may miss since its base or part is printed in thousands or millions."""
    share = percentage(part, base)
    half = part.step * (2 if part.is_rough else 1)  # 'more than 103 thousand' may be 104
    return share * (base.step / (base.value or 1) + (half / part.value if part.value else 0)) / 2


def may_miss(share: Claim) -> Decimal:
    """Percentage points by which a share may miss as it is printed: 'about 40 %' is told to tens, 'about 35 %' to
    fives, and 'about 37 %' nearly to its last digit."""
    half = Decimal(5).scaleb(-share.decimals - 1)
    if not share.is_rough or share.decimals:
        return half * (2 if share.is_rough else 1)
    return next((Decimal(far) for step, far in ROUGH if share.value % step == 0), half * 3)


def is_half_cut(part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share of just a half more than a whole unit of its last digit is printed with that digit odd: a half is
    rounded up, or to the even digit."""
    unit = Decimal(1).scaleb(-share.decimals)
    is_exact = not (share.is_rough or part.is_rough or base.is_rough or part.step or base.step)
    is_half = is_exact and base.value > 0 and (percentage(part, base) - share.value) * 2 == unit
    return is_half and int(share.value / unit) % 2 == 1


def miss(part: Claim, share: Claim, base: Claim) -> Decimal:
    """Percentage points between the share printed and the share of the base."""
    return abs(percentage(part, base) - share.value)
