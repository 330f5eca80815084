"""A mean beside the total and the number that it was taken of: '4 сыныпта 96 оқушы, әр сыныпта орта есеппен 28'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.shares.coverage import NARROWED
from qalam.checker.words.units.means import (
    BEFORE_BARE_MEAN,
    BEFORE_MEAN,
    BEHIND_BARE_MEAN,
    BEHIND_MEAN,
    COUNTED,
    MEAN_OPENS,
    OF_EACH,
    PER,
)
from qalam.kernel.trilingual import Trilingual

MEAN = Trilingual(
    kk="{count} × {mean} = {made}, ал барлығы {total} деп тұр: орта есеппен {expected} болуға тиіс. "
    "Орташа мәнді немесе екі санның бірін түзетіңіз.",
    ru="{count} × {mean} = {made}, а всего указано {total}: в среднем должно быть {expected}. "
    "Исправьте среднее или одно из двух чисел.",
    en="{count} × {mean} = {made}, but {total} is printed in all: the mean should be {expected}. "
    "Correct the mean or one of the two figures.",
)
_EACH = {name: as_pattern("|".join(words), re.I) for name, words in OF_EACH.items()}
_OF = f"(?:{'|'.join(word for words in OF_EACH.values() for word in words)})"
_COUNTED = as_pattern("|".join(COUNTED), re.I)
_NARROWED = as_pattern(rf"\b(?:{'|'.join(NARROWED)})", re.I)
_OTHER_TIME = as_pattern("|".join(OTHER_TIME), re.I)


def _read(rows: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(as_pattern(row.format(each="each", of=_OF), re.I) for row in rows)


_BEFORE = tuple(as_pattern(rf"\b{row.format(each='each', of=_OF)}\Z", re.I) for row in BEFORE_MEAN)
_BEFORE_BARE = tuple(as_pattern(rf"\b{row}\Z", re.I) for row in BEFORE_BARE_MEAN)
_BEHIND, _BEHIND_BARE, _PER = _read(BEHIND_MEAN), _read(BEHIND_BARE_MEAN), _read((PER,))
_OPENS = as_pattern(rf"\b(?:{'|'.join(MEAN_OPENS)})\Z", re.I)
_MAY_BE = words_pattern(r"орта|сред|average|\bper\b|приходится|\b(?:бір|әр(?:бір)?)\s", re.I)
_NEXT_WORD = as_pattern(r"\s([^\W\d]+)")
_NO_NOUN = as_pattern(r"в|на|при|in|per|for|to|with|келеді|құрайды|болды|құрады|тиесілі|және|и|and", re.I)
_LABEL = as_pattern(
    r"\W*(?:(?:всего|количество|число|численность|контингент|барлығы|жалпы)\s)?(?P<name>[^\W\d]+)"
    r"(?:\s(?:саны|всего))?\s?[–—:-]\s?(?=\d)",
    re.I,
)
_LABEL_BEFORE = as_pattern(r"(?P<name>[^\W\d][\w-]*)(?:\s(?:саны|всего))?\s?[–—:-]\s?\Z")
LIST_LINES = 16  # of a list of labels above its mean
LINES = 6  # above a mean, of which one may tell the number of people
LEAD = 70  # characters before a mean in which it is called so
LEAST = 2  # of which a mean is taken
FARTHEST = 3  # times: a number so far from the true mean was of something else


def check_means(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about means that the only total and the only number beside them do not make."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of(text, sentence)]


def _of(text: Text, sentence: Sentence) -> Iterator[Finding]:
    if not _MAY_BE.search(text.content, sentence.start, sentence.end):
        return
    for mean in text.by_sentence[sentence.number]:
        each = _each(text, sentence, mean)
        if (
            each is None
            or mean.is_rough
            or not _is_of_people(text, mean)
            or not (mean.is_count or mean.unit == "measure")
        ):
            continue
        for number in (sentence.number, sentence.number - 1, None):
            if number is None:
                found = _under_label(text, sentence, mean, each) or _apart(text, sentence, mean, each)
            else:
                found = _count_and_total(text, number, mean, each) if number >= 0 else None
            if found is not None:
                if _are_of_one(text, mean, *found):
                    yield from _finding(mean, *found)
                break


def _each(text: Text, sentence: Sentence, mean: Claim) -> str | None:
    """What a number is the mean for each of; empty where the words leave that open, none where it is no mean."""
    before = text.content[max(sentence.start, mean.start - LEAD) : mean.start]
    told = next((named for words in _BEFORE if (named := words.search(before))), None)
    if told is None and _OPENS.search(before):
        told = next((named for words in _BEHIND if (named := words.match(text.content, mean.end, sentence.end))), None)
        is_bare = any(words.match(text.content, mean.end, sentence.end) for words in _BEHIND_BARE)
        if told is None and is_bare:
            return ""
    told = told or next((named for words in _PER if (named := words.match(text.content, mean.end, sentence.end))), None)
    if told is None:
        return "" if any(words.search(before) for words in _BEFORE_BARE) else None
    return next(name for name, words in _EACH.items() if words.match(told["each"]))


def _is_of_people(text: Text, mean: Claim) -> bool:
    """Whether a mean counts people, or the words do not say what: '18 сағаттан' counts none."""
    behind = _NEXT_WORD.match(text.content, mean.end)
    return behind is None or _COUNTED.match(behind[1]) is not None or _NO_NOUN.fullmatch(behind[1]) is not None


def _count_and_total(text: Text, number: int, mean: Claim, each: str) -> tuple[Claim, Claim] | None:
    """The only number of what the mean is for each of, and the only number of people, in a sentence."""
    counts: list[Claim] = []
    totals: list[Claim] = []
    for claim in text.by_sentence[number]:
        if claim is mean:
            continue
        named = _name(text, claim)
        if _COUNTED.match(named):
            totals.append(claim)
        elif _is_of(text, claim, each):
            counts.append(claim)
    return (counts[0], totals[0]) if len(counts) == len(totals) == 1 else None


def _under_label(text: Text, sentence: Sentence, mean: Claim, each: str) -> tuple[Claim, Claim] | None:
    """The only number of what the mean is for each of in its line, and that of the nearest line above which a label of
    people opens: 'Обучающихся – 812', 'Классов – 40, средняя наполняемость – 20,3'."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim is not mean and _is_of(text, claim, each)]
    if not counts and each and len(text.by_sentence[sentence.number]) == 1:
        return _of_labels(text, sentence, mean, each)
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - LINES), -1) if len(counts) == 1 else ():
        line = text.sentences[number]
        label = _LABEL.match(text.content, line.start, line.end)
        told = [claim for claim in text.by_sentence[number] if claim.is_count]
        if label is not None and _COUNTED.match(label["name"]) and told and told[0].start == label.end():
            return counts[0], told[0]
    return None


