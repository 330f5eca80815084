"""What a number measures: in what unit it is told, of what thing, and how much of that there may be."""
