"""Days of the steps of one thing, and names in lists that leave out one another."""
