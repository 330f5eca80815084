"""Shares that are of another base than the number they were tied to, by what stands around them."""

from __future__ import annotations

import re

from qalam.checker.checks.shares.apart import is_apart
from qalam.checker.checks.shares.bases import are_all_named, miss, percentage
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems, thing
from qalam.checker.paragraphs import are_of_two_topics
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_IT
from qalam.checker.words.shares.coverage import NARROWED
from qalam.checker.words.shares.told import LEFT_OUT

_ALL_OF = as_pattern(r"(?:барлық|жалпы)\s(?:[^\W\d]{4,}\s){0,2}(?P<noun>(?!сан[ыд])[^\W\d]{4,})[нтд][ыі]ң\s$", re.I)
_NARROWED = as_pattern(rf"\b(?:{'|'.join(NARROWED)})", re.I)
_OF, _NEXT_CLAUSE = as_pattern(r"\b(?:из|от|of)\b", re.I), as_pattern(r"[;,]\s")
NEAR = 60  # characters behind a share in which its base is named
_OF_IT = as_pattern(OF_IT)
_LEFT_OUT = as_pattern("|".join(LEFT_OUT), re.I)
BACK = 12  # sentences back to a base
FARTHEST = 12  # times: a share printed so much above the true one was taken of another number
NEARLY = 3  # percentage points: a share further off was not taken of that base
ROW = 2  # shares beside one that are of other bases
LEAST = 10  # a number that others hardly make such a share of by chance
NAMED = 3  # words there that may name it, and sentences back to it


def is_of_other_base(text: Text, tie: Relation, *, is_told: bool) -> bool:
    """Whether a share that its base does not make was hardly of that base; where the words told the base only by what
    they say of another."""
    return any(tells(text, tie) for tells in _TELLING) or (not is_told and any(fits(text, tie) for fits in _FITTING))


def _is_of_base_named(text: Text, tie: Relation) -> bool:
    """Whether the words before a share name a base of which the sentence of the number taken for it does not speak:
    'әйелдер 12 320, бұл барлық зерттеушінің 56 пайызы' behind '118 400 азамат'."""
    part, share = tie.parts
    named = _ALL_OF.search(text.content, text.sentences[share.sentence].start, share.start)
    if named is None or tie.whole is None:
        return False
    base = text.sentences[tie.whole.sentence]
    said = stems(text.content[base.start : base.end])
    return part.start < named.start() and tie.whole.end < part.start and not said & stems(named["noun"])


def _is_of_other_classes(text: Text, tie: Relation) -> bool:
    """Whether a share far from its base stands in a sentence that names other classes than that of the base: '204
    учащихся 4-11 классов … 31 учащийся 7-11 классов (25,2%)'."""
    base, (part, share) = tie.whole, tie.parts
    if base is None or base.sentence == part.sentence or miss(part, share, base) <= unit_printed(share):
        return False
    classes = [{one.text for one in text.by_sentence[of.sentence] if one.unit == "class"} for of in (base, part)]
    return bool(classes[0] and classes[1]) and not classes[0] & classes[1]


def _is_of_own_row(text: Text, tie: Relation) -> bool:
    """Whether two shares of a row make a hundred and are those of its two numbers: 'күндізгі – 310 (77,5%); 90
    (22,5%)'."""
    part, share = tie.parts
    line = text.by_sentence[part.sentence]
    row = [claim for claim in line if claim.is_count and claim.value > 0]
    place = row.index(part) if part in row else -1
    beside = [*row[max(0, place - 1) : place], *row[place + 1 : place + 2]] if place >= 0 else []
    is_split = any(abs(share.value + one.value - 100) <= unit_printed(share) for one in line if one.unit == "percent")
    return is_split and any(
        abs(part.value * 100 / (part.value + other.value) - share.value) <= unit_printed(share) / 2 for other in beside
    )


