"""What the texts of the yearly report must hold, in every section and language."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from qalam.figures.catalogue import all_figures, find_dimension
from qalam.kernel.trilingual import LANGUAGES, Language
from qalam.reports.composing.pictures import PICTURES
from qalam.reports.composing.report import TITLE
from qalam.reports.composing.tables import TABLES
from qalam.reports.facts import all_facts
from qalam.reports.manuscript.reading import TEXTS, read_section
from qalam.reports.manuscript.sections import SECTIONS
from qalam.reports.manuscript.source import HeadingSource, Section
from qalam.reports.manuscript.tags import DAY_NAMES, TAG

PARTS = (TITLE, *SECTIONS)


def sections(code: str) -> list[Section]:
    return [read_section(code, language) for language in LANGUAGES]


def test_every_file_of_the_texts_is_a_section_of_the_report() -> None:
    expected = {f"{code}.{language}.md" for code in PARTS for language in LANGUAGES}
    assert {path.name for path in TEXTS.glob("*.md")} == expected


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.md")), ids=lambda path: path.name)
def test_no_digit_is_typed_into_a_text(path: Path) -> None:
    assert re.findall(r"[^\n]*\d[^\n]*", TAG.sub("", path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("code", PARTS)
def test_a_section_asks_for_the_same_things_in_every_language(code: str) -> None:
    asked = [Counter((tag.name, tag.argument, tag.at) for tag in section.tags()) for section in sections(code)]
    assert asked[0] == asked[1] == asked[2]


@pytest.mark.parametrize("code", PARTS)
def test_a_section_is_built_alike_in_every_language(code: str) -> None:
    shapes = [
        [(type(block).__name__, block.level if isinstance(block, HeadingSource) else 0) for block in section.blocks]
        for section in sections(code)
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_of_the_texts_has_an_answer(language: Language) -> None:
    known = {
        "figure": all_figures(),
        "change": all_figures(),
        "schools": all_figures(),
        "fact": all_facts(),
        "table": TABLES,
        "chart": PICTURES,
        "calendar": DAY_NAMES,
    }
    tags = [tag for code in PARTS for tag in read_section(code, language).tags()]
    unknown = [f"{tag.place} {tag.argument}" for tag in tags if tag.argument not in known.get(tag.name, ("",))]
    assert unknown == []
    for tag in tags:
        if tag.name == "schools":
            assert find_dimension(all_figures()[tag.argument], tag.options.get("by", "institution"))


def test_tables_and_charts_show_declared_figures_and_are_all_used() -> None:
    shown = {id for sheet in TABLES.values() for id in sheet.figures}
    shown |= {id for picture in PICTURES.values() for id, _ in picture.bars}
    shown |= {picture.breakdown[0] for picture in PICTURES.values() if not picture.bars}
    assert shown <= set(all_figures())
    tags = [tag for code in SECTIONS for tag in read_section(code, "kk").tags()]
    assert {tag.argument for tag in tags if tag.name == "table"} == set(TABLES)
    assert {tag.argument for tag in tags if tag.name == "chart"} == set(PICTURES)
    assert len(PICTURES) >= 8


def test_every_fact_is_named_somewhere() -> None:
    named = {tag.argument for code in SECTIONS for tag in read_section(code, "kk").tags() if tag.name == "fact"}
    assert named == set(all_facts())
