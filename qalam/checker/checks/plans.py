"""A plan that is said to answer a need in full, against the need."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.ties import IN_FULL, NEED
from qalam.kernel.trilingual import Trilingual

SHORT = Trilingual(
    kk="Жетіспейтіні {need} деп жазылған, ал оны толық жабуға арналған жоспарда {plan} ғана: {gap} кем. "
    "Жоспарды немесе тапшылықты түзетіңіз.",
    ru="Не хватает {need}, а по плану, который должен покрыть это полностью, будет только {plan}: на {gap} меньше. "
    "Исправьте план или потребность.",
    en="{need} are missing, and the plan that should answer this in full gives only {plan}: {gap} fewer. "
    "Correct the plan or the need.",
)
_NEED = re.compile("|".join(NEED), re.I)
_IN_FULL = re.compile("|".join(IN_FULL), re.I)
REACH = 2  # sentences from a need to its plan


def check_plans(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about plans of places; one that does not claim to answer the whole need is no contradiction."""
    found = []
    for sentence in text.sentences:
        places = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "places"]
        if not places:
            continue
        in_full = _IN_FULL.search(text.content, sentence.start, sentence.end)
        if in_full is None:
            continue
        need = _need(text, sentence, in_full.start())
        places = [claim for claim in places if claim is not need]
        if need is None or len(places) != 1 or places[0].start < need.start or places[0].value >= need.value:
            continue
        plan = places[0]
        values = {"need": need.value, "plan": plan.value, "gap": need.value - plan.value}
        message = SHORT.fill(**{name: written(value) for name, value in values.items()})
        found.append(
            Finding("parts-below-whole", "warning", (need, plan), message, written(need.value), written(plan.value))
        )
    return found


def _need(text: Text, plan: Sentence, end: int) -> Claim | None:
    """The only places or people, before `end`, of the last sentence that says that some are missing."""
    for number in range(plan.number, max(-1, plan.number - REACH - 1), -1):
        sentence = text.sentences[number]
        if _NEED.search(text.content, sentence.start, sentence.end) is None:
            continue
        counts = [
            claim
            for claim in text.by_sentence[number]
            if claim.end <= end
            and claim.unit in {"places", "people", "count"}
            and not claim.is_rough
            and not claim.may_be_year
        ]
        if counts:
            return counts[0] if len(counts) == 1 else None
    return None
