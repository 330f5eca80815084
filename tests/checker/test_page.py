"""The page of a checked text."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.checker.check import check_text
from qalam.checker.command import main
from qalam.checker.page import checked_page

WRONG = "Есеп <2023>.\nАуданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп.\n"
# Eight parts of a whole that is one too small for them.
LONG_SUM = (
    "Ауданда 43 мектеп бар, оның ішінде 9 қазақ, 8 орыс, 7 аралас, 6 орта, "
    "5 негізгі, 4 бастауыш, 3 кешкі, 2 арнайы мектеп.\n"
)


class Words(HTMLParser):
    """The text of the paragraphs of a page, without the numbers of notes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append("line" if ("class", "line") in attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "line" in self.open and not {"sup", "aside"} & set(self.open):
            self.said.append(data)


def test_the_page_marks_each_number_and_says_why() -> None:
    page = checked_page([("report.txt", WRONG, check_text(WRONG))])
    assert '<html lang="kk">' in page
    assert page.count('<mark class="error">') == 3
    assert "25 + 20 = 45" in page
    assert "Есеп &lt;2023&gt;." in page


def test_a_note_stands_beside_the_last_of_its_numbers() -> None:
    text = "В школах 1840 педагогов.\nОни получают зарплату.\nВысшее образование имеют 1472 педагога (82%).\n"
    last = checked_page([("report.txt", text, check_text(text))]).rpartition('class="line"')[2]
    assert "82" in last
    assert "<aside" in last


def test_a_list_without_a_number_is_marked_and_no_word_of_it_is_told_twice() -> None:
    content = "Жеңімпаздар:\n«Самғау»,\n«Дарын»,\n«Самғау» мектептері.\n"
    checked = check_text(content)
    assert [finding.kind for finding in checked.findings] == ["duplicate-name"]
    assert content[checked.findings[0].start : checked.findings[0].end] == "«Самғау»,\n«Дарын»,\n«Самғау»"
    page = checked_page([("a.txt", content, checked)])
    assert '<mark class="warning">«Самғау»</mark>' in page
    assert page.partition("<pre")[0].count("«Дарын»") == 1


def test_the_page_loads_nothing() -> None:
    page = checked_page([("report.txt", WRONG, check_text(WRONG))])
    assert not any(word in page for word in ("<script", "<link", "src=", "url(", "http"))


@pytest.mark.parametrize("text", [WRONG, "\n\n  Есеп.\n\n\n40 <мектеп> & 25.\n"])
def test_the_text_stands_in_the_page_as_it_was_read(text: str) -> None:
    page = checked_page([("report.txt", text, check_text(text))])
    shown = re.search(r"<pre[^>]*>\n(.*)</pre>", page, re.DOTALL)
    assert shown is not None
    assert unescape(shown[1]) == text


def test_a_text_that_adds_up_says_so() -> None:
    assert "Сәйкессіздік табылмады." in checked_page(
        [("a", "Қалада 28 мектеп бар.", check_text("Қалада 28 мектеп бар."))]
    )


def test_the_command_prints_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(WRONG, encoding="utf-8")
    assert main([str(file), "--format", "html"]) == 1
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="0123456789 ,.%()-:<&;№оның ішіндеиз них\n", max_size=150))
def test_the_page_keeps_every_word_of_the_text(text: str) -> None:
    reader = Words()
    reader.feed(checked_page([("a", text, check_text(text))]))
    assert "".join("".join(reader.said).split()) == "".join(text.split())


def test_a_number_that_nothing_was_held_against_is_underlined_with_dots() -> None:
    text = "Мектепте 845 оқушы бар.\n" + WRONG
    page = checked_page([("report.txt", text, check_text(text))])
    assert page.count('<mark class="unchecked">') == 1
    assert '<mark class="unchecked">845</mark>' in page
    assert "нүктемен" in page


def test_each_number_leads_to_its_note_and_back() -> None:
    page = checked_page([("report.txt", WRONG, check_text(WRONG))])
    for name, number in (("c2", "40"), ("c3", "25"), ("c4", "20")):
        mark = f'<a class="due" id="m1-{name}" href="#n1-1"><mark class="error">{number}</mark><sup>[1]</sup></a>'
        assert mark in page
        assert f'<a href="#m1-{name}">{number}</a>' in page
    assert 'id="n1-1"' in page


def test_every_way_within_the_page_leads_somewhere() -> None:
    text = WRONG + "Жеңімпаздар:\n«Самғау»,\n«Дарын»,\n«Самғау» мектептері.\nМектепте 845 оқушы бар.\n" + LONG_SUM
    checked = check_text(text)
    assert len(checked.findings) == 3
    page = checked_page([("a.txt", text, checked), ("b.txt", text, checked)])
    targets = re.findall(r' id="([^"]+)"', page)
    assert len(targets) == len(set(targets))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(targets)


def test_a_note_of_many_numbers_leads_to_the_first_and_the_last() -> None:
    [finding] = check_text(LONG_SUM).findings
    assert len(finding.claims) == 9
    note = checked_page([("a.txt", LONG_SUM, check_text(LONG_SUM))]).partition("<aside")[2]
    assert re.findall(r'<a href="#m1-\w+">(\d+)</a>', note) == ["43", "2"]


@pytest.mark.parametrize(("times", "folded"), [(0, 0), (24, 0), (25, 1)])
def test_the_ways_to_many_notes_are_folded(times: int, folded: int) -> None:
    text = WRONG * times
    checked = check_text(text, language="en")
    page = checked_page([("a.txt", text, replace(checked, findings=checked.findings[:times]))])
    assert page.count("<summary>All remarks</summary>") == folded
    assert page.count('class="contents"') == bool(times)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (WRONG, '<p lang="kk">'),
        ("В районе 40 школ, из них 25 средних, 20 основных.", '<p lang="ru">'),
        ("There are 40 schools, of which 25 are secondary and 20 basic.", "<p>"),
        (
            "Audanda 40 mektep bar, onyñ ışınde 25 orta, 20 negızgı mektep. Oqushylar men mūğalımder köp.",
            '<p lang="kk-Latn">',
        ),
    ],
)
def test_notes_are_in_the_language_asked_for_and_the_text_in_its_own(text: str, marked: str) -> None:
    page = checked_page([("a.txt", text, check_text(text, language="en"))])
    assert '<section lang="en">' in page
    assert page.partition('<div class="line">')[2].startswith(marked)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Есеп 2023 жылы жарияланды.", "The text has no numbers that could be compared."),
        ("Қалада 28 мектеп бар.", "aside: 1; there was nothing to compare with. A number that was not"),
        (WRONG, "years and the like aside, was compared (3)."),
        (WRONG + "Мектепте 845 оқушы бар.", "aside: 4; compared with nothing: 1. A number that was not"),
    ],
)
def test_how_much_was_compared_is_said_in_a_sentence(text: str, said: str) -> None:
    assert said in checked_page([("a.txt", text, check_text(text, language="en"))])
