"""Three invented towns compare: what each learns, what nobody learns, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from qalam.kernel.refusal import Refusal
from qalam.preschool.towns.comparing import Hits, NotReady, compare, hits_of, read_hits
from qalam.preschool.towns.files import CannotRead, Damaged, Exists, Foreign
from qalam.preschool.towns.marked import Line, OtherComparison, SecondFile, WrongKey, tag, write_own
from qalam.preschool.towns.opening import (
    Key,
    NoSuchNumber,
    NoSuchTown,
    TooFewTowns,
    new_key,
    open_comparison,
    read_key,
    read_opening,
)
from qalam.preschool.towns.points import point_of
from tests.preschool.towns.invented import (
    AIGUL,
    AKTAU,
    BEINEU,
    DIAS,
    NAMES,
    PHONE,
    TIMUR,
    ZHANAOZEN,
    Round,
    child,
    opening,
    phone,
    three,
)

Told = set[tuple[str, str, str]]


def told(round_: Round, hits: Hits) -> Told:
    """Of whom a town is told what by which town, in the words of the town itself."""
    key = round_.key(hits.top.town)
    texts = {tag(key, what, text): text for what, text in [
        ("child", AIGUL), ("child", DIAS), ("child", TIMUR), ("phone", PHONE)
    ]}  # fmt: skip
    return {(texts[hit.tag], f"{hit.what} {hit.value}", hit.town) for hit in hits.hits}


def test_each_town_is_told_of_its_own_children_whom_others_have_too(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    round_.go_round()
    aktau, beineu, zhanaozen = compare(round_.files)
    assert told(round_, aktau) == {
        (AIGUL, "waits 2023-03", ZHANAOZEN), (DIAS, "referral 2023-04", BEINEU), (DIAS, "waits 2023-01", ZHANAOZEN),
        (PHONE, "phone 3", BEINEU), (PHONE, "phone 1", ZHANAOZEN),
    }  # fmt: skip
    assert told(round_, beineu) == {
        (DIAS, "waits 2023-03", AKTAU), (DIAS, "waits 2023-01", ZHANAOZEN), (PHONE, "phone 2", AKTAU),
        (PHONE, "phone 1", ZHANAOZEN),
    }  # fmt: skip
    assert (AIGUL, "place 2022-09", AKTAU) in told(round_, zhanaozen)
    assert not any(TIMUR in one for one in told(round_, zhanaozen))


def test_a_phone_is_told_of_only_where_its_children_are_so_many_together(tmp_path: Path) -> None:
    says = {AKTAU: [phone(3)], BEINEU: [phone(2)]}
    round_ = Round(tmp_path, says, opening(2, children=6))
    round_.go_round()
    assert [each.hits for each in compare(round_.files)] == [[], []]
    (tmp_path / "more").mkdir()
    round_ = Round(tmp_path / "more", says, opening(2, children=5))
    round_.go_round()
    assert [len(each.hits) for each in compare(round_.files)] == [1, 1]


def test_no_byte_of_any_file_but_the_town_s_own_secret_is_of_a_number_or_a_phone(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    early = b"".join(path.read_bytes() for path in round_.files)
    round_.go_round()
    for hits in compare(round_.files):
        hits.write(tmp_path / f"{hits.top.town}.hits")
    written = early + b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for text in (AIGUL, DIAS, TIMUR, PHONE, PHONE[2:]):
        assert text.encode() not in written
    # A run of digits as long as an IIN is a part of a hash, or there is none.
    for line in early.decode().splitlines():
        assert not re.search(r"\b\d{11,12}\b", line)
    secrets = [round_.key(town).secret.write() for town in round_.says]
    assert not any(secret.encode() in path.read_bytes() for secret in secrets for path in round_.files)


def test_a_line_says_kind_month_and_hashes_and_nothing_else(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    lines = round_.file(AKTAU).read_text("utf-8").splitlines()
    assert lines[0] == "qalam-towns town 1"
    assert [line.partition(" ")[0] for line in lines[1:7]] == [
        "comparison", "children", "town", "towns", "under", "lines"
    ]  # fmt: skip
    form = r"(waits|place|referral) 20\d\d-\d\d [0-9a-f]{32} [0-9a-f]{64}|phone \d+ [0-9a-f]{32} [0-9a-f]{64}"
    assert all(re.fullmatch(form, line) for line in lines[7:-1])
    assert lines[-1].startswith("sha256 ")


def test_the_order_of_lines_is_that_of_their_hashes(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    tags = [line.split()[-2] for line in round_.file(ZHANAOZEN).read_text("utf-8").splitlines()[7:-1]]
    assert tags == sorted(tags)


def test_two_comparisons_cannot_be_linked(tmp_path: Path) -> None:
    texts = []
    for name in ("spring", "autumn"):
        (tmp_path / name).mkdir()
        round_ = three(tmp_path / name)
        round_.go_round()
        texts += ["".join(path.read_text("utf-8") for path in round_.files)]
    spring, autumn = (set(re.findall(r"\b[0-9a-f]{32,64}\b", text)) for text in texts)
    assert len(spring) >= 20
    assert spring.isdisjoint(autumn)


def test_even_with_the_same_secret_another_comparison_has_other_hashes() -> None:
    first = new_key(opening(), AKTAU)
    second = type(first)(opening(), AKTAU, first.secret)
    assert tag(first, "child", AIGUL) != tag(second, "child", AIGUL)


def test_whoever_compares_and_all_other_towns_together_cannot_tell_whether_a_child_is_there(tmp_path: Path) -> None:
    """With every secret but the town's own no number leads to one of its points, at any stage."""
    round_ = Round(tmp_path, {AKTAU: [child(AIGUL)], BEINEU: [child(TIMUR)], ZHANAOZEN: [child(TIMUR)]})
    seen = set(re.findall(r"\b[0-9a-f]{64}\b", round_.file(AKTAU).read_text("utf-8")))
    round_.go_round()
    seen |= set(re.findall(r"\b[0-9a-f]{64}\b", round_.file(AKTAU).read_text("utf-8")))
    beineu, zhanaozen = round_.key(BEINEU), round_.key(ZHANAOZEN)
    stranger = type(beineu)(round_.opening, AKTAU, new_key(round_.opening, AKTAU).secret)
    for keys in ([beineu], [zhanaozen], [beineu, zhanaozen], [beineu, zhanaozen, stranger]):
        assert tag(keys[0], "child", AIGUL) not in round_.file(AKTAU).read_text("utf-8")
        assert not {blinded(keys, AIGUL)} & seen
    assert {blinded([round_.key(AKTAU)], AIGUL), blinded([round_.key(AKTAU), beineu, zhanaozen], AIGUL)} <= seen


