"""Which messages belong into which catalogue: each room has its own, and `config` keeps those of the libraries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from qalam.portal.messages.catalogues import LANGUAGES, PACKAGE, Place, read
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
    """The room's messages, what the libraries leave in English, and what we say better than they do."""
    seen = library_messages()
    better = {key: seen[key] for key in read(place) if key in seen}
    return {**left_untranslated(place.language), **better, **own}
