"""Reads a section from its Markdown file: headings, paragraphs, bullet lists, emphasis, links and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from qalam.documents.tree import Level, Link, Text
from qalam.kernel.trilingual import Language, Trilingual
from qalam.reports.manuscript.source import (
    BlockSource,
    HeadingSource,
    ListSource,
    ParagraphSource,
    Section,
    Word,
    Words,
)
from qalam.reports.manuscript.tags import FORMS, TAG, Place, Tag, WrongText, parse_tag

TEXTS = Path(__file__).resolve().parents[1] / "texts"
DEEPEST = 3
_DIGIT = re.compile(r"[0-9]")


def read_section(code: str, language: Language, *, folder: Path = TEXTS) -> Section:
    """The section from `<folder>/<code>.<language>.md`.

    Refuses with WrongText what the text may not hold: an unknown tag, a typed digit, a table drawn by hand.
    """
    path = folder / f"{code}.{language}.md"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise WrongText(UNREADABLE.fill(file=path.name)) from problem
    return Section(code, language, tuple(_blocks(path.name, text)))


def _blocks(file: str, text: str) -> Iterator[BlockSource]:
    tokens = _parser().parse(text)
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type == "bullet_list_open":
            end = _closing(tokens, position)
            yield ListSource(tuple(_words(file, item) for item in _inline_of(tokens[position:end], file)))
            position = end + 1
            continue
        if token.type not in {"heading_open", "paragraph_open"}:
            raise WrongText(NOT_ALLOWED.fill(place=Place(file, _line(token)), what=token.type))
        yield _block(file, token, _words(file, tokens[position + 1]))
        position += 3


def _block(file: str, opening: Token, words: Words) -> BlockSource:
    place = Place(file, _line(opening))
    block_tags = [word for word in words if isinstance(word, Tag) and FORMS[word.name].is_block]
    if opening.type == "heading_open":
        level = int(opening.tag[1:])
        if level > DEEPEST or block_tags:
            raise WrongText(NOT_ALLOWED.fill(place=place, what=opening.tag))
        return HeadingSource(cast(Level, level), words)
    if not block_tags:
        return ParagraphSource(words)
    if len(words) > 1:
        raise WrongText(STANDS_ALONE.fill(place=place, name=block_tags[0].name))
    return block_tags[0]


def _inline_of(tokens: Sequence[Token], file: str) -> Iterator[Token]:
    for token in tokens:
        if token.type == "inline":
            yield token
        elif token.type not in _LIST_TOKENS:
            raise WrongText(NOT_ALLOWED.fill(place=Place(file, _line(token)), what=token.type))


def _closing(tokens: Sequence[Token], opening: int) -> int:
    level = tokens[opening].level
    return next(
        position
        for position in range(opening + 1, len(tokens))
        if tokens[position].type == "bullet_list_close" and tokens[position].level == level
    )


@dataclass
class _Style:
    """What is open around the word that is being read."""

    strong: bool = False
    emphasis: bool = False
    href: str = ""


def _words(file: str, inline: Token) -> Words:
    style, words = _Style(), list[Word]()
    line = _line(inline)
    for token in inline.children or ():
        place = Place(file, line)
        match token.type:
            case "text":
                words.append(_text(token.content, style, place))
            case "softbreak":
                words.append(Text(" "))
                line += 1
            case "tag":
                words.append(parse_tag(token.content, place))
                line += token.content.count("\n")
            case "strong_open" | "strong_close":
                style.strong = token.nesting == 1
            case "em_open" | "em_close":
                style.emphasis = token.nesting == 1
            case "link_open" | "link_close":
                style.href = str(token.attrGet("href") or "") if token.nesting == 1 else ""
            case _:
                raise WrongText(NOT_ALLOWED.fill(place=place, what=token.type))
    return tuple(word for word in words if not (isinstance(word, Text) and not word.text))


def _text(content: str, style: _Style, place: Place) -> Text | Link:
    if _DIGIT.search(content):
        raise WrongText(TYPED_DIGIT.fill(place=place, text=content.strip()))
    if "{%" in content or "%}" in content:
        raise WrongText(OPEN_TAG.fill(place=place))
    if style.href:
        return Link(content, style.href)
    return Text(content, strong=style.strong, emphasis=style.emphasis)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _tag_rule(state: StateInline, silent: bool) -> bool:
    found = TAG.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("tag", "", 0).content = found["inside"]
    state.pos = found.end()
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["heading", "list", "emphasis", "link", "escape", "newline"])
    parser.inline.ruler.before("escape", "tag", _tag_rule)
    return parser


_LIST_TOKENS = {
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "paragraph_open", "paragraph_close",
}  # fmt: skip
UNREADABLE = Trilingual(
    kk="{file}: есеп мәтінінің файлы жоқ не оқылмайды.",
    ru="{file}: файла с текстом отчёта нет или он не читается.",
    en="{file}: this file of the report's text is missing or cannot be read.",
)
NOT_ALLOWED = Trilingual(
    kk="{place}: есеп мәтінінде мұндай бөлік болмайды: {what}.",
    ru="{place}: в тексте отчёта такого не бывает: {what}.",
    en="{place}: a report text cannot hold this: {what}.",
)
STANDS_ALONE = Trilingual(
    kk="{place}: {name} белгісі жеке абзацта тұруы керек.",
    ru="{place}: тег {name} должен стоять отдельным абзацем.",
    en="{place}: the tag {name} stands in a paragraph of its own.",
)
TYPED_DIGIT = Trilingual(
    kk="{place}: мәтінге цифр қолмен жазылған («{text}»), оның орнына figure не fact белгісін қойыңыз.",
    ru="{place}: в текст вписана цифра («{text}»), поставьте вместо неё тег figure или fact.",
    en="{place}: a digit is typed into the text ('{text}'), put the tag figure or fact in its place.",
)
OPEN_TAG = Trilingual(
    kk="{place}: белгі жабылмаған немесе ашылмаған.",
    ru="{place}: тег не закрыт или не открыт.",
    en="{place}: a tag is not closed or not opened.",
)
