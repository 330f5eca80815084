"""Tables of words and patterns, a folder for each subject: a new word is one line in one of the modules here."""
