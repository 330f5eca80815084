"""Readers of one kind of error each: they ask what every number is, not how a sentence is worded."""

import qalam.checker.relations  # noqa: F401  # whole before any reader, as ties are asked of some readers
