"""Catalogues on disk: `qalam/<room>/locale/<language>/LC_MESSAGES/django.po`, in the order of their messages."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.portal.messages.extraction import Found, Key

PACKAGE = Path(__file__).resolve().parents[2]
LANGUAGES = ("kk", "ru")
WIDTH = 110

# After a number Kazakh keeps the noun as it is, so one form is enough. The Russian forms are those of Django's own
# catalogue: equal forms let Django merge the catalogues into one.
PLURAL_FORMS = {
    "kk": "nplurals=1; plural=0;",
    "ru": "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : "
    "n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);",
}
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {forms}\\n"

"""


class DamagedCatalogue(Refusal):
    """A `.po` file cannot be read."""


@dataclass(frozen=True)
class Place:
    """One catalogue: a folder `locale`, and the language in it."""

    folder: Path
    language: str

    @property
    def po(self) -> Path:
        return self.folder / self.language / "LC_MESSAGES" / "django.po"

    def __str__(self) -> str:
        return str(self.po.relative_to(PACKAGE.parent)) if self.po.is_relative_to(PACKAGE.parent) else str(self.po)


def read(place: Place) -> dict[Key, Message]:
    """The messages of a catalogue; none where there is no file."""
    if not place.po.exists():
        return {}
    return entries(read_catalogue(place.po))


def read_catalogue(po: Path) -> Catalog:
    """The catalogue of a file; refuses with DamagedCatalogue, naming file and line."""
    try:
        with po.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as problem:
        raise DamagedCatalogue(DAMAGED.fill(file=po, problem=problem)) from problem


def entries(catalogue: Catalog) -> dict[Key, Message]:
    """The messages by key, without the header."""
    return {key_of(message): message for message in catalogue if message.id}


def key_of(message: Message) -> Key:
    text = message.id if isinstance(message.id, str) else message.id[0]
    # Babel leaves the contexts of a compiled catalogue as bytes.
    context = message.context.decode() if isinstance(message.context, bytes) else message.context
    return Key(text, context or "")


def forms_of(message: Message) -> tuple[str, ...]:
    """The translation: one text, or one for each plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def update(place: Place, wanted: Mapping[Key, Found]) -> bool:
    """Bring a catalogue up to the messages of the code; returns whether its file changed.

    What is translated stays, what is gone from the code is dropped, what the code adds is empty.
    """
    present = read(place)
    text = render(place.language, {key: translated(place, found, present) for key, found in wanted.items()})
    if not wanted:
        place.po.unlink(missing_ok=True)
        return bool(present)
    if place.po.exists() and place.po.read_text(encoding="utf-8") == text:
        return False
    write_whole(place.po, text.encode())
    return True


def translated(place: Place, found: Found, present: Mapping[Key, Message]) -> tuple[Found, tuple[str, ...]]:
    """A message of the code with the translation that the catalogue already has, cut or filled to its forms."""
    known = present.get(found.key)
    forms = forms_of(known) if known and not known.fuzzy else ()
    count = form_count(place.language) if found.plural else 1
    return found, (*forms, *[""] * count)[:count]


def form_count(language: str) -> int:
    """How many plural forms the language has."""
    return int(PLURAL_FORMS[language].partition("nplurals=")[2][0])


def render(language: str, rows: Mapping[Key, tuple[Found, tuple[str, ...]]]) -> str:
    """The text of a catalogue: no dates, no line numbers, so that a change shows only itself."""
    header = HEADER.format(language=language, forms=PLURAL_FORMS[language])
    catalogue = read_po(io.BytesIO(header.encode()))
    for key, (found, forms) in sorted(rows.items()):
        catalogue.add(
            (key.text, found.plural) if found.plural else key.text,
            forms if found.plural else forms[0],
            context=key.context or None,
            auto_comments=[found.comment] if found.comment else [],
        )
    written = io.BytesIO()
    write_po(written, catalogue, width=WIDTH, no_location=True, omit_header=True, sort_output=True)
    return header + written.getvalue().decode().lstrip("\n")


def write_whole(target: Path, content: bytes) -> None:
    """Write a file whole or not at all, whenever we are killed and whoever else writes it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"draft-{os.getpid()}-{target.stem}.mo")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


DAMAGED = Trilingual(
    kk="{file} аударма файлы бүлінген: {problem}. Файлды түзетіп, қайта іске қосыңыз.",
    ru="Файл переводов {file} повреждён: {problem}. Исправьте его и запустите снова.",
    en="The catalogue {file} is damaged: {problem}. Correct it and start again.",
)
