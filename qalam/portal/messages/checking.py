"""Finds what is wrong in the catalogues: one line for each thing, naming the file and the message."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from babel.messages.catalog import Message

from qalam.portal.messages.catalogues import Place, form_count, forms_of, read
from qalam.portal.messages.extraction import Found, Key

PLACEHOLDER = re.compile(r"%%|%\(\w+\)[sdifr]|%[sdifr]|(?<!\{)\{\w*\}(?!\})")


def problems(catalogues: Iterable[tuple[Place, Mapping[Key, Found]]]) -> Iterator[str]:
    """All that is missing, unused, empty, fuzzy or wrong; nothing when the catalogues are complete."""
    senses: dict[tuple[str, Key], dict[tuple[str, ...], Place]] = defaultdict(dict)
    for place, wanted in catalogues:
        present = read(place)
        for key in sorted(wanted.keys() - present.keys()):
            yield f"{place}: missing {key}"
        for key in sorted(present.keys() - wanted.keys()):
            yield f"{place}: unused {key}"
        for key in sorted(present.keys() & wanted.keys()):
            yield from (f"{place}: {problem} {key}" for problem in faults(place, wanted[key], present[key]))
            senses[place.language, key][forms_of(present[key])] = place
    yield from contradictions(senses)


def faults(place: Place, found: Found, message: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    forms = forms_of(message)
    if message.fuzzy:
        yield "fuzzy"
    if not all(form.strip() for form in forms):
        yield "empty"
        return
    if len(forms) != (form_count(place.language) if found.plural else 1):
        yield "wrong number of plural forms in"
    text = found.plural or found.key.text
    for form in forms:
        if placeholders(form) != placeholders(text):
            yield f"wrong placeholders {placeholders(form)} instead of {placeholders(text)} in"
        if edges(form) != edges(text):
            yield "other white space at the edge of"


def placeholders(text: str) -> list[str]:
    """The places that a program fills, in no order: languages order them differently."""
    return sorted(set(PLACEHOLDER.findall(text)) - {"%%"})


def edges(text: str) -> tuple[str, str]:
    """White space before and after a text, which the page around it counts on."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def contradictions(senses: Mapping[tuple[str, Key], Mapping[tuple[str, ...], Place]]) -> Iterator[str]:
    """Django reads all catalogues as one, so the same message cannot be translated in two ways."""
    for (_language, key), places in sorted(senses.items(), key=lambda item: item[0]):
        if len(places) > 1:
            where = ", ".join(f"{place} {' | '.join(forms)!r}" for forms, place in places.items())
            yield f"two translations of {key}, which needs a context: {where}"
