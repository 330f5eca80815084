"""A second verifier of an export, written from docs/explanation/transparency-log.md alone.

    python second_verifier.py FOLDER [KEY] [OLDER…]

It shares nothing with the first: the standard library, Ed25519 of `cryptography`, and the page.
"""

from __future__ import annotations

import json
import re
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LARGEST = 2**53 - 1
SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
Found = list[tuple[int | None, str]]
"""The number of the leaf, where it is about one, and what is wrong."""


class CannotRead(Exception):
    """Exit status 2."""


@dataclass
class Signed:
    name: str
    text: str
    origin: str
    size: int
    root: bytes
    lines: list[tuple[str, bytes]]
    seconds: int | None = None


# Section 4: checkpoints and keys.


def from_base64(text: str) -> bytes:
    data = b64decode(text, validate=True)
    if b64encode(data).decode() != text:
        raise ValueError("base64 in another spelling")
    return data


def read_key(text: str) -> tuple[str, bytes]:
    try:
        name, key_id, encoded = text.strip().split("+", 2)
        body = from_base64(encoded)
    except ValueError as problem:
        raise CannotRead("the key") from problem
    if len(body) != 33 or id_of(name, body[0], body[1:]).hex() != key_id:
        raise CannotRead("the key")
    return name, body[1:]


def id_of(name: str, kind: int, public: bytes) -> bytes:
    return sha256(name.encode() + b"\x0a" + bytes([kind]) + public).digest()[:4]


def read_checkpoint(path: Path) -> Signed:
    try:
        written = path.read_bytes().decode("utf-8")
        if any(ord(letter) < 32 and letter != "\n" for letter in written):
            raise ValueError("a control character")
        gap = written.rindex("\n\n")
        text, under = written[: gap + 1], written[gap + 2 :]
        origin, size, root, *_ = text.split("\n")
        if "" in text[:-1].split("\n") or not re.fullmatch("0|[1-9][0-9]*", size) or not size.isascii():
            raise ValueError("the lines")
        if not under.endswith("\n"):
            raise ValueError("the last line")
        signed = Signed(path.name, text, origin, int(size), from_base64(root), [])
        if len(signed.root) != 32:
            raise ValueError("the root")
        for line in under[:-1].split("\n"):
            dash, name, encoded = line.split(" ")
            body = from_base64(encoded)
            if dash != "—" or not name or "+" in name or len(body) <= 4:
                raise ValueError("a signature")
            signed.lines.append((name, body))
    except (OSError, ValueError) as problem:
        raise CannotRead(str(path)) from problem
    return signed


def is_sound(public: bytes, signature: bytes, message: str) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def check_signatures(signed: Signed, name: str, public: bytes, found: Found) -> None:
    """Also notes when the log says that it signed."""
    plain = [body[4:] for who, body in signed.lines if who == name and body[:4] == id_of(name, 1, public)]
    timed = [body[4:] for who, body in signed.lines if who == name and body[:4] == id_of(name, 4, public)]
    is_plain = bool(plain) and all(is_sound(public, each, signed.text) for each in plain)
    moments = [int.from_bytes(each[:8], "big") for each in timed]
    is_timed = bool(timed) and all(
        is_sound(public, each[8:], f"cosignature/v1\ntime {seconds}\n{signed.text}")
        for each, seconds in zip(timed, moments, strict=True)
    )
    if signed.origin != name:
        found.append((None, f"{signed.name} is of another log"))
    elif not is_plain or not is_timed:
        found.append((None, f"{signed.name} lacks a sound signature"))
    if is_timed:
        signed.seconds = max(moments)


# Section 1: the one spelling of a leaf.


def spell(value: Any, *, inside: bool = False) -> str:
    if value is None:
        return "null"
    if type(value) is str:
        value.encode()
        return '"' + "".join(SHORT.get(sign, f"\\u{ord(sign):04x}" if sign < " " else sign) for sign in value) + '"'
    if type(value) is int and abs(value) <= LARGEST:
        return str(value)
    if type(value) is list and not inside:
        return "[" + ",".join(spell(part, inside=True) for part in value) + "]"
    raise ValueError("a value that no leaf has")


def read_leaf(data: bytes) -> datetime:
    """The moment of a leaf; ValueError where it is not spelled as a leaf is."""
    leaf = json.loads(data.decode("utf-8"))
    if not isinstance(leaf, dict) or not all(re.fullmatch("[a-z][a-z0-9_]*", key) for key in leaf):
        raise ValueError("no object with such keys")
    again = "{" + ",".join(f"{spell(key)}:{spell(leaf[key])}" for key in sorted(leaf)) + "}"
    if again.encode() != data or len(data) > 65535:
        raise ValueError("another spelling")
    kind, at = leaf.get("kind"), leaf.get("at")
    if leaf.get("v") != 1 or not isinstance(kind, str) or not kind or not isinstance(at, str):
        raise ValueError("v, kind, at")
    moment = datetime.fromisoformat(at)
    if moment.utcoffset() is None:
        raise ValueError("no offset")
    return moment


# Section 2: the tree, as its definition reads, on whole levels where that is the same.


