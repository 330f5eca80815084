"""Is a history of the queue right: honest ones, and ones with a planted fraud."""
