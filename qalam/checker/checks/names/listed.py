"""A school in two neighbouring lists of which one is of those left over; a place twice in a list of places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.names.names import SAME_LIST, TWICE
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding, Severity
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.names.listed import BOTH_WELL, LEFT_OUT, LEFT_OVER, OF_PLACE, ONE_OF

_RUN = as_pattern(r"№{1,2}\s?\d+(?:(?:,\s?|\s(?:және|мен|пен|бен|и|and)\s)(?:№\s?)?\d+(?!\d|\s?%))+")
_DIGITS = as_pattern(r"\d+")
_LEFT_OVER = as_pattern("|".join(LEFT_OVER), re.I)
_BOTH_WELL = as_pattern("|".join(BOTH_WELL), re.I)
_LEFT_OUT = as_pattern("|".join(LEFT_OUT), re.I)
_ONE_OF = [(as_pattern(one, re.I), as_pattern(two, re.I)) for one, two in ONE_OF]
_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_PLACE = as_pattern(
    rf"(?:^|[,;:(]\s|\b[^\W\d]*[a-zа-яёәғқңөұүһі]\s)(?:(?:в|во|in)\s)?(?:городе\s|г\.\s?)?"
    rf"(?P<name>{_CAPITAL}[^\W\d]+(?:[ -]{_CAPITAL}[^\W\d]+)?(?:\s(?:{'|'.join(OF_PLACE)}))?)\s?[–—-]?\s?$"
)
_FOLLOWS = as_pattern(r"(?:\s[^\W\d]+){0,2}[,;]\s|\s(?:және|и|and)\s")
_SURNAME = rf"{_CAPITAL}[^\W\d]+(?:-{_CAPITAL}[^\W\d]+)?"
_INITIALS = rf"(?:{_CAPITAL}\.\s?){{1,2}}"
_PERSON = rf"(?:{_INITIALS}{_SURNAME}|{_SURNAME}\s{_INITIALS}|{_SURNAME}\s{_SURNAME})"
_END_OF_ITEM = as_pattern(r"[,;:.()\n]")
_PERSON_OF_LINE = as_pattern(rf"(?P<name>{_SURNAME}\s{_CAPITAL}\.\s?{_CAPITAL}\.)\s?[–—-]\s")
_NUMBERED = as_pattern(r"[^\W\d]{2,}(?:\s?-?[^\W\d]+)?\s?№\s?\d{1,3}")
_BETWEEN = r"(?:,\s|\s(?:и|және|мен|пен|бен|and)\s)"
_PEOPLE = words_pattern(rf"{_PERSON}(?:{_BETWEEN}{_PERSON})+")
_WORDS = as_pattern(rf"(?<!\.\s)(?<!^){_SURNAME}(?:{_BETWEEN}{_SURNAME}(?!\s{_CAPITAL})\b){{3,}}")
_NEXT = as_pattern(_BETWEEN)
_THING = r"(?-i:[a-zа-яёәғқңөұүһі])[^\W\d]{2,}(?:[\s-][^\W\d]+){0,2}?"
_THINGS = as_pattern(rf"(?:\s[–—-]|:)\s(?P<names>{_THING}(?:,\s{_THING}){{3,}}(?:{_BETWEEN}{_THING})?)(?=[.;\n]|\Z)")
_LINE = as_pattern(r"^[ \t]*(?:[-–—•*·▪]|\d{1,2}[.)])[ \t]*(?P<said>\S.*)$", re.M)
_NAMED = as_pattern(r"«[^«»\n]{2,40}»|№\s?\d+")
_MEASURE = as_pattern(r"[,;.–—-]|\d+(?: [^\W\d]+)?(?=\W*$)")
_OF_PLACE = as_pattern("|".join(OF_PLACE), re.I)
_PLACE_BEHIND = as_pattern(rf"\s(?:{'|'.join(OF_PLACE)})", re.I)  # 'Алматы, Астана және Алматы облысы': another
_SCHOOL = as_pattern(
    r"№\s?(?P<number>\d{1,3})(?:-?[^\W\d]{1,4})?\s(?P<kind>(?:(?:орта|жалпы|средн\w+|общеобразовательн\w+|негізгі)\s)?"
    r"(?:мектеп|школ|гимнази|лице)[^\W\d]*(?:-(?:гимнази|лице|интернат)[^\W\d]*)?)",
    re.I,
)
_ITEM = as_pattern(r"(?:,|;|\s(?:және|мен|пен|бен|и|and)\s)[^:.!?\d]{0,70}\Z")
_OF_PLACES = as_pattern(r"қала(?:да|сын|лық)|аудан|ауыл|\bгород|\bг\.|район|\bс[её]л|пос[её]л|облыс|област", re.I)
MANY = 5  # single names of a list; of places one fewer
PLAIN = 3  # words of a line besides its name
SCHOOLS = ("школ", "мекте", "schoo", "лице", "гимна", "балаб", "детск")
FEWEST = 3  # names of a list
LABEL = 60  # characters before a number in which the name of its place stands


def check_listed(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about schools that stand in a list and in the one of those left over, and places listed twice."""
    told = [(relation.start, relation.end) for relation in relations if relation.kind == "opposed"]
    runs = [run for run in _runs(text) if not any(start <= run[1].start() < end for start, end in told)]
    found = [finding for pair in pairwise(runs) for finding in _left_over(text, *pair)]
    for sentence in text.sentences:
        if not sentence.is_row:
            found.extend(_twice(text, sentence))
            found.extend(_people_twice(text, sentence, told))
            found.extend(_words_twice(text, sentence, told))
            found.extend(_things_twice(text, sentence))
            found.extend(_items_twice(text, sentence))
            found.extend(_schools_twice(text, sentence))
    return [*found, *_lines_twice(text)]


