"""Which messages belong into which catalogue: each room has its own, and `config` keeps those of the libraries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from qalam.portal.messages.catalogues import LANGUAGES, PACKAGE, Place
from qalam.portal.messages.extraction import Found, Key, messages_in
from qalam.portal.messages.libraries import left_untranslated, library_messages

LIBRARIES_ROOM = "config"


def catalogues(package: Path = PACKAGE) -> Iterator[tuple[Place, Mapping[Key, Found]]]:
    """Each catalogue that there is or should be, with the messages that it must hold."""
    for room in sorted(path.parent for path in package.glob("*/__init__.py")):
        own = messages_in([room])
        for language in LANGUAGES:
            place = Place(room / "locale", language)
            wanted = with_libraries(place, own) if room.name == LIBRARIES_ROOM else own
            if wanted or place.po.exists():
                yield place, wanted


def with_libraries(place: Place, own: Mapping[Key, Found]) -> Mapping[Key, Found]:
    """The room's messages and those of the libraries: what they leave in English, and in Kazakh all of them.

    The libraries' Kazakh, where there is any, has mistakes of spelling and of meaning.
    """
    return {**(library_messages() if place.language == "kk" else left_untranslated(place.language)), **own}
