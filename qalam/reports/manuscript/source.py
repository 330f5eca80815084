"""A section of the text as it is read: blocks of words, links and tags, before any number is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from qalam.documents.tree import Level, Link, Text
from qalam.kernel.trilingual import Language
from qalam.reports.manuscript.tags import Tag

Word: TypeAlias = Text | Link | Tag
Words: TypeAlias = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class HeadingSource:
    """A heading; its words may hold tags."""

    level: Level
    words: Words


@dataclass(frozen=True, slots=True)
class ParagraphSource:
    """A paragraph of words and inline tags."""

    words: Words


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list of short runs of words."""

    items: tuple[Words, ...]


BlockSource: TypeAlias = HeadingSource | ParagraphSource | ListSource | Tag


@dataclass(frozen=True, slots=True)
class Section:
    """One file of the text: a section in one language."""

    code: str
    language: Language
    blocks: tuple[BlockSource, ...]

    def tags(self) -> tuple[Tag, ...]:
        """Every tag of the section, in reading order."""
        found: list[Tag] = []
        for block in self.blocks:
            match block:
                case Tag():
                    found.append(block)
                case ListSource(items):
                    found += [word for item in items for word in item if isinstance(word, Tag)]
                case HeadingSource(words=words) | ParagraphSource(words):
                    found += [word for word in words if isinstance(word, Tag)]
        return tuple(found)
