"""Checks of a text: one module for each sort of finding; `order` has all of them."""
