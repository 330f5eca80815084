"""DOCX files, whole, damaged and hostile."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from qalam.checker.command import main
from qalam.checker.reading.docx import docx_text
from qalam.checker.reading.files import CannotRead
from qalam.checker.reading.unfit import Unfit

WRONG = "Ауданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп."


def written(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(xml: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return file.getvalue()


def test_each_paragraph_is_a_line() -> None:
    assert docx_text(written("Бірінші.", "Екінші.")) == "Бірінші.\nЕкінші.\n"


def test_a_docx_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(written(WRONG))
    assert main([str(file)]) == 1
    assert "25 + 20 = 45" in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", written(WRONG)[:3000], packed("<a"), packed("")])
def test_a_damaged_file_has_no_text(data: bytes) -> None:
    assert docx_text(data) is None


def test_an_entity_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    xml = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'
    with pytest.raises(Unfit, match="declarations"):
        docx_text(packed(xml))


def test_a_damaged_docx_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(b"PK\x03\x04")
    with pytest.raises(CannotRead):
        main([str(file)])
