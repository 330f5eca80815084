"""The print fonts of the house, built from the web fonts that the package manager installed.

A `@fontsource` package holds one WOFF2 file for each script; a printer needs one file with all of them. Literata is
for prose, Golos Text for headings, tables and charts; both are drawn with every Kazakh letter.
"""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from qalam.documents.saving import save
from qalam.kernel.numerals.writing import THIN_SPACE

SUBSETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
FACES = {
    "literata": ("400-normal", "400-italic", "600-normal", "700-normal"),
    "golos-text": ("400-normal", "600-normal", "700-normal"),
}
# The web fonts leave the thin no-break space out; it is what parts the thousands of a number.
THIN_SPACE_GLYPH = "qalamthinspace"
THIN_SPACE_EM = 0.2

logging.getLogger("fontTools").setLevel(logging.ERROR)


def print_fonts(packages: Path, cache: Path) -> list[Path]:
    """The TrueType files of every face, built into `cache` where they are not there yet.

    `packages` is the folder that holds `literata/` and `golos-text/` (`node_modules/@fontsource`). Empty when
    neither is installed: print then uses the serif that comes with Typst. A file's name carries the version of
    its package, so an update builds anew.
    """
    built = []
    for family, faces in FACES.items():
        package = packages / family
        if not (package / "package.json").is_file():
            continue
        version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
        for face in faces:
            path = cache / f"{family}-{version}-{face}.ttf"
            if not path.is_file():
                save(path, _merge([package / "files" / f"{family}-{subset}-{face}.woff2" for subset in SUBSETS]))
            built.append(path)
    return built


def _merge(subsets: list[Path]) -> bytes:
    font = TTFont(io.BytesIO(_write(Merger().merge([_as_truetype(path) for path in subsets]))))
    for vertical in {"vhea", "vmtx"} & set(font.keys()):
        del font[vertical]
    _draw_thin_space(font)
    # The date of building is no part of a font; without it equal packages give equal bytes.
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = 0
    return _write(font)


def _as_truetype(path: Path) -> io.BytesIO:
    font = TTFont(path)
    font.flavor = None
    return io.BytesIO(_write(font))


def _draw_thin_space(font: TTFont) -> None:
    outlines, widths = font["glyf"], font["hmtx"]
    names = [*font.getGlyphOrder(), THIN_SPACE_GLYPH]
    font.setGlyphOrder(names)
    outlines.setGlyphOrder(names)
    outlines.glyphs[THIN_SPACE_GLYPH] = Glyph()
    widths[THIN_SPACE_GLYPH] = (round(font["head"].unitsPerEm * THIN_SPACE_EM), 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(THIN_SPACE)] = THIN_SPACE_GLYPH


def _write(font: TTFont) -> bytes:
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()
