from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from qalam.allocation.command import main
from qalam.allocation.mechanisms import KEEPS_SEATS, MECHANISMS, SERVES_LISTS
from qalam.allocation.rows import DamagedTable
from qalam.allocation.solving import UnfitMechanism, UnsoundAllocation
from qalam.allocation.writing import UnwritableFolder
from qalam.kernel.arguments import NotUnderstood
from qalam.kernel.trilingual import LANGUAGES

TABLES = {
    "places.csv": "place,capacity\nBalapan,1\nKunshuak,1\n",
    "choices.csv": "applicant,rank,place\nb,1,Balapan\na,1,Balapan\na,2,Kunshuak\nc,1,Balapan\n",
    "priorities.csv": "place,rank,applicant\nBalapan,1,a\nBalapan,1,b\nKunshuak,1,a\n",
    "queue.csv": "applicant,position\na,20\nb,10\nc,30\n",
}

SOUND = {"blocking_pairs": 0, "overfilled_places": 0, "unasked_seats": 0, "moved_to_worse": 0, "torn_batches": 0}


def folder_with(tmp_path: Path, **changed: str | bytes) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    for name, text in {**TABLES, **{f"{key}.csv": text for key, text in changed.items()}}.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def results(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_child_gets_its_place_and_the_reason_for_every_choice(tmp_path: Path) -> None:
    assert main([str(folder_with(tmp_path)), "--to", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out/assignment.csv").read_text() == "applicant,place\na,Kunshuak\nb,Balapan\nc,\n"
    assert (tmp_path / "out/explanation.csv").read_text().splitlines()[1:] == [
        "a,1,Balapan,1,1,,1,0,1,1,behind_cutoff,before cut-off",
        "a,2,Kunshuak,1,1,,1,1,1,1,placed,",
        "b,1,Balapan,1,1,,1,0,1,0,placed,",
        "c,1,Balapan,1,1,,1,0,,2,not_eligible,eligible",
    ]
    summary = json.loads((tmp_path / "out/summary.json").read_text())
    assert (summary["placed"], summary["by_rank"], summary["ties"]) == (2, {"1": 1, "2": 1}, "queue")
    assert summary["check"] == {
        "blocking_pairs": 0,
        "overfilled_places": 0,
        "unasked_seats": 0,
        "moved_to_worse": 0,
        "torn_batches": 0,
    }


def test_blocking_pairs_of_a_mechanism_for_comparison_are_counted(tmp_path: Path) -> None:
    tables = {
        "choices": "applicant,rank,place\na,1,Balapan\na,2,Kunshuak\nb,1,Balapan\nc,1,Kunshuak\n",
        "priorities": "place,rank,applicant\nBalapan,1,a\nBalapan,0,b\nKunshuak,0,a\nKunshuak,1,c\n",
    }
    main([str(folder_with(tmp_path, **tables)), "--mechanism", "boston", "--to", str(tmp_path / "out")])
    summary = json.loads((tmp_path / "out/summary.json").read_text())
    assert summary["check"] == {
        "blocking_pairs": 1,
        "overfilled_places": 0,
        "unasked_seats": 0,
        "moved_to_worse": 0,
        "torn_batches": 0,
    }


def test_a_child_keeps_the_seat_it_holds_until_a_better_one(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, seats="applicant,place\nc,Balapan\nb,Kunshuak\n")
    main([str(folder), "--to", str(tmp_path / "out")])
    assert (tmp_path / "out/assignment.csv").read_text() == "applicant,place\na,\nb,Kunshuak\nc,Balapan\n"
    assert (tmp_path / "out/explanation.csv").read_text().splitlines()[1:] == [
        "a,1,Balapan,1,1,,held,2,1,1,behind_cutoff,before cut-off",
        "a,2,Kunshuak,1,1,,held,0,1,1,behind_cutoff,before cut-off",
        "b,1,Balapan,1,1,,held,2,1,0,behind_cutoff,before cut-off",
        "b,2,Kunshuak,1,1,,held,0,held,0,placed,",
        "c,1,Balapan,1,1,,held,2,held,2,placed,",
    ]
    summary = json.loads((tmp_path / "out/summary.json").read_text())
    assert (summary["held_seats"], summary["moved"]) == (2, 0)


@pytest.mark.parametrize("mechanism", sorted(MECHANISMS.keys() - KEEPS_SEATS))
def test_held_seats_are_refused_where_the_mechanism_would_not_keep_them(tmp_path: Path, mechanism: str) -> None:
    folder = folder_with(tmp_path, seats="applicant,place\nc,Balapan\n")
    with pytest.raises(UnfitMechanism, match=mechanism):
        main([str(folder), "--mechanism", mechanism, "--to", str(tmp_path / "out")])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wrong", [[-1, -1, -1], [0, 0, -1], [1, 0, 0]])
def test_a_result_that_does_not_pass_the_check_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: list[int]
) -> None:
    monkeypatch.setitem(MECHANISMS, "deferred-acceptance", lambda _: np.array(wrong, dtype=np.int64))
    with pytest.raises(UnsoundAllocation):
        main([str(folder_with(tmp_path)), "--to", str(tmp_path / "out")])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, mechanism: str) -> None:
    folder = folder_with(tmp_path)
    for name in ("one", "two"):
        main([str(folder), "--mechanism", mechanism, "--to", str(tmp_path / name)])
    assert results(tmp_path / "one") == results(tmp_path / "two")
    assert len(results(tmp_path / "one")) == 3


def test_the_order_of_rows_and_the_seed_decide_as_published(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "queue.csv").unlink()
    main([str(folder), "--seed", "2026", "--to", str(tmp_path / "one")])
    for path in folder.iterdir():
        header, *rows = path.read_text().splitlines()
        path.write_text("\n".join([header, *reversed(rows)]))
    main([str(folder), "--seed", "2026", "--to", str(tmp_path / "two")])
    one, two = results(tmp_path / "one"), results(tmp_path / "two")
    assert [one[name] == two[name] for name in ("assignment.csv", "explanation.csv")] == [True, True]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("places", "place,seats\n", 1),
        ("places", "place,capacity\nBalapan,-1\n", 2),
        ("places", "place,capacity\nBalapan,1\nBalapan,2\n", 3),
        ("places", b"place,capacity\n\xff,1\n", 2),
        ("places", 'place,capacity\n"Balapan,1\n', 2),
        ("choices", "applicant,rank,place\na,1,Nowhere\n", 2),
        ("choices", "applicant,rank,place\na,1\n", 2),
        ("choices", "applicant,rank,place\na,1,Balapan\na,1,Kunshuak\n", 3),
        ("choices", "applicant,rank,place\na,1,Balapan\na,2,Balapan\n", 3),
        ("choices", "applicant,rank,place\na,first,Balapan\n", 2),
        ("priorities", "place,rank,applicant\nBalapan,1,stranger\n", 2),
        ("priorities", "place,rank,applicant\nBalapan,1,a\nBalapan,2,a\n", 3),
        ("queue", "applicant,position\na,1\nb,1\nc,3\n", 3),
        ("classes", "applicant,class\n", 1),
        ("counters", "place,counter\n", 1),
        ("batches", "batch,applicant\nt,a\nt,stranger\n", 3),
        ("batches", "batch,applicant\nt,a\nu,a\n", 3),
        ("seats", "applicant,place\na,Kunshuak\nstranger,Balapan\n", 3),
        ("seats", "applicant,place\na,Nowhere\n", 2),
        ("seats", "applicant,place\na,Kunshuak\na,Balapan\n", 3),
        ("seats", "applicant,place\na,Kunshuak\nc,Balapan\nb,Balapan\n", 4),
    ],
)
def test_damage_is_refused_with_file_and_line_and_nothing_is_written(
    tmp_path: Path, name: str, text: str | bytes, line: int
) -> None:
    folder = folder_with(tmp_path, **{name: text})
    with pytest.raises(DamagedTable) as refusal:
        main([str(folder), "--to", str(tmp_path / "out")])
    assert (refusal.value.file, refusal.value.line) == (f"{name}.csv", line)
    assert all(refusal.value.say(language).startswith(f"{name}.csv:{line}: ") for language in LANGUAGES)
    assert not (tmp_path / "out").exists()


