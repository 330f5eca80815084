"""Two invented towns compare their queues by the commands, from the opening to the page of the specialist."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from qalam.access.models import Role, User
from qalam.config.commandline import run
from qalam.config.commands import towns, towns_records
from qalam.ledger.models import Deed
from qalam.notices.models import Way
from qalam.preschool.models import TownHit, TownSign
from qalam.preschool.queries.crowds import crowds
from qalam.preschool.queries.towns import COMPARISON, HANDED, TAKEN, found_elsewhere
from tests.factories.institutions import named
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, somebody
from tests.preschool.towns.invented import AIGUL, DIAS, MAIL, PHONE, TIMUR
from tests.preschool.towns.records import clerk, lines_of, seated, waiting, written_to

SIGNER = "850101400019"
OTHERS = ["200101600017", "200202500028", "200505600039"]
Build = Callable[[], object]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QALAM_LANG", "en")
    monkeypatch.setattr(towns_records, "present", lambda: MORNING)
    monkeypatch.setattr(towns, "today", lambda: date(2023, 5, 1))


def signer(iin: str | None) -> Family:
    home = family()
    home.mother.iin = iin
    home.mother.save()
    return home


def aktau() -> None:
    """Aigul has a place here; three children wait whose mother has the fixer's phone."""
    home = signer(SIGNER)
    named(seated(home, AIGUL).group.institution, "№ 1 балабақша")
    for iin in OTHERS:
        waiting(home, iin)
    written_to(home.user, Way.SMS, PHONE)
    written_to(home.user, Way.EMAIL, MAIL)
    User.objects.filter(pk=clerk().pk).update(username="aktau-clerk")


def beineu() -> None:
    """Aigul waits here too, and others behind the same phone; Dias and Timur are of this town alone."""
    home = signer(None)
    for iin in (AIGUL, DIAS, TIMUR):
        waiting(home, iin)
    written_to(home.user, Way.SMS, PHONE)
    User.objects.filter(pk=clerk().pk).update(username="beineu-clerk")


