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
NATIONAL = ("QALAM_NATIONAL_ISSUER", "QALAM_NATIONAL_CLIENT_ID", "QALAM_NATIONAL_SECRET")
POSTGRES_SCHEMES = {"postgres", "postgresql"}


class WrongEnvironment(Refusal):
    """A setting is missing or cannot be understood."""


@dataclass(frozen=True)
class NationalSignIn:
    """What the operator of the national sign-in has given this site; `iin_claim` names the claim with the IIN."""

    issuer: str
    client_id: str
    secret: str
    iin_claim: str


@dataclass(frozen=True)
class Environment:
    """The settings that differ between installations."""

    mode: str
    secret_key: str
    allowed_hosts: list[str]
    database: dict[str, Any]
    national: NationalSignIn | None


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
        national=read_national(environ, mode),
    )


def read_national(environ: Mapping[str, str], mode: str) -> NationalSignIn | None:
    """The national sign-in, if all three of its settings are there; half of them, or no HTTPS, is refused."""
    values = {name: environ.get(name, "") for name in NATIONAL}
    if not any(values.values()):
        return None
    missing = [name for name, value in values.items() if not value]
    if missing:
        raise WrongEnvironment(NATIONAL_MISSING.fill(names=", ".join(missing)))
    issuer, client_id, secret = values.values()
    if mode == "production" and not issuer.startswith("https://"):
        raise WrongEnvironment(NATIONAL_OPEN)
    claim = environ.get("QALAM_NATIONAL_IIN_CLAIM", "iin")
    return NationalSignIn(issuer=issuer, client_id=client_id, secret=secret, iin_claim=claim)


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
NATIONAL_MISSING = Trilingual(
    kk="Ұлттық жүйе арқылы кіру үшін мына айнымалылар да қажет: {names}. Оларды орнатыңыз не бәрін алып тастаңыз.",
    ru="Для национального входа нужны ещё переменные: {names}. Задайте их или уберите все.",
    en="The national sign-in also needs these variables: {names}. Set them, or remove them all.",
)
NATIONAL_OPEN = Trilingual(
    kk="QALAM_NATIONAL_ISSUER мекенжайы https:// деп басталуға тиіс, әйтпесе жауапты кез келген адам жасай алады.",
    ru="Адрес QALAM_NATIONAL_ISSUER должен начинаться с https://, иначе ответ может подделать кто угодно.",
    en="QALAM_NATIONAL_ISSUER must begin with https://, or anybody could forge the answer.",
)
WRONG_DATABASE = Trilingual(
    kk="DATABASE_URL түсініксіз. Үлгісі: postgresql://пайдаланушы:құпиясөз@сервер:5432/база.",
    ru="DATABASE_URL не разобрать. Образец: postgresql://пользователь:пароль@сервер:5432/база.",
    en="DATABASE_URL cannot be understood. It looks like postgresql://user:password@server:5432/database.",
)
