"""The numbers that follow one a text is about and count the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem, stems, thing
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import clause_of
from qalam.checker.relations.scopes import MARKER, MEASURES
from qalam.checker.relations.vacancies import is_vacant
from qalam.checker.text import Text
from qalam.checker.wide_places import names_wide

_NOTHING_BEHIND = as_pattern(
    r"(?:-?(?:[сн]?[ыі]|[уе]у?[іы]))?\s*(?:$|[;,.)\n]|[–—-]\s|(?:и|және|мен|and|в|во|на|из|для|по|за)\s"
    r"|(?<=[ыі]\s)[^\W\d]+[,;.]|[^\W\d]{2,}(?:[юу]т(?:ся)?|ят(?:ся)?)\b)"  # '1 760 работают в колледжах'
)
_NUMBER = as_pattern(r"№\s?\d{1,3}\b")
_NUMBERED = as_pattern(r"(№\s?\d{1,3})\b[^.;№\n]{0,60}\Z")
_NAME = r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+)?"
# Right before a number the place that it is of; behind it, in another clause, the next one.
# 'Алматы — 16,8 тыс.'
_NAME_AND_DASH = as_pattern(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]{2,}(?:\s(?:област|облыс|район|аудан|қала|город)[^\W\d]*)?\s[–—-]\s\Z"
)
_PLACE_BEFORE = as_pattern(
    rf"(?:\b{_NAME}(?:\s[а-яёәғқңөұүһі]+)?(?:(?<=[дтн][ае]н)|(?<=[дт][ае])|(?<=[нтд][ыі]ң))|\b(?:[Ии]з|[Вв]о?)\s{_NAME})\s\Z"
)
_NEXT_PLACE = as_pattern(
    rf"[,;]\s(?:(?:ал|а)\s)?(?:(?:из|в|во)\s{_NAME}|{_NAME}(?:\s[а-яёәғқңөұүһі]+)?)\s(?:[–—-]\s)?\Z"
)
NUMBERED = 80  # characters before a number in which the place it is of may stand
AHEAD = 8  # sentences from a whole to its last part


@dataclass(frozen=True, slots=True)
class NumberRead:
    """A number, what it counts, and whether it names nothing: '– 41,'."""

    claim: Claim
    thing: frozenset[str]
    is_nameless: bool


def is_in_aside(text: Text, whole: Claim) -> bool:
    """Whether a number stands in parentheses."""
    before = text.content[text.sentences[whole.sentence].start : whole.start]
    return before.count("(") > before.count(")")


def is_of_one_of(text: Text, whole: Claim, following: Sequence[Claim]) -> bool:
    """Whether a number is of one numbered place, and another such place is named between it and the last part."""
    start = max(text.sentences[whole.sentence].start, whole.start - NUMBERED)
    own = _NUMBERED.search(text.content, start, whole.start)
    end = text.sentences[following[-1].sentence].end
    others = {place.group() for place in _NUMBER.finditer(text.content, whole.end, end)}
    return own is not None and bool(others - {own[1]})


def is_of_first_place(text: Text, whole: Claim, first: Claim) -> bool:
    """Whether a number is of one place by name and the next one, in its sentence, of another: 'Қаратөбеден 104 бала
    орталықта оқиды, Ақсудың 66 баласы интернатта жатыр'."""
    if first.sentence != whole.sentence:
        return False
    sentence = text.sentences[whole.sentence]
    own = _PLACE_BEFORE.search(text.content, sentence.start, whole.start)
    gap = text.content[whole.end : first.start]
    if _NAME_AND_DASH.search(text.content, sentence.start, whole.start) and _NAME_AND_DASH.search(gap):
        return ":" not in gap and not MARKER.search(gap)
    if own is None or names_wide(own[0]) or MARKER.search(gap):
        return False
    return _NEXT_PLACE.search(gap) is not None


def is_last_named(whole: NumberRead, first: Claim, later: list[NumberRead], wholes: dict[str, Claim]) -> bool:
    """Whether no number of another thing, of which the first part may be, stands between the whole and parts that name
    nothing; other parts of the whole are none: '96 камер. Уроки ведут 118 педагогов. Мастера – 5, эксперты – 41'."""
    before = list(takewhile(lambda one: one.claim is not first, later))
    if not later[len(before)].is_nameless:
        return True
    before = [one for one in before if wholes.get(one.claim.id) is not whole.claim]
    noun = whole.claim.noun
    return not any(one.claim.noun and one.claim.noun != noun and one.claim.value > first.value for one in before)


def number_read(text: Text, claim: Claim) -> NumberRead:
    """A number with what it counts."""
    is_nameless = not claim.noun and _NOTHING_BEHIND.match(text.content, claim.end) is not None
    return NumberRead(claim, thing(text, claim), is_nameless)


def may_count(text: Text, claim: Claim) -> bool:
    """Whether a number is a count outside tables, and no year."""
    is_count = claim.is_count and not claim.may_be_year and claim.value > 0
    return is_count and not text.sentences[claim.sentence].is_row


def following_of(text: Text, whole: NumberRead, later: list[NumberRead], wholes: dict[str, Claim]) -> Iterator[Claim]:
    """The numbers of the same thing behind one, up to one that is not below it; parts of its parts are passed over."""
    of = whole.claim
    wanted = whole.thing | (stems(clause_of(text, of)) if not of.noun else frozenset())
    for one in later:
        claim = one.claim
        if claim.sentence - of.sentence > AHEAD:
            return
        is_wanted = _is_wanted(text, of, claim)
        is_other = (claim.unit in MEASURES and claim.unit != of.unit) or not may_be_part(of, claim)
        if is_other and not is_wanted:
            continue
        inner = wholes.get(claim.id)
        if inner is not None and inner.id != of.id and inner.start > of.start:
            continue
        if not (is_wanted or _is_same(of, wanted, one)):
            continue
        if claim.value >= of.value:
            return
        yield claim


def _is_wanted(text: Text, whole: Claim, claim: Claim) -> bool:
    """Whether a number is of vacant posts and the whole of the staff that is missing: 'не хватает 655 педагогов. Школы
    заявили 425 вакансий'."""
    return whole.family == "staff" and claim.unit in {"count", "places"} and is_vacant(text, claim)


def _is_same(whole: Claim, wanted: frozenset[str], one: NumberRead) -> bool:
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
