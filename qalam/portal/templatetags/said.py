"""Words, numbers and days in the language of the page, and a block's text said a second time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.template import Library
from django.template.context import RenderContext
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import strip_tags
from django.utils.translation import get_language

from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import LANGUAGES, Language, Trilingual

register = Library()


def active_language() -> Language:
    """The language of the page; Kazakh where Django's language is none of ours."""
    wanted = get_language()
    return next((language for language in LANGUAGES if language == wanted), "kk")


@register.filter
def say(sentence: Trilingual) -> str:
    """A sentence of ours in the language of the page."""
    return sentence.say(active_language())


@register.filter
def number(value: int | Decimal) -> str:
    """`26 136`, `84,5` as the language of the page writes it."""
    return write(value, active_language())


@register.filter
def day(value: date) -> str:
    """`2023 жылғы 1 мамыр`, `1 мая 2023 года`, `1 May 2023`."""
    return write_date(value, active_language())


@register.simple_tag(takes_context=True)
def again(context: dict[str, object], name: str) -> str:
    """The text of a block that stands elsewhere on the page, without its markup: a title for the window."""
    rendering: RenderContext = context.render_context  # type: ignore[attr-defined]
    blocks = rendering.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks else None
    return " ".join(strip_tags(block.render(context)).split()) if block else ""
