"""Shares told in words with the number that they stand for: 'Две трети резервистов – 38 кандидатов', 'олардың әрбір
төртіншісі домбыра үйренеді: бұл аспапты 120 бала таңдаған'.

Such a share is rarely meant to the last person, so it is wrong only where the number is clearly another part of the
only whole that the text offers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems, thing
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.making_hundred import IN_WORDS
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.shares.coverage import NARROWED
from qalam.checker.words.shares.fractions import (
    ABOUT,
    ABOUT_BEHIND,
    FRACTIONS,
    IN_FIGURES,
    LESS,
    LESS_BEHIND,
    MORE,
    MORE_BEHIND,
    THAT_IS,
)
from qalam.kernel.trilingual import Trilingual

FRACTION = Trilingual(
    kk="«{said}» дегені {base} санынан {expected} болады, ал мәтінде {part} деп тұр. "
    "Сөзбен айтылған үлесті немесе сандардың бірін түзетіңіз.",
    ru="«{said}» от {base} – это {expected}, а напечатано {part}. "
    "Исправьте долю, названную словами, или одно из чисел.",
    en="'{said}' of {base} is {expected}, but {part} is printed. "
    "Correct the share told in words or one of the figures.",
)
_EACH = tuple((as_pattern(rf"\b(?:{words})\b", re.I), above, below) for words, above, below in FRACTIONS)
_IN_FIGURES = as_pattern(rf"\b(?:{'|'.join(IN_FIGURES)})", re.I)
_HEDGES = tuple(
    (way, as_pattern(rf"\b(?:{'|'.join(before)})\s\Z", re.I), as_pattern(rf"\s(?:{'|'.join(behind)})\b", re.I))
    for way, before, behind in (
        ("less", LESS, LESS_BEHIND),
        ("more", MORE, MORE_BEHIND),
        ("about", ABOUT, ABOUT_BEHIND),
    )
)
_MARK = rf"(?:(?:{'|'.join(THAT_IS)}),?\s)"
# From the share to its number: a dash, a bracket, or a word for 'that is'; or what the sentence tells behind a colon.
_TO_PART = as_pattern(
    rf"[^.;:\d()]{{0,60}}?(?:\s[–—-]\s{_MARK}?|\s\((?:{_MARK}|всего\s|барлығы\s)?|,\s{_MARK})(?:[^\W\d]+\s){{0,3}}?",
    re.I,
)
_ASIDE = as_pattern(r"(?:\s[^\W\d]+){0,3},\s")  # 'почти половина, 190 выпускников, уже работают'
_CLOSED = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}?,\s")
# 'каждый второй вторник', 'әр екінші сенбі', 'половина срока'
_OF_TIME = as_pattern(
    r"\s(?:день|дня|дни|недел|месяц|год|час|раз\b|урок|понедельник|вторник|сред[аыу]\b|четверг|пятниц|суббот|воскресень|"
    r"срок|пут|күн|апта|ай\b|айда|жыл|сағат|рет\b|сабақ|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|"
    r"day|week|month|year|time|hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    re.I,
)
_TO_PAIR = as_pattern(r"[^.;:\d()]{0,90}?(?::\s|\s\(|\s[–—-]\s)(?:[^\W\d]+\s){0,3}?", re.I)
_TO_TOLD = as_pattern(r"[^.;:\d()]{0,90}:\s(?:бұл|ондай|мұндай|таких|это|их)\s(?:[^\W\d]+\s){0,4}", re.I)
_TO_NEXT = as_pattern(
    r"[^.;:\d()]{0,90}\.\s(?:Бұл|Бұлар|Олар|Ондайлар|Яғни|Демек|Это|Таких|Их|То есть|That is|This is|These are)\s"
    r"(?:[–—-]\s)?(?:[^\W\d]+\s){0,3}"
)
# From the number to the share behind it.
_TO_SHARE = as_pattern(
    rf"-?[^\W\d]*(?:\s[^\W\d-]+){{0,6}}?(?:\s[–—-]\s{_MARK}?|\s\({_MARK}?|,\s{_MARK})(?:[^\W\d]+\s){{0,2}}?", re.I
)
_NARROWED = words_pattern(rf"\b(?:{'|'.join(NARROWED)})", re.I)
_OF_BASE = as_pattern(r"\s(?:из|от|of)(?:\s(?:всех|этих|общего числа|all|the|these)){0,2}\s", re.I)
_OF_NAMED = as_pattern(r"(?:([^\W\d]{3,})(?<=[нтд][ыі]ң)\s(?:[^\W\d]+\s){0,2}\Z)")
_NAMED_BEHIND = as_pattern(r"\s(?:(?:из|от|of|всех|the|these|всего|этих)\s){0,3}([^\W\d]{4,})")
LEAD = 130  # characters from a share to its number
BEFORE = 20  # characters in which it is said to be about so much
BACK = 3  # sentences back to the whole
OF_WHOLE = Decimal("0.025")  # that a share in words may miss
OF_PART = Decimal("0.1")  # that the number may miss
LEAST = Decimal("0.8")  # of a share that the number is at least, where it is 'nearly' that share
NARROW = 60  # characters on either side of a share in which it may be said to be of some only
TIMES = 2  # that the number is of what it ought to be at most
TIMES_NAMED = 4  # the same where the words name its whole
SMALLEST = 8  # of a whole


class Fraction(NamedTuple):
    """A share in words: its range, what it is, and whether it is a little less, more or only about that."""

    start: int
    end: int
    above: int
    below: int
    way: str

    def of(self, base: Claim) -> Decimal:
        return base.value * self.above / self.below


def check_fractions(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about shares in words whose number is clearly another part of its whole."""
    wholes: dict[str, Claim] | None = None
    found = []
    for sentence in text.sentences:
        if sentence.is_row or not may_have_fraction(text, sentence):
            continue
        for share in fractions_in(text, sentence):
            wholes = wholes_of(relations) if wholes is None else wholes
            for part in _told(text, sentence, share, wholes):
                base = None if _is_of_others(text, share, part) else _base_of(text, share, part, wholes)
                if base is not None and _is_wrong(share, part, base, is_named=_is_of_base(text, share, base)):
                    found.append(fraction_finding(text, share, part, base))
                break
    return found


