"""The text of a page: its blocks and rows, one a line. No scripts, no network, nothing that is not shown."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from qalam.checker.patterns import as_pattern
from qalam.checker.reading.encoding import decode
from qalam.checker.reading.gathering import Attributes, Closing, Gathering
from qalam.checker.reading.limits import Budget
from qalam.checker.reading.unfit import ENTITIES, Unfit

_DECLARATION = as_pattern(r"^\s*<\?xml[^>]*\?>")
_ENTITY = as_pattern(r"<!DOCTYPE[^>\[]*\[[^\]]*<!ENTITY", re.I)
_HEAD = 4096  # characters within which a page declares
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "table",
        "caption",
        "form",
        "fieldset",
        "title",
        "address",
        "details",
        "summary",
        "hr",
        "li",
        "br",
    ]
)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "nav",
        "button",
        "s",
        "strike",
        "del",
        "select",
        "textarea",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
        "rt",
        "rp",
    ]
)
_NOT_SHOWN = as_pattern(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.I)
_RAISED = as_pattern(r"vertical-align\s*:\s*super", re.I)
_NOTE = as_pattern(r"(?<![\w-])(?:footnote|endnote|noteref)-?(?:ref|anchor|link)?(?![\w-])", re.I)
_BLOCK = 64 * 1024


def html_text(data: bytes) -> str | None:
    """The text of a page in any encoding that text is read in; None for what is no page."""
    content = decode(data)
    if content is None or not content.strip():
        return None
    content = _DECLARATION.sub("", content)
    if _ENTITY.search(content[:_HEAD]):
        raise Unfit(ENTITIES)
    target = HtmlText(Budget())
    parser = _parser(target)
    try:
        for start in range(0, len(content), _BLOCK):
            parser.feed(content[start : start + _BLOCK].encode())
        parser.close()
    except (etree.XMLSyntaxError, ValueError):
        return None
    return target.close()


def _parser(target: Any) -> etree.HTMLParser:
    """A parser that tells `target` of each element and keeps no tree."""
    return etree.HTMLParser(target=target, no_network=True, huge_tree=False, encoding="utf-8")


class HtmlText(Gathering):
    """What a reader of the page sees."""

    def read(self, text: str) -> None:
        self.write_flowing(text)

    def entered(self, tag: str, attributes: Attributes) -> Closing | None:
        if tag in _SKIPPED or _is_not_shown(tag, attributes):
            return self.skip()
        if tag == "sup" or _RAISED.search(attributes.get("style", "")) or _NOTE.search(attributes.get("class", "")):
            return self.raise_line()
        if tag == "tr":
            return self.row()
        if tag in ("td", "th"):
            closing = self.cell()
            self.lines.widen(attributes.get("colspan"))
            self.lines.deepen(attributes.get("rowspan"))
            return closing
        if tag not in _BLOCKS:
            return None
        self.lines.break_line()
        if tag == "li":
            self.lines.write("- ")
        elif tag == "table":
            self.lines.open_table()
        return self.lines.break_line


def _is_not_shown(tag: str, attributes: Attributes) -> bool:
    if "hidden" in attributes or _NOT_SHOWN.search(attributes.get("style", "")):
        return True
    if attributes.get("role") == "navigation":  # the ways to other pages
        return True
    return tag == "dialog" and "open" not in attributes
