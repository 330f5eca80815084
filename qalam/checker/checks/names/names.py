"""The same name in two lists that should differ; more or fewer names than counted."""

from __future__ import annotations

import re

from qalam.checker.checks.names.apart import lead_groups
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.names.once import AND_OTHERS
from qalam.kernel.trilingual import Trilingual

TWICE = Trilingual(
    kk="«{name}» екі тізімде де тұр. Олар бөлек адамдар не ұйымдар болса, мәтінде ажыратып жазыңыз; бір болса, "
    "ол екі рет саналған.",
    ru="«{name}» стоит в двух перечнях. Если это разные люди или организации, различите их в тексте; если одно и "
    "то же, это сосчитано дважды.",
    en="'{name}' stands in two lists. If they are two people or organisations, tell them apart in the text; if one, "
    "it is counted twice.",
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
_QUOTED = as_pattern(r"[«\"“]")
LONGEST_LIST = 12  # a longer list of names is seldom complete


def check_names(text: Text, relations: list[Relation]) -> list[Finding]:
    """The names that two lists share of which one leaves out the other, and numbers that miss the names in brackets."""
    found = []
    for relation in relations:
        if relation.kind == "opposed" and not _are_led(text.content[relation.start : relation.end]):
            found.extend(_in_both(relation))
        if relation.kind == "names" and relation.whole is not None:
            count = _check_count(text, relation, relation.whole)
            found += [count] if count else []
    return found


def _are_led(lists: str) -> bool:
    first, _, later = lists.partition(":")
    return lead_groups(first, later)


def _in_both(relation: Relation) -> list[Finding]:
    """Each name that stands in two lists of which one excludes the other."""
    return [
        Finding("duplicate-name", "warning", (), TWICE.fill(name=name.title()), "1", "2", relation.end, relation.start)
        for name in relation.names
    ]


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
