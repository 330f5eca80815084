"""How many notices the visitor has not read: said anew on each answer, also on a page that is given again."""

from __future__ import annotations

import re

from django.db.models import Sum
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import get_language

from qalam.access.models import OwnRevision
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import LANGUAGES, Language

SAID = re.compile(rb"<!--unread-->(.*?)<!--/unread-->", re.DOTALL)
"""What a page says of them in its own words, where there are any."""
NUMBER = b"<!--number-->"


def unread_of(account: int) -> int:
    """How many, for a page that is not looked for among the kept ones."""
    return OwnRevision.objects.filter(account=account).aggregate(all=Sum("unread"))["all"] or 0


def saying_unread(page: bytes, count: int) -> bytes:
    """The page with the number, or without the words where nothing is unread."""
    if SAID.search(page) is None:
        return page
    number = write(count, page_language()).encode()
    return SAID.sub(lambda said: said[1].replace(NUMBER, number) if count > 0 else b"", page)


def say_unread(response: HttpResponseBase, count: int) -> None:
    """The same for an answer that was just made."""
    if isinstance(response, HttpResponse) and SAID.search(response.content):
        response.content = saying_unread(response.content, count)


def page_language() -> Language:
    """The language of the answer; Kazakh where Django's language is none of ours."""
    wanted = get_language()
    return next((language for language in LANGUAGES if language == wanted), "kk")
