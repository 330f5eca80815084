"""Verbs of which one names those who another one counted: 'посещают 133 000 … 62 % охваченных'."""

from __future__ import annotations

# Each row: verbs that say much the same of people, by their beginnings.
TAKE_PART = (
    (
        *(r"қамт", r"қатыс", r"тартыл", r"айналыс", r"жазыл", r"барады", r"баратын", r"үйірме"),
        *(r"охва", r"участв", r"посещ", r"занима", r"вовлеч", r"задейств", r"ходят"),
        *(r"attend", r"involv", r"cover", r"enrol"),
    ),
    (r"өт(?!ін|іл|к[іе]з)", r"прошл", r"прош\Z", r"прошед", r"passed"),
)