def _runs(text: Text) -> list[tuple[Sentence, re.Match[str]]]:
    """The first list of numbered schools of each sentence."""
    found = []
    for sentence in text.sentences:
        run = _RUN.search(text.content, sentence.start, sentence.end)
        if run is not None and len(_DIGITS.findall(run.group())) >= FEWEST:
            found.append((sentence, run))
    return found


def _left_over(
    text: Text, first: tuple[Sentence, re.Match[str]], later: tuple[Sentence, re.Match[str]]
) -> Iterator[Finding]:
    """A school of both lists, where the second list follows at once and is of those left over."""
    one, two = first[0], later[0]
    said = [text.content[sentence.start : sentence.end] for sentence in (one, two)]
    if two.number - one.number != 1 or not _is_left_over(*said):
        return
    numbers = [_DIGITS.findall(run.group()) for _, run in (first, later)]
    shared = [number for number in numbers[1] if number in numbers[0]]
    if len(shared) * 2 > min(map(len, numbers)):
        return
    for number in shared:
        message = TWICE.fill(name=f"№{number}")
        yield Finding("duplicate-name", "warning", (), message, "1", "2", later[1].end(), first[1].start())


def _people_twice(text: Text, sentence: Sentence, told: list[tuple[int, int]]) -> Iterator[Finding]:
    """A person whom a list of people, one right after another, holds twice."""
    for run in _PEOPLE.finditer(text.content, sentence.start, sentence.end):
        people = [name.casefold().strip() for name in _NEXT.split(run.group())]
        twice = [name for place, name in enumerate(people) if name in people[:place]]
        if len(people) > FEWEST and twice and not any(start <= run.start() < end for start, end in told):
            message = SAME_LIST.fill(name=twice[0].title())
            yield Finding("duplicate-name", "warning", (), message, "1", "2", run.end(), run.start())


def _words_twice(text: Text, sentence: Sentence, told: list[tuple[int, int]]) -> Iterator[Finding]:
    """A single name that a list of single names holds twice; two people may well have one surname."""
    for run in _WORDS.finditer(text.content, sentence.start, sentence.end):
        names = [name.casefold() for name in _NEXT.split(run.group())]
        twice = [name for place, name in enumerate(names) if name in names[:place]]
        is_told = any(start <= run.start() < end for start, end in told)
        around = text.content[max(sentence.start, run.start() - LABEL) : min(sentence.end, run.end() + LABEL)]
        is_of_place = _OF_PLACE.search(around) is not None
        is_another = twice[:1] == names[-1:] and _PLACE_BEHIND.match(text.content, run.end()) is not None
        if len(names) >= MANY - is_of_place and len(twice) == 1 and not (is_told or is_another):
            severity: Severity = "warning" if is_of_place else "note"
            message = SAME_LIST.fill(name=twice[0].title())
            yield Finding("duplicate-name", severity, (), message, "1", "2", run.end(), run.start())


