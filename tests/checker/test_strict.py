"""Texts of one sort of tie each, with the right forms that look like errors, held strictly."""

from __future__ import annotations

import pytest

from benchmarks.checker import ShortText, misses, short_texts

SORTS = (
    *("again", "sums", "part", "rates", "leads", "evidence", "within", "same", "weighed"),
    *("named", "quiet", "reports", "plain", "words", "slips", "facts", "amounts"),
)
TEXTS = [text for text in short_texts() if text.name.partition("-")[0] in SORTS]


@pytest.mark.parametrize("sort", SORTS)
def test_both_languages_have_their_texts_and_a_third_are_right(sort: str) -> None:
    own = [text for text in TEXTS if text.name.startswith(f"{sort}-")]
    counted = {language: sum(text.name.startswith(f"{sort}-{language}-") for text in own) for language in ("kk", "ru")}
    assert min(counted.values()) >= 10
    assert sum(not text.finds for text in own) * 3 >= len(own)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_a_text_gives_just_the_findings_due(text: ShortText) -> None:
    absent, excess, _ = misses(text)
    assert absent == []
    assert [finding.message.en for finding in excess] == []
