"""The embedded PostgreSQL server: where it lives, how it starts, who stops it."""
