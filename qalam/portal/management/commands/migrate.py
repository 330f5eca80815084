"""`qalam manage migrate`: Django's own, and every new table is watched, so that no kept page outlives its records."""

from __future__ import annotations

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connection

from qalam.access.models import Revision
from qalam.portal.watching import watch_records


class Command(Migrate):
    """Bring the tables up to date and watch them."""

    def handle(self, *arguments: Any, **options: Any) -> None:
        super().handle(*arguments, **options)
        if options.get("plan") or options.get("check_unapplied"):
            return
        # Going back before the count existed takes it away with its table.
        if Revision._meta.db_table in connection.introspection.table_names():
            watch_records()
