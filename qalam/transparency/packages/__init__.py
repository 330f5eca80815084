"""Data packages: tables with their description, under a signed note that names the day, the hash and the log."""