@contextmanager
def records_of(build: Build) -> Iterator[None]:
    """The records of a town, which are gone afterwards: the two never meet in one database."""
    with transaction.atomic():
        build()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a comparison with an opening and two keys."""
    given = ["aktau=Ақтау|Актау|Aktau", "beineu=Бейнеу"]
    assert run(["towns", "open", *given, "--to", str(tmp_path / "opening")]) == 0
    for town in ("aktau", "beineu"):
        assert key(tmp_path, town) == 0
    return tmp_path


def key(folder: Path, town: str, name: str = "") -> int:
    to = folder / f"{name or town}.key"
    return run(["towns", "key", str(folder / "opening"), "--town", town, "--to", str(to)])


def export(folder: Path, town: str, name: str = "") -> int:
    to, by = folder / f"{name or town}.towns", f"{town}-clerk"
    return run(["towns", "export", "--key", str(folder / f"{town}.key"), "--to", str(to), "--by", by])


def pass_on(folder: Path, town: str, of: str) -> int:
    key = str(folder / f"{town}.key")
    return run(["towns", "pass", str(folder / f"{of}.towns"), "--key", key, "--to", str(folder)])


def take(folder: Path, town: str, name: str = "") -> int:
    key, file = folder / f"{name or town}.key", folder / f"{town}.hits"
    return run(["towns", "take", str(file), "--key", str(key), "--by", f"{town}-clerk"])


def compared(folder: Path) -> None:
    """Both towns export and pass, and somebody without records and keys compares."""
    for town, build in (("aktau", aktau), ("beineu", beineu)):
        with records_of(build):
            assert export(folder, town) == 0
    assert pass_on(folder, "aktau", "beineu") == pass_on(folder, "beineu", "aktau") == 0
    files = [str(folder / f"{town}.towns") for town in ("aktau", "beineu")]
    assert run(["towns", "compare", *files, "--to", str(folder)]) == 0


@pytest.mark.django_db
def test_two_towns_find_the_child_that_stands_in_both_and_the_phone_of_many(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compared(folder)
    assert "1 hits of children, 1 of phones" in capsys.readouterr().out
    with records_of(beineu):
        assert export(folder, "beineu", "again") == 0
        assert take(folder, "beineu") == 0
        told = capsys.readouterr().out
        assert "Kept: 1 children, 1 phones" in told
        assert "destroy the key" in told
        [found] = found_elsewhere(MORNING)
        assert (found.hit.child.iin, found.hit.kind, found.hit.since) == (AIGUL, "place", date(2022, 9, 1))
        assert found.hit.town_name.say("kk") == "Ақтау"
        assert [(one.what, one.total, one.children) for one in crowds(MORNING)] == [(PHONE, 6, 3)]
        assert shown("beineu-clerk").count("Ақтау") >= 2
        assert {deed.action for deed in Deed.objects.filter(subject_kind=COMPARISON)} == {HANDED, TAKEN}
    with records_of(aktau):
        assert export(folder, "aktau", "again") == 0
        assert take(folder, "aktau") == 0
        [found] = found_elsewhere(MORNING)
        assert (found.hit.child.iin, found.hit.kind, found.hit.town) == (AIGUL, "waits", "beineu")
        assert found.seat is not None


def shown(username: str) -> str:
    client = Client()
    client.force_login(User.objects.get(username=username))
    with override("kk"):
        return client.get(reverse("queue:staff_doubles")).content.decode()


@pytest.mark.django_db
def test_no_iin_phone_or_name_stands_in_any_file_that_leaves_a_town(folder: Path) -> None:
    compared(folder)
    names = ("Анасова", "Аружан", "Ана", "clerk")
    for path in folder.iterdir():
        text = path.read_text("utf-8")
        for secret in (AIGUL, DIAS, TIMUR, SIGNER, PHONE, PHONE[1:], MAIL, *OTHERS, *names):
            assert secret not in text, path
        if path.suffix in {".towns", ".hits"}:
            lines = lines_of(path)
            assert lines
            own = r"(\S+ \S+) [0-9a-f]{32} ([0-9a-f]{64}|aktau|beineu)"
            abouts = {re.fullmatch(own, line)[1] for line in lines}  # type: ignore[index]
            assert abouts <= {"waits 2023-05", "place 2022-09", "phone 3", "email 3", "signature 3"}


@pytest.mark.django_db
def test_the_same_records_and_key_give_the_same_file(folder: Path) -> None:
    for name in ("one", "two"):
        with records_of(aktau):
            assert export(folder, "aktau", name) == 0
    assert (folder / "one.towns").read_bytes() == (folder / "two.towns").read_bytes()


@pytest.mark.django_db
def test_who_may_not_export_or_take_is_refused_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compared(folder)
    for role in (Role.GUARDIAN, Role.AUDITOR, Role.ADMINISTRATOR):
        with records_of(beineu):
            User.objects.filter(username="beineu-clerk").update(username="somebody")
            User.objects.filter(pk=somebody(role).pk).update(username="beineu-clerk")
            before = Deed.objects.count()
            assert export(folder, "beineu", f"by-{role}") == take(folder, "beineu") == 2
            assert not (folder / f"by-{role}.towns").exists()
            assert (Deed.objects.count(), TownHit.objects.count()) == (before, 0)
    with records_of(lambda: None):
        capsys.readouterr()
        assert export(folder, "beineu", "nobody") == 2
        assert said(capsys) == "There is no account 'beineu-clerk'. Name that of a specialist."


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence of a refusal."""
    [line] = capsys.readouterr().err.strip().splitlines()
    return line


