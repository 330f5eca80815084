"""The text of the report as a methodologist writes it: Markdown with tags where numbers stand."""
