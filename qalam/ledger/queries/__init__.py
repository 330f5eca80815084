"""What is true of the log: its tiles, checkpoints, proofs and receipts."""