def test_a_child_without_a_position_and_a_missing_table_are_refused(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, queue="applicant,position\na,1\nb,2\n")
    with pytest.raises(DamagedTable, match=r"choices.csv:5: 'c' is not in queue.csv"):
        main([str(folder), "--to", str(tmp_path / "out")])
    (folder / "priorities.csv").unlink()
    with pytest.raises(DamagedTable, match=r"priorities.csv:1: "):
        main([str(folder), "--to", str(tmp_path / "out")])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".explanation.csv.partial").symlink_to("/dev/full")
    with pytest.raises(UnwritableFolder, match="no room on the disk"):
        main([str(folder_with(tmp_path)), "--to", str(out)])
    assert not list(out.iterdir())


QUEUE = {
    "places": "place,capacity\nBalapan,5\nKunshuak,2\n",
    "choices": "applicant,rank,place\n" + "".join(f"{child},1,Balapan\n" for child in "abcdefgh") + "g,2,Kunshuak\n",
    "priorities": "place,rank,applicant\n" + "".join(f"Balapan,0,{child}\n" for child in "abcdefgh") + "Kunshuak,0,g\n",
    "queue": "applicant,position\n" + "".join(f"{child},{number}\n" for number, child in enumerate("abcdefgh")),
    "reserves": "place,class,every\nBalapan,serviceman,1\nBalapan,large family,4\n",
    "classes": "applicant,class\nf,large family\ng,large family\nh,serviceman\n",
}


