"""Words of shares and their bases."""
