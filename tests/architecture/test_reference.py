"""Generated pages are committed as they would be generated now."""

from __future__ import annotations

from django.conf import settings

from qalam.config.commands.figures import REFERENCE
from qalam.figures.reference import write_reference


def test_the_reference_of_figures_is_up_to_date() -> None:
    assert (settings.ROOT / REFERENCE).read_text(encoding="utf-8") == write_reference(), "run `make docs`"
