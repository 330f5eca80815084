"""Rows for tests: each function makes one row, with everything it stands on, and takes what matters."""
