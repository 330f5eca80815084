"""The database keeps the promises of the models, and each promise is tested by its name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

TESTS = Path(__file__).resolve().parents[1]


def rooms() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("qalam.")]


def test_every_constraint_is_named_after_its_room_and_tested_by_name() -> None:
    tested = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_constraints.py"))
    names = [constraint.name for model in rooms() for constraint in model._meta.constraints]
    assert len(names) > 40
    assert [name for name in names if not re.search(rf'"{name}"', tested)] == []
    for model in rooms():
        for constraint in model._meta.constraints:
            assert constraint.name.startswith(f"{model._meta.app_label}_")


def test_no_record_is_deleted_because_another_is() -> None:
    links = [field for model in rooms() for field in model._meta.get_fields() if isinstance(field, models.ForeignKey)]
    assert links
    assert [str(link) for link in links if link.remote_field.on_delete is not models.PROTECT] == []


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
def test_every_constraint_stands_in_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint UNION SELECT indexname FROM pg_indexes")
        there = {row[0] for row in cursor.fetchall()}
    assert {constraint.name for model in rooms() for constraint in model._meta.constraints} <= there
