"""Signed notes (C2SP signed-note): a text, an empty line, and a line for each signature, here of Ed25519.

A plain signature is of the text alone. A cosignature (C2SP tlog-cosignature, version 1) also says when it was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.spelling import from_base64, to_base64

PLAIN, TIMED = 0x01, 0x04
"""The kinds of signature, as the byte that stands in a key."""
KEY_SIZE, ID_SIZE, SIGNATURE_SIZE, TIME_SIZE = 32, 4, 64, 8
DASH = "\N{EM DASH} "
MOST_SIGNATURES = 100
NAME = re.compile(r"[^\s+]+")
PRIVATE = "PRIVATE+KEY+"


class NotAKey(Refusal):
    """A text that is no key."""


class NotANote(Refusal):
    """A text that is no signed note."""


@dataclass(frozen=True)
class Key:
    """A public key with the name it signs under: `name+id+base64(kind || key)`."""

    name: str
    kind: int
    public: bytes

    @classmethod
    def read(cls, text: str) -> Key:
        """The key that a text writes; refuses with NotAKey."""
        name, _, rest = text.strip().partition("+")
        written_id, _, encoded = rest.partition("+")
        try:
            body = from_base64(encoded)
        except ValueError as problem:
            raise NotAKey(NOT_A_KEY) from problem
        if len(body) != 1 + KEY_SIZE or body[0] not in (PLAIN, TIMED) or not NAME.fullmatch(name):
            raise NotAKey(NOT_A_KEY)
        key = cls(name, body[0], body[1:])
        if key.id.hex() != written_id:
            raise NotAKey(NOT_A_KEY)
        return key

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{to_base64(bytes([self.kind]) + self.public)}"

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature names its key."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:ID_SIZE]

    def of_kind(self, kind: int) -> Key:
        """The same key for the other kind of signature."""
        return Key(self.name, kind, self.public)

    def verifies(self, message: bytes, signature: bytes) -> bool:
        """Whether the signature of these very bytes was made with the key."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True)
class Signature:
    """A line under a note: who, with which key, and the bytes of the signature."""

    name: str
    key_id: bytes
    body: bytes

    @property
    def line(self) -> str:
        """The line, without its end."""
        return f"{DASH}{self.name} {to_base64(self.key_id + self.body)}"

    @property
    def at(self) -> datetime | None:
        """When a cosignature was made; None of a plain signature."""
        if len(self.body) != TIME_SIZE + SIGNATURE_SIZE:
            return None
        seconds = int.from_bytes(self.body[:TIME_SIZE], "big")
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None

    def is_by(self, key: Key) -> bool:
        """Whether the line names this key; a line of another key is passed over."""
        return self.name == key.name and self.key_id == key.id


@dataclass(frozen=True)
class Note:
    """A text that ends with a line, and the signatures under it."""

    text: str
    signatures: tuple[Signature, ...]

    @classmethod
    def read(cls, written: str) -> Note:
        """The note that a file holds; refuses with NotANote."""
        text, gap, lines = written.rpartition("\n\n")
        if not gap or not lines.endswith("\n") or any(sign < " " and sign != "\n" for sign in written):
            raise NotANote(NOT_A_NOTE)
        signatures = tuple(read_signature(line) for line in lines.removesuffix("\n").split("\n"))
        if len(signatures) > MOST_SIGNATURES:
            raise NotANote(NOT_A_NOTE)
        return cls(text + "\n", signatures)

    def __str__(self) -> str:
        return self.text + "\n" + "".join(signature.line + "\n" for signature in self.signatures)

    def with_signatures(self, *more: Signature) -> Note:
        """The note with further signatures under it; one that is there already is not added again."""
        return Note(self.text, tuple(dict.fromkeys((*self.signatures, *more))))

    def by(self, key: Key) -> Iterator[Signature]:
        """The signatures that name this key."""
        return (signature for signature in self.signatures if signature.is_by(key))

    def is_signed_by(self, key: Key) -> bool:
        """Whether the key signed, and each line that names it is sound."""
        found = [is_sound(self.text, signature, key) for signature in self.by(key)]
        return bool(found) and all(found)

    def time_by(self, key: Key) -> datetime | None:
        """When the key last cosigned; None where it did not, or where a line that names it is not sound."""
        timed = key.of_kind(TIMED)
        if not self.is_signed_by(timed):
            return None
        return max((signature.at for signature in self.by(timed) if signature.at), default=None)