def may_have_fraction(text: Text, sentence: Sentence) -> bool:
    return any(words.search(text.content, sentence.start, sentence.end) for words in (IN_WORDS, _IN_FIGURES))


def fractions_in(text: Text, sentence: Sentence) -> Iterator[Fraction]:
    """The shares in words of a sentence, and those told as one of so many in figures."""
    for match in IN_WORDS.finditer(text.content, sentence.start, sentence.end):
        for pattern, above, below in _EACH:
            own = pattern.match(text.content, match.start(), sentence.end)
            if own is not None and own.end() == match.end() and not _OF_TIME.match(text.content, match.end()):
                yield Fraction(match.start(), match.end(), above, below, hedged(text, match.start(), match.end()))
                break
    for match in _IN_FIGURES.finditer(text.content, sentence.start, sentence.end):
        below = int(match["ru"] or match["kk"])
        if below > 1 and not _OF_TIME.match(text.content, match.end()):
            yield Fraction(match.start(), match.end(), 1, below, hedged(text, match.start(), match.end()))


def hedged(text: Text, start: int, end: int) -> str:
    said = text.content[max(0, start - BEFORE) : start]
    for way, before, behind in _HEDGES:
        if before.search(said) or behind.match(text.content, end):
            return way
    return ""


def _told(text: Text, sentence: Sentence, share: Fraction, wholes: dict[str, Claim]) -> Iterator[Claim]:
    """The numbers that may tell a share in figures, the likeliest first."""
    yield from _part_of_pair(text, sentence, share, wholes)
    yield from _part_of_base_behind(text, sentence, share)
    yield from _parts_of(text, sentence, share)


def _part_of_base_behind(text: Text, sentence: Sentence, share: Fraction) -> list[Claim]:
    """The number behind a share and its whole: 'две трети из 90 родителей (60 человек)'."""
    pair = [claim for claim in text.by_sentence[sentence.number] if claim.start >= share.end][:2]
    if len(pair) < 2 or not _OF_BASE.fullmatch(text.content, share.end, pair[0].start):
        return []
    is_told = _TO_PART.fullmatch(text.content, pair[0].end, pair[1].start) is not None
    return [pair[1]] if is_told and pair[1].value < pair[0].value and _may_tell(pair[1]) else []


def _part_of_pair(text: Text, sentence: Sentence, share: Fraction, wholes: dict[str, Claim]) -> list[Claim]:
    """The number right behind a share with its whole: ': 70 из 240', '(240 мектептің 75-і)'."""
    pair = [claim for claim in text.by_sentence[sentence.number] if claim.start >= share.end][:2]
    if len(pair) < 2 or IN_WORDS.search(text.content, share.end, pair[0].start):
        return []
    if not _TO_PAIR.fullmatch(text.content, share.end, pair[0].start):
        return []
    return [one for one, other in (pair, pair[::-1]) if wholes.get(one.id) is other and _may_tell(one)]


def _parts_of(text: Text, sentence: Sentence, share: Fraction) -> Iterator[Claim]:
    """The number that tells a share in figures: behind it, before it, or that with which the next sentence begins."""
    numbers = range(sentence.number, min(sentence.number + 2, len(text.sentences)))
    behind = [claim for number in numbers for claim in text.by_sentence[number] if claim.start >= share.end][:1]
    if behind and IN_WORDS.search(text.content, share.end, behind[0].start):
        behind = []  # 'треть детей ходят в кружки, половина из них (60) – в спортивные'
    for claim in behind:
        ways = (_TO_PART, _TO_TOLD) if claim.sentence == sentence.number else (_TO_NEXT,)
        if claim.start - share.end <= LEAD and _may_tell(claim):
            is_aside = _ASIDE.fullmatch(text.content, share.end, claim.start) and _CLOSED.match(text.content, claim.end)
            if is_aside or any(way.fullmatch(text.content, share.end, claim.start) for way in ways):
                yield claim
    before = [claim for claim in text.by_sentence[sentence.number] if claim.end <= share.start][-1:]
    for claim in before:
        if _may_tell(claim) and _TO_SHARE.fullmatch(text.content, claim.end, share.start):
            yield claim


