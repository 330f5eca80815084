"""What every number counts, by which two values of one figure are known."""
