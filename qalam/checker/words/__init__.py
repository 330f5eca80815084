"""Tables of words and patterns: a new word is one line in one of the modules here."""
