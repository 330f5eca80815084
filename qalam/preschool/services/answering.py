"""The answer to a family that asked a person to look at what the rules decided."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.models import Application, Review
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.services import telling
from qalam.preschool.services.happening import happen
from qalam.preschool.services.rights import demand_specialist, remember_deed

LONGEST = 2000


class NoAnswer(Refusal):
    """An answer without a text."""


class AnsweredAlready(Refusal):
    """The review has its answer."""


class OwnQuestion(Refusal):
    """The question is of the very person who would answer it."""


@transaction.atomic
def answer(*, review: Review, outcome: Review.Outcome, text: str, by: User, at: datetime) -> Review:
    """Say whether the decision stands, and why. What a changed decision asks for is a deed of its own.

    Refuses with NotASpecialist, NoAnswer, AnsweredAlready, OwnQuestion.
    """
    demand_specialist(by, at)
    row = Application.objects.select_for_update(of=("self",)).get(pk=review.application_id)
    found = Review.objects.select_for_update(of=("self",)).get(pk=review.pk)
    at = hold(at)
    if found.outcome:
        raise AnsweredAlready(ANSWERED)
    if found.asked_by_id == by.pk:
        raise OwnQuestion(OWN)
    if not text.strip():
        raise NoAnswer(NO_ANSWER)
    found.outcome, found.answer = Review.Outcome(outcome), text.strip()[:LONGEST]
    found.answered_at, found.answered_by = at, by
    found.save()
    happen(row, Event.REVIEWED, at=at, cause=str(found.outcome), by=by)
    remember_deed("answer review", row, by, at, str(found.outcome))
    telling.one(row, f"reviewed:{found.pk}", TOLD, at)
    return found


ANSWERED = Trilingual(
    kk="Бұл сұраққа жауап берілген. Бетті жаңартып көріңіз.",
    ru="На этот вопрос уже ответили. Обновите страницу.",
    en="This question has been answered already. Reload the page.",
)
OWN = Trilingual(
    kk="Бұл сұрақты Сіз қойғансыз, сондықтан оған басқа маман жауап береді.",
    ru="Этот вопрос задали Вы, поэтому ответит на него другой специалист.",
    en="You asked this question, so another specialist answers it.",
)
NO_ANSWER = Trilingual(
    kk="Жауап мәтіні жоқ. Отбасыға шешімнің неге осындай екенін жазыңыз.",
    ru="Нет текста ответа. Напишите семье, почему решение именно такое.",
    en="The text of the answer is missing. Tell the family why the decision is as it is.",
)
TOLD = Trilingual(
    kk="{name} балаңыз туралы шешімді адам қайта қарады. Жауабы өтініш бетінде.",
    ru="Решение о ребёнке ({name}) пересмотрел человек. Ответ на странице заявления.",
    en="A person has reviewed the decision about your child {name}. The answer is on the application's page.",
)
