"""Where the embedded server keeps its files, and as which account it runs."""

from __future__ import annotations

import hashlib
import os
import pwd
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SHARED_HOME = Path("/var/lib/qalam")
ACCOUNTS = ("qalam", "postgres", "nobody")
LONGEST_SOCKET = 107
SOCKET_NAME = ".s.PGSQL.5432.lock"


@dataclass(frozen=True)
class Account:
    """An unprivileged account that the server runs as when root starts it."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Placement:
    """The folders of one embedded server. `account` is None when the server runs as ourselves."""

    home: Path
    socket: Path
    account: Account | None

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        """Beside the data and owned like them: the server itself writes it."""
        return self.home / "log" / "server.log"

    @property
    def users_file(self) -> Path:
        """Each process that uses the server holds a shared lock on this file."""
        return self.home / "users.lock"

    @property
    def start_file(self) -> Path:
        """Locked by the one process that is starting or stopping the server."""
        return self.home / "start.lock"


def var_folder(environ: Mapping[str, str]) -> Path:
    """The folder of everything that this copy writes: `QALAM_VAR`, else `var/` of the checkout."""
    return Path(environ.get("QALAM_VAR") or ROOT / "var")


def place(var: Path) -> Placement:
    """The placement for this process's own user."""
    if os.geteuid() != 0:
        return placement(var, uid=os.geteuid(), account=None)
    return placement(var, uid=0, account=unprivileged_account())


def placement(var: Path, *, uid: int, account: Account | None, shared: Path = SHARED_HOME) -> Placement:
    """Beside the checkout for a person; under `shared` for root, whose checkout others may not enter."""
    mark = hashlib.sha256(os.fsencode(var.resolve())).hexdigest()[:12]
    if uid == 0:
        home = shared / mark
        return Placement(home=home, socket=home / "socket", account=account)
    home = var.resolve() / "postgres"
    socket = home / "socket"
    if len(os.fsencode(socket / SOCKET_NAME)) > LONGEST_SOCKET:
        socket = Path(tempfile.gettempdir()) / f"qalam-{uid}-{mark}"
    return Placement(home=home, socket=socket, account=None)


def unprivileged_account() -> Account:
    """The first existing account of `ACCOUNTS`."""
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in ACCOUNTS:
        if name in known:
            return Account(uid=known[name].pw_uid, gid=known[name].pw_gid)
    return Account(uid=65534, gid=65534)


def socket_folder(var: Path) -> Path:
    """Where the embedded server of `var` listens: short enough for a Unix socket path (107 bytes)."""
    return place(var).socket
