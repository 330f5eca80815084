"""Words of change."""
