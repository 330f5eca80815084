"""More of a thing than there can be, or less: classes, hours of a day, children of a country, prices, shares of all.

'5-14 сынып оқушылары', 'тәулігіне 26 сағат', '27 800 тыс. мест', 'тестирование длится 240 часов', 'қамту 104%'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.measures.sizes import NOT_SO
from qalam.checker.readers.measures.told import measure_of
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.concepts.told_units import DURATION
from qalam.checker.words.units.bounds import BOUNDS, WITHIN
from qalam.checker.words.units.scores import FILLED, GROWTH, PART_OF_ALL, UP_TO, UP_TO_BEHIND
from qalam.checker.words.units.sizes import FASTEST, OF_MANY, OF_WHOM, OF_WHOM_BEFORE, SHARES_OF_ALL, SLOWEST, VEHICLE
from qalam.checker.words.units.units import ABROAD
from qalam.kernel.trilingual import Trilingual

ABOVE = Trilingual(
    kk="{printed} үлесі 100 %-дан асып тұр, ал мәтінде өсім туралы айтылмаған. Санды тексеріңіз.",
    ru="Доля {printed} больше 100 %, а о росте в тексте не говорится. Проверьте число.",
    en="The share {printed} is above 100 % and the text speaks of no growth. Check the figure.",
)
TOO_MUCH = Trilingual(
    kk="«{printed}»: мұнша болуы мүмкін емес, ең көбі {limit}. Санды не бірлікті тексеріңіз.",
    ru="«{printed}»: столько быть не может, самое большее {limit}. Проверьте число или единицу.",
    en="'{printed}': there cannot be so many, {limit} at most. Check the number or its unit.",
)
MORE_THAN_ALL = Trilingual(
    kk="{printed} деген {value} болады, ал бұл бүкіл елде болуы мүмкін саннан көп. «Мың» артық жазылған болса, "
    "алып тастаңыз.",
    ru="{printed} – это {value}, больше, чем их может быть во всей стране. Если «тыс.» лишнее, уберите его.",
    en="{printed} makes {value}, more than the whole country can have. Take 'thousand' away if it is one too many.",
)
_BOUNDS = [(limit, words_pattern(words, re.I)) for limit, words in BOUNDS]
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
_OF_MANY = as_pattern("|".join(OF_MANY), re.I)
_VEHICLE = as_pattern(VEHICLE, re.I)
_ABROAD = as_pattern("|".join(ABROAD), re.I)
_SHARE_OF_ALL = as_pattern("|".join(SHARES_OF_ALL), re.I)
_OF_WHOM = as_pattern(rf"(?:{OF_WHOM})", re.I)
_OF_WHOM_BEFORE = as_pattern(OF_WHOM_BEFORE, re.I)
_FILLED = as_pattern("|".join(FILLED), re.I)
_GROWTH = as_pattern("|".join(GROWTH), re.I)
_PART_OF_ALL = as_pattern("|".join(PART_OF_ALL), re.I)
_UP_TO = as_pattern(UP_TO, re.I)
_UP_TO_BEHIND = as_pattern(UP_TO_BEHIND, re.I)
NEAR = 40  # characters beside a number
BEHIND = 40  # characters of its clause behind a number
WIDE = 150  # characters before a share in which it is said of what it is
LIST = 8  # sentences of a list before a share that is the only one above one hundred
POPULATION = 21_000_000
CHILDREN = 8_000_000  # more than there are in the country
THOUSAND = 1_000
LETTERS = 4  # of a noun by which it is known again
THINGS = frozenset({"people", "places", "organisations"})


def check_sizes(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such numbers."""
    found = [finding for limit, words in _BOUNDS for finding in _above(text, limit, words)]
    for claims in text.by_sentence:
        found += _above_all(text, claims)
        for claim in claims:
            found += _more_than_all(text, claim)
            if not text.sentences[claim.sentence].is_row:
                found += _too_much(text, claim)
        for one, two in pairwise(claims):
            found += _too_slow(text, one, two)
    return found


def _above(text: Text, limit: int, words: Pattern) -> Iterator[Finding]:
    """'5-14 сынып', 'за 16 месяцев 2024 года'."""
    for match in words.finditer(text.content):
        first = match.groupdict().get("first")
        number = int(match["n"])
        if number <= limit or (first and int(first) > limit):
            continue
        claims = tuple(text.claims_within(match.start(), match.end()))
        start = match.start("first") if first else match.start("n")
        printed = text.words(start, match.end())
        message = TOO_MUCH.fill(printed=printed, limit=limit)
        yield Finding("unit", "error", claims, message, f"≤ {limit}", str(number), match.end(), start)


def _too_much(text: Text, claim: Claim) -> Iterator[Finding]:
    """'26 hours a day', 'тәулігіне 26 сағат'."""
    before = text.content[max(0, claim.start - NEAR) : claim.start]
    for limit, behind, leading, unit in _WITHIN if claim.value > LEAST_LIMIT and not claim.step else ():
        told = behind.match(text.content, claim.end)
        if told is None and leading.search(before):
            told = unit.match(text.content, claim.end)
        if told is not None and claim.value > limit and not _OF_MANY.search(before):
            printed = text.words(claim.start, told.end())
            message = TOO_MUCH.fill(printed=printed, limit=limit)
            yield Finding("unit", "error", (claim,), message, f"≤ {limit}", written(claim.value), told.end())
            return


