"""Changes with their sign behind a number: '1-4 классы – 340 (+25)', against the number of the same label before it."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.checker.checks.changes.differences import Change, difference_finding, leads
from qalam.checker.checks.changes.signed_cells import signed_cells
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_BEHIND = as_pattern(r"\s?\((?P<sign>[+−-])\s?$")
_LABEL = as_pattern(r"[^;:,.()\n]*$")
_WORD = as_pattern(r"\w+")
BACK = 6  # sentences from a number to the earlier one of its label
REACH = 60  # characters of a label


def check_signed(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about changes that do not lead from the earlier number to the later one, where others of the text do."""
    rows = list(_rows(text))
    wrong = [row for row in rows if not leads(*row)] if any(leads(*row) for row in rows) else []
    told = {change.id for _, _, change in wrong}
    wrong += [row for row in signed_cells(text) if row[-1].id not in told]
    return [difference_finding(*row) for row in wrong]


def _rows(text: Text) -> Iterator[Change]:
    """The earlier number of a label, the later one and the change behind it."""
    labelled: dict[tuple[str, ...], Claim] = {}
    for claims in text.by_sentence:
        for place, claim in enumerate(claims):
            if not claim.is_count:
                continue
            label = _label(text, claim)
            before = labelled.get(label)
            change = claims[place + 1] if place + 1 < len(claims) else None
            if before and change and _is_signed(text, claim, change) and claim.sentence - before.sentence <= BACK:
                yield before, claim, change
            if label:
                labelled[label] = claim


def _label(text: Text, claim: Claim) -> tuple[str, ...]:
    """The words and figures of the item before a number; by figures alone '1-4 классы' and '5-9 классы' differ. No such
    label is that of a share (`list_shares`), which ends at figures, nor all that a clause says of its number
    (`clauses.said_of`), of which a part stands behind it."""
    start = max(text.sentences[claim.sentence].start, claim.start - REACH)
    item = _LABEL.search(text.content[start : claim.start])
    return tuple(word.lower() for word in _WORD.findall(item.group() if item else ""))


def _is_signed(text: Text, claim: Claim, change: Claim) -> bool:
    return _BEHIND.fullmatch(text.content, claim.end, change.start) is not None or (
        change.unit == "change" and text.content[claim.end : change.start].strip() in {"(+", "(−", "(-"}
    )