def _is_of_base_behind(text: Text, tie: Relation) -> bool:
    """Whether the words behind a share name a base of which another number of its sentence is just so many percent: '…
    команда из 58 человек. … 27 медалей, из них 13 бронзовых, то есть призёрами стали 46,6% состава команды'."""
    share = tie.parts[1]
    if not share.decimals:
        return False  # whole percents many numbers make
    named = stems(" ".join(text.content[share.end : share.end + NEAR].split()[:NAMED]))
    first = max(0, share.sentence - NAMED)
    parts = [claim for claim in text.by_sentence[share.sentence] if claim.is_count and claim.end <= share.start]
    for sentence in text.sentences[first : share.sentence + 1]:
        if named & stems(text.content[sentence.start : min(sentence.end, share.start)]):
            bases = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and claim.value > 0]
            if any(miss(part, share, base) <= unit_printed(share) / 2 for base in bases for part in parts):
                return True
    return False


def _is_of_other_pair(text: Text, tie: Relation) -> bool:
    """Whether a share with decimals is just that of two other numbers of its sentence, or of its part and a number
    there: 'не пришли 58 (2,9%), по списку должно быть 1 978'."""
    share = tie.parts[1]
    counts = [claim for claim in text.by_sentence[share.sentence] if claim.is_count and claim.value >= LEAST]
    return share.decimals > 0 and any(
        part.value < base.value and base is not tie.whole and miss(part, share, base) <= unit_printed(share) / 2
        for base in counts
        for part in counts
    )


def _is_of_any_base(text: Text, tie: Relation) -> bool:
    """Whether a share is just that of some number of the same people or things told before it. Whole percents many
    numbers make: those must be counted alike, or be parts of what was counted."""
    part, share = tie.parts
    since = text.sentences[max(0, share.sentence - BACK)].start
    if tie.whole is not None and are_all_named(text, tie.whole, part, share):
        return False
    return any(
        base.value > part.value
        and may_be_part(base, part)
        and not base.is_rough
        and (share.decimals > 0 or base.unit == part.unit != "count" or _OF_IT.match(text.content, base.end))
        and miss(part, share, base) <= unit_printed(share) / 2
        for base in text.claims_within(since, min(part.start, share.start))
        if base.is_count and not base.may_be_year
    )


def _is_of_other_topic(text: Text, tie: Relation) -> bool:
    """Whether its base stands in a paragraph before, and their sentences, which are no rows, have no word in common."""
    base, share = tie.whole, tie.parts[1]
    if base is None or base.start > share.start or any(text.sentences[one.sentence].is_row for one in (base, share)):
        return False
    return are_of_two_topics(text, base, share)


def _is_of_larger_alike(text: Text, tie: Relation) -> bool:
    """Whether a share with decimals is just that of a larger number of the thing that its base counts, told before:
    'елде 32,3 мың неке … қалаларда 21,8 мың неке. … барлық некенің 12,4%-ы немесе 4 мың'."""
    base, (part, share) = tie.whole, tie.parts
    named = thing(text, base) if base is not None and share.decimals else frozenset()
    if base is None or not named:
        return False
    since = text.sentences[max(0, share.sentence - BACK)].start
    return any(
        one.is_count
        and one.value > base.value
        and not one.is_rough
        and miss(part, share, one) <= unit_printed(share) / 2
        and thing(text, one) == named
        for one in text.claims_within(since, min(part.start, share.start))
    )


def _is_of_whole_list(text: Text, tie: Relation) -> bool:
    """Whether a share with decimals behind a list is that of all the list in a number told shortly before: 'приехали 58
    школьников. … 27 медалей: 5 золотых, 9 серебряных и 13 бронзовых, то есть с наградами 46,6% участников'."""
    part, share = tie.parts
    whole = tie.whole
    if not share.decimals or whole is None or whole.sentence != share.sentence or share.start < part.start:
        return False
    first = text.sentences[max(0, share.sentence - NAMED)].start
    before = text.claims_within(first, whole.start)
    return any(
        base.is_count and base.value > whole.value and miss(whole, share, base) <= unit_printed(share) / 2
        for base in before
    )


