"""What stands around numbers that may be tied, where no single pattern tells it, and how much that weighs."""
