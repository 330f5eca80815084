"""Runs the education sector of a city and writes its report."""
