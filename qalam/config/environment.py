"""What the environment says: mode, secrets, hosts, database. Read once, refused in one sentence."""

from __future__ import annotations

import os
import re
import secrets
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from qalam.config.database.placement import socket_folder
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

MODES = ("demo", "production", "test")
LOG_KEY_SIZE = 32
LOG_NAME = re.compile(r"[^\s+]+")
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
    log_key: bytes
    log_origin: str
    log_witnesses: list[str]
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
        log_key=read_log_key(environ.get("QALAM_LOG_KEY", ""), var=var),
        log_origin=read_log_origin(environ.get("QALAM_LOG_ORIGIN", ""), hosts=hosts),
        log_witnesses=environ.get("QALAM_LOG_WITNESSES", "").split(),
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
    """The key of this copy of the demo."""
    return kept_once(var / "secret-key", lambda: secrets.token_urlsafe(50))


def kept_once(place: Path, make: Callable[[], str]) -> str:
    """A secret of this copy, made once and kept in `var/`, readable by its owner only."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        # The secret appears whole, under its name, or not at all; of two that are made at once the first stays.
        with tempfile.NamedTemporaryFile("w", dir=place.parent, prefix="draft-") as draft:
            draft.write(make())
            draft.flush()
            with suppress(FileExistsError):
                os.link(draft.name, place)
    return place.read_text()


def read_log_key(text: str, *, var: Path) -> bytes:
    """The seed of the key that signs the log, 32 bytes in base64; without one, a key of this copy."""
    text = text or kept_once(var / "log-key", lambda: b64encode(secrets.token_bytes(LOG_KEY_SIZE)).decode())
    try:
        seed = b64decode(text.strip(), validate=True)
    except ValueError as problem:
        raise WrongEnvironment(WRONG_LOG_KEY) from problem
    if len(seed) != LOG_KEY_SIZE:
        raise WrongEnvironment(WRONG_LOG_KEY)
    return seed


def read_log_origin(text: str, *, hosts: list[str]) -> str:
    """The name that the log signs under, as long as it lives; without one, its address on the first host."""
    origin = text or (f"{hosts[0]}/log" if hosts else "demo.qalam.example/log")
    if not LOG_NAME.fullmatch(origin):
        raise WrongEnvironment(WRONG_LOG_ORIGIN.fill(text=text))
    return origin


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
WRONG_LOG_KEY = Trilingual(
    kk="QALAM_LOG_KEY түсініксіз: base64 түріндегі 32 байт керек. Жасау жолы: openssl rand -base64 32.",
    ru="QALAM_LOG_KEY не разобрать: нужны 32 байта в base64. Получить их можно так: openssl rand -base64 32.",
    en="QALAM_LOG_KEY cannot be understood: it is 32 bytes in base64. Make some with: openssl rand -base64 32.",
)
WRONG_LOG_ORIGIN = Trilingual(
    kk="QALAM_LOG_ORIGIN мәні «{text}» жарамайды: бос орынсыз және «+» белгісіз жазыңыз, мысалы qala.kz/log.",
    ru="Значение QALAM_LOG_ORIGIN «{text}» не годится: напишите его без пробелов и «+», например qala.kz/log.",
    en="QALAM_LOG_ORIGIN is '{text}', which will not do: write it without spaces and '+', such as city.kz/log.",
)
