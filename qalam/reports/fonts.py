"""The fonts of the house, in print and in charts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from qalam.documents.charts import use_fonts
from qalam.documents.fonts import print_fonts


@cache
def house_fonts() -> list[Path]:
    """The print fonts, with which charts are measured and drawn from now on; none where assets are not built."""
    folder = settings.VAR / "fonts"
    fonts = print_fonts(settings.ROOT / "assets" / "node_modules" / "@fontsource", folder)
    if fonts:
        use_fonts(folder)
    return fonts
