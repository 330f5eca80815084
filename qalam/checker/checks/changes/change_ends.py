"""The two figures of which a printed change is the difference, beside it or in the sentences round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.changes.change_things import THEY, is_of_another
from qalam.checker.checks.changes.differences import BY, DATIVE, GROWTHS, NAMED, SCORES, SUMS_UP, is_difference
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem, stems
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import OWNERS, labels_of, part_of, places_in
from qalam.checker.relations.scopes import words_between
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import (
    CAME_TO_BEFORE,
    DOWN,
    ENDS_RU,
    IN_DETAIL,
    NOTHING_NAMED,
    OTHER_TIMES,
    PARTS_OF_YEAR,
    THEN,
    UP,
    WAS_AND_IS,
)
from qalam.checker.words.parts.others import THAN_THEN
from qalam.checker.words.units.scores import MEAN_SCORE

_FROM_KAZAKH = as_pattern(r"^-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?<=[дтн][ае]н)\s")
_BETWEEN_TWO = as_pattern(r"соответственно|тиісінше|сәйкесінше|respectively|\bразница|айырма", re.I)
_INSTEAD = as_pattern(r"\bемес,|\bвместо\b|\binstead of\b", re.I)
_WAS_AND_IS = as_pattern("|".join(WAS_AND_IS), re.I)
_IN_DETAIL = as_pattern("|".join(IN_DETAIL), re.I)
_NUMBER_OF = as_pattern(r"\bсаны\b|\b(?:число|количество|численность)\b|\bnumber of\b", re.I)
_LEAD = as_pattern(r":\s")
_NEW_CLAUSE = as_pattern(r"[^\W\d]*(?:\s[^\W\d]{1,12}){0,2}[,;]\s")
_ITEM = as_pattern(r"[;\n]")
# A sentence without a subject: 'С 90 в 2019 году до 102 …', '2019 жылы бұл көрсеткіш 90 болса, …'.
_PARTS_OF_YEAR = as_pattern("|".join(PARTS_OF_YEAR), re.I)
_CAME_TO = as_pattern(rf"(?:\s[^\W\d]+)?,?\s(?:{'|'.join(CAME_TO_BEFORE)})\s(?:[^\W\d]+\s)?", re.I)
_GOES_ON = as_pattern(r"\s*(?:с|со|от|from|(?:19|20)\d\d\sжыл[^\W\d]+(?:\sбұл\s(?:сан|көрсеткіш))?)\s", re.I)
_ANY = as_pattern(rf"\b(?:{'|'.join((*UP, *DOWN, *NOTHING_NAMED))})[^\W\d]*", re.I)
_THEN = as_pattern("|".join(THEN), re.I)
_COMPARED = as_pattern(rf"\b(?:{'|'.join(THAN_THEN)})", re.I)
_THAN_SUCH = as_pattern(r"(?:прошлогодн\w+|былтырғы|last year's)\s\Z", re.I)  # 'больше прошлогодних 88 %'
# Behind a change the figure that it is counted from: "чем в 2021 году (150)", "чем в прошлом году, когда их было 150".
_THAN_THIS = as_pattern(
    r"\b(?:чем|than|сравнени\w+)[^.;()]{0,50}(?:\((?:[^\W\d]+\s){0,2}|(?:когда|when)\s(?:[^\W\d]+\s){0,4})\Z",
    re.I,
)
_SCORE = as_pattern("|".join(MEAN_SCORE), re.I)
_OTHER_TIME = as_pattern("|".join(OTHER_TIMES), re.I)
LEAD = 1  # the title and the first sentence below it tell what the text then explains
ALIKE = 3  # words that a change and its two figures some sentences behind it share
AHEAD = 3  # sentences behind a change that may tell its two figures with their years
ZERO = Decimal(0)
THOUSAND = 1_000
LED = 40  # characters from a change to the figure that it led to
SHORT = 2  # letters of a word that names nothing


def ends_of(text: Text, sentence: Sentence, change: Claim, parts: set[str]) -> tuple[Claim, Claim] | None:
    """The only two figures of the sort of the difference in its item of a list, its sentence, or in that and those
    before; the text says that they are of two times."""
    start = sentence.start
    ends, end = _ends_told_next(text, sentence, change)
    is_told_next = bool(ends)
    for start, end in () if is_told_next else _scopes(text, sentence, change):
        around = [claim for claim in text.claims_within(start, end) if claim is not change and claim.id not in parts]
        ends = [claim for claim in around if _is_end(claim, change) or _is_score(text, start, claim, change)]
        ends = [end for end in ends if not is_difference(text, text.sentences[end.sentence], end)]
        if len(ends) > 1:
            break
    if len(ends) < 2:
        start = sentence.start
        ends, end = _ends_behind(text, sentence, change)
    said = text.content[start:end]
    is_of_year = len(ends) > 2
    if is_of_year:
        ends = _of_named_year(text, sentence, change, ends)
    if len(ends) != 2 or not _is_of_one(*ends):
        return None
    years = {claim.value for claim in text.claims_within(start, end) if claim.unit == "year"}
    is_other = _names_another(text, sentence, change, ends) or _has_own_subject(text, sentence, change, ends)
    if (len(years) > 2 and not is_of_year) or is_other:
        return None
    if not is_told_next and any(
        tells(text, sentence, change, ends) for tells in (_opens_anew, _is_of_others, _is_of_first)
    ):
        return None
    if _is_of_other_money(text, sentence, change, ends) or is_of_another(text, change, ends):
        return None
    if ends[0].sentence > sentence.number and _has_other_change(text, sentence, change):
        return None
    is_told = (
        _OTHER_TIME.search(said)
        or _are_of_parts_of_year(text, sentence, change, ends)
        or _BETWEEN_TWO.search(said)
        or any(_from_to(text, *ends))
    )
    return (ends[0], ends[1]) if is_told else None


def _are_of_parts_of_year(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether the figures of a change stand behind it with the quarters or terms they are of: 'стало больше в 1,5 раза:
    в первом квартале – 120, во втором – 180'."""
    is_behind = change.end < ends[0].start < ends[1].start < sentence.end
    return is_behind and _PARTS_OF_YEAR.search(text.content, change.end, ends[0].start) is not None