@dataclass(frozen=True)
class Signer:
    """A private key with its name, written `PRIVATE+KEY+name+id+base64(kind || seed)`."""

    name: str
    seed: bytes

    @classmethod
    def read(cls, text: str) -> Signer:
        """The signer that a text writes; refuses with NotAKey, and never repeats the text."""
        name, _, rest = text.strip().removeprefix(PRIVATE).partition("+")
        written_id, _, encoded = rest.partition("+")
        try:
            body = from_base64(encoded)
        except ValueError as problem:
            raise NotAKey(NOT_A_PRIVATE_KEY) from problem
        if not text.strip().startswith(PRIVATE) or len(body) != 1 + KEY_SIZE or not NAME.fullmatch(name):
            raise NotAKey(NOT_A_PRIVATE_KEY)
        signer = cls(name, body[1:])
        if signer.key(body[0]).id.hex() != written_id:
            raise NotAKey(NOT_A_PRIVATE_KEY)
        return signer

    def write(self, kind: int = PLAIN) -> str:
        """The private key as text: to be kept secret."""
        return f"{PRIVATE}{self.name}+{self.key(kind).id.hex()}+{to_base64(bytes([kind]) + self.seed)}"

    def key(self, kind: int = PLAIN) -> Key:
        """The public key for a kind of signature."""
        return Key(self.name, kind, self._private.public_key().public_bytes_raw())

    def sign(self, text: str) -> Signature:
        """A plain signature of a note's text."""
        return Signature(self.name, self.key(PLAIN).id, self._private.sign(text.encode()))

    def sign_bytes(self, message: bytes) -> bytes:
        """A bare signature, for what is no note; the message begins with what it is for."""
        return self._private.sign(message)

    def cosign(self, text: str, *, at: datetime) -> Signature:
        """A signature that says when, in whole seconds."""
        seconds = int(at.timestamp())
        body = seconds.to_bytes(TIME_SIZE, "big") + self._private.sign(timed_message(text, seconds))
        return Signature(self.name, self.key(TIMED).id, body)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def timed_message(text: str, seconds: int) -> bytes:
    """What a cosignature signs."""
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def is_sound(text: str, signature: Signature, key: Key) -> bool:
    """Whether a signature of the text was made with the key."""
    message, body = text.encode(), signature.body
    if key.kind == TIMED:
        message, body = timed_message(text, int.from_bytes(body[:TIME_SIZE], "big")), body[TIME_SIZE:]
    return key.verifies(message, body)


def read_signature(line: str) -> Signature:
    """The signature that a line writes; refuses with NotANote."""
    name, _, encoded = line.removeprefix(DASH).partition(" ")
    try:
        body = from_base64(encoded)
    except ValueError as problem:
        raise NotANote(NOT_A_NOTE) from problem
    if not line.startswith(DASH) or not NAME.fullmatch(name) or len(body) <= ID_SIZE:
        raise NotANote(NOT_A_NOTE)
    return Signature(name, body[:ID_SIZE], body[ID_SIZE:])


NOT_A_KEY = Trilingual(
    kk="Бұл ашық кілт емес. Үлгісі: аты+нөмірі+кілттің өзі; бөліктерін «+» ажыратады.",
    ru="Это не открытый ключ. Образец: имя+номер+сам ключ, части разделяет «+».",
    en="This is no public key. It looks like name+id+key, with '+' between the parts.",
)
NOT_A_PRIVATE_KEY = Trilingual(
    kk="Бұл құпия кілт емес. Ол PRIVATE+KEY+ сөздерінен басталады.",
    ru="Это не закрытый ключ. Он начинается с PRIVATE+KEY+.",
    en="This is no private key. One begins with PRIVATE+KEY+.",
)
NOT_A_NOTE = Trilingual(
    kk="Бұл қол қойылған жазба емес: мәтін, бос жол және қолтаңбалар керек.",
    ru="Это не подписанная запись: нужны текст, пустая строка и подписи.",
    en="This is no signed note: it needs a text, an empty line, and signatures.",
)
