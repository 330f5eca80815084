"""Words of days, years and the order of things."""
