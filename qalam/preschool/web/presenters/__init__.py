"""What pages of the queue show, as values that need no further query."""
