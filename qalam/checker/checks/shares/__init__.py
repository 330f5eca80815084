"""Shares and what they were taken of."""
