from __future__ import annotations

from pathlib import Path

import pytest

from qalam.documents.tree import Link, Text
from qalam.reports.manuscript.reading import read_section
from qalam.reports.manuscript.source import HeadingSource, ListSource, ParagraphSource
from qalam.reports.manuscript.tags import Place, Tag, WrongText, parse_tag

HERE = Place("preschool.kk.md", 3)


@pytest.mark.parametrize(
    ("written", "name", "argument", "options"),
    [
        (' figure "schools" ', "figure", "schools", {}),
        (' figure "staff.education.higher" case="poss-loc" ', "figure", "staff.education.higher", {"case": "poss-loc"}),
        (' figure "schools" unit at="before" ', "figure", "schools", {"unit": "", "at": "before"}),
        (' figure "schools" words="feminine" ', "figure", "schools", {"words": "feminine"}),
        (' figure "schools" one="a %" many="b" ', "figure", "schools", {"one": "a %", "many": "b"}),
        (' change "schools" ', "change", "schools", {}),
        (' schools "repairs.capital" by="area" ', "schools", "repairs.capital", {"by": "area"}),
        (' day case="attr" ', "day", "", {"case": "attr"}),
        (" year ", "year", "", {}),
    ],
)
def test_a_tag_is_a_name_an_argument_and_options(
    written: str, name: str, argument: str, options: dict[str, str]
) -> None:
    assert parse_tag(written, HERE) == Tag(name, argument, options, HERE)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (' number "schools" ', "no tag 'number'"),
        (" figure schools ", "not well written"),
        (" figure ", "not well written"),
        (' figure "schools" "pupils" ', "not well written"),
        (' figure "schools" case="where" ', "no value 'where'"),
        (' figure "schools" at="tomorrow" ', "no value 'tomorrow'"),
        (' figure "schools" colour="red" ', "no option 'colour'"),
        (' year "2022" ', "not well written"),
        (' figure "schools" case=gen ', "not well written"),
        ("", "no tag ''"),
    ],
)
def test_a_wrong_tag_is_refused_with_its_file_and_line(written: str, said: str) -> None:
    with pytest.raises(WrongText) as refused:
        parse_tag(written, HERE)
    for language in ("kk", "ru", "en"):
        assert refused.value.say(language).startswith("preschool.kk.md:3: ")
    assert said in refused.value.say("en")


def read(folder: Path, text: str) -> tuple[object, ...]:
    (folder / "part.kk.md").write_text(text, encoding="utf-8")
    return read_section("part", "kk", folder=folder).blocks


def test_a_section_is_headings_paragraphs_lists_and_tags_of_their_own(tmp_path: Path) -> None:
    heading, paragraph, listed, chart = read(
        tmp_path,
        '# Кіріспе\n\nҚалада **барлығы**\n{% figure "schools" %} мектеп, [кезек](/queue/).\n\n'
        '- бірі {% year %};\n- екіншісі.\n\n{% chart "categories" %}\n',
    )
    assert heading == HeadingSource(1, (Text("Кіріспе"),))
    assert isinstance(paragraph, ParagraphSource)
    assert paragraph.words == (
        Text("Қалада "),
        Text("барлығы", strong=True),
        Text(" "),
        Tag("figure", "schools", {}, Place("part.kk.md", 4)),
        Text(" мектеп, "),
        Link("кезек", "/queue/"),
        Text("."),
    )
    assert isinstance(listed, ListSource)
    assert [len(item) for item in listed.items] == [3, 1]
    assert chart == Tag("chart", "categories", {}, Place("part.kk.md", 9))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("# Кіріспе\n\nҚалада 28 мектеп бар.\n", 3, "a digit is typed"),
        ("# Кіріспе\n\nБір\nекі 3\n", 4, "a digit is typed"),
        ('Мектеп {% chart "categories" %} саны\n', 1, "stands in a paragraph of its own"),
        ("Мектеп {% figure\n", 1, "not closed"),
        ("## Бөлім\n\n#### Тым терең\n", 3, "cannot hold"),
        ("\n\n{% figure \"schools\" case='gen' %}\n", 3, "not well written"),
    ],
)
def test_a_text_that_cannot_be_composed_is_refused_with_file_and_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(WrongText, match=f"part.kk.md:{line}: .*{said}"):
        read(tmp_path, text)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(WrongText, match=r"absent\.ru\.md"):
        read_section("absent", "ru", folder=tmp_path)
