"""Sums and products of the numbers right beside one another."""