def _too_slow(text: Text, one: Claim, two: Claim) -> Iterator[Finding]:
    """'Автобус 9 шақырымды 15 сағатта жүріп өтеді'."""
    way, hours = (one, two) if one.family == "km" else (two, one)
    lasts = measure_of(text, hours)
    if way.family != "km" or hours.value <= 0 or lasts is None or lasts.sort != DURATION:
        return
    sentence = text.sentences[one.sentence]
    is_way = len(text.content[one.end : two.start].split()) <= LETTERS
    speed = way.value / lasts.value
    if is_way and not SLOWEST <= speed <= FASTEST and _VEHICLE.search(text.content, sentence.start, sentence.end):
        printed = text.words(min(one.start, two.start), max(lasts.end, two.end))
        yield Finding("unit", "warning", (one, two), NOT_SO.fill(printed=printed), "", printed, lasts.end)


def _more_than_all(text: Text, claim: Claim) -> Iterator[Finding]:
    """People, places or organisations in thousands of thousands or in millions: more than there can be."""
    if claim.unit not in THINGS or not claim.step or claim.value <= CHILDREN:
        return
    sentence = text.sentences[claim.sentence]
    is_large = claim.value > (CHILDREN if claim.family == "children" and claim.step == THOUSAND else POPULATION)
    if not is_large or sentence.is_row or not (claim.step == THOUSAND or _is_of_millions(text, claim)):
        return
    reach = 2 if claim.step == THOUSAND else 0
    first, last = max(0, claim.sentence - reach), min(len(text.sentences) - 1, claim.sentence + reach)
    if not _ABROAD.search(text.content, text.sentences[first].start, text.sentences[last].end):
        message = MORE_THAN_ALL.fill(printed=claim.text, value=written(claim.value))
        yield Finding("unit", "warning", (claim,), message, written(claim.value / THOUSAND), written(claim.value))


def _is_of_millions(text: Text, claim: Claim) -> bool:
    """Whether the noun of a number of places or organisations stands right behind it, and no money in its sentence:
    '34 миллионын колледждер берді'."""
    behind = text.content[claim.end : claim.end + NEAR].split()[:2]
    is_named = bool(claim.noun) and any(word.casefold().startswith(claim.noun[:LETTERS]) for word in behind)
    is_money = any(one.unit == "money" for one in text.by_sentence[claim.sentence])
    return claim.unit != "people" and is_named and not is_money


def _above_all(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """A share above one hundred of what is all of something at most. Of several in one sentence none is meant so."""
    above = [claim for claim in claims if claim.unit == "percent" and claim.value > 100]
    for share in above if len(above) == 1 else ():
        if _is_of_all(text, share) and not _may_be_more(text, share) and not _is_of_two(claims, share):
            printed = written(share.value, " %")
            yield Finding("unit", "warning", (share,), ABOVE.fill(printed=printed), "≤ 100", printed)


def _is_of_all(text: Text, share: Claim) -> bool:
    """Whether a share is said to be one of all; of the lines of a list by what stands before them."""
    sentence = text.sentences[share.sentence]
    start = max(sentence.start, text.content.rfind(";", sentence.start, share.start))
    stop = text.content.find(";", share.end, sentence.end)
    stop = stop if stop >= 0 else sentence.end
    if _SHARE_OF_ALL.search(text.content, start, stop) or _OF_WHOM.match(text.content, share.end):
        return True
    before = text.content[max(sentence.start, share.start - BEHIND) : share.start]
    if _OF_WHOM_BEFORE.search(before):
        return True
    first = max(0, share.sentence - LIST)
    others = [one for number in range(first, share.sentence) for one in text.by_sentence[number]]
    shares = [one for one in others if one.unit == "percent"]
    start = text.sentences[first].start
    is_list = len(shares) > 1 and all(one.value <= 100 for one in shares)
    is_list = is_list and text.content[start : share.start].count("\n") > 1
    return is_list and _SHARE_OF_ALL.search(text.content, start, share.start) is not None


def _may_be_more(text: Text, claim: Claim) -> bool:
    """Whether a share above one hundred may be right: of growth, of a plan, of a building that is full."""
    sentence = text.sentences[claim.sentence]
    is_of_building = _FILLED.search(text.content, sentence.start, sentence.end) is not None
    before = text.content[max(sentence.start, claim.start - WIDE) : claim.start]
    is_reached = _UP_TO.search(before) is not None or _UP_TO_BEHIND.match(text.content, claim.end) is not None
    if is_reached and _PART_OF_ALL.search(before) and not is_of_building:
        return False
    return is_of_building or _GROWTH.search(text.content, sentence.start, sentence.end) is not None


def _is_of_two(claims: Sequence[Claim], share: Claim) -> bool:
    """Whether two counts of the sentence make the share between them: '700 / 742 (106%)'."""
    counts = [claim.value for claim in claims if claim.is_count and claim.value > 0]
    return any(abs(one * 100 / other - share.value) <= 1 for one in counts for other in counts if one > other)
