from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from qalam.config.commands import run
from qalam.config.starting import STEPS, build_demo, migrate, write_reports
from qalam.config.yearly_report import NotWritten, write_first_reports
from qalam.registry.models import City
from tests.factories import records


def test_the_first_start_takes_every_step_in_its_order() -> None:
    assert [step.run for step in STEPS[:3]] == [migrate, build_demo, write_reports]
    assert len({step.sentence.kk for step in STEPS}) == len(STEPS)


@pytest.mark.django_db
def test_the_first_report_is_written_by_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
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


def test_a_site_that_has_served_goes_on_when_its_page_servers_die(monkeypatch: pytest.MonkeyPatch) -> None:
    now, waited = [0.0], list[float]()
    lives = iter([20.0, 2.0, 2.0, 100.0])

    def answer() -> None:
        lasts = next(lives, None)
        if lasts is not None:
            now[0] += lasts
            raise SystemExit(1)

    monkeypatch.setattr(run, "time", SimpleNamespace(monotonic=lambda: now[0], sleep=waited.append))
    monkeypatch.setattr(run.signal, "signal", lambda *_: None)
    run.keep_serving(answer)
    assert waited == [3.0, 6.0, 12.0, 3.0]


def test_page_servers_that_cannot_even_start_end_the_command() -> None:
    def answer() -> None:
        raise SystemExit(1)

    with pytest.raises(SystemExit):
        run.keep_serving(answer)
