"""The daily data package of the queue: its tables, their description, and how small numbers of children are kept."""
