"""Children who are placed together: who they are, whose turn decides, and which kindergartens all of them name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qalam.preschool.models import Application, Choice
from qalam.preschool.queries.position import standing_of
from qalam.preschool.rules.lifecycle import State


def placed_with(application: Application) -> list[Application]:
    """The others of the batch who have not left the queue."""
    if application.batch_id is None:
        return []
    rows = Application.objects.filter(batch=application.batch_id).exclude(pk=application.pk).exclude(state=State.LEFT)
    return list(rows.select_related("child").order_by("filed_at", "code"))


def served_with(application: Application) -> list[Application]:
    """The others of the batch who wait, and so are served in one turn with the child while it waits."""
    return [one for one in placed_with(application) if one.state == State.QUEUED]


def last_to_be_served(waiting: Sequence[Application]) -> Application:
    """Of those who wait together the one whose turn decides: it stands behind all others."""

    def key(one: Application) -> tuple[object, ...]:
        standing = standing_of(one)
        return standing.key() if standing else ()

    return max(waiting, key=key)


def shared_wishes(application: Application) -> Collection[int]:
    """The kindergartens of the list that all who are served together name; of a child alone all of them."""
    own = set(application.choices.values_list("institution", flat=True))
    for other in served_with(application) if application.state == State.QUEUED else ():
        own &= set(Choice.objects.filter(application=other).values_list("institution", flat=True))
    return own
