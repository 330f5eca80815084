"""Percentages set apart by a comma or a dash with those of whom they are, and pairs of which one is some of another."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.shares.share_groups import group_of
from qalam.checker.text import Text

OUT_OF_BEFORE = as_pattern(r"\b(?:из|от|of|out of|барлығы|барлық|всего|жалпы)\s(?:[^\W\d]+\s){0,5}?$", re.I)
_APPOSED = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,4}?(?:,|\s[–—-])\s(?:[^\W\d]+\s){1,4}(?<=[нтд][ыі]ң\s)", re.I)
_COMMA = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}(?:,|\s[–—-])\s")
_ABLATIVE = as_pattern(r"-?(?:[^\W\d]*\s?)?[дт][ае]н\b", re.I)
_DATIVE = as_pattern(r"-?(?:\s?[^\W\d]+)?(?:[ғқгк][ае])\b", re.I)
BEFORE = 40  # characters before a number in which it is told to be all


def is_apposed(text: Text, rate: Claim, gap: str) -> bool:
    """Whether a percentage is told of a number right before a comma or a dash, with those of whom it is: '412, барлық
    оқиғаның 76,8%-ы', '689 – 54,9% преодолевших порог'."""
    if _APPOSED.fullmatch(gap):
        return True
    group = group_of(text, rate) if _COMMA.fullmatch(gap) else None
    return group is not None and (group.is_all or bool(group.states))


def is_some_of(text: Text, first: Claim, last: Claim) -> bool:
    """Whether what looks like a change tells some of all: 'из 1 500 – 1 050', '1 500-ден 1 050'."""
    if OUT_OF_BEFORE.search(text.content, max(0, first.start - BEFORE), first.start):
        return True
    is_ablative = _ABLATIVE.match(text.content, first.end) is not None
    return is_ablative and _DATIVE.match(text.content, last.end) is None
