"""A sound export passes; each fraud is caught, and named for what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from qalam.kernel.trilingual import LANGUAGES, Trilingual
from qalam.transparency.findings import SENTENCES, Finding, Told
from qalam.transparency.folder import Folder, Unreadable, read_checkpoint
from qalam.transparency.leaves import write_leaf
from qalam.transparency.notes import TIMED, Signer
from qalam.transparency.verifying import Trust, verify
from tests.ledger.entries import filed
from tests.transparency.exports import LOG, SIZES, WITNESS, events, note_of, signed_at, sound_log, write_log

OTHER = Signer("city.example/log", bytes(range(3, 35)))


def codes(folder: Path, **trust: object) -> set[tuple[str, int | None]]:
    found = verify(Folder(folder), Trust(LOG.key(), **trust))  # type: ignore[arg-type]
    return {(each.code, each.leaf) for each in found}


def signed(data: list[bytes]) -> list[object]:
    return [note_of(data[:size]) for size in SIZES]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return sound_log(tmp_path / "export")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The checkpoint of 300 leaves, as somebody cut it out of the newspaper."""
    data = [write_leaf(entry) for entry in events()]
    place = tmp_path / "newspaper"
    place.write_text(str(note_of(data[:300])), encoding="utf-8")
    return place


def test_a_sound_log_has_no_findings(folder: Path, kept: Path) -> None:
    assert codes(folder, older=[read_checkpoint(kept)]) == set()


def test_an_empty_log_is_sound(tmp_path: Path) -> None:
    assert codes(write_log(tmp_path / "export", [], [note_of([])])) == set()


def test_a_leaf_removed_from_a_bundle_is_missed(folder: Path) -> None:
    place = folder / "tile/entries/000"
    bundle = place.read_bytes()
    place.write_bytes(bundle[2 + int.from_bytes(bundle[:2], "big") :])
    assert codes(folder) == {("truncated", None)}


def test_a_leaf_changed_in_a_bundle_is_named(folder: Path) -> None:
    place = folder / "tile/entries/001"
    place.write_bytes(place.read_bytes().replace(b'"general"', b'"genetic"', 1))
    assert ("changed", 256) in codes(folder)
    assert ("root", None) in codes(folder)


def test_a_log_rewritten_and_signed_anew_by_the_city_itself_is_a_fork_for_whoever_kept_a_checkpoint(
    tmp_path: Path, kept: Path
) -> None:
    data = [write_leaf(entry) for entry in events()]
    data[200] = write_leaf(filed(200, category="extraordinary"))
    forged = write_log(tmp_path / "forged", data, signed(data))  # type: ignore[arg-type]
    assert codes(forged) == set()
    assert codes(forged, older=[read_checkpoint(kept)]) == {("fork", None)}


def test_a_leaf_removed_and_all_signed_anew_is_a_fork_too(tmp_path: Path, kept: Path) -> None:
    data = [write_leaf(entry) for entry in events()]
    del data[42]
    forged = write_log(tmp_path / "forged", data, [note_of(data)])
    assert codes(forged, older=[read_checkpoint(kept)]) == {("fork", None)}


def test_an_older_checkpoint_in_the_export_need_not_be_brought_along(tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events()]
    older = note_of(data[:300])
    data[10] = write_leaf(filed(10, category="extraordinary"))
    assert codes(write_log(tmp_path / "forged", data, [older, note_of(data)])) == {("fork", None)}


def test_leaves_cut_off_at_the_end_are_missed(tmp_path: Path, kept: Path) -> None:
    data = [write_leaf(entry) for entry in events(250)]
    short = write_log(tmp_path / "short", data, [note_of(data)])
    assert codes(short, older=[read_checkpoint(kept)]) == {("shrunk", None)}


def test_a_checkpoint_of_another_key_is_not_taken(tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events(5)]
    assert codes(write_log(tmp_path / "export", data, [note_of(data, signer=OTHER)])) == {("signature", None)}
    foreign = Signer("else.example/log", LOG.seed)
    assert codes(write_log(tmp_path / "export", data, [note_of(data, signer=foreign)])) == {("origin", None)}


def test_a_checkpoint_with_another_size_or_root_is_not_signed(folder: Path) -> None:
    place = folder / "checkpoints/000000000"
    place.write_text(place.read_text("utf-8").replace("\n100\n", "\n101\n"), encoding="utf-8")
    assert codes(folder) == {("signature", None), ("fork", None)}


def test_a_back_dated_checkpoint_is_seen(tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events()]
    notes = [note_of(data[:100]), note_of(data[:300], at=signed_at(50)), note_of(data)]
    found = codes(write_log(tmp_path / "export", data, notes))
    assert ("back-dated-checkpoint", None) in found
    # Leaf 299 cannot have been signed 249 minutes before it came to be.
    assert ("signed-before", 299) in found


def test_a_checkpoint_whose_time_was_changed_has_no_time(folder: Path) -> None:
    note = read_checkpoint(folder / "checkpoint").signed.note
    plain = type(note)(note.text, tuple(line for line in note.signatures if line.at is None))
    (folder / "checkpoint").write_text(str(plain), encoding="utf-8")
    assert codes(folder) == {("time", None)}


def test_a_back_dated_leaf_is_seen(tmp_path: Path) -> None:
    entries = events()
    entries[500] = filed(120)
    assert codes(sound_log(tmp_path / "export", entries=entries)) == {("back-dated", 500)}


