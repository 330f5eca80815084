"""The Telegram Bot API: messages to people who have opened the bot, and who has opened it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from qalam.notices.channels.channel import Handed, Letter, NotSent
from qalam.notices.channels.http import JSON_HEADERS, post

START = "/start "


@dataclass(frozen=True, slots=True)
class Started:
    """Somebody opened the bot by a link that holds a code."""

    chat: str
    code: str


@dataclass(frozen=True, slots=True)
class TelegramChannel:
    """A bot. It knows no name for a message of ours, so one of which nobody knows if it left is not repeated."""

    token: str
    bot: str
    server: str

    @property
    def repeats_safely(self) -> bool:
        """No."""
        return False

    def call(self, method: str, **values: Any) -> Any:
        """The result of one method of the API; raises NotSent."""
        answer = post(f"{self.server}/bot{self.token}/{method}", json.dumps(values).encode(), JSON_HEADERS)
        if answer.get("ok") is not True:
            raise NotSent(str(answer.get("description", "?"))[:300])
        return answer.get("result")

    def send(self, letter: Letter) -> Handed:
        """Put the message into the person's chat, where it has then arrived."""
        result = self.call("sendMessage", chat_id=letter.to, text=letter.whole)
        reference = result.get("message_id", "") if isinstance(result, dict) else ""
        return Handed(reference=str(reference), is_delivered=True)

    def link(self, code: str) -> str:
        """Where a person opens the bot so that it learns the code."""
        return f"https://t.me/{self.bot}?{urlencode({'start': code})}"

    def started(self, offset: int = 0) -> tuple[list[Started], int]:
        """Who has opened the bot since, and the offset that says these are dealt with; 0 when nothing came."""
        updates = self.call("getUpdates", offset=offset, timeout=0, allowed_updates=["message"])
        found = [started for update in updates if (started := read(update))]
        return found, max((int(update["update_id"]) + 1 for update in updates), default=0)


def read(update: dict[str, Any]) -> Started | None:
    """The start code in an update, where it holds one from a private chat."""
    message = update.get("message") or {}
    chat, text = message.get("chat") or {}, str(message.get("text", ""))
    if chat.get("type") != "private" or not text.startswith(START):
        return None
    return Started(str(chat.get("id", "")), text.removeprefix(START).strip())
