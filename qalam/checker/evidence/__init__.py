"""Ties that no single pattern tells: much that stands around the numbers is weighed instead."""
