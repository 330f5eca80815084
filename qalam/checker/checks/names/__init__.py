"""Names in lists: counted, in two that exclude one another, with two places."""
