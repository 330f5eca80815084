"""A number that a text is about, and its parts told over the next sentences: by owner, by kind, by source of money.

'Строится 23 школы. За счёт бюджета – восемь, ещё 13 – за счёт инвесторов.' No word ties the parts to the whole. What
does is that each counts the same thing, and that their items name different parts of one division.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, takewhile

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem, stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.apart.divided import are_items
from qalam.checker.relations.apart.topic_sums import FAR_BELOW, MANY, MORE, follow, is_gap_told, is_told
from qalam.checker.relations.labels import (
    BANDS,
    CLASSES,
    OWNERS,
    PLACES,
    PRIVATE,
    STATE,
    YEARS,
    Part,
    are_opposed,
    clause_of,
    part_of,
)
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.relations.scopes import (
    MEASURES,
    REST,
    are_of_others,
    are_of_two_times,
    is_dashed,
    is_of_each,
    is_rest,
    leaves_some,
)
from qalam.checker.relations.whole.made_before import made_before
from qalam.checker.sentences import LIST_MARKS
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.parts.divisions import MOST, RANKED, TO_COME
from qalam.checker.words.parts.overlaps import OVERLAP

_NOTHING_BEHIND = as_pattern(
    r"(?:-?(?:[сн]?[ыі]|[уе]у?[іы]))?\s*(?:$|[;,.)\n]|[–—-]\s|(?:и|және|мен|and|в|во|на|из|для|по|за)\s"
    r"|(?<=[ыі]\s)[^\W\d]+[,;.]|[^\W\d]{2,}(?:[юу]т(?:ся)?|ят(?:ся)?)\b)"  # '1 760 работают в колледжах'
)
_TO_COME = words_pattern("|".join((*PLANNED, *TO_COME)), re.I)
_DONE = as_pattern(r"[^\W\d]{2,}(?:л[иао](?:сь)?|(?<![аейіыоу])[дт][ыі])\b", re.I)  # a verb of what is past
_MOST = as_pattern("|".join(MOST), re.I)
_RANKED = words_pattern("|".join((*MOST, *RANKED)), re.I)
_MARK = as_pattern(rf"\s*{LIST_MARKS}\s")
_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_NUMBER = as_pattern(r"№\s?\d{1,3}\b")
_NUMBERED = as_pattern(r"(№\s?\d{1,3})\b[^.;№\n]{0,60}\Z")
NUMBERED = 80  # characters before a number in which the place it is of may stand
LEAD = 1  # the number of the sentence below a title
AHEAD = 8  # sentences from a whole to its last part
NUMBERS = 30  # from a whole to its last part
APART = 2  # sentences from one part to the next
LEAST = 10  # a whole of which two parts are told with numbers
SMALLEST = 6  # a whole of which three parts or more name its noun again, each of them
PARALLEL_ABOVE = Decimal("1.12")  # of the whole, for items that only look alike
LEAST_PARALLEL = 50  # a whole that others hardly come near by chance
MOST_PARALLEL = 8
OUTCOME_ABOVE = Decimal("1.15")  # of the whole, for two outcomes
ALL_FAR = Decimal("0.5")  # of the whole, for all parts of a division
FEWEST_PLACES = 3
BACK = 3  # sentences before a ranking in which the number of which its places have a share is told
FEWEST_OWNERS = 3  # of which the state is one, and private ones are another
FEWEST_SUMS = 3  # parts of a sum of money


@dataclass(frozen=True, slots=True)
class _Read:
    """A number, what it counts, and whether it names nothing: '– 41,'."""

    claim: Claim
    thing: frozenset[str]
    is_nameless: bool


def topics(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """The parts of each number that nothing tied, where they are near to it."""
    wholes = wholes_of(tied)
    sums = [tie for tie in tied if tie.whole and len(tie.parts) > 1 and (tie.kind == "parts" or tie.may_be_short)]
    taken = {(tie.whole.id if tie.whole else "", part.id) for tie in sums for part in tie.parts}
    failing = {tie.whole.id for tie in sums if tie.whole and (tie.may_be_short or not tie.holds)}
    counts = [_read(text, claim) for claim in text.claims if _may_count(text, claim)]
    labelled: dict[str, Part] = {}
    found: list[Relation] = []
    for place, one in enumerate(counts):
        whole = one.claim
        if whole.value < SMALLEST or whole.is_rough:
            continue
        later = counts[place + 1 : place + 1 + NUMBERS]
        following = [claim for claim in _following(text, one, later, wholes) if (whole.id, claim.id) not in taken]
        if len(following) < 2 or _in_aside(text, whole) or _is_of_one_of(text, whole, following):
            continue
        if not _is_last_named(one, following[0], later, wholes):
            continue
        for claim in (whole, *following):
            if claim.id not in labelled:
                labelled[claim.id] = part_of(text, claim)
        listed = [labelled[claim.id] for claim in following]
        ties = _divided(text, labelled[whole.id], listed, wholes.get(whole.id))
        tie = next((tie for tie, is_all in ties if is_all or whole.id not in failing), None)
        if tie and whole.value < LEAST and not _is_plain_list(text, whole, tie.parts):
            continue
        found += [tie] if tie and (tie.holds or not made_before(text, whole, tie.parts)) else []
    return _of_nearest(found)


def _is_plain_list(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether three parts or more of a small whole each stand behind a dash and name its noun again, and are not
    said to be more of these things: others hardly are."""
    are_named = all(one.noun and stem(one.noun) == stem(whole.noun) and is_dashed(text, one) for one in parts)
    is_more = MORE.search(text.content, whole.end, parts[0].start) is not None
    return are_named and len(parts) >= FEWEST_PLACES and not is_more


