"""Compiled catalogues (`.mo`): made from the `.po` files when these change, never committed."""

from __future__ import annotations

import io
import os
from pathlib import Path

from babel.messages.mofile import write_mo

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.portal.messages.catalogues import PACKAGE, read_catalogue, write_whole


class CatalogueNotWritten(Refusal):
    """A compiled catalogue is out of date, and its folder may not be written."""


def compile_messages(package: Path = PACKAGE) -> list[Path]:
    """Compile each catalogue whose `.po` is of another moment than its `.mo`; returns those compiled."""
    outdated = [po for po in sorted(package.glob("*/locale/*/LC_MESSAGES/django.po")) if is_outdated(po)]
    for po in outdated:
        compile_catalogue(po)
    return outdated


def is_outdated(po: Path) -> bool:
    # Equality, not order: an older `.po` that comes back from history is compiled again too.
    compiled = po.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns != po.stat().st_mtime_ns


def compile_catalogue(po: Path) -> None:
    """Write the `.mo` beside the `.po` and give it the same time, which marks it as its match."""
    moment = po.stat().st_mtime_ns
    written = io.BytesIO()
    write_mo(written, read_catalogue(po))
    compiled = po.with_suffix(".mo")
    try:
        write_whole(compiled, written.getvalue())
        os.utime(compiled, ns=(moment, moment))
    except PermissionError as problem:
        raise CatalogueNotWritten(NOT_WRITTEN.fill(folder=po.parent)) from problem


NOT_WRITTEN = Trilingual(
    kk="{folder} қалтасына жазуға рұқсат жоқ, сондықтан аудармалар жаңартылмады. «make setup» орындаңыз.",
    ru="В папку {folder} нельзя записать, поэтому переводы не обновлены. Выполните «make setup».",
    en="The folder {folder} may not be written, so the translations are out of date. Run 'make setup'.",
)
