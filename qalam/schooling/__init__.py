"""Schools: results, leavers, national tests, meals, special needs."""
