"""Words of what is counted and of what a unit must be."""
