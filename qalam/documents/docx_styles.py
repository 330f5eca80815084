"""The named styles that carry the look of a DOCX; a department restyles them in its own template."""

from __future__ import annotations

TITLE = "Title"
SUBTITLE = "Subtitle"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
BODY = "Body Text"
BULLET = "List Bullet"
NUMBERED = "List Number"
QUOTE = "Quote"
NOTICE = "Notice"
CAPTION = "Caption"
PICTURE = "Picture"
NOTE = "Note"
CELL = "Table Text"
CELL_NUMBER = "Table Number"
CELL_HEAD = "Table Head"
CONTENTS_HEAD = "TOC Heading"
CONTENTS = ("toc 1", "toc 2")
COLOPHON = "Colophon"
HEADER = "Header"
FOOTER = "Footer"
TABLE = "Qalam Table"
NUMBER = "Number"
MARK = "Mark"
LINK = "Hyperlink"
LABEL = "Label"
STRONG = "Strong"
EMPHASIS = "Emphasis"

PARAGRAPHS = (
    TITLE, SUBTITLE, *HEADINGS, BODY, BULLET, NUMBERED, QUOTE, NOTICE, CAPTION, PICTURE, NOTE, CELL, CELL_NUMBER,
    CELL_HEAD, CONTENTS_HEAD, *CONTENTS, COLOPHON, HEADER, FOOTER,
)  # fmt: skip
CHARACTERS = (NUMBER, MARK, LINK, LABEL, STRONG, EMPHASIS)
NEEDED = frozenset({*PARAGRAPHS, *CHARACTERS, TABLE})
