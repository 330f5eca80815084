"""Who may do what in the kindergarten queue: one table, to be read aloud.

The table speaks of roles. Whose child, whose kindergarten it is, is asked besides, of the very record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from qalam.access.models import Role
from qalam.access.permission import EVERYBODY, Needed, View, acts


class Action(StrEnum):
    """What can be done in the queue."""

    SEE_BULLETIN = "see free places, statistics of the queue, and rounds"
    SEE_PROTOCOL = "see which referrals were issued, under codes"
    CHECK_REFERRAL = "check whether a referral is genuine"
    HAVE_REFERRAL = "have a referral as a paper"
    KEEP_OWN = "put one's own child in the queue, answer offers, follow its turn"
    RUN_KINDERGARTEN = "open and close places of one's kindergarten, receive referrals, enrol"
    SEE_QUEUE = "see the whole queue, child by child"
    KEEP_QUEUE = "enter papers, confirm evidence, answer reviews, work the stop-list"
    COMPARE_TOWNS = "hand over hashes of the queue to other towns, take what they have too"
    MOVE_BY_HAND = "propose or sign a change of somebody's turn"
    RUN_ROUNDS = "draft and publish a mass round, try other rules"
    SEE_REFUSALS = "see whether refusals of kindergartens follow a pattern"
    NOTE_REFUSALS = "write down what was found out about a pattern of refusals"
    SEE_OCCUPANCY = "see how full all kindergartens are and will be"
    KEEP_ORDERS = "record which private kindergartens hold a state order, and sign what another recorded"


MAY: Mapping[Action, Needed] = {
    Action.SEE_BULLETIN: EVERYBODY,
    Action.SEE_PROTOCOL: EVERYBODY,
    Action.CHECK_REFERRAL: EVERYBODY,
    Action.HAVE_REFERRAL: frozenset({Role.GUARDIAN, Role.HEAD, Role.SPECIALIST}),
    Action.KEEP_OWN: frozenset({Role.GUARDIAN}),
    Action.RUN_KINDERGARTEN: frozenset({Role.HEAD}),
    Action.SEE_QUEUE: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.KEEP_QUEUE: frozenset({Role.SPECIALIST}),
    Action.COMPARE_TOWNS: frozenset({Role.SPECIALIST}),
    Action.MOVE_BY_HAND: frozenset({Role.SPECIALIST}),
    Action.RUN_ROUNDS: frozenset({Role.SPECIALIST}),
    Action.SEE_REFUSALS: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.NOTE_REFUSALS: frozenset({Role.SPECIALIST}),
    Action.SEE_OCCUPANCY: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.KEEP_ORDERS: frozenset({Role.SPECIALIST}),
}


def for_action(action: Action) -> Callable[[View], View]:
    """Names the action that a view of the queue is."""
    return acts(MAY, action)
