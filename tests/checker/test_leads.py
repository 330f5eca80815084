"""Numbers of a title or a first sentence and what the next ones tell of them, each text held strictly."""

from __future__ import annotations

import pytest

from benchmarks.checker import ShortText, misses, short_texts

LEADS = [text for text in short_texts() if text.name.startswith("leads-")]


def test_both_languages_have_their_texts_and_a_third_are_right() -> None:
    counted = {language: sum(text.name.startswith(f"leads-{language}-") for text in LEADS) for language in ("kk", "ru")}
    assert min(counted.values()) >= 20
    assert sum(not text.finds for text in LEADS) * 3 >= len(LEADS)


@pytest.mark.parametrize("text", LEADS, ids=lambda text: text.name)
def test_a_text_gives_just_the_findings_due(text: ShortText) -> None:
    absent, excess, _ = misses(text)
    assert absent == []
    assert [finding.message.en for finding in excess] == []
