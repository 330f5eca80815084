"""Who may do what with the transparency log: one table, to be read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from qalam.access.permission import EVERYBODY, Needed, View, acts


class Action(StrEnum):
    """What can be done with the log."""

    READ_LOG = "read the transparency log and check a receipt against it"


MAY: Mapping[Action, Needed] = {Action.READ_LOG: EVERYBODY}


def for_action(action: Action) -> Callable[[View], View]:
    """Names the action that a view of the log is."""
    return acts(MAY, action)
