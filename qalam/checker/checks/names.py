"""The same name in two lists that should differ."""

from __future__ import annotations

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

TWICE = Trilingual(
    kk="«{name}» атауы бір сөйлемдегі екі тізімде де тұр. Олар екі бөлек ұйым болса, мәтінде ажыратып "
    "жазыңыз; бір ұйым болса, ол екі рет саналған.",
    ru="Название «{name}» стоит в двух перечнях одного предложения. Если это две разные "
    "организации, различите "
    "их в тексте; если одна, она посчитана дважды.",
    en="The name '{name}' stands in two lists of one sentence. If they are two organisations, "
    "tell them apart "
    "in the text; if one, it is counted twice.",
)


def check_names(text: Text, relations: list[Relation]) -> list[Finding]:
    """Names of organisations that two lists of one sentence share; numbers of schools may well recur."""
    seen: dict[tuple[int, str], Claim] = {}
    found = []
    for relation in relations:
        if relation.kind != "names" or relation.whole is None or relation.parts:
            continue
        for name in relation.names:
            first = seen.setdefault((relation.whole.sentence, name.casefold()), relation.whole)
            if first is not relation.whole:
                claims = (first, relation.whole)
                found.append(Finding("duplicate-name", "warning", claims, TWICE.fill(name=name), "1", "2"))
    return found
