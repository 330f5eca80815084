"""Words that say that a change is counted from the year before."""

from __future__ import annotations

LAST_TIME = (
    *(r"прошл\w+ (?:учебн\w+ )?(?:год|сезон|лет)", r"предыдущ\w+ (?:учебн\w+ )?год", r"годом ранее", r"год назад"),
    *(r"былтыр\w*", r"өткен (?:оқу )?жыл\w*", r"алдыңғы (?:оқу )?жыл\w*", r"бір жыл бұрын"),
    *(r"last (?:school )?year", r"the (?:previous|year) before", r"previous year", r"a year (?:ago|earlier)"),
)
