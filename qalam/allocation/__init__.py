"""Who gets which place: pure numbers, no Django."""
