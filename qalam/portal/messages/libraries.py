"""Messages of the libraries that people can see: each has a translation, the library's own or ours."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path

from babel.messages.mofile import read_mo

from qalam.portal.messages.catalogues import entries
from qalam.portal.messages.extraction import Found, Key, messages_in

# Parts of a library whose messages reach a reader: forms, their errors, dates, pages of sign-in. Pages of letters,
# sign-up and the admin are left out: the site has none of them.
SEEN: Mapping[str, tuple[str, ...]] = {
    "django": (
        "forms", "core/validators.py", "db/models", "utils/dates.py", "utils/timesince.py", "utils/text.py",
        "template/defaultfilters.py", "contrib/auth/forms.py", "contrib/auth/models.py",
        "contrib/auth/password_validation.py", "contrib/auth/validators.py",
        "contrib/postgres/forms", "contrib/postgres/validators.py", "contrib/humanize/templatetags",
        "contrib/messages", "views/csrf.py", "views/defaults.py",
    ),
    "allauth": (
        "account/adapter.py", "account/fields.py", "account/forms.py", "account/mixins.py", "account/views.py",
        "core", "mfa", "templates/account", "templates/allauth", "templates/mfa",
    ),
    "django_tables2": ("columns", "templates"),
    "django_filters": ("conf.py", "fields.py", "filters.py", "filterset.py", "widgets.py", "templates"),
}  # fmt: skip
NOT_SEEN = ("email", "admin.py", "apps.py", "management")


def library_messages() -> Mapping[Key, Found]:
    """All messages of the libraries that people can see."""
    folders = [home(library) / part for library, parts in SEEN.items() for part in parts]
    return messages_in(folders, without=NOT_SEEN)


def left_untranslated(language: str) -> Mapping[Key, Found]:
    """Those that the libraries' own catalogues leave in English."""
    theirs = translated_by_libraries(language)
    return {key: found for key, found in library_messages().items() if key not in theirs}


def translated_by_libraries(language: str) -> set[Key]:
    """What the compiled catalogues of the libraries hold."""
    held: set[Key] = set()
    for library in SEEN:
        for path in home(library).glob(f"**/locale/{language}/LC_MESSAGES/django.mo"):
            with path.open("rb") as file:
                held.update(entries(read_mo(file)))
    return held


def home(library: str) -> Path:
    """The folder of an installed library."""
    spec = importlib.util.find_spec(library)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(library)
    return Path(spec.origin).parent