def _of_nearest(found: list[Relation]) -> list[Relation]:
    """The ties without those that fail and share a part with one that holds, or fails by less."""
    least: dict[str, Decimal] = {}
    for tie in found:
        for part in tie.parts:
            least[part.id] = min(_miss(tie), least.get(part.id, _miss(tie)))
    return [tie for tie in found if tie.holds or all(_miss(tie) <= least[part.id] for part in tie.parts)]


def _miss(tie: Relation) -> Decimal:
    """By how much of its whole a sum misses it."""
    if tie.holds or tie.whole is None:
        return Decimal(0)
    return abs(sum((part.value for part in tie.parts), Decimal(0)) - tie.whole.value) / tie.whole.value


def _in_aside(text: Text, whole: Claim) -> bool:
    before = text.content[text.sentences[whole.sentence].start : whole.start]
    return before.count("(") > before.count(")")


def _is_of_one_of(text: Text, whole: Claim, following: Sequence[Claim]) -> bool:
    """Whether a number is of one numbered place, and another such place is named between it and the last part."""
    start = max(text.sentences[whole.sentence].start, whole.start - NUMBERED)
    own = _NUMBERED.search(text.content, start, whole.start)
    end = text.sentences[following[-1].sentence].end
    others = {place.group() for place in _NUMBER.finditer(text.content, whole.end, end)}
    return own is not None and bool(others - {own[1]})


def _is_last_named(whole: _Read, first: Claim, later: list[_Read], wholes: dict[str, Claim]) -> bool:
    """Whether no number of another thing, of which the first part may be, stands between the whole and parts that name
    nothing; other parts of the whole are none: '96 камер. Уроки ведут 118 педагогов. Мастера – 5, эксперты – 41'."""
    before = list(takewhile(lambda one: one.claim is not first, later))
    if not later[len(before)].is_nameless:
        return True
    before = [one for one in before if wholes.get(one.claim.id) is not whole.claim]
    noun = whole.claim.noun
    return not any(one.claim.noun and one.claim.noun != noun and one.claim.value > first.value for one in before)


def _read(text: Text, claim: Claim) -> _Read:
    is_nameless = not claim.noun and _NOTHING_BEHIND.match(text.content, claim.end) is not None
    return _Read(claim, thing(text, claim), is_nameless)


def _may_count(text: Text, claim: Claim) -> bool:
    is_count = claim.is_count and not claim.may_be_year and claim.value > 0
    return is_count and not text.sentences[claim.sentence].is_row


