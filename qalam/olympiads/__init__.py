"""Olympiads and contests of pupils and of teachers."""
