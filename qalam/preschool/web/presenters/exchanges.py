"""An exchange of seats in words, for the head of one kindergarten: no name of a child that is not theirs yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.queries.exchanges_at import Part, RingAt, Stage
from qalam.preschool.referral.paper import valid_until
from qalam.preschool.web.presenters.words import deadline

LEAVING = {
    Stage.ANSWER: Trilingual(
        kk="Отбасының жауабы күтіледі.", ru="Ждём ответа семьи.", en="The family has still to answer."
    ),
    Stage.PAPERS: Trilingual(
        kk="Отбасы келісті, құжаттары жаңа балабақшада әлі қабылданған жоқ.",
        ru="Семья согласна, в новом саду ещё не приняли документы.",
        en="The family agreed; the new kindergarten has still to take its papers.",
    ),
    Stage.CONTRACT: Trilingual(
        kk="Жаңа балабақшада құжаттары қабылданды, шарты күтіледі.",
        ru="В новом саду документы приняли, ждём договора.",
        en="The new kindergarten has taken the papers; the contract is awaited.",
    ),
    Stage.READY: Trilingual(
        kk="Жаңа балабақшамен шарты дайын.",
        ru="Договор с новым садом есть.",
        en="The contract with the new kindergarten is ready.",
    ),
}
COMING = {
    Stage.ANSWER: LEAVING[Stage.ANSWER],
    Stage.PAPERS: Trilingual(
        kk="Отбасы келісті, Сізге құжаттарын әкеледі.",
        ru="Семья согласна и принесёт Вам документы.",
        en="The family agreed and brings you its papers.",
    ),
    Stage.CONTRACT: Trilingual(
        kk="Құжаттары қабылданды. Енді Сіз шарт жасайсыз.",
        ru="Документы приняты. Теперь договор за Вами.",
        en="The papers are taken. Now the contract is yours to make.",
    ),
    Stage.READY: Trilingual(kk="Шарты дайын.", ru="Договор есть.", en="The contract is ready."),
}
OTHERS = {
    Stage.ANSWER: Trilingual(kk="жауап бермегені — {n}", ru="ещё не ответили — {n}", en="{n} still to answer"),
    Stage.PAPERS: Trilingual(
        kk="құжат әкелмегені — {n}", ru="ещё не принесли документы — {n}", en="{n} still to bring papers"
    ),
    Stage.CONTRACT: Trilingual(kk="шарт күтетіні — {n}", ru="ждут договора — {n}", en="{n} waiting for a contract"),
    Stage.READY: Trilingual(kk="шарты дайыны — {n}", ru="с договором — {n}", en="{n} with a contract"),
}


@dataclass(frozen=True)
class PartRow:
    """A child of the ring. `who` is empty for one of another kindergarten that has not taken the place yet."""

    who: str
    group: str
    said: str
    until: str
    address: str


@dataclass(frozen=True)
class RingCard:
    """One exchange; `others` tells how far the children of other kindergartens have come, in numbers alone."""

    size: int
    leaving: tuple[PartRow, ...]
    coming: tuple[PartRow, ...]
    others: str
    is_ready: bool


def ring_card(ring: RingAt, today: date, language: Language) -> RingCard:
    """The exchange in words."""
    others = [OTHERS[stage].fill(n=ring.others[stage]).say(language) for stage in Stage if ring.others[stage]]
    return RingCard(
        size=ring.size,
        leaving=tuple(leaving(one, today, language) for one in ring.leaving),
        coming=tuple(coming(one, today, language) for one in ring.coming),
        others="; ".join(others),
        is_ready=ring.is_ready,
    )


def leaving(part: Part, today: date, language: Language) -> PartRow:
    """A child of the kindergarten that is to move; where to is its family's matter."""
    seat = part.offer.application.holds
    return PartRow(
        who=str(part.offer.application.child),
        group=seat.group.name if seat else "",
        said=LEAVING[part.stage].say(language),
        until=answer_until(part, today, language),
        address="",
    )


def coming(part: Part, today: date, language: Language) -> PartRow:
    """A child that is to come; it has a name here once its family has taken the place."""
    referral = part.referral
    until = answer_until(part, today, language)
    if referral is not None and part.stage is Stage.PAPERS:
        until = deadline(valid_until(referral), today, language)
    return PartRow(
        who=str(part.offer.application.child) if referral else "",
        group=part.offer.place.group.name,
        said=COMING[part.stage].say(language),
        until=until,
        address=reverse("queue:kindergarten_referral", args=[referral.number]) if referral else "",
    )


def answer_until(part: Part, today: date, language: Language) -> str:
    """Until when the family may answer; empty once it has."""
    if part.stage is not Stage.ANSWER:
        return ""
    return deadline(local_day(part.offer.answer_by), today, language)
