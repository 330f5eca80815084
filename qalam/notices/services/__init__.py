"""What is done: notices are put and sent, contacts kept, and people reached whom no message reached."""
