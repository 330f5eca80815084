"""Reads the services of all rooms: which functions write rows, what they call, and whether they ask for a right."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QALAM = ROOT / "qalam"
DEEDS = sorted(
    [path for path in QALAM.glob("*/services/*.py") if path.stem != "__init__"]
    + [QALAM / "figures" / "freezing.py", QALAM / "access" / "demanding.py"]
)
"""The modules that are read: all services, what a publication freezes, and where rights are demanded."""
WRITES = {
    "create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "delete", "save", "execute",
    "write_row",
}  # fmt: skip
"""Verbs by which a row of the database is written: of models and of a cursor."""
OF_LISTS = {"update"}
"""Verbs that mappings have too: they write only where they are asked of `objects` or of chosen rows."""
DEMANDS = {
    "access.demanding.demand", "access.demanding.demand_own",
    *(
        f"preschool.rights.demand_{whom}"
        for whom in ("family", "oneself", "specialist", "head", "watcher", "reader")
    ),
}  # fmt: skip


@dataclass
class Service:
    """A function of the services, by `room.module.name`: what it calls, and what it is."""

    name: str
    is_deed: bool
    is_clockwork: bool
    calls: set[str] = field(default_factory=set)
    writes: bool = False

    @property
    def module(self) -> str:
        return self.name.rpartition(".")[0]


@cache
def services() -> dict[str, Service]:
    """All functions of the services by their name."""
    found: dict[str, Service] = {}
    for path in DEEDS:
        tree = parsed(path)
        own = named(path)
        names = imported(tree) | {one.name: f"{own}.{one.name}" for one in functions(tree)}
        for one in functions(tree):
            found[f"{own}.{one.name}"] = read(one, own, names)
    return found


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    """`room.module` of a file."""
    return f"{path.relative_to(QALAM).parts[0]}.{path.stem}"


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (one for one in tree.body if isinstance(one, ast.FunctionDef))


def imported(tree: ast.Module) -> dict[str, str]:
    """What names of a module mean: `room.module.name` of a function, `room.module` of a module that is read."""
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): named(path) for path in DEEDS}
    found = {}
    for one in tree.body:
        if not isinstance(one, ast.ImportFrom):
            continue
        for name in one.names:
            whole = f"{one.module}.{name.name}"
            if whole in modules:
                found[name.asname or name.name] = modules[whole]
            elif str(one.module) in modules:
                found[name.asname or name.name] = f"{modules[str(one.module)]}.{name.name}"
    return found


def used(tree: ast.AST, names: dict[str, str]) -> set[str]:
    """The functions that stand in a part of a program, called or handed on as they are."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in names:
            found.add(names[node.id])
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            found.add(f"{names[node.value.id]}.{node.attr}")
    return found


def read(one: ast.FunctionDef, module: str, names: dict[str, str]) -> Service:
    """One function."""
    arguments = one.args
    is_deed = bool(arguments.kwonlyargs) and not arguments.args and not one.name.startswith("_")
    marks = {mark.id for mark in one.decorator_list if isinstance(mark, ast.Name)}
    return Service(
        f"{module}.{one.name}", is_deed, "by_clockwork" in marks, used(one, names), any(True for _ in writings(one))
    )


def writings(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls `….create(…)` and the like that write to the database."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and is_write(node.func):
            yield node


def is_write(called: ast.Attribute) -> bool:
    """Whether the verb writes there."""
    if called.attr not in WRITES:
        return False
    return called.attr not in OF_LISTS or any(of in ast.unparse(called) for of in ("objects", "filter", "exclude"))


def reached(name: str) -> set[str]:
    """All that a function calls, directly or through others."""
    found: set[str] = set()
    left = [name]
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += services()[one].calls if one in services() else ()
    return found


def writes(name: str) -> bool:
    return any(services()[one].writes for one in reached(name) if one in services())


def demands(name: str) -> bool:
    return bool(DEMANDS & reached(name))


@cache
def called_from_outside() -> set[str]:
    """Services that pages, jobs, commands and services of other rooms use by name; the demo city makes up its past by
    itself."""
    found = set()
    for path in QALAM.rglob("*.py"):
        if path.is_relative_to(QALAM / "demo"):
            continue
        tree = parsed(path)
        own = f"{path.relative_to(QALAM).parts[0]}." if path in DEEDS else "."
        found |= {name for name in used(tree, imported(tree)) if not name.startswith(own)}
    return found


@cache
def writing() -> list[str]:
    """The services that write: deeds with keywords only, and whatever is called from outside."""
    outside = called_from_outside()
    return sorted(name for name, one in services().items() if (one.is_deed or name in outside) and writes(name))


def of_room(room: str) -> list[str]:
    """The writing services of one room, by `module.name`."""
    return [name.removeprefix(f"{room}.") for name in writing() if name.startswith(f"{room}.")]
