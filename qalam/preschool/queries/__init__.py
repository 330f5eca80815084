"""What is true of the queue; nothing is written here."""
