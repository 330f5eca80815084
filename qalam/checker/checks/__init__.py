"""Checks of a text: a folder for each subject, a module for each sort of finding; `order` has all of them."""
