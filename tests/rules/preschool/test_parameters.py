"""Every number has its source, and every number is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from qalam.preschool import rules
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.categories import GROUNDS
from qalam.preschool.rules.findings import SENTENCES
from qalam.preschool.rules.turn import Category

FOLDER = Path(rules.__file__).parent
CLOCK = {"now", "today", "utcnow", "WALL_CLOCK"}


def sources() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py")}


def test_no_rule_reads_the_clock() -> None:
    for name, text in sources().items():
        nodes = ast.walk(ast.parse(text))
        names = {getattr(node, "attr", None) or getattr(node, "id", None) for node in nodes}
        assert not names & CLOCK, name


def test_every_version_names_an_act_or_a_practice_and_a_place_in_it() -> None:
    assert all(one.source.act and one.source.place and one.unit for one in PARAMETERS.all_versions())


def test_every_ground_gives_a_category_and_no_other_ground_is_dated() -> None:
    dated = {one.code: one.value for one in PARAMETERS.all_versions() if one.code.startswith("preschool.ground.")}
    assert set(dated) == {f"preschool.ground.{code}" for code in GROUNDS}
    assert {Category(str(value)) for value in dated.values()} == {Category.EXTRAORDINARY, Category.FIRST}


def test_every_finding_has_its_sentence_and_every_sentence_its_finding() -> None:
    raised = {code for text in sources().values() for code in re.findall(r'fault\(\s*"([a-z-]+)"', text)}
    raised |= {code for text in sources().values() for code in re.findall(r'"(place-[a-z]+)" (?:if|,)', text)}
    raised |= {"place-closed"}
    assert raised == set(SENTENCES)
