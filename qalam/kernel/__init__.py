"""No domain nouns, no Django models: clock, periods, identifiers, Kazakh text, working days, dated rules."""
