"""The same name in two lists that should differ; more or fewer names than counted."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Severity, written
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.names.once import AND_OTHERS, RENEWED
from qalam.kernel.trilingual import Trilingual

TWICE = Trilingual(
    kk="«{name}» атауы екі тізімде де тұр. Олар екі бөлек ұйым болса, мәтінде ажыратып "
    "жазыңыз; бір ұйым болса, ол екі рет саналған.",
    ru="Название «{name}» стоит в двух перечнях. Если это две разные "
    "организации, различите "
    "их в тексте; если одна, она посчитана дважды.",
    en="The name '{name}' stands in two lists. If they are two organisations, "
    "tell them apart "
    "in the text; if one, it is counted twice.",
)
SAME_LIST = Trilingual(
    kk="«{name}» бір тізімде екі рет тұр. Артығын алыңыз немесе басқа атаумен ауыстырыңыз.",
    ru="«{name}» стоит в одном перечне дважды. Уберите повтор или замените его другим названием.",
    en="'{name}' stands twice in one list. Remove one, or put the name that was meant.",
)
FEWER = Trilingual(
    kk="Саны {counted} деп жазылған, ал жақшада {named} атау тұр. Тізімді толықтырыңыз немесе санды түзетіңіз.",
    ru="Указано число {counted}, а в скобках названий {named}. Дополните перечень или исправьте число.",
    en="The number is {counted}, but the parentheses hold {named} names. Complete the list or correct the number.",
)
MORE = Trilingual(
    kk="Саны {counted} деп жазылған, ал жақшада {named} атау тұр. Артық атауды алыңыз немесе санды түзетіңіз.",
    ru="Указано число {counted}, а в скобках названий {named}. Уберите лишнее или исправьте число.",
    en="The number is {counted}, but the parentheses hold {named} names. Remove one or correct the number.",
)
_OPEN = as_pattern("|".join(AND_OTHERS), re.I)
_RENEWED = as_pattern("|".join(RENEWED), re.I)
_NUMBERS = as_pattern(r"\d+")
_LABELLED = as_pattern(r"№\s?(\d+)(?:\s[^\W\d]+(?:-[^\W\d]+)?)?\s?[–—-]\s?\d+\b")
_QUOTED = as_pattern(r"[«\"“]")
GAP = 30  # characters from one item of a list to the next
REACH = 2  # sentences from one list to the other
LONGEST_LIST = 12  # a longer list of names is seldom complete


def check_names(text: Text, relations: list[Relation]) -> list[Finding]:
    """Names of organisations that two lists of one sentence share, or two lists of different years near
    one another; numbers of schools recur, unless the lists are of what was opened or repaired."""
    seen: dict[str, Claim] = {}
    found = []
    for relation in relations:
        if relation.kind == "opposed":
            found.extend(_in_both(text, relation))
        if relation.kind != "names":
            continue
        found.extend(_twice_in_one(relation))
        if relation.whole is None:
            continue
        count = _check_count(text, relation, relation.whole)
        if count is not None:
            found.append(count)
        for name in () if relation.parts else relation.names:
            first = seen.get(name.casefold())
            seen[name.casefold()] = relation.whole
            if name.startswith("№") and not _are_alike(text, first, relation.whole):
                continue
            if first is not None and first is not relation.whole and _should_differ(text, first, relation.whole):
                severity: Severity = "note" if _is_renewed(text, first, relation.whole) else "warning"
                claims = (first, relation.whole)
                found.append(Finding("duplicate-name", severity, claims, TWICE.fill(name=name), "1", "2", relation.end))
    return [*found, *_numbers_twice(text, found), *_labels_twice(text)]


def _labels_twice(text: Text) -> list[Finding]:
    """A school that a list of schools with one number each holds twice: '№2 – 14, №4 – 11, №7 – 9, №4 – 6'."""
    found = []
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        items = list(_LABELLED.finditer(text.content, sentence.start, sentence.end))
        runs = [item for place, item in enumerate(items) if not place or _is_next(text, items[place - 1], item)]
        seen: set[str] = set()
        for item in runs if len(runs) == len(items) > 2 else ():
            if item[1] in seen:
                claims = tuple(text.between(sentence.number, item.start(), item.end()))
                found.append(Finding("duplicate-name", "warning", claims, SAME_LIST.fill(name=f"№{item[1]}"), "1", "2"))
            seen.add(item[1])
    return found


def _is_next(text: Text, before: re.Match[str], item: re.Match[str]) -> bool:
    """Whether one item of a list follows another with no clause between them."""
    gap = text.content[before.end() : item.start()]
    return len(gap) <= GAP and not re.search(r"[.:]\s|\d", gap)


def _in_both(text: Text, relation: Relation) -> list[Finding]:
    """Each name that stands in two lists of which one excludes the other."""
    return [
        Finding("duplicate-name", "warning", (), TWICE.fill(name=name.title()), "1", "2", relation.end, relation.start)
        for name in relation.names
    ]


def _numbers_twice(text: Text, told: list[Finding]) -> list[Finding]:
    """A number of a school that one run of numbers holds twice: '№№ 4, 9, 12, 9'."""
    found = []
    for claim in text.claims:
        if claim.unit != "school-numbers" or any(finding.start <= claim.start < finding.end for finding in told):
            continue
        numbers = _NUMBERS.findall(claim.text)
        twice = [number for place, number in enumerate(numbers) if number in numbers[:place]]
        found += [
            Finding("duplicate-name", "warning", (claim,), SAME_LIST.fill(name=f"№{number}"), "1", "2")
            for number in dict.fromkeys(twice)
        ]
    return found


def _twice_in_one(relation: Relation) -> list[Finding]:
    """A name or a number of a school that one list holds twice."""
    names = [name.casefold() for name in relation.names]
    twice = [name for place, name in enumerate(relation.names) if name.casefold() in names[:place]]
    claims = (*([relation.whole] if relation.whole else ()), *relation.parts)
    return [
        Finding("duplicate-name", "warning", claims, SAME_LIST.fill(name=name), "1", "2", relation.end, relation.start)
        for name in dict.fromkeys(twice)
    ]


def _are_alike(text: Text, first: Claim | None, later: Claim) -> bool:
    """Whether two lists of numbers are of organisations of one kind: there is a school and a kindergarten № 8."""
    if first is None:
        return False
    kinds = [counted_noun(text.sentence_of(claim))[1:] for claim in (first, later)]
    return kinds[0] == kinds[1]


def _is_renewed(text: Text, *years: Claim) -> bool:
    """Whether one may be in both lists after all: a school is repaired again."""
    return any(_RENEWED.search(text.sentence_of(year)) for year in years)


def _should_differ(text: Text, first: Claim, later: Claim) -> bool:
    if first.sentence == later.sentence:
        return True
    years = [_years(text, claim) for claim in (first, later)]
    return later.sentence - first.sentence <= REACH and bool(years[0] and years[1]) and years[0] != years[1]


def _years(text: Text, claim: Claim) -> set[str]:
    return {other.text for other in text.by_sentence[claim.sentence] if other.unit == "year"}


def _check_count(text: Text, relation: Relation, counted: Claim) -> Finding | None:
    """A list that misses its number by one, or by any number when each name stands in quotes; a shorter
    list without quotes may name only towns or examples."""
    named = len(relation.names)
    listed = text.content[counted.end : relation.end]
    gap = abs(counted.value - named)
    is_quoted = bool(relation.parts) or len(_QUOTED.findall(listed)) >= named > 1
    is_meant = named > 1 and 0 < gap <= (LONGEST_LIST if is_quoted else 1) and counted.value <= LONGEST_LIST
    if not is_meant or _OPEN.search(listed):
        return None
    kind, sentence = ("parts-below-whole", FEWER) if named < counted.value else ("parts-exceed-whole", MORE)
    message = sentence.fill(counted=written(counted.value), named=named)
    return Finding(kind, "warning", (counted,), message, written(counted.value), str(named), until=relation.end)
