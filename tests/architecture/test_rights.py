"""Every service that writes demands a right of whoever calls it, in whichever room, or is named with a reason."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.services import (
    DEEDS,
    QALAM,
    demands,
    functions,
    named,
    parsed,
    services,
    writing,
    writings,
)

BLOCKS = {
    "preschool.happening": "what happens to an application, as the deeds of the queue have decided it",
    "preschool.rings": "what the answer of one family of an exchange means for the others, within that answer",
    "preschool.history": "the line of an event in the history, written with it",
    "ledger.log": "the leaf of a deed, in the transaction of the deed",
    "notices.outbox": "what is told, in the transaction of the deed that it tells of",
    "notices.marking": "the moment at which a notice reached somebody, for whoever has learned of it",
    "figures.freezing": "the numbers of a report, with its publication",
}
"""Modules of which deeds are made: each caller has asked before."""
ASK_NOBODY = {
    "access.phones.take_number": "signing in: the account of the number, which opens by the code that is sent there",
    "access.phones.count_try": "signing in: a code that was typed is counted before anybody is known",
    "access.phones.confirm_number": "signing in: the code has come back",
    "access.refusals.write_down": "the audit itself: whoever is refused is counted",
    "ledger.checkpoints.keep_cosignatures": "from the terminal of the server: the signature of a witness is the right",
    "notices.contacts.start_telegram": "the bot's secret link, which only the owner of the contact was given",
    "notices.receipts.arrived": "the carrier, by the signed address of the very delivery",
    "notices.receipts.lost": "the carrier, by the signed address of the very delivery",
    "notices.receipts.all_seen": "only rows of whoever reads are touched",
    "portal.proving.account_by_nation": "signing in: the national sign-in says who it is",
    "portal.registering.confirm_phone": "signing in: the code has come back",
    "portal.registering.introduce": "who one is oneself: it opens nothing until it is proved",
}
"""Services that anybody may call, with the reason."""
STEPS = {"portal.proving.settle", "portal.registering.become_guardian", "portal.registering.state"}
"""Parts of registering and of proving who one is: nobody else calls them."""
OUTSIDE = {
    "access/keeping/shelf.py": "kept pages, and the count of changes by hand",
    "demo": "the past of an invented city, built before anybody has an account",
    "documents": "files, not rows",
    "portal/adapters.py": "allauth's row of the national sign-in, at signing in",
    "portal/stand_in": "the stand-in of the national sign-in, in demonstrations only",
    "portal/watching.py": "triggers that count changes, when the database is set up",
    "preschool/passing.py": "the day of an invented city, let pass by a specialist or from the terminal",
    "preschool/queries/kept_occupancy.py": "how full groups will be, in the cache",
    "preschool/queries/kept_odds.py": "the forecast in the cache",
    "preschool/referral/paper.py": "the picture of a code",
    "preschool/models/application.py": "the own number of a row, given as it is saved",
    "preschool/web/staff_list.py": "views of a list that somebody keeps for themselves",
}
"""Where rows are written outside of services, or what only looks so."""


def test_every_service_that_writes_demands_a_right_or_is_the_clockworks_or_is_named_with_a_reason() -> None:
    trusting = [
        name
        for name in writing()
        if not demands(name) and not services()[name].is_clockwork and services()[name].module not in BLOCKS
    ]
    # An exception that has become needless is struck out too.
    assert sorted(trusting) == sorted(STEPS | set(ASK_NOBODY))


def test_what_is_excepted_exists() -> None:
    assert {one.module for one in services().values()} >= set(BLOCKS)
    for place in OUTSIDE:
        path = QALAM / place
        files = [path] if path.is_file() else path.rglob("*.py")
        assert any(list(writings(parsed(file))) for file in files), place


def test_nobody_else_calls_the_steps_of_proving_who_one_is() -> None:
    steps = {name.rpartition(".")[2] for name in STEPS}
    for path in QALAM.rglob("*.py"):
        taken = {
            name.name
            for one in ast.walk(parsed(path))
            if isinstance(one, ast.ImportFrom) and str(one.module).startswith("qalam.portal.services")
            for name in one.names
        }
        assert named(path) == "portal.proving" or steps.isdisjoint(taken), path


def test_what_the_clockwork_does_asks_nobody_and_no_page_calls_it() -> None:
    clockwork = {name for name, one in services().items() if one.is_clockwork}
    assert {
        "preschool.offers.expire", "preschool.offers.serve", "preschool.referrals.annul", "preschool.opening.open_log",
        "notices.sending.send_due", "notices.linking.link_started", "access.phones.drop_unconfirmed",
        "ledger.checkpoints.sign_checkpoint",
    } <= clockwork  # fmt: skip
    assert [name for name in sorted(clockwork) if demands(name)] == []
    pages = "".join(path.read_text(encoding="utf-8") for path in QALAM.glob("*/web/**/*.py"))
    called = [name for name in sorted(clockwork) if name.partition(".")[2] + "(" in pages]
    assert called == []


def test_rows_are_written_by_services_alone() -> None:
    """A page, a query or a presenter that writes asks nobody: it is a service in the wrong place."""
    wrong = []
    for path in QALAM.rglob("*.py"):
        place = path.relative_to(QALAM).as_posix()
        if path in DEEDS or "/migrations/" in place or any(is_inside(place, one) for one in OUTSIDE):
            continue
        # A question in SQL is asked in many places; a statement that writes stands in a constant of a service.
        wrong += [
            f"{place}:{call.lineno}"
            for call in writings(parsed(path))
            if isinstance(call.func, ast.Attribute) and call.func.attr != "execute"
        ]
    assert wrong == []


def is_inside(place: str, folder: str) -> bool:
    return place == folder or place.startswith(f"{folder}/")


def test_the_walk_finds_deeds_what_they_write_and_what_they_demand() -> None:
    found = {name.removeprefix("preschool.") for name in writing()}
    assert {
        "applications.file", "offers.accept", "offers.decline", "offers.recall", "referrals.extend", "referrals.enrol",
        "claims.claim", "places.open_places", "rounds.publish", "moving.sign", "children.state", "season.renew",
        "reading.read_card", "rights.looked_at", "vouchers.choose", "telling.reminded", "verification.lapse_due",
        "tallying.add_up", "batches.part", "evidence.claim", "reviews.ask", "answering.answer", "contacting.tell",
    } <= found  # fmt: skip
    assert {
        "reports.publishing.publish", "reports.publishing.amend", "portal.proving.confirm_by_document",
        "portal.proving.refuse_statement", "notices.reaching.work", "notices.contacts.remove", "notices.receipts.seen",
        "ledger.looking.look",
    } <= found  # fmt: skip
    assert not {"preschool.sandbox.try_policy"} & set(writing())
    assert not demands("preschool.offers.expire")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Deed.objects.create(by=by)", True), ("row.save()", True),
        ("Offer.objects.filter(pk=1).update(state='x')", True), ("stream.write_row(row)", True),
        ("found.update(other)", False), ("rows.append(1)", False),
    ],
)  # fmt: skip
def test_what_writes_is_told_from_what_only_sounds_so(text: str, is_one: bool) -> None:
    assert bool(list(writings(ast.parse(text)))) is is_one


def test_no_deed_may_be_done_by_nobody() -> None:
    """An absent author is no author: `by` has no default, and None is none of its values."""
    wrong: list[str] = []
    for path in DEEDS:
        wrong += [f"{named(path)}.{one.name}" for one in functions(parsed(path)) if lets_nobody(one.args)]
    assert wrong == []


def lets_nobody(given: ast.arguments) -> bool:
    left_out = given.args[len(given.args) - len(given.defaults) :]
    left_out += [name for name, default in zip(given.kwonlyargs, given.kw_defaults, strict=True) if default]
    named_so = [name for name in (*given.args, *given.kwonlyargs) if name.arg == "by" and name.annotation]
    return any(name.arg == "by" for name in left_out) or any(
        "None" in ast.unparse(name.annotation) for name in named_so if name.annotation
    )


def test_the_rooms_that_have_services_are_read() -> None:
    rooms = {path.parts[-3] for path in QALAM.glob("*/services/__init__.py")}
    assert rooms == {"access", "ledger", "notices", "portal", "preschool", "reports"}
    assert {named(path).partition(".")[0] for path in DEEDS} >= rooms
    assert all(isinstance(path, Path) and path.exists() for path in DEEDS)