def _apart(text: Text, sentence: Sentence, mean: Claim, each: str) -> tuple[Claim, Claim] | None:
    """The only number of what the mean is for each of before it in its sentence, and the only one of people in the
    sentence before: 'мектепте 210 оқушы болды. Сынып саны – 15, бір сыныпқа орта есеппен 14 оқушыдан'."""
    own = [one for one in text.between(sentence.number, sentence.start, mean.start) if one.is_count]
    if not each or len(own) != 1 or not sentence.number or not _is_of(text, own[0], each):
        return None
    before = [one for one in text.by_sentence[sentence.number - 1] if one.is_count and _COUNTED.match(_name(text, one))]
    return (own[0], before[0]) if len(before) == 1 else None


def _of_labels(text: Text, sentence: Sentence, mean: Claim, each: str) -> tuple[Claim, Claim] | None:
    """The number of what the mean is for each of and the most people, both labelled in lines above; nothing where any
    two of such numbers make the mean: 'Обучающихся – 812 | Классов – 40 | Средняя наполняемость классов – 20,3'."""
    counts: list[Claim] = []
    totals: list[Claim] = []
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - LIST_LINES), -1):
        line = text.sentences[number]
        for claim in text.by_sentence[number]:
            label = _LABEL_BEFORE.search(text.content, line.start, claim.start) if claim.is_count else None
            if label is None or claim.is_rough:
                continue
            if _EACH[each].match(label["name"]):
                counts.append(claim)
            elif _COUNTED.match(label["name"]):
                totals.append(claim)
    if not counts or not totals or any(_fits(mean, count, total) for count in counts for total in totals):
        return None
    return counts[0], max(totals, key=value_of)


def _fits(mean: Claim, count: Claim, total: Claim) -> bool:
    loose = Decimal(1).scaleb(-mean.decimals)
    return count.value > 0 and abs(total.value / count.value - mean.value) < loose


def _is_of(text: Text, claim: Claim, each: str) -> bool:
    """Whether a number counts what a mean is for each of."""
    named = _name(text, claim)
    return any(words.match(named) for name, words in _EACH.items() if each in {"", name})


def _name(text: Text, claim: Claim) -> str:
    """The noun of a number, or the word behind one that may be that of a class: '4 сыныпта'."""
    is_class = claim.unit == "class" and claim.text.isdecimal()
    if claim.is_count and claim.noun:
        return claim.noun
    behind = _NEXT_WORD.match(text.content, claim.end) if is_class or claim.unit == "count" else None
    if behind is None and claim.unit == "count":
        behind = _LABEL_BEFORE.search(text.content, max(0, claim.start - LEAD), claim.start)
    return behind[1].lower() if behind else ""


def _are_of_one(text: Text, mean: Claim, count: Claim, total: Claim) -> bool:
    """Whether all are of the same time, and the mean of no others than the total."""
    sentence, start = text.sentences[mean.sentence], text.sentences[count.sentence].start
    if _OTHER_TIME.search(text.content, start, sentence.end) or count.is_rough or total.is_rough:
        return False
    if len({claim.value for claim in text.claims_within(start, sentence.end) if claim.unit == "year"}) > 1:
        return False
    others = [claim for claim in (count, total) if claim.sentence == mean.sentence]
    first = max([sentence.start, *(claim.end for claim in others if claim.end <= mean.start)])
    last = min([sentence.end, *(claim.start for claim in others if claim.start >= mean.end)])
    told = text.between(mean.sentence, first, last)
    if any(claim.unit in {"year", "school-year"} for claim in told) and others:
        return False
    own = {match.group().lower() for match in _NARROWED.finditer(text.content, first, last)}
    rest = text.content[start:first] + " " + text.content[last : sentence.end]
    return all(word in rest.lower() for word in own)


def _finding(mean: Claim, count: Claim, total: Claim) -> Iterator[Finding]:
    if count.value < LEAST or not mean.value < total.value > count.value or mean.value <= 0:
        return
    exact = total.value / count.value
    loose = Decimal(1).scaleb(-mean.decimals) + slack(total, mean) / count.value
    is_near = max(exact, mean.value) <= min(exact, mean.value) * FARTHEST
    if abs(exact - mean.value) < loose or not is_near:
        return
    made = count.value * mean.value
    expected = written(exact.quantize(Decimal(1).scaleb(-max(mean.decimals, 1)), ROUND_HALF_UP))
    message = MEAN.fill(
        count=written(count.value),
        mean=written(mean.value),
        made=written(made),
        total=written(total.value),
        expected=expected,
    )
    yield Finding("repeated-differs", "warning", (count, total, mean), message, expected, written(mean.value))
