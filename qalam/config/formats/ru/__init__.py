"""Dates and numbers in Russian."""
