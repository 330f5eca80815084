"""Sentences."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qalam.checker.sentences import LONGEST, split_sentences


def test_an_abbreviation_ends_no_sentence() -> None:
    assert len(split_sentences("Школа им. Абая открыта. В ней 300 учеников.")) == 2


def test_a_missing_space_still_ends_a_sentence() -> None:
    assert len(split_sentences("Үлгерім 100% құрады.11 сыныпты 1482 түлек бітірді.")) == 2


def test_no_sentence_is_longer_than_the_limit() -> None:
    assert max(s.end - s.start for s in split_sentences("12 оқушы " * 3000)) <= LONGEST


@given(st.text(alphabet="аБ1. \n", max_size=80))
def test_sentences_follow_one_another_and_lose_only_blanks(text: str) -> None:
    found = split_sentences(text)
    assert "".join("".join(text[s.start : s.end] for s in found).split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))