def _following(text: Text, whole: _Read, later: list[_Read], wholes: dict[str, Claim]) -> Iterator[Claim]:
    """The numbers of the same thing behind one, up to one that is not below it; parts of its parts are passed over."""
    of = whole.claim
    wanted = whole.thing | (stems(clause_of(text, of)) if not of.noun else frozenset())
    for one in later:
        claim = one.claim
        if claim.sentence - of.sentence > AHEAD:
            return
        if (claim.unit in MEASURES and claim.unit != of.unit) or not may_be_part(of, claim):
            continue
        inner = wholes.get(claim.id)
        if inner is not None and inner.id != of.id and inner.start > of.start:
            continue
        if not _is_same(of, wanted, one):
            continue
        if claim.value >= of.value:
            return
        yield claim


def _is_same(whole: Claim, wanted: frozenset[str], one: _Read) -> bool:
    """Whether a number is of the noun of the whole, or of people where that is, or names nothing at all."""
    claim = one.claim
    if one.is_nameless or (claim.unit == whole.unit and claim.unit in MEASURES):
        return True
    if claim.noun and whole.noun:
        are_people = claim.unit == whole.unit == "people"
        is_family = claim.family == whole.family or not (whole.family and claim.family)
        are_places = claim.unit == whole.unit == "organisations" and whole.family in {"", claim.family}
        return (are_people and is_family) or are_places or stem(claim.noun) == stem(whole.noun)
    return bool(wanted & one.thing)


def _divided(text: Text, whole: Part, listed: list[Part], outer: Claim | None) -> Iterator[tuple[Relation, bool]]:
    """The ties of a whole, and whether the parts are all that their division has."""
    yield from ((tie, False) for tie in _outcomes(text, whole, listed, outer))
    yield from ((tie, False) for tie in _parallel(text, whole, listed, outer))
    named = Counter(row for part in listed for row in {row for row, _ in part.labels})
    divisions = sorted(row for row, times in named.items() if times > 1 and (row == PLACES or not whole.of(row)))
    if not divisions:
        return
    sentence = text.sentences[whole.claim.sentence]
    is_to_come = _TO_COME.search(text.content, sentence.start, sentence.end) is not None
    for division in divisions:
        group = _group(text, division, listed, is_to_come=is_to_come)
        if len(group) < 2 or (division == PLACES and not _are_places_within(text, whole, group)):
            continue
        is_all = _are_all(text, whole, group, division)
        if whole.claim.unit == "money" and len(group) < FEWEST_SUMS and not is_all:
            continue
        if division == YEARS and not (_is_of_years(text, whole, group) or (is_to_come and _are_to_come(group))):
            continue
        claims = [part.claim for part in group]
        total = sum((claim.value for claim in claims), Decimal(0))
        if outer is not None and total <= outer.value:
            continue
        if total < whole.claim.value and leaves_some(text, whole.claim, claims[-1]):
            continue
        is_apart = is_all or (division == YEARS and bool(_ranges(text, whole)))
        among = group if is_apart else listed  # others may stand between
        is_near = is_told(text, whole.claim, group, total, division)
        is_near |= is_all and abs(total - whole.claim.value) <= whole.claim.value * ALL_FAR
        if _are_of_whole(text, whole.claim, among, group) and is_near:
            is_short = total > whole.claim.value and not is_all
            holds = abs(total - whole.claim.value) <= slack(whole.claim, *claims)
            may_be_short = is_short and not holds
            yield Relation("parts", whole.claim, tuple(claims), holds, True, may_be_short=may_be_short), is_all


