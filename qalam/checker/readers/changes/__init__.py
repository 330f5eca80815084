"""What a figure was then and is now, and by how much it changed."""
