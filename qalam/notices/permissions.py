"""Who may do what with notices: one table, to be read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from qalam.access.models import Role
from qalam.access.permission import EVERYBODY, SIGNED_IN, Needed, View, acts


class Action(StrEnum):
    """What can be done with notices."""

    READ_OWN = "read the notices that are addressed to oneself"
    KEEP_OWN_CONTACTS = "say where one can be written to"
    SEE_UNREACHED = "see whom no message reached, and what was tried"
    WORK_UNREACHED = "record that such a person was called, visited or looked for"
    SEE_OUTBOX = "see what was sent to whom, and what became of it"
    REPORT_DELIVERY = "tell by a signed address that a message arrived"


MAY: Mapping[Action, Needed] = {
    Action.READ_OWN: SIGNED_IN,
    Action.KEEP_OWN_CONTACTS: SIGNED_IN,
    Action.SEE_UNREACHED: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.WORK_UNREACHED: frozenset({Role.SPECIALIST}),
    Action.SEE_OUTBOX: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.REPORT_DELIVERY: EVERYBODY,
}


def for_action(action: Action) -> Callable[[View], View]:
    """Names the action that a view of this room is."""
    return acts(MAY, action)
