"""A number of places, people, organisations or things and all their names, of which there are more or fewer: 'в двух
районах – А, Б и В', 'үш ауыл: …', '9 өңірде (…)', 'семь педагогов:' and lines, 'Олар – …' behind.

What is counted tells by which names it is told; only a list of nothing but such names is counted, up to where it is
plainly over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.checks.names.items import Items, Sort, items_of
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
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
_NOUN = as_pattern("|".join(rf"\b(?P<{sort}>{'|'.join(f'(?:{stem})' for stem in stems)})[^\W\d]*" for sort, stems in _SORTS), re.I)
_SOME = words_pattern("|".join(SOME_NAMED), re.I)
_OF_EACH = as_pattern("|".join(OF_EACH), re.I)
_OUT_OF = as_pattern(r"\b(?:из|более|свыше|около|до|от|№)\s\Z", re.I)
_DIGITS = as_pattern(r"(?<![\d№.,:–/-])(?<!№\s)(?<!\d\s)\b\d{1,2}(?![\d.,:/–%]|\s?%|\s\d|\s?-?\s?(?:сынып|класс))")
_WORDS_BEHIND = as_pattern(r"(?:-[^\W\d]+)?(?:\s[^\W\d]+(?:-[^\W\d]+)?){1,4}")
_OPENS = as_pattern(r"\s\(|\s[–—-]\s|:\s")
_THESE = as_pattern(rf"(?:{'|'.join(THESE)})(?:\s[–—-]|:)?\s(?=[^\W\d]|[«№])")
_POSSESSED = as_pattern(r"[^\W\d]+(?:[ыі]|[ыі]н[^\W\d]*|лар[^\W\d]*|лер[^\W\d]*)\Z", re.I)
_LINE = as_pattern(r"\s*(?P<mark>[–—•*·▪-]|\d{1,2}[.)])\s*(?P<said>[^\n•·▪]+)")
_DASH = as_pattern(r"\s[–—-]\s")
_NO_COUNT = as_pattern(r"(?<!№)(?<!№\s)\b\d+(?!\s?-?\s?(?:сынып|класс|мектеп|ші|шы))")
_ANY_NAMES = as_pattern(r"[«№А-ЯЁӘҒҚҢӨҰҮҺІ]")
MOST = 30  # a longer list of names is seldom complete
GAP = 70  # characters from what is counted to a colon
NARROW = 36  # to a bracket or a dash
OFF = 2  # names more than counted
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
    told = [(one.start, one.end) for one in known if one.kind in {"parts-below-whole", "parts-exceed-whole", "duplicate-name"}]
    found: list[Finding] = []
    before: list[_Counted] = []
    for sentence in text.sentences:
        counted = [] if sentence.is_row else list(_counted(text.content, sentence))
        opened = _THESE.match(text.content, sentence.start, sentence.end)
        pairs = list(_listed(text, sentence, counted))
        if opened and before:
            pairs += _these(text, before[-1], opened.end(), sentence.end)
        for one, items, is_plain in pairs:
            finding = _finding(one, items, is_plain=is_plain)
            if finding and not any(start < one.end and one.start < end for start, end in told):
                found.append(finding)
                told.append((finding.start, finding.end))
        before = counted
    return found


def _counted(content: str, sentence: Sentence) -> Iterator[_Counted]:
    """The small numbers of a sentence, in digits or words, with the noun behind each that names can be told of."""
    if _OPENS.search(content, sentence.start, sentence.end) is None and _NOUN.search(content, sentence.start, sentence.end) is None:
        return
    numbers = [(match.start(), match.end(), int(match.group())) for match in _DIGITS.finditer(content, sentence.start, sentence.end)]
    numbers += [span for span in spelled_numbers(content, sentence.start, sentence.end) if not content[span[0]].isdigit()]
    for start, end, value in sorted(numbers):
        lead = content[max(sentence.start, start - 14) : start]
        behind = _WORDS_BEHIND.match(content, end, sentence.end)
        if not 2 <= value <= MOST or behind is None or _OF_EACH.search(lead) or _OUT_OF.search(lead):
            continue
        noun = _NOUN.search(content, end, behind.end())
        while noun and (after := _NOUN.match(content, noun.end() + 1, behind.end())) and _POSSESSED.match(after.group()):
            noun = after
        if noun is not None:
            yield _Counted(value, start, noun.end(), noun.lastgroup)  # type: ignore[arg-type]
        elif content[start:end].lower() in SO_MANY_PEOPLE:
            yield _Counted(value, start, end, "people")


def _listed(text: Text, sentence: Sentence, counted: list[_Counted]) -> Iterator[tuple[_Counted, Items, bool]]:
    """What is counted with the list that a bracket, a dash or a colon behind it opens."""
    content = text.content
    for place, one in enumerate(counted):
        limit = counted[place + 1].start if place + 1 < len(counted) else sentence.end
        opens = _OPENS.search(content, one.end, min(limit, one.end + GAP))
        if opens is None:
            continue
        mark, gap = opens.group().strip(), content[one.end : opens.start()]
        if _SOME.search(gap) or (mark != ":" and (len(gap) > NARROW or "," in gap)) or _DIGITS.search(gap):
            continue
        end = sentence.end
        if mark == "(":
            end = content.find(")", opens.end(), sentence.end)
        elif mark == ":":
            lines = _lines(content, opens.end(), one.sort)
            if lines is not None:
                yield one, lines, True
                continue
        else:
            dash = _DASH.search(content, opens.end(), sentence.end)
            end = dash.start() if dash else end
        if end > 0 and not _SOME.search(content, opens.end(), end):
            items = items_of(content, opens.end(), end, one.sort)
            if items is not None:
                yield one, items, mark != "("


def _these(text: Text, one: _Counted, start: int, end: int) -> Iterator[tuple[_Counted, Items, bool]]:
    """What the sentence before counted, with the names that this one tells."""
    if start - one.end > BACK + 20 or _SOME.search(text.content, one.end, end):
        return
    items = items_of(text.content, start, end, one.sort)
    if items is not None and not _DASH.search(text.content, start, end):
        yield one, items, True


def _lines(content: str, start: int, sort: Sort) -> Items | None:
    """The lines of a list, or the pieces behind marks of lines, that each hold a name and no number."""
    line = _LINE.match(content, start)
    if line is None:
        return None
    mark, count, end = line["mark"], 0, start
    while line is not None and (line["mark"] == mark or (mark[0].isdigit() and line["mark"] == f"{count + 1}{mark[-1]}")):
        if _NO_COUNT.search(line["said"]) or not _ANY_NAMES.search(line["said"]) or _SOME.search(line["said"]):
            return Items(0, 0, end, False)
        count, end = count + 1, line.end()
        line = _LINE.match(content, end) if content[end : end + 1] in {"\n", "•", "·", "▪"} else None
    return Items(count, count, end, True) if line is None else Items(0, 0, end, False)


def _finding(one: _Counted, items: Items, *, is_plain: bool) -> Finding | None:
    least = items.least if one.sort == "things" else items.count
    if items.count < 2 or least <= one.value <= items.count:
        return None
    is_less = items.count < one.value
    if is_less and one.value - items.count > 1 and not (items.count * 3 >= one.value * 2 and (is_plain or items.has_and)):
        if items.count * 3 < one.value * 2:
            return None
    if not is_less and least - one.value > OFF:
        return None
    kind, message = ("parts-below-whole", FEWER) if is_less else ("parts-exceed-whole", MORE)
    named = items.count if is_less else least
    told = message.fill(counted=str(one.value), named=str(named))
    return Finding(kind, "warning", (), told, str(one.value), str(named), items.end, one.start)