def _outcomes(text: Text, whole: Part, listed: list[Part], outer: Claim | None) -> Iterator[Relation]:
    """The first two numbers behind a whole, of those with which something was done and of those with which not."""
    pair = listed[:2]
    if outer is not None or not are_opposed(pair[0].said, pair[1].said):
        return
    claims = [part.claim for part in pair]
    total = claims[0].value + claims[1].value
    is_near = whole.claim.value * FAR_BELOW <= total <= whole.claim.value * OUTCOME_ABOVE
    behind = text.content[claims[1].end : text.sentences[claims[1].sentence].end]
    is_all = total >= whole.claim.value or not any(part.claim.sentence == claims[1].sentence for part in listed[2:])
    is_near = is_near and is_all and not is_gap_told(text, whole.claim, claims, total)
    if is_near and _are_of_whole(text, whole.claim, listed, pair) and not (MORE.search(behind) or REST.search(behind)):
        holds = abs(total - whole.claim.value) <= slack(whole.claim, *claims)
        yield Relation("parts", whole.claim, tuple(claims), holds, is_exhaustive=True)


def _parallel(text: Text, whole: Part, listed: list[Part], outer: Claim | None) -> Iterator[Relation]:
    """All numbers of the sentence behind a whole, each behind a label and a dash, or each in an item of its own and of
    the noun of the whole, where they make somewhat more than it: 'Оптикамен – 240, спутникпен – 92'."""
    number = listed[0].claim.sentence
    group = [part for part in listed if part.claim.sentence == number]
    claims = [part.claim for part in group]
    if outer is not None or number != whole.claim.sentence + 1 or not 1 < len(group) <= MOST_PARALLEL:
        return
    others = [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]
    first = [claim for claim in text.by_sentence[whole.claim.sentence] if claim.is_count and not claim.may_be_year]
    if len(others) != len(group) or len(first) != 1 or whole.claim.value < LEAST_PARALLEL:
        return
    rows = {row for part in group for row, _ in part.labels}
    is_one_of_them = bool(rows & {row for row, _ in whole.labels}) or "№" in whole.said
    if is_one_of_them or rows & {YEARS, BANDS, CLASSES}:
        return
    if not all(is_dashed(text, claim) for claim in claims[1:]) or not are_items(text, claims, claims[0].start):
        return
    total = sum((claim.value for claim in claims), Decimal(0))
    is_near = whole.claim.value <= total <= whole.claim.value * PARALLEL_ABOVE
    if is_near and _are_of_whole(text, whole.claim, listed, group) and is_told(text, whole.claim, group, total, -1):
        holds = total - whole.claim.value <= slack(whole.claim, *claims)
        yield Relation("parts", whole.claim, tuple(claims), holds, is_exhaustive=True, may_be_short=not holds)


def _are_places_within(text: Text, whole: Part, group: list[Part]) -> bool:
    """Whether three parts or more are of places, and the whole of none; or many in later sentences, and the whole, in
    the title or the first sentence, of another. A whole that is itself the largest of a list is none."""
    own = whole.of(PLACES)
    sentence = text.sentences[whole.claim.sentence]
    if len(group) < FEWEST_PLACES or _MOST.search(text.content, sentence.start, sentence.end):
        return False
    if _are_of_larger(text, whole.claim, [part.claim for part in group]):
        return False
    is_apart = group[0].claim.sentence > sentence.number <= LEAD and len(group) >= MANY
    return not own or (is_apart and not any(part.of(PLACES) & own for part in group))


