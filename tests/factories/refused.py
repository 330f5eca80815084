"""Asserting that the database itself refuses a row, by the name of the constraint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction


@contextmanager
def refused_by(name: str) -> Iterator[None]:
    """The rows made inside break the constraint `name`, now and not at some later commit."""
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield
        connection.check_constraints()
