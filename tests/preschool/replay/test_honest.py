"""Nothing is found in a history that an honest department wrote."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.preschool.rules.replay import replay
from tests.preschool.replay.office import history

PLACES = pytest.mark.parametrize(
    ("territory", "start"),
    [("zhanaozen", "2023-02-01T08:00"), ("zhanaozen", "2025-07-10T08:00"), ("astana", "2025-03-03T08:00")],
    ids=["bulletin", "from bulletin to notice", "voucher"],
)


@PLACES
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 150))
@settings(max_examples=60, deadline=None)
def test_an_honest_history_has_no_findings(territory: str, start: str, seed: int, steps: int) -> None:
    office = history(territory, start, seed, steps)
    assert [(one.leaf, one.code, one.sentence.en) for one in replay(office.events, territory)] == []


@PLACES
def test_the_honest_office_does_everything_that_the_law_knows(territory: str, start: str) -> None:
    kinds = {
        (event["kind"], event["cause"]) for seed in range(30) for event in history(territory, start, seed, 150).events
    }
    assert {kind for kind, _ in kinds} >= {
        "filed", "choices", "category", "left", "place-opened", "place-closed", "offered", "accepted", "declined",
        "expired", "referral", "extended", "annulled", "documents", "contract", "enrolled", "reviewed",
    }  # fmt: skip
    by_regime = {
        "2023-02-01T08:00": {("offered", "claim"), ("stopped", "not-presented"), ("resumed", "term-over")},
        "2025-07-10T08:00": {("offered", "turn")},
        "2025-03-03T08:00": {("inactive", "silence"), ("restored", "parent"), ("left", "declined")},
    }
    assert kinds >= by_regime[start]
