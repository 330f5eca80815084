"""Lines of a table of contents, whose numbers are pages."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

_LAST_NUMBER = as_pattern(r"[^\W\d][^\d\n]*?(?<![–—:-])[\s.\u2060…]+(\d{1,3})\s*$")


def is_page(text: Text, claim: Claim) -> bool:
    """Whether a number ends a line as a page does: pages of the lines round it go on from one to the next."""
    start = text.content.rfind("\n", 0, claim.start) + 1
    end = (text.content + "\n").find("\n", claim.end)
    here = _page(text.content[start:end])
    if here is None or text.content[claim.end : end].strip():
        return False
    before = _page(text.content[text.content.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)])
    after = _page(text.content[end + 1 : (text.content + "\n").find("\n", end + 1)])
    neighbours = [page for page in (before, after) if page is not None]
    return bool(neighbours) and (before is None or before <= here) and (after is None or here <= after)


def _page(line: str) -> int | None:
    """The only number of a line, where it ends it."""
    found = _LAST_NUMBER.search(line)
    return int(found[1]) if found and not re.search(r"\d", line[: found.start(1)]) else None
