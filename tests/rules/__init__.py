"""Do the rules say what the acts say: readable tables, no database."""
