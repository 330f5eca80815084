"""Runs of numbers beside one that they may make together."""
