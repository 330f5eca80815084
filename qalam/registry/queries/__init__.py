"""What is true of the registry; nothing is written here."""
