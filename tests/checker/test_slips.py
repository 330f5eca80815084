"""Slips of the pen and the texts that only look like one (test_strict.py holds each)."""

from __future__ import annotations

from benchmarks.checker import short_texts

SLIPS = [text for text in short_texts() if text.name.startswith("slips-")]
FEWEST = {"kk": 60, "ru": 40, "en": 6, "latin": 4}


def test_every_language_has_its_texts_and_the_traps_are_many() -> None:
    counted = {language: sum(text.name.startswith(f"slips-{language}-") for text in SLIPS) for language in FEWEST}
    assert all(counted[language] >= fewest for language, fewest in FEWEST.items())
    traps = [text for text in SLIPS if text.name.endswith("-trap")]
    assert len(traps) >= 80
    assert not any(text.finds for text in traps)
