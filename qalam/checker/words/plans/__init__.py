"""Words of plans and needs."""
