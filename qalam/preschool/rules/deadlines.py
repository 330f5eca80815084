"""The last days of every term of the queue. Each is a day that still counts; what follows may happen on the next."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.kernel.working_days import add_working_days
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.regimes import Counting, Term, Terms

NO_TERM = Trilingual(
    kk="Қазіргі тәртіпте мұндай мерзім (тоқтату тізімі, қалпына келтіру) жоқ. Бөлім маманына хабарласыңыз.",
    ru="Действующий порядок не знает такого срока (стоп-лист, восстановление). Обратитесь к специалисту отдела.",
    en="The present regime has no such term (stop-list, restoration). Ask a specialist of the department.",
)


class NoSuchTerm(Refusal):
    """The regime has no stop-list, or nothing to restore."""


@lru_cache(maxsize=4096)
def last_day(on: date, term: Term) -> date:
    """The last day of a term that an event of the day `on` starts."""
    if term.counting is Counting.WORKING:
        return add_working_days(on, term.days)
    return on + timedelta(days=term.days)


def answer_by(terms: Terms, offered_on: date) -> date:
    """The last day on which the family may answer an offer; it expires the day after."""
    return last_day(offered_on, terms.answer)


def present_by(terms: Terms, issued_on: date) -> date:
    """The last day on which the referral may be presented; it is annulled the day after."""
    return last_day(issued_on, terms.presentation)


def extended_until(terms: Terms, issued_on: date) -> date:
    """The farthest day to which a referral issued that day may be extended."""
    return max(last_day(issued_on, terms.extension), present_by(terms, issued_on))


def stop_until(terms: Terms, stopped_on: date) -> date:
    """The last day in the stop-list; refused where the regime has none."""
    if terms.stop_list is None:
        raise NoSuchTerm(NO_TERM)
    return last_day(stopped_on, terms.stop_list)


def restorable_until(terms: Terms, inactive_on: date) -> date:
    """The last day on which the parent may restore an inactive application; refused where nothing is restored."""
    if terms.restoration is None:
        raise NoSuchTerm(NO_TERM)
    return last_day(inactive_on, terms.restoration)


def last_closed_window(terms: Terms, at: datetime) -> date:
    """The day of the last window for claims that is closed at that moment, which is told by the city's clock."""
    is_closed = terms.claims is not None and at.time() >= terms.claims.closes
    return at.date() if is_closed else at.date() - timedelta(days=1)


def evidence_by(notified_on: date, territory: str) -> date:
    """The last day to bring the paper for a ground that no database confirms."""
    days = PARAMETERS.in_force("preschool.evidence.confirmation", on=notified_on, city=territory).value
    return add_working_days(notified_on, int(days))


def paper_by(received_on: date, territory: str) -> date:
    """The last day to enter an application that came on paper."""
    days = PARAMETERS.in_force("preschool.history.paper", on=received_on, city=territory).value
    return add_working_days(received_on, int(days))
