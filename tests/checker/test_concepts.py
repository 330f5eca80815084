"""Concepts are known by the beginnings of their words."""

from __future__ import annotations

import pytest

from qalam.checker.concepts import Concepts, Told
from qalam.checker.readers.steps.step_concepts import STAGES

SIDES = Concepts(
    {
        "girls": ("девоч", "қыз", "girl"),
        "men": ("ер.", "ерлер", "мужчин"),
        "graduates": ("жоғары білім", "высш образован"),
        "best": ("жоғары",),
        "": ("қызмет",),
    }
)


def test_the_longest_beginning_decides() -> None:
    assert SIDES.named_in("Қыздар мен қызметкерлер") == {"girls"}
    assert SIDES.named_in("12 қызметкер") == frozenset()


def test_a_beginning_with_a_stop_is_a_whole_word() -> None:
    assert SIDES.named_in("ер адам") == {"men"}
    assert SIDES.named_in("ертең") == frozenset()


def test_a_phrase_goes_before_its_first_word() -> None:
    assert SIDES.named_in("жоғары білімді мұғалімдер") == {"graduates"}
    assert SIDES.named_in("жоғары баға") == {"best"}
    assert SIDES.named_in("с высшим образованием") == {"graduates"}


def test_where_the_words_stand() -> None:
    assert list(SIDES.told_in("41 девочка, 30 girls")) == [Told("girls", 3, 10), Told("girls", 15, 20)]


@pytest.mark.parametrize("word", ["культуры", "абитуриентов", "туризм", "финансирование"])
def test_words_that_only_look_like_stages_name_none(word: str) -> None:
    assert STAGES.named_in(word) == frozenset()
