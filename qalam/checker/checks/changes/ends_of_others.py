"""Whether a change is of another thing than two figures round it count."""

from __future__ import annotations

import re

from qalam.checker.checks.changes.change_things import THEY
from qalam.checker.checks.changes.differences import BY, DATIVE, GROWTHS, NAMED, SUMS_UP
from qalam.checker.checks.changes.ends_around import CHANGE_WORDS, THEN_SAID
from qalam.checker.checks.changes.roles import role_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem, stems
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import OWNERS, labels_of, part_of, places_in
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME_TO_BEFORE, IN_DETAIL
from qalam.checker.words.parts.others import THAN_THEN

_IN_DETAIL = as_pattern("|".join(IN_DETAIL), re.I)
_NUMBER_OF = as_pattern(r"\bсаны\b|\b(?:число|количество|численность)\b|\bnumber of\b", re.I)
_LEAD = as_pattern(r":\s")
_NEW_CLAUSE = as_pattern(r"[^\W\d]*(?:\s(?:[^\W\d]{1,12}|(?:19|20)\d\d(?:-м)?)){0,3}[,;]\s")
_CAME_TO = as_pattern(rf"(?:\s[^\W\d]+)?,?\s(?:{'|'.join(CAME_TO_BEFORE)})\s(?:[^\W\d]+\s)?", re.I)
_COMPARED = as_pattern(rf"\b(?:{'|'.join(THAN_THEN)})", re.I)
_THAN_SUCH = as_pattern(r"(?:прошлогодн\w+|былтырғы|last year's)\s\Z", re.I)  # 'больше прошлогодних 88 %'
# Behind a change the figure that it is counted from: "чем в 2021 году (150)", "чем в прошлом году, когда их было 150".
_THAN_THIS = as_pattern(
    r"\b(?:чем|than|сравнени\w+)[^.;()]{0,50}(?:\((?:[^\W\d]+\s){0,2}|(?:когда|when)\s(?:[^\W\d]+\s){0,4})\Z",
    re.I,
)
_SIGNED_ASIDE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+\.?){0,2}\s\([+−–-]\s?")
_THEN_YEAR = as_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SURE = 3  # digits of a percentage that two figures of another thing hardly make
LED = 40  # characters from a change to the figure that it led to
SHORT = 2  # letters of a word that names nothing


def has_own_subject(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change before its figures and these each stand behind 'the number of': 'апатты мектеп саны 1-ге азайса,
    үш ауысымды мектептердің саны 5-тен 3-ке қысқарады'."""
    if ends[0].sentence != sentence.number or ends[0].start < change.end:
        return False
    own, other = text.content[sentence.start : change.start], text.content[change.end : ends[0].start]
    return _NUMBER_OF.search(own) is not None and _NUMBER_OF.search(other) is not None


def has_other_change(text: Text, sentence: Sentence, change: Claim) -> bool:
    """Whether a sentence tells the change of another thing, too: 'садов – на 14, школ – на 9'."""
    others = [claim for claim in text.by_sentence[sentence.number] if claim is not change and claim.is_count]
    return change.is_count and any(
        BY.search(text.content, claim.start - 4, claim.start) or DATIVE.match(text.content[claim.end : claim.end + 3])
        for claim in others
        if claim.start > 3
    )


def percent_names_another(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether the clause of a change in percent names another thing than its two figures count, or each has its own."""
    if change.unit not in GROWTHS:
        return False
    if _has_each_its_own(text, sentence, change, ends):
        return True
    if not ends[0].is_count:
        return False
    first = text.sentences[min(end.sentence for end in ends)].start
    if (
        sum(claim.unit == change.unit for claim in text.claims_within(first, sentence.end)) > 1
        and ends[0].sentence != ends[1].sentence
    ):
        return True  # each of the two figures has its own change
    return names_another_thing(text, sentence, change, ends)


def _has_each_its_own(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change stands between two figures and another behind the second: '410 (на 5% меньше) и 250 (на 9%)'."""
    if ends[0].start > ends[1].start:
        return False
    sides = (ends[0].end, ends[1].start), (ends[1].end, sentence.end)
    changes = [[claim for claim in text.claims_within(*side) if claim.unit == change.unit] for side in sides]
    return all(changes) and any(change in side for side in changes)


def names_another_thing(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether the clause of a change names another thing than its two figures, in their order, count."""
    if ends[0].unit == "money" or any(_is_come_to(text, change, end) for end in ends):
        return False
    own = text.content[max([sentence.start, *(end.end for end in ends if end.end < change.start)]) : change.start]
    unit, family = counted_noun(own)[1:]
    named = {(end.unit, end.family) for end in ends if end.noun}
    if not named and _is_own_clause(text, sentence, own, ends):
        return True
    is_far = any(end.sentence != sentence.number for end in ends)
    is_far = is_far and not THEY.search(text.content, sentence.end, ends[0].start)
    return (unit, family) not in named if unit != "count" and named else is_far and unit != "count"


def _is_come_to(text: Text, change: Claim, end: Claim) -> bool:
    """Whether a figure behind a change is what its thing came to: 'приём в колледжи вырос на 7% и достиг 710 мест'."""
    return (
        change.end < end.start <= change.end + LED
        and _CAME_TO.fullmatch(text.content, change.end, end.start) is not None
    )


def _is_own_clause(text: Text, sentence: Sentence, own: str, ends: list[Claim]) -> bool:
    """Whether a clause right behind two figures without nouns says how another thing changed, not named before: '… в
    2020 году их было 633, в 2023-м – 827, мест стало больше на 20%'."""
    clause = _NEW_CLAUSE.match(own)
    noun, unit, _ = counted_noun(own[clause.end() :]) if clause else ("", "count", "")
    if unit == "count" or any(end.sentence != sentence.number for end in ends):
        return False
    said = text.content[text.sentences[max(0, sentence.number - 1)].start : max(end.start for end in ends)]
    return stem(noun) not in stems(said)


def is_of_other_money(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether money is said to have grown that neither of two sums, told in two sentences, names: 'инвестиция 4 трлн.
    Жалпы өнім 2,2 трлн болса, өнеркәсіп 2,8 трлн теңгеге артты'."""
    last = max((end for end in ends if end.end < change.start), key=lambda end: end.end, default=None)
    if change.unit != "money" or last is None or last.sentence != sentence.number:
        return False
    if len({end.sentence for end in ends}) < len(ends):
        return False
    own = {stem for stem in stems(CHANGE_WORDS.sub(" ", text.content[last.end : change.start])) if len(stem) > SHORT}
    said = text.content[text.sentences[min(end.sentence for end in ends)].start : last.start]
    return bool(own - stems(said))


def opens_anew(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a difference without a figure in its sentence is of a thing that the sentences of both figures do not
    name, or of another year: 'Сабаққа қатысу 2 пайыздық тармаққа артты', 'Былтыр өсім 1 050 адам болған'."""
    if any(end.sentence == sentence.number for end in ends):
        return False
    own = text.content[sentence.start : change.start]
    said = text.content[text.sentences[ends[0].sentence].start : text.sentences[ends[-1].sentence].end]
    if THEN_SAID.search(own):
        return True
    refers = SUMS_UP.search(own) or NAMED.search(own) or THEY.search(own) or _is_nearly(change, *ends)
    if refers or (ends[0].sentence > sentence.number and (THEY.search(said) or _IN_DETAIL.match(said.lstrip()))):
        return False
    own = _LEAD.split(own)[-1]  # 'Заместитель акима пояснила: сокращение на 120 …'
    named = {stem for stem in stems(CHANGE_WORDS.sub(" ", own)) if len(stem) > SHORT}
    return bool(named) and not named & stems(said)


def is_of_first(text: Text, _: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change between two figures is of the first and of one that is not told: '84 млрд, на 20% больше, чем
    годом ранее, в 2017-м – 94 млрд'."""
    is_between = ends[0].end <= change.start < ends[1].start
    if is_between and _is_aside(text, change, ends):
        return True
    if is_between and _THAN_SUCH.search(text.content, change.end, ends[1].start):
        return False
    if is_between and _THAN_THIS.search(text.content, change.end, ends[1].start):
        return False
    return is_between and _COMPARED.search(text.content, change.end, ends[1].start) is not None


def _is_aside(text: Text, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change with its sign stands in parentheses right behind the first of two figures, and the second is
    not told as that of then: '338 715 теңге (+22,9%), медиана 204 168 теңге'."""
    is_opened = _SIGNED_ASIDE.fullmatch(text.content, ends[0].end, change.start) is not None
    behind = text.content[change.end : ends[1].start]
    return is_opened and ")" in behind and not role_of(text, ends[1]).is_then and _THEN_YEAR.search(behind) is None


def is_of_others(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change without a figure in its sentence is of a place or of a part of a division that the sentences of
    its figures do not name, or of a figure there that is only told roughly."""
    if any(end.sentence == sentence.number for end in ends):
        return False
    said = text.sentences[ends[0].sentence].start, text.sentences[ends[-1].sentence].end
    if places_in(text, sentence.start, change.start) - places_in(text, *said):
        return True
    rough = [one for one in text.between(sentence.number, sentence.start, change.start) if one.is_rough]
    if any(one.unit in {change.unit, "count"} and one.value > change.value for one in rough):
        return True
    own = {label for label in labels_of(text.content[sentence.start : change.start]) if label[0] == OWNERS}
    return bool(own) and not any(own & part_of(text, end).labels for end in ends)


def _is_nearly(change: Claim, first: Claim, later: Claim) -> bool:
    """Whether a percentage of three digits is that of a change upwards or downwards, cut off or rounded: two figures
    of another thing hardly come so near."""
    is_sure = change.unit == "percent" and len(digits_of(change)) >= SURE
    if not is_sure or not (first.is_count and first.value and later.value):
        return False
    gap = abs(later.value - first.value) * 100
    return any(abs(gap / base - change.value) < unit_printed(change) for base in (first.value, later.value))
