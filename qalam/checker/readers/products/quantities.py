"""What every number of a text is told in: money, people, things, a span of time, an area or a weight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import IN_WORDS, Claim
from qalam.checker.clauses import stem
from qalam.checker.concepts import Concepts
from qalam.checker.nouns import measure_of
from qalam.checker.patterns import as_pattern
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import POPULATION, SPANS, YEAR

_SPANS = Concepts(SPANS)
WORD = as_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEXT = as_pattern(
    r"-?[^\W\d_]*\s?(?P<one>[^\W\d_]+(?:-[^\W\d_]+)*)?(?:\s(?P<two>[^\W\d_]+))?(?:\s(?P<three>[^\W\d_]+))?"
)
_LABEL = as_pattern(r"(?P<words>(?:[^\W\d_]+(?:-[^\W\d_]+)*\s){0,3}[^\W\d_]+(?:-[^\W\d_]+)*)\s?(?:[–—:-]\s?|(?<=\s))\Z")
MONEY, WEIGHT, AREA, SPAN, THING, POINTS = "money", "weight", "area", "span", "thing", "points"
PEOPLE = "people"
FORM = "form"  # the sixth form, or six classes
WEIGHTS = {"t": Decimal(1000), "q": Decimal(100), "kg": Decimal(1)}
_WEIGHT = as_pattern(
    r"\s?(?:(?P<t>т|тонн[^\W\d]*)|(?P<q>ц|центнер[^\W\d]*)|(?P<kg>кг|кило(?:грам[^\W\d]*)?|келі))"
    r"(?=\s?/|\sс\s|\sгектар|\sна\s|\W)",
    re.I,
)
_ORDINAL = as_pattern(
    r"-?(?:нш|інш|ынш)|\s(?:рет|раз|есе|ауысым(?:да|ды|мен|нан)|жарым|с половиной|and a half|сынып|класс|орынд[аы])",
    re.I,
)
_SCALE = as_pattern(r"\s(?:(?P<thousand>мың|тысяч)|миллион)[^\W\d]*", re.I)
_AGENT = as_pattern(r"[^\W\d]{3,}(?:[ыіуү]ш[ыі](?:л[ае]р)?(?:н?[ыіае]|ге|ға)?|(?:тел|щик|чик|ист)(?:ей|ов|я|а|и|ы))\Z")
_IS_DONE = as_pattern(r"[^\W\d]{3}(?:[ая]но|ено|ято|уют|яют|ают|ует|яет|ает|лось|лись)\Z")  # 'всего задействовано 168'
_ITEM_END = as_pattern(r"[;:,.()\n]\s|\d")
COUNTS = frozenset({"count", "people", "organisations", "places", "measure", "duration", "points"})
# Behind them a number's noun is no longer named.
STOPS = frozenset(
    [
        *("и", "а", "в", "во", "на", "за", "по", "с", "со", "у", "к", "от", "для", "при", "из", "до", "под", "или"),
        *("но", "это", "то", "было", "были", "есть", "стало"),
        *("болды", "болып", "бар", "еді", "құрады", "және", "ал", "мен", "пен", "бен"),
        *("in", "of", "for", "each", "per", "and", "a", "was", "were", "is", "at", "to"),
    ]
)
# Days of work or of study.
SORTS_OF_DAYS = ("оқу", "учебн", "жұмыс", "рабоч", "күнтізбе", "календарн", "академ", "полн", "толық")
QUARTERS = frozenset(["тоқсан"])  # ninety, and a quarter of a year
# A label of these alone names nothing: 'всего – 126', 'барлығы – 126'.
SUMMED = (
    "всего",
    "итого",
    "общ",
    "сложности",
    "есть",
    "это",
    "яғни",
    "барлы",
    "жиын",
    "жалпы",
    "бәрі",
    "сонда",
    "total",
)
THOUSAND, MOST_YEARS, FEWEST = 1000, 30, 2
SHORTEST = 2  # letters of a noun
LABEL = 60  # characters before a number in which its label stands


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures; `unit` is that of which `value` tells so many: kilograms, hectares."""

    claim: Claim
    sort: str
    unit: str
    value: Decimal
    times: Decimal = Decimal(1)
    nouns: frozenset[str] = frozenset()
    family: str = ""
    is_bare: bool = False
    """Whether no word behind it names what it counts."""

    @property
    def may_be_money(self) -> bool:
        """Whether a number of thousands or millions names nothing that it counts: of money, beside such."""
        return self.claim.unit == "count" and not self.claim.noun and (self.claim.step >= 1 or self.times > 1)

    @property
    def is_amount(self) -> bool:
        return self.sort in {MONEY, WEIGHT, AREA}


def quantity_of(text: Text, claim: Claim) -> Quantity | None:
    """What a number is told in; nothing of a year, a date, the number of a school and the like."""
    return text.each("quantities", claim.id, lambda: _quantity(text, claim))


def _quantity(text: Text, claim: Claim) -> Quantity | None:
    if claim.may_be_year or claim.value <= 0:
        return None
    scale = _SCALE.match(text.content, claim.end) if claim.unit == "count" and not claim.step else None
    if scale is not None:  # 'бес жүз мыңнан'
        times = Decimal(THOUSAND if scale["thousand"] else THOUSAND**2)
        return Quantity(claim, THING, "count", claim.value * times, times, is_bare=True)
    if claim.unit == "money":
        return Quantity(claim, MONEY, "tenge", claim.value)
    if claim.unit == "physical":
        return _measured(claim, claim.family)
    if claim.unit == "class" and claim.text.isdecimal() and (words := words_behind(text, claim)[:1]):
        return Quantity(claim, THING, "count", claim.value, nouns=stems_of(words), family=FORM)
    return _counted(text, claim) if claim.unit in COUNTS else None


