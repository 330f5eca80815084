"""The small log of docs/explanation/transparency-log.md, computed anew by RFC 6962 word by word."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.transparency import slow

SALTS = {"2023-000017": bytes(range(16)), "2023-000018": bytes(range(16, 32))}
FIRST, SECOND = (sha256(salt + number.encode()).hexdigest() for number, salt in SALTS.items())
EVENTS: list[dict[str, object]] = [
    {"kind": "place-opened", "cause": "head", "place": "7", "pool": "990240001234/2020/kk/ordinary/full"},
    {"kind": "filed", "cause": "portal", "who": FIRST, "wants": ["990240001234"]},
    {"kind": "filed", "cause": "portal", "who": SECOND, "wants": ["990240001234", "990240005678"]},
    {"kind": "offered", "cause": "turn", "who": FIRST, "place": "7", "round": None},
    {"kind": "accepted", "cause": "answer", "who": FIRST, "place": "7"},
]
MINUTES = ("09:00", "09:05", "09:07", "09:10", "15:20")
LEAVES = [
    json.dumps(
        {"v": 1, "at": f"2023-05-01T{minute}:00+05:00", "rule": "", **event},
        sort_keys=True, separators=(",", ":"), ensure_ascii=False,
    ).encode()
    for minute, event in zip(MINUTES, EVENTS, strict=True)
]  # fmt: skip
H = [slow.leaf(leaf) for leaf in LEAVES]
N01, N23 = slow.root(LEAVES[:2]), slow.root(LEAVES[2:4])
N03, ROOT3, ROOT5 = slow.root(LEAVES[:4]), slow.root(LEAVES[:3]), slow.root(LEAVES)

LOG, WITNESS = "city.example/log", "gazet.example/w1"
KEYS = {LOG: bytes(range(32)), WITNESS: bytes(range(32, 64))}
PLAIN, TIMED = b"\x01", b"\x04"


def private(name: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(KEYS[name])


def public(name: str) -> bytes:
    return private(name).public_key().public_bytes_raw()


def key_id(name: str, kind: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + kind + public(name)).digest()[:4]


def written_key(name: str, kind: bytes) -> str:
    return f"{name}+{key_id(name, kind).hex()}+{b64encode(kind + public(name)).decode()}"


def text(size: int, root: bytes) -> str:
    return f"{LOG}\n{size}\n{b64encode(root).decode()}\n"


def plain(name: str, said: str) -> str:
    body = key_id(name, PLAIN) + private(name).sign(said.encode())
    return f"— {name} {b64encode(body).decode()}\n"


def timed(name: str, said: str, at: str) -> str:
    seconds = int(datetime.fromisoformat(at).timestamp())
    signature = private(name).sign(f"cosignature/v1\ntime {seconds}\n{said}".encode())
    return f"— {name} {b64encode(key_id(name, TIMED) + seconds.to_bytes(8, 'big') + signature).decode()}\n"


def note(size: int, root: bytes, at: str) -> str:
    said = text(size, root)
    return said + "\n" + plain(LOG, said) + timed(LOG, said, at)


SECONDS = int(datetime.fromisoformat("2023-05-01T20:00:00+05:00").timestamp())
NOTE3 = note(3, ROOT3, "2023-05-01T09:08:00+05:00")
NOTE5 = note(5, ROOT5, "2023-05-01T20:00:00+05:00") + timed(WITNESS, text(5, ROOT5), "2023-05-01T20:30:00+05:00")
BUNDLE = b"".join(len(leaf).to_bytes(2, "big") + leaf for leaf in LEAVES)
RECEIPT = {
    "v": 1,
    "origin": LOG,
    "number": "2023-000018",
    "salt": SALTS["2023-000018"].hex(),
    "leaf": LEAVES[2].decode(),
    "index": 2,
    "size": 5,
    "proof": [b64encode(each).decode() for each in slow.path(2, LEAVES)],
    "checkpoint": NOTE5,
}