def test_a_leaf_dated_before_a_checkpoint_that_lacks_it_is_back_dated(tmp_path: Path) -> None:
    data = [write_leaf(filed(number)) for number in range(3)]
    late = note_of(data[:2], at=signed_at(60))
    assert codes(write_log(tmp_path / "export", data, [late, note_of(data, at=signed_at(90))])) == {("back-dated", 2)}


def test_a_leaf_that_is_a_moment_older_than_the_one_before_it_is_seen(tmp_path: Path) -> None:
    entries = events()
    before = datetime.fromisoformat(entries[499]["at"])
    entries[500] = entries[500] | {"at": (before - timedelta(microseconds=1)).isoformat()}
    assert codes(sound_log(tmp_path / "export", entries=entries)) == {("back-dated", 500)}


def test_leaves_of_one_moment_stand_in_any_order(tmp_path: Path) -> None:
    entries = events()
    entries[500] = entries[500] | {"at": entries[499]["at"]}
    assert codes(sound_log(tmp_path / "export", entries=entries)) == set()


def test_a_leaf_of_the_second_that_its_checkpoint_names_is_no_fraud_and_a_later_one_is(tmp_path: Path) -> None:
    for part, wrong in ((timedelta(microseconds=999_999), set()), (timedelta(seconds=1), {("signed-before", 2)})):
        entries = events(3)
        last = datetime.fromisoformat(entries[2]["at"])
        entries[2] = entries[2] | {"at": (last + part).isoformat()}
        data = [write_leaf(entry) for entry in entries]
        assert codes(write_log(tmp_path / f"{part.microseconds}", data, [note_of(data, at=last)])) == wrong


@pytest.mark.parametrize(
    ("path", "code"),
    [("0/000", "truncated"), ("0/002.p/188", "truncated"), ("1/000.p/2", "truncated"), ("entries/001", "truncated")],
)
def test_a_truncated_tile_is_seen(folder: Path, path: str, code: str) -> None:
    place = folder / "tile" / path
    place.write_bytes(place.read_bytes()[:-1])
    assert codes(folder) == {(code, None)}


@pytest.mark.parametrize("path", ["0/000", "1/000.p/2", "entries/002.p/188"])
def test_a_missing_tile_is_seen(folder: Path, path: str) -> None:
    (folder / "tile" / path).unlink()
    assert codes(folder) == {("missing", None)}


def test_a_changed_hash_is_named_with_its_leaf_or_its_tile(folder: Path) -> None:
    place = folder / "tile/0/001"
    place.write_bytes(bytes(32) + place.read_bytes()[32:])
    assert codes(folder) == {("changed", 256)}
    place = folder / "tile/1/000.p/2"
    place.write_bytes(bytes(64))
    assert codes(folder) == {("changed", 256), ("tile", None)}


def test_a_leaf_in_another_spelling_is_seen(tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events(3)]
    data[1] = data[1].replace(b'"v":1', b'"v": 1')
    found = list(verify(Folder(write_log(tmp_path / "export", data, [note_of(data)])), Trust(LOG.key())))
    assert [(each.code, each.leaf) for each in found] == [("leaf", 1)]
    assert "spelling" in found[0].sentence.en


def test_a_witness_who_did_not_sign_is_named(folder: Path) -> None:
    assert codes(folder, witnesses=[WITNESS.key(TIMED)]) == {("witness", None)}
    note = read_checkpoint(folder / "checkpoint").signed.note
    cosigned = note.with_signatures(WITNESS.cosign(note.text, at=signed_at(701)))
    (folder / "checkpoint").write_text(str(cosigned), encoding="utf-8")
    assert codes(folder, witnesses=[WITNESS.key(TIMED)]) == set()


def test_the_rules_are_replayed_over_all_leaves_in_their_order(folder: Path) -> None:
    def replayer(entries: Iterable[Mapping[str, object]]) -> Iterator[Told]:
        for leaf, entry in enumerate(entries):
            assert entry == filed(leaf)
            if leaf == 17:
                yield Finding(leaf, "turn", Trilingual("кезек", "очередь", "turn"))

    found = list(verify(Folder(folder), Trust(LOG.key()), replayer))
    assert [(each.code, each.leaf) for each in found] == [("turn", 17)]


@pytest.mark.parametrize("damage", ["checkpoint", "checkpoints/000000001"])
def test_an_export_without_a_readable_checkpoint_cannot_be_read(folder: Path, damage: str) -> None:
    (folder / damage).write_bytes(b"\xff")
    with pytest.raises(Unreadable):
        codes(folder)
    with pytest.raises(Unreadable):
        Folder(folder / "nowhere").key()


def test_every_finding_is_said_in_three_languages() -> None:
    for code, sentence in SENTENCES.items():
        assert len({sentence.say(language) for language in LANGUAGES}) == 3, code


def test_a_checkpoint_later_by_days_does_not_make_leaves_old(tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events(10)]
    notes = [note_of(data, at=signed_at(10) + timedelta(days=day)) for day in range(3)]
    assert codes(write_log(tmp_path / "export", data, notes)) == set()


def test_a_checkpoint_that_claims_more_leaves_than_the_world_has_is_soon_done_with(tmp_path: Path) -> None:
    data = [write_leaf(entry) for entry in events(5)]
    folder = write_log(tmp_path / "export", data, [note_of(data)])
    place = folder / "checkpoint"
    place.write_text(place.read_text("utf-8").replace("\n5\n", "\n9000000000000000000\n"), encoding="utf-8")
    assert codes(folder) == {("signature", None), ("missing", None)}
