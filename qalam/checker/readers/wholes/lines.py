"""Lists of lines with a number each, and their whole in the line right above the first or right below the last."""

from __future__ import annotations

import re
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.evidence.sums import Sum
from qalam.checker.evidence.sums_seen import between
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.nested import mark_of
from qalam.checker.relations.scopes import ASIDE, MARKER
from qalam.checker.text import Text
from qalam.checker.words.parts.closed_lists import SUMS_UP
from qalam.checker.words.parts.divided import TOTAL

MORE, TOTALLED, LESS = 3.5, 3.5, 1.5  # log-odds that they make more, that a total ends them, that they make less
_TOTAL = words_pattern(rf"\W*(?:{'|'.join((*TOTAL, *SUMS_UP))})", re.I)
_SEPARATED = as_pattern(r"[^\W_][^\n]*?\s?[–—:-]\s?\Z")
_AN_ITEM = as_pattern(r"\s*[^\W_][^\n]{0,80}?(?:\s[–—-]|:)\s?\d")
_OF_YEAR = frozenset({"year", "school-year", "years", "date"})


def is_of_lines(one: Sum) -> float:
    """What it adds that the parts are all lines of a list and the whole heads or ends it."""
    if not are_lines(one):
        return 0.0
    if is_total(one) and not one.run.is_behind:
        return TOTALLED
    if one.excess > 0:
        return MORE
    return LESS * (MARKER.search(between(one.text, one.run)) is None)  # 'из них:' may name only some


def is_total(one: Sum) -> bool:
    """Whether the line of the whole begins with a word for a total."""
    return _TOTAL.match(one.text.content, _line(one.text, one.run.whole)[0]) is not None


def are_lines(one: Sum) -> bool:
    """Whether the parts are all lines of one form that stand there, and the whole is the only number of the next."""
    if "\n" not in one.text.content[one.run.parts[0].end : one.run.parts[-1].start]:
        return False
    return one.text.is_so("lines of a sum", tuple(claim.id for claim in one.claims), lambda: _are_lines(one))


def _are_lines(one: Sum) -> bool:
    text, run = one.text, one.run
    lines = [_line(text, part) for part in run.parts]
    own = _line(text, run.whole)
    ordered = [own, *lines] if run.is_behind else [*lines, own]
    if any(low[1] >= high[0] or text.content[low[1] : high[0]].strip() for low, high in pairwise(ordered)):
        return False
    forms = {_form(text, line, part) for line, part in zip(lines, run.parts, strict=True)}
    is_head = is_total(one) or (_closes(text, own) and not _closes(text, lines[0]))
    if is_item_of_lines(one) or (_form(text, own, run.whole) in forms and not is_head):
        return False
    if len(forms) > 1 or "" in forms or _goes_on(text, lines, forms.pop(), is_behind=run.is_behind):
        return False
    is_of_years = all(any(claim.unit in _OF_YEAR for claim in text.claims_within(*line)) for line in lines)
    return not is_of_years and (is_total(one) or _is_only(text, own, run.whole))


def is_item_of_lines(one: Sum) -> bool:
    """Whether the whole is an item behind others of the list in which the parts stand, and no total."""
    text, whole, first = one.text, one.run.whole, one.run.parts[0]
    if not one.run.is_behind or "\n" not in text.content[whole.end : first.start] or is_total(one):
        return False
    own = _line(text, whole)
    form = _form(text, own, whole)
    is_alike = form != "" and form == _form(text, _line(text, first), first)
    return is_alike and _goes_on(text, [own], form, is_behind=False)


def _closes(text: Text, line: tuple[int, int]) -> bool:
    """Whether a line ends as a sentence or the head of a list does."""
    return text.content[line[0] : line[1]].rstrip()[-1:] in {".", ":"}


def _line(text: Text, claim: Claim) -> tuple[int, int]:
    """Where the line of a number begins and ends."""
    end = text.content.find("\n", claim.end)
    return text.content.rfind("\n", 0, claim.start) + 1, end if end >= 0 else len(text.content)


def _form(text: Text, line: tuple[int, int], claim: Claim) -> str:
    """How an item is marked and whether its number stands first or behind its label; empty if another is before it."""
    if any(other.is_count for other in text.claims_within(line[0], claim.start)):
        return ""
    mark = mark_of(text.content, *line)
    if _SEPARATED.search(text.content, line[0], claim.start):
        return f"{mark} label"
    before = text.content[line[0] : claim.start]
    return f"{mark} number" if not any(letter.isalpha() for letter in before) else ""


def _goes_on(text: Text, lines: list[tuple[int, int]], form: str, *, is_behind: bool) -> bool:
    """Whether the next line beyond the list is one more item of it."""
    if is_behind:
        start = lines[-1][1] + 1
        end = text.content.find("\n", start)
        beyond = text.content[start : end if end >= 0 else len(text.content)]
    else:
        beyond = text.content[: max(0, lines[0][0] - 1)].rpartition("\n")[2]
    mark = form.rpartition(" ")[0]
    if mark:
        return mark_of(beyond, 0, len(beyond)) == mark
    return _AN_ITEM.match(beyond) is not None


def _is_only(text: Text, line: tuple[int, int], whole: Claim) -> bool:
    """Whether the line of a whole tells no other number but in brackets."""
    asides = [aside.span() for aside in ASIDE.finditer(text.content, *line)]
    others = [claim for claim in text.claims_within(*line) if claim.is_count and not claim.may_be_year]
    return all(claim.id == whole.id or any(low < claim.start < high for low, high in asides) for claim in others)
