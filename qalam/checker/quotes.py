"""Quotation marks of all sorts read as one: "…" and “…” as «…»."""

from __future__ import annotations

from qalam.checker.patterns import as_pattern

_CURLY = str.maketrans({"“": "«", "„": "«", "”": "»"})
_STRAIGHT = as_pattern(r'"([^"\n]{1,200})"')


def in_one_sort_of_quotes(content: str) -> str:
    """`content` with the quotation marks of Kazakh and Russian print; its length and its lines stay as they are."""
    if '"' not in content and "“" not in content and "„" not in content:
        return content
    return _STRAIGHT.sub(r"«\1»", content.translate(_CURLY))
