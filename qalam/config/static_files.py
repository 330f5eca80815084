"""Static files, collected again only when one of them has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from qalam.config.database.running import locked


def collect_static() -> bool:
    """Collect the static files; returns whether there was anything to do."""
    target = Path(settings.STATIC_ROOT)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Two commands clearing one folder would lose files; the one that waited finds the work done.
    with locked(target.with_name(target.name + ".lock")):
        return gather(target, fingerprint())


def gather(target: Path, present: str) -> bool:
    """Collect anew unless the mark says that these very files were collected."""
    mark = target.with_name(target.name + ".collected")
    if target.exists() and mark.exists() and mark.read_text() == present:
        return False
    # The mark comes last: a collection that was cut short is done again.
    mark.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    target.mkdir(parents=True, exist_ok=True)
    mark.write_text(present)
    return True


def fingerprint() -> str:
    """A hash of the names, sizes and times of all static files."""
    seen = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            found = Path(storage.path(name)).stat()
            seen.update(f"{name}\0{found.st_size}\0{found.st_mtime_ns}\n".encode())
    return seen.hexdigest()
