"""The code of a referral: what its QR holds, signed with the key of the log, to be checked without a network.

`qalam1.PAYLOAD.SIGNATURE`, both parts in base64url without padding. The payload is one line of text, eight fields
between bars; docs/explanation/referral-code.md tells how to read and check it.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from unicodedata import category

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.notes import Key, Signer

VERSION = "qalam1"
PURPOSE = b"qalam-referral/v1\n"
"""What stands before the payload as it is signed: no signature of the log can be taken for one of a referral."""
FIELDS = re.compile(r"([0-9A-Z-]{1,12})\|(\d{12})\|(\d{4})\|([^|\n]{1,12})\|(\d{8})\|(\d{1,2})\|(\d{8})\|([0-9a-f]{8})")
LONGEST = 800
"""Signs of a text; more are not looked at. A code has some 190, and a mark without width may stand after each."""


class NotACode(Refusal):
    """A text that is no code of a referral."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a code says. `edition` is 1 as issued and grows by one with each extension: the higher one is newer."""

    number: str
    bin: str
    birth_year: int
    initials: str
    valid_until: date
    edition: int
    issued_on: date
    key_id: str

    @property
    def payload(self) -> str:
        """The line that is signed."""
        fields = (
            self.number, self.bin, f"{self.birth_year:04d}", self.initials, f"{self.valid_until:%Y%m%d}",
            str(self.edition), f"{self.issued_on:%Y%m%d}", self.key_id,
        )  # fmt: skip
        return "|".join(fields)


@dataclass(frozen=True, slots=True)
class Code:
    """A code as it was read: not yet held against any key."""

    claim: Claim
    payload: bytes
    signature: bytes

    def is_signed_by(self, key: Key) -> bool:
        """Whether the key made the signature."""
        return key.verifies(PURPOSE + self.payload, self.signature)


def write_code(claim: Claim, signer: Signer) -> str:
    """The code; the same claim and key give the same text."""
    payload = claim.payload.encode()
    return ".".join((VERSION, encode(payload), encode(signer.sign_bytes(PURPOSE + payload))))


def read_code(text: str) -> Code:
    """The code that a text holds; spaces, line ends and marks without width are passed over. Refuses with NotACode."""
    parts = "".join(sign for sign in text if is_seen(sign)).split(".") if len(text) <= LONGEST else []
    if len(parts) != 3 or parts[0] != VERSION:
        raise NotACode(NOT_A_CODE)
    try:
        payload, signature = decode(parts[1]), decode(parts[2])
        return Code(read_payload(payload.decode()), payload, signature)
    except ValueError as problem:
        raise NotACode(NOT_A_CODE) from problem


def is_seen(sign: str) -> bool:
    """Whether a sign leaves ink. On paper a mark without width lets the code break between any two signs."""
    return not sign.isspace() and category(sign) != "Cf"


def read_payload(line: str) -> Claim:
    """What the line says; ValueError where it is not of the form."""
    found = FIELDS.fullmatch(line)
    if found is None:
        raise ValueError(line)
    number, organisation, born, initials, until, edition, issued, key_id = found.groups()
    return Claim(number, organisation, int(born), initials, read_day(until), int(edition), read_day(issued), key_id)


def read_day(digits: str) -> date:
    """A day of eight digits."""
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def encode(content: bytes) -> str:
    """base64url without padding."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """The bytes; ValueError where the text is spelled in any other way than `encode` does."""
    content = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if encode(content) != text:
        raise ValueError(text)
    return content


NOT_A_CODE = Trilingual(
    kk="Бұл жолдаманың коды емес. Код «qalam1.» деп басталады; оны QR-дан қайта оқыңыз не толық көшіріңіз.",
    ru="Это не код направления. Код начинается с «qalam1.»; считайте QR ещё раз или скопируйте код целиком.",
    en="This is no code of a referral. A code begins with 'qalam1.'; scan the QR again, or copy the code whole.",
)
