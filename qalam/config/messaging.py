"""What the environment says about the ways by which messages leave: SMTP, an SMS gateway, Telegram."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

SMTP_SCHEMES = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
TELEGRAM_SERVER = "https://api.telegram.org"
SMS_BODY = '{"to": "{to}", "text": "{text}", "id": "{id}", "report": "{report}"}'


class WrongMessaging(Refusal):
    """A setting of a channel is missing or cannot be understood."""


@dataclass(frozen=True)
class Smtp:
    """A mail server; no host means that no e-mail is sent."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    is_tls: bool = False
    is_starttls: bool = False
    sender: str = ""


@dataclass(frozen=True)
class Messaging:
    """The channels. A mapping is empty where the channel is not set up."""

    site: str
    smtp: Smtp = Smtp()
    sms: Mapping[str, str] = field(default_factory=dict)
    telegram: Mapping[str, str] = field(default_factory=dict)
    arrived: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()


def read_messaging(environ: Mapping[str, str], *, hosts: list[str], is_production: bool) -> Messaging:
    """Read the channels; refuses with WrongMessaging, one line that names the variable."""
    site = environ.get("QALAM_SITE") or (f"https://{hosts[0]}" if is_production else "http://127.0.0.1:8000")
    return Messaging(
        site=site.rstrip("/"),
        smtp=read_smtp(environ),
        sms=read_sms(environ),
        telegram=read_telegram(environ),
        arrived=words(environ.get("QALAM_SMS_DELIVERED", "delivered,delivrd")),
        lost=words(environ.get("QALAM_SMS_FAILED", "failed,undelivered,undeliv,expired,rejected,rejectd")),
    )


def words(text: str) -> frozenset[str]:
    """The words of a comma list, in small letters."""
    return frozenset(word.strip().lower() for word in text.split(",") if word.strip())


def read_smtp(environ: Mapping[str, str]) -> Smtp:
    """`QALAM_SMTP_URL` and `QALAM_MAIL_FROM`."""
    url, sender = environ.get("QALAM_SMTP_URL", ""), environ.get("QALAM_MAIL_FROM", "")
    if not url:
        return Smtp()
    try:
        parts, port = urlsplit(url), urlsplit(url).port
    except ValueError as problem:
        raise WrongMessaging(WRONG_SMTP) from problem
    if parts.scheme not in SMTP_SCHEMES or not parts.hostname:
        raise WrongMessaging(WRONG_SMTP)
    if "@" not in sender:
        raise WrongMessaging(MISSING.fill(name="QALAM_MAIL_FROM", because="QALAM_SMTP_URL"))
    return Smtp(
        host=parts.hostname,
        port=port or SMTP_SCHEMES[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_tls=parts.scheme == "smtps",
        is_starttls=parts.scheme == "smtp+starttls",
        sender=sender,
    )


def read_sms(environ: Mapping[str, str]) -> Mapping[str, str]:
    """`QALAM_SMS_URL`, `QALAM_SMS_TOKEN`, `QALAM_SMS_BODY` and `QALAM_SMS_TYPE`."""
    url, body = environ.get("QALAM_SMS_URL", ""), environ.get("QALAM_SMS_BODY", SMS_BODY)
    if not url:
        return {}
    refuse_other_than_http("QALAM_SMS_URL", url)
    if "{to}" not in body or "{text}" not in body:
        raise WrongMessaging(WRONG_BODY)
    return {
        "url": url,
        "token": environ.get("QALAM_SMS_TOKEN", ""),
        "body": body,
        "content_type": environ.get("QALAM_SMS_TYPE", "application/json"),
    }


def read_telegram(environ: Mapping[str, str]) -> Mapping[str, str]:
    """`QALAM_TELEGRAM_TOKEN`, `QALAM_TELEGRAM_BOT` and `QALAM_TELEGRAM_SERVER`."""
    token, bot = environ.get("QALAM_TELEGRAM_TOKEN", ""), environ.get("QALAM_TELEGRAM_BOT", "").lstrip("@")
    if not token:
        return {}
    if not bot:
        raise WrongMessaging(MISSING.fill(name="QALAM_TELEGRAM_BOT", because="QALAM_TELEGRAM_TOKEN"))
    server = environ.get("QALAM_TELEGRAM_SERVER", TELEGRAM_SERVER)
    refuse_other_than_http("QALAM_TELEGRAM_SERVER", server)
    return {"token": token, "bot": bot, "server": server.rstrip("/")}


def refuse_other_than_http(name: str, url: str) -> None:
    """A service is spoken to by HTTP, and never by a file of this machine."""
    if not url.startswith(("https://", "http://")):
        raise WrongMessaging(WRONG_ADDRESS.fill(name=name))


WRONG_SMTP = Trilingual(
    kk="QALAM_SMTP_URL түсініксіз. Үлгісі: smtp+starttls://пайдаланушы:құпиясөз@сервер:587 немесе smtps://…",
    ru="QALAM_SMTP_URL не разобрать. Образец: smtp+starttls://пользователь:пароль@сервер:587 или smtps://…",
    en="QALAM_SMTP_URL cannot be understood. It looks like smtp+starttls://user:password@server:587 or smtps://…",
)
MISSING = Trilingual(
    kk="{because} көрсетілген, сондықтан {name} да қажет. Оны орнатып, қайта іске қосыңыз.",
    ru="Задана {because}, поэтому нужна и {name}. Задайте её и запустите снова.",
    en="{because} is set, so {name} is needed too. Set it and start again.",
)
WRONG_BODY = Trilingual(
    kk="QALAM_SMS_BODY үлгісінде {{to}} мен {{text}} болуы керек.",
    ru="В шаблоне QALAM_SMS_BODY должны быть {{to}} и {{text}}.",
    en="The template QALAM_SMS_BODY needs {{to}} and {{text}} in it.",
).fill()
WRONG_ADDRESS = Trilingual(
    kk="{name} мәні https:// деп басталатын мекенжай болуы керек.",
    ru="{name} должна быть адресом, который начинается с https://.",
    en="{name} has to be an address that begins with https://.",
)
