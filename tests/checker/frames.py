"""Frames of sentences with choices in them: every choice is read with every other.

`[a|b]` stands for one of the words, `[1:a|b]` for the same place in the list as in all groups of that number (so that
forms of one word go together), `{88|93}` for the number as it is in a true text and with its slip. Groups do not nest.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

FOLDER = Path(__file__).parent / "frames"
MOST = 250  # texts of one frame: more would make the tests slow

_GROUP = re.compile(r"\[(?:(\d+):)?([^\[\]]*\|[^\[\]]*)\]")
_SLIP = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame, with the kinds of finding that its slip may be told as; none for a trap, in which nothing is found."""

    name: str
    kinds: frozenset[str]
    says: str


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a frame: as it is true, and with the slip, which lies from `start` to `end` of `slipped`."""

    choices: tuple[str, ...]
    true: str
    slipped: str
    start: int
    end: int


def frames() -> list[Frame]:
    """All frames of the folder."""
    rows = [row for path in sorted(FOLDER.glob("*.toml")) for row in tomllib.loads(path.read_text("utf-8"))["frame"]]
    return [Frame(row["id"], frozenset(row.get("kinds", ())), row["says"].strip()) for row in rows]


def texts_of(frame: Frame) -> Iterator[Said]:
    """Every text that the choices of a frame make.

    Raises:
        ValueError: the frame has no slip though it has kinds, more than one, or makes too many texts.
    """
    groups = list(_GROUP.finditer(frame.says))
    names = [match.group(1) or f"at {match.start()}" for match in groups]
    options = {name: match.group(2).split("|") for name, match in zip(names, groups, strict=True)}
    if len(_SLIP.findall(frame.says)) != bool(frame.kinds):
        raise ValueError(f"{frame.name}: a frame with kinds has one slip, a trap none")
    ranges = [range(len(of)) for of in options.values()]
    made = list(product(*ranges))
    if len(made) > MOST:
        raise ValueError(f"{frame.name}: {len(made)} texts, at most {MOST} are read")
    for chosen in made:
        at = dict(zip(options, chosen, strict=True))
        words = [match.group(2).split("|")[at[name]] for name, match in zip(names, groups, strict=True)]
        yield _said(tuple(options[name][place] for name, place in at.items()), _filled(frame.says, groups, words))


def _filled(says: str, groups: list[re.Match[str]], words: list[str]) -> str:
    parts, end = [], 0
    for match, word in zip(groups, words, strict=True):
        parts += [says[end : match.start()], word]
        end = match.end()
    return "".join((*parts, says[end:]))


def _said(choices: tuple[str, ...], says: str) -> Said:
    slip = _SLIP.search(says)
    if slip is None:
        return Said(choices, says, says, 0, 0)
    before, behind = says[: slip.start()], says[slip.end() :]
    true, slipped = slip.groups()
    return Said(choices, before + true + behind, before + slipped + behind, len(before), len(before) + len(slipped))
