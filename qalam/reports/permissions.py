"""Who may do what with the yearly report: one table, to be read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from qalam.access.models import Role
from qalam.access.permission import EVERYBODY, Needed, View, acts


class Action(StrEnum):
    """What can be done with the report."""

    READ = "read the yearly report and take it away"
    PUBLISH = "publish the yearly report"
    AMEND = "publish an amended edition, with a reason"
    SEE_DRIFT = "see which published numbers have changed since"


MAY: Mapping[Action, Needed] = {
    Action.READ: EVERYBODY,
    Action.PUBLISH: frozenset({Role.SPECIALIST}),
    Action.AMEND: frozenset({Role.SPECIALIST}),
    Action.SEE_DRIFT: frozenset({Role.SPECIALIST, Role.AUDITOR}),
}


def for_action(action: Action) -> Callable[[View], View]:
    """Names the action that a view of the report is."""
    return acts(MAY, action)
