"""Every service of the queue that writes asks whoever calls it for a right, or is named as the clockwork's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOM = "qalam.preschool.services"
SERVICES = sorted((ROOT / "qalam" / "preschool" / "services").glob("*.py"))
WRITES = {
    "create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "delete", "save", "execute",
    "write_row", "append", "put_many", "add_up",
}  # fmt: skip
"""Verbs by which a row of the database is written: of models, of a cursor, of the log and of the outbox."""
OF_LISTS = {"append", "update"}
"""Verbs that lists and mappings have too: they write only where the name is imported, or is asked of `objects`."""
DEMANDS = {
    "demand_family", "demand_oneself", "demand_specialist", "demand_head", "demand_watcher", "demand_reader",
}  # fmt: skip
BLOCKS = {"happening", "history", "rights"}
"""What deeds are made of: each caller has asked before."""


@dataclass
class Service:
    """A function of the services: what it calls, and what it is."""

    name: str
    is_deed: bool
    is_clockwork: bool
    calls: set[str] = field(default_factory=set)
    writes: bool = False


@cache
def services() -> dict[str, Service]:
    """All functions of the services by `module.name`."""
    found: dict[str, Service] = {}
    for path in SERVICES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = imported(tree) | {one.name: f"{path.stem}.{one.name}" for one in functions(tree)}
        for one in functions(tree):
            found[f"{path.stem}.{one.name}"] = read(one, path.stem, names)
    return found


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (one for one in tree.body if isinstance(one, ast.FunctionDef))


def imported(tree: ast.Module) -> dict[str, str]:
    """What names of the module mean: `module.name` of a function, `module` of a module of services."""
    found = {}
    for one in tree.body:
        if isinstance(one, ast.ImportFrom) and one.module == ROOM:
            found |= {name.asname or name.name: name.name for name in one.names}
        elif isinstance(one, ast.ImportFrom) and (one.module or "").startswith(f"{ROOM}."):
            module = str(one.module).removeprefix(f"{ROOM}.")
            found |= {name.asname or name.name: f"{module}.{name.name}" for name in one.names}
        elif isinstance(one, ast.ImportFrom) and str(one.module).startswith("qalam.") and "services" in str(one.module):
            found |= {name.asname or name.name: f"writes:{name.name}" for name in one.names}
    return found


def read(one: ast.FunctionDef, module: str, names: dict[str, str]) -> Service:
    """One function; what stands in it as a name counts as called, since deeds are handed on as they are."""
    arguments = one.args
    is_deed = bool(arguments.kwonlyargs) and not arguments.args and not one.name.startswith("_")
    marks = {mark.id for mark in one.decorator_list if isinstance(mark, ast.Name)}
    made = Service(f"{module}.{one.name}", is_deed, "by_clockwork" in marks)
    for node in ast.walk(one):
        if isinstance(node, ast.Name) and node.id in names:
            take(made, names[node.id])
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            made.calls.add(f"{names[node.value.id]}.{node.attr}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and is_write(node.func):
            made.writes = True
    return made


def take(made: Service, meaning: str) -> None:
    """A name that the function uses: a service, or a writing function of another room."""
    if not meaning.startswith("writes:"):
        made.calls.add(meaning)
    elif meaning.removeprefix("writes:") in WRITES:
        made.writes = True


def is_write(called: ast.Attribute) -> bool:
    """Whether `….create(…)` and the like write to the database."""
    if called.attr not in WRITES:
        return False
    return called.attr not in OF_LISTS or "objects" in ast.unparse(called) or "filter" in ast.unparse(called)


def reached(name: str) -> set[str]:
    """All that a function calls, directly or through others."""
    found, left = set(), [name]
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += services()[one].calls if one in services() else ()
    return found


def writes(name: str) -> bool:
    return any(services()[one].writes for one in reached(name) if one in services())


def demands(name: str) -> bool:
    return any(one.removeprefix("rights.") in DEMANDS for one in reached(name))


def called_from_outside() -> set[str]:
    """Services that pages, jobs, commands and other rooms use by name; the demo city makes up its past by itself."""
    found = set()
    for path in (ROOT / "qalam").rglob("*.py"):
        if path in SERVICES or path.is_relative_to(ROOT / "qalam" / "demo"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = imported(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id in names:
                found.add(names[node.id])
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
                found.add(f"{names[node.value.id]}.{node.attr}")
    return found


@cache
def writing() -> list[str]:
    """The services of the queue that write: deeds with keywords only, and whatever is called from outside."""
    outside = called_from_outside()
    return sorted(
        name
        for name, one in services().items()
        if (one.is_deed or name in outside) and name.split(".")[0] not in BLOCKS - {"rights"} and writes(name)
    )


def test_every_service_that_writes_demands_a_right_or_is_the_clockworks() -> None:
    trusting = [name for name in writing() if not demands(name) and not services()[name].is_clockwork]
    assert trusting == []


def test_what_the_clockwork_does_asks_nobody_and_no_page_calls_it() -> None:
    clockwork = {name for name, one in services().items() if one.is_clockwork}
    assert {"offers.expire", "offers.serve", "referrals.annul", "opening.open_log"} <= clockwork
    assert [name for name in sorted(clockwork) if demands(name)] == []
    pages = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "qalam/preschool/web").rglob("*.py"))
    assert [name for name in sorted(clockwork) if f"{name}(" in pages] == []


def test_the_walk_finds_deeds_what_they_write_and_what_they_demand() -> None:
    found = set(writing())
    assert {
        "applications.file", "offers.accept", "offers.decline", "offers.recall", "referrals.extend", "referrals.enrol",
        "claims.claim", "places.open_places", "rounds.publish", "moving.sign", "children.state", "season.renew",
        "reading.read_card", "rights.looked_at", "vouchers.choose", "telling.reminded", "verification.lapse_due",
        "tallying.add_up", "batches.part", "evidence.claim", "reviews.ask", "answering.answer", "contacting.tell",
    } <= found  # fmt: skip
    assert not writes("sandbox.try_policy")
    assert not demands("offers.expire")


def test_no_deed_of_the_queue_may_be_done_by_nobody() -> None:
    """An absent author is no author: `by` has no default, and None is none of its values."""
    wrong = []
    for path in SERVICES:
        for one in functions(ast.parse(path.read_text(encoding="utf-8"))):
            given = one.args
            left_out = given.args[len(given.args) - len(given.defaults) :]
            left_out += [name for name, default in zip(given.kwonlyargs, given.kw_defaults, strict=True) if default]
            wrong += [f"{path.stem}.{one.name}" for name in left_out if name.arg == "by"]
            named = [name for name in (*given.args, *given.kwonlyargs) if name.arg == "by" and name.annotation]
            wrong += [f"{path.stem}.{one.name}" for name in named if "None" in ast.unparse(name.annotation)]  # type: ignore[arg-type]
    assert wrong == []
