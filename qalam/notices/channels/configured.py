"""Which channels this installation has; a way that is not set up is not chosen."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings

from qalam.notices.channels.channel import Channel
from qalam.notices.channels.demo import DemoChannel
from qalam.notices.channels.email import EmailChannel
from qalam.notices.channels.sms import SmsChannel
from qalam.notices.channels.telegram import TelegramChannel
from qalam.notices.models.way import Way


def channels() -> Mapping[Way, Channel]:
    """The channels that are set up, in the order in which they are preferred: what costs least comes first."""
    found: dict[Way, Channel] = {}
    if telegram := telegram_bot():
        found[Way.TELEGRAM] = telegram
    if settings.EMAIL_HOST:
        found[Way.EMAIL] = EmailChannel(settings.DEFAULT_FROM_EMAIL)
    if settings.NOTICES_SMS:
        found[Way.SMS] = SmsChannel(**settings.NOTICES_SMS)
    if settings.IS_DEMO:
        found[Way.DEMO] = DemoChannel()
    return found


def telegram_bot() -> TelegramChannel | None:
    """The bot, where there is one."""
    return TelegramChannel(**settings.NOTICES_TELEGRAM) if settings.NOTICES_TELEGRAM else None
