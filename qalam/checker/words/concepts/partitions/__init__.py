"""Divisions of which each thing belongs to one member, and the words of their members."""
