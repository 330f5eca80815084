"""Who may do what on the site: one table, to be read aloud. The report has its own, in its room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from qalam.access.models import Role
from qalam.access.permission import EVERYBODY, SIGNED_IN, Needed, View, acts


class Action(StrEnum):
    """What can be done on the site."""

    ASK_HEALTH = "ask whether the site is well"
    SEE_CITY = "see the city at a glance"
    CHECK_TEXT = "check what does not add up in a text"
    SEE_FIGURES = "see a figure, its parts and its source, and take it away as data"
    SEE_SMALL_NUMBERS = "see the small parts of a figure that the public does not"
    SEE_ROWS = "see the very rows that a figure counts"
    SIGN_IN = "sign in and out"
    KEEP_ACCOUNT = "change one's own password and codes"
    PLAY_STATE = "answer as the stand-in of the national sign-in, in a demonstration"
    INTRODUCE_ONESELF = "say who one is"
    USE_DESK = "see one's own desk"
    SEE_OWN_INSTITUTION = "see the figures of the institution one heads"
    SEE_OWN_CHILDREN = "see one's own children"
    SEE_ACCOUNTS = "see accounts and their roles"
    SEE_REFUSED = "see what was refused to whom"
    CONFIRM_IDENTITIES = "confirm by a document who holds an account"


MAY: Mapping[Action, Needed] = {
    Action.ASK_HEALTH: EVERYBODY,
    Action.SEE_CITY: EVERYBODY,
    Action.CHECK_TEXT: EVERYBODY,
    Action.SEE_FIGURES: EVERYBODY,
    Action.SEE_SMALL_NUMBERS: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.SEE_ROWS: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.SIGN_IN: EVERYBODY,
    Action.KEEP_ACCOUNT: SIGNED_IN,
    Action.PLAY_STATE: EVERYBODY,
    Action.INTRODUCE_ONESELF: SIGNED_IN,
    Action.USE_DESK: SIGNED_IN,
    Action.SEE_OWN_INSTITUTION: frozenset({Role.HEAD}),
    Action.SEE_OWN_CHILDREN: frozenset({Role.GUARDIAN}),
    Action.SEE_ACCOUNTS: frozenset({Role.ADMINISTRATOR}),
    Action.SEE_REFUSED: frozenset({Role.AUDITOR}),
    Action.CONFIRM_IDENTITIES: frozenset({Role.SPECIALIST}),
}


def for_action(action: Action) -> Callable[[View], View]:
    """Names the action that a view of the portal is."""
    return acts(MAY, action)
