"""Parts that fail against two wholes: one of them was read as the whole by its place only."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.relations.relation import Relation


def without_farther(ties: Sequence[Relation]) -> list[Relation]:
    """The ties without those that fail and have all the parts of another one that fails, whose whole stands before the
    parts and nearer: 'доходы – 349 млн: 136 млн – налоги, 222 млн – трансферты. Расходы – 365 млн'."""
    nearest = [tie for tie in ties if _fails(tie) and tie.whole and tie.whole.sentence == tie.parts[0].sentence]
    own = {_names(tie) for tie in nearest}
    return [tie for tie in ties if not _fails(tie) or tie in nearest or _names(tie) not in own]


def _fails(tie: Relation) -> bool:
    return tie.kind == "parts" and tie.whole is not None and not tie.holds and len(tie.parts) > 1


def _names(tie: Relation) -> frozenset[str]:
    return frozenset(part.id for part in tie.parts)
