"""By which terms a territory offers places: a bulletin, a notice to the first in line, or a voucher."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import lru_cache

from qalam.kernel.parameter import Parameter, Value
from qalam.kernel.rule import Verdict, in_force, rule
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules import PARAMETERS

BULLETIN_REASON = Trilingual(
    kk="{since:abl} бастап бос орындар бюллетеньде жарияланады. Алдымен кезекте бірінші тұрған балаға жауап беру "
    "мерзімі беріледі, содан кейін қалған орынға кез келген ата-ана тілек білдіре алады.",
    ru="С {since} свободные места публикуются в бюллетене. У первого в очереди есть преимущественный срок, затем на "
    "оставшееся место может заявиться любой родитель.",
    en="Since {since} free places are published in a bulletin. The first in line has a term of priority; after it any "
    "parent may claim a place that is left.",
)
NOTIFY_REASON = Trilingual(
    kk="{since:abl} бастап бос орын кезектегі алғашқы балаға ұсынылып, ата-анаға хабарлама жіберіледі.",
    ru="С {since} свободное место предлагается первому в очереди, родителю отправляется уведомление.",
    en="Since {since} a free place is offered to the first in line, and the parent is notified.",
)
VOUCHER_REASON = Trilingual(
    kk="{since:abl} бастап балаға ваучер беріледі, ата-ана бос орны бар балабақшаны өзі таңдайды.",
    ru="С {since} ребёнку выдаётся ваучер, родитель сам выбирает детский сад со свободным местом.",
    en="Since {since} a child receives a voucher, and the parent chooses any kindergarten with a free place.",
)


class Regime(StrEnum):
    """How places reach families."""

    BULLETIN = "bulletin"
    NOTIFY = "notify"
    VOUCHER = "voucher"


class Counting(StrEnum):
    """Which days of a term count."""

    WORKING = "working"
    CALENDAR = "calendar"


class Consequence(StrEnum):
    """What follows when a family does not answer, says no, or does not bring its referral."""

    TO_NEXT = "to-next"
    """The next child is asked; the family keeps its place in the queue."""
    TO_EVERYONE = "to-everyone"
    """Any family in the queue may claim the place; this one keeps its place in the queue."""
    STOP_LIST = "stop-list"
    """The family sits out for some days, then has its old place in the queue again."""
    INACTIVE = "inactive"
    """The application rests until the family restores it."""
    ANNULLED = "annulled"
    """The application leaves the queue."""


@dataclass(frozen=True, slots=True)
class Term:
    """So many days, working or calendar. Day one is the first such day after the event."""

    days: int
    counting: Counting


@dataclass(frozen=True, slots=True)
class Window:
    """When families may claim a left-over place, by the city's clock; speed inside it counts for nothing."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a family can be told about its offer on a day; None where the regime has no such thing."""

    regime: Regime
    answer: Term
    silence: Consequence
    refusal: Consequence
    presentation: Term
    not_presented: Consequence
    extension: Term
    extensions: int
    stop_list: Term | None
    restoration: Term | None
    restorations: int
    maximum_of_choices: int
    general_per_first: int
    claims: Window | None
    published: time | None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the parameters of one regime in one territory on one day."""

    regime: Regime
    on: date
    territory: str

    def value(self, code: str) -> Value:
        return PARAMETERS.in_force(f"preschool.{self.regime}.{code}", on=self.on, city=self.territory).value

    def whole(self, code: str) -> int:
        return int(self.value(code))

    def term(self, code: str, counting: Counting) -> Term:
        return Term(self.whole(f"{code}.days"), counting)

    def moment(self, code: str) -> time:
        return time.fromisoformat(str(self.value(code)))

    def consequence(self, code: str) -> Consequence:
        return Consequence(str(self.value(code)))

    def terms(
        self,
        *,
        stop_list: Term | None = None,
        restoration: Term | None = None,
        restorations: int = 0,
        claims: Window | None = None,
        published: time | None = None,
    ) -> Terms:
        """What every regime has, and what only this one has."""
        ratio = PARAMETERS.in_force("preschool.turn.general_per_first", on=self.on, city=self.territory)
        return Terms(
            regime=self.regime,
            answer=self.term("answer", Counting(str(self.value("answer.counting")))),
            silence=self.consequence("silence"),
            refusal=self.consequence("refusal"),
            presentation=self.term("presentation", Counting.WORKING),
            not_presented=self.consequence("not_presented"),
            extension=self.term("extension", Counting.CALENDAR),
            extensions=self.whole("extension.times"),
            stop_list=stop_list,
            restoration=restoration,
            restorations=restorations,
            maximum_of_choices=self.whole("choices"),
            general_per_first=int(ratio.value),
            claims=claims,
            published=published,
        )


def regime(on: date, territory: str) -> Parameter:
    """The regime that the territory lives by on that day, with its source; refused before the first."""
    return PARAMETERS.in_force("preschool.regime", on=on, city=territory)


@lru_cache(maxsize=4096)
def terms(on: date, territory: str) -> Verdict[Terms]:
    """The terms of the territory on that day, by the rule of its regime."""
    verdict: Verdict[Terms] = in_force(f"preschool.terms.{regime(on, territory).value}", on=on, city=territory)(
        on, territory
    )
    return verdict


@rule("preschool.terms.voucher", since=date(2025, 1, 1), source=Source("V2000020883", "voucher pilot, told June 2025"))
def voucher(on: date, territory: str) -> Verdict[Terms]:
    """A right to money: silence makes the application inactive, a refusal annuls it."""
    read = _Reader(Regime.VOUCHER, on, territory)
    outcome = read.terms(
        restoration=read.term("restoration", Counting.CALENDAR), restorations=read.whole("restoration.times")
    )
    return Verdict(outcome, (VOUCHER_REASON.fill(since=regime(on, territory).since),))


@rule("preschool.terms.notify", since=date(2025, 8, 1), source=Source("V2000020883", "unified base, told June 2025"))
def notify(on: date, territory: str) -> Verdict[Terms]:
    """The first in line is notified; silence and refusal pass the place to the next."""
    outcome = _Reader(Regime.NOTIFY, on, territory).terms()
    return Verdict(outcome, (NOTIFY_REASON.fill(since=regime(on, territory).since),))


@rule("preschool.terms.bulletin", since=date(2018, 1, 1), source=Source("practice of cities", "bulletins, 2018-2023"))
def bulletin(on: date, territory: str) -> Verdict[Terms]:
    """The head of the queue has priority for some days; what is left goes to claims, in the order of the queue."""
    read = _Reader(Regime.BULLETIN, on, territory)
    outcome = read.terms(
        stop_list=read.term("stop_list", Counting.CALENDAR),
        claims=Window(read.moment("claims.open"), read.moment("claims.close")),
        published=read.moment("published"),
    )
    return Verdict(outcome, (BULLETIN_REASON.fill(since=regime(on, territory).since),))
