"""Endings after numbers: every row of the table, round numbers, and the forms of real reports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.kernel.kazakh.endings import (
    CASES,
    CLASSES,
    NoOrdinal,
    UnknownCase,
    decline,
    decline_words,
    ending,
    with_noun,
)

HEADER = ["poss", "gen", "dat", "acc", "loc", "abl", "ins", "poss-loc"]
TABLE = """
1             і  дің ге ді де ден мен інде
2             сі нің ге ні де ден мен сінде
3             і  тің ке ті те тен пен інде
4             і  тің ке ті те тен пен інде
5             і  тің ке ті те тен пен інде
6             сы ның ға ны да дан мен сында
7             сі нің ге ні де ден мен сінде
8             і  дің ге ді де ден бен інде
9             ы  дың ға ды да дан бен ында
10            ы  ның ға ды да нан мен ында
20            сы ның ға ны да дан мен сында
30            ы  дың ға ды да дан бен ында
40            ы  тың қа ты та тан пен ында
50            і  дің ге ді де ден мен інде
60            ы  тың қа ты та тан пен ында
70            і  тің ке ті те тен пен інде
80            і  нің ге ді де нен мен інде
90            ы  ның ға ды да нан мен ында
100           і  дің ге ді де ден бен інде
1000          ы  ның ға ды да нан мен ында
10000         ы  ның ға ды да нан мен ында
100000        ы  ның ға ды да нан мен ында
1000000       ы  ның ға ды да нан мен ында
1000000000    ы  тың қа ты та тан пен ында
1000000000000 ы  ның ға ды да нан мен ында
0             і  дің ге ді де ден мен інде
21%           ы  дың ға ды да дан бен ында
84,5          і  тің ке ті те тен пен інде
84,0          і  дің ге ді де ден мен інде
"""
ROWS = [
    (number, case, f"{number}-{suffix}")
    for number, *suffixes in map(str.split, TABLE.strip().splitlines())
    for case, suffix in zip(HEADER, suffixes, strict=True)
]


@pytest.mark.parametrize(("number", "case", "form"), ROWS)
def test_every_row_of_the_table(number: str, case: str, form: str) -> None:
    assert decline(number, case) == form


@pytest.mark.parametrize(
    ("number", "case", "form"),
    [
        ("22", "poss", "22-сі"),
        ("29", "poss", "29-ы"),
        ("139", "poss", "139-ы"),
        ("2797", "poss", "2797-сі"),
        ("2066", "poss-loc", "2066-сында"),
        ("731", "poss-loc", "731-інде"),
        ("2245", "poss", "2245-і"),
        ("70", "abl", "70-тен"),
        ("700", "abl", "700-ден"),
        ("57", "poss", "57-сі"),
        ("21%", "poss", "21%-ы"),
        ("10%", "poss", "10%-ы"),
        ("3", "coll", "3-уі"),
        ("26 136", "poss", "26 136-сы"),
        ("26\u202f136", "dat", "26\u202f136-ға"),
        ("-6", "loc", "-6-да"),
    ],
)
def test_forms_of_real_reports(number: str, case: str, form: str) -> None:
    assert decline(number, case) == form


@pytest.mark.parametrize(
    ("number", "forms"),
    [
        ("6", "6-сы 6-сының 6-сына 6-сын 6-сында 6-сынан 6-сымен"),
        ("2", "2-сі 2-сінің 2-сіне 2-сін 2-сінде 2-сінен 2-сімен"),
        ("9", "9-ы 9-ының 9-ына 9-ын 9-ында 9-ынан 9-ымен"),
        ("5", "5-і 5-інің 5-іне 5-ін 5-інде 5-інен 5-імен"),
        ("21%", "21%-ы 21%-ының 21%-ына 21%-ын 21%-ында 21%-ынан 21%-ымен"),
    ],
)
def test_cases_of_the_possessive(number: str, forms: str) -> None:
    cases = [case for case in CASES if case.startswith("poss")]
    assert " ".join(decline(number, case) for case in cases) == forms


def test_collective_of_one_to_seven_and_the_possessive_beyond() -> None:
    figures = [decline(number, "coll") for number in (*range(1, 9), 13, 40, "0,5", "5%")]
    assert " ".join(figures) == "1-уі 2-уі 3-уі 4-уі 5-уі 6-уы 7-уі 8-і 13-уі 40-ы 0,5-і 5%-ы"
    words = [decline_words(number, "coll") for number in (*range(1, 9), 13, 40)]
    assert " ".join(words) == "біреуі екеуі үшеуі төртеуі бесеуі алтауы жетеуі сегізі он үшеуі қырқы"


def test_ordinals_in_figures() -> None:
    assert with_noun(5, "сынып") == "5-сынып"
    assert with_noun("XX", "ғасыр") == "XX ғасыр"
    assert with_noun("№82", "мектеп") == "№82 мектеп"
    assert decline("№8", "dat") == "№8-ге"


def test_ordinals_in_words() -> None:
    numbers = (0, *range(1, 11), 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000)
    assert " ".join(decline_words(number, "ord") for number in numbers) == (
        "нөлінші бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы "
        "жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы жүзінші мыңыншы"
    )


@pytest.mark.parametrize("number", ["84,5", "21%", "-3"])
def test_what_is_no_whole_number_has_no_ordinal(number: str) -> None:
    for spell in (decline, decline_words):
        with pytest.raises(NoOrdinal, match="ordinal"):
            spell(number, "ord")


def test_an_ending_joins_the_last_word() -> None:
    assert decline_words(2066, "poss-loc") == "екі мың алпыс алтысында"
    assert decline_words("84,5%", "dat") == "сексен төрт бүтін оннан бес пайызға"
    assert decline_words(40, "gen") == "қырықтың"


def test_an_unknown_case_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownCase, match="poss-loc"):
        decline(5, "vocative")


@given(st.sampled_from(sorted(CLASSES)), st.sampled_from([c for c in CASES if c not in ("nom", "coll", "ord")]))
def test_endings_harmonise(word: str, case: str) -> None:
    # The instrumental -мен, -бен, -пен has one form for both harmonies.
    added = ending(word, case).removesuffix((case[-3:] == "ins" and ending(word, case)[-3:]) or "\0")  # type: ignore[arg-type]
    other = "ыағқ" if CLASSES[word][0] == "front" else "іе"
    assert not set(added) & set(other)


@given(st.integers(0, 10**15 - 1), st.sampled_from(CASES))
def test_every_integer_has_every_case(number: int, case: str) -> None:
    assert decline(number, case).startswith(str(number))
