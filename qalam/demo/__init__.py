"""An invented city whose totals are those of the source document."""
