"""What each number is some of, and what it is all of."""
