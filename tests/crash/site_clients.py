"""Families, heads and a specialist at their browsers: deeds over HTTP, done once the next page says so."""

from __future__ import annotations

import gettext
import http.client
import random
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from functools import cache
from http.cookiejar import Cookie, CookieJar
from pathlib import Path
from typing import Any

TOKEN = "a" * 32
"""The secret of the forms: a browser sends it in a cookie and in the form."""
TOO_LATE = 150.0
"""Seconds: longer than a page lasts at most, so that no deed is still being done when everybody counts as gone."""
UNREACHED = (OSError, http.client.HTTPException, urllib.error.URLError)
REFERRAL = re.compile(r"/referrals/([0-9A-Z]{4}-[0-9A-Z]{4})/")


PREFIXES = {"kk": "", "ru": "/ru", "en": "/en"}
PICTURE = b"%PDF-1.7\n" + bytes(1_500_000)
"""A scan of a certificate."""
BOUNDARY = "----a-boundary"

TITLES = {
    507: ["The site has run out of room"],
    503: [
        "The records cannot be reached",
        "It has taken too long",
        "Too many people are here at once",
        "The records can only be read now",
    ],
}
"""What people may read of a failing database, by status."""


@cache
def catalogue(room: str, language: str) -> gettext.NullTranslations:
    """What the pages of a room say in a language."""
    folder = Path(__file__).resolve().parents[2] / "qalam" / room / "locale"
    return gettext.translation("django", folder, [language], fallback=language == "en")


class Browser:
    """One session of the site, in one language."""

    def __init__(self, port: int, session: str, language: str = "en") -> None:
        self.language = language
        self.root = f"http://127.0.0.1:{port}{PREFIXES[language]}"
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

    def send(self, address: str, file: bytes, **fields: str) -> str:
        """The page after a form with a file."""
        parts = [
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in {**fields, "csrfmiddlewaretoken": TOKEN}.items()
        ]
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'.encode()
        data = b"".join(parts) + head + file + f"\r\n--{BOUNDARY}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        with self.opener.open(urllib.request.Request(self.root + address, data, kind), timeout=TOO_LATE) as answer:
            return str(answer.read().decode())

    def says(self, sentence: str, room: str = "preschool") -> str:
        """The sentence in the language of the browser."""
        return catalogue(room, self.language).gettext(sentence)


def cookie(name: str, value: str) -> Cookie:
    return Cookie(
        0, name, value, None, False, "127.0.0.1", False, False, "/", True, False, None, True, None, None, {}
    )  # fmt: skip


class Crowd:
    """Threads that do deeds until they are told to stop, and what was said to be done."""

    def __init__(
        self, port: int, people: Mapping[str, Any], seed: str, threads: int = 6, *, turns_days: bool = True
    ) -> None:
        self.port, self.people, self.done = port, people, list[tuple[str, str]]()
        self.is_over, self.lock = threading.Event(), threading.Lock()
        self.asked = self.unanswered = 0
        # What was answered with a page of a problem: the language, the status, the page.
        self.problems: list[tuple[str, int, str]] = []
        self.chance_of_day = 0.3 if turns_days else 0.0
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
            self.send_paper,
        )
        while not self.is_over.is_set():
            deed = chance.choices(deeds, (12, 4, 1, self.chance_of_day, 2))[0]
            self.asked += 1
            try:
                deed(chance)
            except urllib.error.HTTPError as problem:
                self.keep_problem(problem)
                self.is_over.wait(0.2)
            except UNREACHED:
                # Nobody knows what became of it; the check afterwards says whether it is whole.
                self.unanswered += 1
                self.is_over.wait(0.2)

    def keep_problem(self, problem: urllib.error.HTTPError) -> None:
        """Keep the page; one that breaks off is as good as none."""
        self.unanswered += 1
        path = urllib.parse.urlsplit(problem.url).path
        language = next((code for code in ("ru", "en") if path.startswith(f"/{code}/")), "kk")
        try:
            page = problem.read().decode()
        except UNREACHED:
            return
        with self.lock:
            self.problems.append((language, problem.code, page))

    def browser(self, session: str, chance: random.Random) -> Browser:
        """Somebody at the site in one of its languages."""
        return Browser(self.port, session, chance.choice(sorted(PREFIXES)))

    def said(self, deed: str, key: str, page: str, sentence: str) -> None:
        """Believe it only when the page says so."""
        if sentence in page:
            with self.lock:
                self.done.append((deed, key))

    def answer(self, chance: random.Random) -> None:
        number = chance.choice(sorted(self.people["parents"]))
        browser = self.browser(self.people["parents"][number], chance)
        takes = chance.random() < 0.7
        _, page = browser.post(f"/queue/{number}/offer/", answer="yes" if takes else "no")
        if takes:
            self.said("accept", number, page, browser.says("You have taken the place. The referral is issued."))
        else:
            self.said("decline", number, page, browser.says("You have declined the place."))

    def send_paper(self, chance: random.Random) -> None:
        number = chance.choice(sorted(self.people["parents"]))
        browser = self.browser(self.people["parents"][number], chance)
        page = browser.send(f"/queue/{number}/grounds/", PICTURE, ground="large_family", paper="1")
        written = "The ground is written down. Bring the certificate itself to the department."
        self.said("paper", number, page, browser.says(written))

    def enrol(self, chance: random.Random) -> None:
        browser = self.browser(chance.choice(self.people["heads"]), chance)
        numbers = REFERRAL.findall(browser.get("/queue/kindergarten/"))
        if not numbers:
            return
        number = chance.choice(numbers)
        address = f"/queue/kindergarten/referrals/{number}/"
        browser.post(address, step="documents")
        browser.post(address, step="contract", contract_number="12")
        _, page = browser.post(address, step="enrol")
        self.said("enrol", number, page, browser.says("The child is enrolled and has left the queue."))

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


def unclear(problems: list[tuple[str, int, str]]) -> list[str]:
    """The pages that do not say in one sentence of their language what is wrong."""
    found = []
    for language, status, page in problems:
        titles = [catalogue("portal", language).gettext(title) for title in TITLES.get(status, [])]
        if status >= 500 and not any(f"<h1>{title}</h1>" in page for title in titles):
            heading = page.partition("<h1>")[2].partition("</h1>")[0] or page[:200]
            found.append(f"status {status} in {language}: {heading}")
        if "Traceback" in page:
            found.append(f"a traceback in a page of {language}")
    return found
