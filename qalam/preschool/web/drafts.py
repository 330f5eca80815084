"""A list that is being ranked: kept with the session until it is filed, so a lost connection loses nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace

from django.http import HttpRequest

KEY = "queue-draft:{about}"


@dataclass(frozen=True)
class Draft:
    """BINs, the dearest first, and for whom a place is sought; `is_younger` asks for the next birth year's groups."""

    wants: tuple[str, ...] = ()
    language: str = "kk"
    stay: str = "full"
    group_kind: str = "ordinary"
    named: dict[str, str] = field(default_factory=dict)
    is_younger: bool = False

    def with_added(self, number: str) -> Draft:
        """The kindergarten last on the list."""
        return self if number in self.wants else replace(self, wants=(*self.wants, number))

    def without(self, number: str) -> Draft:
        """The kindergarten off the list."""
        return replace(self, wants=tuple(one for one in self.wants if one != number))

    def moved(self, number: str, by: int) -> Draft:
        """The kindergarten so many steps down, or up where `by` is less than zero."""
        if number not in self.wants:
            return self
        rest = [one for one in self.wants if one != number]
        rest.insert(max(0, self.wants.index(number) + by), number)
        return replace(self, wants=tuple(rest))


def kept(request: HttpRequest, about: str) -> Draft | None:
    """The draft of the session; None where there is none."""
    found = request.session.get(KEY.format(about=about))
    return Draft(**found | {"wants": tuple(found["wants"])}) if found else None


def keep(request: HttpRequest, about: str, draft: Draft) -> None:
    """Keep it with the session."""
    request.session[KEY.format(about=about)] = asdict(draft)


def drop(request: HttpRequest, about: str) -> None:
    """Forget it: it is filed."""
    request.session.pop(KEY.format(about=about), None)
