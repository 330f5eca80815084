"""What every page shows around its own matter: the city, the ways in, the languages."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from qalam.access.models import User
from qalam.kernel.trilingual import Trilingual
from qalam.notices.queries.inbox import unseen_count
from qalam.registry.models import City
from qalam.registry.queries.city import the_city

OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
WAYS: tuple[tuple[str, Promise | str], ...] = (
    ("home", _("The city")),
    ("figures", _("Figures")),
    ("reports:years", _("Report")),
    ("cabinet", _("Desk")),
)


@dataclass(frozen=True)
class Tongue:
    """A language of the site, and this very page in it."""

    code: str
    name: str
    address: str
    is_current: bool


@dataclass(frozen=True)
class Way:
    """A place that every page leads to; `is_here` when the page lies in it."""

    name: Promise | str
    address: str
    is_here: bool


@dataclass(frozen=True)
class Frame:
    """The frame of a page. `city` is None before its records begin."""

    city: Trilingual | None
    is_invented: bool
    is_demo: bool
    tongues: tuple[Tongue, ...]
    ways: tuple[Way, ...]


class Unread:
    """How many notices the visitor has not opened: asked when a menu shows it, and not before.

    A page that is kept leaves room for the number, which is said anew on each answer: notices come and are read without
    the page being made anew.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def is_said_anew(self) -> bool:
        """Whether the page is a kept one."""
        view = self.request.resolver_match
        return bool(getattr(view and view.func, "is_kept", False))

    @cached_property
    def count(self) -> int:
        """None unread for strangers."""
        user = self.request.user
        return unseen_count(user) if isinstance(user, User) else 0


def site(request: HttpRequest) -> dict[str, Frame | Unread]:
    """The context of all templates."""
    return {"frame": frame(request, the_city()), "unread": Unread(request)}


def frame(request: HttpRequest, city: City | None) -> Frame:
    """The frame of this page; makes no query."""
    return Frame(
        city=named(city) if city else None,
        is_invented=bool(city and city.is_invented),
        is_demo=settings.IS_DEMO,
        tongues=tuple(tongue(request, code) for code in OWN_NAMES),
        ways=tuple(way(request, target, name) for target, name in WAYS),
    )


def named(city: City) -> Trilingual:
    """The city's name."""
    return Trilingual(city.area.name_kk, city.area.name_ru, city.area.name_en)


def tongue(request: HttpRequest, code: str) -> Tongue:
    """The same page in a language; its question (`?on=…`) is kept."""
    current = getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE)
    return Tongue(code, OWN_NAMES[code], translate_url(request.get_full_path(), code), code == current)


def way(request: HttpRequest, target: str, name: Promise | str) -> Way:
    """A way, and whether we are on it: the front page is only itself, others hold what lies below them."""
    address = reverse(target)
    is_here = request.path == address if target == "home" else request.path.startswith(address)
    return Way(name, address, is_here)
