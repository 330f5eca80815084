"""Words that tie parts to their whole."""
