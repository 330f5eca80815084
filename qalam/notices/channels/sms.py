"""SMS through a gateway that speaks HTTP; what its request looks like is a template from the environment."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import quote

from qalam.notices.channels.channel import Handed, Letter
from qalam.notices.channels.http import post

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
REFERENCES = ("id", "message_id", "messageId", "sms_id")


@dataclass(frozen=True, slots=True)
class SmsChannel:
    """A gateway. The template holds `{to}`, `{text}`, and where the gateway takes them `{id}` and `{report}`."""

    url: str
    token: str
    body: str
    content_type: str = JSON

    @property
    def repeats_safely(self) -> bool:
        """Only a gateway that is told our id can recognise a message."""
        return "{id}" in self.body

    def send(self, letter: Letter) -> Handed:
        """Hand the message to the gateway; its arrival is told later, at the letter's `report` address."""
        values = {"to": letter.to, "text": letter.whole, "id": letter.id, "report": letter.report}
        headers = {"Content-Type": f"{self.content_type}; charset=utf-8"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        answer = post(self.url, self.filled(values).encode(), headers)
        found = (answer.get(name) for name in REFERENCES)
        return Handed(reference=str(next((value for value in found if value), letter.id))[:200])

    def filled(self, values: dict[str, str]) -> str:
        """The template with its places filled, each value as the kind of body asks."""
        text = self.body
        for name, value in values.items():
            written = (
                json.dumps(value, ensure_ascii=False)[1:-1] if self.content_type == JSON else quote(value, safe="")
            )
            text = text.replace(f"{{{name}}}", written)
        return text
