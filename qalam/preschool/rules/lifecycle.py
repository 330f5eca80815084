"""What may happen to an application, state by state: one table, and nothing that it does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.regimes import Regime

NOT_IN_TABLE = Trilingual(
    kk="«{state}» күйіндегі өтінішке «{event}» әрекетін қолдануға болмайды. Өтініштің қазіргі күйін тексеріңіз.",
    ru="Состояние заявления «{state}» не допускает действия «{event}». Проверьте его нынешнее состояние.",
    en="An application that is “{state}” does not admit “{event}”. Look at the state it is in now.",
)


class State(StrEnum):
    """Where an application stands. `OUTSIDE` is before it is filed; the others are those of the records."""

    OUTSIDE = "outside"
    QUEUED = "queued"
    STOP_LISTED = "stop_listed"
    INACTIVE = "inactive"
    OFFERED = "offered"
    REFERRED = "referred"
    LEFT = "left"

    @property
    def wording(self) -> Trilingual:
        """What a person reads."""
        return STATE_TITLES[self]


class Event(StrEnum):
    """The lines of the queue's history that touch one application."""

    FILED = "filed"
    CHOICES = "choices"
    CATEGORY = "category"
    BORN = "born"
    STOPPED = "stopped"
    RESUMED = "resumed"
    INACTIVE = "inactive"
    RESTORED = "restored"
    LEFT = "left"
    MOVED = "moved"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    RECALLED = "recalled"
    CLAIMED = "claimed"
    REFERRAL = "referral"
    EXTENDED = "extended"
    ANNULLED = "annulled"
    DOCUMENTS = "documents"
    CONTRACT = "contract"
    ENROLLED = "enrolled"
    REVIEWED = "reviewed"

    @property
    def wording(self) -> Trilingual:
        """What a person reads."""
        return EVENT_TITLES[self]


STATE_TITLES: dict[State, Trilingual] = {
    State.OUTSIDE: Trilingual("берілмеген", "не подано", "not filed"),
    State.QUEUED: Trilingual("кезекте", "в очереди", "in the queue"),
    State.STOP_LISTED: Trilingual("тоқтату тізімінде", "в стоп-листе", "in the stop-list"),
    State.INACTIVE: Trilingual("белсенді емес", "неактивно", "inactive"),
    State.OFFERED: Trilingual("орын ұсынылған", "место предложено", "offered a place"),
    State.REFERRED: Trilingual("жолдама берілген", "направление выдано", "referred"),
    State.LEFT: Trilingual("кезектен шыққан", "выбыло из очереди", "left the queue"),
}
EVENT_TITLES: dict[Event, Trilingual] = {
    Event.FILED: Trilingual("кезекке тұру", "постановка в очередь", "entering the queue"),
    Event.CHOICES: Trilingual("тізімді өзгерту", "изменение списка садов", "changing the list"),
    Event.CATEGORY: Trilingual("санатты өзгерту", "изменение категории", "changing the category"),
    Event.BORN: Trilingual("туған жыл тобын өзгерту", "смена группы по году рождения", "changing the birth-year"),
    Event.STOPPED: Trilingual("тоқтату тізіміне қосу", "внесение в стоп-лист", "entering the stop-list"),
    Event.RESUMED: Trilingual("тоқтату тізімінен шығару", "снятие со стоп-листа", "leaving the stop-list"),
    Event.INACTIVE: Trilingual("белсенді емес деп тану", "признание неактивным", "becoming inactive"),
    Event.RESTORED: Trilingual("кезекке қайтару", "восстановление в очереди", "restoring"),
    Event.LEFT: Trilingual("кезектен шығу", "выбытие из очереди", "leaving the queue"),
    Event.MOVED: Trilingual("қолмен жылжыту", "ручное перемещение", "moving by hand"),
    Event.OFFERED: Trilingual("орын ұсыну", "предложение места", "offering a place"),
    Event.ACCEPTED: Trilingual("ұсынысты қабылдау", "принятие предложения", "accepting"),
    Event.DECLINED: Trilingual("ұсыныстан бас тарту", "отказ от предложения", "declining"),
    Event.EXPIRED: Trilingual("жауап мерзімінің өтуі", "истечение срока ответа", "expiring"),
    Event.RECALLED: Trilingual("ұсынысты қайтарып алу", "отзыв предложения", "recalling the offer"),
    Event.CLAIMED: Trilingual(
        "қалған орынға тілек білдіру", "заявка на оставшееся место", "claiming a left-over place"
    ),
    Event.REFERRAL: Trilingual("жолдама беру", "выдача направления", "issuing the referral"),
    Event.EXTENDED: Trilingual("мерзімді ұзарту", "продление срока", "extending the term"),
    Event.ANNULLED: Trilingual("жолдаманы жою", "аннулирование направления", "annulling the referral"),
    Event.DOCUMENTS: Trilingual("құжаттарды қабылдау", "приём документов", "taking the documents"),
    Event.CONTRACT: Trilingual("шарт жасау", "заключение договора", "signing the contract"),
    Event.ENROLLED: Trilingual("қабылдау", "зачисление", "enrolling"),
    Event.REVIEWED: Trilingual("қайта қарау", "пересмотр", "reviewing"),
}


