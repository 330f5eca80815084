"""Per-capita funding: counts heads, so it stands above those who hold them."""
