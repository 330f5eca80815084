"""Which addresses a document may lead to, and how they read outside the site."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})


def resolve(href: str, base: str | None) -> str:
    """The address to print for `href`, or "" when the words must stand without a link.

    `#anchor` stays inside the document. An address from the root of the site needs `base`
    ("https://bilim.example.kz"); without it the address would lead nowhere from a file. Any scheme but the
    web's and mail's is dropped.
    """
    if href.startswith("#"):
        return href if len(href) > 1 else ""
    try:
        scheme = urlsplit(href).scheme.lower()
    except ValueError:
        return ""
    if scheme:
        return href if scheme in SCHEMES else ""
    return urljoin(base, href) if base and href else ""


def on_site(href: str) -> str:
    """The address for a page of the site itself, where one from the root needs no base."""
    return href if href.startswith("/") and not href.startswith("//") else resolve(href, None)