def levels_over(hashes: list[bytes]) -> list[list[bytes]]:
    """Level by level the hashes of complete subtrees."""
    levels = [hashes]
    while len(levels[-1]) > 1:
        row = levels[-1]
        levels.append([sha256(b"\x01" + row[at] + row[at + 1]).digest() for at in range(0, len(row) - 1, 2)])
    return levels


def root_over(levels: list[list[bytes]], start: int, many: int) -> bytes:
    if many == 0:
        return sha256(b"").digest()
    height = many.bit_length() - 1
    if many == 1 << height:
        return levels[height][start >> height]
    left = 1 << height
    return sha256(b"\x01" + root_over(levels, start, left) + root_over(levels, start + left, many - left)).digest()


# Section 5: files.


def name_of(number: int, many: int) -> str:
    digits = str(number)
    digits = "0" * (-len(digits) % 3) + digits
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    return "".join(f"x{group}/" for group in groups[:-1]) + groups[-1] + ("" if many == 256 else f".p/{many}")


def file_of(folder: Path, name: str, found: Found) -> bytes | None:
    try:
        return (folder / "tile" / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        found.append((None, f"tile/{name} is missing"))
    except OSError as problem:
        raise CannotRead(name) from problem
    return None


def read_leaves(folder: Path, size: int, found: Found) -> list[bytes]:
    leaves: list[bytes] = []
    for number in range(-(-size // 256)):
        many = min(256, size - 256 * number)
        name = f"entries/{name_of(number, many)}"
        bundle, held = file_of(folder, name, found), []
        while bundle:
            length = int.from_bytes(bundle[:2], "big")
            if len(bundle) < 2 + length:
                held = []
                break
            held.append(bundle[2 : 2 + length])
            bundle = bundle[2 + length :]
        if bundle is None:
            break
        if len(held) != many:
            found.append((None, f"tile/{name} is not whole"))
        leaves += held
    return leaves


def check_tiles(folder: Path, levels: list[list[bytes]], size: int, found: Found) -> None:
    level = 0
    while size >> 8 * level:
        hashes = levels[8 * level]
        for number in range(-(-len(hashes) // 256)):
            wanted = hashes[256 * number : 256 * number + 256]
            name = f"{level}/{name_of(number, len(wanted))}"
            held = file_of(folder, name, found)
            if held is None or held == b"".join(wanted):
                continue
            if level or len(held) != 32 * len(wanted):
                found.append((None, f"tile/{name} is not what the leaves give"))
                continue
            for place, each in enumerate(wanted):
                if held[32 * place : 32 * place + 32] != each:
                    found.append((256 * number + place, "does not match its hash"))
        level += 1


# Section 6: what is checked.


def check_moments(moments: list[float], signed: list[Signed], found: Found) -> None:
    timed = sorted((each.size, each.seconds, each.name) for each in signed if each.seconds is not None)
    for before, after in pairwise(timed):
        if after[1] < before[1]:
            found.append((None, f"{after[2]} is back-dated"))
    reached, passed = float("-inf"), 0
    for number, moment in enumerate(moments):
        while passed < len(timed) and timed[passed][0] <= number:
            reached, passed = max(reached, timed[passed][1]), passed + 1
        if moment < reached:
            found.append((number, "is back-dated"))
        if passed < len(timed) and moment >= timed[passed][1] + 1:
            found.append((number, "is younger than the checkpoint that holds it"))
        reached = max(reached, moment)


def check(folder: Path, key: str | None = None, older: list[Path] | None = None) -> Found:
    """What does not hold; CannotRead where something cannot be read."""
    current = read_checkpoint(folder / "checkpoint")
    kept = [read_checkpoint(path) for path in sorted((folder / "checkpoints").glob("*"))]
    kept += [read_checkpoint(path) for path in older or []]
    name, public = read_key(key or (folder / "log.pub").read_text("utf-8"))
    found: Found = []
    for each in (*kept, current):
        check_signatures(each, name, public, found)
    leaves = read_leaves(folder, current.size, found)
    if len(leaves) != current.size:
        return found
    levels = levels_over([sha256(b"\x00" + leaf).digest() for leaf in leaves])
    check_tiles(folder, levels, current.size, found)
    for each in (*kept, current):
        if each.size > current.size:
            found.append((None, f"{each.name} had more leaves: some were removed"))
        elif root_over(levels, 0, each.size) != each.root:
            found.append((None, f"{each.name} has another root"))
    moments = []
    for number, leaf in enumerate(leaves):
        try:
            moments.append(read_leaf(leaf).timestamp())
        except (ValueError, RecursionError):
            found.append((number, "is not spelled as a leaf"))
    if len(moments) == len(leaves):
        check_moments(moments, [*kept, current], found)
    return found


def main(folder: str, key: str | None = None, *older: str) -> int:
    try:
        found = check(Path(folder), key, [Path(each) for each in older])
    except CannotRead as problem:
        print(f"cannot read {problem}", file=sys.stderr)
        return 2
    for leaf, what in found:
        print(what if leaf is None else f"leaf {leaf} {what}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
