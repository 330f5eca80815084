from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from qalam.ledger.models import Leaf
from qalam.ledger.queries.checkpoints import latest_checkpoint, note_of
from qalam.ledger.services import log
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.ledger.signing import log_key
from qalam.transparency.notes import Key
from qalam.transparency.tiles import unpack_entries
from tests.ledger.entries import BEGIN, filed

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed() -> None:
    """Three hundred leaves that are signed, and one more that is not."""
    log.append([filed(number) for number in range(300)])
    sign_checkpoint(at=BEGIN + timedelta(days=1))
    log.append([filed(2000)])


def test_the_checkpoint_is_served_as_it_was_signed_and_not_kept_long(client: Client, signed: None) -> None:
    answer = client.get("/log/checkpoint")
    kept = latest_checkpoint()
    assert kept is not None
    assert answer.content.decode() == str(note_of(kept))
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "max-age=5" in answer.headers["Cache-Control"]


def test_tiles_and_bundles_are_served_for_ever_and_to_every_site(client: Client, signed: None) -> None:
    answer = client.get("/log/tile/entries/000")
    assert unpack_entries(answer.content) == [
        bytes(data) for data in Leaf.objects.filter(index__lt=256).order_by("index").values_list("data", flat=True)
    ]
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies
    assert len(client.get("/log/tile/0/001.p/44").content) == 44 * 32
    assert len(client.get("/log/tile/1/000.p/1").content) == 32


@pytest.mark.parametrize(
    "path", ["0/001.p/45", "0/002", "0/000.p/0", "5/000", "entries/001", "x", "0/../0/000", "0/x000/000", "64/000"]
)
def test_what_is_not_signed_or_no_tile_is_not_found(client: Client, signed: None, path: str) -> None:
    assert client.get(f"/log/tile/{path}").status_code == 404


def test_a_log_that_was_never_signed_has_a_page_and_no_files(client: Client) -> None:
    assert client.get("/log/checkpoint").status_code == 404
    assert client.get("/log/tile/0/000").status_code == 404
    page = client.get("/en/log/").content.decode()
    assert "has not been signed yet" in page
    assert str(log_key()) in page


def test_the_key_is_public(client: Client) -> None:
    assert Key.read(client.get("/log/log.pub").content.decode()) == log_key()


@pytest.mark.parametrize(
    ("prefix", "words"), [("", "Кезектің ашық журналы"), ("/ru", "Открытый журнал очереди"), ("/en", "The open log")]
)
def test_the_page_says_how_the_log_stands_in_each_language(
    client: Client, signed: None, prefix: str, words: str
) -> None:
    page = client.get(f"{prefix}/log/").content.decode()
    assert words in page
    assert "300" in page
    assert "qalam ledger verify" in page


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_the_page_of_proofs_says_what_to_do_without_scripts(client: Client, prefix: str) -> None:
    page = client.get(f"{prefix}/log/proof/").content.decode()
    assert "<noscript>" in page
    assert "qalam ledger receipt" in page


def test_files_are_only_read(client: Client, signed: None) -> None:
    for path in ("/log/", "/log/proof/", "/log/checkpoint", "/log/tile/0/000", "/log/log.pub"):
        assert client.post(path).status_code == 405
        assert client.head(path).status_code == 200
