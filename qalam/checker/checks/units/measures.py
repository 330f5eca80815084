"""Units that cannot be, by what they measure: 26 hours a day, tenge that took part, a mean above the best."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qalam.checker.checks.units.thousands import MORE_THAN_ALL, POPULATION
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.units.measures import BEST, DONE_BY_PEOPLE, DONE_BY_PEOPLE_BEFORE, OF_THEN, WITHIN
from qalam.checker.words.units.scores import FIVE_POINTS, MEAN_MARK, MEAN_RESULT, MEAN_SCORE, OTHER_TESTS
from qalam.checker.words.units.units import ABROAD
from qalam.kernel.trilingual import Trilingual

TOO_MUCH = Trilingual(
    kk="«{printed}»: мұнша болуы мүмкін емес, ең көбі {limit}. Санды не бірлікті тексеріңіз.",
    ru="«{printed}»: столько быть не может, самое большее {limit}. Проверьте число или единицу.",
    en="'{printed}': there cannot be so many, {limit} at most. Check the number or its unit.",
)
NO_PEOPLE = Trilingual(
    kk="«{printed}» деп ақша айтылған, ал сөйлем адамдар туралы. Бірлікті түзетіңіз.",
    ru="«{printed}» – это деньги, а сказано о людях. Исправьте единицу.",
    en="'{printed}' is money, but people are spoken of. Correct the unit.",
)
TWO_UNITS = Trilingual(
    kk="«{printed}»: бір шама екі түрлі бірлікпен берілген. Бірліктердің бірін түзетіңіз.",
    ru="«{printed}»: одна величина дана в двух разных единицах. Исправьте одну из них.",
    en="'{printed}': one figure is given in two different units. Correct one of them.",
)
ABOVE_BEST = Trilingual(
    kk="Орташа нәтиже {mean} ең үздік нәтижеден ({best}) жоғары бола алмайды. Екеуінің бірін түзетіңіз.",
    ru="Средний результат {mean} не может быть выше лучшего ({best}). Исправьте одно из чисел.",
    en="The mean {mean} cannot be above the best result ({best}). Correct one of the two.",
)
BEYOND_FIVE = Trilingual(
    kk="Бес балдық жүйеде орташа баға {printed} бола алмайды. Санды түзетіңіз.",
    ru="В пятибалльной системе средняя оценка не может быть {printed}. Исправьте число.",
    en="On a five-point scale a mean mark cannot be {printed}. Correct the number.",
)
_WITHIN = [
    (
        limit,
        as_pattern(rf"(?:\s?-?\s?)(?:{unit})[^\W\d]*\s(?:[^\W\d]+\s)?(?:{whole})", re.I),
        words_pattern(rf"(?:{whole})[^\W\d]*\s(?:[^\W\d]+\s){{0,2}}$", re.I),
        as_pattern(rf"\s?-?\s?(?:{unit})", re.I),
    )
    for limit, unit, whole in WITHIN
]
LEAST_LIMIT = min(limit for limit, *_ in WITHIN)
_BY_PEOPLE = as_pattern(rf"\s[^\W\d]+\s(?:{'|'.join(DONE_BY_PEOPLE)})", re.I)
_BY_PEOPLE_BEFORE = as_pattern(rf"(?:{'|'.join(DONE_BY_PEOPLE_BEFORE)})\s$", re.I)
_MONEY = as_pattern(r"\s(?:теңге|тенге|tenge)\b", re.I)
_FROM = as_pattern(r"\b(?:со?|from)\s$", re.I)
_TO = as_pattern(r"[^\W\d]*(?:\s[^\W\d]+){0,2}\s(?:до|to)\s", re.I)
_FROM_BEHIND = as_pattern(r"\s?[^\W\d]*[дтн][ае]н\s", re.I)
_TO_BEHIND = as_pattern(r"\s[^\W\d]+[ғгқк]?[ае]\b", re.I)
_ABROAD = as_pattern("|".join(ABROAD), re.I)
_MEAN = words_pattern("|".join((*MEAN_SCORE, *MEAN_RESULT)), re.I)
_BEST = words_pattern("|".join(BEST), re.I)
_OTHER_TEST = as_pattern("|".join(OTHER_TESTS), re.I)
_MARK = words_pattern("|".join(MEAN_MARK), re.I)
_FIVE = as_pattern("|".join(FIVE_POINTS), re.I)
_OF_THEN = as_pattern(rf"(?:{'|'.join(OF_THEN)})\s$", re.I)
APART = frozenset({"people", "money", "places", "organisations", "points", "percent"})
NEAR = 40  # characters beside a number
FIVE, TEN = 5, 10
MILLION = 1_000_000
LETTERS = 4  # of a noun by which it is known again
ONE_SIZE = 3  # times by which two figures of one thing may differ


def check_measures(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about the unit of each number, by the words beside it, where no other check found one."""
    told = {claim.id for finding in known if finding.kind == "unit" for claim in finding.claims}
    found: list[Finding] = []
    for claims in text.by_sentence:
        if not claims or text.sentences[claims[0].sentence].is_row:
            continue
        for claim in claims:
            found.extend(_too_much(text, claim))
            found.extend(_of_people(text, claim))
            found.extend(_more_than_all(text, claim))
            found.extend(_above_best(text, claim))
            found.extend(_beyond_five(text, claim))
        for one, two in pairwise(claims):
            found.extend(_two_units(text, one, two))
    return [finding for finding in found if not any(claim.id in told for claim in finding.claims)]


