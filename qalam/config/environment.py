"""What the environment says: mode, secret, hosts, database. Read once, refused in one sentence."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from qalam.config.database.placement import socket_folder
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

MODES = ("demo", "production", "test")
POSTGRES_SCHEMES = {"postgres", "postgresql"}


class WrongEnvironment(Refusal):
    """A setting is missing or cannot be understood."""


@dataclass(frozen=True)
class Environment:
    """The settings that differ between installations."""

    mode: str
    secret_key: str
    allowed_hosts: list[str]
    database: dict[str, Any]


def read_environment(environ: Mapping[str, str], *, var: Path) -> Environment:
    """Read the settings; refuses with WrongEnvironment, one line that names the variable."""
    mode = environ.get("QALAM_MODE", "demo")
    if mode not in MODES:
        raise WrongEnvironment(UNKNOWN_MODE.fill(mode=mode, known=", ".join(MODES)))
    hosts = [host.strip() for host in environ.get("QALAM_HOSTS", "").split(",") if host.strip()]
    key = environ.get("QALAM_SECRET_KEY", "")
    if mode == "production":
        missing = [name for name, value in (("QALAM_SECRET_KEY", key), ("QALAM_HOSTS", hosts)) if not value]
        if missing:
            raise WrongEnvironment(MISSING.fill(names=", ".join(missing)))
    return Environment(
        mode=mode,
        secret_key=key or local_secret_key(var),
        allowed_hosts=hosts or ["127.0.0.1", "localhost", "[::1]"],
        database=read_database(environ.get("DATABASE_URL", ""), var=var),
    )


def local_secret_key(var: Path) -> str:
    """The key of this copy of the demo, made once and kept in `var/`, readable by its owner only."""
    place = var / "secret-key"
    if not place.exists():
        var.mkdir(parents=True, exist_ok=True)
        # The key appears whole, under its name, or not at all; of two that are made at once the first stays.
        with tempfile.NamedTemporaryFile("w", dir=var, prefix="draft-") as draft:
            draft.write(secrets.token_urlsafe(50))
            draft.flush()
            with suppress(FileExistsError):
                os.link(draft.name, place)
    return place.read_text()


def read_database(url: str, *, var: Path) -> dict[str, Any]:
    """Django's settings of the database that `url` names; without one, of the embedded server."""
    common = {"ENGINE": "django.db.backends.postgresql", "ATOMIC_REQUESTS": False, "CONN_MAX_AGE": 60}
    if not url:
        return common | {"NAME": "qalam", "USER": "qalam", "HOST": str(socket_folder(var)), "PORT": ""}
    try:
        parts, port = urlsplit(url), urlsplit(url).port
    except ValueError as problem:
        raise WrongEnvironment(WRONG_DATABASE) from problem
    if parts.scheme not in POSTGRES_SCHEMES or not parts.path.strip("/"):
        raise WrongEnvironment(WRONG_DATABASE)
    return common | {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


UNKNOWN_MODE = Trilingual(
    kk="QALAM_MODE мәні «{mode}» белгісіз. Мүмкін мәндері: {known}.",
    ru="Значение QALAM_MODE «{mode}» неизвестно. Возможны: {known}.",
    en="QALAM_MODE is '{mode}', which is unknown. It can be: {known}.",
)
MISSING = Trilingual(
    kk="Өндірістік режимде мына айнымалылар қажет: {names}. Оларды орнатып, қайта іске қосыңыз.",
    ru="В рабочем режиме нужны переменные: {names}. Задайте их и запустите снова.",
    en="Production mode needs these variables: {names}. Set them and start again.",
)
WRONG_DATABASE = Trilingual(
    kk="DATABASE_URL түсініксіз. Үлгісі: postgresql://пайдаланушы:құпиясөз@сервер:5432/база.",
    ru="DATABASE_URL не разобрать. Образец: postgresql://пользователь:пароль@сервер:5432/база.",
    en="DATABASE_URL cannot be understood. It looks like postgresql://user:password@server:5432/database.",
)
