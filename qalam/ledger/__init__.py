"""Who did what, when: deeds leave a row, and the events of the queue a leaf of the open log."""
