"""The two sides of a division that leaves nothing out."""
