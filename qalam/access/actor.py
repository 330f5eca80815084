"""Who does a deed: the holder of an account, or the clockwork of the city."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar, final

from qalam.access.models import User

DeedT = TypeVar("DeedT", bound=Callable[..., Any])


@final
class Clockwork:
    """What happens by itself: terms that end, places whose turn comes, papers that lapse.

    It is an actor of its own and not the absence of one, so that a deed whose author was forgotten cannot be written.
    """

    def __repr__(self) -> str:
        return "the clockwork"


CLOCKWORK: Final = Clockwork()
Actor = User | Clockwork


def account_of(actor: Actor) -> User | None:
    """The account that stands in the records as the author; what the clockwork did has none there."""
    return actor if isinstance(actor, User) else None


def by_clockwork(deed: DeedT) -> DeedT:
    """Names a service that the clockwork alone does, when it is due: it asks nobody's right, and no page calls it."""
    deed.is_clockwork = True  # type: ignore[attr-defined]
    return deed
