"""What is shown of the queue, one file for each audience."""
