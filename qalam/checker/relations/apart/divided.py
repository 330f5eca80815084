"""Lists whose whole stands in the sentence or the line before, and shares that the text says are all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack, value_of
from qalam.checker.clauses import stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.apart.elsewhere import goes_elsewhere
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import (
    ASIDE,
    MARKER,
    REST,
    are_of_others,
    is_dashed,
    is_of_each,
    item,
    uncounted,
)
from qalam.checker.relations.sides.sides import are_complements, are_overlapping
from qalam.checker.relations.tie import are_as_exact, may_make
from qalam.checker.relations.whole.holders import are_of_lines_before
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import AWARDED, BY_ONE_EACH, DIVIDED, LED_BY, NOT_SPLIT, TOTAL
from qalam.checker.words.parts.ends import OTHERS
from qalam.checker.words.parts.of_whom import OF_IT
from qalam.checker.words.plans.needs import MISSING, MISSING_EITHER, NEEDED_EITHER

_OWN_THING = as_pattern(r"\s[–—-]\s[^\W\d]{3,}")
_COLON = as_pattern(r":\s")
_ITEM = as_pattern(r"[;\n]|,(?!\d)|\s(?:және|и|and|ал|а)\s")
_DIVIDED = words_pattern("|".join(DIVIDED), re.I)
_NOT_SPLIT = as_pattern("|".join(NOT_SPLIT), re.I)
_TOTAL_BEFORE = as_pattern(rf"(?:{'|'.join(TOTAL)})[^\d.;,]{{0,40}}$", re.I)
_LANGUAGE = words_pattern(
    r"государственном|казахск|русск|узбекск|уйгурск|английск|қазақ|орыс|өзбек|ұйғыр|ағылшын|мемлекеттік тіл", re.I
)
_BAND = as_pattern(
    r"\b(?:до|от|с|после|свыше|старше|более|моложе|менее|under|over|from|above)\b|дейін|кейін|жоғары\b|аралығ|\bасқан|\bкем\b",
    re.I,
)
_POSSESSIVE = as_pattern(OF_IT)
_PART_OF_THEM = as_pattern(rf"{OF_IT}|-(?:с?[ыі]|[еа]?у[іы])н[ыі]ң\b")
_MISSING = as_pattern("|".join((*MISSING, *MISSING_EITHER, *NEEDED_EITHER)), re.I)
_THIS_IS = as_pattern(r"\s*(?:Это|Бұл|Бұлар|Олар|Атап айтсақ|Атап айтқанда|They are|These are)\b,?\s?(?:[–—-]\s)?")
_JOINED = as_pattern(r"\s(?:және|мен|и|and)\s")
_BY_ONE_EACH = words_pattern(rf"\s*(?:{'|'.join(BY_ONE_EACH)})\s?:\s", re.I)
_OTHERS = as_pattern(rf"(?:^|\W)(?:{'|'.join(OTHERS)})", re.I)
_LABEL = as_pattern(r",\s[^\d,;:.()\n]{4,60}\s")
_LED = words_pattern(rf"\s*(?:{'|'.join(LED_BY)})\b", re.I)
_AWARDED = words_pattern("|".join(AWARDED), re.I)
_ALL = as_pattern(r"(?:барлық|барша|бүкіл|все|всех|всего|all)\s+$", re.I)
NEAR = Decimal("0.08")  # of the whole: a list further from it was perhaps no split of it
TOTAL_NEAR = Decimal("0.1")  # of a total that is named as one
LED_NEAR = Decimal("0.5")  # of one that the sentence before is said to lead to
CLEARLY = Decimal("1.5")  # times the whole: more, and the list was of something else
FAR = Decimal("0.15")  # of the whole, where the text says that each belongs to one part
TOTAL_BEFORE = 60  # characters before a total in which the word for it stands
SHARES = 12  # percentage points, where the text says so
FAMILIES = frozenset({"семе", "семь", "сем", "отбас"})  # of which people are no parts
FEWEST = 3
BACK = 4  # sentences from a head to the number of the things that it names


def divided(text: Text) -> list[Relation]:
    """Lists tied to the whole before them; lines tied to the total above them; shares said to be all."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        found.extend(_total_behind(text, sentence))
        if len(text.by_sentence[sentence.number]) > 1:
            found.extend(list(_of_sentence_before(text, sentence)) or _more_than_before(text, sentence))
            found.extend(_shares_of_all(text, sentence))
            found.extend(_before_their_whole(text, sentence))
    return found


