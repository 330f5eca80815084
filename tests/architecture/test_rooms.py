"""A string foreign key escapes the import linter, so the models are checked against the same order."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.apps import apps
from django.db import models

ROOT = Path(__file__).resolve().parents[2]


def height() -> dict[str, int]:
    """Height of each room in the contract; rooms side by side share one."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = contracts[0]["layers"]
    return {room.strip(): -level for level, row in enumerate(layers) for room in row.split("|")}


def test_a_foreign_key_points_down_or_stays_in_its_room() -> None:
    heights = height()
    wrong = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in heights and model.__module__.startswith("qalam.")
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
        and (target := field.related_model._meta.app_label) != model._meta.app_label
        and heights.get(target, -99) >= heights[model._meta.app_label]
    ]
    assert wrong == []


def test_every_room_has_a_place_in_the_contract_and_says_what_it_is() -> None:
    rooms = {path.parent.name: path for path in (ROOT / "qalam").glob("*/__init__.py")}
    assert set(rooms) == set(height())
    for path in rooms.values():
        assert path.read_text(encoding="utf-8").startswith('"""')
