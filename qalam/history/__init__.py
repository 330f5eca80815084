"""Rows that hold over a period: what was true on a day, and what cannot be true twice."""
