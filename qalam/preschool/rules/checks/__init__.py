"""Whether an entry of the queue's history was right, asked before it is applied."""
