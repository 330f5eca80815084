"""Vacant places, of which those are parts who are wanted: '640 вакантных мест: школы – 410 педагогов, сады – 230'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.parts.and_more import VACANT
from qalam.checker.words.parts.divisions import ISSUED

_VACANT = as_pattern("|".join(VACANT), re.I)
_ISSUED = as_pattern(rf"\s(?:[^\W\d]+\s){{0,1}}(?:{'|'.join(ISSUED)})", re.I)
NOUN = 24  # characters on either side of a number in which it is said to be of vacant places


def may_fill(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number may be a part of the whole; staff are of vacant places, while children may only ask for them,
    and what inspectors write is none of the schools that they visit."""
    if may_be_part(whole, part):
        return not (whole.unit == "organisations" and part.unit == "count" and _ISSUED.match(text.content, part.end))
    is_wanted = part.unit in {"places", "count"} or part.family == "staff"
    return is_wanted and whole.unit in {"places", "count"} and is_vacant(text, whole)


def is_vacant(text: Text, whole: Claim) -> bool:
    """Whether a number is of vacant places."""
    first = max(text.sentences[whole.sentence].start, whole.start - NOUN)
    said = f"{text.content[first : whole.start].rstrip()} {text.content[whole.end : whole.end + NOUN].lstrip()}"
    return _VACANT.search(said) is not None
