"""Numbers in text: how they are written in three languages, and Russian and English around them."""