class Guard(StrEnum):
    """What must be true for a line of the table; the caller says which of them are."""

    UNANSWERED = "unanswered"
    ACCEPTED = "accepted"
    NOT_EXTENDED = "not extended yet"
    PAPERS_IN_ORDER = "papers in order"
    CONTRACT_SIGNED = "contract signed"
    ENROLLED = "enrolled"
    NOT_RESTORED = "not restored yet"

    @property
    def sentence(self) -> Trilingual:
        """Why the deed is refused while this is not true."""
        return GUARD_SENTENCES[self]


GUARD_SENTENCES: dict[Guard, Trilingual] = {
    Guard.UNANSWERED: Trilingual(
        "Бұл ұсынысқа жауап берілген. Жауапты өзгерту үшін бөлім маманына хабарласыңыз.",
        "На это предложение уже ответили. Чтобы изменить ответ, обратитесь к специалисту отдела.",
        "This offer has been answered. To change the answer, ask a specialist of the department.",
    ),
    Guard.ACCEPTED: Trilingual(
        "Ата-ана орынды қабылдамаған, сондықтан жолдама берілмейді. Алдымен ұсынысты қабылдау керек.",
        "Родитель не принял место, поэтому направление не выдаётся. Сначала нужно принять предложение.",
        "The parent has not accepted the place, so no referral is issued. Accept the offer first.",
    ),
    Guard.NOT_EXTENDED: Trilingual(
        "Жолдаманың мерзімі бір рет ұзартылған, қайта ұзартылмайды. Құжаттарды мерзімінде тапсырыңыз.",
        "Срок направления уже продлён один раз и больше не продлевается. Сдайте документы в срок.",
        "The referral has been extended once and cannot be again. Bring the documents in time.",
    ),
    Guard.PAPERS_IN_ORDER: Trilingual(
        "Құжаттар әлі тексерілмеген, сондықтан шарт жасалмайды. Алдымен құжаттарды қабылдаңыз.",
        "Документы ещё не приняты, поэтому договор не заключается. Сначала примите документы.",
        "The documents have not been taken, so no contract is signed. Take the documents first.",
    ),
    Guard.CONTRACT_SIGNED: Trilingual(
        "Шарт жасалмаған, сондықтан бала қабылданбайды. Алдымен шартқа қол қойыңыз.",
        "Договор не подписан, поэтому ребёнок не зачисляется. Сначала подпишите договор.",
        "The contract is not signed, so the child is not enrolled. Sign the contract first.",
    ),
    Guard.ENROLLED: Trilingual(
        "Бала қабылданбаған, сондықтан өтініш бұл себеппен жабылмайды. Алдымен қабылдауды рәсімдеңіз.",
        "Ребёнок не зачислен, поэтому заявление по этой причине не закрывается. Сначала оформите зачисление.",
        "The child is not enrolled, so the application does not end for that cause. Enrol the child first.",
    ),
    Guard.NOT_RESTORED: Trilingual(
        "Өтініш бір рет қалпына келтірілген. Жаңадан өтініш беріңіз немесе қайта қарауды сұраңыз.",
        "Заявление уже восстанавливали один раз. Подайте новое заявление или попросите о пересмотре.",
        "The application has been restored once. File a new one or ask for a review.",
    ),
}


class NotInTable(Refusal):
    """The table has no such line for this state, event, cause and regime."""


class GuardFails(Refusal):
    """The table has the line, but what it asks for is not true."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One line: in `state`, `event` leads to `next`. No causes means any cause, no regimes any regime."""

    state: State
    event: Event
    next: State
    guard: Guard | None = None
    causes: tuple[str, ...] = ()
    regimes: tuple[Regime, ...] = ()

    def fits(self, cause: str, regime: Regime) -> bool:
        """Whether the line speaks of this cause in this regime."""
        return (not self.causes or cause in self.causes) and (not self.regimes or regime in self.regimes)


S, E, G = State, Event, Guard
FILING = ("portal", "paper", "opening")
ENDINGS = ("withdrawn", "age", "not-renewed", "moved-away", "died", "duplicate")
CATEGORY_CAUSES = ("evidence-confirmed", "evidence-lapsed", "evidence-refused", "renewal", "review")
BORN_CAUSES = ("renewal", "parent-request")
REVIEW_CAUSES = ("asked", "upheld", "changed")
RENEWED = (S.QUEUED, S.STOP_LISTED, S.INACTIVE, S.OFFERED, S.REFERRED)
AT_REST = (S.QUEUED, S.STOP_LISTED, S.INACTIVE)
CHOICE = "choice"
"""The holder of a voucher lets the place go that it was offered with, and takes one elsewhere or a waiting list."""
EXCHANGE = "exchange"
"""Another family of an exchange fell out of it, so it ends for all: nobody of the others has let anything go."""
BULLETIN, NOTIFY, VOUCHER = Regime.BULLETIN, Regime.NOTIFY, Regime.VOUCHER