def _too_much(text: Text, claim: Claim) -> Iterator[Finding]:
    """'26 hours a day', 'тәулігіне 26 сағат'."""
    before = text.content[max(0, claim.start - NEAR) : claim.start]
    for limit, behind, leading, unit in _WITHIN if claim.value > LEAST_LIMIT and not claim.step else ():
        told = behind.match(text.content, claim.end)
        if told is None and leading.search(before):
            told = unit.match(text.content, claim.end)
        if told is not None and claim.value > limit:
            printed = text.words(claim.start, told.end())
            message = TOO_MUCH.fill(printed=printed, limit=limit)
            yield Finding("unit", "error", (claim,), message, f"≤ {limit}", written(claim.value), told.end())
            return


def _of_people(text: Text, claim: Claim) -> Iterator[Finding]:
    """Money that takes part, learns or teaches."""
    if claim.unit != "money" or claim.step or _MONEY.match(text.content, claim.end) is None:
        return
    before = text.content[max(0, claim.start - NEAR) : claim.start]
    if _BY_PEOPLE.match(text.content, claim.end) or _BY_PEOPLE_BEFORE.search(before):
        printed = text.words(claim.start, claim.end + 2)
        yield Finding("unit", "warning", (claim,), NO_PEOPLE.fill(printed=printed), "≠ ₸", printed)


def _more_than_all(text: Text, claim: Claim) -> Iterator[Finding]:
    """Places or organisations in millions: more than there can be."""
    behind = text.content[claim.end : claim.end + NEAR].split()[:2]
    is_named = bool(claim.noun) and any(word.casefold().startswith(claim.noun[:LETTERS]) for word in behind)
    is_meant = claim.unit in {"places", "organisations"} and is_named and claim.step >= MILLION / TEN
    sentence = text.sentences[claim.sentence]
    is_of_money = any(
        one.unit == "money" for one in text.by_sentence[claim.sentence]
    )  # '34 миллионын колледждер берді'
    if (
        is_meant
        and not is_of_money
        and claim.value > POPULATION
        and not _ABROAD.search(text.content, sentence.start, sentence.end)
    ):
        message = MORE_THAN_ALL.fill(printed=claim.text, value=written(claim.value))
        yield Finding("unit", "warning", (claim,), message, "", written(claim.value))


