"""Kindergartens: children, coverage, the queue."""
