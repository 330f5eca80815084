"""Shares told by a verb or in a sentence of their own: '849-ы оқуға түсіп, 84,5 пайызды құрады', 'Это 80% выпускников'.

The base is never guessed here: it is the whole that the text ties the part to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.shares.bases import miss, percentage
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems, thing
from qalam.checker.nouns import are_of_other_unit
from qalam.checker.patterns import as_pattern
from qalam.checker.slips import slip_from, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import NOT_SPLIT
from qalam.checker.words.shares.told import BARE_RATES, OTHER_SHARE
from qalam.checker.words.units.scores import RATES

_MAKES = as_pattern(r"^-?[^\W\d]{0,4}\s?(?:[^\W\d]+\s)?құра", re.I)
_MAKING = as_pattern(
    r"(?:составл\w+|составил\w*|или|это|яғни|бұл|which is|that is|amount(?:s|ed|ing) to|made(?: up)?|accounts? for)"
    r"\s(?:[^\W\d]+\s){0,3}(?:[–—-]\s)?$",
    re.I,
)
_THIS_IS = as_pattern(
    r"\s*(?:(?:Доля|Үлесі)(?=\s(?:[–—-]|состав|(?P<whose>[^\W\d]{3,})))|"
    r"Их доля|Олардың үлесі|Бұл|Яғни|Демек|Это|То есть|Что|"
    r"This|That is|That|It)\b",
    re.I,
)
_WITH = as_pattern(r"\s[^\W\d]+\s(?:с|со|без)\s([^\d–—-]+)", re.I)
_THUS = as_pattern(r"\s*(?:Яғни|Демек|То есть|That is)\b,?")
_NEXT = as_pattern(r"\A\s([^\W\d]+)")
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_ELSE = as_pattern("|".join((*OTHER_TIME, *RATES, *NOT_SPLIT)), re.I)
_ALONE = as_pattern(r"\([\d.,]+\s?(?:%|пайыз|процент)\)", re.I)
_OF_ALL_NAMED = as_pattern(r"\b(?:барлық|жалпы)\s(?:[^\W\d]+\s){0,2}?[^\W\d]+[нтд][ыі]ң\s$", re.I)
_SHARE_IS = as_pattern(r"\b(?:доля|үлесі)\b[^.;\d]{0,50}(?:[–—-]|составляет|составила)\s$", re.I)
_PLURAL = as_pattern(
    r"(?:[лдт][ае]рд[ыі]ң|(?:еліміздегі|өңірдегі|облыстағы|барлық)\s(?:[^\W\d]+\s){0,2}?[^\W\d]+[нтд][ыі]ң)\s$", re.I
)
_ONLY = as_pattern(r"\b(?:только|лишь|всего|ғана|only)\s$", re.I)
_WORDS = as_pattern(r"-?[^\W\d]*(?:,?\s[^\W\d]+){2}")
_THIRD = as_pattern(r"\d")
_BREAK = as_pattern(r"[;.]\s|:\s(?!(?:яғни|то есть|that is)\b(?!\sсапа))")  # 'отбасыда: яғни балалардың 82%-ы'
# 'Оқуға 1005 түлектің 849-ы түсіп, көрсеткіш 84 пайыз болды': with no word of what else it may be a rate
_RATE = as_pattern(
    r"[^,;:.\d]{1,60}(?:,|\s[–—-])\s(?:ал\s|а\s|бұл\s|этот\s|общий\s|жалпы\s|the\s)?"
    rf"(?:{'|'.join(BARE_RATES)})(?:\s[–—-]|:|\s(?:қазір|составил|составляет|равен|is|was))?\s\Z",
    re.I,
)
SLIPS = frozenset({"replaced", "swapped"})
_FROM = as_pattern(r"-?[^\W\d]{0,3}[дтн][ае]н\b")  # 'көрсеткіш 85 пайыздан 88 пайызға өсті'
SHORTEST = 3  # letters of a noun known by its beginning
NAMED = 12  # sentences back to a base that is named
REACH = 90  # characters from a part to its share within one sentence


def shares_told(text: Text, wholes: Mapping[str, Claim | None]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base for every such share."""
    for claims in text.by_sentence:
        for share in claims:
            if share.unit != "percent" or share.is_rough or not 0 < share.value <= 100:
                continue
            part = _part_of(text, share)
            base = wholes.get(part.id) if part is not None else None
            if part is None or base is None or base.is_rough or not may_be_part(base, part):
                continue
            if part.is_rough and not part.step:
                continue
            if _OF_ALL_NAMED.search(text.content[max(0, share.start - 40) : share.start]):
                base = named_base(text, part, share)
            if base is None or not 0 < part.value <= base.value or _is_of_other_things(text, share, base):
                continue
            is_told = _is_told(text, part, share) or _is_rate(text, part, share, base)
            if is_told or _is_concluded(text, part, share, base):
                yield part, share, base


