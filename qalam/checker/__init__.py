"""What a published text claims and what in it does not add up: pure text, no Django."""
