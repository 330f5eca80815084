"""The engine of figures: declared, counted live, checked against each other, frozen when published."""
