"""Any text and any bytes at all: the laws that every answer keeps."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.checker import short_texts
from qalam.checker.check import check_text
from qalam.checker.reading.files import CannotRead, text_of
from tests.checker.fuzz.corpus import PART, WHOLE_PDF, document

KINDS = (
    "parts-exceed-whole parts-below-whole percent-mismatch rounding shares-not-100 stage-exceeds-previous "
    "part-exceeds-whole repeated-differs unit duplicate-name date-order jump records-differ"
)
SEVERITIES = {"error", "warning", "note"}

FIGURES = (
    "0 00 0,0 1,,5 ,5 1. -5 −3 1/0 2023/2024 2021-2025 32.13.2024 №№1, №0 І,ІІ,ІІІ он екі двенадцать мың миллион "
    "1,5 2,3 млн 999999999999999999999 1e9 ½ ٣ 五 ① 2² 1_000"
)
VOCABULARY = (
    "мектеп бар , оның ішінде : из них ( % ) %-ы -сі -і -дан -тен – - ; . | қатысып жүлде алды барлығы всего "
    "қалалық кезең облыстық республиканский этап школ учеников балл орта ұпай средний of whom including "
    "pupils points тармаққа өсті на больше рост в году жылы қаңтар мамыр « » «Мерей» «Нұр» қалғандары "
    "остальные теңге млн жас лет сынып соның onyń ishinde 31 февраля жоспарланған"
)
NUMBERS = st.one_of(
    st.integers(0, 200).map(str),
    st.integers(0, 10**7).map(str),
    st.integers(0, 10**7).map(lambda n: f"{n:,}".replace(",", " ")),
    st.integers(0, 10**7).map(lambda n: f"{n:,}".replace(",", "\u00a0")),
    st.decimals(0, 200, places=1).map(lambda d: str(d).replace(".", ",")),
    st.integers(0, 10**40).map(str),
    st.sampled_from(FIGURES.split()),
)
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
MARKUP = "<p> <b <td> </ > <!-- --> &amp; &# &#x; <script> <style> <br/> 40 % мектеп"
PROSE = st.lists(st.one_of(NUMBERS, WORDS), max_size=40).map(" ".join)
LETTERS = st.text(st.characters(), max_size=200)
DIGITS = st.text("0123456789 \u00a0\u202f.,%()-–/№IІVX\n|", max_size=120)


def assert_lawful(text: str) -> None:
    answer = json.loads(json.dumps(check_text(text).as_dict()))
    ids = {claim["id"] for claim in answer["claims"]}
    assert len(ids) == len(answer["claims"])
    for claim in answer["claims"]:
        assert 0 <= claim["start"] < claim["end"] <= len(text)
        assert text[claim["start"] : claim["end"]] == claim["text"]
    for relation in answer["relations"]:
        assert isinstance(relation["holds"], bool)
    for finding in answer["findings"]:
        assert finding["kind"] in KINDS.split()
        assert finding["severity"] in SEVERITIES
        assert 0 <= finding["start"] < finding["end"] <= len(text)
        assert set(finding["claims"]) <= ids
        assert all(finding["message"][language].strip() for language in ("kk", "ru", "en"))


@settings(max_examples=250, deadline=None)
@given(PROSE)
def test_any_report_like_text_has_a_lawful_answer(text: str) -> None:
    assert_lawful(text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(LETTERS, DIGITS))
def test_any_letters_have_a_lawful_answer(text: str) -> None:
    assert_lawful(text)


@settings(max_examples=100, deadline=None)
@given(PROSE)
def test_the_same_text_has_the_same_answer(text: str) -> None:
    assert check_text(text).as_dict() == check_text(text).as_dict()


SHORT = [text.says for text in short_texts() if not text.is_held_out]
ODD = ["0", "00", "0,0", "0,00", "1", "100", "0,3", "5000", "9" * 12, "1 000 000"]


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(SHORT), st.lists(st.tuples(st.integers(0, 40), st.sampled_from(ODD)), min_size=1, max_size=6))
def test_a_report_with_odd_numbers_has_a_lawful_answer(text: str, changed: list[tuple[int, str]]) -> None:
    """Zeros and ones in the place of numbers: nothing is divided by what may be none."""
    for place, number in changed:
        spans = [match.span() for match in re.finditer(r"\d+(?:[ \u00a0]\d{3})*(?:,\d+)?", text)]
        start, end = spans[place % len(spans)] if spans else (0, 0)
        text = text[:start] + number + text[end:]
    assert_lawful(text)


@pytest.mark.parametrize(
    "text",
    [
        "Қамту 2 310 оқушының 840-ын құрайды, бұл – жалпы санның 0%-ы.",
        "Из 0 школьников района в столовых обедают 1 420. Охват – 71,4 процента.",
        "Число групп увеличилось на 0 (12%) и достигло 96.",
        "Средств станет больше на 10% (0,00 млрд тенге годом ранее).",
        "Конкурсқа 0,00 мыңға жуық (4000) оқушы қатысты.",
        "В 2022 году выделили 0,0 млн тенге, в 2023 году – 96 млн тенге, в 2024 году – 110 млн тенге, рост 15%.",
        "В 2020 году выделили 0 млн тенге, в 2021 году – 00 млн тенге, в 2022 году – 90 млн. С 2020 года рост 35%.",
        "Учеников в городе 0, в селе 3000, всего 0. Доля сельских равна 0%.",
        "Тобы\tСаны\tҮлесі\nҰлдар\t12\t40%\nҚыздар\t18\t60%\nБарлығы\t0\t100%",
        "Колледжді 00 студент бітірді. Әрқайсысы бір топта: 58%-ы жұмыста, 17%-ы оқуда, 13%-ы әскерде, 12%-ы үйде.",
    ],
)
def test_figures_of_nothing_have_a_lawful_answer(text: str) -> None:
    assert_lawful(text)


@pytest.mark.parametrize("text", ["\ud800", "40 \udfff мектеп", "40 мектептің \ud83d 50-і (120%)"])
def test_a_lone_surrogate_has_a_lawful_answer(text: str) -> None:
    assert_lawful(text)


def assert_text_or_refusal(name: str, data: bytes) -> None:
    try:
        text = text_of(name, data)
    except CannotRead as refused:
        said = [refused.say(language).strip() for language in ("kk", "ru", "en")]
    else:
        assert_lawful(text)
        return
    assert all(said)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["txt", "md", "html", "docx", "odt", "pdf"]), st.binary(max_size=300))
def test_any_bytes_are_a_text_or_a_refusal(ending: str, data: bytes) -> None:
    assert_text_or_refusal(f"report.{ending}", data)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(PART)), st.data())
def test_a_document_with_some_bytes_changed_is_a_text_or_a_refusal(ending: str, draw: st.DataObject) -> None:
    data = bytearray(document(ending))
    for _ in range(draw.draw(st.integers(1, 4))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    assert_text_or_refusal(f"report.{ending}", bytes(data))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_pdf_with_some_bytes_changed_is_a_text_or_a_refusal(draw: st.DataObject) -> None:
    data = bytearray(WHOLE_PDF)
    for _ in range(draw.draw(st.integers(1, 6))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    assert_text_or_refusal("report.pdf", bytes(data))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(MARKUP.split()),
        max_size=40,
    )
)
def test_any_markup_is_a_text_or_a_refusal(pieces: list[str]) -> None:
    assert_text_or_refusal("report.html", " ".join(pieces).encode())
