"""The kindergarten queue of the demo city's past, played by the queue's own rules: who is offered which place when.

Everything happens at a moment, in the order of moments, and is told as it happens; so the public log has all of it and
its replay finds each turn right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

from qalam.demo.lines import Lines
from qalam.demo.waiting import Answer, Family, Kind, Opened, Referral, Wish, moment
from qalam.kernel.rule import Rule, Verdict, in_force
from qalam.kernel.working_days import next_working_day
from qalam.preschool.numbers import ALPHABET, SALT_BYTES, commitment
from qalam.preschool.rules.deadlines import answer_by, present_by, stop_until
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.turn import Category, Party, Turn, Waiting, counter_after, reasons
from qalam.preschool.territory import TERRITORY

DECLINES, SILENT, NOT_PRESENTED = (0.07, 0.15), 0.03, 0.02
"""Shares of families that say no to the dearest and to another kindergarten, do not answer, or never come."""
EVENING = 18 * 60 + 5
"""Minute of the day: the bulletin is out, the window for wishes has closed."""
OPENS, CLOSES = 7, 18
WISHING, WISHES = 0.6, 3
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(eq=False)
class Turns(Lines):
    """The queue as it goes on, with every place that was opened.

    `settled_from` is the day from which nobody accepts a place and stays away, so that all is settled when the records
    end; `moved_in` is told of each child that enters a group, with the first day there; `stays` says whether a family
    that meant to stop waiting waits on; `judge` gives the reason for which a head refuses the papers of a family, or
    none.
    """

    settled_from: date = date.max
    first_place: int = 1
    moved_in: Callable[[Opened, Family, date], object] = lambda *_: None
    stays: Callable[[Family], bool] = lambda _: False
    judge: Callable[[Answer], str] = lambda _: ""
    places: list[Opened] = field(default_factory=list)
    of_kind: dict[Kind, list[Opened]] = field(default_factory=lambda: defaultdict(list))
    wishes: list[Wish] = field(default_factory=list)
    is_ending: bool = False
    """Whether places are offered only as the end of the records asks, and every family says yes."""
    _looked_at: set[tuple[Kind, date]] = field(default_factory=set)

    def keep(self, kind: Kind, year: int) -> Opened:
        """A seat that is kept for a round of the school year."""
        place = Opened(self.first_place + len(self.places), kind, year, self.now)
        self.places.append(place)
        self.of_kind[kind].append(place)
        return place

    def enter(self, place: Opened, cause: str = "head") -> Opened:
        """The place is the queue's from now on."""
        place.state = "free"
        key = self.history.key(place.kind)
        place.number = self.history.tell("place-opened", self.now, cause=cause, place=place, pool=key)
        return place

    def open(self, kind: Kind, year: int, cause: str = "head") -> Opened:
        """A place is opened now, and offered once the bulletin is out."""
        place = self.enter(self.keep(kind, year), cause)
        self.look_at(kind)
        return place

    def close(self, place: Opened) -> None:
        """A place that nobody took is closed; one that a family has is left alone."""
        if place.state not in ("kept", "free", "left_over"):
            return
        if place.state != "kept":
            self.history.tell("place-closed", self.now, cause="merged", place=place)
        place.state, place.closed_at = "closed", self.now

    def look_at(self, kind: Kind, after: timedelta = timedelta()) -> None:
        """Offer what is free in the pool on the first evening after that time; wishes are made on that day."""
        day = (self.now + after).date()
        if moment(day, EVENING) <= self.now + after:
            day += A_DAY
        if (kind, day) not in self._looked_at:
            self._looked_at.add((kind, day))
            self.later(self.some_minute(day, OPENS, CLOSES), partial(self.wish, kind))
            self.later(moment(day, EVENING), partial(self.evening, kind))

    def standing(self, kind: Kind) -> list[Opened]:
        """The places of the pool that can be offered: those of the year before only until its summer."""
        last = {place.year: date(place.year + 1, 7, 10) for place in self.of_kind[kind]}
        return [
            place for place in self.of_kind[kind]
            if place.state in ("free", "left_over") and self.today <= last[place.year]
        ]  # fmt: skip

    def evening(self, kind: Kind) -> None:
        """Wishes of the day are decided, and free places offered in turn."""
        standing = self.standing(kind)
        if self.is_ending:
            return
        for place in standing:
            if place.state == "left_over":
                self.decide(place)
            elif (one := self.next_in(kind, place.number)) is not None:
                self.offer(place, one, "turn")
        if self.standing(kind):
            self.look_at(kind, A_WEEK)

    def wish(self, kind: Kind) -> None:
        """Families of the pool wish for the places that are left over."""
        if self.is_ending or not OPENS <= self.now.hour < CLOSES:
            return
        for place in self.standing(kind):
            if place.state != "left_over":
                continue
            wishing = [one for _, one in self.waiting[kind] if self.chance.random() < WISHING][:WISHES]
            for one in wishing:
                self.wishes.append(Wish(one, place, self.now))
                place.wished.append(self.wishes[-1])
                self.history.tell("claimed", self.now, one=one, place=place, stood=str(one.category), window=self.today)

    def decide(self, place: Opened) -> None:
        """The place goes to whom the queue puts first of those who wished for it and wait still."""
        heads: dict[Category, Family] = {}
        for wish in sorted(place.wished, key=lambda each: each.family.standing):
            if wish.family.state is State.QUEUED:
                heads.setdefault(wish.family.category, wish.family)
        first = self.first_of(place.kind, heads)
        for wish in place.wished:
            wish.state = "served" if wish.family is first else "unserved"
        place.wished = []
        if first is not None:
            self.offer(place, first, "claim")

    def offer(self, place: Opened, one: Family, cause: str) -> None:
        """The family is offered the place now, and will answer."""
        self.later(*self.reply(self.propose(place, one, cause)))

    def propose(self, place: Opened, one: Family, cause: str) -> Answer:
        """The family is offered the place now."""
        counter, ratio = self.counters[place.kind], self.terms.outcome.general_per_first
        verdict = self.turn_of(one, counter, ratio)
        after = counter_after(counter, one.category, 1, ratio)
        answer = self.offered(place, one)
        stood = self.change(one, State.OFFERED)
        self.counters[place.kind] = after
        self.history.tell(
            "offered", self.now, cause=cause, one=one, place=place, stood=stood, verdict=verdict,
            pool=self.history.key(place.kind), rank=one.rank(place.kind), counter=counter, counter_after=after,
            answer_by=answer.last_day, round=None,
        )  # fmt: skip
        return answer

    def turn_of(self, one: Family, counter: int, ratio: int) -> Verdict[Turn | None]:
        """The decision as the rule of the turn tells it."""
        waiting = Waiting(one.code, one.filed, one.category)
        told = reasons(Party((waiting,)), counter, ratio)
        after = counter_after(counter, one.category, 1, ratio)
        rule: Rule[..., Turn | None] = in_force("preschool.turn", on=self.today, city=TERRITORY)
        return Verdict(Turn((waiting,), one.category, counter, after), told, rule.code, rule.since)

    def offered(self, place: Opened, one: Family, round: str | None = None) -> Answer:
        """The offer, which is open."""
        answer = Answer(place, one, self.now, answer_by(self.terms.outcome, self.today), round)
        place.answers.append(answer)
        place.state = "offered"
        return answer

    def reply(self, answer: Answer) -> tuple[datetime, Callable[[], object]]:
        """When the family answers, and what: drawn by chance."""
        said = "accepted" if self.is_ending else self.answer(answer.family.rank(answer.place.kind))
        departs, day = answer.family.departs, self.today + timedelta(days=int(self.chance.integers(0, 3)))
        is_leaving = departs is not None and departs <= max(day + A_WEEK, date(answer.place.year, 9, 1))
        if is_leaving or (said == "annulled" and self.today >= self.settled_from):
            said = "declined"
        if said == "expired":
            return moment(answer.last_day + A_DAY, 5), partial(self.let_go, answer, "expired")
        at = self.some_minute(day, 9, 21)
        if said == "declined":
            return at, partial(self.let_go, answer, "declined")
        return at, partial(self.accept, answer, is_coming=said == "accepted")

    def answer(self, rank: int) -> str:
        """What a family does with an offer of this rank; `annulled` is one that accepts and never comes."""
        drawn = self.chance.random()
        for said, share in (("declined", DECLINES[rank > 1]), ("expired", SILENT), ("annulled", NOT_PRESENTED)):
            if drawn < share:
                return said
            drawn -= share
        return "accepted"

    def let_go(self, answer: Answer, said: str) -> None:
        """The family lets the place go: any family may wish for it now."""
        if answer.said != "open":
            return
        answer.said, answer.answered_at = said, self.now
        self.give_back(answer, said)

    def give_back(self, answer: Answer, kind: str, cause: str = "") -> None:
        """The place is left over, and the child waits where it stood."""
        one, place = answer.family, answer.place
        stood = self.change(one, State.QUEUED)
        number = self.history.tell(kind, self.now, cause=cause, one=one, place=place, stood=stood)
        one.said_no[place.kind] = number
        place.state = "left_over"
        self.look_at(place.kind)

    def accept(self, answer: Answer, *, is_coming: bool | None = True) -> None:
        """The family takes the place, and the referral is issued at once.

        None says that the records end before the child is enrolled.
        """
        if answer.said != "open":
            return
        one, place, verdict = answer.family, answer.place, self.terms
        answer.said, answer.answered_at, place.state = "accepted", self.now, "taken"
        self.history.tell("accepted", self.now, one=one, place=place)
        one.state = State.REFERRED
        letters = "".join(ALPHABET[each] for each in self.chance.integers(0, len(ALPHABET), 8))
        salt, number = self.chance.bytes(SALT_BYTES).hex(), f"{letters[:4]}-{letters[4:]}"
        last_day = present_by(verdict.outcome, self.today)
        answer.referral = Referral(number, salt, self.now, last_day)
        self.history.tell(
            "referral", self.now, one=one, place=place, verdict=verdict,
            number=commitment(salt, number), present_by=last_day,
        )  # fmt: skip
        if is_coming is None:
            steps = int(self.chance.integers(0, 3))
            self.later(self.some_minute(self.today + A_DAY, 9, 17), partial(self.bring_papers, answer, steps))
        elif is_coming:
            day = next_working_day(self.today + timedelta(days=int(self.chance.integers(0, 5))))
            self.later(self.some_minute(day, 9, 17), partial(self.enrol, answer))
        else:
            self.later(moment(last_day + A_DAY, 10), partial(self.annul, answer))

    def enrol(self, answer: Answer) -> None:
        """Papers, contract, and the seat; the child leaves the queue. Or the head refuses the papers."""
        one, place, referral = answer.family, answer.place, answer.referral
        if referral is None or referral.ended_at is not None:
            return
        referral.refused_because = self.judge(answer)
        if referral.refused_because:
            self.annul(answer, "refused-papers")
            return
        for kind in ("documents", "contract", "enrolled"):
            self.history.tell(kind, self.now, one=one, place=place)
        self.leave(one, "enrolled")
        one.is_placed = True
        referral.state, referral.presented_at, referral.ended_at = "enrolled", self.now, self.now
        referral.since = max(self.today, date(place.year, 9, 1))
        self.moved_in(place, one, referral.since)

    def offer_at_the_end(self, kind: Kind, year: int, *, is_answered: bool) -> None:
        """A place of which the records tell how far it has come: offered, referred, or with its papers on the way."""
        place = self.enter(self.keep(kind, year))
        one = self.next_in(kind, place.number)
        if one is None:
            return
        answer = self.propose(place, one, "turn")
        if is_answered:
            self.later(self.some_minute(self.today + A_DAY), partial(self.accept, answer, is_coming=None))

    def bring_papers(self, answer: Answer, steps: int) -> None:
        """The family has come to the kindergarten with its referral: papers, perhaps the contract too."""
        for kind in ("documents", "contract")[:steps]:
            self.history.tell(kind, self.now, one=answer.family, place=answer.place)
            assert answer.referral is not None  # it was accepted
            answer.referral.state, answer.referral.presented_at = kind, answer.referral.presented_at or self.now

    def annul(self, answer: Answer, cause: str = "not-presented") -> None:
        """The referral is void. Whoever did not come sits out on the stop-list and has its old place again."""
        referral, one = answer.referral, answer.family
        if referral is None or referral.ended_at is not None:
            return
        referral.state, referral.ended_at = "annulled", self.now
        self.give_back(answer, "annulled", cause)
        if cause != "not-presented":
            return
        verdict = self.terms
        one.stopped_until = stop_until(verdict.outcome, self.today)
        stood = self.change(one, State.STOP_LISTED)
        self.history.tell(
            "stopped", self.now, cause=cause, one=one, stood=stood, verdict=verdict, until=one.stopped_until
        )
        self.later(moment(one.stopped_until + A_DAY, 15), partial(self.resume, one))

    def resume(self, one: Family) -> None:
        """The term on the stop-list is over."""
        if one.state is State.STOP_LISTED:
            one.stopped_until = None
            self.change(one, State.QUEUED)
            self.history.tell("resumed", self.now, cause="term-over", one=one)

    def leave(self, one: Family, cause: str) -> None:
        """The child leaves the queue."""
        stood = self.change(one, State.LEFT)
        self.history.tell("left", self.now, cause=cause, one=one, stood=stood)
        one.stopped_until = None
        one.until = max(self.today, one.filed.date() + A_DAY)
