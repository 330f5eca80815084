"""A number of places, people, organisations or things and all their names, of which there are more or fewer: 'в двух
районах – А, Б и В', 'үш ауыл: …', '9 өңірде (…)', 'семь педагогов:' and lines, 'Олар – …' behind.

What is counted tells by which names it is told; only a list of nothing but such names is counted, up to where it is
plainly over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.checks.names.items import Items, Sort, items_of
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.proper_names import names_in
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.names.counted import OF_EACH, ORGANISATIONS, PEOPLE, PLACES, SOME_NAMED, THESE, THINGS
from qalam.checker.words.units.numerals import PEOPLE as SO_MANY_PEOPLE
from qalam.kernel.trilingual import Trilingual

FEWER = Trilingual(
    kk="Саны {counted} деп жазылған, ал аталғаны – {named}. Тізімді толықтырыңыз немесе санды түзетіңіз.",
    ru="Указано число {counted}, а названо {named}. Дополните перечень или исправьте число.",
    en="The number is {counted}, but {named} are named. Complete the list or correct the number.",
)
MORE = Trilingual(
    kk="Саны {counted} деп жазылған, ал аталғаны – {named}. Артығын алыңыз немесе санды түзетіңіз.",
    ru="Указано число {counted}, а названо {named}. Уберите лишнее или исправьте число.",
    en="The number is {counted}, but {named} are named. Remove one or correct the number.",
)
_SORTS: tuple[tuple[Sort, tuple[str, ...]], ...] = (
    ("people", PEOPLE),
    ("organisations", ORGANISATIONS),
    ("places", PLACES),
    ("things", THINGS),
)
_NOUN = as_pattern(
    "|".join(rf"\b(?P<{sort}>{'|'.join(f'(?:{stem})' for stem in stems)})[^\W\d]*" for sort, stems in _SORTS), re.I
)
_SOME = words_pattern("|".join(SOME_NAMED), re.I)
_OF_EACH = as_pattern("|".join(OF_EACH), re.I)
_WITH_OTHERS = as_pattern(
    r"(?:\d|\b(?:бір|екі|үш|төрт|бес|алты|жеті|одн|дв|тр[её]|четыр|пят|шест|сем)[^\W\d]*)\s[^\W\d]+(?:\s[^\W\d]+)?"
    r"\s(?:и|мен|пен|бен|және)\s\Z",
    re.I,
)
SO_MANY = ("дво", "тро", "чет", "пят", "шес", "сем")  # from two people on
_SO_MANY = as_pattern(r"\b(?:(?:дво|тро)и[хм]|(?:четвер|пятер|шестер|семер)ы[хм]|(?:шест|сем)еро)\b", re.I)
_FIRST_WORD = as_pattern(r"(?:-[^\W\d]+)?\s[^\W\d]+(?:-[^\W\d]+)?")
_ONE_MORE = as_pattern(r"\b(?:бір|одн(?:а|о|ой|ом|ого|у)|один|ещ[её]|тағы)\b", re.I)
_BY = as_pattern(r"\bпо\s\Z", re.I)
_DATIVE = as_pattern(r"[ая]м\Z")
_OUT_OF = as_pattern(r"(?:\A\s*|[.,;:]\s)из\s\Z|\b(?:более|свыше|около|до|от|№)\s\Z", re.I)
_DIGITS = as_pattern(r"(?<![\d№.,:–/-])(?<!№\s)(?<!\d\s)\b\d{1,2}(?![\d.,:/–%]|\s?%|\s\d|\s?-?\s?(?:сынып|класс))")
_WORDS_BEHIND = as_pattern(r"(?:-[^\W\d]+)?(?:\s[^\W\d]+(?:-[^\W\d]+)?){1,4}")
_OPENS = as_pattern(r"\s\(|\s[–—-]\s|:\s")
_BESIDE = as_pattern(r",\s(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])")
_MAY_LIST = as_pattern(
    r"\s\(|\s[–—-]\s|:\s|,\s(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІ])|\b(?:осы|атал|бұл|эти|этих|указан|названн|перечис)", re.I
)
_BEHIND_BESIDE = as_pattern(r"\s?(?:,|[.!?](?:\s|\Z))")
_THOSE = as_pattern(r"\b(?:осы|аталған|аталмыш|бұл|этих|эти|этим|этими|указанн\w+|названн\w+|перечисленн\w+)\s\Z", re.I)
_BETWEEN_NAMES = as_pattern(r"\s?,\s(?:(?:в|во|на)\s)?|,?\s(?:и|және|мен|пен|бен)\s(?:(?:в|во|на)\s)?")
_THESE = as_pattern(rf"(?:{'|'.join(THESE)})(?:\s[–—-]|:|,)?\s(?=[^\W\d]|[«№])")
_POSSESSED = as_pattern(r"[^\W\d]+(?:[ыі]|[ыі]н[^\W\d]*|лар[^\W\d]*|лер[^\W\d]*)\Z", re.I)
_LINE = as_pattern(r"\s*(?P<mark>[–—•*·▪-]|\d{1,2}[.)])\s*(?P<said>[^\n•·▪]+)")
_DASH = as_pattern(r"\s[–—-]\s")
_NO_COUNT = as_pattern(r"(?<!№)(?<!№\s)\b\d+(?!\s?-?\s?(?:сынып|класс|мектеп|ші|шы))")
_MEASURED = as_pattern(
    r"\(\s?\d[\d \u00a0]*\s(?:орын|оқушы|бала|мест|учени|уча|дет|воспитан|реб|бүлдір|тәрбиелен|pupils|places|"
    r"children)[^\W\d]*\)"
    r"|\(\s?\d{1,2}\s?[«\"“]?[А-ЕӘ][»\"”]?(?:\s[^\W\d]+)?\)"
    r"|(?:\s[–—-]|,|\sна)\s\d[\d \u00a0]*\s(?:орын|оқушы|бала|мест|учени|уча|дет|воспитан|реб)[^\W\d]*(?=\W*\Z)"
)
_ANY_NAMES = as_pattern(r"[«№А-ЯЁӘҒҚҢӨҰҮҺІ]")
FEWEST_OF_RUN = 3
MOST = 30  # a longer list of names is seldom complete
GAP = 70  # characters from what is counted to a colon
FAR = 130  # from people: their names cannot be those of anything else
NARROW = 36  # to a bracket or a dash
OFF = 2  # names more than counted; of those counted two in three are named
BACK = 110  # characters of the sentence before in which they are counted


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number with the noun behind it."""

    value: int
    start: int
    end: int
    sort: Sort


