"""The code of a referral: what it says, what changes it, and what each answer is."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.config.commandline import run
from qalam.kernel.trilingual import LANGUAGES
from qalam.preschool.referral.checking import SENTENCES, check
from qalam.preschool.referral.code import LONGEST, PURPOSE, Claim, NotACode, encode, read_code, write_code
from qalam.transparency.notes import Signer

SIGNER = Signer("city.example/log", bytes(range(32)))
OTHER = Signer("city.example/log", bytes(32))
CLAIM = Claim("7K3M-92QF", "990240001234", 2020, "Қ. Ә.", date(2023, 5, 8), 1, date(2023, 5, 1), SIGNER.key().id.hex())
DAY = date(2023, 5, 8)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "referral-code.md"
CODE = write_code(CLAIM, SIGNER)
WORKED = (
    "qalam1.N0szTS05MlFGfDk5MDI0MDAwMTIzNHwyMDIwfNKaLiDTmC58MjAyMzA1MDh8MXwyMDIzMDUwMXwyMjMwYTBkZQ."
    "nw3z8GN9Eg5viy3S1HeiSM0_TmBGhOCuXu9b9DZyFbT4f8igfK3-Hw79H3Gy1Td-r7V09hiKDQ1_j5iAljpcCg"
)

numbers = st.from_regex(r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", fullmatch=True)
claims = st.builds(
    Claim,
    number=numbers,
    bin=st.from_regex(r"[0-9]{12}", fullmatch=True),
    birth_year=st.integers(2000, 2100),
    initials=st.from_regex(r"[А-ЯӘҒҚҢӨҰҮҺІ]\. [А-ЯӘҒҚҢӨҰҮҺІ]\.", fullmatch=True),
    valid_until=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    edition=st.integers(1, 2),
    issued_on=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    key_id=st.just(SIGNER.key().id.hex()),
)


@given(claims)
def test_what_was_written_is_read_and_is_signed(claim: Claim) -> None:
    code = read_code(write_code(claim, SIGNER))
    assert code.claim == claim
    assert check(code, key=SIGNER.key(), on=claim.valid_until) == "sound"


@given(claims, st.data())
def test_a_code_changed_in_any_one_sign_is_never_sound(claim: Claim, data: st.DataObject) -> None:
    text = write_code(claim, SIGNER)
    at = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from("ABCxyz019-_.").filter(lambda one: one != text[at]))
    try:
        code = read_code(text[:at] + sign + text[at + 1 :])
    except NotACode:
        return
    assert check(code, key=SIGNER.key(), on=claim.valid_until) in {"changed", "other-key"}


@given(st.text(max_size=LONGEST + 10))
def test_any_other_text_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(NotACode):
        read_code(text)


def test_the_written_example_is_this_very_code() -> None:
    assert WORKED == CODE


def test_the_page_about_the_code_tells_this_very_example() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert CODE in "".join(page.split())
    assert str(SIGNER.key()) in page
    assert CLAIM.payload in page
    assert f"{LONGEST} signs" in page


def test_spaces_and_ends_of_lines_in_a_code_are_passed_over() -> None:
    assert read_code(f" {CODE[:40]}\n{CODE[40:]}\t").claim == CLAIM


def test_marks_without_width_that_come_along_from_the_paper_are_passed_over() -> None:
    assert read_code("\u200b".join(CODE)).claim == CLAIM
    assert read_code(f"\ufeff{CODE[:9]}\u00ad{CODE[9:]}").claim == CLAIM


@pytest.mark.parametrize("day", ["20230230", "00000101", "20231301"])
def test_a_day_that_no_calendar_has_is_no_code(day: str) -> None:
    payload = CLAIM.payload.replace("20230508", day).encode()
    with pytest.raises(NotACode):
        read_code(f"qalam1.{encode(payload)}.{encode(bytes(64))}")


@pytest.mark.parametrize(
    ("change", "on", "kindergarten", "expected"),
    [
        ({}, DAY, "", "sound"),
        ({}, DAY, CLAIM.bin, "sound"),
        ({}, date(2023, 5, 9), CLAIM.bin, "expired"),
        ({}, DAY, "990240009999", "foreign"),
        ({}, date(2023, 5, 9), "990240009999", "foreign"),
    ],
)
def test_each_genuine_code_has_its_answer(
    change: dict[str, object], on: date, kindergarten: str, expected: str
) -> None:
    code = read_code(write_code(replace(CLAIM, **change), SIGNER))  # type: ignore[arg-type]
    assert check(code, key=SIGNER.key(), on=on, kindergarten=kindergarten) == expected


def test_a_later_day_written_into_a_code_is_found_out() -> None:
    version, payload, signature = CODE.split(".")
    later = encode(replace(CLAIM, valid_until=date(2024, 5, 8)).payload.encode())
    assert check(read_code(f"{version}.{later}.{signature}"), key=SIGNER.key(), on=DAY) == "changed"
    assert payload != later


def test_another_key_is_told_from_a_changed_code_and_a_stolen_name_does_not_help() -> None:
    assert check(read_code(CODE), key=OTHER.key(), on=DAY) == "other-key"
    forged = write_code(CLAIM, OTHER)
    assert check(read_code(forged), key=SIGNER.key(), on=DAY) == "changed"


def test_a_signature_of_the_log_is_none_of_a_referral() -> None:
    note = SIGNER.sign(CLAIM.payload)
    text = f"qalam1.{encode(CLAIM.payload.encode())}.{encode(note.body)}"
    assert check(read_code(text), key=SIGNER.key(), on=DAY) == "changed"
    assert not PURPOSE.decode().startswith(SIGNER.name)


def test_padding_and_other_spellings_of_the_same_bytes_are_refused() -> None:
    version, payload, signature = CODE.split(".")
    padded = urlsafe_b64encode(CLAIM.payload.encode()).decode()
    assert padded != payload or "=" not in padded
    with pytest.raises(NotACode):
        read_code(f"{version}.{payload}.{signature[:-1]}{'h' if signature[-1] == 'g' else 'B'}")


def test_every_answer_has_its_sentence_in_three_languages() -> None:
    assert set(SENTENCES) == {"sound", "expired", "changed", "other-key", "foreign", "older"}
    assert all(sentence.say(language) for sentence in SENTENCES.values() for language in LANGUAGES)


def verify(*arguments: str) -> int:
    return run(["referral", "verify", *arguments, "--key", str(SIGNER.key()), "--on", "2023-05-08"])


def test_the_command_answers_without_a_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QALAM_LANG", "en")
    assert verify(CODE) == 0
    said = capsys.readouterr().out
    assert "genuine and in term" in said
    assert "7K3M-92QF" in said
    assert "8 May 2023" in said
    assert verify(CODE, "--kindergarten", "990240009999") == 1
    assert "another kindergarten" in capsys.readouterr().out
    assert verify("hello") == 2
    assert "no code of a referral" in capsys.readouterr().err


def test_of_two_editions_the_command_says_which_is_newer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QALAM_LANG", "en")
    extended = write_code(replace(CLAIM, edition=2, valid_until=date(2023, 5, 31)), SIGNER)
    assert verify(CODE, extended) == 1
    first, _, second, _ = capsys.readouterr().out.splitlines()
    assert first.startswith("✗ There is a newer paper")
    assert second.startswith("✓")
    assert verify(extended) == 0


def test_a_forged_newer_edition_does_not_make_the_genuine_one_old(capsys: pytest.CaptureFixture[str]) -> None:
    forged = write_code(replace(CLAIM, edition=2), OTHER)
    assert verify(CODE, forged) == 1
    first, _, second, _ = capsys.readouterr().out.splitlines()
    assert first.startswith("✓")
    assert second.startswith("✗")
