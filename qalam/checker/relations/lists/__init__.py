"""Items of a list or of lines, and the number of all."""
