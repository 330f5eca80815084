"""The ways out of the house, each behind the same small interface."""