def _things_twice(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """A thing that a list behind a colon or a dash holds twice: 'пәндер – физика, химия, биология, химия'."""
    for run in _THINGS.finditer(text.content, sentence.start, sentence.end):
        names = [name.casefold() for name in _NEXT.split(run["names"])]
        twice = [name for place, name in enumerate(names) if name in names[:place]]
        if len(twice) == 1:
            message = SAME_LIST.fill(name=twice[0])
            yield Finding("duplicate-name", "warning", (), message, "1", "2", run.end("names"), run.start("names"))


def _items_twice(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """A school named with its number that a list behind a colon holds twice: '…: ОСШ№1, лицей№2, ОСШ№4, …, ОСШ№4'."""
    colon = text.content.find(":", sentence.start, sentence.end)
    if colon < 0:
        return
    seen: dict[str, int] = {}
    items = list(re.finditer(r"[^,;]+", text.content[colon + 1 : sentence.end]))
    names = [_NUMBERED.fullmatch(re.sub(r"\([^()]*\)?", "", item.group()).strip(" .\n")) for item in items]
    if len(items) < MANY or sum(name is not None for name in names) * 2 < len(items):
        return  # 'Асанов Ерлан, 11 класс, школа №61; …' is a list of people
    for item, name in zip(items, names, strict=True):
        if name is None:
            continue
        start = colon + 1 + item.start()
        first = seen.setdefault(name.group().casefold().replace(" ", ""), start)
        if first != start:
            message = SAME_LIST.fill(name=name.group())
            yield Finding("duplicate-name", "warning", (), message, "1", "2", start + len(item.group()), first)


def _schools_twice(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """A school's number that a list of numbered schools holds twice, whatever sort of school it is called: '№22
    mektep-gimnazia, №32 mektep-gimnazia, №32 orta mektep'. Schools of several towns may have one number."""
    seen: dict[str, tuple[int, str]] = {}
    schools = list(_SCHOOL.finditer(text.content, sentence.start, sentence.end))
    if len(schools) < MANY - 1 or _OF_PLACES.search(text.content, schools[0].start(), schools[-1].end()):
        return
    ends = [schools[0].start(), *(school.end() for school in schools)]
    for end, school in zip(ends, schools, strict=False):
        between = text.content[end : school.start()]
        start, kind = seen.setdefault(school["number"], (school.start(), school["kind"].casefold()))
        is_item = _ITEM.match(between) is not None
        if is_item and start != school.start() and kind != school["kind"].casefold():
            message = SAME_LIST.fill(name=f"№{school['number']}")
            yield Finding("duplicate-name", "warning", (), message, "1", "2", school.end(), start)


def _lines_twice(text: Text) -> Iterator[Finding]:
    """A name that a list of lines holds twice, where the lines say nothing else but a number."""
    lines: list[re.Match[str]] = []
    end = 0
    for line in _LINE.finditer(text.content):
        if line.start() > end + 1:
            yield from _same_lines(lines)
            lines = []
        lines.append(line)
        end = line.end()
    yield from _same_lines(lines)


def _same_lines(lines: list[re.Match[str]]) -> Iterator[Finding]:
    seen: dict[str, re.Match[str]] = {}
    for line in lines if len(lines) >= FEWEST else ():
        person = _PERSON_OF_LINE.match(line["said"])
        if person is not None:
            before = seen.setdefault(person["name"].casefold(), line)
            if before is not line:
                message = SAME_LIST.fill(name=person["name"])
                yield Finding("duplicate-name", "warning", (), message, "1", "2", line.end(), before.start())
            continue
        name = _NAMED.search(line["said"])
        rest = _MEASURE.sub(" ", _NAMED.sub(" ", line["said"]))
        words = rest.split()
        if name is None or len(words) > PLAIN or _OF_PLACE.search(rest) or re.search(r"\d", rest):
            continue
        first = seen.setdefault(f"{name.group().casefold()} {' '.join(words).casefold()}", line)
        if first is not line:
            message = SAME_LIST.fill(name=name.group().strip("«»"))
            yield Finding("duplicate-name", "warning", (), message, "1", "2", line.end(), first.start())


def _is_left_over(first: str, later: str) -> bool:
    """Whether the second of two sentences speaks of those that the first leaves out."""
    if _LEFT_OUT.search(first) or _BOTH_WELL.search(first) or _BOTH_WELL.search(later):
        return False
    if _LEFT_OUT.search(later) or any(_are_told(first, later, *pair) for pair in _ONE_OF):
        return True
    topic = {word for word in stems(first) & stems(later) if len(word) > 3 and not word.startswith(SCHOOLS)}
    return bool(topic) and _LEFT_OVER.search(later) is not None and _LEFT_OVER.search(first) is None


def _are_told(first: str, later: str, one: re.Pattern[str], two: re.Pattern[str]) -> bool:
    """Whether each of two sentences says another word of a pair, and only that one."""
    said = [(one.search(words) is not None, two.search(words) is not None) for words in (first, later)]
    return said in ([(True, False), (False, True)], [(False, True), (True, False)])


def _twice(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """A place that a list 'place – number, place – number, …' holds twice, each number of the same things."""
    for run in _runs_of_places(text, sentence):
        first: dict[str, Claim] = {}
        for name, claim in run:
            before = first.setdefault(name.casefold(), claim)
            is_twice = before is not claim and claim.noun in {"", before.noun} and len(run) > FEWEST
            if is_twice and not _are_told_apart(text, before, claim):
                yield Finding("duplicate-name", "warning", (before, claim), SAME_LIST.fill(name=name), "1", "2")


def _are_told_apart(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the words behind two numbers of one place differ: 'Кенсай – 2 в мае, …, Кенсай – 5 в июле'."""
    said = [stems(_END_OF_ITEM.split(text.content[claim.end : claim.end + LABEL])[0]) for claim in (one, two)]
    return bool(said[0] and said[1] and said[0] != said[1])


def _runs_of_places(text: Text, sentence: Sentence) -> Iterator[list[tuple[str, Claim]]]:
    """The names of places with the count behind each, as long as one item of the list follows another."""
    run: list[tuple[str, Claim]] = []
    for claim in text.by_sentence[sentence.number]:
        label = _PLACE.search(text.content[max(sentence.start, claim.start - LABEL) : claim.start])
        is_item = label is not None and claim.is_count
        if run and not (is_item and _FOLLOWS.match(text.content, run[-1][1].end, claim.start)):
            yield run
            run = []
        if label is not None and is_item:
            run.append((label["name"], claim))
    yield run
