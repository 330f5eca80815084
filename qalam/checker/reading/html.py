"""The text of a page: its blocks and rows, one a line; no scripts, no styles, no network."""

from __future__ import annotations

import re

from lxml import etree

from qalam.checker.reading.encoding import decode
from qalam.checker.reading.markup import Markup, running_text

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
MARKUP = Markup(
    blocks=frozenset(
        [
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
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
        ]
    ),
    rows=frozenset({"tr"}),
    cells=frozenset({"td", "th"}),
    skipped=frozenset({"script", "style", "noscript", "template", "svg", "head", "select", "textarea", "sup"}),
    marks={"br": "\n", "li": "\n- "},
)


def html_text(data: bytes) -> str | None:
    """The text of a page in any encoding that text is read in; None for what is no page."""
    content = decode(data)
    if content is None or not content.strip():
        return None
    parser = etree.HTMLParser(no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(_DECLARATION.sub("", content), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else running_text(root, MARKUP)
