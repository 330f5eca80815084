"""Words of the tables are not found in the midst of common words that say something else."""

from __future__ import annotations

import re

import pytest

from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.changes.changes import CAME, WENT
from qalam.checker.words.changes.net import BALANCES
from qalam.checker.words.contests.awards import NAMED_AFTER
from qalam.checker.words.contests.contests import TOOK_PART
from qalam.checker.words.names.once import OPENED
from qalam.checker.words.plans.planned import BUILDING
from qalam.checker.words.shares.coverage import LEFT_OUT
from qalam.checker.words.units.scores import COMES_TO_BEHIND
from qalam.checker.words.units.units import ABROAD

DIED = BALANCES[0][1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (WENT, "мемлекеттік"),
        (WENT, "қашықтықтан"),
        (CAME, "тіркелген"),
        (CAME, "тіркелді"),
        (DIED, "бөлімінің"),
        (ABROAD, "балабақша"),
        (ABROAD, "әйелдер"),
        (LEFT_OUT, "немесе"),
        (OPENED, "шаруашылығы"),
        (BUILDING, "шығармашылық"),
        (PLANNED, "жинақты"),
        (TOOK_PART, "интернаттан"),
        (TOOK_PART, "қашықтықтан"),
        (NAMED_AFTER, "мақсатында"),
        (COMES_TO_BEHIND, "қажеттілігі"),
    ],
)
def test_no_word_stands_within_another(words: tuple[str, ...], said: str) -> None:
    assert re.search("|".join(words), said, re.I) is None