def rows(path: Path) -> list[str]:
    return path.read_text().splitlines()[1:]


def test_one_place_in_four_is_of_first_priority_and_the_next_round_goes_on_from_the_counter(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, **QUEUE)
    main([str(folder), "--to", str(tmp_path / "out")])
    # h stands ahead of all; then the first of four turns is f's, and three general ones follow.
    assert rows(tmp_path / "out/assignment.csv") == [
        "a,Balapan", "b,Balapan", "c,Balapan", "d,", "e,", "f,Balapan", "g,Kunshuak", "h,Balapan"
    ]  # fmt: skip
    assert rows(tmp_path / "out/counters.csv") == ["Balapan,0", "Kunshuak,0"]
    told = rows(tmp_path / "out/explanation.csv")
    assert told[3] == "d,1,Balapan,5,5,,0,2,0,3,behind_cutoff,before cut-off; class=serviceman; class=large family"
    assert told[6] == "g,1,Balapan,5,5,large family,0,5,0,6,behind_cutoff,before cut-off; class=serviceman"
    assert json.loads((tmp_path / "out/summary.json").read_text())["by_list"] == {"ahead": 1, "due": 1, "others": 4}
    (folder / "counters.csv").write_text("place,counter\nBalapan,1\n")
    main([str(folder), "--to", str(tmp_path / "later")])
    assert "d,Balapan" not in rows(tmp_path / "later/assignment.csv")
    assert "f,Balapan" in rows(tmp_path / "later/assignment.csv")
    assert rows(tmp_path / "later/counters.csv") == ["Balapan,1", "Kunshuak,0"]


def test_twins_get_places_together_or_none_and_the_seat_goes_to_the_next(tmp_path: Path) -> None:
    tables = {**QUEUE, "places": "place,capacity\nBalapan,3\nKunshuak,2\n", "batches": "batch,applicant\nt,b\nt,c\n"}
    folder = folder_with(tmp_path, **{name: tables[name] for name in tables if name not in {"reserves", "classes"}})
    main([str(folder), "--to", str(tmp_path / "three")])
    assert rows(tmp_path / "three/assignment.csv")[:4] == ["a,Balapan", "b,Balapan", "c,Balapan", "d,"]
    (folder / "places.csv").write_text("place,capacity\nBalapan,2\nKunshuak,2\n")
    main([str(folder), "--to", str(tmp_path / "two")])
    assert rows(tmp_path / "two/assignment.csv")[:4] == ["a,Balapan", "b,", "c,", "d,Balapan"]
    assert rows(tmp_path / "two/explanation.csv")[1] == "b,1,Balapan,2,2,,0,3,0,2,too_few_seats_together,alone"
    summary = json.loads((tmp_path / "two/summary.json").read_text())
    assert (summary["batches"], summary["batches_together"], summary["claims_let_go"]) == (1, 0, [])
    assert summary["stable"] is True


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("reserves", "place,class,every\nNowhere,x,4\n", 2),
        ("reserves", "place,class,every\nBalapan,x,0\n", 2),
        ("reserves", "place,class,every\nBalapan,x,4\nBalapan,x,1\n", 3),
        ("reserves", "place,class,every\nBalapan,x,4\nKunshuak,x,4\nBalapan,y,3\n", 4),
        ("reserves", "place,class,every\nBalapan,x,1\nBalapan,y,1\n", 3),
        ("classes", "applicant,class\na,x\nstranger,x\n", 3),
        ("classes", "applicant,class\na,x\na,y\n", 3),
        ("counters", "place,counter\nNowhere,0\n", 2),
        ("counters", "place,counter\nBalapan,4\n", 2),
        ("counters", "place,counter\nKunshuak,0\nBalapan,1\nBalapan,1\n", 4),
        ("counters", "place,counter\nBalapan,first\n", 2),
    ],
)
def test_damage_in_the_tables_of_classes_is_refused_with_file_and_line(
    tmp_path: Path, name: str, text: str, line: int
) -> None:
    folder = folder_with(tmp_path, **{**QUEUE, name: text})
    with pytest.raises(DamagedTable) as refusal:
        main([str(folder), "--to", str(tmp_path / "out")])
    assert (refusal.value.file, refusal.value.line) == (f"{name}.csv", line)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("option", "line"), [("--least-choices", 2), ("--most-choices", 4)])
