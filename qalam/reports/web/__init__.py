"""The pages of the yearly report."""
