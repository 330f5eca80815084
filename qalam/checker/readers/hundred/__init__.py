"""Shares of one whole of which nothing is left out."""
