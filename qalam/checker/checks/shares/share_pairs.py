"""Whether a number and a percentage beside it are a part and its share."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import words_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DIFFERENCES, DOWN, UP
from qalam.checker.words.shares.told import COMPARED, INTEREST, OF_A_RATE, OR_SHARE, OTHER_SHARE, SHARE
from qalam.checker.words.units.scores import GOOD_MARKS, QUALITY, RATES, TOP_MARKS

_LEAD_BACK = as_pattern(
    rf"^(?:-?[^\W\d]+)?(?:\s+[^\W\d-]+){{0,3}}?\s*(?:\(\s*|,?\s*(?:а\s)?(?:{'|'.join(OR_SHARE)}),?\s+)$", re.I
)
_BY = as_pattern(r"\b(?:на|by)\s$", re.I)
_BY_ITEM = as_pattern(r"[–—-]\s(?:на|by)\s\Z", re.I)  # '– лошадей – на 24,7 тыс. (6,8%)'
_CHANGE_NAMED = as_pattern(
    rf"\b(?:{'|'.join(DIFFERENCES)})[^.;:\d]*(?:\d[\d,]*\s?%\s?\([^()]*\),?[^.;:\d()]*)*$", re.I
)  # 'азаюы 4% (8 мың), екі жылда 12% (26 мың)'
_CHANGED = as_pattern("|".join((*UP, *DOWN)), re.I)
_BY_KAZAKH = as_pattern(rf"-?[ғқгк][ае]\s(?:{'|'.join((*UP, *DOWN))})", re.I)
_BY_SO_MANY = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?(?<=[ғқгк][ае])\s\(\Z", re.I)  # '170 балаға (6,4%) көбейді'
_CHANGED_BEHIND = as_pattern(rf"\)\s(?:{'|'.join((*UP, *DOWN))})", re.I)
_FROM_TO = as_pattern(r"-?[дтн][ае]н\s\d[\d\s]*-?[ғгқк][ае]\b")
SHARE_ASIDE = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+)?(?:\s*\(|,?\s(?:{'|'.join(OR_SHARE)})\s)")
_IN_ASIDE = as_pattern(r"(?:%|пайыз|процент)[^\W\d]*(?:\s[^\W\d]+)?\s?\(\Z")
BEHIND_SHARE = as_pattern(r"(?:%|пайыз|процент)[^\W\d]*(?:-[^\W\d]+)?(?:\s[^\W\d]+){0,3}\s?\(\Z")
_DASHED = as_pattern(r"^\s?[^\W\d]*\s?[–—-]\s?$")
_OF = as_pattern(r"^(?:\s[^\W\d]+){0,2}\s(?:из(?: этих| всех)?|of(?: the| these| those| all)?)\s$", re.I)
_RATE_OF = as_pattern(
    rf"^-?(?:[^\W\d]+)?(?:\s+[^\W\d]+){{0,4}}?,\s(?:{'|'.join((*RATES, *SHARE))})[^\W\d]*(?:\s[^\W\d]+)?\s?[–—-]\s$",
    re.I,
)  # '739 человек, качество знаний – 65,8%'
_COMPARED = as_pattern("|".join((*COMPARED, *OF_A_RATE)), re.I)
_INTEREST = words_pattern(rf"(?:{'|'.join(INTEREST)})\s$", re.I)
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_OF_MARKS, _QUALITY = as_pattern("|".join((*GOOD_MARKS, *TOP_MARKS)), re.I), as_pattern("|".join(QUALITY), re.I)
_LEAD = as_pattern(
    rf"^-?(?:[^\W\d]+)?(?:\s+[^\W\d]+(?:-[^\W\d]+)?){{0,6}}?\s*(?:\(\s*(?:(?:немесе|или|or)\s)?|[,:]?\s*(?:{'|'.join(OR_SHARE)}),?(?:\s+[^\W\d]+){{0,4}}?\s+(?:[–—-]\s)?)$",
    re.I,
)
_CLOSED_ASIDE = as_pattern(r"\s?\([^()]{0,80}\)(?=[,\s])")
_CLOSES = as_pattern(r"[^\d()]{0,24}\)")
_HOURS = as_pattern(r"\s\d{1,3}[\s-]+(?=сағаттық|часов)")  # '374 педагог 72 сағаттық курстан өтті, бұл 30%'
CLAUSE = 60  # characters before a change in which it is named
ENDING = 24  # characters behind a change in which its verb begins
ASIDE = 40  # characters before a number in parentheses


def are_both_parts(text: Text, base: Claim, part: Claim) -> bool:
    """Whether each of two numbers stands in parentheses behind its own share: '79,7 пайызы (127), 2,3 пайызы (3)'."""
    return all(_IN_ASIDE.search(text.content, max(0, one.start - ASIDE), one.start) for one in (base, part))


def is_part_before(tie: Relation) -> bool:
    """Whether one part stands before its whole: '15 из 42 школ'."""
    return tie.kind == "subset" and len(tie.parts) == 1 and tie.whole is not None and tie.parts[0].end < tie.whole.start


def is_of_base(text: Text, part: Claim, base: Claim) -> bool:
    """Whether a count stands before its base: '238 of 340 (70%)'."""
    is_near = part.sentence == base.sentence and part.is_count and part.value <= base.value
    return is_near and _OF.match(text.content[part.end : base.start]) is not None


def without_asides(text: Text, claims: list[Claim]) -> list[Claim]:
    """The numbers but for those alone in parentheses that make the number right before these, where a share follows:
    '749 адам (магистратура 609, докторантура 140), бұл 76%'."""
    dropped: set[str] = set()
    for first, last, share in zip(claims[1:], claims[2:], claims[3:], strict=False):
        if share.unit != "percent" or not (first.is_count and last.is_count) or last.sentence != share.sentence:
            continue
        closes = _CLOSES.match(text.content, last.end, share.start)
        opens = text.content.rfind("(", max(0, first.start - ASIDE), first.start) if closes else -1
        inside = text.claims_within(opens, last.end) if opens >= 0 else []
        whole = list(text.between(last.sentence, text.sentences[last.sentence].start, opens + 1))[-1:]
        if inside == [first, last] and whole and first.value + last.value == whole[0].value and whole[0].is_count:
            dropped |= {first.id, last.id}
    return [claim for claim in claims if claim.id not in dropped] if dropped else claims


def is_share_of(text: Text, part: Claim, share: Claim) -> bool:
    """Whether a percentage is the share of a count beside it: '1 650 детей (82,5%)', '19 педагогов – 31%'."""
    is_interest = _INTEREST.search(text.content[max(0, share.start - ASIDE) : share.start])  # 'кредит под 0,01%'
    if not _may_be_pair(text, part, share) or is_interest or _OTHER.search(text.content[share.end : share.end + 24]):
        return False
    around = text.content[max(0, part.start - ASIDE) : share.start]
    if _OF_MARKS.search(around) and _QUALITY.search(around):
        return False  # quality is of both kinds of marks together
    if _COMPARED.search(text.content, min(part.end, share.end), max(part.start, share.start)):
        return False
    if _is_change(text, *sorted((part, share), key=lambda claim: claim.start)):
        return False  # 'на 1 650 детей, или на 4,2%, больше'; 'выросла на 2,4% (1,2 тыс. детей)'
    if is_dashed_pair(text, part, share):
        return True
    first, later = sorted((part, share), key=lambda claim: claim.start)
    lead = _LEAD if first is part else _LEAD_BACK
    gap = _CLOSED_ASIDE.sub("", _HOURS.sub(" ", words_between(text, first, later).removeprefix(".")))
    return bool(lead.match(gap) or (first is part and _RATE_OF.match(gap)))


def _may_be_pair(text: Text, part: Claim, share: Claim) -> bool:
    """Whether an exact count and a percentage of one sentence may be a part and its share."""
    return (
        part.sentence == share.sentence
        and part.is_count
        and not part.is_rough
        and part.value > 0
        and share.unit == "percent"
        and 0 < share.value <= 100
        and not _FROM_TO.match(text.content, part.end)  # '5,0% (5040-тан 5292-ге)'
    )


def _is_change(text: Text, first: Claim, later: Claim) -> bool:
    """Whether a count and a percentage say by how much something changed."""
    before = text.content[max(text.sentences[first.sentence].start, first.start - CLAUSE) : first.start]
    behind = text.content[later.end : later.end + ENDING]
    is_by = _BY.search(before) or _BY.search(text.content[first.end : later.start])
    if is_by and (_CHANGED.search(before + behind) or _BY_ITEM.search(before)):
        return True
    if _BY_SO_MANY.match(text.content, first.end, later.start) and _CHANGED_BEHIND.match(behind):
        return True
    return _CHANGE_NAMED.search(before) is not None or _BY_KAZAKH.match(behind) is not None


def is_dashed_pair(text: Text, part: Claim, share: Claim) -> bool:
    """'19 педагогов – 31%'."""
    return part.end <= share.start and _DASHED.match(text.content[part.end : share.start]) is not None
