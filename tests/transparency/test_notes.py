from __future__ import annotations

from base64 import b64decode, b64encode
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from qalam.transparency.checkpoints import Checkpoint, NotACheckpoint, SignedCheckpoint, sign
from qalam.transparency.notes import PLAIN, TIMED, Key, NotAKey, NotANote, Note, Signer, read_signature

LOG = Signer("city.example/log", bytes(range(32)))
WITNESS = Signer("gazet.example/w1", bytes(range(1, 33)))
AT = datetime(2023, 5, 1, 15, 30, tzinfo=UTC)
SAID = Checkpoint("city.example/log", 3, sha256(b"root").digest())


def test_a_key_id_is_made_of_name_kind_and_key() -> None:
    key = LOG.key()
    assert key.id == sha256(b"city.example/log\n\x01" + key.public).digest()[:4]
    assert LOG.key(TIMED).id == sha256(b"city.example/log\n\x04" + key.public).digest()[:4]


@pytest.mark.parametrize("kind", [PLAIN, TIMED])
def test_keys_are_read_as_they_are_written(kind: int) -> None:
    assert Key.read(str(LOG.key(kind))) == LOG.key(kind)
    assert Signer.read(LOG.write(kind)) == LOG


@pytest.mark.parametrize("text", ["", "name", "name+00000000+AAAA", "a b+00000000+" + "A" * 44])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(NotAKey):
        Key.read(text)
    with pytest.raises(NotAKey):
        Signer.read(text)


def test_a_key_whose_id_is_not_its_own_is_refused() -> None:
    name, _, encoded = str(LOG.key()).split("+", 2)
    with pytest.raises(NotAKey):
        Key.read(f"{name}+00000000+{encoded}")


def test_a_checkpoint_is_three_lines_and_a_plain_signature_is_of_them() -> None:
    note = sign(SAID, LOG, at=AT)
    assert note.text == f"city.example/log\n3\n{b64encode(sha256(b'root').digest()).decode()}\n"
    line = str(note).split("\n\n")[1].split("\n")[0]
    assert line.startswith("— city.example/log ")
    body = b64decode(line.rsplit(" ", 1)[1])
    Ed25519PublicKey.from_public_bytes(LOG.key().public).verify(body[4:], note.text.encode())


def test_a_cosignature_is_of_a_heading_the_time_and_the_text() -> None:
    signature = WITNESS.cosign(str(SAID), at=AT)
    assert signature.at == AT
    message = f"cosignature/v1\ntime {int(AT.timestamp())}\n{SAID}".encode()
    Ed25519PublicKey.from_public_bytes(WITNESS.key().public).verify(signature.body[8:], message)


def test_several_sign_one_note_and_each_is_known_by_its_key() -> None:
    note = sign(SAID, LOG, at=AT).with_signatures(WITNESS.cosign(str(SAID), at=AT))
    again = Note.read(str(note))
    assert again == note
    assert again.is_signed_by(LOG.key())
    assert again.time_by(LOG.key()) == again.time_by(WITNESS.key()) == AT
    assert not again.is_signed_by(Signer("city.example/log", bytes(32)).key())
    assert not again.is_signed_by(Signer("other.example/log", bytes(range(32))).key())


def test_one_unsound_line_of_a_known_key_spoils_its_word() -> None:
    note = sign(SAID, LOG, at=AT)
    wrong = LOG.sign("another text\n")
    assert not note.with_signatures(wrong).is_signed_by(LOG.key())
    late = LOG.cosign("another text\n", at=AT)
    assert note.with_signatures(late).time_by(LOG.key()) is None


def test_a_signature_has_one_spelling() -> None:
    line = LOG.sign(str(SAID)).line
    assert line.endswith("=")
    # The last letter before the sign of padding has two bits that belong to no byte.
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    twin = letters[letters.index(line[-2]) ^ 1]
    with pytest.raises(NotANote):
        read_signature(f"{line[:-2]}{twin}=")


def test_a_changed_time_is_not_signed() -> None:
    signature = LOG.cosign(str(SAID), at=AT)
    moved = (int(AT.timestamp()) - 86400).to_bytes(8, "big") + signature.body[8:]
    note = Note(str(SAID), (LOG.sign(str(SAID)), type(signature)(signature.name, signature.key_id, moved)))
    assert SignedCheckpoint(SAID, note).signed_at(LOG.key()) is None


def test_a_checkpoint_of_another_origin_is_not_ours() -> None:
    foreign = Checkpoint("other.example/log", 3, SAID.root)
    assert not SignedCheckpoint(foreign, sign(foreign, LOG, at=AT)).is_signed_by(LOG.key())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "only text\n",
        "text\n\n",
        "text\n\n— name !!!\n",
        "text\n\n- name AAAAAAAA\n",
        "text\n\n— name AAAAAAAA",
        "te\tx\n\n— name AAAAAAAA\n",
        "text\n\n— na+me AAAAAAAA\n",
        "text\n\n" + "— name AAAAAAAA\n" * 101,
    ],
)
def test_what_is_no_note_is_refused(text: str) -> None:
    with pytest.raises(NotANote):
        Note.read(text)


@pytest.mark.parametrize("size", ["-1", "01", "1.0", "", "٣", "9" * 30])
def test_a_size_is_written_in_one_way(size: str) -> None:
    with pytest.raises(NotACheckpoint):
        Checkpoint.read(str(SAID).replace("\n3\n", f"\n{size}\n"))


@pytest.mark.parametrize("text", ["a\n3\n", "a\n3\nAAAA\n", "a\n3\n!\n", "a\n\n3\n", "x"])
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(NotACheckpoint):
        Checkpoint.read(text)


@given(
    st.integers(0, 2**62), st.binary(min_size=32, max_size=32), st.lists(st.from_regex(r"\A[a-z]{1,9}\Z"), max_size=3)
)
def test_every_checkpoint_is_read_as_it_is_written(size: int, root: bytes, extensions: list[str]) -> None:
    said = Checkpoint("city.example/log", size, root, tuple(extensions))
    signed = SignedCheckpoint.read(str(sign(said, LOG, at=AT)))
    assert signed.checkpoint == said
    assert signed.is_signed_by(LOG.key())
    assert signed.signed_at(LOG.key()) == AT


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    for read in (Note.read, Key.read, Signer.read, read_signature, Checkpoint.read):
        try:
            read(text)
        except (NotANote, NotAKey, NotACheckpoint):
            continue
