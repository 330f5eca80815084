"""Families, heads and a specialist at their browsers: deeds over HTTP, done once the next page says so."""

from __future__ import annotations

import http.client
import random
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from http.cookiejar import Cookie, CookieJar
from typing import Any

TOKEN = "a" * 32
"""The secret of the forms: a browser sends it in a cookie and in the form."""
TOO_LATE = 30.0
UNREACHED = (OSError, http.client.HTTPException, urllib.error.URLError)
REFERRAL = re.compile(r"/referrals/([0-9A-Z]{4}-[0-9A-Z]{4})/")


class Browser:
    """One session of the site, in English."""

    def __init__(self, port: int, session: str) -> None:
        self.root = f"http://127.0.0.1:{port}/en"
        jar = CookieJar()
        for name, value in (("sessionid", session), ("csrftoken", TOKEN)):
            jar.set_cookie(cookie(name, value))
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def get(self, address: str) -> str:
        with self.opener.open(self.root + address, timeout=TOO_LATE) as answer:
            return str(answer.read().decode())

    def post(self, address: str, **fields: object) -> tuple[str, str]:
        """The address and the text of the page that the site leads to."""
        data = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": TOKEN}).encode()
        with self.opener.open(self.root + address, data, timeout=TOO_LATE) as answer:
            return answer.geturl(), str(answer.read().decode())


def cookie(name: str, value: str) -> Cookie:
    return Cookie(
        0, name, value, None, False, "127.0.0.1", False, False, "/", True, False, None, True, None, None, {}
    )  # fmt: skip


class Crowd:
    """Threads that do deeds until they are told to stop, and what was said to be done."""

    def __init__(self, port: int, people: Mapping[str, Any], seed: str, threads: int = 6) -> None:
        self.port, self.people, self.done = port, people, list[tuple[str, str]]()
        self.is_over, self.lock = threading.Event(), threading.Lock()
        self.asked = self.unanswered = 0
        chances = [random.Random(f"{seed}-{number}") for number in range(threads)]
        self.threads = [threading.Thread(target=self.work, args=(chance,)) for chance in chances]
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.is_over.set()
        for thread in self.threads:
            thread.join()

    def work(self, chance: random.Random) -> None:
        deeds: tuple[Callable[[random.Random], None], ...] = (
            self.answer,
            self.enrol,
            self.draw_round,
            self.let_day_pass,
        )
        while not self.is_over.is_set():
            deed = chance.choices(deeds, (12, 4, 1, 0.3))[0]
            self.asked += 1
            try:
                deed(chance)
            except UNREACHED:
                # Nobody knows what became of it; the check afterwards says whether it is whole.
                self.unanswered += 1
                self.is_over.wait(0.2)

    def said(self, deed: str, key: str, page: str, sentence: str) -> None:
        """Believe it only when the page says so."""
        if sentence in page:
            with self.lock:
                self.done.append((deed, key))

    def answer(self, chance: random.Random) -> None:
        number = chance.choice(sorted(self.people["parents"]))
        browser = Browser(self.port, self.people["parents"][number])
        takes = chance.random() < 0.7
        _, page = browser.post(f"/queue/{number}/offer/", answer="yes" if takes else "no")
        if takes:
            self.said("accept", number, page, "You have taken the place.")
        else:
            self.said("decline", number, page, "You have declined the place.")

    def enrol(self, chance: random.Random) -> None:
        browser = Browser(self.port, chance.choice(self.people["heads"]))
        numbers = REFERRAL.findall(browser.get("/queue/kindergarten/"))
        if not numbers:
            return
        number = chance.choice(numbers)
        address = f"/queue/kindergarten/referrals/{number}/"
        browser.post(address, step="documents")
        browser.post(address, step="contract", contract_number="12")
        _, page = browser.post(address, step="enrol")
        self.said("enrol", number, page, "The child is enrolled and has left the queue.")

    def draw_round(self, chance: random.Random) -> None:
        browser = Browser(self.port, self.people["specialist"])
        garden = chance.choice(self.people["gardens"])
        address, _ = browser.post("/queue/department/rounds/", title="A round", garden=garden)
        found = re.search(r"/rounds/(\d+)/$", address)
        if found:
            _, page = browser.post(f"/queue/department/rounds/{found[1]}/publish/")
            self.said("round", found[1], page, "The round is published")

    def let_day_pass(self, chance: random.Random) -> None:
        _, page = Browser(self.port, self.people["specialist"]).post("/queue/department/day/")
        self.said("day", "1", page, "what was due is done")
