"""What is done in the queue: each function is one deed in one transaction, told to the log and to the people."""
