"""A sentence in the three languages of the city, for rooms that know no framework."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol, get_args, runtime_checkable

from qalam.kernel.dates import WrittenDay

Language = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@runtime_checkable
class Said(Protocol):
    """What each language says or writes in its own way."""

    def say(self, language: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Trilingual:
    """The same sentence in Kazakh, Russian and English."""

    kk: str
    ru: str
    en: str

    def say(self, language: str) -> str:
        """The sentence in `language`; Kazakh for a language that we do not have."""
        return str(getattr(self, language)) if language in LANGUAGES else self.kk

    def fill(self, **values: object) -> Trilingual:
        """The sentence with its `{named}` places filled, in each language alike.

        A day is written in words, and what each language says in its own way in the one that is filled.
        """
        return Trilingual(*(getattr(self, language).format(**worded(values, language)) for language in LANGUAGES))

    def as_dict(self) -> dict[str, str]:
        """`{"kk": …, "ru": …, "en": …}`, as in the project's JSON."""
        return {language: getattr(self, language) for language in LANGUAGES}


def worded(values: dict[str, object], language: Language) -> dict[str, object]:
    """The values as the language writes them."""
    is_day = {name: isinstance(value, date) and not isinstance(value, datetime) for name, value in values.items()}
    said = {name: value.say(language) if isinstance(value, Said) else value for name, value in values.items()}
    return {name: WrittenDay(value, language) if is_day[name] else value for name, value in said.items()}  # type: ignore[arg-type]
