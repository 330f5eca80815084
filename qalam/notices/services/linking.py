"""Asking the Telegram bot who has opened it."""

from __future__ import annotations

from datetime import datetime

from qalam.access.actor import by_clockwork
from qalam.notices.channels.telegram import TelegramChannel
from qalam.notices.services.contacts import start_telegram


@by_clockwork
def link_started(bot: TelegramChannel, *, at: datetime) -> int:
    """Confirm the contacts of those who opened the bot by their link; returns how many.

    The bot is told what was dealt with only afterwards: cut off in between, the same is told again and changes nothing.
    """
    started, offset = bot.started()
    linked = [contact for one in started if (contact := start_telegram(code=one.code, chat=one.chat, at=at))]
    if offset:
        bot.started(offset)
    return len(linked)