def _may_tell(claim: Claim) -> bool:
    return claim.is_count and not claim.is_rough and not claim.may_be_year and claim.value > 0


def _base_of(text: Text, share: Fraction, part: Claim, wholes: dict[str, Claim]) -> Claim | None:
    """The whole to which the text ties the number; else the only one that its sentence offers, or the last of those
    whom the share names, or the only one of the sentences before; none where some number fits."""
    known = wholes.get(part.id)
    first = text.sentences[max(0, part.sentence - BACK)].start
    around = text.claims_within(first, text.sentences[part.sentence].end)
    offered = [claim for claim in around if _may_hold(claim, part)]
    following = min(part.sentence + 1, len(text.sentences) - 1)
    behind = [claim for claim in text.by_sentence[following] if _may_hold(claim, part) and claim.start > part.end]
    is_so_much = share.way in {"", "about"}
    if is_so_much and any(abs(share.of(one) - part.value) <= _give(share, one) for one in (*offered, *behind)):
        return None
    if known is not None and _may_hold(known, part):
        return known
    if part.unit != "count" and any(claim.unit == part.unit for claim in offered):
        offered = [claim for claim in offered if claim.unit == part.unit]
    named = _noun_of(text, share)
    own = [claim for claim in offered if claim.sentence == text_sentence(text, share, part)]
    alike = [claim for claim in offered if named and claim.noun and stems(claim.noun) & named]
    if alike:
        return alike[-1]
    if len(own) == 1:
        return own[0]
    before = [claim for claim in offered if claim.end <= share.start] or behind
    return before[0] if len(before) == 1 else None


def _is_of_others(text: Text, share: Fraction, part: Claim) -> bool:
    """Whether the words name of what a share is, and that is what another number of its sentence counts and this one
    does not: '12 школ и 14 садов, т.е. половина школ'."""
    named = _noun_of(text, share)
    others = [one for one in text.by_sentence[part.sentence] if one.is_count and one is not part]
    return bool(part.noun) and not named & stems(part.noun) and any(named & stems(one.noun) for one in others)


def text_sentence(text: Text, share: Fraction, part: Claim) -> int:
    """The number of the sentence of a share, of which the number stands in the same or the next."""
    return part.sentence if text.sentences[part.sentence].start <= share.start else part.sentence - 1


def _noun_of(text: Text, share: Fraction) -> frozenset[str]:
    """What the share is said to be of: 'оқушылардың үштен бірі', 'две трети учителей'."""
    before = _OF_NAMED.search(text.content, max(0, share.start - 40), share.start)
    behind = _NAMED_BEHIND.match(text.content, share.end)
    named = before or behind
    return stems(named[1]) if named else frozenset()


def _is_of_base(text: Text, share: Fraction, base: Claim) -> bool:
    """Whether the share is said to be of just those whom its whole counts, in its own sentence."""
    is_near = text.sentences[base.sentence].start <= share.start < text.sentences[base.sentence].end
    around = max(base.end, share.start - NARROW), share.end + NARROW
    is_some = _NARROWED.search(text.content, *around) is not None  # 'каждый второй ученик начальных классов'
    return is_near and not is_some and bool(_noun_of(text, share) & thing(text, base))


def _may_hold(claim: Claim, part: Claim) -> bool:
    is_whole = _may_tell(claim) and claim.value > part.value and claim.value >= SMALLEST
    return is_whole and claim is not part and may_be_part(claim, part)


def _give(share: Fraction, base: Claim) -> Decimal:
    """By how much a number may miss a share in words."""
    loose = max(Decimal("0.99"), min(OF_WHOLE * base.value, OF_PART * share.of(base)))
    return loose * (3 if share.way else 1) + base.step / 2


def _is_wrong(share: Fraction, part: Claim, base: Claim, *, is_named: bool) -> bool:
    due = share.of(base)
    times = TIMES_NAMED if is_named else TIMES
    if not due <= part.value * times <= due * times * times:
        return False
    if share.way in {"more", "less"}:
        if abs(part.value - due) <= part.step + base.step:
            return False
        is_more = part.value > due
        is_other_way = is_more != (share.way == "more") and part.value != due
        return is_other_way or part.value < due * LEAST
    return _is_far(share, part, base)


def _is_far(share: Fraction, part: Claim, base: Claim) -> bool:
    due = share.of(base)
    return abs(due - part.value) > _give(share, base) + part.step / 2


def fraction_finding(text: Text, share: Fraction, part: Claim, base: Claim) -> Finding:
    said = text.content[share.start : share.end]
    expected = written(share.of(base).quantize(Decimal(1)))
    message = FRACTION.fill(said=said, base=written(base.value), expected=expected, part=written(part.value))
    return Finding("percent-mismatch", "warning", (base, part), message, expected, written(part.value), share.end)