def blinded(keys: list[Key], iin: str) -> str:
    """The point of a number under these secrets."""
    point = point_of(keys[0].opening.comparison, "child", iin)
    for key in keys:
        point = key.secret.blind(point)
    return point.hex()


def test_files_are_not_compared_before_every_town_has_passed_them(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    with pytest.raises(NotReady, match="has not been passed by: beineu, zhanaozen"):
        compare_said(round_)
    round_.go_round()
    with pytest.raises(NotReady, match="are missing: zhanaozen"):
        said(lambda: compare(round_.files[:2]))
    with pytest.raises(NotReady, match="two files of one town"):
        said(lambda: compare([*round_.files, copied(round_.file(AKTAU), tmp_path / "again")]))


def copied(path: Path, to: Path) -> Path:
    to.write_bytes(path.read_bytes())
    return to


def compare_said(round_: Round) -> None:
    said(lambda: compare(round_.files))


def said(deed) -> None:  # type: ignore[no-untyped-def]
    """The deed, whose refusal reads as its English sentence."""
    try:
        deed()
    except Refusal as refusal:
        raise type(refusal)(refusal.say("en")) from refusal


def test_a_town_that_passes_with_two_keys_is_found_out(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    round_.passes(BEINEU, AKTAU)
    round_.key_file(BEINEU).unlink()
    new_key(round_.opening, BEINEU).write(round_.key_file(BEINEU), is_new=True)
    round_.passes(BEINEU, ZHANAOZEN)
    with pytest.raises(WrongKey):
        round_.passes(BEINEU, AKTAU)
    for town, of in ((AKTAU, BEINEU), (AKTAU, ZHANAOZEN), (ZHANAOZEN, AKTAU), (ZHANAOZEN, BEINEU)):
        round_.passes(town, of)
    with pytest.raises(NotReady, match="under another key"):
        compare_said(round_)


def test_a_file_that_has_been_here_is_left_as_it_is(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    assert round_.passes(BEINEU, AKTAU)
    before = round_.file(AKTAU).read_bytes()
    assert not round_.passes(BEINEU, AKTAU)
    assert not round_.passes(BEINEU, BEINEU)
    assert round_.file(AKTAU).read_bytes() == before


def test_a_second_file_of_a_town_is_not_passed_so_nobody_can_try_numbers_on_a_key(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    first = round_.file(AKTAU).read_bytes()
    assert round_.passes(BEINEU, AKTAU)
    write_own(round_.file(AKTAU), round_.key(AKTAU), [child(TIMUR)])
    with pytest.raises(SecondFile):
        round_.passes(BEINEU, AKTAU)
    # The very file may be passed again, as when what came of it was lost.
    round_.file(AKTAU).write_bytes(first)
    assert round_.passes(BEINEU, AKTAU)


def test_files_and_keys_of_two_comparisons_do_not_go_together(tmp_path: Path) -> None:
    rounds = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        rounds.append(three(tmp_path / name))
    one, two = rounds
    one.file(AKTAU).write_bytes(two.file(AKTAU).read_bytes())
    with pytest.raises(OtherComparison):
        one.passes(BEINEU, AKTAU)
    with pytest.raises(OtherComparison):
        compare([three_done(tmp_path / "three")[0], *three_done(tmp_path / "four")[1:]])


def three_done(folder: Path) -> list[Path]:
    folder.mkdir()
    round_ = three(folder)
    round_.go_round()
    return round_.files


def test_what_a_town_is_told_is_read_as_it_was_written(tmp_path: Path) -> None:
    files = three_done(tmp_path / "round")
    for hits in compare(files):
        path = tmp_path / f"{hits.top.town}.hits"
        hits.write(path)
        again = read_hits(path)
        assert (again.top, list(again.hits)) == (hits.top, list(hits.hits))
        assert again.digest


def damage(path: Path, number: int, text: str | None) -> None:
    """Another text in the place of a line; None takes the line away."""
    lines = path.read_text("utf-8").splitlines()
    number %= len(lines)
    lines[number : number + 1] = [] if text is None else [text]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "comparison x"), (3, "town Aktau"), (4, "towns aktau aktau"), (4, "towns beineu zhanaozen"),
        (5, "under aktau"), (5, "under oral:0123456789abcdef"), (6, "lines many"), (6, "lines 999999999"),
        (6, "lines 1"),
        (7, "waits 0000-01 " + "0" * 32 + " " + "0" * 64),
        (7, "waits 2023-13 " + "0" * 32 + " " + "0" * 64), (7, "gone 2023-03 " + "0" * 32 + " " + "0" * 64),
        (7, "phone 0 " + "0" * 32 + " " + "0" * 64), (7, ""), (7, "x" * 5000), (7, None), (-1, None), (-1, "sha256 0"),
        (7, "waits 2023-03 " + "0" * 32 + " " + "0" * 64),
    ],
)  # fmt: skip
def test_a_damaged_file_is_refused_with_its_line_and_nothing_is_written(
    tmp_path: Path, number: int, text: str | None
) -> None:
    round_ = three(tmp_path)
    damage(round_.file(AKTAU), number, text)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(Damaged) as refused:
        round_.passes(BEINEU, AKTAU)
    assert re.search(r"[Ll]ine \d+", refused.value.say("en"))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    with pytest.raises((Damaged, NotReady)):
        compare(round_.files)


def test_one_changed_digit_is_found_at_whichever_stage(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    round_.go_round()
    path = round_.file(ZHANAOZEN)
    raw = bytearray(path.read_bytes())
    place = raw.index(b"waits ") + 60
    raw[place] = ord("0") if raw[place] != ord("0") else ord("1")
    path.write_bytes(raw)
    with pytest.raises(Damaged):
        compare(round_.files)


def test_a_cut_off_file_and_one_with_more_behind_its_end_are_refused(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    whole = round_.file(AKTAU).read_bytes()
    for raw in (whole[:-1], whole[: len(whole) // 2], whole + b"more\n", whole + b"\n"):
        round_.file(AKTAU).write_bytes(raw)
        with pytest.raises(Damaged):
            round_.passes(BEINEU, AKTAU)


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"iin,name\n", b"PK\x03\x04" * 2000, b"qalam-towns town 2\n"])
def test_a_foreign_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    round_ = three(tmp_path)
    round_.file(AKTAU).write_bytes(raw)
    with pytest.raises(Foreign):
        round_.passes(BEINEU, AKTAU)
    with pytest.raises(Foreign):
        read_hits(round_.file(AKTAU))


def test_one_kind_of_file_is_not_taken_for_another(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    for read in (read_hits, read_opening, read_key):
        with pytest.raises(Foreign, match="is of another kind"):
            said(lambda read=read: read(round_.file(AKTAU)))
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(CannotRead):
            read_hits(path)


def test_a_point_that_stands_twice_is_refused(tmp_path: Path) -> None:
    round_ = Round(tmp_path, {AKTAU: [child(AIGUL), child(AIGUL)], BEINEU: [child(AIGUL)]}, opening(2))
    round_.go_round()
    with pytest.raises(Damaged):
        compare(round_.files)


def test_a_child_that_a_town_calls_a_phone_is_told_to_nobody() -> None:
    lines = [(AKTAU, Line("waits 2023-03", "0" * 32, b"")), (BEINEU, Line("phone 9", "1" * 32, b""))]
    assert list(hits_of(lines, 6)) == []


def test_a_town_that_is_told_twice_of_one_child_by_another_or_by_a_stranger_refuses_the_file(tmp_path: Path) -> None:
    [hits, *_] = compare(three_done(tmp_path / "round"))
    first = hits.hits[0]
    for wrong in ([first, first], [replace(first, town="oral")], [replace(first, town=AKTAU)]):
        replace(hits, hits=wrong).write(tmp_path / "wrong")
        with pytest.raises(Damaged):
            read_hits(tmp_path / "wrong")


def test_a_key_is_its_owner_s_alone_and_never_written_over(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    for path in (*round_.files, round_.key_file(AKTAU)):
        assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(Exists):
        round_.key(BEINEU).write(round_.key_file(AKTAU), is_new=True)
    assert round_.key(AKTAU).secret.write() not in repr(round_.key(AKTAU))


def test_a_key_remembers_names_and_what_it_has_passed(tmp_path: Path) -> None:
    round_ = three(tmp_path)
    round_.passes(AKTAU, BEINEU)
    key = round_.key(AKTAU)
    assert set(key.passed) == {BEINEU}
    assert key.opening == round_.opening
    assert key.opening.towns[BEINEU].ru == "Бейнеу"


def test_an_opening_is_read_as_it_was_written(tmp_path: Path) -> None:
    opening().write(tmp_path / "opening")
    assert read_opening(tmp_path / "opening").codes == (AKTAU, BEINEU, ZHANAOZEN)
    damage(tmp_path / "opening", 2, "opened 2023-02-30")
    with pytest.raises(Damaged):
        read_opening(tmp_path / "opening")


@pytest.mark.parametrize("names", [["Ақтау"], ["aktau="], ["aktau=A|B"], ["a=A", "beineu=B"], ["aktau=A\n", "b=B"]])
def test_a_town_that_cannot_be_written_is_refused(names: list[str]) -> None:
    with pytest.raises(NoSuchTown):
        open_comparison(names, children=6, on=opening().opened_on)


def test_a_comparison_takes_two_towns_each_once_and_a_number_of_children() -> None:
    for names in (NAMES[:1], [NAMES[0], NAMES[0]]):
        with pytest.raises(TooFewTowns):
            open_comparison(names, children=6, on=opening().opened_on)
    for children in (0, 1, 10_000):
        with pytest.raises(NoSuchNumber):
            open_comparison(NAMES, children=children, on=opening().opened_on)
    with pytest.raises(NoSuchTown):
        new_key(opening(), "oral")
