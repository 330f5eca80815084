"""What is true of notices and contacts; nothing is written here."""
