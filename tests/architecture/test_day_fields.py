"""No page asks for a day in the browser's own field, which follows the language of the browser and not of the page."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
NATIVE = re.compile(r"""type["']?\s*[:=]\s*["']?(date|datetime-local)["'\s>]""")


def test_days_are_typed_in_the_one_field() -> None:
    pages = [*(ROOT / "qalam").rglob("*.html"), *(ROOT / "qalam").rglob("*.py")]
    assert len(pages) > 500
    found = [str(page.relative_to(ROOT)) for page in pages if NATIVE.search(page.read_text(encoding="utf-8"))]
    assert found == []
    assert NATIVE.search('attrs={"type": "date"}')
    assert NATIVE.search('<input type="datetime-local" name="at">')


def test_no_form_has_a_date_field_of_the_framework() -> None:
    forms = [page for page in (ROOT / "qalam").rglob("*.py") if page.name != "day_fields.py"]
    asked = re.compile(r"forms\.(DateField|DateTimeField|DateInput|DateTimeInput)\b")
    assert [str(page) for page in forms if asked.search(page.read_text(encoding="utf-8"))] == []
