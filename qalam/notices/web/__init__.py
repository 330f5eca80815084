"""Pages of notices and contacts."""