def _are_of_larger(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether places of a ranking may be of a number above the whole, told before it: 'услуг на 134,7 млрд, из бюджета
    76,9 млрд. … Больше всего в Алматы: 49,2 млрд, на второй строчке Астана: 25,1 млрд'."""
    first, last = text.sentences[parts[0].sentence], text.sentences[parts[-1].sentence]
    if not _RANKED.search(text.content, first.start, last.end):
        return False
    before = text.claims_within(text.sentences[max(0, whole.sentence - BACK)].start, whole.start)
    total = sum((part.value for part in parts), Decimal(0))
    return any(one.unit == whole.unit and one.value > max(total, whole.value) for one in before)


def _is_of_years(text: Text, whole: Part, group: list[Part]) -> bool:
    """Whether a whole is of several years: planned, or told of a range of years in which those of the parts lie; and
    no part is of what is past."""
    ranges = _ranges(text, whole)
    if any(_DONE.search(part.said) for part in group) or not (whole.is_planned or ranges):
        return False
    first, last = (min(ranges, key=_start).text[:4], max(ranges, key=_start).text[-4:]) if ranges else ("", "")
    years = [str(year) for part in group for year in part.of(YEARS) if str(year).isdecimal()]
    return not ranges or all(first <= year <= last for year in years)


def _ranges(text: Text, whole: Part) -> list[Claim]:
    """The ranges of years in the sentence of a whole: '2023-2025 жылдарда 21 мектеп'."""
    return [claim for claim in text.by_sentence[whole.claim.sentence] if claim.unit == "years"]


def _are_all(text: Text, whole: Part, group: list[Part], division: int) -> bool:
    """Whether the parts are all that their division has: all years of a range, ages without a gap, all owners."""
    if division == YEARS:
        return _cover(text, whole, group)
    if division == BANDS:
        return follow(group)
    named = {part for one in group for part in one.of(division)}
    return division == OWNERS and len(group) >= FEWEST_OWNERS and {STATE, PRIVATE} <= named


def _cover(text: Text, whole: Part, group: list[Part]) -> bool:
    """Whether the parts are of all years of the range in which the whole is told: 'в 2015–2016 годах 77 млрд, 2015 –
    19, 2016 – 58'."""
    ranges = [claim.text for claim in _ranges(text, whole)]
    if len(ranges) != 1 or not ranges[0][:4].isdecimal() or not ranges[0][-4:].isdecimal():
        return False
    first, last = int(ranges[0][:4]), int(ranges[0][-4:])
    return {str(year) for part in group for year in part.of(YEARS)} == {str(year) for year in range(first, last + 1)}


def _are_to_come(group: list[Part]) -> bool:
    """Whether the parts are of this year and the next."""
    return not any(_DONE.search(part.said) for part in group) and not any(
        str(year).isdecimal() for part in group for year in part.of(YEARS)
    )


def _start(claim: Claim) -> int:
    return claim.start


def _group(text: Text, division: int, listed: list[Part], *, is_to_come: bool) -> list[Part]:
    """The first parts one after another, each of another part of a division; none that is planned of a whole that is
    not."""
    group: list[Part] = []
    seen: set[int | str] = set()
    for part in listed:
        named = part.of(division) if is_to_come or not part.is_planned else frozenset()
        is_next = not group or part.claim.sentence - group[-1].claim.sentence <= APART
        if len(named) == 1 and not named & seen and is_next and not is_of_each(text, part.claim):
            group.append(part)
            seen |= named
        elif group:
            break
    return group


def _is_item(text: Text, claim: Claim) -> bool:
    """Whether a number stands in a line that begins with the mark of a list."""
    line = text.content.rfind("\n", 0, claim.start) + 1
    return _MARK.match(text.content, line) is not None


def _between(text: Text, whole: Claim, claims: list[Claim]) -> str:
    return text.content[whole.end : claims[0].start]


def _are_of_whole(text: Text, whole: Claim, listed: list[Part], group: list[Part]) -> bool:
    """Whether the parts are exact, follow the whole with no other number of the thing between unless they are many,
    and the words do not say that they are of other things."""
    claims = [part.claim for part in group]
    is_exact = not any(claim.is_rough or bool(claim.step) != bool(whole.step) for claim in claims)
    is_first = listed[0] is group[0] or len(group) >= MANY
    is_named = whole.noun != "" or not whole.step or any(thing(text, whole) & thing(text, claim) for claim in claims)
    if not (is_exact and is_first and is_named) or any(is_rest(text, claim) for claim in claims[:-1]):
        return False
    if (
        _is_item(text, whole)
        and all(_is_item(text, claim) for claim in claims)
        and "\n" in _between(text, whole, claims)
    ):
        return False  # lines of one list are no parts of its first
    if len(group) < MANY and are_of_others(text, whole, claims[0]):
        return False
    if any(are_of_two_times(text, one.sentence, other.sentence) for one, other in pairwise((whole, *claims))):
        return False
    first, last = text.sentences[claims[0].sentence], text.sentences[claims[-1].sentence]
    return _OVERLAP.search(text.content, first.start, last.end) is None
