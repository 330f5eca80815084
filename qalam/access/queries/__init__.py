"""What is true of accounts; nothing is written here."""
