"""Every text of every frame: true, nothing is found in it; with its slip, that is found."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from tests.checker.frames import Frame, Said, frames, texts_of

FRAMES = frames()


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.name for frame in FRAMES])
def test_a_frame_is_told_with_every_choice(frame: Frame) -> None:
    wrong = [fault for said in texts_of(frame) if (fault := fault_of(frame, said))]
    assert wrong == []


def test_names_of_frames_are_their_own() -> None:
    assert len({frame.name for frame in FRAMES}) == len(FRAMES)


def fault_of(frame: Frame, said: Said) -> str:
    """What is not as it should be, in words; empty if all is."""
    if told := check_text(said.true).findings:
        return f"true, but {told[0].kind}: {said.true}"
    if frame.kinds and not _is_told(frame, said):
        return f"not told: {said.slipped}"
    return ""


def _is_told(frame: Frame, said: Said) -> bool:
    """Whether the slip is told by a finding of a kind of the frame, and by no other."""
    told = check_text(said.slipped).findings
    return bool(told) and all(
        one.kind in frame.kinds and one.start <= said.end and said.start <= one.end for one in told
    )
