"""By whose rules the kindergarten queue lives, for those who have settings and those who only check the log."""

from __future__ import annotations

from collections.abc import Mapping

DEFAULT = "zhanaozen"


def queue_territory(environ: Mapping[str, str]) -> str:
    """A territory as `qalam/preschool/rules/parameters.toml` names it: `QALAM_TERRITORY`, else Zhanaozen."""
    return environ.get("QALAM_TERRITORY") or DEFAULT
