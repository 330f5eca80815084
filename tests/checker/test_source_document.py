"""The published report that the project exists for: its seven contradictions and its true sums."""

from __future__ import annotations

import pytest

from qalam.checker.check import Checked, check_text

SENTENCES = """
Қаламызда  54 бөбекжай жұмыс жасайды, оның ішінде 21 мемлекеттік, 31 жекеменшік бөбекжайлар, сонымен қатар, 2 мемлекеттік шағын орталық іске қосылған. 2021 жылы 251 орынға арналған 3 жекеменшік балабақша (Айболат, Ханторе, Мерей), 2022 жылы 75 орындық 1 жекеменшік балабақша (Мерей)ашылды.
Қалада 28 мектеп бар,  оның 22-сі жалпы білім беретін, 2 бастауыш, 1 кешкі, 3 жекеменшік  мектеп. Күндізгі жалпы білім беретін мектептердегі оқушы  саны – 34595.
Былтырғы  2021/2022 оқу жылының қорытындысы бойынша білім сапасы 62%, үлгерім 100% құрады.11 сыныпты 1482 түлек аяқтап, оның 29-ы Алтын белгі, 139-ы Үздік аттестат  иегерлері атанды.
Ұлттық  бірыңғай  тестілеуге 1099 түлек қатысып, орта ұпайы 67,3% құраса, наурыз  айында  911 түлек қатысып, орта ұпайы 62,5 % құрап отыр.
Жергілікті бюджет есебінен 9283 оқушы тегін ыстық тамақпен қамтылған, оның ішінде 5958 - әлеуметтік қорғалмаған отбасының балалары,  3899- 1-ші сынып оқушылары.
Білім беру ұйымдарында ерекше білімге қажеттілігі бар 121 бала білім алады( балабақшада-2, мектепте – 119), 128 оқушы үйден оқиды.
Қала мектептеріндегі 3498 педагогтің 2797сі орта білім саласында қызмет етеді, оның 2066-сында (73,8%) жоғары педагогикалық білімі, 731-інде (26,2%)кәсіптік-техникалық білімі бар.
Біліктілік санаттарына сәйкес мұғалімдердің 2245-і (80,2%) жаңа форматтағы біліктілік санатына ие: педагог-модератор – 1079, педагог-сарапшы – 684, педагог-зерттеуші – 446, педагог-шебер – 36.
Қаладағы барлық 24 күндізгі мектеп бейнебақылау камерасымен толық қамтамасыз етілді.
Қаламызда 26 136 бала (77,2%)қосымша біліммен қамтылған.
"""  # noqa: E501

CONTRADICTIONS = [
    ("parts-exceed-whole", ["9283", "5958", "3899"], "9\u00a0283", "9\u00a0857"),
    ("rounding", ["2797", "2066", "73,8%"], "73,9 %", "73,8 %"),
    ("rounding", ["2797", "731", "26,2%"], "26,1 %", "26,2 %"),
    ("rounding", ["2797", "2245", "80,2%"], "80,3 %", "80,2 %"),
    ("percent-mismatch", ["34595", "26 136", "77,2%"], "75,5 %", "77,2 %"),
    ("duplicate-name", ["3", "1"], "1", "2"),
    ("unit", ["67,3%"], "points", "67,3 %"),
    ("unit", ["62,5 %"], "points", "62,5 %"),
]
TRUE_SUMS = [
    ("54", ["21", "31", "2"]),
    ("28", ["22", "2", "1", "3"]),
    ("121", ["2", "119"]),
    ("2797", ["2066", "731"]),
    ("2245", ["1079", "684", "446", "36"]),
]


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_text(SENTENCES)


@pytest.mark.parametrize(("kind", "claims", "expected", "actual"), CONTRADICTIONS)
def test_a_contradiction_is_found(checked: Checked, kind: str, claims: list[str], expected: str, actual: str) -> None:
    found = [(f.kind, [claim.text for claim in f.claims], f.expected, f.actual) for f in checked.findings]
    assert (kind, claims, expected, actual) in found


def test_nothing_else_is_found(checked: Checked) -> None:
    assert len(checked.findings) == len(CONTRADICTIONS)


@pytest.mark.parametrize(("whole", "parts"), TRUE_SUMS)
def test_a_true_sum_is_a_relation_that_holds(checked: Checked, whole: str, parts: list[str]) -> None:
    holding = [
        (relation.whole.text, [part.text for part in relation.parts])
        for relation in checked.relations
        if relation.kind == "parts" and relation.holds and relation.whole
    ]
    assert (whole, parts) in holding


def test_the_day_schools_lie_within_all_schools(checked: Checked) -> None:
    within = [
        (relation.whole.text, [part.text for part in relation.parts])
        for relation in checked.relations
        if relation.kind == "subset" and relation.holds and relation.whole
    ]
    assert ("28", ["24"]) in within


def test_the_share_of_extracurricular_education_is_told_the_base_it_needs(checked: Checked) -> None:
    message = next(f.message for f in checked.findings if f.kind == "percent-mismatch")
    assert all("33\u00a0855" in said for said in message.as_dict().values())


def test_offsets_are_those_of_the_text_read(checked: Checked) -> None:
    assert all(SENTENCES[claim.start : claim.end] == claim.text for claim in checked.claims)
