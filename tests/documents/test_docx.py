"""What the DOCX writer makes of a document, and of templates."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from qalam.documents import docx_styles
from qalam.documents.docx import TemplateRefused, write_docx
from qalam.documents.template import SHIPPED, make_template
from qalam.documents.tree import Chart, Heading, Table
from qalam.kernel.trilingual import LANGUAGES, Language
from tests.documents.sample import HOSTILE, sample


def _open(language: Language, template: Path | None = None):
    return docx.Document(io.BytesIO(write_docx(sample(language), template, base="https://bilim.example.kz")))


def test_headings_are_headings_of_word() -> None:
    written = [(p.style.name, p.text) for p in _open("kk").paragraphs if p.style.name.startswith("Heading")]
    told = [(f"Heading {it.level}", it.text) for it in sample("kk").blocks if isinstance(it, Heading)]
    assert written[: len(told)] == told


@pytest.mark.parametrize(("language", "locale"), [("kk", "kk-KZ"), ("ru", "ru-RU"), ("en", "en-GB")])
def test_word_is_told_the_language(language: Language, locale: str) -> None:
    file = _open(language)
    assert {lang.get(qn("w:val")) for lang in file.styles.element.iter(qn("w:lang"))} == {locale}
    assert file.core_properties.language == locale
    assert file.core_properties.title == sample(language).title


def test_every_style_is_a_named_one() -> None:
    used = {paragraph.style.name for paragraph in _open("ru").paragraphs}
    assert used <= docx_styles.NEEDED


def test_tables_repeat_their_head_and_keep_their_rows_whole() -> None:
    tables = _open("kk").tables
    blocks = sample("kk").blocks
    assert len(tables) == sum(isinstance(block, (Table, Chart)) for block in blocks)
    for table in tables:
        assert table._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in table._tbl.tr_lst)


def test_charts_are_told_in_words() -> None:
    shapes = _open("en").inline_shapes
    charts = [block for block in sample("en").blocks if isinstance(block, Chart)]
    assert [shape._inline.docPr.get("descr") for shape in shapes] == [chart.alt for chart in charts]


def test_every_inner_link_has_its_bookmark() -> None:
    body = _open("kk").element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert links
    assert links <= marks


def test_numbers_lead_to_the_site_and_no_link_runs_a_script() -> None:
    addresses = {rel.target_ref for rel in _open("kk").part.rels.values() if rel.is_external}
    assert addresses == {
        "https://bilim.example.kz/figures/preschool.children?on=2023-09-01",
        "https://adilet.zan.kz/kaz",
    }


def test_hostile_text_stays_text() -> None:
    assert any(HOSTILE in paragraph.text for paragraph in _open("en").paragraphs)


def test_an_ordered_list_counts_from_one_again() -> None:
    numbers = [
        p._p.pPr.numPr.numId.val for p in _open("kk").paragraphs if p.style.name == docx_styles.NUMBERED
    ]  # fmt: skip
    assert len(set(numbers)) == 2


def test_the_same_document_gives_the_same_docx() -> None:
    assert write_docx(sample("ru")) == write_docx(sample("ru"))


def test_the_shipped_template_is_what_its_maker_makes() -> None:
    made, shipped = docx.Document(io.BytesIO(make_template())), docx.Document(str(SHIPPED))
    assert made.styles.element.xml == shipped.styles.element.xml
    assert made.sections[0].footer._element.xml == shipped.sections[0].footer._element.xml
    assert made.part.numbering_part.element.xml == shipped.part.numbering_part.element.xml


def test_a_restyled_template_restyles_the_document(tmp_path: Path) -> None:
    own = docx.Document(str(SHIPPED))
    own.styles["Heading 1"].font.name = "Georgia"
    own.add_paragraph("words of the template itself")
    own.save(str(tmp_path / "own.docx"))
    file = _open("kk", tmp_path / "own.docx")
    assert file.styles["Heading 1"].font.name == "Georgia"
    assert "words of the template itself" not in [paragraph.text for paragraph in file.paragraphs]


@pytest.mark.parametrize("content", [b"", b"no archive", SHIPPED.read_bytes()[:9000]])
def test_a_damaged_template_is_refused_by_name_in_three_languages(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ulgi.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateRefused) as refused:
        write_docx(sample("kk"), path)
    sentences = {refused.value.say(language) for language in LANGUAGES}
    assert len(sentences) == 3
    assert all("ulgi.docx" in sentence for sentence in sentences)


def test_an_archive_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    import_free = docx.Document(str(SHIPPED))
    import_free.part.package.save(str(tmp_path / "whole.docx"))
    damaged = bytearray((tmp_path / "whole.docx").read_bytes())
    middle = len(damaged) // 3
    damaged[middle : middle + 400] = b"\0" * 400
    (tmp_path / "ulgi.docx").write_bytes(bytes(damaged))
    with pytest.raises(TemplateRefused, match=r"ulgi\.docx"):
        write_docx(sample("kk"), tmp_path / "ulgi.docx")


def test_a_template_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateRefused, match=r"absent\.docx"):
        write_docx(sample("kk"), tmp_path / "absent.docx")


def test_a_template_without_a_needed_style_is_refused_and_the_style_named(tmp_path: Path) -> None:
    own = docx.Document(str(SHIPPED))
    own.styles.element.remove(own.styles["Notice"].element)
    own.save(str(tmp_path / "own.docx"))
    with pytest.raises(TemplateRefused, match=r"own\.docx.*Notice"):
        write_docx(sample("kk"), tmp_path / "own.docx")
