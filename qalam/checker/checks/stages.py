"""Stages of an olympiad: never more people than before, never more winners than participants."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Severity, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import MOST_TIMES
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import JOINED, ONLY
from qalam.kernel.trilingual import Trilingual

STAGE = Trilingual(
    kk="Бұл кезеңде {after}, ал алдыңғы кезеңде {before} ғана: {gap} артық. Екі санды тексеріңіз.",
    ru="На этом этапе {after}, а на предыдущем только {before}: на {gap} больше. Проверьте оба числа.",
    en="{after} at this stage and only {before} at the one before: {gap} more. Check both figures.",
)
PRIZES = Trilingual(
    kk="Қатысқаны {before}, ал жүлде алғаны {after} деп жазылған: {gap} артық. Екі санның бірін түзетіңіз.",
    ru="Участников {before}, а призёров {after}: на {gap} больше. Исправьте одно из двух чисел.",
    en="{before} took part, yet {after} won prizes: {gap} more. Correct one of the two figures.",
)
_JOINED = as_pattern("|".join(JOINED), re.I)
_ONLY = as_pattern("|".join(ONLY), re.I)
_INVITED = as_pattern(r"invit|приглаш|шақыр", re.I)
TOLD = 50  # characters round a number in which those are said to be invited
_KINDS = {"stages": ("stage-exceeds-previous", STAGE), "prizes": ("part-exceeds-whole", PRIZES)}


def check_stages(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about stages and prizes."""
    found = []
    for relation in relations:
        if relation.kind in _KINDS and not relation.holds and relation.whole is not None:
            if _is_of_others(relation.whole, relation.parts[0]) or is_explained(
                text, relation.whole, relation.parts[0]
            ):
                continue
            kind, sentence = _KINDS[relation.kind]
            before, after = relation.whole, relation.parts[0]
            message = sentence.fill(
                before=written(before.value),
                after=written(after.value),
                gap=written(after.value - before.value),
            )
            claims = (before, after)
            is_apart = relation.kind == "prizes" and before.sentence != after.sentence
            severity: Severity = "warning" if is_apart else "error"
            found.append(Finding(kind, severity, claims, message, f"≤ {written(before.value)}", written(after.value)))
    return found


def _is_of_others(before: Claim, after: Claim) -> bool:
    """Whether a number in another sentence is of so many more that no slip made it, but others were counted:
    '180 не явились на тестирование. … По стране в школы зачислено 339 880'."""
    return before.sentence != after.sentence and after.value > before.value * MOST_TIMES


def is_explained(text: Text, before: Claim, after: Claim) -> bool:
    """Whether the sentence of the later number, or the next one, says that others joined, and not that nobody could."""
    sentence = text.sentences[after.sentence]
    end = text.sentences[min(sentence.number + 1, len(text.sentences) - 1)].end
    own = [(one.start - TOLD, one.end + TOLD) for one in (before, after)]  # '221 were invited' are those who came
    joined = list(_JOINED.finditer(text.content, sentence.start, end))
    if all(_INVITED.match(word.group()) and any(a <= word.start() <= b for a, b in own) for word in joined):
        return False
    return _ONLY.search(text.content, before.end, end) is None
