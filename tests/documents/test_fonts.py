"""The print fonts; these tests need the web fonts of the package manager (`make setup`)."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from qalam.documents.fonts import FACES, print_fonts
from qalam.documents.pdf import write_pdf
from tests.documents.sample import KAZAKH, sample

PACKAGES = Path(__file__).parents[2] / "assets" / "node_modules" / "@fontsource"
NEEDED = KAZAKH.replace(" ", "") + "№\u00a0\u202f–—«»−"
installed = pytest.mark.skipif(not (PACKAGES / "literata").is_dir(), reason="the web fonts are not installed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return print_fonts(PACKAGES, tmp_path_factory.mktemp("fonts"))


@installed
def test_every_face_has_every_kazakh_letter_and_the_thin_space(built: list[Path]) -> None:
    assert len(built) == sum(map(len, FACES.values()))
    for path in built:
        drawn = TTFont(path).getBestCmap()
        assert [letter for letter in NEEDED if ord(letter) not in drawn] == [], path.name


@installed
def test_fonts_are_built_once_and_alike(built: list[Path], tmp_path: Path) -> None:
    times = [path.stat().st_mtime_ns for path in built]
    assert print_fonts(PACKAGES, built[0].parent) == built
    assert [path.stat().st_mtime_ns for path in built] == times
    assert [path.read_bytes() for path in print_fonts(PACKAGES, tmp_path)] == [path.read_bytes() for path in built]


@installed
def test_a_pdf_is_set_in_them_and_its_text_can_be_copied(built: list[Path]) -> None:
    content = write_pdf(sample("kk"), built)
    assert b"Literata" in content
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())
    assert KAZAKH in text
    assert content == write_pdf(sample("kk"), built)


def test_without_the_packages_there_are_no_fonts_and_no_failure(tmp_path: Path) -> None:
    assert print_fonts(tmp_path / "absent", tmp_path) == []
