"""Units that cannot be."""
