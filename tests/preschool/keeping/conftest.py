"""The family and the town of these tests."""

from __future__ import annotations

from tests.preschool.keeping.house import house
from tests.preschool.keeping.towns import town

__all__ = ["house", "town"]