def _measured(claim: Claim, family: str) -> Quantity:
    """A weight in kilograms, a length in metres, or another number of its unit."""
    if family in WEIGHTS:
        return Quantity(claim, WEIGHT, "kg", claim.value * WEIGHTS[family], WEIGHTS[family], family=family)
    if family == "km":
        return Quantity(claim, AREA, "m", claim.value * THOUSAND, Decimal(THOUSAND), family=family)
    return Quantity(claim, AREA, family, claim.value, family=family)


def _counted(text: Text, claim: Claim) -> Quantity | None:
    is_unnamed = claim.unit in {"measure", "count"} and not claim.noun
    weight = _WEIGHT.match(text.content, claim.end) if is_unnamed else None
    if weight is not None:
        return _measured(claim, next(name for name, told in weight.groupdict().items() if told))
    following = words_behind(text, claim)
    span = _span(following, claim)
    if span:
        return Quantity(claim, SPAN, span, claim.value)
    if claim.unit == "duration":
        return None
    is_bare = not claim.noun and not following
    label = _label(text, claim) if is_bare else ""
    words = claim.noun.split() or label.split() or following[:2]
    noun = claim.noun or label or " ".join(following[:1])
    is_known = bool(claim.noun) and claim.unit != "measure"
    unit, family = (claim.unit, claim.family) if is_known else _unit_of(noun)
    unit = claim.unit if unit in {"", "measure"} else unit
    is_people = (unit == "count" and _AGENT.search(noun)) or (
        is_bare and any(word.startswith(POPULATION) for word in noun.split())
    )
    unit, sort = PEOPLE if is_people else unit, POINTS if unit == "points" else THING
    return Quantity(claim, sort, unit, claim.value, nouns=stems_of(words), family=family, is_bare=is_bare)


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The beginnings of words, without the endings of their cases."""
    told = [one for word in words for one in word.lower().split("-") if len(one) >= SHORTEST]
    return frozenset(root if len(root := stem(one)) >= SHORTEST else one for one in told)


def words_behind(text: Text, claim: Claim, most: int = 3) -> list[str]:
    """The next words of the clause of a number."""
    return words_of(text, claim.end, text.sentences[claim.sentence].end)[:most]


def words_of(text: Text, start: int, end: int, most: int = 3) -> list[str]:
    """The words that follow in a clause, up to one behind which no noun is named."""
    told = _NEXT.match(text.content, start, min(end, start + LABEL))
    words = [word.lower() for word in told.groups() if word][:most] if told else []
    stop = next((place for place, word in enumerate(words) if word in STOPS), len(words))
    return words[:stop]


def _span(following: list[str], claim: Claim) -> str:
    """The span of time that a number counts: '90 оқу күнінде', '20 учебных дней'."""
    if claim.noun or claim.decimals:
        return ""
    words = following[1:] if following and following[0].startswith(SORTS_OF_DAYS) else following[:1]
    told = next((told[0].concept for word in words if (told := _SPANS.told_in(word))), "")
    return "" if told == YEAR and claim.value > MOST_YEARS else told


def _label(text: Text, claim: Claim) -> str:
    """The words of a label before a number: 'классов-комплектов – 36', 'мектеп саны: 31'."""
    start = max(text.sentences[claim.sentence].start, claim.start - LABEL)
    before = text.content[start : claim.start].rstrip()
    before = f"{before[:-1]} – " if before.endswith(":") else f"{before} "
    told = _LABEL.search(_ITEM_END.split(before)[-1])
    words = told["words"].lower().split() if told else []
    return " ".join(word for word in words if word != "то" and not (word.startswith(SUMMED) or _IS_DONE.search(word)))


def _unit_of(words: str) -> tuple[str, str]:
    for word in words.replace("-", " ").split():
        unit, family = measure_of(word)
        if unit:
            return unit, family
    return "", ""


def in_words(text: Text, number: int) -> tuple[Claim, ...]:
    """The numbers in words of a sentence that are no claims: 'үш турбина', 'шесть кружков'."""
    return text.each("numbers in words", number, lambda: tuple(_in_words(text, number)))


def _in_words(text: Text, number: int) -> Iterator[Claim]:
    sentence, claims = text.sentences[number], text.by_sentence[number]
    for start, end, value in spelled_numbers(text.content, sentence.start, sentence.end):
        said = text.content[start:end]
        is_claim = any(one.start < end and start < one.end for one in claims)
        if value < FEWEST or is_claim or said.lower() in QUARTERS or not _is_number(text, start, end):
            continue
        words = words_of(text, end, sentence.end)[:2]
        noun = next((word for word in words if measure_of(word)[0]), "")
        unit, family = measure_of(noun) if noun and measure_of(noun)[0] in COUNTS else ("count", "")
        yield Claim(f"{IN_WORDS}{start}", said, Decimal(value), 0, unit, noun, start, end, number, family)


def _is_number(text: Text, start: int, end: int) -> bool:
    """Whether a number in words counts things, and is no part of another, nor in which shift a school works."""
    is_shift = text.content[max(0, start - 3) : start].lower().endswith("в ") and text.content.startswith(" смен", end)
    return not is_shift and _ORDINAL.match(text.content, end) is None
