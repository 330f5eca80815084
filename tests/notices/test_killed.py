"""A real process is killed while a real gateway holds its message: nothing is lost or goes out under two names."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import Any

import pytest
from django.db import connection

from qalam.notices.channels.sms import SmsChannel
from qalam.notices.models import Attempt, Delivery, Outcome
from qalam.notices.services.sending import LEASE, send_due
from tests.notices.people import NOON, channels_are, contact, person, told
from tests.notices.servers import Asked, http_server

SENDER = """
import os, django
from datetime import datetime
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE"]
settings.NOTICES_SMS = {"url": os.environ["GATEWAY"], "token": "", "body": os.environ["BODY"]}
django.setup()
from qalam.notices.services.sending import send_due
send_due(at=datetime.fromisoformat(os.environ["AT"]))
"""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("body", "messages", "state"),
    [
        ('{"to": "{to}", "text": "{text}", "id": "{id}"}', 2, "sent"),
        ('{"to": "{to}", "text": "{text}"}', 1, "given_up"),
    ],
)
def test_a_sender_that_is_killed_leaves_its_message_to_the_next(body: str, messages: int, state: str) -> None:
    contact(user := person())
    came, go_on = threading.Event(), threading.Event()

    def answer(asked: Asked) -> tuple[int, dict[str, Any]]:
        came.set()
        go_on.wait(20)
        return 200, {}

    with http_server(answer) as gateway, channels_are(sms=SmsChannel(gateway.url, "", body)):
        told(user)
        process = subprocess.Popen([sys.executable, "-c", SENDER], env={
            **os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "GATEWAY": gateway.url, "BODY": body,
            "TEST_DATABASE": str(connection.settings_dict["NAME"]), "AT": NOON.isoformat(),
        })  # fmt: skip
        assert came.wait(60)
        process.kill()
        process.wait()
        go_on.set()
        assert send_due(at=NOON).total == 0
        send_due(at=NOON + LEASE)
    assert len(gateway.asked) == messages
    assert Delivery.objects.get().state == state
    assert Outcome.objects.order_by("pk").values_list("kind", flat=True)[0] == "cut_off"
    assert Attempt.objects.count() == messages
    if "{id}" in body:
        assert len({asked.json["id"] for asked in gateway.asked}) == 1