def check_counted(text: Text, _: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such numbers that no other check found."""
    told = [
        (one.start, one.end)
        for one in known
        if one.kind in {"parts-below-whole", "parts-exceed-whole", "duplicate-name"}
    ]
    found: list[Finding] = []
    for sentence in text.sentences:
        pairs = []
        if not sentence.is_row and _MAY_LIST.search(text.content, sentence.start, sentence.end):
            counted = list(_counted(text, sentence))
            pairs = [*_listed(text, sentence, counted), *_beside(text, sentence, counted)]
            pairs += _those(text, sentence, counted)
        opened = _THESE.match(text.content, _first(text.content, sentence), sentence.end)
        if opened and sentence.number:
            before = list(_counted(text, text.sentences[sentence.number - 1]))
            pairs += _these(text, before[-1], opened.end(), sentence.end) if before else []
        for one, items in pairs:
            finding = _finding(text, one, items)
            if finding and not any(start < one.end and one.start < end for start, end in told):
                found.append(finding)
                told.append((finding.start, finding.end))
    return found


def _first(content: str, sentence: Sentence) -> int:
    """Where the first word of a sentence begins."""
    said = content[sentence.start : sentence.end]
    return sentence.end - len(said.lstrip())


def _counted(text: Text, sentence: Sentence) -> Iterator[_Counted]:
    """The small numbers of a sentence, in digits or words, with the noun behind each that names can be told of."""
    content = text.content
    numbers = [
        (match.start(), match.end(), int(match.group()))
        for match in _DIGITS.finditer(content, sentence.start, sentence.end)
    ]
    numbers += [
        span for span in spelled_numbers(content, sentence.start, sentence.end) if not content[span[0]].isdigit()
    ]
    numbers += [
        (match.start(), match.end(), SO_MANY.index(match.group()[:3].lower()) + 2)
        for match in _SO_MANY.finditer(content, sentence.start, sentence.end)
    ]
    units = {claim.start: claim.unit for claim in text.by_sentence[sentence.number]}
    for start, end, value in sorted(numbers):
        lead = content[max(sentence.start, start - 14) : start]
        if not 2 <= value <= MOST or _OUT_OF.search(lead):
            continue
        if _WITH_OTHERS.search(content, max(sentence.start, start - 50), start):
            continue
        behind = _WORDS_BEHIND.match(content, end, sentence.end)
        noun = _noun(content, end, behind.end() if behind else end)
        if _OF_EACH.search(lead) and not (noun and _BY.search(lead) and _DATIVE.search(noun.group())):
            continue
        if units.get(start) == "people" and behind and (noun is None or noun.lastgroup != "people"):
            first = _FIRST_WORD.match(content, end, behind.end())
            yield _Counted(value, start, first.end() if first else end, "people")
        elif noun is not None:
            yield _Counted(value, start, noun.end(), noun.lastgroup)  # type: ignore[arg-type]
        elif content[start:end].lower() in SO_MANY_PEOPLE or _SO_MANY.fullmatch(content, start, end):
            yield _Counted(value, start, end, "people")


def _noun(content: str, start: int, end: int) -> re.Match[str] | None:
    """The noun of a range that names can be told of; of several, each possessed by the one before, the last."""
    noun = _NOUN.search(content, start, end)
    while noun and (after := _NOUN.match(content, noun.end() + 1, end)) and _POSSESSED.match(after.group()):
        noun = after
    return noun


def _listed(text: Text, sentence: Sentence, counted: list[_Counted]) -> Iterator[tuple[_Counted, Items]]:
    """What is counted with the list that a bracket, a dash or a colon behind it opens."""
    content = text.content
    for place, one in enumerate(counted):
        limit = counted[place + 1].start if place + 1 < len(counted) else sentence.end
        opens = _OPENS.search(content, one.end, min(limit, one.end + (FAR if one.sort == "people" else GAP)))
        if opens is None:
            continue
        mark, gap = opens.group().strip(), content[one.end : opens.start()]
        if (
            _SOME.search(gap)
            or (mark != ":" and (len(gap) > NARROW or "," in gap))
            or _DIGITS.search(gap)
            or _ONE_MORE.search(gap)
        ):
            continue
        end = sentence.end
        if mark == "(":
            end = content.find(")", opens.end(), sentence.end)
        elif mark == ":":
            lines = _lines(content, opens.end(), one.sort)
            if lines is not None:
                yield one, lines
                continue
        else:
            dash = _DASH.search(content, opens.end(), sentence.end)
            end = dash.start() if dash else end
        if end > 0 and not _SOME.search(content, opens.end(), end):
            items = items_of(content, opens.end(), end, one.sort)
            if items is not None:
                yield one, items


def _beside(text: Text, sentence: Sentence, counted: list[_Counted]) -> Iterator[tuple[_Counted, Items]]:
    """What is counted with its names between two commas: 'три города, А, Б и В, представили'."""
    for one in counted:
        comma = _BESIDE.match(text.content, one.end, sentence.end)
        if comma and one.sort in {"places", "people"} and not _DASH.search(text.content, comma.end(), sentence.end):
            items = items_of(text.content, comma.end(), sentence.end, one.sort)
            if items and items.has_and and _BEHIND_BESIDE.match(text.content, items.end):
                yield one, items


def _those(text: Text, sentence: Sentence, counted: list[_Counted]) -> Iterator[tuple[_Counted, Items]]:
    """The only names of the sentence before, one after another, with the number that 'these' are told to be."""
    for one in counted:
        is_back = _THOSE.search(text.content, max(sentence.start, one.start - 14), one.start)
        if is_back is None or one.sort not in {"places", "people"} or not sentence.number:
            continue
        before = text.sentences[sentence.number - 1]
        if before.is_row or _SOME.search(text.content, before.start, before.end):
            continue
        names = [name for name in names_in(text.content, before.start, before.end) if name.kind == "word"]
        is_run = all(_BETWEEN_NAMES.fullmatch(text.content, a.end, b.start) for a, b in pairwise(names))
        are_people = [len(name.parts) > 1 for name in names]
        if is_run and len(names) >= FEWEST_OF_RUN and (one.sort == "places" or all(are_people)):
            yield one, Items(len(names), len(names), one.end, True)


def _these(text: Text, one: _Counted, start: int, end: int) -> Iterator[tuple[_Counted, Items]]:
    """What the sentence before counted, with the names that this one tells."""
    if start - one.end > BACK + 20 or _SOME.search(text.content, one.end, end):
        return
    items = items_of(text.content, start, end, one.sort, also=True)
    if items is not None and not _DASH.search(text.content, start, end):
        yield one, items


def _lines(content: str, start: int, sort: Sort) -> Items | None:
    """The lines of a list, or the pieces behind marks of lines, that each hold a name and no number."""
    line = _LINE.match(content, start)
    if line is None:
        return None
    mark, count, end = line["mark"], 0, start
    while line is not None and (
        line["mark"] == mark or (mark[0].isdigit() and line["mark"] == f"{count + 1}{mark[-1]}")
    ):
        said = _MEASURED.sub(" ", line["said"])  # how many places or pupils each has is no count of them
        if _NO_COUNT.search(said) or not _ANY_NAMES.search(said) or _SOME.search(said):
            return Items(0, 0, end, False)
        count, end = count + 1, line.end()
        line = _LINE.match(content, end) if content[end : end + 1] in {"\n", "•", "·", "▪"} else None
    return Items(count, count, end, True) if line is None else Items(0, 0, end, False)


def _finding(text: Text, one: _Counted, items: Items) -> Finding | None:
    least = items.least if one.sort == "things" else items.count
    if items.count < 2 or least <= one.value <= items.count:
        return None
    is_less = items.count < one.value
    if items.count * 3 < one.value * 2 or least - one.value > OFF:
        return None
    kind, message = ("parts-below-whole", FEWER) if is_less else ("parts-exceed-whole", MORE)
    named = items.count if is_less else least
    told = message.fill(counted=str(one.value), named=str(named))
    claims = tuple(claim for claim in text.claims_within(one.start, one.end) if claim.value == one.value)[:1]
    return Finding(kind, "warning", claims, told, str(one.value), str(named), items.end, one.start)
