"""Tables whose own numbers show what they are made of."""
