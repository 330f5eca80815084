"""The reader of ties that multiply: so many, so much for each of them, and what it comes to."""
