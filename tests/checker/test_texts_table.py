"""The table of short texts by which `make bench-check` measures the checker."""

from __future__ import annotations

from benchmarks.checker import score, short_texts
from tests.checker.test_strict import SORTS

TEXTS = short_texts()


def test_half_of_the_texts_have_something_to_find_and_every_name_is_its_own() -> None:
    faulty = [text for text in TEXTS if text.finds]
    assert len(TEXTS) >= 60
    assert 0.4 <= len(faulty) / len(TEXTS) <= 0.6
    assert len({text.name for text in TEXTS}) == len(TEXTS)


def test_a_finding_due_names_a_fragment_of_its_text() -> None:
    assert [text.name for text in TEXTS if not all(fragment in text.says for _, fragment in text.finds)] == []


def test_the_texts_that_were_looked_at_are_told_as_their_table_says() -> None:
    """Those of the sorts that are held strictly, one by one, are not read again."""
    made = score([text for text in TEXTS if not text.is_held_out and text.name.partition("-")[0] not in SORTS])
    assert made.right / made.made > 0.985
    assert made.right / made.due > 0.975
