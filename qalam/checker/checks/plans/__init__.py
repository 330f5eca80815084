"""Plans against the needs that they answer and against what was reached."""
