"""Words that open a sentence with the last part of what a paragraph divides."""

from __future__ import annotations

# Behind the number of places that nobody has yet.
VACANT = (r"вакан", r"бос (?:жұмыс )?ор(?:ын|ны)", r"свободн", r"vacan")
