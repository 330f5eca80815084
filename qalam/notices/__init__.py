"""What people are told, by which way, and whether it reached them: an engine that knows no subject."""
