"""What the PDF writer makes of a document."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from qalam.documents.pdf import write_pdf
from qalam.kernel.trilingual import LANGUAGES, Language
from tests.documents.sample import HOSTILE, KAZAKH, sample


def _read(language: Language) -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf(sample(language), base="https://bilim.example.kz")))


def _text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_tagged_and_names_its_language_and_title(language: Language) -> None:
    reader = _read(language)
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert str(root["/Lang"]).startswith(language)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == sample(language).title


def test_a_pdf_says_that_everyone_can_read_it_now_and_in_decades() -> None:
    xmp = _read("kk").root_object["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid:part>1<" in xmp
    assert "pdfaid:part>2<" in xmp


def test_kazakh_letters_can_be_copied_from_a_pdf() -> None:
    assert KAZAKH in _text(_read("kk"))


def test_hostile_text_stays_text() -> None:
    text = "".join(_text(_read("en")).split())
    assert "".join(HOSTILE.split()) in text


def test_numbers_lead_to_the_site_and_no_link_runs_a_script() -> None:
    links = [
        str(note.get_object()["/A"]["/URI"])
        for page in _read("kk").pages
        for note in page.get("/Annots", [])
        if "/A" in note.get_object() and "/URI" in note.get_object()["/A"]
    ]
    assert "https://bilim.example.kz/figures/preschool.children?on=2023-09-01" in links
    assert all(link.startswith("https://") for link in links)


def test_pages_are_numbered_out_of_all() -> None:
    reader = _read("ru")
    last = len(reader.pages)
    assert f"{last}/{last}" in reader.pages[-1].extract_text().replace(" ", "")


def test_the_same_document_gives_the_same_pdf() -> None:
    assert write_pdf(sample("kk")) == write_pdf(sample("kk"))
