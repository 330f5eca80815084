"""Words that set a day behind the end of something: 'after the contest closed, on 20 October'."""

from __future__ import annotations

# Between the thing, named before them, and the day.
CLOSED_BEHIND = (
    *(r"(?:жабыл|аяқтал|бітк?|өтк)(?:ғаннан|геннен|кеннен|еннен)(?:\s?кейін|\s?соң)", r"жабылған\s?соң"),
    *(r"(?:аяқталған|біткен|өткен)\s?соң", r"had (?:closed|ended|finished)", r"(?:closed|ended|finished)"),
)

# Before the thing, which is named behind them, and the day behind it.
CLOSED_BEFORE = (
    r"после (?:закрытия|завершения|окончания)",
    *(r"по (?:завершении|окончании)", r"after the (?:end|close|closing) of(?: the)?"),
)