def _is_of_sum_before(text: Text, tie: Relation) -> bool:
    """Whether a share is that of its part together with a number shortly before it in the sentence: 'на «5» – 124, на
    «4» – 256 из 500 учащихся, то есть 76%'."""
    base, (part, share) = tie.whole, tie.parts
    if base is None or share.start < part.end:
        return False
    before = [one for one in text.by_sentence[part.sentence] if one.is_count and one.end <= part.start][-NAMED:]
    together = (percentage(part, base) + percentage(one, base) for one in before if one is not base)
    return any(abs(both - share.value) <= unit_printed(share) / 2 for both in together)


def is_of_base_with_next(text: Text, base: Claim, part: Claim, share: Claim) -> bool:
    """Whether a share with decimals is just that of its base with the number right behind it, in a sentence before:
    'рассмотрено 2 302, в работе оставалось 79. Коллективных жалоб 205 (8,6%)'."""
    if not share.decimals or base.sentence >= part.sentence:
        return False
    behind = text.between(base.sentence, base.end, text.sentences[base.sentence].end)
    behind = [one for one in behind if one.unit != "date" and not one.may_be_year][:1]
    is_one = bool(behind) and behind[0].is_count and behind[0].unit in {base.unit, "count"}
    return is_one and abs(part.value * 100 / (base.value + behind[0].value) - share.value) <= unit_printed(share) / 2


def _is_of_base_and_next(text: Text, tie: Relation) -> bool:
    return tie.whole is not None and is_of_base_with_next(text, tie.whole, *tie.parts)


def _is_apart(text: Text, tie: Relation) -> bool:
    part, share = tie.parts
    return tie.whole is not None and is_apart(text, part, share, tie.whole)


def _is_without_some(text: Text, tie: Relation) -> bool:
    """Whether some were left out of the base: '58 оқушыны есептемегенде'."""
    sentence = text.sentences[tie.parts[1].sentence]
    return _LEFT_OUT.search(text.content, sentence.start, sentence.end) is not None


def _is_out_of_reach(_: Text, tie: Relation) -> bool:
    """Whether no slip makes of a share what is printed, so that it was taken of another number: '67 (2%)' behind
    '250 млрд'."""
    base, (part, share) = tie.whole, tie.parts
    return base is not None and share.value > percentage(part, base) * FARTHEST


def is_of_untied_row(tie: Relation, loose: list[tuple[Claim, Claim]]) -> bool:
    """Whether the base of a share stands in another sentence and is of none of the shares beside it, of which each has
    its own: 'Тұрғындар азаюы: А (12 300 адам, 19%), Б (9 800 адам, 13%), …'."""
    base, (part, share) = tie.whole, tie.parts
    if base is None or base.sentence == part.sentence:
        return False
    beside = [row for row in loose if row[1].sentence == share.sentence and row[0].unit == part.unit]
    others = [row for row in beside if row[0].value < base.value and miss(*row, base) > NEARLY]
    return len(others) >= ROW and len(others) == len(beside)


def _is_of_some(text: Text, tie: Relation) -> bool:
    """Whether a number and its share are of some only, of primary classes or of girls, and the number of all that
    stands behind them in the sentence is not."""
    base, (part, share) = tie.whole, tie.parts
    if base is None or base.start < share.end or base.start < part.end or base.sentence != part.sentence:
        return False
    sentence = text.sentences[part.sentence]
    of_part = text.content[sentence.start : max(part.end, share.end)]
    of_base = text.content[max(part.end, share.end) : sentence.end]
    gap = text.content[max(part.end, share.end) : base.start]
    if _OF.search(gap) or not _NEXT_CLAUSE.search(gap):
        return False  # 'в городе живут 188 400 человек, это 66% из 314 000'
    return _NARROWED.search(of_part) is not None and _NARROWED.search(of_base) is None


_TELLING = (
    _is_of_some,
    *(_is_of_base_named, _is_of_other_classes, _is_of_own_row, _is_of_base_behind, _is_of_whole_list),
    *(_is_of_larger_alike, _is_of_other_topic),
    *(_is_apart, _is_without_some),
    *(_is_of_sum_before, _is_of_base_and_next),
    _is_out_of_reach,
)
_FITTING = (_is_of_other_pair, _is_of_any_base)
