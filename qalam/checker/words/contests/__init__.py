"""Words of contests and selections."""
