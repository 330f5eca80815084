"""Dates and numbers as each language writes them; the separators are those of `qalam.kernel.numerals`."""
