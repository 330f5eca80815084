"""A document as JSON, its dates in words, and what addresses it may hold."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.documents.addresses import SCHEMES, on_site, resolve
from qalam.documents.data import write_json
from qalam.documents.tree import Document, Paragraph, Table, Text
from qalam.kernel.dates import write_date
from tests.documents.sample import sample


def test_json_holds_every_block_with_its_kind_in_order() -> None:
    document = sample("kk")
    data = json.loads(write_json(document))
    assert (data["kind"], data["title"], data["on"]) == ("document", document.title, "2023-09-01")
    assert len(data["blocks"]) == len(document.blocks)
    kinds = {block["kind"] for block in data["blocks"]}
    assert kinds == {"notice", "paragraph", "heading", "list", "table", "quote", "chart"}
    assert write_json(document) == write_json(document)


@given(st.text())
def test_any_text_comes_back_from_json_as_it_was(text: str) -> None:
    document = Document("", "", "en", date(2023, 9, 1), (Paragraph((Text(text),)),))
    written = write_json(document).encode("utf-8", "surrogatepass")
    assert json.loads(written.decode("utf-8", "surrogatepass"))["blocks"][0]["inlines"][0]["text"] == text


def test_a_table_whose_rows_differ_in_width_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="differ in width"):
        Table("a", ("b", "c"), (((Text("d"),),),), (False, True))


@pytest.mark.parametrize(
    ("language", "written"),
    [("kk", "2023 жылғы 1 қыркүйек"), ("ru", "1 сентября 2023 года"), ("en", "1 September 2023")],
)
def test_a_date_is_written_as_the_language_does(language, written: str) -> None:
    assert write_date(date(2023, 9, 1), language) == written


@given(st.text(), st.sampled_from([None, "https://bilim.example.kz"]))
def test_no_address_has_a_scheme_that_could_run(href: str, base: str | None) -> None:
    for address in (resolve(href, base), on_site(href)):
        assert address == "" or address[0] in "#/" or address.split(":")[0].lower() in SCHEMES


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", " javascript:x", "java\nscript:x"])
def test_addresses_that_run_are_dropped(href: str) -> None:
    assert "script" not in resolve(href, None)
    assert on_site(href) == ""
