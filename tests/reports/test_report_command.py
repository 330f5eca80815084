from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

import pytest

from qalam.config import commandline
from qalam.config.commands import report
from qalam.kernel.refusal import Refusal
from qalam.registry.models import Area, City
from tests.reports.city import MAY, small_city

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_the_test_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command uses the database of the test instead of starting one, and speaks English."""
    monkeypatch.setattr(report, "database_running", nullcontext)
    monkeypatch.setenv("QALAM_LANG", "en")


@pytest.fixture
def city() -> None:
    small_city()
    place = Area.objects.create(kind="city", name_kk="Жаңаөзен", name_ru="Жанаозен", name_en="Zhanaozen")
    City.objects.create(area=place, is_invented=True, records_until=MAY)


@pytest.mark.usefixtures("city")
def test_every_language_and_format_is_a_file_of_its_own(tmp_path: Path) -> None:
    assert commandline.run(["report", "2022-2023", "--to", str(tmp_path), "--format", "html,docx,pdf,json"]) == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {
        f"report-2022-2023.{language}.{format}"
        for language in ("kk", "ru", "en")
        for format in ("html", "docx", "pdf", "json")
    }
    told = json.loads((tmp_path / "report-2022-2023.ru.json").read_text(encoding="utf-8"))
    assert (told["language"], told["on"]) == ("ru", "2023-05-01")
    assert "ойдан құрылған" in (tmp_path / "report-2022-2023.kk.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["2022/24"], "is no school year"),
        (["2035-2036"], "has not begun"),
        (["1999-2000"], "no records of the school year 1999-2000"),
        (["2022-2023", "--lang", "de"], "does not come in 'de'"),
        (["2022-2023", "--format", "html,odt"], "does not come as 'odt'"),
        (["2022-2023", "--format", ","], "does not come as"),
        (["2022-2023", "--format", "docx", "--template", "/nowhere/house.docx"], "/nowhere/house.docx"),
    ],
)
def test_a_wrong_question_is_one_sentence_and_status_2(
    tmp_path: Path, asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commandline.run(["report", *asked, "--to", str(tmp_path)]) == 2
    told = capsys.readouterr().err.strip()
    assert said in told
    assert "\n" not in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("city")
def test_a_damaged_template_leaves_nothing_half_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, folder = tmp_path / "house.docx", tmp_path / "out"
    template.write_bytes(b"PK no document")
    asked = ["report", "2022-2023", "--format", "html,docx", "--to", str(folder), "--template", str(template)]
    assert commandline.run(asked) == 2
    assert "house.docx" in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.usefixtures("city")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("taken", encoding="utf-8")
    asked = ["report", "2022-2023", "--lang", "kk", "--format", "json", "--to", str(tmp_path / "file" / "out")]
    assert commandline.run(asked) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_a_city_without_records_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no records"):
        report.main(["2022-2023", "--to", str(tmp_path)])
