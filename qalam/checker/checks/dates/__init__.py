"""Days, years and the order of what happened on them."""