@pytest.mark.django_db
def test_another_key_finds_nothing_and_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compared(folder)
    assert key(folder, "beineu", "other") == 0
    with records_of(beineu):
        assert export(folder, "beineu", "again") == 0
        capsys.readouterr()
        assert take(folder, "beineu", "other") == 2
        assert "with this one nothing is found" in said(capsys)
        assert not TownHit.objects.exists()
    with records_of(beineu):
        capsys.readouterr()
        assert take(folder, "beineu") == 2
        assert "No file was exported from these records under this key" in said(capsys)
        assert not TownSign.objects.exists()


@pytest.mark.django_db
def test_hits_of_another_town_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compared(folder)
    (folder / "beineu.hits").write_bytes((folder / "aktau.hits").read_bytes())
    with records_of(beineu):
        assert export(folder, "beineu", "again") == 0
        capsys.readouterr()
        assert take(folder, "beineu") == 2
        assert "is for the town aktau, and the key is of beineu" in said(capsys)


@pytest.mark.parametrize(
    "argv",
    [
        ["towns", "open", "aktau=Ақтау", "--to", "{f}/x"], ["towns", "open", "Ақтау", "beineu=B", "--to", "{f}/x"],
        ["towns", "open", "aktau=A", "beineu=B", "--children", "1", "--to", "{f}/x"],
        ["towns", "open", "aktau=A", "beineu=B", "--children", "many", "--to", "{f}/x"],
        ["towns", "open", "aktau=A", "beineu=B", "--to", "{f}/opening"],
        ["towns", "open", "aktau=A", "beineu=B", "--to", "{f}"],
        ["towns", "open", "aktau=A", "beineu=B", "--to", "{f}/opening/x"],
        ["towns", "open", "aktau=A", "beineu=B", "--to", "/dev/null"],
        ["towns", "key", "{f}/opening", "--town", "oral", "--to", "{f}/x"],
        ["towns", "key", "{f}/opening", "--town", "aktau", "--to", "{f}/aktau.key"],
        ["towns", "key", "{f}/aktau.key", "--town", "aktau", "--to", "{f}/x"],
        ["towns", "pass", "{f}/nowhere", "--key", "{f}/aktau.key", "--to", "{f}"],
        ["towns", "pass", "{f}/opening", "--key", "{f}/aktau.key", "--to", "{f}"],
        ["towns", "pass", "{f}/opening", "--to", "{f}"], ["towns", "compare", "{f}", "--to", "{f}"],
        ["towns", "compare", "{f}/opening", "{f}/aktau.key", "--to", "{f}"], ["towns", "compare", "--to", "{f}"],
        ["towns", "show", "{f}/opening"], ["towns", "merge"], ["towns", "take"],
        ["towns", "take", "{f}/opening", "--key", "{f}/aktau.key", "--by", "x"],
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_what_cannot_be_done_is_one_sentence(folder: Path, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path.name for path in folder.iterdir())
    capsys.readouterr()
    assert run([text.format(f=folder) for text in argv]) == 2
    assert said(capsys)
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.django_db
def test_a_file_is_shown_with_its_size_and_where_it_has_been(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compared(folder)
    capsys.readouterr()
    assert run(["towns", "show", str(folder / "aktau.towns"), str(folder / "beineu.towns")]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert re.search(r"aktau, 7 lines, [0-9a-f]{16}, passed by: aktau:[0-9a-f]{16} beineu:[0-9a-f]{16}$", first)
    assert "beineu, 4 lines" in second
    assert pass_on(folder, "aktau", "beineu") == 0
    assert "is under this key already" in capsys.readouterr().out


def test_without_a_deed_the_command_says_what_it_can(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["towns"]) == 0
    told = capsys.readouterr().out
    assert all(f"  {name}" in told for name in towns.DEEDS)


def test_comparing_needs_neither_records_nor_django(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: Any) -> None:
        raise AssertionError("no records are needed")

    monkeypatch.setattr(towns, "call", never)
    assert run(["towns", "show", str(folder / "opening")]) == 2