def _above_best(text: Text, mean: Claim) -> Iterator[Finding]:
    """A mean in points above the best result, told in its sentence or in one beside it."""
    sentence = text.sentences[mean.sentence]
    if mean.unit != "points" or not _MEAN.search(text.content, max(sentence.start, mean.start - NEAR * 2), mean.start):
        return
    first, last = max(0, mean.sentence - 1), min(len(text.sentences) - 1, mean.sentence + 1)
    start, end = text.sentences[first].start, text.sentences[last].end
    if _OTHER_TEST.search(text.content, start, end):
        return
    behind = [one for one in text.claims_within(mean.end, end) if one.unit == "points"][:1]
    before = [one for one in text.claims_within(start, mean.start) if one.unit == "points"][-1:]
    for best in (*behind, *before):
        if best.value < mean.value <= best.value * ONE_SIZE and _is_best(text, mean, best):
            message = ABOVE_BEST.fill(mean=written(mean.value), best=written(best.value))
            yield Finding("unit", "warning", (mean, best), message, f"≤ {written(best.value)}", written(mean.value))
            return


def _is_best(text: Text, mean: Claim, best: Claim) -> bool:
    """Whether the words before a number say that it is the best, and not that it is a mean."""
    start = max(text.sentences[best.sentence].start, best.start - NEAR * 2)
    start = max(start, mean.end) if best.start > mean.start else start
    said = text.content[start : best.start]
    return _BEST.search(said) is not None and _MEAN.search(said) is None


def _beyond_five(text: Text, claim: Claim) -> Iterator[Finding]:
    """A mean mark above five without its unit: 'алгебрадан орташа баға 4,1 болса, тарихтан 5,4-ке жетті'."""
    sentence = text.sentences[claim.sentence]
    is_bare = claim.unit in {"count", "measure"} and not claim.noun and claim.decimals in {1, 2}
    if not is_bare or not FIVE < claim.value < TEN or claim.step:
        return
    first = text.sentences[max(0, claim.sentence - 2)].start
    is_mark = _MARK.search(text.content, sentence.start, claim.start) and _FIVE.search(text.content, first, claim.start)
    others = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and one.decimals]
    if is_mark and others and all(one.value <= FIVE for one in others):
        message = BEYOND_FIVE.fill(printed=written(claim.value))
        yield Finding("unit", "warning", (claim,), message, f"≤ {FIVE}", written(claim.value))


def _two_units(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """'from 28.1 pupils to 24.8 tenge', and points compared with a share of last year."""
    units = {_unit(one), _unit(two)}
    if len(units) == 1 or not units <= APART or not (one.noun or one.unit == "percent"):
        return
    is_like = max(one.value, two.value) <= min(one.value, two.value) * ONE_SIZE
    between = text.content[one.end : two.start]
    before = text.content[max(0, one.start - NEAR) : one.start]
    is_range = (_FROM.search(before) and _TO.fullmatch(between)) or (
        _FROM_BEHIND.fullmatch(between) and _TO_BEHIND.match(text.content, two.end) and _names_unit(text, two)
    )
    is_compared = units == {"points", "percent"} and _OF_THEN.search(text.content[one.end : two.start][-NEAR:])
    if is_like and (is_range or is_compared):
        printed = text.words(one.start, min(two.end + 2, len(text.content)))
        yield Finding("unit", "warning", (one, two), TWO_UNITS.fill(printed=printed), _unit(one), _unit(two))


def _unit(claim: Claim) -> str:
    """The unit of a number, for a mean of people as well."""
    is_mean = claim.unit == "measure" and claim.family in {"children", "staff", "person"}
    return "people" if is_mean else claim.unit


def _names_unit(text: Text, claim: Claim) -> bool:
    """Whether the word right behind a number is its noun."""
    behind: Sequence[str] = text.content[claim.end : claim.end + NEAR].split()
    return bool(behind) and (claim.unit == "percent" or behind[0].casefold().startswith(claim.noun[:LETTERS] or "-"))
