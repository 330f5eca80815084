"""A family asks a person to look at what the rules decided, or a kindergarten that refused its child."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.models import QueueEvent, Review
from qalam.preschool.queries.decisions import is_open_to_review
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.services.happening import happen
from qalam.preschool.services.rights import own_row, remember_deed

LONGEST = 2000


class NoQuestion(Refusal):
    """A review without a question."""


class NotAutomatic(Refusal):
    """A line of the history that neither a rule nor a kindergarten decided."""


class AskedAlready(Refusal):
    """The decision has its review."""


@transaction.atomic
def ask(*, event: QueueEvent, question: str, by: User, at: datetime) -> Review:
    """Ask for a human review of an automatic decision about the child, or of a refusal by a kindergarten.

    Refuses with NotAutomatic, NoQuestion, AskedAlready or NotYours.
    """
    if event.application is None or not is_open_to_review(event):
        raise NotAutomatic(NOT_AUTOMATIC)
    row, at = own_row(event.application, by, at), hold(at)
    if not question.strip():
        raise NoQuestion(NO_QUESTION)
    try:
        with transaction.atomic():
            made = Review.objects.create(
                event=event, application=row, question=question.strip()[:LONGEST], asked_at=at, asked_by=by
            )
    except IntegrityError as problem:
        raise AskedAlready(ASKED) from problem
    happen(row, Event.REVIEWED, at=at, cause="asked", by=by)
    remember_deed("ask for review", row, by, at)
    return made


NOT_AUTOMATIC = Trilingual(
    kk="Бұл шешімді ереже емес, адам қабылдаған. Онымен келіспесеңіз, білім бөліміне жазыңыз.",
    ru="Это решение принял человек, а не правило. Если Вы не согласны, напишите в отдел образования.",
    en="This was decided by a person and not by a rule. If you disagree, write to the education department.",
)
NO_QUESTION = Trilingual(
    kk="Немен келіспейтініңіз жазылмаған. Бір-екі сөйлеммен жазыңыз.",
    ru="Не написано, с чем Вы не согласны. Напишите одно-два предложения.",
    en="It is not said what you disagree with. Write a sentence or two.",
)
ASKED = Trilingual(
    kk="Бұл шешімді қайта қарау сұралған. Жауабы өтініш бетінде болады.",
    ru="Пересмотр этого решения уже запрошен. Ответ будет на странице заявления.",
    en="A review of this decision has been asked for. The answer will stand on the application's page.",
)