TABLE: tuple[Transition, ...] = (
    Transition(S.OUTSIDE, E.FILED, S.QUEUED, causes=FILING),
    *(Transition(state, E.CHOICES, state) for state in AT_REST),
    *(Transition(state, E.CATEGORY, state, causes=CATEGORY_CAUSES) for state in RENEWED),
    *(Transition(state, E.BORN, state, causes=BORN_CAUSES) for state in RENEWED),
    *(Transition(state, E.REVIEWED, state, causes=REVIEW_CAUSES) for state in (*RENEWED, S.LEFT)),
    Transition(S.QUEUED, E.MOVED, S.QUEUED),
    Transition(S.QUEUED, E.CLAIMED, S.QUEUED, regimes=(BULLETIN,)),
    Transition(S.QUEUED, E.STOPPED, S.STOP_LISTED, causes=("not-presented",), regimes=(BULLETIN,)),
    Transition(S.QUEUED, E.STOPPED, S.STOP_LISTED, causes=("specialist",)),
    Transition(S.STOP_LISTED, E.RESUMED, S.QUEUED, causes=("term-over", "review")),
    Transition(S.QUEUED, E.INACTIVE, S.INACTIVE, causes=("silence", "not-presented"), regimes=(VOUCHER,)),
    Transition(S.QUEUED, E.INACTIVE, S.INACTIVE, causes=("not-renewed",)),
    Transition(S.STOP_LISTED, E.INACTIVE, S.INACTIVE, causes=("not-renewed",)),
    Transition(S.INACTIVE, E.RESTORED, S.QUEUED, G.NOT_RESTORED, causes=("parent",)),
    Transition(S.INACTIVE, E.RESTORED, S.QUEUED, causes=("review",)),
    Transition(S.QUEUED, E.OFFERED, S.OFFERED, causes=("turn", "round", "manual")),
    Transition(S.QUEUED, E.OFFERED, S.OFFERED, causes=("claim",), regimes=(BULLETIN,)),
    Transition(S.QUEUED, E.OFFERED, S.OFFERED, causes=(CHOICE,), regimes=(VOUCHER,)),
    Transition(S.OFFERED, E.ACCEPTED, S.OFFERED, G.UNANSWERED),
    Transition(S.OFFERED, E.DECLINED, S.QUEUED, G.UNANSWERED),
    Transition(S.OFFERED, E.EXPIRED, S.QUEUED, G.UNANSWERED),
    Transition(S.OFFERED, E.RECALLED, S.QUEUED),
    Transition(S.OFFERED, E.REFERRAL, S.REFERRED, G.ACCEPTED),
    Transition(S.REFERRED, E.EXTENDED, S.REFERRED, G.NOT_EXTENDED),
    Transition(S.REFERRED, E.ANNULLED, S.QUEUED, causes=("not-presented", "refused-papers", "parent", EXCHANGE)),
    Transition(S.REFERRED, E.DOCUMENTS, S.REFERRED),
    Transition(S.REFERRED, E.CONTRACT, S.REFERRED, G.PAPERS_IN_ORDER),
    Transition(S.REFERRED, E.ENROLLED, S.REFERRED, G.CONTRACT_SIGNED),
    Transition(S.REFERRED, E.LEFT, S.LEFT, G.ENROLLED, causes=("enrolled",)),
    *(Transition(state, E.LEFT, S.LEFT, causes=ENDINGS) for state in AT_REST),
    Transition(S.QUEUED, E.LEFT, S.LEFT, causes=("declined",), regimes=(VOUCHER,)),
)

_LINES: dict[tuple[State, Event], list[Transition]] = defaultdict(list)
for _line in TABLE:
    _LINES[_line.state, _line.event].append(_line)


def next_state(state: State, event: Event, *, cause: str, regime: Regime, facts: Collection[Guard] = ()) -> State:
    """The state after the event; refused with NotInTable, or with GuardFails where a fact is missing from `facts`."""
    fitting = [line for line in _LINES.get((state, event), ()) if line.fits(cause, regime)]
    if not fitting:
        raise NotInTable(
            Trilingual(
                *(
                    getattr(NOT_IN_TABLE, one).format(state=state.wording.say(one), event=event.wording.say(one))
                    for one in ("kk", "ru", "en")
                )
            )
        )
    line = fitting[0]
    if line.guard is not None and line.guard not in facts:
        raise GuardFails(line.guard.sentence)
    return line.next
