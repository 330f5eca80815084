"""A parent's receipt: what to check it with, and what each step shows.

Version 1 is a JSON object with `v`, `origin`, `number` (of the application), `salt` (hexadecimal), `leaf` (the text of
the leaf), `index`, `size`, `proof` (hashes in base64, from below) and `checkpoint` (the text of the signed note).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.checkpoints import NotACheckpoint, SignedCheckpoint
from qalam.transparency.hashing import leaf_hash
from qalam.transparency.leaves import NotALeaf, read_leaf
from qalam.transparency.notes import Key
from qalam.transparency.proofs import includes
from qalam.transparency.spelling import from_base64

VERSION = 1
KINDS: Mapping[str, type] = {
    "v": int,
    "origin": str,
    "number": str,
    "salt": str,
    "leaf": str,
    "index": int,
    "size": int,
    "proof": list,
    "checkpoint": str,
}


class NotAReceipt(Refusal):
    """A text that is no receipt."""


@dataclass(frozen=True)
class Step:
    """One thing that a receipt proves, and whether it does."""

    code: str
    holds: bool
    sentence: Trilingual


@dataclass(frozen=True)
class Receipt:
    """What a receipt holds."""

    origin: str
    number: str
    salt: bytes
    leaf: bytes
    index: int
    size: int
    proof: tuple[bytes, ...]
    signed: SignedCheckpoint

    @classmethod
    def read(cls, text: str) -> Receipt:
        """The receipt that a file holds; refuses with NotAReceipt."""
        try:
            held = json.loads(text)
            refuse_wrong(held)
            return cls(
                origin=held["origin"],
                number=held["number"],
                salt=bytes.fromhex(held["salt"]),
                leaf=held["leaf"].encode(),
                index=held["index"],
                size=held["size"],
                proof=tuple(from_base64(each) for each in held["proof"]),
                signed=SignedCheckpoint.read(held["checkpoint"]),
            )
        except (ValueError, TypeError, RecursionError, NotACheckpoint) as problem:
            raise NotAReceipt(NOT_A_RECEIPT) from problem

    def steps(self, key: Key) -> Iterator[Step]:
        """Each step of the proof, in order; the receipt proves its leaf where all of them hold."""
        said = self.signed.checkpoint
        yield step("commitment", self.is_own())
        yield step(
            "path",
            said.size == self.size and includes(said.root, leaf_hash(self.leaf), self.index, self.size, self.proof),
        )
        yield step("signature", said.origin == self.origin and self.signed.is_signed_by(key))

    def is_own(self) -> bool:
        """Whether the leaf is about the application of the receipt."""
        try:
            return read_leaf(self.leaf).get("who") == commitment(self.salt, self.number)
        except NotALeaf:
            return False


def commitment(salt: bytes, number: str) -> str:
    """How an application stands in the log: the hash of its salt and number, which says nothing without the salt."""
    return sha256(salt + number.encode()).hexdigest()


def refuse_wrong(held: Any) -> None:
    """Raises ValueError unless the object has what a receipt has."""
    if not isinstance(held, dict) or any(type(held.get(name)) is not kind for name, kind in KINDS.items()):
        raise ValueError("a part is missing")
    if held["v"] != VERSION:
        raise ValueError("another version")


def step(code: str, holds: bool) -> Step:
    """A step with its sentence."""
    return Step(code, holds, SENTENCES[code][0 if holds else 1])


NOT_A_RECEIPT = Trilingual(
    kk="Бұл кезек түбіртегі емес. Сайттан жүктеп алған JSON файлын көрсетіңіз.",
    ru="Это не квитанция очереди. Укажите файл JSON, скачанный на сайте.",
    en="This is no receipt of the queue. Name the JSON file that you took from the site.",
)
SENTENCES: dict[str, tuple[Trilingual, Trilingual]] = {
    "commitment": (
        Trilingual(
            kk="Бұл жазба Сіздің өтінішіңіз туралы: нөмірі мен тұзынан журналдағы таңба шығады.",
            ru="Эта запись о Вашем заявлении: из номера и соли получается знак, стоящий в журнале.",
            en="This leaf is about your application: its number and salt give the code that stands in the log.",
        ),
        Trilingual(
            kk="Бұл жазба басқа өтініш туралы: нөмірі мен тұзынан журналдағы таңба шықпайды.",
            ru="Эта запись о другом заявлении: из номера и соли знак, стоящий в журнале, не получается.",
            en="This leaf is about another application: number and salt do not give the code that stands in it.",
        ),
    ),
    "path": (
        Trilingual(
            kk="Жазба журналда тұр: одан журналдың қол қойылған түбірі шығады.",
            ru="Запись стоит в журнале: от неё путь ведёт к подписанному корню.",
            en="The leaf stands in the log: from it the path leads to the root that was signed.",
        ),
        Trilingual(
            kk="Жазба бұл журналда жоқ немесе өзгертілген: одан қол қойылған түбір шықпайды.",
            ru="Записи в этом журнале нет, или она изменена: путь не ведёт к подписанному корню.",
            en="The leaf is not in this log, or has been changed: the path does not lead to the signed root.",
        ),
    ),
    "signature": (
        Trilingual(
            kk="Түбірге журналдың кілтімен қол қойылған.",
            ru="Корень подписан ключом журнала.",
            en="The root is signed with the key of the log.",
        ),
        Trilingual(
            kk="Түбірге журналдың кілтімен қол қойылмаған.",
            ru="Корень ключом журнала не подписан.",
            en="The root is not signed with the key of the log.",
        ),
    ),
}