def _has_own_subject(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change before its figures and these each stand behind 'the number of': 'апатты мектеп саны 1-ге азайса,
    үш ауысымды мектептердің саны 5-тен 3-ке қысқарады'."""
    if ends[0].sentence != sentence.number or ends[0].start < change.end:
        return False
    own, other = text.content[sentence.start : change.start], text.content[change.end : ends[0].start]
    return _NUMBER_OF.search(own) is not None and _NUMBER_OF.search(other) is not None


def _scopes(text: Text, sentence: Sentence, change: Claim) -> Iterator[tuple[int, int]]:
    """The item of a list, the sentence, and the sentence with the ones before it."""
    marks = [match.end() for match in _ITEM.finditer(text.content, sentence.start, change.start)]
    closes = _ITEM.search(text.content, change.end, sentence.end)
    if marks or closes:
        yield marks[-1] if marks else sentence.start, closes.start() if closes else sentence.end
    concludes = SUMS_UP.search(text.content, sentence.start, change.start) or NAMED.search(
        text.content, sentence.start, change.start
    )
    for back in range(3 if concludes else 2):
        yield text.sentences[max(0, sentence.number - back)].start, sentence.end


def _of_named_year(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> list[Claim]:
    """Of several figures the one of the year that the change is counted from, and the last one before the change:
    'in 2016 … 84 billion (70 billion in 2015). In 2017 … 94 billion, 10 billion more than in 2016'."""
    years = [
        claim
        for claim in text.claims_within(text.sentences[ends[0].sentence].start, sentence.end)
        if claim.unit == "year"
    ]
    named = [year for year in years if year.start > change.end and year.sentence == sentence.number]
    told = [year for year in years if named and year.value == named[0].value and year.start < change.start]
    own = [end for end in ends if end.sentence == sentence.number and end.end <= change.start]
    if not told or not own:
        return _of_last_years(change, ends, years) if all(end.sentence == sentence.number for end in ends) else ends
    of_year = [end for end in ends if end.start > told[0].end and end is not own[-1]]
    between = text.claims_within(told[0].end, of_year[0].start) if of_year else []
    return [of_year[0], own[-1]] if of_year and not any(claim.unit == "year" for claim in between) else ends


def _of_last_years(change: Claim, ends: list[Claim], years: list[Claim]) -> list[Claim]:
    """Of figures that each stand behind a year of their own those of the last year and of the one before it: 'В 2025
    году вырос на 7% и достиг 7 130; в 2023 году было 5 930, в 2024-м – 6 630'."""
    places = [(year.start, year.value) for year in years]
    own = [max((place for place in places if place[0] < end.start), default=(0, ZERO)) for end in ends]
    of_year = {year: end for (_, year), end in zip(own, ends, strict=True)}
    last = max(of_year)
    if max((place for place in places if place[0] < change.start), default=(0, ZERO))[1] != last:
        return ends
    if len({place for place, _ in own}) < len(ends) or len(of_year) < len(ends) or last - 1 not in of_year:
        return ends
    return [of_year[last - 1], of_year[last]]


def _are_years(claims: list[Claim]) -> bool:
    return sum(claim.unit in {"year", "school-year"} for claim in claims) == 2


def _is_only_change(text: Text, sentence: Sentence, change: Claim, following: Sentence) -> bool:
    """Whether a sentence tells no other change, and a later one with two figures speaks of the same in its words."""
    if sentence.number > LEAD:
        return False
    others = [claim for claim in text.by_sentence[sentence.number] if claim is not change and claim.unit == change.unit]
    own = stems(_ANY.sub(" ", text.content[sentence.start : sentence.end]))
    return not others and len(own & stems(text.content[following.start : following.end])) >= ALIKE


def _ends_behind(text: Text, sentence: Sentence, change: Claim) -> tuple[list[Claim], int]:
    """The figures of one of the next sentences that tells them with two years, or as then and now, and its end."""
    for following in text.sentences[sentence.number + 1 : sentence.number + 1 + AHEAD]:
        if following.number > sentence.number + 1 and not _is_only_change(text, sentence, change, following):
            break
        behind = list(text.by_sentence[following.number])
        are_two = _are_years(behind) or _then_and_now(text, following.start, following.end)
        ends = [claim for claim in behind if _is_end(claim, change)] if are_two else []
        if len(ends) > 1:
            return ends, following.end
    return [], sentence.end


def _ends_told_next(text: Text, sentence: Sentence, change: Claim) -> tuple[list[Claim], int]:
    """The two figures of the next sentence, where it has two years and surely explains the only change of its sort in
    this one: 'Садов стало больше на 12. В 2019 году их было 90, в 2023 году – 102', '… С 90 в 2019 году до 102 …'."""
    nothing: tuple[list[Claim], int] = [], sentence.end
    following = text.sentences[sentence.number + 1 : sentence.number + 2]
    others = [claim for claim in text.by_sentence[sentence.number] if claim is not change]
    if _THEN.search(text.content, sentence.start, change.start):
        return nothing
    if not following or any(claim.unit == change.unit or _is_end(claim, change) for claim in others):
        return nothing
    behind = list(text.by_sentence[following[0].number])
    ends = [claim for claim in behind if _is_end(claim, change)]
    if len(ends) != 2 or not _are_years(behind) or len(behind) != 2 * len(ends):
        return nothing
    named = {stem for end in ends for stem in stems(end.noun)}
    if named and not named & stems(text.content[sentence.start : sentence.end]):
        return nothing
    is_told = THEY.search(text.content, following[0].start, ends[0].start) or _GOES_ON.fullmatch(
        text.content, following[0].start, ends[0].start
    )
    return (ends, following[0].end) if is_told else nothing


def _has_other_change(text: Text, sentence: Sentence, change: Claim) -> bool:
    """Whether a sentence tells the change of another thing, too: 'садов – на 14, школ – на 9'."""
    others = [claim for claim in text.by_sentence[sentence.number] if claim is not change and claim.is_count]
    return change.is_count and any(
        BY.search(text.content, claim.start - 4, claim.start) or DATIVE.match(text.content[claim.end : claim.end + 3])
        for claim in others
        if claim.start > 3
    )


def _then_and_now(text: Text, start: int, end: int) -> bool:
    """Whether a piece of text tells what was and what is instead: '400 емес, 500', 'было 400, стало 500'."""
    return any(words.search(text.content, start, end) for words in (_INSTEAD, _WAS_AND_IS))


def _names_another(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
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


def _is_of_other_money(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether money is said to have grown that neither of two sums, told in two sentences, names: 'инвестиция 4 трлн.
    Жалпы өнім 2,2 трлн болса, өнеркәсіп 2,8 трлн теңгеге артты'."""
    last = max((end for end in ends if end.end < change.start), key=lambda end: end.end, default=None)
    if change.unit != "money" or last is None or last.sentence != sentence.number:
        return False
    if len({end.sentence for end in ends}) < len(ends):
        return False
    own = {stem for stem in stems(_ANY.sub(" ", text.content[last.end : change.start])) if len(stem) > SHORT}
    said = text.content[text.sentences[min(end.sentence for end in ends)].start : last.start]
    return bool(own - stems(said))


def _opens_anew(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a difference without a figure in its sentence is of a thing that the sentences of both figures do not
    name, or of another year: 'Сабаққа қатысу 2 пайыздық тармаққа артты', 'Былтыр өсім 1 050 адам болған'."""
    if any(end.sentence == sentence.number for end in ends):
        return False
    own = text.content[sentence.start : change.start]
    said = text.content[text.sentences[ends[0].sentence].start : text.sentences[ends[-1].sentence].end]
    if _THEN.search(own):
        return True
    refers = SUMS_UP.search(own) or NAMED.search(own) or THEY.search(own)
    if refers or (ends[0].sentence > sentence.number and (THEY.search(said) or _IN_DETAIL.match(said.lstrip()))):
        return False
    own = _LEAD.split(own)[-1]  # 'Заместитель акима пояснила: сокращение на 120 …'
    named = {stem for stem in stems(_ANY.sub(" ", own)) if len(stem) > SHORT}
    return bool(named) and not named & stems(said)


def _is_of_first(text: Text, _: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether a change between two figures is of the first and of one that is not told: '84 млрд, на 20% больше, чем
    годом ранее, в 2017-м – 94 млрд'."""
    is_between = ends[0].end <= change.start < ends[1].start
    if is_between and _THAN_SUCH.search(text.content, change.end, ends[1].start):
        return False
    if is_between and _THAN_THIS.search(text.content, change.end, ends[1].start):
        return False
    return is_between and _COMPARED.search(text.content, change.end, ends[1].start) is not None


def _is_of_others(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
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


def _is_end(claim: Claim, change: Claim) -> bool:
    if claim.may_be_year or (claim.is_rough and not _is_roughly_told(claim, change)):
        return False
    if change.unit in SCORES:
        return claim.unit in SCORES
    if change.unit in GROWTHS:
        return claim.is_count or claim.unit == change.unit == "percent"
    if change.unit == "change":
        return claim.is_count
    return claim.is_count and (claim.unit == change.unit or "count" in (claim.unit, change.unit))


def _is_roughly_told(claim: Claim, change: Claim) -> bool:
    """Whether a number of whole thousands is exact enough to tell how many times another it is."""
    return change.unit == "times" and claim.value >= THOUSAND and claim.value % THOUSAND == 0


def _is_score(text: Text, start: int, claim: Claim, change: Claim) -> bool:
    """Whether a bare number is a score, where points are the difference: 'средний балл был 72, стал 74'."""
    is_bare = claim.unit == "count" and not claim.noun and not claim.may_be_year
    return change.unit == "points" and is_bare and _SCORE.search(text.content, start, claim.start) is not None


def _is_of_one(first: Claim, later: Claim) -> bool:
    is_family = first.family == later.family or not (first.family and later.family)
    is_unit = first.unit == later.unit or ("count" in (first.unit, later.unit) and first.is_count and later.is_count)
    return is_family and is_unit and first.value > 0 and later.value > 0


def _from_to(text: Text, first: Claim, later: Claim) -> tuple[bool, bool]:
    """Whether the two are told as 'с 54 до 61', or as '54-тен 61-ге'."""
    between = words_between(text, first, later)
    opening, closing = ENDS_RU
    is_russian = re.search(opening, text.content[max(0, first.start - 6) : first.start], re.I) is not None
    return is_russian and re.search(closing, between, re.I) is not None, _FROM_KAZAKH.match(between) is not None
