"""Commands of the portal, for a terminal."""
