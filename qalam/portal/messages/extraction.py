"""Finds the messages that source files and templates hold."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

NOT_OURS = {"migrations", "node_modules", "__pycache__", "static", "locale"}
TRANSLATORS = "Translators:"

# Which arguments of a call are the message, in Babel's notation: "c" marks the context.
Arguments = tuple[int | tuple[int, int] | tuple[int, str], ...] | None
SINGULAR: Arguments = None
PLURAL: Arguments = (1, 2)
CONTEXT: Arguments = ((1, "c"), 2)
CONTEXT_AND_PLURAL: Arguments = ((1, "c"), 2, 3)
KEYWORDS: Mapping[str, Arguments] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), SINGULAR),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), PLURAL),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), CONTEXT),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), CONTEXT_AND_PLURAL),
}


@dataclass(frozen=True, order=True)
class Key:
    """What identifies a message: its English text and, where one word has two senses, a context."""

    text: str
    context: str = ""

    def __str__(self) -> str:
        return f"{self.text!r} ({self.context})" if self.context else repr(self.text)


@dataclass(frozen=True)
class Found:
    """A message as the code holds it; `plural` is empty for one that counts nothing."""

    key: Key
    plural: str = ""
    comment: str = ""


def messages_in(folders: Iterable[Path], *, without: Iterable[str] = ()) -> Mapping[Key, Found]:
    """All messages of the files under `folders`, in order; `without` names files and folders to leave out.

    A folder may also be a single file.
    """
    found: dict[Key, Found] = {}
    skipped = NOT_OURS | set(without)
    for folder in folders:
        for file in sources(folder, skipped):
            for message in messages_of(file):
                known = found.get(message.key)
                if known is None or (message.plural and not known.plural):
                    found[message.key] = message
    return dict(sorted(found.items()))


def sources(folder: Path, skipped: set[str]) -> Iterator[Path]:
    """The files that can hold messages: Python, and templates."""
    if folder.is_file():
        yield folder
        return
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder).parts
        is_template = file.suffix in {".html", ".txt"} and "templates" in (*folder.parts, *inside)
        if (file.suffix == ".py" or is_template) and not skipped.intersection(inside):
            yield file


def messages_of(file: Path) -> Iterator[Found]:
    """The messages of one file."""
    text = file.read_text(encoding="utf-8")
    source = text if file.suffix == ".py" else template_as_python(text, str(file))
    calls = extract("python", io.BytesIO(source.encode()), KEYWORDS, [TRANSLATORS], strip_comment_tags=True)
    for _line, message, comments, context in calls:
        text, plural = message[:2] if isinstance(message, tuple) else (message, "")
        if text:
            yield Found(Key(text, context or ""), plural, " ".join(comments))


def template_as_python(text: str, origin: str) -> str:
    """The messages of a template as calls; everything else is blotted out."""
    # A template's indentation is no indentation of Python's.
    return "\n".join(line.strip() for line in templatize(text, origin=origin).splitlines())
