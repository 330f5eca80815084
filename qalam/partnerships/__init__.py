"""Agreements with partners and their yearly plans."""
