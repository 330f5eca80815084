from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from qalam.config.starting import STEPS, build_demo, migrate, write_reports
from qalam.config.yearly_report import NotWritten, write_first_reports
from qalam.registry.models import City
from tests.factories import records


def test_the_first_start_takes_every_step_in_its_order() -> None:
    assert [step.run for step in STEPS[:3]] == [migrate, build_demo, write_reports]
    assert len({step.sentence.kk for step in STEPS}) == len(STEPS)


@pytest.mark.django_db
def test_the_first_report_is_written_by_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Threads of the drawing of charts do not survive a fork: pages of a server forked after them would never answer.
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, len(asked) - 1, "", "Дискіде орын жоқ.\n")

    monkeypatch.setattr("qalam.config.yearly_report.subprocess.run", run)
    City.objects.create(area=records.area(), records_until=date(2023, 5, 1))
    write_first_reports(tmp_path)
    assert asked[0][1:5] == ["-m", "qalam", "report", "2022-2023"]
    with pytest.raises(NotWritten, match="Дискіде орын жоқ"):
        write_first_reports(tmp_path)
