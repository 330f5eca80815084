from __future__ import annotations

from qalam.config.starting import STEPS, build_demo, migrate, write_reports


def test_the_first_start_takes_every_step_in_its_order() -> None:
    assert [step.run for step in STEPS[:3]] == [migrate, build_demo, write_reports]
    assert len({step.sentence.kk for step in STEPS}) == len(STEPS)
