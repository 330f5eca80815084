"""Refusals by heads in the demo city: what followed each, and the one pattern that is planted."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from qalam.demo.history import History
from qalam.demo.kindergartens import SETTLED_FROM
from qalam.demo.places import kindergartens, names_of
from qalam.demo.refusing import PLANTED, REFUSED, Heads
from qalam.demo.turns import Turns
from qalam.demo.waiting import Family, Opened, moment
from qalam.ledger.models import Deed
from qalam.preschool.models import Application, QueueEvent, Referral, Review
from qalam.preschool.queries.decisions import REFUSED as CAUSE
from qalam.preschool.queries.refusal_notes import KIND
from qalam.preschool.queries.refusals import Window, checked
from qalam.preschool.queries.register import names_by_institution
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.turn import Category
from qalam.registry.models import Institution

POOL = (0, 2019, "kk")
BEGIN = moment(date(2022, 1, 10), 9 * 60)
FAR = moment(date(2022, 3, 1), 0)


def family(person: int, category: Category = Category.GENERAL) -> Family:
    filed = moment(date(2021, 9, 1), 600 + person)
    return Family(person, 2, 2019, "kk", category, filed, f"{person:02}", "00", f"{person:02}", (0,))


def turns_of(*families: Family) -> Turns:
    turns = Turns(np.random.default_rng(1), History(["990240001234"]), BEGIN)
    turns.answer = lambda rank: "accepted"  # type: ignore[method-assign]
    for one in families:
        one.category = one.right
        turns.change(one, State.QUEUED)
    return turns


def test_a_refused_child_waits_where_it_stood_and_the_place_is_left_over_for_wishes() -> None:
    one = family(1)
    turns = turns_of(one)
    reasons = iter(["incomplete"])
    turns.judge = lambda answer: next(reasons, "")
    seated: list[int] = []
    turns.moved_in = lambda place, who, since: seated.append(who.person)
    turns.open(POOL, 2021)
    turns.advance(FAR)
    events = turns.history.events
    ended = next(event for event in events if event.kind == "annulled")
    assert (ended.cause, ended.stood, ended.stands) == (CAUSE, "", "general")
    first, later = turns.places[0].answers
    assert first.referral is not None
    assert (first.referral.state, first.referral.refused_because) == ("annulled", "incomplete")
    assert first.referral.ended_at == ended.at
    assert first.referral.issued_at.date() <= ended.at.date() <= first.referral.last_day
    assert [event.cause for event in events if event.kind == "offered"] == ["turn", "claim"]
    assert later.family is one
    assert seated == [1]
    assert "stopped" not in [event.kind for event in events]


def test_nobody_is_refused_twice_nor_when_the_records_end() -> None:
    families = [family(number) for number in range(400)]
    turns = turns_of(*families)
    heads = Heads(turns, planted=None)
    answers = [turns.offered(Opened(number, POOL, 2021, BEGIN), one) for number, one in enumerate(families)]
    refused = {answer.family.person for answer in answers if heads.judge(answer)}
    assert 0 < len(refused) < 3 * REFUSED * len(families)
    again = {answer.family.person for _ in range(20) for answer in answers if heads.judge(answer)}
    assert refused & again == set()
    turns.settled_from = BEGIN.date()
    assert [answer for answer in answers if heads.judge(answer)] == []


def test_the_kindergartens_that_were_renamed_have_one_name_on_each_day() -> None:
    told = {place.names.kk: list(names_of(place)) for place in kindergartens(np.random.default_rng(1))}
    former = {name: names for name, names in told.items() if len(names) > 1}
    assert sorted(len(names) for names in former.values()) == [2, 2, 3]
    for current, names in former.items():
        assert names[-1][0].kk == current
        assert [last for _, _, last in names] == [*(first for _, first, _ in names[1:]), None]
        assert all(last is None or first < last for _, first, last in names)


@pytest.mark.usefixtures("demo_city")
@pytest.mark.django_db
class TestRecords:
    def test_heads_refused_some_families_for_each_lawful_reason_and_the_log_has_every_refusal(self) -> None:
        refused = Referral.objects.exclude(refused_because="")
        decided = refused.count() + Referral.objects.filter(state="enrolled").count()
        assert 0.02 < refused.count() / decided < 0.06
        assert set(refused.values_list("refused_because", flat=True)) == set(Referral.Refusal.values)
        assert set(refused.values_list("state", flat=True)) == {"annulled"}
        ends = QueueEvent.objects.filter(kind="annulled", cause=CAUSE).values_list("application", "place", "at")
        assert sorted(ends) == sorted(refused.values_list("application", "place", "ended_at"))
        assert refused.filter(ended_at__date__gte=SETTLED_FROM).count() == 0
        assert refused.filter(place__pool__institution__bin=bin_of("kindergarten")).exists()

    def test_a_refused_child_waited_on_in_its_turn_and_most_have_a_place_since(self) -> None:
        ends = QueueEvent.objects.filter(kind="annulled", cause=CAUSE)
        assert ends.filter(after_priority="").count() == 0
        refused = Application.objects.filter(referrals__in=Referral.objects.exclude(refused_because=""))
        assert refused.filter(referrals__state="enrolled").count() > refused.count() / 2

    def test_reviews_of_refusals_stand_with_question_and_answer_as_the_log_tells(self) -> None:
        reviews = Review.objects.filter(event__cause=CAUSE).select_related("event")
        assert reviews.count() > 10
        assert set(reviews.values_list("outcome", flat=True)) == {"upheld", "changed"}
        for row in reviews:
            assert row.answered_at is not None
            assert row.event.at < row.asked_at < row.answered_at
            steps = QueueEvent.objects.filter(application=row.application_id, kind="reviewed", at__gte=row.asked_at)
            assert list(steps.order_by("leaf_index").values_list("cause", "at"))[:2] == [
                ("asked", row.asked_at),
                (row.outcome, row.answered_at),
            ]
            assert Deed.objects.filter(action="answer review", at=row.answered_at).exists()

    def test_the_planted_pattern_is_told_and_says_that_it_is_planted(self) -> None:
        planted = Institution.objects.get(names__name_kk__contains=f"«{PLANTED}»")
        found = checked(Window(1, date(2023, 4, 1)))
        mine = [line for line in found.patterns if line.who == planted.pk]
        assert {line.sort for line in mine} >= {Category.FIRST.value}
        noted = Deed.objects.filter(subject_kind=KIND, at__year=2023).values_list("subject_key", "reason")
        assert {line.key for line in mine} <= {key for key, _ in noted}
        assert all(PLANTED in reason for _, reason in noted)

    def test_no_kindergarten_but_the_planted_one_is_accused(self) -> None:
        planted = Institution.objects.get(names__name_kk__contains=f"«{PLANTED}»")
        for years in (1, 3):
            found = checked(Window(years, date(2023, 4, 1)))
            assert {line.who for line in found.patterns if isinstance(line.who, int)} == {planted.pk}

    def test_a_renamed_kindergarten_tells_its_former_names_by_its_bin(self) -> None:
        row = Institution.objects.get(names__name_kk="«Ақмаржан» балабақшасы")
        names = names_by_institution([row.pk])[row.pk]
        assert [one.name.kk for one in names] == [
            "«Аяла» балабақшасы",
            "«Кішкентай ханзада» балабақшасы",
            "«Ақмаржан» балабақшасы",
        ]


def bin_of(username: str) -> str:
    """The kindergarten of the account."""
    found = Deed.objects.filter(action="refuse referral", by__username=username).values_list("subject_key", flat=True)
    return str(
        Referral.objects.filter(pk__in=[int(key) for key in found]).values_list(
            "place__pool__institution__bin", flat=True
        )[0]
    )
