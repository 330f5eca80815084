"""The table of states: what it has is allowed, what it does not have is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.kernel.trilingual import LANGUAGES
from qalam.preschool.rules.lifecycle import TABLE, Event, Guard, GuardFails, NotInTable, State, next_state
from qalam.preschool.rules.regimes import Regime


@pytest.mark.parametrize("line", TABLE, ids=lambda line: f"{line.state} {line.event} {line.causes}")
def test_each_line_of_the_table_is_walked_and_guarded(line) -> None:  # type: ignore[no-untyped-def]
    cause = line.causes[0] if line.causes else ""
    regime = line.regimes[0] if line.regimes else Regime.NOTIFY
    facts = {line.guard} if line.guard else set()
    assert next_state(line.state, line.event, cause=cause, regime=regime, facts=facts) is line.next
    if line.guard:
        with pytest.raises(GuardFails) as refused:
            next_state(line.state, line.event, cause=cause, regime=regime)
        assert all(refused.value.say(language) for language in LANGUAGES)


@given(
    st.sampled_from(State),
    st.sampled_from(Event),
    st.sampled_from(
        ["", "portal", "silence", "review", "not-presented", "enrolled", "declined", "turn", "claim", "age"]
    ),
    st.sampled_from(Regime),
)
def test_what_the_table_does_not_have_is_refused(state: State, event: Event, cause: str, regime: Regime) -> None:
    lines = [line for line in TABLE if (line.state, line.event) == (state, event) and line.fits(cause, regime)]
    if lines:
        assert next_state(state, event, cause=cause, regime=regime, facts=set(Guard)) is lines[0].next
    else:
        with pytest.raises(NotInTable):
            next_state(state, event, cause=cause, regime=regime, facts=set(Guard))


def test_no_two_lines_answer_one_question() -> None:
    for one in TABLE:
        rivals = [
            other
            for other in TABLE
            if (other.state, other.event) == (one.state, one.event)
            and other is not one
            and (not other.causes or not one.causes or set(other.causes) & set(one.causes))
            and (not other.regimes or not one.regimes or set(other.regimes) & set(one.regimes))
        ]
        assert not rivals, (one, rivals)


def test_every_state_is_reached_and_only_the_last_is_final() -> None:
    reached, todo = {State.OUTSIDE}, [State.OUTSIDE]
    while todo:
        state = todo.pop()
        for line in TABLE:
            if line.state is state and line.next not in reached:
                reached.add(line.next)
                todo.append(line.next)
    assert reached == set(State)
    assert {line.next for line in TABLE if line.state is State.LEFT} == {State.LEFT}
    assert not [line for line in TABLE if line.next is State.OUTSIDE]


def test_a_refusal_says_what_in_words_of_the_language() -> None:
    with pytest.raises(NotInTable) as refused:
        next_state(State.STOP_LISTED, Event.OFFERED, cause="turn", regime=Regime.BULLETIN)
    assert "тоқтату тізімінде" in refused.value.say("kk")
    assert "в стоп-листе" in refused.value.say("ru")
    assert "in the stop-list" in refused.value.say("en")


@pytest.mark.parametrize(
    ("regime", "allowed"), [(Regime.BULLETIN, False), (Regime.NOTIFY, False), (Regime.VOUCHER, True)]
)
def test_only_a_voucher_makes_the_silent_inactive(regime: Regime, allowed: bool) -> None:
    if allowed:
        assert next_state(State.QUEUED, Event.INACTIVE, cause="silence", regime=regime) is State.INACTIVE
    else:
        with pytest.raises(NotInTable):
            next_state(State.QUEUED, Event.INACTIVE, cause="silence", regime=regime)
