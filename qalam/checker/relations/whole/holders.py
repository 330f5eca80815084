"""Numbers behind 'of whom' that are no parts: what a part holds, where it is held, who does something with it."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

_HELD = as_pattern(r"(?:\b(?:with|for|serving|на|с|где|в которых|в них)|онда|оларда|оған)\s$", re.I)
_IN_THESE = as_pattern(r"\s[^\W\d]+(?:да|де|та|те)\s\Z")
_HAVING = as_pattern(r"\W*(?:со?|with)\s", re.I)
_WORD_BEHIND = as_pattern(r"\s([^\W\d]+)")


def acts_on_next(text: Text, whole: Claim, claim: Claim, later: list[Claim]) -> bool:
    """Whether a number is of those who do something with the things of the whole: '135 камер. Из них 15 школ установили
    131 камеру'."""
    if claim.unit not in {"organisations", "people"} or claim.unit == whole.unit or not later:
        return False
    of_whole, own, following = (thing_behind(text, one) for one in (whole, claim, later[0]))
    return bool(of_whole) and own != of_whole == following


def thing_behind(text: Text, claim: Claim) -> frozenset[str]:
    """The word right behind a number."""
    word = _WORD_BEHIND.match(text.content, claim.end)
    return stems(word[1]) if word else frozenset()


def is_held_by_part(text: Text, whole: Claim, claim: Claim, later: list[Claim], end: int) -> bool:
    """Whether a number is of what the part before it holds, and the next part follows: '74-і мемлекеттік, онда
    116 917 бала оқиды, 11-і жеке', '110 public with 233,006 students, 70 private'."""
    known = {"people", "organisations"}
    is_other = {claim.unit, whole.unit} == known
    goes_on = any(one.is_count and one.unit != claim.unit and may_be_part(whole, one) for one in later)
    return is_other and goes_on and _HELD.search(text.content[end : claim.start]) is not None


def holds_next(text: Text, before: Claim, claim: Claim, later: list[Claim]) -> bool:
    """Whether a number is of the organisations that the people behind it are in: '647 мың бала …, 3 047 мектепте 360
    мың оқушы'."""
    is_between = before.unit == "people" and claim.unit == "organisations" and later[:1] and later[0].unit == "people"
    return bool(is_between) and _IN_THESE.match(text.content, claim.end, later[0].start) is not None


def are_of_lines_before(text: Text, parts: list[Claim]) -> bool:
    """Whether some lines only say what those of the line before have: 'учителей – 364 / с высшим образованием 333'."""
    return len(of_own_lines(text, parts)) < len(parts)


def of_own_lines(text: Text, parts: list[Claim]) -> list[Claim]:
    """The numbers but for those of lines that only say what those of the line before have."""
    lines = [text.content[text.content.rfind("\n", 0, part.start) + 1 : part.start] for part in parts]
    having = [_HAVING.match(line) is not None for line in lines]
    return [part for part, has in zip(parts, having, strict=True) if not has] if having and not having[0] else parts
