"""Words by which a number of a text is known as a figure of the records, a table for each subject."""