def is_said(text: Text, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it, says that each belongs to just one part."""
    first = text.sentences[max(0, sentence.number - 1)].start
    last = text.sentences[min(len(text.sentences) - 1, sentence.number + 1)].end
    return _DIVIDED.search(text.content, first, last) is not None


def _of_sentence_before(text: Text, sentence: Sentence) -> Iterable[Relation]:
    colon = _COLON.search(text.content, sentence.start, sentence.end)
    this = _THIS_IS.match(text.content, sentence.start)
    if this and colon and any(claim.is_count for claim in text.between(sentence.number, this.end(), colon.start())):
        colon = None  # 'Это 9 садов города и 4 за рекой: …'
    start = _opening(text, sentence) if colon is None else colon.end()
    if start < 0 or not sentence.number or ASIDE.search(text.content, sentence.start, start):
        return
    heads = [claim for claim in text.between(sentence.number, sentence.start, start) if claim.is_count]
    if heads and not _are_names(text, heads, start):
        return
    parts = [claim for claim in text.between(sentence.number, start, sentence.end) if claim.is_count]
    whole = _whole_of(text, sentence, parts)
    if colon is not None and parts and (whole is None or not may_make(whole, parts, FAR)):
        whole = _named_in_head(text, sentence, colon.start()) or whole
    if (
        whole is None
        or goes_elsewhere(text.content[sentence.start : sentence.end])
        or _make_another(text, sentence, whole, parts)
        or (parts[0].unit == "people" and bool(thing(text, whole) & FAMILIES))
        or (bool(parts) and not is_said(text, sentence) and are_of_others(text, whole, parts[0]))
        or not (len(parts) >= FEWEST or are_complements(text, parts) or _are_both(text, sentence, parts))
        or not all(may_be_part(whole, part) or _is_vacant(text, whole, part) for part in parts)
    ):
        return
    is_otherwise = any(parts[0].value < head.value < whole.value for head in heads)
    if is_otherwise or not are_items(text, parts, start) or MARKER.search(text.content, start, sentence.end):
        return
    if (
        REST.search(text.content, start, sentence.end)
        or are_overlapping(text, parts)
        or are_of_lines_before(text, parts)
    ):
        return
    total = sum((part.value for part in parts), Decimal(0))
    told = (
        is_said(text, sentence)
        or are_complements(text, parts)
        or (colon is None and _THIS_IS.match(text.content, sentence.start) is not None)
    )
    is_exact = are_as_exact(whole, parts) or "money" in {part.unit for part in parts}
    if 0 < whole.value - total <= uncounted(text, start, parts) or _is_of_larger(text, whole, total):
        return  # 'Дворец школьников, 6 домов творчества, …': the first item is one
    if is_exact and may_make(whole, parts, FAR if told else NEAR):
        holds = abs(total - whole.value) <= slack(whole, *parts)
        yield Relation("parts", whole, tuple(parts), holds, is_exhaustive=True, may_be_short=not told and not holds)


def _more_than_before(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """A list by place or class that makes more than the only number of the sentence before, whatever it leaves out:
    '86 шетел азаматы оқиды. Елдер бойынша: Непал – 61, Иран – 30, екі елден 1 адамнан'."""
    head = _BY_ONE_EACH.match(text.content, sentence.start, sentence.end)
    if head is None or not sentence.number:
        return
    listed = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and is_dashed(text, claim)]
    parts = [claim for claim in listed if not is_of_each(text, claim)]
    whole = _whole_of(text, sentence, parts)
    if whole is None or whole.unit == "money" or len(parts) < FEWEST or any(one.is_rough or one.step for one in parts):
        return
    said = stems(text.sentence_of(whole))
    if any(not may_be_part(whole, one) or one.value >= whole.value or not thing(text, one) <= said for one in parts):
        return  # '84 дома. По районам: Аксай – 41 квартира'
    total = sum((part.value for part in parts), Decimal(0))
    is_plain = not MARKER.search(text.content, head.end(), sentence.end) and are_items(text, parts, head.end())
    if is_plain and whole.value < total <= whole.value * CLEARLY and not are_of_others(text, whole, parts[0]):
        yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)


def _make_another(text: Text, sentence: Sentence, whole: Claim, parts: list[Claim]) -> bool:
    """Whether numbers of other units than their whole make the number told right behind them: '1 200 балаға сад, 850
    орын орталықта … Сонымен 2 050 орын'."""
    total = sum((part.value for part in parts), Decimal(0))
    is_one_unit = {part.unit for part in parts} <= {whole.unit, "count"}
    after = text.by_sentence[min(sentence.number + 1, len(text.sentences) - 1)]
    return not is_one_unit and total != whole.value and any(one.is_count and one.value == total for one in after)


def _is_of_larger(text: Text, whole: Claim, total: Decimal) -> bool:
    """Whether a list makes the number told just before that of which its whole is a part: 'Ауданда 1 353 педагог.
    Олардың 1 285-інің білімі жоғары. Санаты бойынша: …'."""
    if total == whole.value or not _PART_OF_THEM.match(text.content, whole.end):
        return False
    first = text.sentences[max(0, whole.sentence - 1)].start
    return any(claim.is_count and claim.value == total for claim in text.claims_within(first, whole.start))


def _are_names(text: Text, heads: list[Claim], colon: int) -> bool:
    """Whether the only numbers before the colon of a list tell among how many it divides something: 'в городе и пяти
    районах, они распределены так: …'."""
    return _DIVIDED.search(text.content, heads[-1].end, colon) is not None


def _is_vacant(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether places are vacancies, of the people that are missing: '138 учителей не хватает: …, в районе 31 место'."""
    are_missing = whole.unit == "people" and _MISSING.search(text.sentence_of(whole)) is not None
    return are_missing and part.unit == "places"


def _are_both(text: Text, sentence: Sentence, parts: list[Claim]) -> bool:
    """Whether 'this is' opens the sentence and 'and' joins its only two parts, of one unit."""
    is_unit = len(parts) == 2 and (parts[0].unit == parts[1].unit or "count" in (parts[0].unit, parts[1].unit))
    if not is_unit or not _THIS_IS.match(text.content, sentence.start):
        return False
    return _JOINED.search(text.content, parts[0].end, parts[1].start) is not None


def _opening(text: Text, sentence: Sentence) -> int:
    """Where the list of a sentence without a colon begins: behind 'these are', or with it where all is dashed.
    Minus one where there is none."""
    opening = _THIS_IS.match(text.content, sentence.start)
    if opening:
        return opening.end()
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    is_only = len(counts) == len(text.by_sentence[sentence.number])
    is_list = all(is_dashed(text, claim) for claim in counts) or are_complements(text, counts)
    is_list = (
        is_list
        or _are_languages(text, counts)
        or _are_labelled(text, counts)
        or _DIVIDED.search(text.content, sentence.end, _end_after(text, sentence)) is not None
    )
    return sentence.start if is_only and is_list else -1


def _are_labelled(text: Text, counts: list[Claim]) -> bool:
    """Whether each of three numbers or more ends its item, but for the last, which says what they all are: 'әлем
    чемпионаттарынан 18, Азия ойындарынан 81, өзге турнирлерден 334 жүлде алынды'."""
    gaps = [text.content[one.end : other.start] for one, other in pairwise(counts)]
    is_list = len(counts) >= FEWEST and all(_LABEL.fullmatch(gap) for gap in gaps)
    return is_list and bool(counts[-1].noun) and not any(count.noun for count in counts[:-1])


def _are_languages(text: Text, counts: list[Claim]) -> bool:
    """Whether each of three numbers or more is of another language of teaching."""
    named = [_LANGUAGE.search(item(text, claim)) for claim in counts]
    return (
        len(counts) >= FEWEST and all(named) and len({match.group().lower() for match in named if match}) == len(counts)
    )


def _end_after(text: Text, sentence: Sentence) -> int:
    return text.sentences[min(len(text.sentences) - 1, sentence.number + 1)].end


def _total_behind(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """The only count of a sentence, said to be the total, of a list that is all of the sentence before."""
    counts = counts_of(text, sentence)
    if len(counts) != 1 or not sentence.number or counts[0].is_rough:
        return
    whole = counts[0]
    if not _TOTAL_BEFORE.search(text.content[max(sentence.start, whole.start - TOTAL_BEFORE) : whole.start]):
        return
    before = text.sentences[sentence.number - 1]
    listed = [claim for claim in counts_of(text, before) if not claim.may_be_year]
    parts = [claim for claim in listed if may_be_part(whole, claim) or _is_given(text, whole, claim)]
    start = before.start if not listed else min(listed[0].start, before.end)
    is_list = len(parts) > 1 and are_items(text, parts, start)
    is_list = is_list and all(_is_same_unit(whole, part) or _is_given(text, whole, part) for part in parts)
    is_list = is_list and not any(_POSSESSIVE.match(text.content, part.end) or part.text[-1:] in "ыі" for part in parts)
    is_list = is_list and len(parts) == len(listed) and not MARKER.search(text.content, before.start, before.end)
    is_list = is_list and not _is_total_of_one(text, whole, parts)
    total = sum((part.value for part in parts), Decimal(0))
    is_led = _LED.match(text.content, sentence.start) and len({whole.noun, *(part.noun for part in parts)}) == 1
    is_led = is_led or any(_is_given(text, whole, part) for part in parts)
    is_near = may_make(whole, parts, LED_NEAR if is_led else TOTAL_NEAR)
    if is_list and is_near and not before.is_row and not are_overlapping(text, parts):
        holds = abs(total - whole.value) <= slack(whole, *parts)
        yield Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)


def _is_total_of_one(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether a total names a thing of which only one part speaks, and another names its own behind a dash: '13 школ
    получили автобусы, ещё 8 – кабинеты. Всего автобусы у 20 школ'."""
    said = [stems(item(text, part)) for part in parts if not _OWN_THING.match(text.content, part.end)]
    named = {word for word in stems(text.content[text.sentences[whole.sentence].start : whole.start]) if len(word) > 3}
    return len(said) == 1 < len(parts) and bool(named & said[0])


def _is_given(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether those counted got the diplomas that are counted in all: 'грамоты получили 34 ученика, 18 педагогов и 7
    школ. Всего вручено 59 наград'."""
    are_given = whole.family == "prizes" and part.unit in {"people", "organisations"}
    return are_given and _AWARDED.search(text.sentence_of(part)) is not None


def _is_same_unit(whole: Claim, part: Claim) -> bool:
    return part.unit == whole.unit or "count" in (part.unit, whole.unit)


def _before_their_whole(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Parts, one in each item, of all the things of which the next sentence says that each is in one part."""
    if sentence.number + 1 >= len(text.sentences) or _COLON.search(text.content, sentence.start, sentence.end):
        return
    after = text.sentences[sentence.number + 1]
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    wholes = [
        claim
        for claim in text.by_sentence[after.number]
        if claim.is_count and _ALL.search(text.content[max(after.start, claim.start - 12) : claim.start])
    ]
    said = _DIVIDED.search(text.content, after.start, after.end)
    if len(counts) < FEWEST or len(wholes) != 1 or said is None or not are_items(text, counts, sentence.start):
        return
    whole, total = wholes[0], sum((part.value for part in counts), Decimal(0))
    is_alike = stems(whole.noun) == stems(counts[-1].noun) and all(may_be_part(whole, part) for part in counts)
    if is_alike and may_make(whole, counts, FAR):
        yield Relation("parts", whole, tuple(counts), abs(total - whole.value) <= slack(whole, *counts), True)


def _whole_of(text: Text, sentence: Sentence, parts: list[Claim]) -> Claim | None:
    """The only count of the sentence before, or of a thing that nothing else there counts."""
    if not parts:
        return None
    before = text.by_sentence[sentence.number - 1]
    if not before and sentence.number > 1 and are_complements(text, parts):
        farther = text.by_sentence[sentence.number - 2]  # the sentence between tells no number
        before = farther if sum(claim.is_count for claim in farther) == 1 else before
    counts = [claim for claim in before if claim.is_count and not claim.may_be_year]
    units = {part.unit for part in parts}
    if len(counts) > 1 and "money" in units and units <= {"money", "count"}:
        counts = [claim for claim in counts if claim.unit == "money"]
    if len(counts) > 1 and "places" not in units:
        counts = [claim for claim in counts if claim.unit != "places"]
    named = [claim for claim in counts if {claim.unit} == units]
    counts = named if len(named) == 1 and named[0].unit == "organisations" else counts
    total = sum((part.value for part in parts), Decimal(0))
    fitting = [
        claim for claim in counts if abs(claim.value - total) <= claim.value * FAR and may_be_part(claim, parts[0])
    ]
    if len(counts) > 1 and len(fitting) == 1 and are_complements(text, parts) and not are_complements(text, counts):
        counts = fitting
    if len(counts) > 2 and sum(claim.value for claim in counts[1:]) == counts[0].value:
        counts = counts[:1]  # a whole and its parts: the next sentence divides it another way
    return counts[0] if len(counts) == 1 and not counts[0].is_rough else None


def _named_in_head(text: Text, sentence: Sentence, colon: int) -> Claim | None:
    """The number of all the things of which a head says that they are divided, told some sentences before: 'открыли 24
    школы и 19 садов. … Школы делятся так: …'. The others of these things there must be below it."""
    if _DIVIDED.search(text.content, sentence.start, colon) is None:
        return None
    head = stems(text.content[sentence.start : colon])
    first = text.sentences[max(0, sentence.number - BACK)].start
    named = [one for one in text.claims_within(first, sentence.start) if one.is_count and stems(one.noun) & head]
    largest = max(named, key=value_of, default=None)
    if largest is None or largest.is_rough or sum(one.value == largest.value for one in named) > 1:
        return None
    return largest if len({frozenset(stems(one.noun)) for one in named}) == 1 else None


def are_items(text: Text, parts: list[Claim], start: int) -> bool:
    """Whether each number has an item of the list to itself, and is not of each of several."""
    ends = [start, *(part.end for part in parts[:-1])]
    gaps = [text.content[end : part.start] for end, part in zip(ends, parts, strict=True)]
    return all(_ITEM.search(gap) for gap in gaps[1:]) and not any(
        is_of_each(text, part) or part.is_rough for part in parts
    )


def _shares_of_all(text: Text, sentence: Sentence) -> Iterable[Relation]:
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count or claim.unit == "percent"]
    shares = [claim for claim in claims if claim.unit == "percent"]
    if len(shares) < FEWEST or len(claims) != len(shares) or not are_items(text, shares, sentence.start):
        return
    if _NOT_SPLIT.search(text.content, sentence.start, sentence.end) or not (
        is_said(text, sentence)
        or _are_bands(text, sentence, shares)
        or _OTHERS.search(text.content, shares[-2].end, shares[-1].start)
    ):
        return
    total = sum((share.value for share in shares), Decimal(0))
    if abs(total - 100) <= SHARES:
        yield Relation("shares", None, tuple(shares), total == 100, is_exhaustive=True)


def _are_bands(text: Text, sentence: Sentence, shares: list[Claim]) -> bool:
    """Whether the items are ages or lengths of service, one after another: 'до 5 лет – 21%, от 5 до 15 – 34%'."""
    starts = [sentence.start, *(share.end for share in shares[:-1])]
    return all(_BAND.search(text.content, start, share.start) for start, share in zip(starts, shares, strict=True))


def counts_of(text: Text, sentence: Sentence) -> list[Claim]:
    """The counts of a sentence."""
    return [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
