"""Words by which lists of names are known to exclude one another."""
