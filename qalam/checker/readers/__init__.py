"""Readers of one kind of error each: they ask what every number is, not how a sentence is worded."""
