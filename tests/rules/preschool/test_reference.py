"""The page that people read is the law that is tested."""

from __future__ import annotations

from pathlib import Path

from tests.rules.preschool.reference import REFERENCE, write_reference

ROOT = Path(__file__).resolve().parents[3]


def test_the_reference_of_the_queue_is_up_to_date() -> None:
    assert (ROOT / REFERENCE).read_text(encoding="utf-8") == write_reference(), "run `make docs`"