def test_too_few_and_too_many_choices_are_refused_where_they_stand(tmp_path: Path, option: str, line: int) -> None:
    folder = folder_with(tmp_path)
    with pytest.raises(DamagedTable) as refusal:
        main([str(folder), option, "2" if option == "--least-choices" else "1", "--to", str(tmp_path / "out")])
    assert (refusal.value.file, refusal.value.line) == ("choices.csv", line)
    with pytest.raises(NotUnderstood):
        main([str(folder), option, "0", "--to", str(tmp_path / "out")])


@pytest.mark.parametrize("mechanism", sorted(MECHANISMS.keys() - SERVES_LISTS))
def test_reserves_are_refused_where_the_mechanism_does_not_know_them(tmp_path: Path, mechanism: str) -> None:
    with pytest.raises(UnfitMechanism, match=r"reserves\.csv"):
        main([str(folder_with(tmp_path, **QUEUE)), "--mechanism", mechanism, "--to", str(tmp_path / "out")])


def test_with_all_tables_the_same_input_gives_the_same_bytes_in_any_order_of_rows(tmp_path: Path) -> None:
    extra = {"batches": "batch,applicant\nt,b\nt,c\nu,e\nu,f\n", "seats": "applicant,place\ng,Kunshuak\n"}
    folder = folder_with(tmp_path, **{**QUEUE, **extra, "counters": "place,counter\nBalapan,2\n"})
    main([str(folder), "--to", str(tmp_path / "one")])
    main([str(folder), "--to", str(tmp_path / "two")])
    assert results(tmp_path / "one") == results(tmp_path / "two")
    for path in folder.iterdir():
        header, *lines = path.read_text().splitlines()
        path.write_text("\n".join([header, *reversed(lines)]))
    main([str(folder), "--to", str(tmp_path / "three")])
    for name in ("assignment.csv", "explanation.csv", "counters.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "three" / name).read_bytes()


def test_with_all_tables_the_seed_of_hashing_changes_nothing(tmp_path: Path) -> None:
    extra = {"batches": "batch,applicant\nt,b\nt,c\nu,e\nu,f\n", "seats": "applicant,place\ng,Kunshuak\n"}
    folder = folder_with(tmp_path, **{**QUEUE, **extra, "counters": "place,counter\nBalapan,2\n"})
    for seed in ("1", "2"):
        call = [sys.executable, "-m", "qalam", "allocate", str(folder), "--to", str(tmp_path / seed)]
        subprocess.run(call, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert results(tmp_path / "1") == results(tmp_path / "2")
    assert len(results(tmp_path / "1")) == 4


def test_a_damaged_table_ends_the_command_with_status_2_and_one_line_that_says_where(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, **{**QUEUE, "counters": "place,counter\nBalapan,4\n"})
    call = [sys.executable, "-m", "qalam", "allocate", str(folder), "--to", str(tmp_path / "out")]
    done = subprocess.run(call, env={**os.environ, "QALAM_LANG": "en"}, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "counters.csv:2: the counter of 'Balapan' runs from 0 to 3; correct the number.\n"
    assert not (tmp_path / "out").exists()