def named_base(text: Text, part: Claim, share: Claim, noun: str = "") -> Claim | None:
    """The last count before a part of what the words before its share name, or `noun`: 'бұл барлық баланың 38%-ы'."""
    wanted = stems(noun or text.content[max(0, share.start - 40) : share.start].split()[-1])
    start = text.sentences[max(0, part.sentence - NAMED)].start
    before = [claim for claim in text.claims_within(start, part.start) if claim.is_count]
    alike = [claim for claim in before if thing(text, claim) == wanted]
    alike = alike or [claim for claim in before if is_short_form(thing(text, claim), wanted)]
    return alike[-1] if alike else None


def is_short_form(named: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether a short Kazakh noun is the one whose ending is within the letters by which words are known: 'неке' and
    'некенің'."""
    return any(SHORTEST <= len(one) < len(two) and two.startswith(one) for one in named for two in wanted)


def _part_of(text: Text, share: Claim) -> Claim | None:
    """The last count before a share in its sentence; for 'this is p%' that of the sentence before."""
    sentence = text.sentences[share.sentence]
    counts = [claim for claim in text.between(share.sentence, sentence.start, share.start) if claim.is_count]
    if counts:
        is_near = share.start - counts[-1].end <= REACH
        return counts[-1] if is_near and not _BREAK.search(text.content, counts[-1].end, share.start) else None
    opening = _THIS_IS.match(text.content, sentence.start)
    if not sentence.number or opening is None:
        return None
    before = text.sentences[sentence.number - 1]
    if opening["whose"] and not stems(opening["whose"]) & stems(text.content[before.start : before.end]):
        return None  # 'Доля сельских – …' is of others than those just counted
    told = [claim for claim in text.by_sentence[sentence.number - 1] if claim.is_count]
    return told[-1] if told else None


def _is_of_other_things(text: Text, share: Claim, base: Claim) -> bool:
    """Whether a share is named after other things than its base counts: 'Доля сельских учеников' behind schools."""
    opening = _THIS_IS.match(text.content, text.sentences[share.sentence].start, share.start)
    if opening is None or not opening["whose"]:
        return False
    said = text.content[opening.end() : share.start]
    told = text.content[text.sentences[base.sentence].start : opening.start()]
    narrowing = _WITH.match(said)  # 'Доля школ с дефицитом мест' is of no schools told before
    return are_of_other_unit(said, base.unit) or bool(narrowing and stems(narrowing[1]) - stems(told))


def _is_rate(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a bare rate right behind a part is of it: near to the share it should be, or one slip from that."""
    gap = text.content[part.end : share.start]
    if part.sentence != share.sentence or _RATE.fullmatch(gap) is None:
        return False
    behind = text.content[share.end : share.end + 30]
    return not (_OTHER.search(behind) or _FROM.match(behind)) and _is_nearly(part, share, base)


def _is_concluded(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a sentence concludes how many percent of those just spoken of a part was, and nearly tells so: 'Осы
    балалардың 640-ын отбасылар алған. Демек, балалардың 82%-ы отбасында'."""
    sentence = text.sentences[share.sentence]
    opening = _THUS.match(text.content, sentence.start, share.start)
    if opening is None or part.sentence == share.sentence or _ELSE.search(text.content, opening.end(), sentence.end):
        return False
    before, behind = text.content[opening.end() : share.start], text.content[share.end : share.end + 30]
    own = before.split()[-1:] if _PLURAL.search(before) else _NEXT.findall(behind)[:1] if not before.strip(" ,") else []
    said = stems(text.content[text.sentences[base.sentence].start : text.sentences[part.sentence].end])
    wanted = stems(" ".join(own))
    is_of_them = (bool(wanted & said) or is_short_form(said, wanted)) and not _OTHER.search(behind)
    return is_of_them and _is_nearly(part, share, base)


def _is_nearly(part: Claim, share: Claim, base: Claim) -> bool:
    """Whether a share is near to what it should be, or one slip from that."""
    due = percentage(part, base).quantize(unit_printed(share), ROUND_HALF_UP)
    if miss(part, share, base) < max(unit_printed(share), Decimal(1)):
        return True
    return slip_from(share, due) in SLIPS


def _is_told(text: Text, part: Claim, share: Claim) -> bool:
    behind = text.content[share.end : share.end + 30]
    between = text.content[part.end : share.start]
    if _OTHER.search(behind) or _ELSE.search(between):
        return False
    if _ALONE.fullmatch(text.content, text.content.rfind("(", 0, share.start), share.end + 1):
        return not _THIRD.search(between) and _WORDS.match(between) is not None
    opening = _THIS_IS.match(text.content, text.sentences[share.sentence].start)
    if (
        opening
        and part.sentence < share.sentence
        and _ONLY.search(text.content[max(0, share.start - 10) : share.start])
    ):
        return True
    if _SHARE_IS.search(text.content[max(0, share.start - 60) : share.start]):
        return True
    return bool(_MAKES.match(behind) or _MAKING.search(text.content[max(0, share.start - 60) : share.start]))
