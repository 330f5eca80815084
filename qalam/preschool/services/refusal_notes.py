"""What a person found out after looking at a pattern of refusals: it stands beside the pattern, and in the audit."""

from __future__ import annotations

from datetime import datetime

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.preschool.permissions import Action
from qalam.preschool.queries.refusal_notes import KIND
from qalam.preschool.queries.refusals import Checked, Line
from qalam.preschool.services.rights import demand_specialist

LONGEST = 2000


class NoText(Refusal):
    """A note that says nothing."""


class NoPattern(Refusal):
    """The check tells no such pattern."""


def note(*, line: Line, checked: Checked, text: str, by: User, at: datetime) -> Deed:
    """Write down what was found out about a pattern that the check tells. Nothing written before is changed.

    Refuses with NotASpecialist, NoPattern or NoText.
    """
    demand_specialist(by, at)
    if line not in checked.patterns:
        raise NoPattern(NO_PATTERN)
    if not text.strip():
        raise NoText(NO_TEXT)
    window = checked.window
    return Deed.objects.create(
        action=str(Action.NOTE_REFUSALS),
        by=by,
        at=at,
        subject_kind=KIND,
        subject_key=line.key,
        reason=text.strip()[:LONGEST],
        detail={"until": window.until.isoformat(), "years": window.years, "found": line.answer.found},
    )


NO_TEXT = Trilingual(
    kk="Не анықталғаны жазылмаған. Не қаралғанын және не табылғанын бір-екі сөйлеммен жазыңыз.",
    ru="Не написано, что выяснилось. Напишите одно-два предложения: что проверено и что найдено.",
    en="It is not said what was found out. Write a sentence or two: what was looked at, and what was found.",
)
NO_PATTERN = Trilingual(
    kk="Бұл тексеру мұндай заңдылықты көрсетпейді. Бетті жаңартып көріңіз.",
    ru="Эта проверка такой закономерности не показывает. Обновите страницу.",
    en="This check tells no such pattern. Reload the page.",
)
