"""Kazakh text: order of the alphabet, forgiving search, numbers in words, endings after numbers."""
