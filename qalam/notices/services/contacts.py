"""Where a person can be written to: added, confirmed by a code that was sent there, removed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from qalam.access.demanding import demand_own
from qalam.access.models import User
from qalam.access.refusing import Subject
from qalam.kernel.phone import to_e164
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.notices.channels.channel import Letter, NotSent
from qalam.notices.channels.configured import channels, telegram_bot
from qalam.notices.models import Contact, ContactCode, Delivery, Notice, Way
from qalam.notices.rules.terms import number
from qalam.notices.services.letters import SUBJECT
from qalam.notices.services.outbox import open_deliveries

DIGITS = 6
REMOVED = "removed"


class NotAnAddress(Refusal):
    """A text that is no e-mail address."""


class WayNotOffered(Refusal):
    """A way that is not set up here."""


class CodeNotSent(Refusal):
    """The code could not be sent to the address."""


class TooManyCodes(Refusal):
    """More codes were asked for within an hour than may be."""


class WrongCode(Refusal):
    """The code is not the one that was sent, or its time has passed, or it was mistyped too often."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A contact that waits for its code. `shown` is what the person is given here and now.

    For Telegram that is the link that opens the bot; in a demonstration, where nothing is sent, the code itself.
    """

    contact: Contact
    shown: str = ""


def offered_ways() -> list[Way]:
    """The ways for which a person can give an address here; in a demonstration also those that are not set up."""
    found = channels()
    return [
        way for way in (Way.SMS, Way.EMAIL, Way.TELEGRAM) if way in found or (Way.DEMO in found and way != Way.TELEGRAM)
    ]


def add(*, by: User, way: Way, address: str, language: str, at: datetime) -> Asked:
    """Take an address of whoever asks and send a code there; an address that stands already gets a new code.

    Refuses with WayNotOffered, NotAnAddress, NotAPhone, TooManyCodes or CodeNotSent.
    """
    if way not in offered_ways():
        raise WayNotOffered(NOT_OFFERED)
    refuse_too_many(by, at)
    kept = Contact.objects.kept().filter(user=by, way=way, address=written(way, address)).first()
    contact = kept or Contact.objects.create(
        user=by, way=way, address=written(way, address), language=language, added_at=at
    )
    return ask(contact=contact, by=by, at=at)


def written(way: Way, address: str) -> str:
    """The address as it is kept; a Telegram contact gets its address from the bot. Refuses what is none."""
    if way == Way.TELEGRAM:
        return ""
    if way == Way.SMS:
        return to_e164(address.strip())
    try:
        validate_email(address.strip())
    except ValidationError as problem:
        raise NotAnAddress(NOT_AN_ADDRESS.fill(text=address.strip())) from problem
    return address.strip()


def ask(*, contact: Contact, by: User, at: datetime) -> Asked:
    """Make a new code for the contact and send it; refuses with NotYourOwn, TooManyCodes or CodeNotSent."""
    demand_owner(contact, by)
    refuse_too_many(contact.user, at)
    is_link = contact.way == Way.TELEGRAM
    code = secrets.token_urlsafe(18) if is_link else f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    life = timedelta(minutes=number("notices.code_life", on=at.date()))
    ContactCode.objects.create(contact=contact, digest=digest_of(contact, code), made_at=at, expires_at=at + life)
    bot = telegram_bot()
    if is_link:
        return Asked(contact, bot.link(code) if bot else "")
    return Asked(contact, hand_over(contact, code, int(life.total_seconds() // 60)))


def demand_owner(contact: Contact, by: User) -> None:
    """Refuse with NotYourOwn whoever is not written to there."""
    demand_own(contact.user, by=by, subject=Subject("contact", str(contact.pk)))


def refuse_too_many(user: User, at: datetime) -> None:
    """A limit on codes, since each of them costs the city money and the owner of the address peace."""
    within = ContactCode.objects.filter(contact__user=user, made_at__gt=at - timedelta(hours=1)).count()
    if within >= number("notices.codes_an_hour", on=at.date()):
        raise TooManyCodes(TOO_MANY)


def hand_over(contact: Contact, code: str, minutes: int) -> str:
    """Send the code at once, also at night, since its owner waits for it; returns it where nothing is sent."""
    channel = channels().get(Way(contact.way))
    if channel is None:
        return code
    text = CODE.fill(code=code, minutes=minutes).say(contact.language)
    try:
        channel.send(Letter(secrets.token_hex(16), contact.address, SUBJECT.say(contact.language), text))
    except NotSent as problem:
        raise CodeNotSent(NOT_SENT.fill(address=contact.address)) from problem
    return ""


def digest_of(contact: Contact, code: str) -> str:
    """What is kept of a code. A start code of Telegram must be found without knowing whose it is."""
    whose = "" if contact.way == Way.TELEGRAM else str(contact.pk)
    return salted_hmac("qalam.notices.code", f"{whose}:{code}", algorithm="sha256").hexdigest()


def confirm(*, contact: Contact, code: str, by: User, at: datetime) -> Contact:
    """The owner enters the code; what could not reach them so far is sent to the address.

    Refuses with NotYourOwn or WrongCode.
    """
    demand_owner(contact, by)
    with transaction.atomic():
        asked = ContactCode.objects.select_for_update().filter(contact=contact).order_by("-made_at", "-pk").first()
        tries = number("notices.code_tries", on=at.date())
        is_open = asked is not None and asked.used_at is None and asked.expires_at > at and asked.tries < tries
        if asked is not None and is_open and secrets.compare_digest(asked.digest, digest_of(contact, code.strip())):
            ContactCode.objects.filter(pk=asked.pk).update(used_at=at)
            return confirmed(contact, at)
        if asked is not None:
            ContactCode.objects.filter(pk=asked.pk).update(tries=F("tries") + 1)
    raise WrongCode(WRONG_CODE if is_open else OLD_CODE)


def confirmed(contact: Contact, at: datetime) -> Contact:
    """From now on the contact is written to, beginning with what has not reached its owner yet."""
    contact.confirmed_at = at
    contact.save(update_fields=["confirmed_at", "address"])
    news = at - timedelta(days=number("notices.news_life", on=at.date()))
    waiting = Notice.objects.filter(to=contact.user, reached_at=None, made_at__gt=news).exclude(expires_at__lte=at)
    open_deliveries(list(waiting.exclude(deliveries__next_attempt_at__isnull=False)), at)
    return contact


def start_telegram(*, code: str, chat: str, at: datetime) -> Contact | None:
    """Somebody opened the bot with this code; None, and no change, where it is unknown, used, or too old."""
    digest = salted_hmac("qalam.notices.code", f":{code}", algorithm="sha256").hexdigest()
    with transaction.atomic():
        asked = ContactCode.objects.select_for_update().filter(digest=digest, used_at=None, expires_at__gt=at).first()
        if asked is None or asked.contact.removed_at is not None:
            return None
        ContactCode.objects.filter(pk=asked.pk).update(used_at=at)
        contact = asked.contact
        known = Contact.objects.kept().filter(user=contact.user, way=Way.TELEGRAM, address=chat).first()
        if known is not None:
            Contact.objects.filter(pk=contact.pk).exclude(pk=known.pk).update(removed_at=at)
            return confirmed(known, known.confirmed_at or at)
        contact.address = chat
        return confirmed(contact, at)


def choose_language(*, contact: Contact, language: str, by: User) -> None:
    """In which language the owner wants to be written to; what waits to be sent follows. Refuses with NotYourOwn."""
    demand_owner(contact, by)
    contact.language = language
    contact.save(update_fields=["language"])
    waiting = Delivery.objects.filter(notice__to=contact.user, address=contact.address, next_attempt_at__isnull=False)
    waiting.update(language=language)


def remove(*, contact: Contact, by: User, at: datetime) -> None:
    """Write there no more; what waits for this address is not sent. Refuses with NotYourOwn."""
    demand_owner(contact, by)
    with transaction.atomic():
        Contact.objects.filter(pk=contact.pk, removed_at=None).update(removed_at=at)
        waiting = Delivery.objects.select_for_update().filter(
            notice__to=contact.user, way=contact.way, address=contact.address, next_attempt_at__isnull=False
        )
        waiting.update(state=Delivery.State.GIVEN_UP, next_attempt_at=None, last_error=REMOVED)


CODE = Trilingual(
    kk="Растау коды: {code}. Оны {minutes} минут ішінде сайтқа енгізіңіз. Код сұрамаған болсаңыз, елемеңіз.",
    ru="Код подтверждения: {code}. Введите его на сайте в течение {minutes} минут. "
    "Если Вы его не просили, ничего не делайте.",
    en="Your code: {code}. Enter it on the site within {minutes} minutes. If you did not ask for it, do nothing.",
)
NOT_OFFERED = Trilingual(
    kk="Бұл тәсіл қосылмаған. Тізімдегі тәсілдердің бірін таңдаңыз.",
    ru="Этот способ не подключён. Выберите один из предложенных.",
    en="This way is not set up here. Choose one of those that are offered.",
)
NOT_AN_ADDRESS = Trilingual(
    kk="«{text}» — электрондық пошта мекенжайы емес. Үлгісі: aigul@example.kz.",
    ru="«{text}» — не адрес электронной почты. Образец: aigul@example.kz.",
    en="'{text}' is no e-mail address. It looks like aigul@example.kz.",
)
NOT_SENT = Trilingual(
    kk="{address} мекенжайына код жіберілмеді: қызмет жауап бермейді. Мекенжайды тексеріп, сәлден соң қайталаңыз.",
    ru="Код на {address} не отправлен: служба не отвечает. Проверьте адрес и повторите немного позже.",
    en="The code could not be sent to {address}: the service does not answer. Check the address and try again later.",
)
TOO_MANY = Trilingual(
    kk="Соңғы бір сағатта код тым көп сұралды. Бір сағаттан кейін қайталаңыз.",
    ru="За последний час запрошено слишком много кодов. Повторите через час.",
    en="Too many codes were asked for within the last hour. Try again in an hour.",
)
WRONG_CODE = Trilingual(
    kk="Код сәйкес келмейді. Соңғы келген хабарламадағы кодты енгізіңіз.",
    ru="Код не подходит. Введите код из последнего сообщения.",
    en="The code does not match. Enter the one from the latest message.",
)
OLD_CODE = Trilingual(
    kk="Бұл кодтың мерзімі өтті немесе ол тым көп рет қате енгізілді. Жаңа код сұраңыз.",
    ru="Срок кода истёк, или его слишком много раз ввели неверно. Запросите новый код.",
    en="The code is too old or was mistyped too often. Ask for a new one.",
)
