"""What the HTML writer makes of a document."""

from __future__ import annotations

import pytest
from lxml import html

from qalam.documents.html import write_body, write_page
from qalam.kernel.trilingual import LANGUAGES, Language
from tests.documents.sample import HOSTILE, sample


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_language_and_title(language: Language) -> None:
    page = html.document_fromstring(write_page(sample(language)))
    assert page.get("lang") == language
    assert page.findtext("head/title") == sample(language).title
    assert [it.text for it in page.iter("h1")] == [sample(language).title]


def test_a_page_is_one_file_that_asks_for_nothing_else() -> None:
    page = html.document_fromstring(write_page(sample("kk")))
    assert not page.xpath("//script | //link | //img | //iframe")
    assert "@import" not in write_page(sample("kk"))


def test_a_number_leads_to_where_it_opens() -> None:
    on_site = html.fragment_fromstring(write_body(sample("kk")), create_parent="main")
    (number, *_) = on_site.xpath("//a[@class='number']")
    assert number.get("href") == "/figures/preschool.children?on=2023-09-01"
    assert (number.get("data-figure"), number.get("data-on")) == ("preschool.children", "2023-09-01")
    sent = html.document_fromstring(write_page(sample("kk"), base="https://bilim.example.kz"))
    assert sent.xpath("//a[@class='number']/@href")[0].startswith("https://bilim.example.kz/figures/")


def test_a_number_without_an_address_of_the_site_is_no_link() -> None:
    page = html.document_fromstring(write_page(sample("kk")))
    assert not page.xpath("//a[@class='number']")
    assert page.xpath("//span[@class='number']")


def test_every_inner_link_has_a_place_to_lead_to_and_every_place_is_unique() -> None:
    body = html.fragment_fromstring(write_body(sample("ru")), create_parent="main")
    places = body.xpath("//@id")
    assert len(places) == len(set(places))
    assert {href[1:] for href in body.xpath("//a/@href") if href.startswith("#")} <= set(places)


def test_tables_name_their_columns_and_rows_and_charts_have_words_and_a_table() -> None:
    body = html.fragment_fromstring(write_body(sample("en")), create_parent="main")
    for table in body.iter("table"):
        assert table.find("caption") is not None
        assert {head.get("scope") for head in table.iter("th")} == {"col", "row"}
    for figure in body.xpath("//figure[@class='chart']"):
        assert figure.xpath("div[@role='img']/@aria-label")[0]
        assert figure.xpath("details//table")


def test_hostile_text_is_shown_and_never_run() -> None:
    written = write_page(sample("en"))
    assert "<script" not in written
    assert "javascript:" not in written
    assert HOSTILE in html.document_fromstring(written).text_content()
